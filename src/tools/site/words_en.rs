//! The text pages in English, in plain words.

use super::words::{AboutDataWords, FallbackWords, LicencesWords, Section, Words};

pub(super) const WORDS: Words = Words {
    fallback: FallbackWords {
        initiative_count: |count| match count {
            1 => "There is 1 initiative on this website.".to_owned(),
            _ => format!("There are {count} initiatives on this website."),
        },
        needs_script: "To search and choose, this page needs JavaScript and WebAssembly. Do you still see this text after a few seconds? Then they are off, or your browser is too old. Try another browser.",
        download: "All data as a file (JSON)",
    },
    accessibility: [
        Section {
            heading: "What we aim at",
            paragraphs: &[
                "Everyone must be able to use this website.",
                "We aim at WCAG 2.2, level AA. That is the international standard for accessible websites. We do not know yet whether the website meets all of it.",
            ],
            items: &[],
        },
        Section {
            heading: "What we test",
            paragraphs: &["With each new version we test:"],
            items: &[
                "all states of the website, automatically, with the program axe",
                "using everything with a keyboard only",
                "a narrow screen of 320 pixels",
                "zooming in to 400 per cent",
                "dark colours",
                "the colours that you choose on your own computer (forced colours)",
                "less motion, if you have set that (reduced motion)",
            ],
        },
        Section {
            heading: "What is not right yet",
            paragraphs: &[],
            items: &[
                "The texts about initiatives are in Dutch only.",
                "People with a disability have not tested the website yet.",
                "There has been no full investigation by the method WCAG-EM yet.",
                "The website is not in the Dutch register of accessibility statements yet.",
            ],
        },
    ],
    report_barrier: "Is there something that you cannot use?",
    privacy: [
        Section {
            heading: "We keep nothing about you",
            paragraphs: &[
                "You do not have to log in, or to fill in anything about yourself.",
                "This website uses no cookies and stores nothing in your browser.",
            ],
            items: &[],
        },
        Section {
            heading: "Your choices are only in the link",
            paragraphs: &[
                "Do you choose a municipality, an age or a theme, or search for a word? Then that stands in the address of the page, and nowhere else.",
                "So you can keep or share a link. Whoever gets the link sees the same choices.",
            ],
            items: &[],
        },
        Section {
            heading: "Nobody is watching",
            paragraphs: &[
                "Everything comes from this one website. We use no services of others: no visitor statistics, no advertisements, no fonts from elsewhere.",
                "Do you follow a link to a source? Then you go to another website. It has its own rules, and we do not tell it where you come from.",
            ],
            items: &[],
        },
        Section {
            heading: "What the server may keep",
            paragraphs: &[
                "This website is on a server. The server may record which pages are asked for, and from which internet address. If you open a link with choices, those choices may be in the record too.",
                "What the server keeps, and for how long, is up to whoever puts the website on the internet.",
            ],
            items: &[],
        },
    ],
    about_data: AboutDataWords {
        origin: [Section {
            heading: "Where the data comes from",
            paragraphs: &[
                "We collected initiatives from public sources: websites of municipalities and organisations, news, and documents in which the region makes its plans.",
                "We wrote the texts ourselves, as simply as we could. Each initiative lists its sources, with their dates. So you can read them yourself.",
                "There is surely more than is shown here. If something is not listed, that does not mean that it does not exist.",
            ],
            items: &[],
        }],
        figures: "In figures",
        initiatives: |count| match count {
            1 => "1 initiative".to_owned(),
            _ => format!("{count} initiatives"),
        },
        sources: |count| match count {
            1 => "1 source".to_owned(),
            _ => format!("{count} different sources"),
        },
        checked: |checked, all| match checked {
            0 => format!("Checked by a person: none of the {all} sources yet. So there may be mistakes."),
            _ => format!("Checked by a person: {checked} of the {all} sources."),
        },
        inferred: |count| match count {
            1 => "1 value is inferred".to_owned(),
            _ => format!("{count} values are inferred"),
        },
        ages: "How old the sources are",
        ages_meaning: "For each initiative the newest source counts. The older the source, the more likely that things have changed.",
        year: "Year",
        count: "Initiatives",
        undated: "No date known",
        profiles: "Municipalities",
        with_profile: |count| match count {
            1 => "Of 1 municipality we found why it takes part and what it wants:".to_owned(),
            _ => format!("Of {count} municipalities we found why they take part and what they want:"),
        },
        without_profile: |count| match count {
            1 => "Of 1 municipality we have not found that yet:".to_owned(),
            _ => format!("Of {count} municipalities we have not found that yet:"),
        },
        without_profile_meaning: "That says nothing about what those municipalities do. It only says what we found.",
        meaning: "What we mean by",
        meanings: [
            (
                "not stated",
                "None of our sources says it. It may exist all the same. Ask the organisation.",
            ),
            (
                "inferred",
                "This is not literally in a source. We concluded it from the source. Does a source say “for toddlers”? Then we write: 2 to 4 years.",
            ),
        ],
        terms: "Themes and the words of the region",
        terms_meaning: "The region made plans before, with its own words for themes. This is how they fit the themes here.",
        terms_headings: ["Theme", "Word in the document", "Document"],
        inferred_mark: "inferred",
        reuse: "Using the data yourself",
        licence: "You may use, share and change the data, if you say where it comes from. The licence is",
        attribution: "Add this:",
        download: "Download all data (JSON, in Dutch)",
        report_error: "Is something wrong?",
    },
    licences: LicencesWords {
        code: "You may use and change the programs behind this website under",
        data: "You may use and change the data under",
        font: "The font is Atkinson Hyperlegible Next, by the Braille Institute, under",
        own: "This website",
        others: "Programs of others",
        list: "This website contains work of others too. Their licences stand in",
    },
    contact: "Let us know:",
    no_contact: "We would like to know. There is no address yet where you can report it. As soon as there is one, it will be here.",
};
