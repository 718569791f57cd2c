//! The surface: where the explorer stands, a page of its own or the page of another website, and what the owner of
//! that place asks for.
//!
//! Read once, when the explorer starts; `url` owns the names. Must not know the browser, nor what a query finds.

use crate::locale::Locale;
use crate::query::Facet;

/// Where the explorer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// Whether it stands in the page of another website.
    pub is_embedded: bool,
    /// Level of the first heading, 1 to 6. The others follow, so that the outline of the website around stays right.
    pub first_heading: u8,
    /// Where links to other websites open.
    pub outside_links: LinkTarget,
    /// The language of the website around, when it is one that the interface speaks.
    pub host_locale: Option<Locale>,
    /// The parts that are asked for, one bit each.
    wanted: u16,
    /// The parts that are left out all the same.
    hidden: u16,
    /// The options as an address names them, so that every address of this surface carries them on.
    pub options: Vec<(String, String)>,
}

/// Where links to other websites open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkTarget {
    /// In place of the explorer.
    #[default]
    Here,
    /// In a new tab.
    NewTab,
    /// In place of the page that embeds the explorer.
    Host,
}

/// A part of the explorer that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The query as a sentence.
    Sentence,
    /// The box for words.
    Search,
    /// The order of the hits.
    Sort,
    /// The guide texts of chosen phases and themes.
    Guides,
    /// The choice of the language.
    Languages,
    /// The link that opens the explorer in a window of its own.
    OwnWindow,
    /// A facet, as a group of choices.
    Facet(Facet),
}

/// How many parts there are that are not facets.
const PLAIN_PARTS: u16 = 6;

impl Part {
    /// All parts.
    pub fn all() -> impl Iterator<Item = Part> {
        let plain = [
            Part::Sentence,
            Part::Search,
            Part::Sort,
            Part::Guides,
            Part::Languages,
            Part::OwnWindow,
        ];
        plain.into_iter().chain(Facet::ALL.map(Part::Facet))
    }

    fn bit(self) -> u16 {
        1 << match self {
            Part::Sentence => 0,
            Part::Search => 1,
            Part::Sort => 2,
            Part::Guides => 3,
            Part::Languages => 4,
            Part::OwnWindow => 5,
            Part::Facet(facet) => PLAIN_PARTS + facet as u16,
        }
    }
}

/// The tags of headings, by level.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl Surface {
    /// A page of its own.
    pub fn page() -> Self {
        Self {
            is_embedded: false,
            first_heading: 1,
            outside_links: LinkTarget::Here,
            host_locale: None,
            wanted: !0,
            hidden: Part::OwnWindow.bit(),
            options: Vec::new(),
        }
    }

    /// In the page of another website, without any wishes of its owner.
    pub fn embedded() -> Self {
        Self {
            is_embedded: true,
            first_heading: 2,
            outside_links: LinkTarget::NewTab,
            hidden: 0,
            ..Self::page()
        }
    }

    /// Its name in `data-surface`.
    pub fn name(&self) -> &'static str {
        if self.is_embedded { "embed" } else { "page" }
    }

    /// Whether a part is shown.
    pub fn shows(&self, part: Part) -> bool {
        self.wanted & !self.hidden & part.bit() != 0
    }

    /// Shows these parts only.
    pub fn show_only(&mut self, parts: &[Part]) {
        self.wanted = bits(parts);
    }

    /// Leaves these parts out.
    pub fn hide(&mut self, parts: &[Part]) {
        self.hidden |= bits(parts);
    }

    /// The tag of a heading that is so many levels below the first, which is 0.
    pub fn heading(&self, below_first: usize) -> &'static str {
        let level = usize::from(self.first_heading) + below_first;
        HEADINGS[level.clamp(1, HEADINGS.len()) - 1]
    }

    /// The language without a choice of the visitor.
    pub fn default_locale(&self) -> Locale {
        self.host_locale.unwrap_or_default()
    }
}

fn bits(parts: &[Part]) -> u16 {
    parts.iter().fold(0, |bits, part| bits | part.bit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_can_be_shown_alone_and_left_out_alone() {
        for part in Part::all() {
            let mut only = Surface::embedded();
            only.show_only(&[part]);
            let mut without = Surface::embedded();
            without.hide(&[part]);
            for other in Part::all() {
                assert_eq!(only.shows(other), other == part, "{part:?} {other:?}");
                assert_eq!(without.shows(other), other != part, "{part:?} {other:?}");
            }
        }
    }

    #[test]
    fn headings_follow_the_first_and_end_at_the_sixth_level() {
        let check = |first_heading, below_first, tag| {
            let surface = Surface {
                first_heading,
                ..Surface::embedded()
            };
            assert_eq!(surface.heading(below_first), tag);
        };
        check(1, 0, "h1");
        check(1, 2, "h3");
        check(3, 1, "h4");
        check(5, 3, "h6");
    }

    #[test]
    fn a_page_has_no_link_to_a_window_of_its_own() {
        assert!(!Surface::page().shows(Part::OwnWindow));
        assert!(Surface::embedded().shows(Part::OwnWindow));
    }
}
