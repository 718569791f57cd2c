//! Measures speed and quality; what is measured stands in the benchmarks themselves.

mod first_load;
mod own_packages;
mod peers;

use std::process::Command;

use clap::ValueEnum;

use crate::dist::{self, Profile};
use crate::failure::Outcome;
use crate::process;
use crate::setup::{self, Report, Scope, WASM};
use crate::toolbox::Toolbox;
use crate::workspace;

/// What can be measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Subject {
    /// Recall and precision of search over judged queries
    Search,
    /// Time of each native benchmark
    Engine,
    /// In what an index in files could be written: sizes and times of each encoding, at up to 100,000 initiatives
    Encodings,
    /// The first load: Lighthouse, what is fetched, and the time to a page that can be used in a slowed-down browser
    Load,
    /// What an explorer costs in the page of another website, in a slowed-down browser
    Embed,
    /// Time to lay out each view of all initiatives, in the browser
    Layout,
    /// Time until the program has shown each view of all initiatives
    Views,
    /// How long the main thread is busy at a stretch, with the published data and with 100,000 initiatives
    Tasks,
    /// Whether a kiosk lasts a day: 20,000 touches in ten hours of the browser's own time; takes ten minutes or more
    Kiosk,
    /// What survives when the browser of a kiosk is killed, with 10,000 reactions; takes some minutes
    Durability,
    /// The engine in the browser, at up to 100,000 initiatives, beside what others would search with; takes half an hour
    Peers,
    /// All of them but the last
    All,
}

/// Runs the benchmarks of the subject.
pub fn run(subject: Subject) -> Outcome {
    let scope = match subject {
        Subject::Search | Subject::Engine | Subject::Encodings => Scope::Target,
        Subject::Load
        | Subject::Embed
        | Subject::Layout
        | Subject::Views
        | Subject::Tasks
        | Subject::Kiosk
        | Subject::Durability
        | Subject::Peers
        | Subject::All => Scope::Browser,
    };
    let toolbox = setup::prepare(scope, Report::WorkOnly)?;
    for (meant, title, bench) in [
        (Subject::Search, "Relevance", "relevance"),
        (Subject::Engine, "Benchmarks", "engine"),
        (Subject::Encodings, "Encodings", "encodings"),
    ] {
        if subject == meant || subject == Subject::All {
            process::run(title, toolbox.cargo().args(["bench", "--bench", bench]))?;
        }
    }
    if matches!(subject, Subject::Peers) {
        return peers::run(&toolbox);
    }
    if scope == Scope::Browser {
        dist::build(&toolbox, Profile::Release)?;
    }
    if matches!(subject, Subject::Load | Subject::All) {
        first_load::run(&toolbox)?;
    }
    if matches!(subject, Subject::Embed | Subject::All) {
        process::run("Embedded", &mut toolbox.node("tests/e2e/bench-embed.mjs"))?;
    }
    if matches!(subject, Subject::Layout | Subject::All) {
        process::run("Layout", &mut layout(&toolbox))?;
    }
    if matches!(subject, Subject::Views | Subject::All) {
        process::run("Views", &mut toolbox.node("tests/e2e/bench-views.mjs"))?;
    }
    if matches!(subject, Subject::Tasks | Subject::All) {
        process::run("Tasks", &mut toolbox.node("tests/e2e/bench-tasks.mjs"))?;
    }
    if matches!(subject, Subject::Kiosk | Subject::All) {
        process::run("A day of a kiosk", &mut toolbox.node("tests/e2e/bench-kiosk.mjs"))?;
    }
    if matches!(subject, Subject::Durability | Subject::All) {
        let mut durability = toolbox.node("tests/e2e/bench-durability.mjs");
        process::run("Durability", &mut durability)?;
    }
    Ok(())
}

/// Compiles the measurement as the page is compiled, over the data of the site that was built.
fn layout(toolbox: &Toolbox) -> Command {
    let mut layout = toolbox.cargo_in_browser();
    layout.args([
        "test",
        "--release",
        "--target",
        WASM,
        "--features",
        "layout",
        "--test",
        "layout",
    ]);
    layout.args(["--", "--nocapture"]);
    layout.env(
        "KANSRIJK_DATASET",
        workspace::root().join("dist").join("dataset.json"),
    );
    layout
}
