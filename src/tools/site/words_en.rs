//! The text pages in English, in plain words.

use super::words::{
    AboutDataWords, EmbeddingWords, FirstViewWords, LicencesWords, NotFoundWords, Section, ViewWords, Words,
};

pub(super) const WORDS: Words = Words {
    first_view: FirstViewWords {
        first_of: |shown, all| {
            if shown < all {
                format!(
                    "These are the first {shown} of {all} initiatives. You find the others under your municipality, the age of your child, or a theme."
                )
            } else {
                "These are all initiatives.".to_owned()
            }
        },
        needs_script: "You can search and choose as soon as the page has loaded. Does this text stay? Then JavaScript or WebAssembly is off, or your browser is too old. Try another browser.",
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
                "This website uses no cookies, and stores nothing about your visit. Only a shortlist that you ask to be remembered stays on your device.",
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
            heading: "A copy of the website on your device",
            paragraphs: &[
                "Your browser keeps a copy of this website on your device. So the website also works without a connection.",
                "That copy only holds the pages and the data that are the same for everyone. There is nothing in it about you, or about what you chose or searched for.",
                "Do you want the copy gone? Then clear the data of this website in your browser.",
            ],
            items: &[],
        },
        Section {
            heading: "On a touch screen in a hall",
            paragraphs: &[
                "When the screen begins anew, everything is gone that you chose, searched for and kept.",
                "Do you say at a citizens’ conference what helps or what is missing? Then the screen keeps that answer, with the municipality and the quarter of the hour. Nothing about you is kept with it. Staff first reads a wish in your own words.",
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
    embedding: EmbeddingWords {
        lead: "Put the initiatives on the website of your municipality or organisation. Choose what to show, copy the code and paste it into your page. It is free, there are no cookies, and we keep nothing about visitors.",
        needs_script: "This form needs JavaScript. You can do without: put ?modus=embed behind the address of this website, and use that address in an iframe.",
        choices: "What do you show?",
        place: "Place",
        everywhere: "all of",
        region: "region",
        lock: "Visitors cannot choose another place",
        themes: "Themes (no choice: all)",
        phases: "Ages (no choice: all)",
        parts: "What can visitors use?",
        sentence: "The question as a sentence",
        looks: "What does it look like?",
        style: "Style",
        style_of_host: "That of the page around it",
        own_style: "That of Kansrijk",
        colors: [
            "Colour of links",
            "Colour of the background",
            "Colour of the text",
            "Colour of buttons",
        ],
        color_hint: "Write a colour as # with six digits or letters. Empty: the colour of the style. If colours cannot be read well together, those of Kansrijk are used.",
        scheme: "Light or dark",
        schemes: ["As the visitor has set it", "Light", "Dark"],
        place_in_page: "How does it fit into your page?",
        language: "Language",
        language_of_host: "That of the page around it",
        heading: "Level of the first heading",
        height: "Height in pixels, while it is fixed or not known yet",
        keep_address: "Keep the choices of visitors in the address of my page",
        links_in_page: "Open links to other websites in place of my page, not in a new tab",
        snippet: "Copy the code",
        snippet_lead: "Choose one of the two.",
        with_script: "With a script: it adapts",
        with_script_lead: "Height and style adapt to your page. Without JavaScript there is a link.",
        without_script: "Without a script: fixed height",
        without_script_lead: "Also works where you may not paste scripts. Visitors scroll inside the frame.",
        copy: "Copy",
        copied: "Copied",
        frame_title: "Initiatives for children and parents: {}",
        fallback_link: "See initiatives for children and parents: {}",
        preview: "This is how it looks",
        preview_phone: "On a phone",
        preview_desk: "On a large screen",
        for_administrators: "For administrators",
        your_policy: "Your website",
        your_policy_lead: "Does your website have a Content-Security-Policy? Then add this. Without the script only frame-src is needed.",
        our_headers: "The server of this website",
        our_headers_lead: "Do you run a copy of this website yourself? Then its server decides which websites may embed it. Here are files that are ready to use:",
        plain_folder: "A plain folder at a provider: everything works, but you cannot set who may embed it. The code with a script needs a server that sends the header Access-Control-Allow-Origin for embed.js.",
        systems: "In your own system",
        systems_lead: "This is where we tried it, in the English version of these systems. In other systems, look for a block for HTML or code.",
        systems_steps: &[
            (
                "WordPress 6.1",
                "Make a post or page. Press the blue plus and look for “html”. Choose “Custom HTML”, paste the code and publish. Do not use the code editor, and do not paste into an ordinary paragraph: a part of the code would get lost. Do you see nothing on the page, or only a link? Then your account may not place code. Ask your administrator.",
            ),
            (
                "WordPress 6.1, classic editor",
                "Press the tab “Text”, paste the code and publish. Do not open the tab “Visual” after that: it would remove the code with a script.",
            ),
            (
                "Wagtail 8.0",
                "Press the plus in the content and choose the block for HTML. Paste the code and publish. Is there no such block? Ask the maker of your website for a RawHTMLBlock.",
            ),
            (
                "Plone 6.2, classic",
                "Press “View” in the text bar and then “Source code”. Paste the code without a script and save the page. For the code with a script, your administrator must first change the filters for HTML.",
            ),
            (
                "Eleventy 3.1 and MkDocs 1.6",
                "Paste the code into your file, with an empty line above and below it. Build the website again.",
            ),
        ],
    },
    view: ViewWords {
        explore: "Choose age, theme and more",
        embed: "Put this on your own website",
    },
    not_found: NotFoundWords {
        title: "This page does not exist",
        what_to_do: "Perhaps its address has changed, or there is a mistake in it. Go back to the page before, or take away the last part of the address.",
        to_start: "Search by municipality, the age of your child or a theme",
    },
    licences: LicencesWords {
        code: "You may use and change the programs behind this website under",
        data: "You may use and change the data under",
        font: "The font is Atkinson Hyperlegible Next, by the Braille Institute, under",
        own: "This website",
        others: "Programs of others",
        styles: "The styles for other websites come from these packages:",
        list: "This website contains work of others too. Their licences stand in",
    },
    contact: "Let us know:",
    no_contact: "We would like to know. There is no address yet where you can report it. As soon as there is one, it will be here.",
};
