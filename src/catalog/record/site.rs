//! `site.json`: who publishes this explorer, for which region.
use super::json::{choice, record};
use crate::catalog::value::{Day, NonEmpty, Text, WebAddress};

record! {
    /// `site.json`: what another region changes to run its own explorer.
    pub struct SiteRecord {
        /// Title on the page.
        pub title: Text<80>,
        /// The purpose of the page in one sentence.
        pub purpose: Localised,
        /// Name of the region in running text, for example `Limburg`.
        pub region: Text<60>,
        /// Who publishes the explorer.
        pub publisher: PublisherRecord,
        /// Public address of the explorer, ending in `/`; `null` while it is not published.
        pub address: Option<WebAddress>,
        /// Address of the source code; `null` while it is not published.
        pub repository: Option<WebAddress>,
        /// Languages in which the interface is offered, in order.
        pub languages: NonEmpty<LanguageRecord>,
        /// Day on which the data was last edited, `YYYY-MM-DD`.
        pub edited: Day,
    }
}

choice! {
    /// A language of the interface.
    pub enum LanguageRecord {
        /// Dutch.
        Dutch = "nl",
        /// English.
        English = "en",
    }
}

record! {
    /// A text in every language of the interface.
    pub struct Localised {
        /// Dutch.
        pub nl: Text<200>,
        /// English.
        pub en: Text<200>,
    }
}

record! {
    /// Who publishes the explorer, and where a reader reports an error.
    pub struct PublisherRecord {
        /// Name of the publishing body.
        pub name: Text<100>,
        /// Web page where a reader can report an error; `null` while there is none.
        pub contact: Option<WebAddress>,
    }
}
