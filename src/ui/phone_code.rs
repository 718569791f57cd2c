//! A QR code, for the visitor's own phone.

use super::markup::{Element, drawing, path};
use crate::present::phone_code as code_of;

/// The code of an address, with what it is for those who hear the page; nothing when the address is too long.
pub(super) fn phone_code(address: &str, label: String) -> Option<Element> {
    let code = code_of(address)?;
    let size = code.size as i32;
    let drawing = drawing("phone-code", (0, 0, size, size))
        .attribute("role", "img")
        .attribute("aria-label", label)
        .attribute("shape-rendering", "crispEdges");
    Some(drawing.with(path("", code.path)))
}
