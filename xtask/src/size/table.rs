//! Prints sizes in columns.

use std::collections::BTreeMap;

use super::Measured;
use super::compress::Sizes;

/// From this many files of one kind in one folder on, they share a row.
const MANY: usize = 8;

/// A row for each file, a shared one for many of a kind, and their total.
pub fn of_files(files: &[Measured]) -> String {
    let mut groups: BTreeMap<String, Vec<&Measured>> = BTreeMap::new();
    for file in files {
        groups.entry(kind_of(&file.path)).or_default().push(file);
    }
    let mut rows: Vec<(String, Sizes)> = Vec::new();
    for (kind, members) in groups {
        if members.len() >= MANY {
            rows.push((format!("{kind} ({} files)", members.len()), total(members)));
        } else {
            rows.extend(members.iter().map(|file| (file.path.clone(), file.sizes)));
        }
    }
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    rows.push((format!("total ({} files)", files.len()), total(files)));

    let width = rows
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let mut lines = vec![format!(
        "{:<width$} {:>10} {:>10} {:>10}",
        "bytes", "raw", "gzip", "brotli"
    )];
    lines.extend(rows.iter().map(|(name, sizes)| {
        format!(
            "{name:<width$} {:>10} {:>10} {:>10}",
            sizes.raw, sizes.gzip, sizes.brotli
        )
    }));
    lines.join("\n")
}

fn total<'a>(files: impl IntoIterator<Item = &'a Measured>) -> Sizes {
    files
        .into_iter()
        .fold(Sizes::default(), |sum, file| sum + file.sizes)
}

/// The folder and the ending: `guide/play.html` is one of `guide/*.html`.
fn kind_of(path: &str) -> String {
    let (folder, name) = path
        .rsplit_once('/')
        .map_or(("", path), |(folder, name)| (folder, name));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let separator = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{separator}*.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(count: usize) -> Vec<Measured> {
        (0..count)
            .map(|number| Measured {
                path: format!("guide/{number}.html"),
                sizes: Sizes {
                    raw: 100,
                    gzip: 50,
                    brotli: 40,
                },
            })
            .collect()
    }

    #[test]
    fn few_files_have_a_row_each() {
        let table = of_files(&files(3));
        assert_eq!(table.lines().count(), 1 + 3 + 1, "{table}");
    }

    #[test]
    fn many_of_a_kind_share_a_row() {
        let table = of_files(&files(200));
        assert_eq!(table.lines().count(), 1 + 1 + 1, "{table}");
        assert!(table.contains("guide/*.html (200 files)"), "{table}");
        assert!(table.contains("20000"), "{table}");
    }
}
