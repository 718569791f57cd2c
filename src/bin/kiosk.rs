//! The program of a touch screen in a hall: all of the page, and what only such a screen needs. A program of its own,
//! so that visitors of the page do not download it.

#[cfg(target_family = "wasm")]
fn main() {
    kansrijk::ui::start_kiosk()
}

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    use std::io::Write;

    let _ = writeln!(
        std::io::stderr(),
        "The kiosk runs in a browser: build the site with `cargo xtask build`, and open it with ?modus=kiosk."
    );
    std::process::ExitCode::FAILURE
}
