//! The query: all of a visitor's choices, as one plain value with pure transitions.
//!
//! Owns what a click means. Must not know the browser, nor what a query finds.

mod facet;

pub use self::facet::{Facet, FacetValue, UNKNOWN_SLUG};

use crate::catalog::value::Months;

/// The most characters of a search text that are read; more than anybody types.
pub const TEXT_LIMIT: usize = 200;

/// All of a visitor's choices about what to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Chosen values of each facet, ascending; see [`Query::selected`].
    selected: [Vec<u32>; Facet::ALL.len()],
    /// Facets whose choices stand fast; see [`Query::is_locked`].
    locked: [bool; Facet::ALL.len()],
    /// Chosen months, half-open. Never together with chosen phases.
    interval: Option<(Months, Months)>,
    /// Words to search for, as typed.
    text: String,
    /// Order of the hits.
    pub sort: Sort,
    /// Which view is shown.
    pub view: View,
    /// By what the bars on the life line are grouped.
    pub grouping: Grouping,
    /// What stands across the table of coverage.
    pub columns: Columns,
    /// In which order its municipalities stand.
    pub rows: RowOrder,
    /// What the view of connections is about.
    pub subject: Option<Subject>,
    /// Ordinals of the initiatives that stand side by side, in the order in which they were chosen; see
    /// [`Query::compared`].
    compared: Vec<u32>,
    /// Ordinal of the initiative whose detail is open.
    pub initiative: Option<u32>,
}

/// The most initiatives, and the most municipalities, that stand side by side: more columns nobody can read.
pub const COMPARED_LIMIT: usize = 3;

/// Order of the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// With words to search for, the best match first; then near before far, then by title.
    #[default]
    Best,
    /// Near before far, then by title.
    Near,
    /// By title.
    Title,
    /// The newest source first; without a date last.
    Newest,
}

impl Sort {
    /// All orders, as offered.
    pub const ALL: [Sort; 4] = [Sort::Best, Sort::Near, Sort::Title, Sort::Newest];
}

/// A way to look at initiatives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The hits, as a list.
    #[default]
    List,
    /// The hits along a child's life.
    LifeLine,
    /// How many hits each municipality has, on a map.
    Map,
    /// How many hits each municipality has for each phase or theme, as a table in which gaps show.
    Coverage,
    /// The chosen municipalities, each at a glance.
    Municipality,
    /// The programmes, with what they want to reach.
    Programmes,
    /// What an initiative, an organisation or a programme is connected with.
    Connections,
    /// The initiatives that the visitor keeps, whatever the choices find.
    Shortlist,
}

impl View {
    /// The views of what the choices find, in order of display.
    pub const OF_HITS: [View; 7] = [
        View::List,
        View::LifeLine,
        View::Map,
        View::Coverage,
        View::Municipality,
        View::Programmes,
        View::Connections,
    ];

    /// All views.
    pub fn all() -> impl Iterator<Item = View> {
        View::OF_HITS.into_iter().chain([View::Shortlist])
    }
}

/// What can be connected, each by its ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An initiative.
    Initiative(u32),
    /// An organisation.
    Organisation(u32),
    /// A programme.
    Programme(u32),
}

/// By what the bars on the life line are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By theme.
    #[default]
    Theme,
    /// Near before far.
    Nearness,
}

/// What stands across the table of coverage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// The age phases.
    #[default]
    Phases,
    /// The themes.
    Themes,
}

impl Columns {
    /// The facet whose values stand across.
    pub fn facet(self) -> Facet {
        match self {
            Columns::Phases => Facet::Phase,
            Columns::Themes => Facet::Theme,
        }
    }
}

/// In which order the municipalities of the table of coverage stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowOrder {
    /// By subregion, then by name.
    #[default]
    Subregion,
    /// By name.
    Name,
    /// Those with the most gaps first.
    Gaps,
}

/// One choice that narrows the hits, as it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// A chosen facet value.
    Value(FacetValue),
    /// The chosen months, half-open.
    Interval(Months, Months),
    /// The words to search for.
    Text,
}

impl Query {
    /// The chosen values of a facet, ascending.
    pub fn selected(&self, facet: Facet) -> &[u32] {
        &self.selected[facet as usize]
    }

    /// Whether a facet value is chosen.
    pub fn is_selected(&self, value: FacetValue) -> bool {
        self.selected(value.facet).binary_search(&value.ordinal).is_ok()
    }

    /// Whether the choices of a facet stand fast: no transition takes one away or adds one.
    ///
    /// So that the explorer on the website of a municipality stays with that municipality. Locking phases locks the
    /// months too.
    pub fn is_locked(&self, facet: Facet) -> bool {
        self.locked[facet as usize]
    }

    /// The chosen months, half-open.
    pub fn interval(&self) -> Option<(Months, Months)> {
        self.interval
    }

    /// The words to search for, as typed; empty or more than space.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every choice that narrows the hits and can be taken back, in the order of the facets, words last.
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        for facet in Facet::ALL.into_iter().filter(|&facet| !self.is_locked(facet)) {
            filters.extend(
                self.selected(facet)
                    .iter()
                    .map(|&ordinal| Filter::Value(FacetValue { facet, ordinal })),
            );
            if facet == Facet::Phase
                && let Some((from, to)) = self.interval
            {
                filters.push(Filter::Interval(from, to));
            }
        }
        if !self.text().is_empty() {
            filters.push(Filter::Text);
        }
        filters
    }

    /// Chooses a facet value, or takes the choice back. A phase replaces chosen months.
    pub fn toggle(mut self, value: FacetValue) -> Self {
        if self.is_locked(value.facet) {
            return self;
        }
        if value.facet == Facet::Phase {
            self.interval = None;
        }
        let selected = &mut self.selected[value.facet as usize];
        match selected.binary_search(&value.ordinal) {
            Ok(position) => {
                selected.remove(position);
            }
            Err(position) => selected.insert(position, value.ordinal),
        }
        self
    }

    /// Chooses months, half-open, in place of phases; `None` takes the choice back.
    pub fn with_interval(mut self, interval: Option<(Months, Months)>) -> Self {
        if self.is_locked(Facet::Phase) {
            return self;
        }
        self.interval = interval.filter(|(from, to)| from < to);
        self.selected[Facet::Phase as usize].clear();
        self
    }

    /// Searches for words; only space is no words.
    pub fn with_text(mut self, text: &str) -> Self {
        self.text = text.chars().take(TEXT_LIMIT).collect();
        if self.text.trim().is_empty() {
            self.text.clear();
        }
        self
    }

    /// Orders the hits.
    pub fn with_sort(mut self, sort: Sort) -> Self {
        self.sort = sort;
        self
    }

    /// Shows a view.
    pub fn with_view(mut self, view: View) -> Self {
        self.view = view;
        self
    }

    /// What decides which initiatives are found, and in which order: all but how they are looked at.
    pub fn criteria(self) -> Self {
        Self {
            selected: self.selected,
            locked: self.locked,
            interval: self.interval,
            text: self.text,
            sort: self.sort,
            ..Self::default()
        }
    }

    /// Groups the bars on the life line.
    pub fn with_grouping(mut self, grouping: Grouping) -> Self {
        self.grouping = grouping;
        self
    }

    /// Sets what stands across the table of coverage.
    pub fn with_columns(mut self, columns: Columns) -> Self {
        self.columns = columns;
        self
    }

    /// Orders the rows of the table of coverage.
    pub fn with_rows(mut self, rows: RowOrder) -> Self {
        self.rows = rows;
        self
    }

    /// Chooses only this value of its facet, in place of all others; of a phase, in place of months too.
    pub fn with_only(self, value: FacetValue) -> Self {
        let is_alone = self.selected(value.facet) == [value.ordinal] && self.interval.is_none();
        if is_alone || self.is_locked(value.facet) {
            return self;
        }
        self.without_facet(value.facet).toggle(value)
    }

    /// Shows what something is connected with; nothing, what one can begin with.
    pub fn about(self, subject: Option<Subject>) -> Self {
        Self {
            subject,
            initiative: None,
            view: View::Connections,
            ..self
        }
    }

    /// The initiatives that stand side by side, in the order in which they were chosen; at most [`COMPARED_LIMIT`].
    pub fn compared(&self) -> &[u32] {
        &self.compared
    }

    /// Puts an initiative beside the others that are compared, or takes it away; beyond the limit nothing happens.
    pub fn compare(mut self, initiative: u32) -> Self {
        match self.compared.iter().position(|&other| other == initiative) {
            Some(position) => {
                self.compared.remove(position);
            }
            None if self.compared.len() < COMPARED_LIMIT => self.compared.push(initiative),
            None => {}
        }
        self
    }

    /// Opens the detail of an initiative.
    pub fn opened(mut self, initiative: u32) -> Self {
        self.initiative = Some(initiative);
        self
    }

    /// Closes the detail.
    pub fn closed(mut self) -> Self {
        self.initiative = None;
        self
    }

    /// Takes all choices of one facet back; of the age facet, the months too.
    pub fn without_facet(mut self, facet: Facet) -> Self {
        if self.is_locked(facet) {
            return self;
        }
        self.selected[facet as usize].clear();
        if facet == Facet::Phase {
            self.interval = None;
        }
        self
    }

    /// Takes one choice back.
    pub fn without(self, filter: Filter) -> Self {
        match filter {
            Filter::Value(value) if self.is_selected(value) => self.toggle(value),
            Filter::Value(_) => self,
            Filter::Interval(..) => self.with_interval(None),
            Filter::Text => self.with_text(""),
        }
    }

    /// Takes every choice back that narrows the hits; the order, the view and what is locked stay.
    pub fn cleared(self) -> Self {
        let Self {
            selected, interval, ..
        } = self.scope();
        Self {
            selected,
            interval,
            text: String::new(),
            initiative: None,
            ..self
        }
    }

    /// The locked choices alone: what no transition of the query can leave.
    pub fn scope(&self) -> Self {
        let mut scope = Self {
            locked: self.locked,
            ..Self::default()
        };
        for facet in Facet::ALL.into_iter().filter(|&facet| self.is_locked(facet)) {
            scope.selected[facet as usize].clone_from(&self.selected[facet as usize]);
            if facet == Facet::Phase {
                scope.interval = self.interval;
            }
        }
        scope
    }

    /// The same choices, none of them locked.
    pub fn unlocked(self) -> Self {
        Self {
            locked: Default::default(),
            ..self
        }
    }

    /// Locks the choices of a facet as they are.
    pub fn locked(mut self, facet: Facet) -> Self {
        self.locked[facet as usize] = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BABY: FacetValue = FacetValue {
        facet: Facet::Phase,
        ordinal: 1,
    };
    const LANGUAGE: FacetValue = FacetValue {
        facet: Facet::Theme,
        ordinal: 3,
    };

    #[test]
    fn choosing_twice_takes_the_choice_back() {
        let query = Query::default().toggle(LANGUAGE);
        assert!(query.is_selected(LANGUAGE));
        assert_eq!(query.toggle(LANGUAGE), Query::default());
    }

    #[test]
    fn phases_and_months_replace_each_other() {
        let months = Query::default().toggle(BABY).with_interval(Some((-10, 24)));
        assert!(months.selected(Facet::Phase).is_empty());
        let phase = months.toggle(BABY);
        assert_eq!(phase.interval(), None);
        assert!(phase.is_selected(BABY));
    }

    #[test]
    fn every_filter_can_be_taken_back_alone() {
        let query = Query::default()
            .toggle(BABY)
            .toggle(LANGUAGE)
            .with_text("voorlezen");
        let filters = query.filters();
        assert_eq!(filters.len(), 3);
        let bare = filters.into_iter().fold(query, Query::without);
        assert_eq!(bare, Query::default());
    }

    #[test]
    fn an_empty_interval_is_none() {
        assert_eq!(Query::default().with_interval(Some((24, 24))).interval(), None);
    }
}
