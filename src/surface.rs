//! The surface: where the explorer stands (a page of its own, the page of another website, a screen in a hall), and what
//! the owner of that place asks for.
//!
//! Read once, when the explorer starts; `url` owns the names. Must not know the browser, nor what a query finds.

use crate::locale::Locale;
use crate::query::Facet;

/// Where the explorer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// Which of the three it is.
    pub kind: SurfaceKind,
    /// Level of the first heading, 1 to 6. The others follow, so that the outline of the website around stays right.
    pub first_heading: u8,
    /// Where links to other websites open.
    pub outside_links: LinkTarget,
    /// The language of the website around, when it is one that the interface speaks.
    pub host_locale: Option<Locale>,
    /// After how many seconds without a touch a kiosk begins anew.
    pub idle_seconds: u32,
    /// What visitors of a kiosk may do beyond it, one bit each.
    permitted: u8,
    /// The parts that are asked for, one bit each.
    wanted: u16,
    /// The parts that are left out all the same.
    hidden: u16,
    /// The options as an address names them, so that every address of this surface carries them on.
    pub options: Vec<(String, String)>,
}

/// The three surfaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurfaceKind {
    /// A page of its own.
    Page,
    /// In the page of another website.
    Embed,
    /// A touch screen in a hall, for one visitor after the other, often without a network.
    Kiosk,
}

/// Something that leads out of a kiosk or leaves something behind on it: off, unless its owner says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// To follow links to other websites, in a new window.
    Open,
    /// To print.
    Print,
    /// To save files.
    Download,
}

impl Permission {
    /// All of them.
    pub const ALL: [Permission; 3] = [Permission::Open, Permission::Print, Permission::Download];

    fn bit(self) -> u8 {
        1 << self as u8
    }
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
    /// Nowhere: the address stands as text and as a code for the visitor's own phone.
    Phone,
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
    /// Keeping initiatives, and the list of those that are kept.
    Shortlist,
    /// The choice of another view.
    Views,
    /// A facet, as a group of choices.
    Facet(Facet),
}

/// How many parts there are that are not facets.
const PLAIN_PARTS: u16 = 8;

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
            Part::Shortlist,
            Part::Views,
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
            Part::Shortlist => 6,
            Part::Views => 7,
            Part::Facet(facet) => PLAIN_PARTS + facet as u16,
        }
    }
}

/// After how many seconds without a touch a kiosk begins anew, unless its owner says otherwise.
pub const IDLE_SECONDS: u32 = 90;

/// The seconds that an owner can choose. Below, nobody can read a text to its end.
pub const IDLE_RANGE: std::ops::RangeInclusive<u32> = 20..=3600;

/// The tags of headings, by level.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl Surface {
    /// A page of its own.
    pub fn page() -> Self {
        Self {
            kind: SurfaceKind::Page,
            first_heading: 1,
            outside_links: LinkTarget::Here,
            host_locale: None,
            idle_seconds: IDLE_SECONDS,
            permitted: 0,
            wanted: !0,
            hidden: Part::OwnWindow.bit(),
            options: Vec::new(),
        }
    }

    /// In the page of another website, without any wishes of its owner.
    pub fn embedded() -> Self {
        Self {
            kind: SurfaceKind::Embed,
            first_heading: 2,
            outside_links: LinkTarget::NewTab,
            hidden: 0,
            ..Self::page()
        }
    }

    /// A touch screen in a hall, without any wishes of its owner.
    pub fn kiosk() -> Self {
        Self {
            kind: SurfaceKind::Kiosk,
            outside_links: LinkTarget::Phone,
            // A list that folds out is too small for a finger.
            hidden: Part::OwnWindow.bit() | Part::Sort.bit(),
            ..Self::page()
        }
    }

    /// A surface of this kind, without any wishes of its owner.
    pub fn of(kind: SurfaceKind) -> Self {
        match kind {
            SurfaceKind::Page => Self::page(),
            SurfaceKind::Embed => Self::embedded(),
            SurfaceKind::Kiosk => Self::kiosk(),
        }
    }

    /// Whether it stands in the page of another website.
    pub fn is_embedded(&self) -> bool {
        self.kind == SurfaceKind::Embed
    }

    /// Whether it is a touch screen in a hall.
    pub fn is_kiosk(&self) -> bool {
        self.kind == SurfaceKind::Kiosk
    }

    /// Its name in `data-surface`.
    pub fn name(&self) -> &'static str {
        match self.kind {
            SurfaceKind::Page => "page",
            SurfaceKind::Embed => "embed",
            SurfaceKind::Kiosk => "kiosk",
        }
    }

    /// Whether visitors may do this; elsewhere than on a kiosk, that is for their browser to say.
    pub fn permits(&self, permission: Permission) -> bool {
        !self.is_kiosk() || self.permitted & permission.bit() != 0
    }

    /// Lets visitors of a kiosk do this.
    pub fn permit(&mut self, permission: Permission) {
        self.permitted |= permission.bit();
        if permission == Permission::Open {
            self.outside_links = LinkTarget::NewTab;
        }
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
        assert!(!Surface::kiosk().shows(Part::OwnWindow));
        assert!(Surface::embedded().shows(Part::OwnWindow));
    }

    #[test]
    fn what_leads_out_of_a_kiosk_is_permitted_one_by_one() {
        for permission in Permission::ALL {
            assert!(Surface::page().permits(permission) && Surface::embedded().permits(permission));
            let mut kiosk = Surface::kiosk();
            assert!(!kiosk.permits(permission), "{permission:?}");
            kiosk.permit(permission);
            for other in Permission::ALL {
                assert_eq!(
                    kiosk.permits(other),
                    other == permission,
                    "{permission:?} {other:?}"
                );
            }
        }
        assert_eq!(Surface::kiosk().outside_links, LinkTarget::Phone);
    }
}
