//! Regions and municipalities in `municipalities.json`.
use super::SourceRecord;
use super::json::{choice, record, record_in_two};
use crate::catalog::value::{CbsCode, NonEmpty, OutlinePath, PartialDate, Slug, Text, WebAddress};

record! {
    /// A region: the province, a part of it, or a subregion.
    pub struct RegionRecord {
        /// Value in the URL.
        pub slug: Slug,
        /// Name.
        pub name: Text<60>,
        /// How wide it is.
        pub kind: RegionKindRecord,
        /// Slug of the region that contains it; `null` for the province.
        pub parent: Option<Slug>,
    }
}

choice! {
    /// How wide a region is.
    pub enum RegionKindRecord {
        /// All of it.
        Province = "province",
        /// A large part, such as Zuid-Limburg.
        Part = "part",
        /// A group of municipalities that work together, such as Parkstad.
        Subregion = "subregion",
    }
}

record_in_two! {
    /// A municipality, with what is known of it.
    pub struct MunicipalityRecord {
        at_once MunicipalityOverviewRecord {
            /// Value in the URL.
            pub slug: Slug,
            /// Name.
            pub name: Text<60>,
            /// Code of Statistics Netherlands (CBS), such as `GM0917`.
            pub code: CbsCode,
            /// Slug of its subregion.
            pub subregion: Slug,
            /// Slugs of the municipalities that it borders on.
            pub neighbours: Vec<Slug>,
            /// Municipalities that became part of it.
            pub former: Vec<FormerMunicipalityRecord>,
        }
        later MunicipalityDetailsRecord {
            /// Address in the government's register of organisations (TOOI).
            pub tooi: WebAddress,
            /// Where it stands on the map of tiles; `null` when it has no place there.
            #[cfg_attr(not(target_family = "wasm"), serde(default))]
            pub tile: Option<TileRecord>,
            /// Its edge on the map; it stands in a file of its own, `outlines.json`.
            #[cfg_attr(not(target_family = "wasm"), serde(default), schemars(skip))]
            pub outline: Option<OutlineRecord>,
            /// Why it takes part and what it aims at; `null` when nothing was found.
            pub profile: Option<ProfileRecord>,
        }
    }
}

record! {
    /// A place on the map of hexagonal tiles, which is as large for every municipality.
    pub struct TileRecord {
        /// From west to east. Tiles of odd rows stand half a tile further east.
        pub column: i16,
        /// From north to south.
        pub row: i16,
    }
}

record! {
    /// The outline of a municipality on the map, in whole numbers from the north-west: the map is 2,000 of them long.
    pub struct OutlineRecord {
        /// Its edge: one ring after another, each a point and steps from there.
        pub path: OutlinePath,
        /// Where its name has most room, from west to east.
        pub x: i16,
        /// Where its name has most room, from north to south.
        pub y: i16,
        /// Its most western place.
        pub left: i16,
        /// Its most northern place.
        pub top: i16,
        /// Its most eastern place.
        pub right: i16,
        /// Its most southern place.
        pub bottom: i16,
    }
}

record! {
    /// A municipality that no longer exists.
    pub struct FormerMunicipalityRecord {
        /// Name.
        pub name: Text<60>,
        /// The year, month or day on which it ceased; `null` when no source says.
        pub until: Option<PartialDate>,
    }
}

record! {
    /// What a municipality says of itself.
    pub struct ProfileRecord {
        /// Why it takes part.
        pub why: Vec<Text<300>>,
        /// What it aims at.
        pub goals: Vec<Text<300>>,
        /// Main developments.
        pub developments: Vec<Text<300>>,
        /// What a reader should know of how sure this is.
        pub note: Option<Text<400>>,
        /// Which parts are derived, not literally in a source.
        pub inferred: Vec<ProfileField>,
        /// Where this comes from.
        pub sources: NonEmpty<SourceRecord>,
    }
}

choice! {
    /// A part of a profile that can be derived.
    pub enum ProfileField {
        /// Why it takes part.
        Why = "why",
        /// What it aims at.
        Goals = "goals",
        /// Main developments.
        Developments = "developments",
        /// The subregion it belongs to.
        Subregion = "subregion",
    }
}
