//! Pages that become the explorer: the page that Trunk has built, in a language, with what stands in it until then.

use lol_html::html_content::{ContentType, Element};
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str};
use maud::Markup;

use crate::tools::failure::Failure;

/// What is other in a page than in the page of the explorer.
pub(in crate::tools) struct ShellPage<'a> {
    /// The way to the root of the site, such as `../`; empty at the root itself.
    pub(in crate::tools) to_root: &'a str,
    /// The language of its words.
    pub(in crate::tools) language: &'static str,
    /// What the explorer begins with, as in its address; empty for nothing.
    pub(in crate::tools) start: &'a str,
    /// Its title in the browser.
    pub(in crate::tools) title: &'a str,
    /// What stands in its head besides.
    pub(in crate::tools) head: Markup,
    /// The first view: what it shows until the explorer takes over, and where the explorer cannot run.
    pub(in crate::tools) content: Markup,
}

/// Attributes that name files of the site.
const FILES: [&str; 6] = [
    "href",
    "src",
    "data-glue",
    "data-wasm",
    "data-later",
    "data-kiosk",
];

/// The page of the explorer, as this page.
///
/// # Errors
/// When what Trunk has built has no place for the words.
pub(in crate::tools) fn in_shell(shell: &str, page: &ShellPage<'_>) -> Result<String, Failure> {
    let (head, content) = (page.head.0.as_str(), page.content.0.as_str());
    let mut is_filled = false;
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("html", |html| {
            html.set_attribute("lang", page.language)?;
            if !page.start.is_empty() {
                html.set_attribute("data-root", page.to_root)?;
                html.set_attribute("data-start", page.start)?;
            }
            Ok(())
        }))
        .append_element_content_handler(element!("head", |element| {
            element.append(head, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("title", |title| {
            title.set_inner_content(page.title, ContentType::Text);
            Ok(())
        }))
        .append_element_content_handler(element!("link[href], script[src]", |element| {
            lead_to_root(element, page.to_root)
        }))
        .append_element_content_handler(element!("#fallback", |element| {
            element.set_attribute("class", "first-view")?;
            element.set_inner_content(content, ContentType::Html);
            is_filled = true;
            Ok(())
        }));
    match rewrite_str(shell, settings) {
        Ok(html) if is_filled => Ok(html),
        _ => Err(Failure::NoPlaceholder("fallback")),
    }
}

fn lead_to_root(element: &mut Element<'_, '_>, to_root: &str) -> HandlerResult {
    for name in FILES {
        let Some(file) = element.get_attribute(name) else {
            continue;
        };
        if !file.starts_with('/') && !file.contains(':') {
            let file = file.trim_start_matches("./");
            element.set_attribute(name, &format!("{to_root}{file}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    const SHELL: &str = r##"<html lang="nl"><head><title>Alles</title>
        <link rel="stylesheet" href="./a.css"><link rel="icon" href="https://elders.nl/b.svg">
        <script type="module" src="./start.js" data-glue="./c.js" data-kiosk="./d.js"></script></head>
        <body><div class="fallback" id="fallback"><!-- alles --></div><svg><use href="#icon"/></svg></body></html>"##;

    fn page(start: &str) -> ShellPage<'_> {
        ShellPage {
            to_root: "../../",
            language: "en",
            start,
            title: "Iets & meer",
            head: html! { meta name="description" content="Iets"; },
            content: html! { p { "Iets" } },
        }
    }

    #[test]
    fn a_page_begins_with_its_own_words_and_choices() {
        let html = in_shell(SHELL, &page("taal=en")).expect("it has a place for words");
        for part in [
            r#"<html lang="en" data-root="../../" data-start="taal=en">"#,
            "<title>Iets &amp; meer</title>",
            r#"href="../../a.css""#,
            r#"href="https://elders.nl/b.svg""#,
            r#"src="../../start.js" data-glue="../../c.js" data-kiosk="../../d.js""#,
            r#"<div class="first-view" id="fallback"><p>Iets</p></div>"#,
            r##"<use href="#icon"/>"##,
            r#"<meta name="description" content="Iets">"#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("Alles"), "{html}");
    }

    #[test]
    fn a_page_without_a_place_for_words_is_an_error() {
        assert!(in_shell("<html><head></head></html>", &page("")).is_err());
    }
}
