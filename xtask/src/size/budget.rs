//! What may be downloaded, and whether it is exceeded.

use std::fmt;

use super::Measured;
use crate::failure::Failure;

/// The most that some files together may weigh.
pub struct Budget {
    name: &'static str,
    /// In KiB (1024 bytes).
    limit: usize,
    state: State,
    /// Paths below `dist/`; `*` stands for any characters.
    files: &'static [&'static str],
}

/// In which state files are weighed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// As a web server sends them.
    Brotli,
    /// As they lie on a disk.
    Raw,
}

/// The budgets; `docs/contributing.md` tells what to do when one is exceeded.
///
/// The second is what a first visit fetches before the page can be used, the third what of the program follows then, and the
/// fourth what of it follows only where the dataset is in files.
/// What else comes after that (icons, other languages) counts in none.
/// The fifth is what another website runs to embed the explorer, the sixth what is copied to a USB stick.
/// The last is what keeps the site on a device; three quarters of it are the fingerprints of the files.
pub const BUDGETS: [Budget; 7] = [
    Budget {
        name: "wasm and its JS glue",
        limit: 149,
        state: State::Brotli,
        files: &["kansrijk-*_bg.wasm", "kansrijk-*.js"],
    },
    Budget {
        name: "first view",
        limit: 195,
        state: State::Brotli,
        files: &[
            "index.html",
            "kansrijk-*_bg.wasm",
            "kansrijk-*.js",
            "kansrijk-*.css",
            "dataset-overview.json",
            "*.woff2",
        ],
    },
    Budget {
        name: "rest of the program",
        limit: 91,
        state: State::Brotli,
        files: &["kansrijk-*_rest.wasm", "later-*.css"],
    },
    Budget {
        name: "wasm for a dataset in files",
        limit: 14,
        state: State::Brotli,
        files: &["kansrijk-*_files.wasm"],
    },
    Budget {
        name: "embed.js",
        limit: 2,
        state: State::Brotli,
        files: &["embed.js"],
    },
    Budget {
        name: "single file",
        limit: 1228,
        state: State::Raw,
        files: &["kansrijk.html"],
    },
    Budget {
        name: "without a connection",
        limit: 9,
        state: State::Brotli,
        files: &["service-worker.js", "offline.js"],
    },
];

/// What the files of a budget weigh.
pub struct Sum {
    name: &'static str,
    limit: usize,
    state: State,
    bytes: usize,
    /// Patterns for which there is no file: what they stand for would go unweighed.
    unmatched: Vec<&'static str>,
}

impl Budget {
    /// Weighs those of the files that belong to the budget.
    pub fn sum(&self, files: &[Measured]) -> Sum {
        let matches_any = |path: &str| self.files.iter().any(|pattern| matches(pattern, path));
        let bytes = files
            .iter()
            .filter(|file| matches_any(&file.path))
            .map(|file| match self.state {
                State::Brotli => file.sizes.brotli,
                State::Raw => file.sizes.raw,
            })
            .sum();
        let has_file = |pattern: &&&str| files.iter().any(|file| matches(pattern, &file.path));
        let unmatched = self
            .files
            .iter()
            .filter(|pattern| !has_file(pattern))
            .copied()
            .collect();
        Sum {
            name: self.name,
            limit: self.limit,
            state: self.state,
            bytes,
            unmatched,
        }
    }
}

impl Sum {
    /// Why the budget is not kept, if it is not.
    pub fn failure(&self) -> Option<Failure> {
        if !self.unmatched.is_empty() {
            let patterns = self.unmatched.join(", ");
            return Some(Failure::new(format!(
                "{}: dist/ has no {patterns}; build it again, or correct the patterns in xtask/src/size/budget.rs.",
                self.name
            )));
        }
        let excess = self
            .bytes
            .checked_sub(self.limit * 1024)
            .filter(|excess| *excess > 0)?;
        Some(Failure::new(format!(
            "{}: {} bytes over {} KiB; `cargo xtask size` shows what grew.",
            self.name, excess, self.limit
        )))
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[expect(clippy::cast_precision_loss, reason = "sizes of web pages are far below 2^52")]
        let kib = self.bytes as f64 / 1024.0;
        let state = match self.state {
            State::Brotli => " with brotli",
            State::Raw => "",
        };
        write!(
            formatter,
            "{:<24} {kib:>6.1} of {} KiB{state}",
            self.name, self.limit
        )?;
        if !self.unmatched.is_empty() {
            write!(formatter, " (without {})", self.unmatched.join(", "))?;
        }
        Ok(())
    }
}

/// Whether the path fits the pattern, in which `*` stands for any characters.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, rest)) => path.strip_prefix(start).is_some_and(|path| {
            path.char_indices()
                .map(|(position, _)| position)
                .chain([path.len()])
                .any(|position| matches(rest, &path[position..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::compress::Sizes;
    use super::*;

    fn file(path: &str, brotli: usize) -> Measured {
        Measured {
            path: path.to_owned(),
            sizes: Sizes {
                raw: brotli * 3,
                gzip: brotli * 2,
                brotli,
            },
        }
    }

    fn code(files: &'static [&'static str]) -> Budget {
        Budget {
            name: "code",
            limit: 1,
            state: State::Brotli,
            files,
        }
    }

    #[test]
    fn a_star_stands_for_any_characters() {
        for (pattern, path, fits) in [
            ("*.css", "style/base.css", true),
            ("kansrijk-*.js", "kansrijk-1f.js", true),
            ("kansrijk-*.js", "embed.js", false),
            ("index.html", "en/index.html", false),
            ("dataset*.json", "dataset.json", true),
        ] {
            assert_eq!(matches(pattern, path), fits, "{pattern} and {path}");
        }
    }

    #[test]
    fn a_budget_weighs_only_its_own_files() {
        let budget = code(&["*.wasm", "*.js"]);
        let sum = budget.sum(&[file("a.wasm", 600), file("b.js", 424), file("map.svg", 9000)]);
        assert_eq!(sum.bytes, 1024);
        assert!(sum.failure().is_none());
    }

    #[test]
    fn a_file_for_a_disk_weighs_what_it_is_there() {
        let budget = Budget {
            state: State::Raw,
            ..code(&["*.html"])
        };
        assert_eq!(budget.sum(&[file("kansrijk.html", 100)]).bytes, 300);
    }

    #[test]
    fn one_byte_too_many_exceeds_it() {
        let budget = code(&["*.wasm"]);
        let failure = budget.sum(&[file("a.wasm", 1025)]).failure().unwrap();
        assert!(failure.to_string().contains("1 bytes over 1 KiB"), "{failure}");
    }

    #[test]
    fn a_file_that_is_not_there_is_no_saving() {
        let budget = code(&["*.wasm", "*.js"]);
        let failure = budget.sum(&[file("a.wasm", 10)]).failure().unwrap();
        assert!(failure.to_string().contains("has no *.js"), "{failure}");
    }
}
