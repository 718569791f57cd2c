//! `manifest.webmanifest`: by which name and picture the site is installed on a device, and what of that stands in the
//! head of each page.
//!
//! All addresses in it are relative, so that it holds in any folder. There is no `id` for that reason: one is read from
//! the root of the host, so that two sites on it would be one. Without it the start page is the identity.

use maud::{Markup, html};
use serde_json::{Value, json};

use super::Publication;
use crate::locale::Locale;

/// Where it lies in the site.
pub(super) const FILE: &str = "manifest.webmanifest";

/// The ground of the pages in light and in dark colours: `--kansrijk-background-color` in `style/tokens.css`.
const GROUND: [&str; 2] = ["#fbf8f2", "#15171c"];

/// So many characters of a name do most devices show.
const UNDER_AN_ICON: usize = 12;

/// Where the manifest of a page lies that reaches the root of the site by `to_root`, such as `../`. A page with the explorer says
/// so by its script, when the explorer stands: browsers fetch the manifest and a picture of it at once.
pub(super) fn link(to_root: &str) -> Markup {
    html! { link rel="manifest" href={ (to_root) (FILE) }; }
}

/// What else stands in the head of such a page.
pub(super) fn head_tags(to_root: &str) -> Markup {
    let [light, dark] = GROUND;
    html! {
        link rel="apple-touch-icon" href={ (to_root) "icons/icon-apple-180.png" };
        meta name="theme-color" media="(prefers-color-scheme: light)" content=(light);
        meta name="theme-color" media="(prefers-color-scheme: dark)" content=(dark);
    }
}

/// The manifest.
pub(super) fn document(publication: &Publication<'_>) -> String {
    let site = publication.site;
    let locale = Locale::default();
    let [light, _] = GROUND;
    let manifest = json!({
        "name": *site.title,
        "short_name": short_name(&site.title),
        "description": *site.purpose.nl,
        "lang": locale.slug(),
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": light,
        "theme_color": light,
        "icons": [
            icon("icon.svg", "any", "any"),
            icon("icons/icon-192.png", "192x192", "any"),
            icon("icons/icon-512.png", "512x512", "any"),
            icon("icons/icon-maskable-512.png", "512x512", "maskable"),
        ],
        "screenshots": [
            screenshot("narrow", "390x844", &site.purpose.nl),
            screenshot("wide", "1280x800", &site.purpose.nl),
        ],
    });
    manifest.to_string()
}

/// As many of the first words as fit under an icon, but at least one.
fn short_name(title: &str) -> &str {
    let ends = title.match_indices(' ').map(|(end, _)| end).chain([title.len()]);
    let fitting = ends.take_while(|&end| title[..end].chars().count() <= UNDER_AN_ICON);
    let first = title.split(' ').next().unwrap_or(title);
    fitting.last().map_or(first, |end| &title[..end])
}

fn icon(file: &str, sizes: &str, purpose: &str) -> Value {
    json!({ "src": file, "sizes": sizes, "type": media_type(file), "purpose": purpose })
}

fn screenshot(form: &str, sizes: &str, label: &str) -> Value {
    let file = format!("icons/screenshot-{form}.png");
    json!({ "src": file, "sizes": sizes, "type": media_type(&file), "form_factor": form, "label": label })
}

fn media_type(file: &str) -> &'static str {
    if file.ends_with(".svg") {
        "image/svg+xml"
    } else {
        "image/png"
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// It is in each page, where it costs no way to the server.
    #[test]
    fn the_icon_in_the_page_is_that_of_the_manifest() {
        let drawing = fs::read_to_string("public/icon.svg").expect("the icon is there");
        let page = fs::read_to_string("index.html").expect("the page is there");
        let drawing = drawing.trim().replace('"', "'");
        let escaped = drawing.chars().map(|character| match character {
            '<' | '>' | '#' | ' ' => format!("%{:02x}", u32::from(character)),
            _ => character.to_string(),
        });
        let icon = format!("href=\"data:image/svg+xml,{}\"", escaped.collect::<String>());
        assert!(page.contains(&icon), "{icon}");
    }

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = fs::read_to_string("style/tokens.css").expect("the style sheet is there");
        let [light, dark] = GROUND;
        let token = format!("--kansrijk-background-color: light-dark({light}, {dark});");
        assert!(tokens.contains(&token), "{token}");
    }

    #[test]
    fn the_short_name_fits_under_an_icon() {
        for (title, expected) in [
            ("Kansrijk opgroeien in Limburg", "Kansrijk"),
            ("Goed van start in Brabant", "Goed van"),
            ("Groei", "Groei"),
            ("Kinderopvangwijzer Zeeland", "Kinderopvangwijzer"),
        ] {
            assert_eq!(short_name(title), expected);
        }
    }

    #[test]
    fn every_picture_is_there_in_the_size_that_is_told() {
        let pictures = [
            icon("icons/icon-192.png", "192x192", "any"),
            icon("icons/icon-512.png", "512x512", "any"),
            icon("icons/icon-maskable-512.png", "512x512", "maskable"),
            icon("icons/icon-apple-180.png", "180x180", "any"),
            screenshot("narrow", "390x844", ""),
            screenshot("wide", "1280x800", ""),
        ];
        for picture in pictures {
            let file = picture["src"].as_str().expect("it has an address");
            let bytes = fs::read(format!("public/{file}")).expect("the picture is there");
            let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
            // A PNG tells its width and height in its first chunk.
            assert_eq!(
                format!("{}x{}", number(16), number(20)),
                picture["sizes"],
                "{file}"
            );
        }
    }
}
