//! Programs from the packages of Debian.

use std::env;
use std::path::PathBuf;

use crate::process;
use crate::toolbox::Toolbox;

/// Where a program is that is on `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    process::find(name, &env::var_os("PATH")?)
}

/// Installs packages of Debian, where that may be done without asking.
pub fn install(toolbox: &Toolbox, packages: &[&str]) -> Option<()> {
    on_path("apt-get")?;
    let user = process::capture(toolbox.command("id").arg("-u"))?;
    if user != "0" {
        return None;
    }
    let apt = || {
        let mut command = toolbox.command("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run_long(
        "Refreshing the list of Debian's packages",
        apt().args(["-q", "update"]),
    )
    .ok()?;
    let mut install = apt();
    install
        .args(["-q", "install", "-y", "--no-install-recommends"])
        .args(packages);
    process::run_long(&format!("Installing {}", packages.join(" and ")), &mut install).ok()
}
