//! The browsers of the tests: a Chromium with the driver by which the wasm tests steer it, and a Firefox.

use std::env;
use std::path::PathBuf;

use super::debian::{install, on_path};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::toolbox::Toolbox;

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const CHROMIUM_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Browsers that are installed without being on `PATH`.
const APPLICATIONS: [&str; 4] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// The names of Firefox, and where it is installed without being on `PATH`.
const FIREFOXES: [&str; 2] = ["firefox", "firefox-esr"];
const FIREFOX_APPLICATIONS: [&str; 2] = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

/// Prints where Playwright keeps the Chromium of its own.
const PLAYWRIGHTS_OWN: &str = "process.stdout.write(require('@playwright/test').chromium.executablePath())";

/// Finds or installs a browser and names it to the tests as `CHROMIUM`.
pub fn ensure_browser(toolbox: &mut Toolbox) -> Outcome<String> {
    check_named("CHROMIUM")?;
    let browser = find_browser(toolbox)
        .or_else(|| install(toolbox, &CHROMIUM_PACKAGES).and_then(|()| find_browser(toolbox)))
        .or_else(|| install_by_playwright(toolbox).and_then(|()| find_browser(toolbox)))
        .ok_or_else(|| {
            Failure::new(
                "no Chromium or Chrome was found, and none could be installed; install one \
                 (Debian: sudo apt-get install chromium chromium-driver) or name it in CHROMIUM.",
            )
        })?;
    toolbox.set("CHROMIUM", &browser);
    Ok(format!("browser {}", browser.display()))
}

/// Finds or installs the driver and names it to the wasm tests as `CHROMEDRIVER`.
pub fn ensure_driver(toolbox: &mut Toolbox) -> Outcome<String> {
    check_named("CHROMEDRIVER")?;
    let driver = find_driver()
        .or_else(|| install(toolbox, &CHROMIUM_PACKAGES).and_then(|()| find_driver()))
        .ok_or_else(|| {
            Failure::new(
                "chromedriver was not found, and could not be installed; install the one of the same major \
                 version as the browser (Debian: sudo apt-get install chromium-driver) or name it in CHROMEDRIVER.",
            )
        })?;
    toolbox.set("CHROMEDRIVER", &driver);
    Ok(format!("driver {}", driver.display()))
}

/// Finds or installs a Firefox and names it to the tests as `FIREFOX`.
pub fn ensure_firefox(toolbox: &mut Toolbox) -> Outcome<String> {
    check_named("FIREFOX")?;
    let firefox = find_firefox()
        .or_else(|| install(toolbox, &["firefox-esr"]).and_then(|()| find_firefox()))
        .ok_or_else(|| {
            Failure::new(
                "no Firefox was found, and none could be installed; install one (Debian: sudo apt-get install \
                 firefox-esr) or name it in FIREFOX.",
            )
        })?;
    toolbox.set("FIREFOX", &firefox);
    Ok(format!("browser {}", firefox.display()))
}

fn find_firefox() -> Option<PathBuf> {
    named_in("FIREFOX")
        .or_else(|| FIREFOXES.iter().find_map(|name| on_path(name)))
        .or_else(|| installed(&FIREFOX_APPLICATIONS))
}

fn installed(applications: &[&str]) -> Option<PathBuf> {
    applications.iter().map(PathBuf::from).find(|path| path.is_file())
}

fn find_browser(toolbox: &Toolbox) -> Option<PathBuf> {
    named_in("CHROMIUM")
        .or_else(|| BROWSERS.iter().find_map(|name| on_path(name)))
        .or_else(|| installed(&APPLICATIONS))
        .or_else(|| {
            let path = process::capture(toolbox.command("node").args(["-e", PLAYWRIGHTS_OWN]))?;
            Some(PathBuf::from(path)).filter(|path| path.is_file())
        })
}

fn find_driver() -> Option<PathBuf> {
    named_in("CHROMEDRIVER").or_else(|| on_path("chromedriver"))
}

fn named_in(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

/// A name that leads nowhere is an error: going on with another browser would hide it.
fn check_named(variable: &str) -> Outcome {
    match named_in(variable) {
        Some(path) if !path.is_file() => Err(Failure::new(format!(
            "{variable} names {}, which is not a file; correct it or unset it.",
            path.display()
        ))),
        _ => Ok(()),
    }
}

fn install_by_playwright(toolbox: &Toolbox) -> Option<()> {
    // Without Node.js, what is to be done about that has been told already.
    on_path("node")?;
    let mut install = toolbox.node("node_modules/@playwright/test/cli.js");
    install
        .args(["install", "chromium"])
        .env_remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    process::run_long("Fetching Playwright's Chromium", &mut install).ok()
}
