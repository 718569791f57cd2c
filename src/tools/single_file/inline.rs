//! Puts what the page would fetch into the page.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lol_html::html_content::{ContentType, Element};
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str};
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::tools::failure::Failure;
use crate::tools::{find_file, read};

/// What goes into the file beside the page itself.
pub(super) struct Contents {
    /// The script that starts the app.
    pub(super) script: String,
    /// The program, packed.
    pub(super) program: String,
    /// The dataset, packed.
    pub(super) dataset: String,
    /// The part of the address after `?` with which the file begins.
    pub(super) start: String,
    /// The public address of the site, ending in `/`, when it is known.
    pub(super) site_address: Option<String>,
}

/// The page of a built site with everything that it needs in itself.
///
/// # Errors
/// When a file that the page names cannot be read, or the page lacks what has to be replaced.
pub(super) fn assemble(page: &str, site: &Path, contents: &Contents) -> Result<String, Failure> {
    let style = style(page, site)?;
    if contents.script.contains("</script") || style.contains("</style") {
        return Err(Failure::NotOnePage(
            "a script or style sheet ends its own element",
        ));
    }
    let policy = policy(&contents.script, &style);
    let mut replaced = Replaced::default();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("html", |html| root(html, contents)))
        .append_element_content_handler(element!("meta[http-equiv=Content-Security-Policy]", |meta| {
            replaced.has_policy = true;
            meta.set_attribute("content", &policy).map_err(Into::into)
        }))
        .append_element_content_handler(element!("link", |link| {
            match link.get_attribute("rel").as_deref() {
                Some("stylesheet") => {
                    replaced.has_style = true;
                    put(link, &html! { style { (PreEscaped(&style)) } });
                }
                // It is in the page already.
                Some("icon") => {}
                // What is fetched early, and other forms of the page: there is nothing to fetch.
                _ => link.remove(),
            }
            Ok(())
        }))
        .append_element_content_handler(element!("#fallback", |fallback| {
            fallback.set_attribute("class", "fallback")?;
            fallback.set_inner_content(&waiting_words().into_string(), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("script[data-glue]", |script| {
            replaced.has_script = true;
            put(script, &scripts(contents));
            Ok(())
        }));
    let html = rewrite_str(page, settings).map_err(|_| Failure::NotOnePage("index.html cannot be read"))?;
    replaced.all().map(|()| html)
}

/// What of the page was found and replaced.
#[derive(Default)]
struct Replaced {
    has_policy: bool,
    has_style: bool,
    has_script: bool,
}

impl Replaced {
    fn all(&self) -> Result<(), Failure> {
        let missing = match self {
            Replaced {
                has_policy: false, ..
            } => "index.html has no Content-Security-Policy",
            Replaced { has_style: false, .. } => "index.html has no style sheet",
            Replaced {
                has_script: false, ..
            } => "index.html has no script that starts the explorer",
            _ => return Ok(()),
        };
        Err(Failure::NotOnePage(missing))
    }
}

fn root(html: &mut Element<'_, '_>, contents: &Contents) -> HandlerResult {
    // The rewriter escapes quotes alone.
    let escaped = |text: &str| text.replace('&', "&amp;");
    html.set_attribute("data-start", &escaped(&contents.start))?;
    // Empty: the file stands alone, and no page beside it can be linked to.
    html.set_attribute(
        "data-site",
        &escaped(contents.site_address.as_deref().unwrap_or_default()),
    )?;
    Ok(())
}

fn put(element: &mut Element<'_, '_>, markup: &Markup) {
    element.replace(&markup.0, ContentType::Html);
}

/// What stands there until the app does, and where a browser is too old for it.
fn waiting_words() -> Markup {
    html! {
        main {
            p { "Een ogenblik, de initiatieven worden uitgepakt." }
            p {
                "Blijft deze tekst staan? Dan is deze browser te oud. "
                "Open het bestand in Chrome of Edge 99, Firefox 113, Safari 16.4 of nieuwer."
            }
            p lang="en" {
                "One moment, please. If this text stays, this browser is too old: open the file in Chrome or Edge 99, "
                "Firefox 113, Safari 16.4 or newer."
            }
        }
    }
}

fn scripts(contents: &Contents) -> Markup {
    let packed = "application/gzip;base64";
    html! {
        script type=(packed) id="program" { (PreEscaped(&contents.program)) }
        script type=(packed) id="dataset" { (PreEscaped(&contents.dataset)) }
        script type="module" { (PreEscaped(&contents.script)) }
    }
}

/// The Content-Security-Policy: this script and this style sheet, and not a single request.
fn policy(script: &str, style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; font-src data:; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    )
}

/// The style sheets of the page and of the kiosk, with their typeface in them.
fn style(page: &str, site: &Path) -> Result<String, Failure> {
    let mut name = None;
    let find = element!("link[rel=stylesheet]", |link| {
        name = link.get_attribute("href");
        Ok(())
    });
    rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(find),
    )
    .map_err(|_| Failure::NotOnePage("index.html cannot be read"))?;
    let name = name.ok_or(Failure::NotOnePage("index.html has no style sheet"))?;
    let page = read(&site.join(name.trim_start_matches("./")))?;
    let kiosk = read(&find_file(site, "kiosk-", ".css")?)?;
    with_files(&(page + &kiosk), site)
}

/// A style sheet with the files that it names in it. It is minified: addresses stand as `url(fonts/a.woff2)`.
fn with_files(sheet: &str, site: &Path) -> Result<String, Failure> {
    let mut parts = sheet.split("url(");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(')').unwrap_or((part, ""));
        let address = address.trim_matches(['"', '\'']);
        let inlined = if address.starts_with("data:") {
            address.to_owned()
        } else {
            typeface(&site.join(address.trim_start_matches("./")))?
        };
        whole.extend(["url(", &inlined, ")", rest]);
    }
    Ok(whole)
}

/// A typeface as an address that holds it.
fn typeface(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::Unreadable {
        path: path.to_owned(),
        error,
    })?;
    Ok(format!("data:font/woff2;base64,{}", BASE64.encode(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_one_script_and_the_one_style_sheet() {
        let policy = policy("start()", "b{c:d}");
        assert!(
            policy.contains(
                "script-src 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=' 'wasm-unsafe-eval';"
            ),
            "{policy}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("connect-src"),
            "{policy}"
        );
    }
}
