//! The size of what visitors download, and its budgets.

mod budget;
mod compress;
mod table;

use std::fs;
use std::io;
use std::path::Path;

use self::budget::BUDGETS;
use self::compress::Sizes;
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// A file of the site with its sizes.
struct Measured {
    /// Its path below `dist/`, parted by `/`.
    path: String,
    sizes: Sizes,
}

/// Prints the sizes of all files and the sums of the budgets.
pub fn print() -> Outcome {
    let files = measure(&workspace::dist())?;
    println!("\n{}\n", table::of_files(&files));
    for budget in &BUDGETS {
        println!("{}", budget.sum(&files));
    }
    Ok(())
}

/// As [`print()`], of the budgets only; fails when a budget is exceeded.
pub fn check() -> Outcome {
    let files = measure(&workspace::dist())?;
    let mut failures = Vec::new();
    for budget in &BUDGETS {
        let sum = budget.sum(&files);
        println!("{sum}");
        failures.extend(sum.failure());
    }
    Failure::all(failures)
}

fn measure(dist: &Path) -> Outcome<Vec<Measured>> {
    let mut files = Vec::new();
    collect(dist, "", &mut files).map_err(|error| {
        Failure::new(format!(
            "dist/ cannot be read ({error}); build it first: cargo xtask build."
        ))
    })?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<Measured>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if !is_packed(&path) && (prefix.is_empty() || !path.ends_with(".html")) {
            // Pages in folders are a thousand, and no budget counts them.
            files.push(Measured {
                path,
                sizes: Sizes::of(&fs::read(entry.path())?)?,
            });
        }
    }
    Ok(())
}

/// Whether a file is another one, packed for servers.
fn is_packed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}
