//! How many tests passed and failed, read from what test programs print.

use std::ops::Add;

/// A number of passed and of failed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and found what they should.
    pub passed: u32,
    /// Tests that did not, or that could not run.
    pub failed: u32,
}

impl Tally {
    /// A single test that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// A single test that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Adds a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`: Cargo prints one a test program.
    pub fn add_cargo_line(&mut self, line: &str) {
        let line = without_colours(line);
        let Some((_, counts)) = line.trim().split_once("test result: ") else {
            return;
        };
        // "ok. 3 passed; 0 failed" and "FAILED. 3 passed; 1 failed" part at the full stop.
        let Some((_, counts)) = counts.split_once(". ") else {
            return;
        };
        for (count, word) in counts.split("; ").filter_map(counted_word) {
            match word {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                _ => {}
            }
        }
    }

    /// Reads a line of Playwright's closing lines, such as `  12 passed (3.4s)` or `  1 did not run`.
    pub fn read_playwright_line(&mut self, line: &str) {
        let line = without_colours(line);
        let Some((count, words)) = counted_word(line.trim()) else {
            return;
        };
        let words = words.split(" (").next().unwrap_or(words);
        match words {
            "passed" => self.passed = count,
            // A flaky test is a failed one: nothing here may need a second try.
            "failed" | "flaky" | "did not run" | "interrupted" => self.failed += count,
            _ => {}
        }
    }

    /// Reads a line of Node's closing lines, such as `# pass 12`.
    pub fn read_node_line(&mut self, line: &str) {
        let Some((word, count)) = line
            .trim()
            .strip_prefix("# ")
            .and_then(|words| words.split_once(' '))
        else {
            return;
        };
        let Ok(count) = count.parse::<u32>() else { return };
        match word {
            "pass" => self.passed = count,
            // A test that was skipped or left for later is a failed one.
            "fail" | "cancelled" | "skipped" | "todo" => self.failed += count,
            _ => {}
        }
    }

    /// The tally in view of how the program ended.
    ///
    /// A program that fails without naming a failed test has one failure; so has one in which no test ran.
    pub fn judged(self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) {
            self + Self::FAILED
        } else {
            self
        }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// `12 passed` as its number and its words.
fn counted_word(text: &str) -> Option<(u32, &str)> {
    let (count, words) = text.split_once(' ')?;
    Some((count.parse().ok()?, words))
}

/// The text without the terminal's colour codes (`ESC [ … m`).
fn without_colours(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default();
    let coloured = pieces.map(|piece| piece.split_once('m').map_or(piece, |(_, text)| text));
    std::iter::once(first).chain(coloured).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(reader: fn(&mut Tally, &str), output: &str) -> Tally {
        let mut tally = Tally::default();
        output.lines().for_each(|line| reader(&mut tally, line));
        tally
    }

    #[test]
    fn results_of_several_test_programs_add_up() {
        let output = "running 3 tests\ntest fold ... ok\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: \u{1b}[31mFAILED\u{1b}[0m. 2 passed; 4 failed; 0 ignored; 0 measured\n";
        assert_eq!(
            read(Tally::add_cargo_line, output),
            Tally { passed: 5, failed: 4 }
        );
    }

    #[test]
    fn playwrights_closing_lines_are_read() {
        let output = "  ✓  1 filter.spec.mjs:3:1 › 2 passed (1.2s)\n  1 failed\n    filter.spec.mjs:9:1\n\
            \u{1b}[33m  2 did not run\u{1b}[39m\n  1 skipped\n  12 passed (3.4s)\n";
        assert_eq!(
            read(Tally::read_playwright_line, output),
            Tally {
                passed: 12,
                failed: 3
            }
        );
    }

    #[test]
    fn the_ending_of_the_program_is_heeded() {
        let three = Tally { passed: 3, failed: 0 };
        for (tally, succeeded, judged) in [
            (three, true, three),
            (three, false, Tally { passed: 3, failed: 1 }),
            (
                Tally { passed: 3, failed: 2 },
                false,
                Tally { passed: 3, failed: 2 },
            ),
            (Tally::default(), true, Tally::FAILED),
        ] {
            assert_eq!(tally.judged(succeeded), judged, "{tally:?}, {succeeded}");
        }
    }

    #[test]
    fn the_closing_lines_of_node_are_counted() {
        let output =
            "ok 1 - a\n1..3\n# tests 3\n# suites 0\n# pass 2\n# fail 1\n# skipped 0\n# duration_ms 9.5";
        let expected = Tally { passed: 2, failed: 1 };
        assert_eq!(read(Tally::read_node_line, output), expected);
    }
}
