//! Initiatives in `initiatives/*.json`.
use super::json::{choice, record, record_in_two};
use crate::catalog::value::{Day, Months, NonEmpty, PartialDate, Slug, Text, WebAddress};

record_in_two! {
    /// One initiative.
    pub struct InitiativeRecord {
        at_once InitiativeOverviewRecord {
            /// Identity, and value in the URL.
            pub slug: Slug,
            /// Slugs that it had before; old links keep working.
            #[cfg_attr(not(target_family = "wasm"), serde(default))]
            pub former_slugs: Vec<Slug>,
            /// Name.
            pub title: Text<80>,
            /// What it is, in one or two sentences.
            pub summary: Text<320>,
            /// Slugs of the municipalities and regions that it is for.
            pub areas: NonEmpty<Slug>,
            /// Names of neighbourhoods, when it is not for all of the area.
            pub neighbourhoods: Vec<Text<80>>,
            /// The ages it is for; `null` when no source says.
            pub age: Option<AgeRecord>,
            /// Slugs of its themes, the most fitting first.
            pub themes: Vec<Slug>,
            /// Slugs of its audiences; empty when no source says.
            pub audiences: Vec<Slug>,
            /// Slugs of the organisations that lead it.
            pub lead: Vec<Slug>,
            /// Slug of its status, as its source says and as of the date of that source.
            pub status: Slug,
            /// Slugs of the programmes that it belongs to.
            pub programmes: Vec<Slug>,
            /// Which values are derived, not literally in a source.
            pub inferred: Vec<InitiativeField>,
            /// Whether a founding document of the region names it.
            pub founding: bool,
        }
        later InitiativeDetailsRecord {
            /// What a parent or child gets; `null` when no source says.
            pub benefit: Option<Text<450>>,
            /// For whom it is; `null` when no source says.
            pub for_whom: Option<Text<250>>,
            /// How to take part, or where to ask; `null` when no source says.
            pub participate: Option<Text<350>>,
            /// Further facts worth knowing.
            pub more: Vec<Text<260>>,
            /// What a reader should know of how sure or old this is.
            pub note: Option<Text<400>>,
            /// Slugs of the organisations that take part.
            pub partners: Vec<Slug>,
            /// When it runs; `null` when no source says.
            pub period: Option<PeriodRecord>,
            /// Named connections to other initiatives.
            pub connections: Vec<ConnectionRecord>,
            /// The programme sheet for professionals; `null` when there is none.
            pub sheet: Option<SheetRecord>,
            /// Where this comes from, the main source first.
            pub sources: NonEmpty<SourceRecord>,
        }
    }
}

record! {
    /// What an overview says of the sources, which are details.
    pub struct NewestSourceRecord {
        /// The date of the newest; `null` when none has a date.
        pub newest_source: Option<PartialDate>,
    }
}

choice! {
    /// A value of an initiative that can be derived.
    pub enum InitiativeField {
        /// The first age.
        AgeFrom = "age_from",
        /// The last age.
        AgeTo = "age_to",
        /// The areas it is for.
        Areas = "areas",
        /// The neighbourhoods.
        Neighbourhoods = "neighbourhoods",
        /// The audiences.
        Audiences = "audiences",
        /// The status.
        Status = "status",
        /// When it began.
        PeriodStart = "period_start",
        /// When it ended or will end.
        PeriodEnd = "period_end",
        /// The programmes it belongs to.
        Programmes = "programmes",
    }
}

record! {
    /// Ages in whole months from birth, half-open: `from` is in, `to` is not.
    pub struct AgeRecord {
        /// First month; negative before birth; `null` when unknown.
        pub from: Option<Months>,
        /// First month after it; `null` when unknown.
        pub to: Option<Months>,
    }
}

record! {
    /// A period; each end is a year, a month or a day, or unknown.
    pub struct PeriodRecord {
        /// When it began: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when unknown.
        pub start: Option<PartialDate>,
        /// When it ended or will end, likewise.
        pub end: Option<PartialDate>,
    }
}

record! {
    /// A named connection to another initiative.
    pub struct ConnectionRecord {
        /// Slug of the other initiative.
        pub to: Slug,
        /// What connects them, from this one's point of view.
        pub why: Text<120>,
    }
}

record! {
    /// A programme sheet under the eight headings of Trendbreuk Zuid-Limburg; an empty heading is not mentioned.
    pub struct SheetRecord {
        /// Uitvoering.
        pub execution: Vec<Text<260>>,
        /// Communicatie.
        pub communication: Vec<Text<260>>,
        /// Verbinding.
        pub connection: Vec<Text<260>>,
        /// Evaluatie en monitoring.
        pub evaluation: Vec<Text<260>>,
        /// Financiën.
        pub finances: Vec<Text<260>>,
        /// Borging.
        pub safeguarding: Vec<Text<260>>,
        /// Eigenaar/Kartrekker.
        pub owner: Vec<Text<260>>,
        /// Samen met.
        pub partners: Vec<Text<260>>,
        /// Whether the whole sheet could be read; if not, an empty heading is unknown.
        pub complete: bool,
    }
}

record! {
    /// Where a statement comes from.
    pub struct SourceRecord {
        /// Title of the page or document.
        pub title: Text<240>,
        /// Who published it.
        pub publisher: Text<120>,
        /// Its address.
        pub url: WebAddress,
        /// Its date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when it has none.
        pub date: Option<PartialDate>,
        /// The day on which a person last compared our text with it, `YYYY-MM-DD`; `null` when nobody has.
        pub checked: Option<Day>,
    }
}
