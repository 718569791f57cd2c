//! Runs every kind of test and sums up what they found.

mod kind;
mod tally;

use std::time::{Duration, Instant};

use crate::failure::Outcome;
use crate::process;
use crate::setup::{self, Report};

pub use self::kind::{Kind, QUICK};
use self::tally::Tally;

/// What came of one kind.
struct Verdict {
    kind: Kind,
    tally: Tally,
    time: Duration,
}

/// Runs the kinds in their fixed order, all of them when none is named; tells whether all passed.
pub fn run(named: &[Kind]) -> Outcome<bool> {
    let kinds = kind::with_their_needs(named);
    let scope = kinds.iter().map(|kind| kind.scope()).max();
    let Some(scope) = scope else { return Ok(true) };
    let toolbox = setup::prepare(scope, Report::WorkOnly)?;

    let mut verdicts: Vec<Verdict> = Vec::new();
    for kind in kinds {
        println!("\n── {}: {}", kind.name(), kind.title());
        let start = Instant::now();
        let site_is_missing = kind.needs_site()
            && verdicts
                .iter()
                .any(|verdict| verdict.kind == Kind::Build && verdict.tally.failed > 0);
        let tally = if site_is_missing {
            println!("Not run: it needs the build, which failed.");
            Tally::FAILED
        } else {
            kind.run(&toolbox).unwrap_or_else(|failure| {
                println!("{failure}");
                Tally::FAILED
            })
        };
        verdicts.push(Verdict {
            kind,
            tally,
            time: start.elapsed(),
        });
    }

    println!("\n{}", summary(&verdicts));
    Ok(total(&verdicts).failed == 0)
}

/// One line for each kind, then `N passed, M failed` alone on the last line.
fn summary(verdicts: &[Verdict]) -> String {
    let mut lines = vec![format!(
        "{:<12} {:>7} {:>7}  {:>12}",
        "kind", "passed", "failed", "time"
    )];
    for Verdict { kind, tally, time } in verdicts {
        let Tally { passed, failed } = tally;
        let again = if *failed > 0 {
            format!("  again: cargo xtask test {}", kind.name())
        } else {
            String::new()
        };
        lines.push(format!(
            "{:<12} {passed:>7} {failed:>7}  {:>12}{again}",
            kind.name(),
            process::words(*time)
        ));
    }
    let Tally { passed, failed } = total(verdicts);
    lines.push(format!("\n{passed} passed, {failed} failed"));
    lines.join("\n")
}

fn total(verdicts: &[Verdict]) -> Tally {
    verdicts
        .iter()
        .fold(Tally::default(), |sum, verdict| sum + verdict.tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_ends_with_the_sums_alone_on_a_line() {
        let verdicts = [
            Verdict {
                kind: Kind::Format,
                tally: Tally::PASSED,
                time: Duration::from_millis(400),
            },
            Verdict {
                kind: Kind::Native,
                tally: Tally {
                    passed: 12,
                    failed: 2,
                },
                time: Duration::from_secs(75),
            },
        ];
        let summary = summary(&verdicts);
        let lines: Vec<&str> = summary.lines().collect();
        assert_eq!(lines.last(), Some(&"13 passed, 2 failed"));
        assert!(
            lines[2].ends_with("2    1 min 15 s  again: cargo xtask test native"),
            "{}",
            lines[2]
        );
        assert!(!lines[1].contains("again"));
    }
}
