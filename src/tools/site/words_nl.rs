//! The text pages in Dutch, at level B1.

use super::words::{AboutDataWords, FallbackWords, LicencesWords, Section, Words};

pub(super) const WORDS: Words = Words {
    fallback: FallbackWords {
        initiative_count: |count| match count {
            1 => "Op deze website staat 1 initiatief.".to_owned(),
            _ => format!("Op deze website staan {count} initiatieven."),
        },
        needs_script: "Om te zoeken en te kiezen heeft deze pagina JavaScript en WebAssembly nodig. Zie je na een paar tellen nog steeds deze tekst? Dan staan die uit, of je browser is te oud. Probeer het in een andere browser.",
        download: "Alle gegevens als bestand (JSON)",
    },
    accessibility: [
        Section {
            heading: "Wat we willen",
            paragraphs: &[
                "Iedereen moet deze website kunnen gebruiken.",
                "We richten ons op WCAG 2.2, niveau AA. Dat is de internationale afspraak voor toegankelijke websites. Of de website daar helemaal aan voldoet, weten we nog niet.",
            ],
            items: &[],
        },
        Section {
            heading: "Wat we testen",
            paragraphs: &["Bij elke nieuwe versie testen we:"],
            items: &[
                "alle standen van de website, automatisch, met het programma axe",
                "alles bedienen met alleen een toetsenbord",
                "een smal scherm van 320 pixels",
                "inzoomen tot 400 procent",
                "donkere kleuren",
                "de kleuren die je zelf in je computer kiest (forced colours)",
                "minder beweging, als je dat hebt ingesteld (reduced motion)",
            ],
        },
        Section {
            heading: "Wat nog niet goed is",
            paragraphs: &[],
            items: &[
                "De teksten over initiatieven zijn er alleen in het Nederlands.",
                "Mensen met een beperking hebben de website nog niet getest.",
                "Er is nog geen volledig onderzoek gedaan volgens de methode WCAG-EM.",
                "De website staat nog niet in het register van toegankelijkheidsverklaringen.",
            ],
        },
    ],
    report_barrier: "Kun je iets niet gebruiken?",
    privacy: [
        Section {
            heading: "We bewaren niets over jou",
            paragraphs: &[
                "Je hoeft niet in te loggen en niets over jezelf in te vullen.",
                "Deze website gebruikt geen cookies en bewaart niets in je browser.",
            ],
            items: &[],
        },
        Section {
            heading: "Je keuzes staan alleen in de link",
            paragraphs: &[
                "Kies je een gemeente, een leeftijd of een thema, of zoek je op een woord? Dan staat dat in het adres van de pagina, en nergens anders.",
                "Daardoor kun je een link bewaren of delen. Wie de link krijgt, ziet dezelfde keuzes.",
            ],
            items: &[],
        },
        Section {
            heading: "Er kijkt niemand mee",
            paragraphs: &[
                "Alles komt van deze ene website. We gebruiken geen diensten van anderen: geen bezoekcijfers, geen advertenties, geen lettertypes van elders.",
                "Volg je een link naar een bron? Dan ga je naar een andere website. Die heeft eigen regels, en krijgt van ons niet te zien waar je vandaan komt.",
            ],
            items: &[],
        },
        Section {
            heading: "Wat de server kan bewaren",
            paragraphs: &[
                "Deze website staat op een server. Die kan bijhouden welke pagina’s worden opgevraagd, en vanaf welk internetadres. Open je een link met keuzes, dan kunnen ook die keuzes daarbij staan.",
                "Wat de server bewaart en hoelang, bepaalt wie de website op internet zet.",
            ],
            items: &[],
        },
    ],
    about_data: AboutDataWords {
        origin: [Section {
            heading: "Waar de gegevens vandaan komen",
            paragraphs: &[
                "We verzamelden initiatieven uit openbare bronnen: websites van gemeenten en organisaties, nieuwsberichten, en stukken waarmee de regio plannen maakt.",
                "De teksten schreven we zelf, zo eenvoudig mogelijk. Bij elk initiatief staan de bronnen, met hun datum. Zo kun je het nalezen.",
                "Er is vast meer dan hier staat. Staat iets er niet bij, dan wil dat niet zeggen dat het er niet is.",
            ],
            items: &[],
        }],
        figures: "In cijfers",
        initiatives: |count| match count {
            1 => "1 initiatief".to_owned(),
            _ => format!("{count} initiatieven"),
        },
        sources: |count| match count {
            1 => "1 bron".to_owned(),
            _ => format!("{count} verschillende bronnen"),
        },
        checked: |checked, all| match checked {
            0 => format!(
                "Nagekeken door een mens: nog geen van de {all} bronnen. Er kunnen dus fouten in staan."
            ),
            _ => format!("Nagekeken door een mens: {checked} van de {all} bronnen."),
        },
        inferred: |count| match count {
            1 => "1 gegeven is afgeleid".to_owned(),
            _ => format!("{count} gegevens zijn afgeleid"),
        },
        ages: "Hoe oud de bronnen zijn",
        ages_meaning: "Per initiatief telt de nieuwste bron. Hoe ouder de bron, hoe groter de kans dat het nu anders is.",
        year: "Jaar",
        count: "Initiatieven",
        undated: "Geen datum bekend",
        profiles: "Gemeenten",
        with_profile: |count| match count {
            1 => "Van 1 gemeente vonden we waarom zij meedoet en wat zij wil:".to_owned(),
            _ => format!("Van {count} gemeenten vonden we waarom zij meedoen en wat zij willen:"),
        },
        without_profile: |count| match count {
            1 => "Van 1 gemeente vonden we dat nog niet:".to_owned(),
            _ => format!("Van {count} gemeenten vonden we dat nog niet:"),
        },
        without_profile_meaning: "Dat zegt niets over wat die gemeenten doen. Het zegt alleen wat wij vonden.",
        meaning: "Wat bedoelen we met",
        meanings: [
            (
                "niet vermeld",
                "Geen van onze bronnen zegt het. Het kan er wel zijn. Vraag het aan de organisatie.",
            ),
            (
                "afgeleid",
                "Dit staat niet letterlijk in een bron. Wij hebben het eruit opgemaakt. Zegt een bron “voor peuters”? Dan schrijven wij: 2 tot 4 jaar.",
            ),
        ],
        terms: "Thema’s en de woorden van de regio",
        terms_meaning: "De regio maakte eerder plannen, met eigen woorden voor thema’s. Zo passen die bij de thema’s hier.",
        terms_headings: ["Thema", "Woord in het stuk", "Stuk"],
        inferred_mark: "afgeleid",
        reuse: "De gegevens zelf gebruiken",
        licence: "Je mag de gegevens gebruiken, delen en aanpassen, als je zegt waar ze vandaan komen. De licentie is",
        attribution: "Zet er dit bij:",
        download: "Download alle gegevens (JSON)",
        report_error: "Klopt er iets niet?",
    },
    licences: LicencesWords {
        code: "De programma’s achter deze website mag je gebruiken en aanpassen onder",
        data: "De gegevens mag je gebruiken en aanpassen onder",
        font: "Het lettertype is Atkinson Hyperlegible Next, van het Braille Institute, onder",
        own: "Deze website",
        others: "Programma’s van anderen",
        list: "In deze website zit ook werk van anderen. Hun licenties staan, in het Engels, in",
    },
    contact: "Laat het ons weten:",
    no_contact: "We willen het graag weten. Er is nog geen adres waar je het kunt melden. Zodra het er is, staat het hier.",
};
