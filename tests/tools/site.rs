//! `kansrijk site`.

use std::fs;

use serde_json::Value;

use crate::cases::HEERLEN;
use crate::folder::{Folder, VALID};
use crate::{path, run};

/// A page as Trunk leaves it, as far as the tool looks at it.
const SHELL: &str = r#"<!DOCTYPE html>
<html lang="nl">
  <head>
    <!-- kansrijk:csp -->
    <title><!-- kansrijk:title --></title>
    <link rel="icon" href="icon.svg">
    <!-- kansrijk:manifest -->
    <link rel="stylesheet" href="./kansrijk-1f.css"/>
  </head>
  <body>
    <div id="app"></div><div id="fallback"><!-- kansrijk:fallback --></div>
    <script data-later="./<!-- kansrijk:later -->" data-kiosk="./<!-- kansrijk:kiosk -->"></script>
  </body>
</html>
"#;

/// What the build says that it has made for other websites.
const KIT: &str = r#"{ "script": "embed-1.0.0.js", "integrity": "sha384-abc", "styles": [
  { "slug": "neutraal", "name": "Neutraal", "source": null },
  { "slug": "rood", "name": "Rood & wit", "source": { "package": "@rood/wit", "version": "1.2.3", "licence": "EUPL-1.2" } }
] }"#;

const PAGES: [&str; 5] = [
    "toegankelijkheid.html",
    "privacy.html",
    "over-de-gegevens.html",
    "insluiten.html",
    "licenties.html",
];

fn built(shell: &str) -> Folder {
    let dist = Folder::empty();
    fs::write(dist.path().join("index.html"), shell).expect("it can be written");
    fs::write(dist.path().join("embed.json"), KIT).expect("it can be written");
    for name in ["later-1f.css", "kiosk-1f.js"] {
        fs::write(dist.path().join(name), "").expect("it can be written");
    }
    dist
}

pub fn completed(arguments: &[&str]) -> Folder {
    let dist = built(SHELL);
    for command in ["site", "prerender"] {
        let output = run(&[
            &[command, "--data", VALID, "--dist", path(dist.path())],
            arguments,
        ]
        .concat());
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    dist
}

pub fn assert_has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

#[test]
fn the_page_can_be_read_where_the_explorer_cannot_run() {
    let index = completed(&[]).read("index.html");
    assert!(!index.contains("<!-- kansrijk:"), "{index}");
    assert_has(
        &index,
        &[
            "<title>Kansrijk in het klein</title>",
            "<script data-later=\"./later-1f.css\" data-kiosk=\"./kiosk-1f.js\">",
            "content=\"Vind wat er is &lt;voor jou&gt; &amp; je kind.\"",
            "<div id=\"fallback\" class=\"first-view\">",
            "Kansrijk in het klein</a></h1>",
            "<a class=\"choice\" href=\"gemeente/heerlen.html\">",
            "<a class=\"hit-card__link\" href=\"initiatief/boekstart.html\">",
            "Hier staan alle initiatieven.",
            "href=\"privacy.html\"",
            "href=\"./en/\"",
        ],
    );
}

#[test]
fn an_address_with_nothing_leads_on_where_the_site_says_where_it_lies() {
    let page = completed(&[]).read("404.html");
    assert_has(
        &page,
        &["<h1>Deze pagina is er niet</h1>", "<section lang=\"en\">"],
    );
    assert!(
        !page.contains("href="),
        "a relative address leads nowhere: {page}"
    );
    let page = completed(&["--address", "https://kansrijk.voorbeeld/limburg"]).read("404.html");
    assert_has(
        &page,
        &[
            "<a href=\"https://kansrijk.voorbeeld/limburg/\">",
            "<a href=\"https://kansrijk.voorbeeld/limburg/en/\">",
            "href=\"https://kansrijk.voorbeeld/limburg/kansrijk-1f.css\"",
        ],
    );
}

#[test]
fn every_text_page_is_there_in_both_languages() {
    let dist = completed(&[]);
    for page in PAGES {
        assert_has(
            &dist.read(page),
            &[
                "<html lang=\"nl\">",
                "href=\"kansrijk-1f.css\"",
                "href=\"icon.svg\"",
                "<a href=\"./\">Kansrijk in het klein</a>",
                &format!("href=\"en/{page}\" lang=\"en\""),
                "Gegevens van 1 maart 2026",
            ],
        );
        assert_has(
            &dist.read(&format!("en/{page}")),
            &[
                "<html lang=\"en\">",
                "href=\"../kansrijk-1f.css\"",
                "href=\"../icon.svg\"",
                "<a href=\"../en/\">Kansrijk in het klein</a>",
                &format!("href=\"../{page}\" lang=\"nl\""),
                "Data of 1 March 2026",
            ],
        );
    }
}

#[test]
fn a_site_with_an_address_tells_other_systems_how_to_embed_it() {
    let without = completed(&[]);
    assert!(!without.path().join("oembed").exists());
    assert!(!without.read("thema/taal.html").contains("oembed"));
    let dist = completed(&["--address", "https://kansrijk.voorbeeld/limburg"]);
    let address = "https://kansrijk.voorbeeld/limburg/oembed/thema/taal.json";
    assert_has(
        &dist.read("thema/taal.html"),
        &[&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"Taal\">"
        )],
    );
    assert_has(
        &dist.read("index.html"),
        &["href=\"https://kansrijk.voorbeeld/limburg/oembed/start.json\""],
    );
    let start: Value = serde_json::from_str(&dist.read("oembed/start.json")).expect("it is JSON");
    assert_has(
        start["html"].as_str().expect("it has HTML"),
        &["src=\"https://kansrijk.voorbeeld/limburg/?taal=nl&amp;modus=embed\""],
    );
    for (path, language) in [
        ("oembed/thema/taal.json", "nl"),
        ("oembed/en/thema/taal.json", "en"),
    ] {
        let document: Value = serde_json::from_str(&dist.read(path)).expect("it is JSON");
        assert_eq!(document["version"], "1.0");
        assert_eq!(document["type"], "rich");
        assert_eq!(document["provider_url"], "https://kansrijk.voorbeeld/limburg/");
        assert!(document["width"].as_u64() > Some(0) && document["height"].as_u64() > Some(0));
        assert_has(
            document["html"].as_str().expect("it has HTML"),
            &[
                &format!(
                    "src=\"https://kansrijk.voorbeeld/limburg/?thema=taal&amp;taal={language}&amp;modus=embed\""
                ),
                "title=\"Taal – Kansrijk in het klein\"",
                "loading=\"lazy\"",
                "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"",
            ],
        );
    }
}

#[test]
fn the_page_that_makes_a_snippet_knows_the_script_the_places_and_the_styles() {
    let page = completed(&["--release"]).read("insluiten.html");
    assert_has(
        &page,
        &[
            "data-script=\"embed-1.0.0.js\" data-integrity=\"sha384-abc\"",
            "<option value=\"heerlen\">Heerlen</option>",
            "<option value=\"parkstad\">Parkstad (regio)</option>",
            "<option value=\"rood\">Rood &amp; wit</option>",
            "name=\"thema\" value=\"taal\"",
            "name=\"deel\" value=\"zoeken\" checked",
            "frame-src 'self';",
        ],
    );
    assert!(
        !completed(&["--release"])
            .read("privacy.html")
            .contains("frame-src")
    );
}

#[test]
fn a_build_without_the_script_for_other_websites_is_not_completed() {
    let dist = built(SHELL);
    fs::remove_file(dist.path().join("embed.json")).expect("it is there");
    let output = run(&["site", "--data", VALID, "--dist", path(dist.path())]);
    assert_eq!(output.status.code(), Some(2));
    assert_has(
        &String::from_utf8_lossy(&output.stderr),
        &["embed.json cannot be read"],
    );
}

#[test]
fn the_page_about_the_data_is_honest_in_figures() {
    let dist = completed(&[]);
    assert_has(
        &dist.read("over-de-gegevens.html"),
        &[
            "<li>2 initiatieven</li>",
            "<li>4 verschillende bronnen</li>",
            "<li>Nagekeken door een mens: 1 van de 4 bronnen.</li>",
            "<li>3 gegevens zijn afgeleid</li>",
            "<tr><th scope=\"row\">2025</th><td>1</td></tr>",
            "<tr><th scope=\"row\">Geen datum bekend</th><td>1</td></tr>",
            "wat zij wil: Heerlen.</p>",
            "nog niet: Kerkrade.</p>",
            "<span lang=\"nl\">taalontwikkeling</span> (afgeleid)",
            "“Kansrijk in het klein”, Kansrijk, CC BY 4.0",
            "href=\"dataset.json\"",
        ],
    );
    assert_has(
        &dist.read("en/over-de-gegevens.html"),
        &["href=\"../dataset.json\""],
    );
    assert!(dist.path().join("dataset.json").is_file());
}

#[test]
fn reports_go_to_the_publisher_once_it_has_an_address() {
    let without = completed(&[]).read("toegankelijkheid.html");
    assert_has(&without, &["Er is nog geen adres waar je het kunt melden."]);
    let data = Folder::broken(
        "site.json",
        "\"contact\": null",
        "\"contact\": \"https://kansrijk.nl/melden\"",
    );
    let dist = built(SHELL);
    run(&["site", "--data", path(data.path()), "--dist", path(dist.path())]);
    assert_has(
        &dist.read("toegankelijkheid.html"),
        &["<a href=\"https://kansrijk.nl/melden\">Kansrijk</a>"],
    );
}

#[test]
fn only_a_development_server_may_run_scripts_in_the_page() {
    for (arguments, is_inline) in [(&["--release"][..], false), (&[][..], true)] {
        let dist = completed(arguments);
        for page in ["index.html", "privacy.html", "en/privacy.html"] {
            let html = dist.read(page);
            assert_has(
                &html,
                &["<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"],
            );
            assert_eq!(html.contains("unsafe-inline"), is_inline, "{page} {arguments:?}");
        }
    }
}

#[test]
fn the_licences_of_others_can_be_reached_in_both_languages() {
    let site = completed(&[]);
    assert_has(
        &site.read("licenties.html"),
        &[r#"href="third-party-licences.txt""#],
    );
    assert_has(
        &site.read("en/licenties.html"),
        &[
            r#"href="../third-party-licences.txt""#,
            "<ul><li>Rood &amp; wit: @rood/wit 1.2.3, EUPL-1.2</li></ul>",
        ],
    );
}

#[test]
fn a_site_that_cannot_be_right_is_not_completed() {
    let code = |data: &str, shell: &str| {
        let dist = built(shell);
        let output = run(&["site", "--data", data, "--dist", path(dist.path())]);
        assert!(!dist.path().join("dataset.json").exists());
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    let (status, words) = code(VALID, &SHELL.replace("<!-- kansrijk:title -->", ""));
    assert_eq!(status, Some(1));
    assert_has(&words, &["<!-- kansrijk:title -->"]);
    let broken = Folder::broken(HEERLEN, "\"from\": 0", "\"from\": 24");
    assert_eq!(code(path(broken.path()), SHELL).0, Some(1));
    assert_eq!(code("no/such/directory", SHELL).0, Some(2));
    assert_eq!(run(&["site", "--data", VALID]).status.code(), Some(2));
}

/// A data directory with so many initiatives more, all of one file.
fn data_with_more(count: usize) -> Folder {
    let data = Folder::copy();
    let file = "initiatives/heerlen.json";
    let mut records: Value = serde_json::from_str(&data.read(file)).expect("it is JSON");
    let record = records["initiatives"][0].clone();
    let more = (0..count).map(|number| {
        let mut more = record.clone();
        more["slug"] = format!("nog-een-{number}").into();
        more["former_slugs"] = Value::Array(Vec::new());
        more["title"] = format!("Nog een {number}").into();
        more
    });
    let list = records["initiatives"].as_array_mut().expect("it is a list");
    list.extend(more);
    fs::write(data.path().join(file), records.to_string()).expect("it can be written");
    data
}

#[test]
fn a_dataset_too_large_to_be_downloaded_comes_in_files_and_a_smaller_one_leaves_none_of_them() {
    let dist = built(SHELL);
    let site = |data: &Folder| {
        fs::write(dist.path().join("index.html"), SHELL).expect("it can be written");
        let output = run(&["site", "--data", path(data.path()), "--dist", path(dist.path())]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let overview: Value = serde_json::from_str(&dist.read("dataset-overview.json")).expect("it is JSON");
        let listed = overview["initiatives"].as_array().expect("it is a list").len();
        (listed, overview["files"].is_object())
    };
    let files = dist.path().join("dataset-files");
    assert_eq!(site(&data_with_more(1_998)), (2_000, false));
    assert!(!files.exists());
    assert_eq!(site(&data_with_more(1_999)), (0, true));
    let count = || fs::read_dir(&files).map_or(0, Iterator::count);
    let before = count();
    assert!(before > 2_001 / 32, "{before}");
    assert_eq!(site(&data_with_more(2_100)), (0, true));
    assert!(
        (before..before + 8).contains(&count()),
        "what the last build left is gone"
    );
    let whole: Value = serde_json::from_str(&dist.read("dataset.json")).expect("it is JSON");
    assert_eq!(whole["initiatives"].as_array().map(Vec::len), Some(2_102));
    assert_eq!(site(&Folder::copy()), (2, false));
    assert!(!files.exists());
}
