//! `kansrijk single-file`.

use std::fs;
use std::process::Output;

use crate::folder::{Folder, VALID};
use crate::{path, run};

/// A page as `kansrijk site` leaves it, as far as the tool looks at it.
const PAGE: &str = r#"<!DOCTYPE html><html lang="nl"><head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <link rel="icon" href="data:image/svg+xml,%3csvg/%3e"><link rel="preload" href="dataset.json" as="fetch">
    <link rel="stylesheet" href="./a.css"></head>
    <body><div id="fallback"><a href="privacy.html">Privacy</a></div>
    <script type="module" src="./start.js" data-glue="./a.js"></script></body></html>"#;

/// A built site with a page.
fn site(page: &str) -> Folder {
    let site = Folder::empty();
    let files = [
        ("index.html", page),
        ("single-file.js", "start()"),
        ("kiosk-1f_bg.wasm", "program"),
        ("a.css", "@font-face{src:url(a.woff2)}b{c:url(data:x)}"),
        ("a.woff2", "letters"),
        ("kiosk-1f.css", "i{j:k}"),
    ];
    for (name, text) in files {
        fs::write(site.path().join(name), text).expect("it can be written");
    }
    let data = site.path().join("dataset.json");
    let bundled = run(&["bundle", VALID, "--out", path(&data)]);
    assert!(bundled.status.success());
    site
}

fn made(site: &Folder, arguments: &[&str]) -> Output {
    run(&[&["single-file", "--site", path(site.path())], arguments].concat())
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn everything_that_the_page_names_stands_in_the_file() {
    let site = site(PAGE);
    let output = made(
        &site,
        &[
            "--municipality",
            "heerlen",
            "--lock",
            "--surface",
            "kiosk",
            "--language",
            "en",
        ],
    );
    assert!(output.status.success(), "{}", words(&output));
    let html = site.read("kansrijk.html");
    for part in [
        r#"data-start="gemeente=heerlen&amp;vast=gemeente&amp;taal=en&amp;modus=kiosk" data-site="""#,
        "<style>@font-face{src:url(data:font/woff2;base64,bGV0dGVycw==)}b{c:url(data:x)}i{j:k}</style>",
        r#"<script type="application/gzip;base64" id="program">H4sI"#,
        r#"<script type="application/gzip;base64" id="dataset">H4sI"#,
        r#"<script type="module">start()</script>"#,
        r#"href="data:image/svg+xml,%3csvg/%3e""#,
        "script-src 'sha256-",
    ] {
        assert!(html.contains(part), "{part}\nis not in\n{html}");
    }
    for part in ["src=\"", "privacy.html", "preload", "href=\"./"] {
        assert!(!html.contains(part), "{part}\nis in\n{html}");
    }
}

#[test]
fn an_office_makes_its_own_from_its_own_data() {
    let site = site(PAGE);
    fs::remove_file(site.path().join("dataset.json")).expect("it is there");
    let file = site.path().join("eigen.html");
    let arguments = [
        "--data",
        VALID,
        "--output",
        path(&file),
        "--address",
        "https://voorbeeld.nl/kansrijk",
    ];
    let output = made(&site, &arguments);
    assert!(output.status.success(), "{}", words(&output));
    assert!(
        site.read("eigen.html")
            .contains(r#"data-start="" data-site="https://voorbeeld.nl/kansrijk/""#)
    );
    assert!(made(&site, &[]).status.code() == Some(2), "no data, no file");
}

#[test]
fn all_that_is_not_known_of_a_wish_is_said_at_once() {
    let site = site(PAGE);
    let wishes = [
        "--municipality",
        "atlantis",
        "--options",
        "modus=kiosk&rusttijd=3&bloem=rood",
    ];
    let output = made(&site, &wishes);
    assert_eq!(output.status.code(), Some(2));
    for word in ["atlantis", "rusttijd", "bloem"] {
        assert!(words(&output).contains(word), "{}", words(&output));
    }
    assert!(!site.path().join("kansrijk.html").exists());
}

#[test]
fn a_page_without_what_has_to_be_replaced_is_refused_with_the_reason() {
    let check = |cut: &str, reason: &str| {
        let output = made(&site(&PAGE.replace(cut, "")), &[]);
        assert_eq!(output.status.code(), Some(1));
        assert!(words(&output).contains(reason), "{}", words(&output));
    };
    check(r#" data-glue="./a.js""#, "no script");
    check(r#"<link rel="stylesheet" href="./a.css">"#, "no style sheet");
    check(
        r#" http-equiv="Content-Security-Policy""#,
        "no Content-Security-Policy",
    );
}

#[test]
fn a_script_that_would_end_its_own_element_is_refused() {
    let site = site(PAGE);
    fs::write(site.path().join("single-file.js"), "'</script>'").expect("it can be written");
    assert_eq!(made(&site, &[]).status.code(), Some(1));
}
