//! What views print: plain structs with finished words, made from an outcome. No markup, no browser.
//!
//! Owns every decision about what is said of an initiative, a facet or a query. Today's date is a parameter.

mod age_words;
mod ages;
mod area_map;
mod attract;
mod card;
mod child;
mod comparison;
mod connections;
mod coverage;
mod date;
mod detail;
mod drawing;
mod facets;
mod guide;
mod labels;
mod life_chart;
mod life_line;
mod marking;
mod nearness;
mod notices;
mod order;
mod phone_code;
mod pictures;
mod profile;
mod programmes;
mod relaxations;
mod shortlist;
mod summary;
mod words;

pub use self::age_words::{interval_words, month_words};
pub use self::ages::{AgeBar, AgePicker, age_picker};
pub use self::area_map::{AreaMap, LegendStep, MapTile, RegionalCount, SHADES, area_map, map_hint};
pub use self::attract::{AttractLine, AttractStop, attract_line, attract_stop};
pub use self::card::{Card, card};
pub use self::child::{
    Birth, BirthProblem, CHILD_LIMIT, Child, ChildPhase, ChildToday, children_today, for_children,
};
pub use self::comparison::{Compared, ComparedRow, Comparison, comparison};
pub use self::connections::{
    ConnectionGroup, ConnectionLink, ConnectionMap, Connections, DRAWN_CONNECTIONS, Spot, connection_limit,
    connection_map, connection_starts, connections,
};
pub use self::coverage::{
    CoverageColumn, CoverageField, CoverageRow, CoverageTable, coverage_csv, coverage_table,
};
pub use self::date::{Today, day_words};
pub use self::detail::{Detail, Fact, SheetHeading, SourceLine, detail};
pub use self::drawing::{Anchor, Drawing, Mark, Paint};
pub use self::facets::{FacetChoice, FacetGroup, FacetPanel, facet_panel};
pub use self::guide::{GuideCard, guide, guide_cards};
pub use self::labels::{filter_label, value_label, view_name};
pub use self::life_chart::{
    BarGroup, LifeBand, LifeBar, LifeChart, Station, Tick, life_chart, life_chart_limit, life_chart_words,
    stations,
};
pub use self::life_line::{LifeLine, PhaseBand, Stretch, life_line};
pub use self::marking::Segment;
pub use self::notices::{failure_text, ignored_texts};
pub use self::phone_code::{PhoneCode, phone_code};
pub use self::pictures::{
    area_map_picture, connections_picture, coverage_picture, life_chart_picture, profiles_picture,
    programmes_picture,
};
pub use self::profile::{Profile, ProfileBar, ProfileSection, Profiles, profiles};
pub use self::programmes::{ProgrammeOverview, ProgrammeSheet, TimeSpan, programme_overview, today_words};
pub use self::relaxations::{WayOut, ways_out};
pub use self::shortlist::{KeptInitiative, kept_initiatives};
pub use self::summary::{Chip, Sentence, SentencePart, Summary, summary};
pub use self::words::Words;

use crate::catalog::Catalog;
use crate::locale::{Locale, Messages};
use crate::search::Index;

/// What every presentation needs: the data, its index, the language and the day.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The data.
    pub catalog: &'a Catalog,
    /// Its index.
    pub index: &'a Index,
    /// The language of the interface.
    pub locale: Locale,
    /// Today.
    pub today: Today,
}

impl Scene<'_> {
    /// What the interface says in its language.
    pub fn messages(&self) -> &'static Messages {
        self.locale.messages()
    }

    /// How many initiatives are looked at one by one: all, where their records are here.
    fn surveyed(&self) -> usize {
        /// As many as somebody reads, and as few as may be fetched for it.
        const SOME: usize = 120;
        if self.catalog.files.is_some() {
            SOME
        } else {
            usize::MAX
        }
    }
}
