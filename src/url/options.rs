//! The surface in an address, with the options of a website that embeds the explorer.
//!
//! Three options are for the script of the frame alone: which website may speak to it, its house style, and its
//! colours. Here they are only recognised, and carried on.

use form_urlencoded::byte_serialize;

use super::Reading;
use super::choices::read_each;
use crate::locale::Locale;
use crate::query::Facet;
use crate::surface::{LinkTarget, Part, Surface};

const SURFACE: &str = "modus";
const SHOW: &str = "toon";
const HIDE: &str = "verberg";
const FIRST_HEADING: &str = "kop";
const OUTSIDE_LINKS: &str = "doel";
const HOST_LOCALE: &str = "gasttaal";
const HOST: &str = "gastheer";
const HOUSE_STYLE: &str = "stijl";
const SCHEME: &str = "kleuren";

const PAGE: &str = "pagina";
const EMBED: &str = "embed";

impl Part {
    /// Its name in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Part::Sentence => "zin",
            Part::Search => "zoeken",
            Part::Sort => "sorteren",
            Part::Guides => "gids",
            Part::Languages => "talen",
            Part::OwnWindow => "venster",
            Part::Facet(facet) => facet.param(),
        }
    }

    fn from_slug(slug: &str) -> Option<Part> {
        let part = Part::all().find(|part| part.slug() == slug);
        part.or_else(|| Facet::from_param(slug).map(Part::Facet))
    }
}

/// The surface that an address names, without its options.
pub(super) fn kind_of(params: impl Iterator<Item = (String, String)>) -> Surface {
    let named = params
        .filter(|(name, value)| name == SURFACE && (value == PAGE || value == EMBED))
        .last();
    match named {
        Some((name, value)) if value == EMBED => {
            let mut surface = Surface::embedded();
            surface.options.push((name, value));
            surface
        }
        _ => Surface::page(),
    }
}

/// Reads an option; on a page of its own there are none.
pub(super) fn read(surface: &mut Surface, name: &str, value: &str) -> Reading {
    if name == SURFACE {
        return Reading::of(value == PAGE || value == EMBED, value);
    }
    if !surface.is_embedded {
        return Reading::NotMine;
    }
    let is_known = match name {
        SHOW | HIDE => return read_parts(surface, name, value),
        FIRST_HEADING => match value.as_bytes() {
            &[digit @ b'1'..=b'6'] => {
                surface.first_heading = digit - b'0';
                true
            }
            _ => false,
        },
        OUTSIDE_LINKS => match value {
            "nieuw" => {
                surface.outside_links = LinkTarget::NewTab;
                true
            }
            "boven" => {
                surface.outside_links = LinkTarget::Host;
                true
            }
            _ => false,
        },
        HOST_LOCALE => {
            // Of a tag such as `en-GB` the language counts. That a website speaks another is no mistake.
            surface.host_locale = value.split('-').next().and_then(Locale::from_slug);
            true
        }
        HOST => value.starts_with("http"),
        HOUSE_STYLE => {
            !value.is_empty()
                && value
                    .bytes()
                    .all(|byte| byte == b'-' || byte.is_ascii_alphanumeric())
        }
        SCHEME => matches!(value, "auto" | "licht" | "donker"),
        _ => return Reading::NotMine,
    };
    if is_known {
        carry(surface, name, value);
    }
    Reading::of(is_known, value)
}

fn read_parts(surface: &mut Surface, name: &str, value: &str) -> Reading {
    let mut parts = Vec::new();
    let reading = read_each(value, |slug| {
        let part = Part::from_slug(slug);
        parts.extend(part);
        part.is_some()
    });
    if !parts.is_empty() {
        if name == SHOW {
            surface.show_only(&parts);
        } else {
            surface.hide(&parts);
        }
        carry(surface, name, value);
    }
    reading
}

fn carry(surface: &mut Surface, name: &str, value: &str) {
    surface.options.push((name.to_owned(), value.to_owned()));
}

/// A value as it stands in an address. Commas stay, so that people can read it.
pub(super) fn escaped(value: &str) -> String {
    let escaped: Vec<String> = value
        .split(',')
        .map(|part| byte_serialize(part.as_bytes()).collect())
        .collect();
    escaped.join(",")
}
