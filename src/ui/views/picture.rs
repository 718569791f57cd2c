//! Pictures: drawn on the screen, and saved as files.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::present::{Anchor, Drawing, Mark, Scene};
use crate::surface::Permission;
use crate::ui::browser;
use crate::ui::explorer::use_explorer;
use crate::ui::markup::{Element, button, drawing, element, path, words_at};
use crate::ui::reactive::part_if;

/// A picture on the screen. The words beside it say the same.
pub(in crate::ui) fn picture(class: &'static str, picture: &Drawing) -> Element {
    drawing(class, (0, 0, picture.width, picture.height))
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .with_all(picture.marks.iter().map(mark))
}

fn mark(mark: &Mark) -> Element {
    match mark {
        Mark::Area {
            path: edge,
            paint,
            transform,
        } => path("picture__area", edge)
            .attribute("data-paint", paint.name())
            .attribute_if("transform", transform.as_deref()),
        Mark::Line {
            path: course,
            paint,
            width,
            is_dashed,
        } => path("picture__line", course)
            .attribute("data-paint", paint.name())
            .attribute("stroke-width", width.to_string())
            .attribute_if("stroke-dasharray", is_dashed.then_some("4 4")),
        Mark::Words {
            text,
            x,
            y,
            size,
            anchor,
            paint,
            is_bold,
            // Nothing on the screen is.
            is_turned: _,
        } => words_at("picture__words", (*x, *y), text)
            .attribute("data-paint", paint.name())
            .attribute("font-size", size.to_string())
            .attribute_if("font-weight", is_bold.then_some("700"))
            .attribute_if(
                "text-anchor",
                match anchor {
                    Anchor::Start => None,
                    Anchor::Middle => Some("middle"),
                    Anchor::End => Some("end"),
                },
            ),
    }
}

/// Buttons that save a picture, and another one beside them. Nothing where visitors may not save files.
pub(in crate::ui) fn save_buttons(
    name: &'static str,
    make: impl Fn(Scene<'_>) -> Drawing + 'static,
    other: Option<Element>,
) -> AnyView {
    save_buttons_of(name, Rc::new(make), other)
}

#[inline(never)]
fn save_buttons_of(
    name: &'static str,
    make: Rc<dyn Fn(Scene<'_>) -> Drawing>,
    other: Option<Element>,
) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    if !explorer.surface.permits(Permission::Download) {
        return ().into_any();
    }
    let has_failed = RwSignal::new(false);
    let made = move |make: &dyn Fn(Scene<'_>) -> Drawing| untrack(|| explorer.present(make));
    let same = make.clone();
    let as_drawing = button(BUTTON, move || {
        browser::save_file(
            &[name, ".svg"].concat(),
            "image/svg+xml",
            made(&*make).to_svg().as_bytes(),
        );
    });
    let as_pixels = button(BUTTON, move || {
        let picture = made(&*same);
        spawn_local(async move {
            let size = (picture.width, picture.height);
            let is_saved = browser::save_pixels(&[name, ".png"].concat(), &picture.to_svg(), size).await;
            has_failed.set(!is_saved);
        });
    });
    element("div", "save-buttons")
        .with(as_drawing.text(messages.save_svg))
        .with(as_pixels.text(messages.save_png))
        .with_all(other)
        .with(
            element("div", "")
                .attribute("aria-live", "polite")
                .child(part_if(has_failed.into(), move || {
                    element("p", "notice").text(messages.save_failed).view()
                })),
        )
        .view()
}

/// The class of a button that saves something.
pub(in crate::ui) const BUTTON: &str = "utrecht-button utrecht-button--subtle";
