//! The invitation: the life line, walked along slowly, with what there is for children.

use std::time::Duration;

use leptos::prelude::*;

use super::super::browser;
use super::super::markup::{Element, bar, button, drawing, drawn, element};
use super::super::reactive::{memo, part, text};
use super::staff::staff_sign;
use super::use_both;
use crate::locale::Locale;
use crate::present::{AttractStop, attract_line, attract_stop};

/// How long the walk rests at a phase: long enough to read four titles.
const REST: Duration = Duration::from_secs(7);

/// The invitation, in every language that is offered.
pub(super) fn attract() -> AnyView {
    let (explorer, _) = use_both();
    let dataset = explorer.dataset();
    let site = &dataset.catalog.site;
    let step = RwSignal::new(0_usize);
    if !browser::prefers_stillness() {
        let walk = set_interval_with_handle(move || step.update(|step| *step += 1), REST);
        on_cleanup(move || {
            if let Ok(walk) = walk {
                walk.clear();
            }
        });
    }
    let stop = memo(move || explorer.present(|scene| attract_stop(step.get(), scene)));
    element("main", "attract")
        .with(
            element(explorer.surface.heading(0), "attract__brand")
                .with(staff_sign())
                .with(element("span", "").dutch().text(&*site.title)),
        )
        .with_all(Locale::offered(site).map(|locale| invitation(locale, &site.region)))
        .with(line(stop))
        .child(part(move || {
            stop.get()
                .map_or_else(|| ().into_any(), |stop| stop_view(stop).view())
        }))
        .view()
}

fn invitation(locale: Locale, region: &str) -> Element {
    let (explorer, kiosk) = use_both();
    let messages = locale.kiosk_messages();
    let count = explorer.dataset().catalog.initiatives.len() as u32;
    button("attract__invitation", move || kiosk.welcome(locale))
        .attribute("lang", locale.slug())
        .with(element("span", "attract__question").text(messages.invitation.with(region)))
        .with(element("span", "attract__count").text(messages.initiative_count.with(count)))
        .with(element("span", "attract__begin").text(messages.begin))
}

/// The life line with a point that walks along it.
fn line(stop: Memo<Option<AttractStop>>) -> Element {
    let (explorer, _) = use_both();
    let line = explorer.present(attract_line);
    let bands = line.bands.iter().map(|band| {
        bar("life-line__band", (band.start, band.end), (16, 24)).attribute("data-hue", band.hue.name())
    });
    let birth = (line.birth.saturating_sub(2), line.birth + 2);
    let place = text(move || stop.with(|stop| stop.as_ref().map_or(0, |stop| stop.place).to_string()));
    let hue = text(move || {
        let name = stop.with(|stop| stop.as_ref().map_or("", |stop| stop.hue.name()));
        name.to_owned()
    });
    let point = drawn("circle", "attract__point")
        .attribute("cy", "20")
        .attribute("r", "11")
        .changing("cx", place)
        .changing("data-hue", hue);
    drawing("attract__line", (0, 0, 1000, 40))
        .attribute("aria-hidden", "true")
        .with_all(bands)
        .with(bar("life-line__birth", birth, (4, 36)))
        .with(point)
}

fn stop_view(stop: AttractStop) -> Element {
    let titles = stop.titles.into_iter().map(|title| element("li", "").text(title));
    element("div", "attract__stop")
        .dutch()
        .attribute("data-hue", stop.hue.name())
        .with(
            element("p", "attract__phase")
                .with(element("strong", "").text(stop.phase))
                .text([" ", &stop.ages].concat()),
        )
        .with(element("ul", "attract__titles").with_all(titles))
}
