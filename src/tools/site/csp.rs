//! The Content-Security-Policy: what the pages may load and run. Only their own site, and nothing inline.

use maud::{Markup, html};

/// The policy as a tag for the head of a page.
///
/// A page with frames shows the explorer in them, as other websites do.
/// The development server reloads pages by a script in the page and a web socket, so both are let through there.
pub(super) fn tag(is_release: bool, has_frames: bool) -> Markup {
    html! { meta http-equiv="Content-Security-Policy" content=(policy(is_release, has_frames)); }
}

fn policy(is_release: bool, has_frames: bool) -> String {
    let frames = if has_frames { " frame-src 'self';" } else { "" };
    let (inline, sockets) = if is_release {
        ("", "")
    } else {
        (" 'unsafe-inline'", " ws:")
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{inline}; connect-src 'self'{sockets}; \
         style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self';{frames} \
         base-uri 'self'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_page_runs_nothing_inline() {
        assert_eq!(
            policy(true, false),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
             font-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'self'; \
             form-action 'none'"
        );
    }

    #[test]
    fn the_development_server_may_reload_the_page() {
        assert!(policy(false, false).contains("script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline';"));
        assert!(policy(false, false).contains("connect-src 'self' ws:;"));
    }
}
