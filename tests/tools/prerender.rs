//! `kansrijk prerender`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde_json::Value;

use crate::folder::{Folder, VALID};
use crate::site::{assert_has, completed};
use crate::{path, run};

const ADDRESS: &str = "https://kansrijk.voorbeeld/limburg";

/// The HTML files of a folder, by their paths in it.
fn pages(dist: &Path) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                pages.push(path.strip_prefix(dist).expect("it is in there").to_owned());
            }
        }
    }
    pages.sort();
    pages
}

/// The values of an attribute in a page.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let begin = format!(" {name}=\"");
    html.split(begin.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// What a page says to programs.
fn data(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (data, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(data).expect("it is JSON"))
}

#[test]
fn everything_that_somebody_may_look_for_has_a_page_in_both_languages() {
    let dist = completed(&[]);
    for page in [
        "gemeente/heerlen.html",
        "gemeente/parkstad.html",
        "gemeente/heerlen/baby.html",
        "fase/baby.html",
        "thema/taal.html",
        "initiatief/boekstart.html",
        "organisatie/bibliotheek.html",
    ] {
        assert!(dist.path().join(page).is_file(), "{page}");
        assert!(dist.path().join("en").join(page).is_file(), "en/{page}");
    }
    assert!(!dist.path().join("thema/onbekend.html").exists());
    assert_has(
        &dist.read("gemeente/heerlen.html"),
        &[
            "<html lang=\"nl\">",
            "<h1>Heerlen</h1>",
            "initiatieven in Heerlen",
            "href=\"../?gemeente=heerlen\"",
            "href=\"../kansrijk-1f.css\"",
            "href=\"../en/gemeente/heerlen.html\" lang=\"en\"",
            "href=\"../insluiten.html?gemeente=heerlen\"",
            "href=\"../gemeente/heerlen/baby.html\"",
            "href=\"../privacy.html\"",
        ],
    );
    assert_has(
        &dist.read("en/thema/taal.html"),
        &[
            "<html lang=\"en\">",
            "<h1 lang=\"nl\">Taal</h1>",
            "href=\"../../?thema=taal&amp;taal=en\"",
            "href=\"../../kansrijk-1f.css\"",
            "href=\"../../thema/taal.html\" lang=\"nl\"",
            "href=\"../insluiten.html?thema=taal\"",
            "href=\"../../en/privacy.html\"",
        ],
    );
    assert_has(
        &dist.read("index.html"),
        &[
            "href=\"gemeente/heerlen.html\"",
            "href=\"thema/taal.html\"",
            "href=\"?weergave=kaart\"",
        ],
    );
    assert_has(
        &dist.read("en/index.html"),
        &[
            "<html lang=\"en\" data-root=\"../\" data-start=\"taal=en\">",
            "Find what there is",
            "href=\"gemeente/heerlen.html\"",
            "href=\"../?weergave=kaart&amp;taal=en\"",
            "href=\"../kansrijk-1f.css\"",
            "href=\"privacy.html\"",
        ],
    );
}

#[test]
fn every_link_within_the_site_leads_to_something() {
    let dist = completed(&[]);
    let mut reached = BTreeSet::from([PathBuf::from("index.html")]);
    let mut open = vec![PathBuf::from("index.html")];
    while let Some(page) = open.pop() {
        let html = dist.read(path(&page));
        let folder = page.parent().unwrap_or(Path::new(""));
        // A drawing names a part of the shell.
        for href in attributes(&html, "href")
            .into_iter()
            .filter(|href| !href.starts_with("#icon-"))
        {
            let (file, fragment) = href.split_once('#').unwrap_or((href, ""));
            let file = file.split('?').next().unwrap_or_default();
            let start = format!("{file}index.html");
            let file = if file.ends_with('/') { &start } else { file };
            if href.contains(':') || !(file.ends_with(".html") || file.is_empty() && !fragment.is_empty()) {
                continue;
            }
            let target = if file.is_empty() {
                page.clone()
            } else {
                plain(&folder.join(file))
            };
            assert!(
                dist.path().join(&target).is_file(),
                "{} leads to {href}",
                page.display()
            );
            if !fragment.is_empty() {
                let there = dist.read(path(&target));
                assert!(
                    attributes(&there, "id").contains(&fragment),
                    "{} leads to {href}",
                    page.display()
                );
            }
            if reached.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    for page in pages(dist.path()) {
        let is_for_the_lost = page.ends_with("boek-start.html") || page.ends_with("404.html");
        assert!(
            is_for_the_lost || reached.contains(&page),
            "nothing leads to {}",
            page.display()
        );
    }
}

/// A path without the steps that lead back.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for step in path.components() {
        match step {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            step => plain.push(step),
        }
    }
    plain
}

#[test]
fn a_former_name_leads_on() {
    let dist = completed(&[]);
    assert_has(
        &dist.read("initiatief/boek-start.html"),
        &[
            "content=\"0; url=../initiatief/boekstart.html\"",
            "<link rel=\"canonical\" href=\"../initiatief/boekstart.html\">",
            "content=\"noindex\"",
        ],
    );
    assert!(dist.path().join("en/initiatief/boek-start.html").is_file());
}

#[test]
fn a_site_with_an_address_names_its_pages_to_search_engines() {
    let without = completed(&[]);
    let page = without.read("thema/taal.html");
    for word in ["canonical", "og:url", "ld+json"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("<meta name=\"description\""));
    for file in ["sitemap.xml", "nieuw.atom"] {
        assert!(!without.path().join(file).exists());
    }

    let dist = completed(&["--address", ADDRESS]);
    assert_has(
        &dist.read("en/thema/taal.html"),
        &[
            "<link rel=\"canonical\" href=\"https://kansrijk.voorbeeld/limburg/en/thema/taal.html\">",
            "hreflang=\"nl\" href=\"https://kansrijk.voorbeeld/limburg/thema/taal.html\"",
            "hreflang=\"x-default\" href=\"https://kansrijk.voorbeeld/limburg/thema/taal.html\"",
            "<meta property=\"og:title\" content=\"Taal\">",
            "<meta property=\"og:locale\" content=\"en_GB\">",
        ],
    );
    let sitemap = dist.read("sitemap.xml");
    for page in pages(dist.path()) {
        let page = path(&page);
        let is_topic = page.contains('/') && page.matches('/').count() > usize::from(page.starts_with("en/"));
        let is_listed = sitemap.contains(&format!("<loc>{ADDRESS}/{page}</loc>"));
        assert_eq!(
            is_listed,
            is_topic && !page.ends_with("boek-start.html"),
            "{page}"
        );
    }
    assert_has(
        &dist.read("robots.txt"),
        &["Sitemap: https://kansrijk.voorbeeld/limburg/sitemap.xml"],
    );
    let feed = dist.read("nieuw.atom");
    assert_has(
        &feed,
        &[
            "<id>https://kansrijk.voorbeeld/limburg/initiatief/boekstart.html</id>",
            "<updated>2026-03-01T00:00:00Z</updated>",
        ],
    );
}

#[test]
fn a_page_says_the_same_to_programs_as_to_people() {
    let dist = completed(&["--address", ADDRESS]);
    let initiative = data(&dist.read("initiatief/boekstart.html")).expect("it says something");
    assert_eq!(initiative["@context"], "https://schema.org");
    assert_eq!(initiative["@type"], "Service");
    assert_eq!(initiative["url"], format!("{ADDRESS}/initiatief/boekstart.html"));
    assert_eq!(initiative["audience"]["suggestedAge"]["unitCode"], "MON");
    assert_eq!(initiative["areaServed"][0]["@type"], "AdministrativeArea");
    let list = data(&dist.read("en/gemeente/heerlen.html")).expect("it says something");
    assert_eq!(list["@type"], "ItemList");
    assert_eq!(
        list["numberOfItems"],
        list["itemListElement"]
            .as_array()
            .map(Vec::len)
            .unwrap_or_default()
    );
    let start = data(&dist.read("en/index.html")).expect("it says something");
    assert_eq!(start["url"], format!("{ADDRESS}/en/"));
    let about = data(&dist.read("over-de-gegevens.html")).expect("it says something");
    assert_eq!(about["@type"], "Dataset");
    assert_eq!(
        about["distribution"]["contentUrl"],
        format!("{ADDRESS}/dataset.json")
    );
    let organisation = data(&dist.read("organisatie/bibliotheek.html")).expect("it says something");
    assert_eq!(organisation["name"], "Bibliotheek");
}

#[test]
fn nothing_from_the_data_becomes_markup() {
    let data_folder = Folder::broken(
        "initiatives/heerlen.json",
        "\"title\": \"",
        "\"title\": \"</script><b>&",
    );
    let dist = completed(&[]);
    let arguments = [
        "prerender",
        "--data",
        path(data_folder.path()),
        "--address",
        ADDRESS,
    ];
    let output = run(&[&arguments, &["--dist", path(dist.path())][..]].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for page in ["initiatief/boekstart.html", "gemeente/heerlen.html", "nieuw.atom"] {
        let text = dist.read(page);
        assert!(!text.contains("<b>"), "{page}");
    }
    let html = dist.read("initiatief/boekstart.html");
    assert_has(&html, &["&lt;/script&gt;&lt;b&gt;&amp;", "\\u003c/script>"]);
    assert!(data(&html).is_some());
}

#[test]
fn a_site_is_needed() {
    assert_eq!(
        run(&["prerender", "--data", VALID, "--dist", "no/such/site"])
            .status
            .code(),
        Some(2)
    );
}

/// Width and height of a picture.
fn size_of_png(picture: &[u8]) -> (u32, u32) {
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| {
        picture[at..at + 4]
            .iter()
            .fold(0, |number, &byte| number << 8 | u32::from(byte))
    };
    (number(16), number(20))
}

#[test]
fn in_a_site_with_an_address_each_page_has_a_picture_of_its_own_for_previews() {
    let dist = completed(&["--address", ADDRESS]);
    let pages = [
        "gemeente/heerlen",
        "gemeente/heerlen/baby",
        "fase/baby",
        "initiatief/boekstart",
        "en/initiatief/boekstart",
        "organisatie/bibliotheek",
    ];
    let mut pictures = BTreeSet::new();
    for page in pages {
        assert_has(
            &dist.read(&format!("{page}.html")),
            &[&format!("property=\"og:image\" content=\"{ADDRESS}/{page}.png\"")],
        );
        let picture = fs::read(dist.path().join(format!("{page}.png"))).expect("there is a picture");
        assert_eq!(size_of_png(&picture), (1200, 630), "{page}");
        pictures.insert(picture);
    }
    // Both languages name the initiative, and say the same of it.
    assert_eq!(pictures.len(), pages.len() - 1);
    // Who asks for the whole address of a picture cannot be told it without one.
    let dist = completed(&[]);
    assert!(!dist.path().join("gemeente/heerlen.png").exists());
}
