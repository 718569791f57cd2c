//! Two programs by target: in the browser the explorer, elsewhere the tools of those who keep data and sites.

#[cfg(target_family = "wasm")]
fn main() {
    kansrijk::ui::start()
}

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    kansrijk::tools::run()
}
