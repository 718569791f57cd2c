//! The chosen municipalities at a glance, up to three side by side.

use leptos::prelude::*;

use super::picture::save_buttons;
use crate::present::{
    Profile, ProfileBar, ProfileSection, Profiles, Scene, facet_panel, profiles, profiles_picture,
};
use crate::query::{COMPARED_LIMIT, Facet, FacetValue, View};
use crate::ui::explorer::use_explorer;
use crate::ui::icon::icon;
use crate::ui::initiative_detail::{note, source_list};
use crate::ui::markup::{Element, element};
use crate::ui::query_link::{LINK, RESULT, settled_link};
use crate::ui::reactive::{flag, part, part_if};

/// The chosen municipalities, and where to choose them.
pub(in crate::ui) fn municipality_profiles() -> AnyView {
    let explorer = use_explorer();
    // Without a municipality there is nothing to draw.
    let municipalities = explorer.dataset().catalog.municipality_count as u32;
    let is_chosen = flag(move || {
        let query = explorer.query();
        let mut chosen = query.selected(Facet::Municipality).iter();
        chosen.any(|&area| area < municipalities)
    });
    let save = part_if(is_chosen, move || {
        let picture = move |scene: Scene<'_>| {
            profiles_picture(&explorer.in_view(profiles), &explorer.summary().title, scene)
        };
        save_buttons("gemeente", picture, None)
    });
    let shown = part(move || {
        let Profiles { shown, left_out } = explorer.in_view(profiles);
        let messages = explorer.messages();
        let count = shown.len();
        let mut view = element("div", "profiles");
        if !left_out.is_empty() {
            view = view.with(element("p", "notice").text(messages.profiles_left_out.with(&left_out)));
        }
        if count < COMPARED_LIMIT && explorer.is_open(Facet::Municipality) {
            view = view.with(municipality_choice(count));
        }
        let columns = element("div", "profiles__columns").with_all(shown.into_iter().map(profile));
        view.with(columns).view()
    });
    element("div", "").child(shown).child(save).view()
}

/// All municipalities to choose from; folded away once one is chosen.
fn municipality_choice(count: usize) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let (query, outcome) = untrack(|| (explorer.criteria(), explorer.outcome()));
    let dataset = explorer.dataset();
    let panel = explorer.present(|scene| facet_panel(Facet::Municipality, &query, &outcome.counts, scene));
    let groups = panel.groups.into_iter().filter_map(|group| {
        let is_municipality =
            |value: FacetValue| (value.ordinal as usize) < dataset.catalog.municipality_count;
        let choices = group
            .choices
            .into_iter()
            .filter(|choice| is_municipality(choice.value) && !choice.is_selected);
        let links: Vec<Element> = choices
            .map(|choice| municipality_link(choice.value, &choice.name))
            .collect();
        (!links.is_empty()).then(|| {
            element("div", "profiles__group")
                .with(element("p", "profiles__group-name").text(group.name.unwrap_or_default()))
                .with(list(links))
        })
    });
    let groups: Vec<Element> = groups.collect();
    if count == 0 {
        let hint = element("p", "view-hint").text(messages.choose_municipality);
        return element("div", "profiles__choice").with(hint).with_all(groups);
    }
    element("details", "profiles__choice")
        .with(element("summary", "profiles__add").text(messages.add_municipality))
        .with_all(groups)
}

fn municipality_link(value: FacetValue, name: &str) -> Element {
    settled_link(LINK, RESULT, move |query| query.toggle(value)).text(name)
}

fn list(links: Vec<Element>) -> Element {
    element("ul", "inline-list").with_all(links.into_iter().map(|link| element("li", "").with(link)))
}

fn profile(profile: Profile) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let heading = explorer.surface.heading(2);
    let titled = |title: &'static str| {
        element("section", "profile__section").with(element(heading, "profile__heading").text(title))
    };
    let value = profile.value;
    let mut view = element("section", "profile")
        .attribute("data-municipality", profile.slug)
        .with(element(explorer.surface.heading(1), "profile__name").text(&profile.name))
        .with(element("p", "profile__count").text(profile.count_words));
    if explorer.is_open(Facet::Municipality) {
        let away = messages.child_remove.with(&profile.name);
        let link = settled_link(LINK, RESULT, move |query| query.toggle(value)).text(away);
        view = view.with(element("p", "profile__away").with(link));
    }
    if profile.sections.is_empty() {
        view = view.with(element("p", "notice").text(messages.profile_missing));
    }
    for ProfileSection {
        title,
        points,
        is_inferred,
    } in profile.sections
    {
        let mut section = titled(title);
        section = if points.is_empty() {
            section.with(element("p", "not-stated").text(messages.not_stated))
        } else {
            let points = points.into_iter().map(|point| element("li", "").text(point));
            section.with(element("ul", "").dutch().with_all(points))
        };
        if is_inferred {
            section = section.with(element("span", "inferred").text(messages.inferred));
        }
        view = view.with(section);
    }
    let place = titled(messages.profile_place)
        .with(list(links(profile.regions)))
        .with_all(profile.former.map(|former| element("p", "").text(former)))
        .with(element("p", "profile__label").text(messages.neighbours))
        .with(list(links(profile.neighbours)));
    view = view
        .with(titled(messages.profile_phases).with(bars(value, profile.phases)))
        .with(titled(messages.profile_themes).with(bars(value, profile.themes)))
        .with(place)
        .with_all(profile.note.map(note));
    if !profile.sources.is_empty() {
        view = view.with(titled(messages.sources).with(source_list(profile.sources)));
    }
    view
}

/// Places that lead to themselves alone, the view as it is.
fn links(places: Vec<(FacetValue, String)>) -> Vec<Element> {
    let is_open = use_explorer().is_open(Facet::Municipality);
    let place = |(value, name): (FacetValue, String)| {
        if is_open {
            settled_link(LINK, RESULT, move |query| query.with_only(value)).text(name)
        } else {
            element("span", "").text(name)
        }
    };
    places.into_iter().map(place).collect()
}

/// What there is for each phase or theme: a bar of its own initiatives, then one of those for a wider area.
fn bars(place: FacetValue, bars: Vec<ProfileBar>) -> Element {
    let messages = use_explorer().messages();
    let bar = |bar: ProfileBar| {
        let value = bar.value;
        let mut link = settled_link("profile-bar__link", RESULT, move |query| {
            let here = query.with_only(place).with_only(value);
            here.with_view(View::List)
        });
        if let Some(theme) = bar.icon {
            link = link.with(icon(theme.name()));
        }
        let name = element("span", "").text(bar.name);
        let link = link.with(if bar.is_data { name.dutch() } else { name });
        let [local, regional] = bar.lengths.map(|length| length * 10);
        let parts = [
            ("profile-bar__local", (0, local)),
            ("profile-bar__regional", (local, local + regional)),
        ];
        let parts = parts.into_iter().filter(|(_, (start, end))| start < end);
        let line = element("span", "profile-bar__line")
            .attribute("aria-hidden", "true")
            .with_all(parts.map(|(class, ends)| element("span", class).along(ends)));
        let counts = [bar.local.to_string(), bar.regional.to_string()];
        let words = messages.local_and_regional.with_all(&[&counts[0], &counts[1]]);
        let figures = element("span", "profile-bar__figures")
            .attribute("aria-hidden", "true")
            .with(element("strong", "").text(&counts[0]))
            .text([" +", &counts[1]].concat());
        element("li", "profile-bar")
            .attribute_if("data-hue", bar.hue.map(|hue| hue.name()))
            .with(link)
            .with(line)
            .with(figures)
            .with(element("span", "visually-hidden").text(words))
    };
    element("ul", "profile-bars").with_all(bars.into_iter().map(bar))
}
