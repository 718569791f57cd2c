//! The web servers whose settings come with a built site.

use std::path::{Path, PathBuf};

use super::debian::{install, on_path};
use crate::failure::Outcome;
use crate::toolbox::Toolbox;

/// Each server with the package of Debian that has it alone, not started as a service where that can be helped.
const SERVERS: [(&str, &str); 3] = [
    ("nginx", "nginx-light"),
    ("apache2", "apache2-bin"),
    ("caddy", "caddy"),
];

/// Finds or installs the servers. What cannot be had is no failure: its settings are then left out of the tests.
pub fn ensure(toolbox: &Toolbox) -> Outcome<String> {
    let missing: Vec<&str> = SERVERS
        .iter()
        .filter(|(program, _)| find(program).is_none())
        .map(|&(_, package)| package)
        .collect();
    if !missing.is_empty() {
        // Whether it has worked shows below.
        let _ = install(toolbox, &missing);
    }
    let there: Vec<&str> = SERVERS
        .iter()
        .map(|&(program, _)| program)
        .filter(|program| find(program).is_some())
        .collect();
    let absent = SERVERS.len() - there.len();
    Ok(match (there.as_slice(), absent) {
        ([], _) => "no web server; the tests leave their settings out".to_owned(),
        (_, 0) => format!("servers {}", there.join(", ")),
        _ => format!(
            "servers {}; the tests leave out what is not there",
            there.join(", ")
        ),
    })
}

/// Servers are often installed where only those look who look after the machine.
fn find(program: &str) -> Option<PathBuf> {
    let beside = ["/usr/sbin", "/usr/local/sbin"].map(|folder| Path::new(folder).join(program));
    on_path(program).or_else(|| beside.into_iter().find(|path| path.is_file()))
}
