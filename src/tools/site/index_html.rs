//! The page that Trunk has built: its places to fill, and the links in its head.

use maud::{Markup, html};

use crate::tools::failure::Failure;

/// A link in the head that the text pages need too: a style sheet, an icon, or a typeface that is to come early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tools) struct HeadLink {
    /// What it is.
    rel: String,
    /// Its address, as seen from the root of the site.
    href: String,
}

impl HeadLink {
    /// The link in a page that reaches the root of the site by `to_root`, such as `../`.
    pub(in crate::tools) fn tag(&self, to_root: &str) -> Markup {
        let href = self.href_from(to_root);
        html! {
            // What is fetched early is a typeface, which browsers fetch as if it were of another site.
            @if self.rel == "preload" { link rel="preload" href=(href) as="font" type="font/woff2" crossorigin; }
            @else { link rel=(self.rel) href=(href); }
        }
    }

    /// Its address, as seen from a page that reaches the root of the site by `to_root`, such as `../`.
    fn href_from(&self, to_root: &str) -> String {
        let is_fixed = self.href.starts_with('/') || self.href.contains(':');
        if is_fixed {
            self.href.clone()
        } else {
            format!("{to_root}{}", self.href.trim_start_matches("./"))
        }
    }
}

/// Fills a place such as `<!-- kansrijk:title -->`, wherever it stands.
pub(in crate::tools) fn fill(html: &str, name: &'static str, content: &str) -> Result<String, Failure> {
    let place = format!("<!-- kansrijk:{name} -->");
    // In a title or an attribute it is plain text, which a tool on the way may have escaped.
    let escaped = place.replace('<', "&lt;").replace('>', "&gt;");
    if !html.contains(&place) && !html.contains(&escaped) {
        return Err(Failure::NoPlaceholder(name));
    }
    Ok(html.replace(&place, content).replace(&escaped, content))
}

/// The style sheets, icons and typefaces of a page, in their order.
pub(in crate::tools) fn head_links(html: &str) -> Vec<HeadLink> {
    let tags = html
        .split("<link")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag);
    let link = |tag| {
        let is_font = attribute(tag, "as") == Some("font");
        let rel = attribute(tag, "rel").filter(|rel| matches!(*rel, "stylesheet" | "icon") || is_font)?;
        Some(HeadLink {
            rel: rel.to_owned(),
            href: attribute(tag, "href")?.to_owned(),
        })
    };
    tags.filter_map(link).collect()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split(quote).next(),
        _ => rest.split([' ', '/']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(fill(html, "title", "Groei").ok().as_deref(), expected, "{html}");
        };
        check(
            "<title><!-- kansrijk:title --></title>",
            Some("<title>Groei</title>"),
        );
        check(
            "<title>&lt;!-- kansrijk:title --&gt;</title>",
            Some("<title>Groei</title>"),
        );
        check(
            "<!-- kansrijk:title --> <!-- kansrijk:title -->",
            Some("Groei Groei"),
        );
        check("<title></title>", None);
        check("<!-- kansrijk:csp -->", None);
    }

    #[test]
    fn style_sheets_icons_and_typefaces_are_found() {
        let html = r#"<link rel="icon" href="icon.svg" type="image/svg+xml">
            <link rel="preload" href="font.woff2" as="font"><link href='./kansrijk-1f.css' rel='stylesheet'/>"#;
        let link = |rel: &str, href: &str| HeadLink {
            rel: rel.into(),
            href: href.into(),
        };
        assert_eq!(
            head_links(html),
            [
                link("icon", "icon.svg"),
                link("preload", "font.woff2"),
                link("stylesheet", "./kansrijk-1f.css")
            ]
        );
    }

    #[test]
    fn a_relative_address_is_seen_from_the_folder_of_the_page() {
        let check = |href: &str, expected: &str| {
            let link = HeadLink {
                rel: "stylesheet".into(),
                href: href.into(),
            };
            assert_eq!(link.href_from("../"), expected);
        };
        check("./a.css", "../a.css");
        check("a.css", "../a.css");
        check("/kansrijk/a.css", "/kansrijk/a.css");
        check("https://voorbeeld.nl/a.css", "https://voorbeeld.nl/a.css");
    }
}
