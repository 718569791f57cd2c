//! The tools that come as crates, each in exactly one version.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace;

use super::version;

/// A tool that Cargo can install.
#[derive(Clone, Copy)]
pub struct CargoTool {
    /// The name of the crate.
    package: &'static str,
    /// The programs that it brings; the first one tells the version.
    programs: &'static [&'static str],
    version: Version,
    /// What `cargo install` needs to be told besides.
    options: &'static [&'static str],
}

#[derive(Clone, Copy)]
enum Version {
    Exactly(&'static str),
    /// That of this crate in our own lock file.
    OfLibrary(&'static str),
}

/// Builds the site; 0.22 asks for Rust 1.96.1.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    programs: &["trunk"],
    version: Version::Exactly("0.21.14"),
    options: &["--locked"],
};

/// Makes the JS glue, and runs tests in a browser.
///
/// It refuses code of any other version of the library, so the version stands in one place only.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: Version::OfLibrary("wasm-bindgen"),
    // Not locked: its lock file has named a version that the registry lacks.
    options: &[],
};

/// Collects licences.
pub const ABOUT: CargoTool = CargoTool {
    package: "cargo-about",
    programs: &["cargo-about"],
    version: Version::Exactly("0.9.3"),
    options: &["--locked", "--features", "cli"],
};

/// Finds the tool in its version or installs it, and adds its folder to the toolbox.
pub fn ensure(tool: CargoTool, toolbox: &mut Toolbox) -> Outcome<String> {
    let version = wanted_version(tool.version)?;
    let there = format!("{} {version}", tool.package);
    let own_root = tools_root().join(format!("{}-{version}", tool.package));
    let own_folder = own_root.join("bin");

    let path = env::var_os("PATH").unwrap_or_default();
    let folder_on_path = process::find(tool.programs[0], &path).and_then(|p| p.parent().map(PathBuf::from));
    let found = folder_on_path
        .into_iter()
        .chain([own_folder.clone()])
        .find(|f| has(f, tool, &version));
    if let Some(folder) = found {
        toolbox.add_folder(&folder);
        return Ok(there);
    }

    install(tool, &version, &own_root, toolbox).map_err(|failure| {
        failure.remedy(format!(
            "Put {there} on PATH by other means, or run `cargo xtask setup` again when the cause is gone."
        ))
    })?;
    if !has(&own_folder, tool, &version) {
        return Err(Failure::new(format!(
            "{there} was installed but does not run; remove {} and run `cargo xtask setup` again.",
            own_root.display()
        )));
    }
    toolbox.add_folder(&own_folder);
    Ok(there)
}

/// Forgets what was kept to install one tool after the other.
pub fn tidy() {
    // What stays behind costs only space.
    let _ = fs::remove_dir_all(build_folder());
}

/// One for all tools: they share most of what they depend on.
fn build_folder() -> PathBuf {
    workspace::notes().join("tools")
}

fn wanted_version(version: Version) -> Outcome<String> {
    match version {
        Version::Exactly(version) => Ok(version.to_owned()),
        Version::OfLibrary(library) => {
            let lock = fs::read_to_string(workspace::root().join("Cargo.lock")).unwrap_or_default();
            version::locked(&lock, library).map(str::to_owned).ok_or_else(|| {
                Failure::new(format!(
                    "Cargo.lock does not name {library}; run `cargo generate-lockfile`."
                ))
            })
        }
    }
}

fn has(folder: &Path, tool: CargoTool, version: &str) -> bool {
    let programs: Option<Vec<PathBuf>> = tool
        .programs
        .iter()
        .map(|name| process::find(name, folder.as_os_str()))
        .collect();
    programs.is_some_and(|programs| {
        let line = process::capture(Command::new(&programs[0]).arg("--version"));
        line.as_deref().and_then(version::printed) == Some(version)
    })
}

/// Outside the repository, so that a fresh copy of it does not compile the tools again.
fn tools_root() -> PathBuf {
    workspace::cargo_home()
        .unwrap_or_else(workspace::notes)
        .join("kansrijk-tools")
}

fn install(tool: CargoTool, version: &str, root: &Path, toolbox: &Toolbox) -> Outcome {
    let package = format!("{}@{version}", tool.package);
    if toolbox
        .command("cargo-binstall")
        .arg("-V")
        .output()
        .is_ok_and(|output| output.status.success())
    {
        let mut binstall = toolbox.cargo();
        binstall.args([
            OsStr::new("binstall"),
            OsStr::new("--no-confirm"),
            OsStr::new("--root"),
            root.as_os_str(),
        ]);
        if process::run_long(&format!("Fetching {package}"), binstall.arg(&package)).is_ok() {
            return Ok(());
        }
        println!("No ready-made {package} could be had; compiling it instead.");
    }
    let mut install = toolbox.cargo();
    install.arg("install").arg("--root").arg(root);
    install.env("CARGO_TARGET_DIR", build_folder());
    // Half the time to compile (measured on 2 cores): these tools wait for files, they do not calculate.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    println!("The next step takes some minutes, once for this machine.");
    process::run_long(
        &format!("Compiling {package}"),
        install.args(tool.options).arg(&package),
    )
}
