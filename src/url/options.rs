//! The surface in an address, with the options of a website that embeds the explorer, and those of a kiosk.
//!
//! Three options are for the script of the frame alone: which website may speak to it, its house style, and its
//! colours. Here they are only recognised, and carried on.

use form_urlencoded::byte_serialize;

use super::Reading;
use super::choices::read_each;
use crate::locale::Locale;
use crate::query::Facet;
use crate::surface::{IDLE_RANGE, LinkTarget, Part, Permission, Surface, SurfaceKind};

const SURFACE: &str = "modus";
const SHOW: &str = "toon";
const HIDE: &str = "verberg";
const FIRST_HEADING: &str = "kop";
const OUTSIDE_LINKS: &str = "doel";
const HOST_LOCALE: &str = "gasttaal";
const HOST: &str = "gastheer";
const HOUSE_STYLE: &str = "stijl";
const SCHEME: &str = "kleuren";
const IDLE: &str = "rusttijd";
const PERMISSIONS: &str = "mag";

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
            Part::Shortlist => "bewaarlijst",
            Part::Views => "weergaven",
            Part::Facet(facet) => facet.param(),
        }
    }

    fn from_slug(slug: &str) -> Option<Part> {
        let part = Part::all().find(|part| part.slug() == slug);
        part.or_else(|| Facet::from_param(slug).map(Part::Facet))
    }
}

impl SurfaceKind {
    fn from_slug(slug: &str) -> Option<SurfaceKind> {
        match slug {
            "pagina" => Some(SurfaceKind::Page),
            "embed" => Some(SurfaceKind::Embed),
            "kiosk" => Some(SurfaceKind::Kiosk),
            _ => None,
        }
    }
}

impl Permission {
    fn from_slug(slug: &str) -> Option<Permission> {
        match slug {
            "openen" => Some(Permission::Open),
            "printen" => Some(Permission::Print),
            "opslaan" => Some(Permission::Download),
            _ => None,
        }
    }
}

/// The surface that an address names, without its options.
pub(super) fn kind_of(params: impl Iterator<Item = (String, String)>) -> Surface {
    let named = params
        .filter(|(name, _)| name == SURFACE)
        .filter_map(|(_, value)| Some((SurfaceKind::from_slug(&value)?, value)))
        .last();
    let Some((kind, value)) = named else {
        return Surface::page();
    };
    let mut surface = Surface::of(kind);
    if kind != SurfaceKind::Page {
        carry(&mut surface, SURFACE, &value);
    }
    surface
}

/// Reads an option; on a page of its own there are none.
pub(super) fn read(surface: &mut Surface, name: &str, value: &str) -> Reading {
    if name == SURFACE {
        return Reading::of(SurfaceKind::from_slug(value).is_some(), value);
    }
    match (surface.kind, name) {
        (SurfaceKind::Page, _) => Reading::NotMine,
        (_, SHOW | HIDE) => read_parts(surface, name, value),
        (SurfaceKind::Embed, _) => read_of_embed(surface, name, value),
        (SurfaceKind::Kiosk, _) => read_of_kiosk(surface, name, value),
    }
}

fn read_of_embed(surface: &mut Surface, name: &str, value: &str) -> Reading {
    let is_known = match name {
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

fn read_of_kiosk(surface: &mut Surface, name: &str, value: &str) -> Reading {
    match name {
        IDLE => {
            let seconds = value.parse().ok().filter(|seconds| IDLE_RANGE.contains(seconds));
            if let Some(seconds) = seconds {
                surface.idle_seconds = seconds;
                carry(surface, name, value);
            }
            Reading::of(seconds.is_some(), value)
        }
        PERMISSIONS => {
            let mut is_any_known = false;
            let reading = read_each(value, |slug| {
                let permission = Permission::from_slug(slug);
                if let Some(permission) = permission {
                    surface.permit(permission);
                    is_any_known = true;
                }
                permission.is_some()
            });
            if is_any_known {
                carry(surface, name, value);
            }
            reading
        }
        _ => Reading::NotMine,
    }
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
