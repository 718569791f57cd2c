//! `insluiten.html`: puts the snippet together with which another website embeds the explorer.
//!
//! The form stands here, with the names of the options as `docs/embed.md` has them; `embed/builder.mjs` reads it, writes
//! the snippet and shows it at work. Without JavaScript the page still says how to write one by hand.

use maud::{Markup, html};

use super::Publication;
use super::embed_kit::EmbedKit;
use super::parts::to_root;
use super::words::{EmbeddingWords, words};
use crate::catalog::{AreaKind, Catalog};
use crate::locale::Locale;
use crate::query::Facet;
use crate::surface::Part;

/// Files for those who look after the server of the explorer.
const HOSTING: [(&str, &str); 4] = [
    ("Apache", "apache.htaccess.txt"),
    ("nginx", "nginx.conf.txt"),
    ("Caddy", "Caddyfile.txt"),
    ("Netlify, Cloudflare Pages", "headers.txt"),
];

/// What stands on the page below its title.
pub(super) fn content(locale: Locale, publication: &Publication<'_>) -> Markup {
    let (words, root) = (&words(locale).embedding, to_root(locale));
    let kit = &publication.embed_kit;
    html! {
        p { (words.lead) }
        noscript { p { strong { (words.needs_script) } } }
        div.builder-bench {
            div.builder id="bouwer" data-root=(root) data-script=(kit.script) data-integrity=(kit.integrity)
                data-title=(words.frame_title) data-link=(words.fallback_link) {
                (choices(words, publication.catalog))
                (parts(locale, words))
                (looks(words, kit))
                (place(words))
            }
            section.builder-bench__preview aria-labelledby="voorbeeld-titel" {
                h2 id="voorbeeld-titel" { (words.preview) }
                div.builder__preview id="voorbeeld" data-phone=(words.preview_phone) data-desk=(words.preview_desk) {}
            }
        }
        h2 { (words.snippet) }
        p { (words.snippet_lead) }
        (snippet("met-script", words.with_script, words.with_script_lead, words))
        (snippet("zonder-script", words.without_script, words.without_script_lead, words))
        h2 { (words.for_administrators) }
        h3 { (words.your_policy) }
        p { (words.your_policy_lead) }
        pre tabindex="0" { code id="csp" { "frame-src …" } }
        h3 { (words.our_headers) }
        p { (words.our_headers_lead) }
        pre tabindex="0" { code { "Content-Security-Policy: frame-ancestors 'self' https:" } }
        ul {
            @for (server, file) in HOSTING {
                li { a href={ (root) "hosting/" (file) } download { (server) } }
            }
            li { (words.plain_folder) }
        }
        h2 { (words.systems) }
        p { (words.systems_lead) }
        dl {
            @for (system, steps) in words.systems_steps { dt { (system) } dd { (steps) } }
        }
        script type="module" src={ (root) "insluiten.js" } {}
    }
}

/// What the explorer shows when it opens.
fn choices(words: &EmbeddingWords, catalog: &Catalog) -> Markup {
    html! {
        fieldset {
            legend { (words.choices) }
            p {
                label for="gemeente" { (words.place) }
                select id="gemeente" name="gemeente" {
                    option value="" { (words.everywhere) " " (*catalog.site.region) }
                    @for area in &catalog.areas {
                        option value=(area.slug) {
                            (area.name) @if matches!(area.kind, AreaKind::Region(_)) { " (" (words.region) ")" }
                        }
                    }
                }
            }
            (checkbox("vast", "gemeente", words.lock, true, None))
            (group(words.themes, catalog.themes.iter().map(|theme| ("thema", theme.slug.as_str(), theme.name.as_str()))))
            (group(words.phases, catalog.phases.iter().map(|phase| ("fase", phase.slug.as_str(), phase.name.as_str()))))
        }
    }
}

/// Which parts of the explorer there are.
fn parts(locale: Locale, words: &EmbeddingWords) -> Markup {
    let messages = locale.messages();
    let name = |part| match part {
        Part::Sentence => words.sentence,
        Part::Search => messages.search_label,
        Part::Sort => messages.sort,
        Part::Guides => messages.guide,
        Part::Languages => messages.language,
        Part::OwnWindow => messages.own_window,
        Part::Shortlist => messages.shortlist,
        Part::Views => messages.views,
        Part::Facet(Facet::Municipality) => messages.facet_municipality,
        Part::Facet(Facet::Phase) => messages.facet_age,
        Part::Facet(Facet::Theme) => messages.facet_theme,
        Part::Facet(Facet::Audience) => messages.facet_audience,
        Part::Facet(Facet::Status) => messages.facet_status,
        Part::Facet(Facet::Programme) => messages.facet_programme,
    };
    html! {
        fieldset {
            legend { (words.parts) }
            div.builder__choices {
                @for part in Part::all() { (checkbox("deel", part.slug(), name(part), true, None)) }
            }
        }
    }
}

/// How the explorer looks.
fn looks(words: &EmbeddingWords, kit: &EmbedKit) -> Markup {
    html! {
        fieldset {
            legend { (words.looks) }
            p {
                label for="stijl" { (words.style) }
                select id="stijl" name="stijl" {
                    option value="" { (words.style_of_host) }
                    option value="kansrijk" { (words.own_style) }
                    @for style in &kit.styles { option value=(style.slug) { (style.name) } }
                }
            }
            @for (name, label) in ["link-color", "background-color", "color", "action-background-color"].into_iter().zip(words.colors) {
                p {
                    label for=(name) { (label) }
                    input id=(name) name=(name) type="text" placeholder="#1a4f8b" pattern="#[0-9a-fA-F]{6}"
                        autocomplete="off" spellcheck="false" aria-describedby="kleur-uitleg";
                }
            }
            p.builder__hint id="kleur-uitleg" { (words.color_hint) }
            p {
                label for="kleuren" { (words.scheme) }
                select id="kleuren" name="kleuren" {
                    @for (value, label) in ["", "licht", "donker"].into_iter().zip(words.schemes) { option value=(value) { (label) } }
                }
            }
        }
    }
}

/// How the explorer stands in the page around.
fn place(words: &EmbeddingWords) -> Markup {
    html! {
        fieldset {
            legend { (words.place_in_page) }
            p {
                label for="taal" { (words.language) }
                select id="taal" name="taal" {
                    option value="" { (words.language_of_host) }
                    @for locale in Locale::ALL { option value=(locale.slug()) { (locale.name()) } }
                }
            }
            p {
                label for="kop" { (words.heading) }
                select id="kop" name="kop" {
                    @for level in 1..=6 { option value=(level) selected[level == 2] { "h" (level) } }
                }
            }
            p {
                label for="hoogte" { (words.height) }
                input id="hoogte" name="hoogte" type="number" min="300" max="4000" step="50" value="800";
            }
            (checkbox("adres", "", words.keep_address, false, None))
            (checkbox("doel", "boven", words.links_in_page, false, None))
        }
    }
}

fn group<'a>(legend: &str, values: impl Iterator<Item = (&'static str, &'a str, &'a str)>) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            div.builder__choices {
                @for (name, value, label) in values { (checkbox(name, value, label, false, Some("nl"))) }
            }
        }
    }
}

fn checkbox(name: &str, value: &str, label: &str, is_checked: bool, language: Option<&str>) -> Markup {
    html! {
        label.builder__choice lang=[language] {
            input type="checkbox" name=(name) value=(value) checked[is_checked];
            (label)
        }
    }
}

fn snippet(id: &str, title: &str, lead: &str, words: &EmbeddingWords) -> Markup {
    html! {
        h3 id={ (id) "-titel" } { (title) }
        p { (lead) }
        textarea.builder__snippet id=(id) rows="6" readonly spellcheck="false" aria-labelledby={ (id) "-titel" } {}
        p {
            button.utrecht-button.utrecht-button--primary-action type="button" data-copy=(id) data-done=(words.copied) {
                (words.copy)
            }
        }
    }
}
