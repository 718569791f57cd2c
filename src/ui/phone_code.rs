//! A QR code, for the visitor's own phone.

use leptos::prelude::*;

use crate::present::phone_code as drawing;

/// The code of an address, with what it is for those who hear the page; nothing when the address is too long.
pub(super) fn phone_code(address: &str, label: String) -> Option<AnyView> {
    let code = drawing(address)?;
    let size = code.size.to_string();
    let view_box = ["0 0 ", &size, " ", &size].concat();
    Some(
        view! {
            <svg class="phone-code" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
                <path d=code.path />
            </svg>
        }
        .into_any(),
    )
}
