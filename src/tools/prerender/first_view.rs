//! The first view of the explorer as plain HTML, which stands where the explorer will draw its own: so that a visitor
//! reads the first initiatives while the program comes, and nothing moves when it takes over.
//!
//! The one part of the pages that knows what the explorer looks like: it wears the same classes in the same order. What
//! only the program can do keeps its room and is not shown; choices are links to the pages of the values.
//! `tests/e2e/first-view.spec.mjs` lays both over each other.

use maud::{Markup, html};

use super::article::dutch;
use super::page::Place;
use super::topic::{Topic, purpose};
use crate::locale::{Locale, Messages};
use crate::present::{Card, FacetChoice, LifeLine, SentencePart, card, facet_panel, summary, view_name};
use crate::query::{Facet, Query, View};
use crate::search::{Outcome, search};
use crate::tools::site::{to_root, words};

/// How many hits stand there at most: more than a large screen shows at once.
const HITS: usize = 12;

/// The first view.
pub(super) fn markup(place: &Place<'_>) -> Markup {
    let Place {
        locale, publication, ..
    } = *place;
    let scene = publication.scene(locale);
    let (messages, words) = (scene.messages(), &words(locale).first_view);
    let query = Query::default();
    let outcome = search(publication.catalog, &publication.index, &query);
    let summary = summary(&query, outcome.hits.len() as u32, scene);
    let parts = [
        summary.sentence.place,
        summary.sentence.age,
        summary.sentence.theme,
    ];
    html! {
        a.utrecht-skip-link.utrecht-skip-link--visible-on-focus href="#resultaten" { (messages.skip_to_results) }
        (header(place))
        main.explore {
            div.explore__question {
                p.query-sentence { @for part in &parts { (sentence_part(part)) " " } }
                (search_box(place))
            }
            div.notices {}
            div.filter-opener {
                a.utrecht-button.utrecht-button--secondary-action href="#filters" {
                    (icon("filter")) (messages.open_filters)
                }
            }
            div.explore__results {
                section.results id="resultaten" tabindex="-1" aria-label=(messages.results) {
                    div.results__head {
                        p.results__status { span { (summary.status) } }
                        (room_for_order(messages))
                    }
                    (views(place))
                    div.results__hits {
                        @for &hit in outcome.hits.iter().take(HITS) {
                            (hit_card(&card(hit, &query, &outcome.matched, scene), place))
                        }
                    }
                    p { ((words.first_of)(HITS, outcome.hits.len())) }
                    p { (words.needs_script) }
                }
            }
            section.filter-panel id="filters" aria-label=(messages.filters) {
                @for facet in [Facet::Municipality, Facet::Phase, Facet::Theme, Facet::Programme] {
                    (facet_list(facet, &query, &outcome, place))
                }
            }
        }
    }
}

fn header(place: &Place<'_>) -> Markup {
    let Place {
        locale, publication, ..
    } = *place;
    html! {
        header.page-header {
            div.page-header__inner {
                div {
                    h1.page-header__title {
                        a href=(place.explorer(&Query::default())) lang=[dutch(locale)] {
                            (icon("line")) (*publication.site.title)
                        }
                    }
                    p.page-header__purpose { (purpose(publication.scene(locale))) }
                }
                @if Locale::offered(publication.site).len() > 1 {
                    nav.languages aria-label=(locale.messages().language) {
                        @for other in Locale::offered(publication.site) {
                            a.language-link href={ (to_root(locale)) "./" (other.folder()) } lang=(other.slug())
                                hreflang=(other.slug()) aria-current=[(other == locale).then_some("true")] {
                                (other.name())
                            }
                        }
                    }
                }
            }
        }
    }
}

fn sentence_part(part: &SentencePart) -> Markup {
    html! {
        span.query-sentence__part {
            (part.lead) " "
            a.query-sentence__value href="#filters" { span lang=[part.is_data.then_some("nl")] { (part.value) } }
        }
    }
}

/// The box for words. What is typed before the program comes, `start.js` hands over to it.
fn search_box(place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    html! {
        div.search-box {
            div role="search" {
                label.search-box__label for="zoek-vast" { (messages.search_label) }
                div.search-box__field {
                    (icon("search"))
                    input.utrecht-textbox.utrecht-textbox--html-input id="zoek-vast" type="search" enterkeyhint="search"
                        autocomplete="off" spellcheck="false" placeholder=(messages.search_hint);
                }
            }
        }
    }
}

/// Room for the choice of an order, which needs the program.
fn room_for_order(messages: &Messages) -> Markup {
    let orders = [
        messages.sort_best,
        messages.sort_near,
        messages.sort_title,
        messages.sort_newest,
    ];
    html! {
        label.sort-select.first-view__room {
            span.sort-select__label { (messages.sort) }
            select.utrecht-select.utrecht-select--html-select disabled { @for order in orders { option { (order) } } }
        }
    }
}

fn views(place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    html! {
        nav.view-links aria-label=(messages.views) {
            ul {
                @for view in View::OF_HITS {
                    li {
                        a.view-links__link href=(place.explorer(&Query::default().with_view(view)))
                            aria-current=[(view == View::List).then_some("page")] { (view_name(view, messages)) }
                    }
                }
            }
        }
    }
}

fn hit_card(card: &Card, place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    let topic = Topic::Initiative(card.initiative);
    let record = place.publication.catalog.initiative(card.initiative);
    let dutch = dutch(place.locale);
    html! {
        article.hit-card {
            div.hit-card__head {
                h2.hit-card__title {
                    a.hit-card__link href=(topic.path(place.publication.catalog)) { span lang=[dutch] { (record.title) } }
                }
                span.keep-button.first-view__room aria-hidden="true" { (icon("keep")) span { (messages.keep) } }
            }
            p.hit-card__summary lang=[dutch] { (record.summary) }
            (life_line(&card.life_line, &messages.life_line.with(&card.life_line.words)))
            ul.hit-card__facts {
                li lang=[dutch] { (icon("place")) span { (card.place) } }
                li {
                    (icon("line")) span { (card.age) }
                    @if card.is_age_inferred { span.inferred { (messages.inferred) } }
                    @if card.is_phase_crossing { span.hit-card__crossing { (messages.phase_crossing) } }
                }
                @for (theme, name) in &card.themes { li lang=[dutch] { (icon(theme.name())) span { (name) } } }
                @if let Some(status) = &card.status { li.hit-card__status lang=[dutch] { (status) } }
                li.hit-card__source.hit-card__source--old[card.is_source_old] { (card.source) }
            }
        }
    }
}

fn life_line(line: &LifeLine, label: &str) -> Markup {
    let bar = |class: &str, (start, end): (u32, u32), (top, bottom): (u32, u32), hue: Option<&str>| {
        html! { rect class=(class) x=(start) y=(top) width=(end - start) height=(bottom - top) data-hue=[hue] {} }
    };
    html! {
        svg.life-line viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=(label) {
            @for band in &line.bands { (bar("life-line__band", (band.start, band.end), (7, 9), Some(band.hue.name()))) }
            @for part in &line.stretches { (bar("life-line__stretch", (part.start, part.end), (4, 12), Some(part.hue.name()))) }
            (bar("life-line__birth", (line.birth.saturating_sub(2), line.birth + 2), (0, 16), None))
        }
    }
}

/// The values of a facet with their counts, each a link to its page.
fn facet_list(facet: Facet, query: &Query, outcome: &Outcome, place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    let panel = facet_panel(
        facet,
        query,
        &outcome.counts,
        place.publication.scene(place.locale),
    );
    let is_place = facet == Facet::Municipality;
    let dutch = dutch(place.locale);
    html! {
        @if !panel.groups.is_empty() {
            fieldset.facet {
                legend.facet__title { (panel.title) }
                @if is_place {
                    div.first-view__room {
                        span.facet__find-label { (messages.find_municipality) }
                        // A field would have the browser lay out all that is around it, to see what it could fill in.
                        span.utrecht-textbox.utrecht-textbox--html-input { "\u{a0}" }
                    }
                }
                div.facet__scroll[is_place] {
                    @for group in &panel.groups {
                        @if let Some(name) = &group.name {
                            fieldset.facet__group { legend.facet__group-name lang=[dutch] { (name) } (choices(&group.choices, place)) }
                        } @else {
                            (choices(&group.choices, place))
                        }
                    }
                }
            }
        }
    }
}

fn choices(choices: &[FacetChoice], place: &Place<'_>) -> Markup {
    let catalog = place.publication.catalog;
    let dutch = dutch(place.locale);
    html! {
        // "No source says" has no page.
        @for choice in choices.iter().filter(|choice| choice.value.name(catalog).is_some()) {
            div.facet__row {
                a.choice href=(Topic::Value(choice.value).path(catalog)) {
                    span.choice__box {}
                    @if let Some(theme) = choice.icon { (icon(theme.name())) }
                    span.choice__name lang=[dutch] { (choice.name) @if let Some(hint) = &choice.hint { " · " (hint) } }
                    span.choice__count { (choice.count) }
                }
            }
        }
    }
}

/// A drawing beside a word. Its line stands further down in the page.
fn icon(name: &str) -> Markup {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { use href={ "#icon-" (name) } {} }
    }
}
