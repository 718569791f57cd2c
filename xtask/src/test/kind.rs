//! The kinds of test: what each runs, and how its tests are counted.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use clap::ValueEnum;

use super::tally::Tally;
use crate::dist::{self, Profile};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::{Scope, WASM};
use crate::size;
use crate::toolbox::Toolbox;

/// A kind of test, in the order in which they run: quick ones and those without a browser first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Kind {
    /// The code is formatted
    Format,
    /// Lints for the native target
    Lints,
    /// Lints for the browser's target
    LintsWasm,
    /// Native tests, of code and of documentation
    Native,
    /// The dataset has no problems
    Data,
    /// Tests of the scripts beside the program
    Scripts,
    /// Tests of the browser's part, in a browser
    Wasm,
    /// The site builds as visitors get it
    Build,
    /// What visitors download stays within its budgets
    Size,
    /// The settings for web servers, in those servers
    Servers,
    /// Journeys through the built site in a browser
    E2e,
    /// The documentation of the code builds without warnings
    Docs,
    /// The HTML of the built site is valid
    Html,
}

/// The kinds that belong to every save: under a minute once compiled.
pub const QUICK: [Kind; 4] = [Kind::Format, Kind::Lints, Kind::LintsWasm, Kind::Native];

/// The named kinds with the build that some of them need, in order; all kinds when none is named.
pub fn with_their_needs(named: &[Kind]) -> Vec<Kind> {
    let is_wanted = |kind: &Kind| {
        named.is_empty()
            || named.contains(kind)
            || (*kind == Kind::Build && named.iter().any(|k| k.needs_site()))
    };
    Kind::value_variants().iter().copied().filter(is_wanted).collect()
}

impl Kind {
    /// The name by which it is run alone.
    pub fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// What it says when it passes.
    pub fn title(self) -> String {
        self.to_possible_value()
            .and_then(|value| value.get_help().map(ToString::to_string))
            .unwrap_or_default()
    }

    /// How much of the setup it needs.
    pub fn scope(self) -> Scope {
        match self {
            Kind::Servers => Scope::Servers,
            Kind::Wasm | Kind::E2e => Scope::Browser,
            Kind::Scripts | Kind::Build | Kind::Size | Kind::Html => Scope::Build,
            Kind::Format | Kind::Lints | Kind::LintsWasm | Kind::Native | Kind::Data | Kind::Docs => {
                Scope::Target
            }
        }
    }

    /// Whether it looks at `dist/`.
    pub fn needs_site(self) -> bool {
        matches!(self, Kind::Size | Kind::Servers | Kind::E2e | Kind::Html)
    }

    /// Runs it and counts what passed and what failed.
    pub fn run(self, toolbox: &Toolbox) -> Outcome<Tally> {
        let cargo = |arguments: &[&str]| {
            let mut command = toolbox.cargo();
            command.args(arguments);
            command
        };
        match self {
            Kind::Format => self.once(cargo(&["fmt", "--all", "--check"])),
            Kind::Lints => self.once(cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ])),
            Kind::LintsWasm => self.once(cargo(&[
                "clippy",
                "--target",
                WASM,
                "--package",
                "kansrijk",
                "--package",
                "kansrijk-engine",
                "--lib",
                "--bins",
                "--",
                "-D",
                "warnings",
            ])),
            Kind::Native => self.counted(
                cargo(&["test", "--workspace", "--no-fail-fast"]),
                Tally::add_cargo_line,
            ),
            Kind::Data => self.once(cargo(&[
                "run", "--quiet", "--bin", "kansrijk", "--", "check", "data",
            ])),
            Kind::Scripts => self.node_tests(toolbox, &["tests/embed/", "tests/offline/"]),
            Kind::Servers => self.node_tests(toolbox, &["tests/hosting/"]),
            Kind::Wasm => {
                let mut tests = toolbox.cargo_in_browser();
                tests.args(["test", "--target", WASM, "--test", "web"]);
                self.counted(tests, Tally::add_cargo_line)
            }
            Kind::Build => dist::build(toolbox, Profile::Release).map(|()| Tally::PASSED),
            Kind::Size => size::check().map(|()| Tally::PASSED),
            Kind::E2e => {
                let mut journeys = toolbox.node("node_modules/@playwright/test/cli.js");
                journeys
                    .args(["test", "-c", "tests/e2e"])
                    .env("E2E_PORT", free_port()?.to_string());
                self.counted(journeys, Tally::read_playwright_line)
            }
            Kind::Docs => {
                let mut docs = cargo(&["doc", "--no-deps", "--workspace"]);
                docs.env("RUSTDOCFLAGS", "-D warnings");
                self.once(docs)
            }
            Kind::Html => {
                let mut validate = toolbox.node("node_modules/html-validate/bin/html-validate.mjs");
                validate.args(["--config", "xtask/html-validate.json", "--ext", "html", "dist"]);
                self.once(validate)
            }
        }
    }

    /// Runs the tests of Node.js in some folders.
    fn node_tests(self, toolbox: &Toolbox, folders: &[&str]) -> Outcome<Tally> {
        let mut tests = toolbox.command("node");
        tests.args(["--test", "--test-reporter", "tap"]).args(folders);
        self.counted(tests, Tally::read_node_line)
    }

    /// Runs a command that is one test.
    fn once(self, mut command: Command) -> Outcome<Tally> {
        process::run(&self.title(), &mut command).map(|()| Tally::PASSED)
    }

    /// Runs a command that tells of its tests line by line.
    fn counted(self, mut command: Command, read: fn(&mut Tally, &str)) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let succeeded = process::stream(&self.title(), &mut command, |line| read(&mut tally, line))?;
        Ok(tally.judged(succeeded))
    }
}

/// A port that nobody listens on, so that a served site or another run of the tests is in nobody's way.
fn free_port() -> Outcome<u16> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    port.map(|address| address.port())
        .map_err(|error| Failure::new(format!("no port could be had ({error}).")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn naming_no_kind_runs_all_of_them_in_order() {
        let kinds = with_their_needs(&[]);
        assert_eq!(kinds, Kind::value_variants());
        assert!(kinds.is_sorted());
    }

    #[test]
    fn a_kind_that_looks_at_the_site_brings_the_build_with_it() {
        assert_eq!(with_their_needs(&[Kind::E2e]), [Kind::Build, Kind::E2e]);
        assert_eq!(with_their_needs(&[Kind::Native]), [Kind::Native]);
    }

    #[test]
    fn every_kind_has_a_name_and_a_title() {
        for kind in Kind::value_variants() {
            assert!(!kind.name().is_empty() && !kind.title().is_empty(), "{kind:?}");
        }
    }
}
