//! Serves the site on this machine while people work on it.

use std::net::{Ipv4Addr, TcpListener};

use crate::dist::{self, Profile};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::{self, Report, Scope};

/// Serves until it is interrupted.
pub fn serve(release: bool, port: u16) -> Outcome {
    // Before anything is built: a build of minutes should not end in "address in use".
    check_free(port)?;
    let toolbox = setup::prepare(Scope::Build, Report::WorkOnly)?;
    let profile = Profile::of(!release);
    let mut trunk = dist::trunk(&toolbox, "serve", profile);
    trunk
        .args([
            "--address",
            "127.0.0.1",
            "--disable-address-lookup",
            "true",
            "--port",
        ])
        .arg(port.to_string());
    if release {
        // Reloading takes a script that visitors do not get.
        trunk.args(["--no-autoreload", "true"]);
    } else {
        // Not dist/: while this goes on, tests may build and look at that.
        trunk.args(["--dist", "target/serve"]);
    }
    println!("\nKansrijk, once it is built: http://127.0.0.1:{port}/ (Ctrl+C stops it)\n");
    process::run("Serving the site", &mut trunk)
}

fn check_free(port: u16) -> Outcome {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .map_err(|error| {
            let other = port.checked_add(1).unwrap_or(8080);
            Failure::new(format!(
                "port {port} cannot be used ({error}); stop the program that has it, or choose another: \
             cargo xtask serve --port {other}."
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_its_remedy() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let sentence = check_free(port).unwrap_err().to_string();
        assert!(
            sentence.contains(&port.to_string()) && sentence.contains("--port"),
            "{sentence}"
        );
    }
}
