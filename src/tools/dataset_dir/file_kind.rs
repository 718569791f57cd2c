//! The kinds of file in a data directory, and the lists of records in each.

use crate::catalog::Collection;

/// The kinds of file in a data directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum FileKind {
    Site,
    Municipalities,
    Outlines,
    Taxonomy,
    Organisations,
    Synonyms,
    Initiatives,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [FileKind; 7] = [
        FileKind::Site,
        FileKind::Municipalities,
        FileKind::Outlines,
        FileKind::Taxonomy,
        FileKind::Organisations,
        FileKind::Synonyms,
        FileKind::Initiatives,
    ];

    /// Name of the file without its ending; of the initiatives, name of the folder.
    pub fn stem(self) -> &'static str {
        match self {
            FileKind::Site => "site",
            FileKind::Municipalities => "municipalities",
            FileKind::Outlines => "outlines",
            FileKind::Taxonomy => "taxonomy",
            FileKind::Organisations => "organisations",
            FileKind::Synonyms => "synonyms",
            FileKind::Initiatives => "initiatives",
        }
    }

    /// Whether a data directory is whole without it.
    pub fn is_optional(self) -> bool {
        self == FileKind::Outlines
    }

    /// The lists of records in such a file: field and collection.
    pub fn lists(self) -> &'static [(&'static str, Collection)] {
        match self {
            FileKind::Site | FileKind::Outlines | FileKind::Synonyms => &[],
            FileKind::Municipalities => &[
                ("regions", Collection::Regions),
                ("municipalities", Collection::Municipalities),
            ],
            FileKind::Taxonomy => &[
                ("phases", Collection::Phases),
                ("themes", Collection::Themes),
                ("audiences", Collection::Audiences),
                ("statuses", Collection::Statuses),
                ("programmes", Collection::Programmes),
            ],
            FileKind::Organisations => &[("organisations", Collection::Organisations)],
            FileKind::Initiatives => &[("initiatives", Collection::Initiatives)],
        }
    }
}
