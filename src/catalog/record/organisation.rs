//! Organisations in `organisations.json`.
use super::json::{choice, record};
use crate::catalog::value::{Slug, Text};

record! {
    /// An organisation, or a group of them that a source names without saying which.
    pub struct OrganisationRecord {
        /// Identity, and value in the URL.
        pub slug: Slug,
        /// Name.
        pub name: Text<100>,
        /// What sort of body it is.
        pub kind: OrganisationKind,
        /// Whether it is an unnamed group, such as "scholen": taking part together then says nothing.
        pub collective: bool,
    }
}

choice! {
    /// What sort of body an organisation is, in the words of the data.
    #[allow(missing_docs, reason = "the names are the meaning")]
    pub enum OrganisationKind {
        Gemeente = "gemeente",
        Overheid = "overheid",
        Zorg = "zorg",
        Opvang = "opvang",
        Onderwijs = "onderwijs",
        Bibliotheek = "bibliotheek",
        Welzijn = "welzijn",
        SportEnCultuur = "sport-en-cultuur",
        Fonds = "fonds",
        Wonen = "wonen",
        Kennis = "kennis",
        Bewoners = "bewoners",
        Samenwerking = "samenwerking",
        Bedrijf = "bedrijf",
        Overig = "overig",
    }
}
