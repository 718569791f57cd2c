//! What the things are called that reactions are about: by the data, and where it lacks them by the files.

use std::collections::BTreeMap;

use super::file::{Subject, mentions};
use super::merge::Merged;
use super::value::Reference;
use crate::catalog::Catalog;
use crate::fold::fold;

/// What something is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Its name; without one, its slug.
    pub name: String,
    /// Its slug; of an initiative that the data has under a newer slug, that one.
    pub slug: String,
    /// Whether the data has it.
    pub is_known: bool,
}

/// A key by which names with numbers in them sort as people count: *Tafel 2* before *Tafel 10*.
pub(super) fn counting_key(name: Option<&str>) -> String {
    // As many digits as the longest name could have.
    const DIGITS: usize = 40;
    let mut key = String::new();
    let mut rest = fold(name.unwrap_or_default());
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        key.push_str(&rest[..start]);
        let after = rest[start..].trim_start_matches(|character: char| character.is_ascii_digit());
        let digits = &rest[start..rest.len() - after.len()];
        key.extend(std::iter::repeat_n('0', DIGITS.saturating_sub(digits.len())));
        key.push_str(digits);
        rest = after.to_owned();
    }
    key + &rest
}

/// The names of everything that merged files mention.
pub(super) struct Naming<'a>(BTreeMap<Subject, BTreeMap<&'a Reference, Named>>);

impl<'a> Naming<'a> {
    pub(super) fn new(merged: &'a Merged, catalog: &Catalog) -> Self {
        let by_files = merged.names();
        let mut naming: BTreeMap<Subject, BTreeMap<&Reference, Named>> = BTreeMap::new();
        for entry in merged.logs().flat_map(|log| log.entries().iter()) {
            for (subject, reference) in mentions(&entry.kind) {
                naming
                    .entry(subject)
                    .or_default()
                    .entry(reference)
                    .or_insert_with(|| {
                        let in_data = subject.find(catalog, reference);
                        let name = in_data.map(|(_, name)| name);
                        Named {
                            name: name
                                .or_else(|| by_files.get(subject, reference))
                                .unwrap_or(reference)
                                .to_owned(),
                            slug: in_data.map_or(&**reference, |(slug, _)| slug).to_owned(),
                            is_known: in_data.is_some(),
                        }
                    });
            }
        }
        Self(naming)
    }

    /// What an entry refers to is called; `None` when it does not refer to anything.
    pub(super) fn named(&self, subject: Subject, reference: Option<&Reference>) -> Option<&Named> {
        self.0.get(&subject)?.get(reference?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_sort_as_people_count() {
        let mut tables = [
            Some("tafel 10"),
            Some("Tafel 2b"),
            Some("Bibliotheek"),
            None,
            Some("Tafel 2"),
            Some("Tafel 2 bij 10"),
            Some("Tafel 2 bij 9"),
        ];
        tables.sort_by_key(|table| counting_key(*table));
        assert_eq!(
            tables,
            [
                None,
                Some("Bibliotheek"),
                Some("Tafel 2"),
                Some("Tafel 2 bij 9"),
                Some("Tafel 2 bij 10"),
                Some("Tafel 2b"),
                Some("tafel 10"),
            ]
        );
    }
}
