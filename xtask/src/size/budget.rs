//! What may be downloaded, and whether it is exceeded.

use std::fmt;

use super::Measured;
use crate::failure::Failure;

/// The most that some files together may weigh.
pub struct Budget {
    name: &'static str,
    /// In KiB (1024 bytes) after brotli.
    limit: usize,
    /// Paths below `dist/`; `*` stands for any characters.
    files: &'static [&'static str],
}

/// The budgets; `docs/contributing.md` tells what to do when one is exceeded.
///
/// The second is what a first visit fetches before the page can be used.
/// What comes after it (icons, other languages, the service worker) counts in neither.
/// The third is what another website runs to embed the explorer.
pub const BUDGETS: [Budget; 3] = [
    Budget {
        name: "wasm and its JS glue",
        limit: 160,
        files: &["*.wasm", "kansrijk-*.js"],
    },
    Budget {
        name: "first view",
        limit: 240,
        files: &[
            "index.html",
            "*.wasm",
            "kansrijk-*.js",
            "*.css",
            "dataset*.json",
            "*.woff2",
        ],
    },
    Budget {
        name: "embed.js",
        limit: 2,
        files: &["embed.js"],
    },
];

/// What the files of a budget weigh.
pub struct Sum {
    name: &'static str,
    limit: usize,
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
            .map(|file| file.sizes.brotli)
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
        write!(
            formatter,
            "{:<24} {kib:>6.1} of {} KiB with brotli",
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
        let budget = Budget {
            name: "code",
            limit: 1,
            files: &["*.wasm", "*.js"],
        };
        let sum = budget.sum(&[file("a.wasm", 600), file("b.js", 424), file("map.svg", 9000)]);
        assert_eq!(sum.bytes, 1024);
        assert!(sum.failure().is_none());
    }

    #[test]
    fn one_byte_too_many_exceeds_it() {
        let budget = Budget {
            name: "code",
            limit: 1,
            files: &["*.wasm"],
        };
        let failure = budget.sum(&[file("a.wasm", 1025)]).failure().unwrap();
        assert!(failure.to_string().contains("1 bytes over 1 KiB"), "{failure}");
    }

    #[test]
    fn a_file_that_is_not_there_is_no_saving() {
        let budget = Budget {
            name: "code",
            limit: 1,
            files: &["*.wasm", "*.js"],
        };
        let failure = budget.sum(&[file("a.wasm", 10)]).failure().unwrap();
        assert!(failure.to_string().contains("has no *.js"), "{failure}");
    }
}
