//! The text pages in Dutch, at level B1.

use super::words::{
    AboutDataWords, EmbeddingWords, FirstViewWords, LicencesWords, NotFoundWords, Section, ViewWords, Words,
};

pub(super) const WORDS: Words = Words {
    first_view: FirstViewWords {
        first_of: |shown, all| {
            if shown < all {
                format!(
                    "Hier staan de eerste {shown} van {all} initiatieven. De andere vind je bij je gemeente, bij de leeftijd van je kind of bij een thema."
                )
            } else {
                "Hier staan alle initiatieven.".to_owned()
            }
        },
        needs_script: "Zoeken en kiezen werkt zodra de pagina helemaal geladen is. Blijft deze tekst staan? Dan staan JavaScript of WebAssembly uit, of je browser is te oud. Probeer het in een andere browser.",
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
                "Deze website gebruikt geen cookies, en bewaart niets over je bezoek. Alleen een bewaarlijst die je zelf laat onthouden, blijft op je apparaat staan.",
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
            heading: "Een kopie van de website op je apparaat",
            paragraphs: &[
                "Je browser bewaart een kopie van deze website op je apparaat. Daardoor werkt de website ook zonder verbinding.",
                "In die kopie staan alleen de pagina’s en de gegevens die voor iedereen hetzelfde zijn. Er staat niets in over jou, en niets over wat je hebt gekozen of gezocht.",
                "Wil je de kopie weg hebben? Wis dan in je browser de gegevens van deze website.",
            ],
            items: &[],
        },
        Section {
            heading: "Op een aanraakscherm in een zaal",
            paragraphs: &[
                "Begint het scherm opnieuw, dan is alles weg wat je koos, zocht en bewaarde.",
                "Zeg je op een burgerconferentie wat helpt of wat mist? Dan bewaart het scherm dat antwoord, met de gemeente en de tijd op een kwartier. Er staat niets bij over jou. Een wens in je eigen woorden leest een begeleider eerst na.",
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
    embedding: EmbeddingWords {
        lead: "Zet de initiatieven op de website van jouw gemeente of organisatie. Kies wat je wilt laten zien, kopieer de code en plak die in je pagina. Het is gratis, er zijn geen cookies en we houden niets bij over bezoekers.",
        needs_script: "Voor dit formulier is JavaScript nodig. Zonder kan het ook: zet ?modus=embed achter het adres van deze website en gebruik dat adres in een iframe.",
        choices: "Wat laat je zien?",
        place: "Plaats",
        everywhere: "heel",
        region: "regio",
        lock: "Bezoekers kunnen geen andere plaats kiezen",
        themes: "Thema’s (geen keuze: alle)",
        phases: "Leeftijden (geen keuze: alle)",
        parts: "Wat kunnen bezoekers gebruiken?",
        sentence: "De vraag als zin",
        looks: "Hoe ziet het eruit?",
        style: "Stijl",
        style_of_host: "Die van de pagina eromheen",
        own_style: "Die van Kansrijk",
        colors: [
            "Kleur van links",
            "Kleur van de achtergrond",
            "Kleur van de tekst",
            "Kleur van knoppen",
        ],
        color_hint: "Een kleur schrijf je als # met zes cijfers of letters. Leeg: de kleur van de stijl. Zijn kleuren samen niet goed te lezen, dan gebruiken we die van Kansrijk.",
        scheme: "Licht of donker",
        schemes: ["Zoals de bezoeker het heeft ingesteld", "Licht", "Donker"],
        place_in_page: "Hoe past het in je pagina?",
        language: "Taal",
        language_of_host: "Die van de pagina eromheen",
        heading: "Niveau van de eerste kop",
        height: "Hoogte in pixels, als die vast is of nog niet bekend",
        keep_address: "Bewaar de keuzes van bezoekers in het adres van mijn pagina",
        links_in_page: "Open links naar andere websites in plaats van mijn pagina, niet in een nieuw tabblad",
        snippet: "Kopieer de code",
        snippet_lead: "Kies een van de twee.",
        with_script: "Met script: past zich aan",
        with_script_lead: "De hoogte en de stijl passen zich aan je pagina aan. Zonder JavaScript staat er een link.",
        without_script: "Zonder script: vaste hoogte",
        without_script_lead: "Werkt ook waar je geen scripts mag plakken. Bezoekers schuiven binnen het venster.",
        copy: "Kopieer",
        copied: "Gekopieerd",
        frame_title: "Initiatieven voor kinderen en ouders: {}",
        fallback_link: "Bekijk initiatieven voor kinderen en ouders: {}",
        preview: "Zo ziet het eruit",
        preview_phone: "Op een telefoon",
        preview_desk: "Op een groot scherm",
        for_administrators: "Voor beheerders",
        your_policy: "Jouw website",
        your_policy_lead: "Heeft je website een Content-Security-Policy? Voeg dan dit toe. Zonder script is alleen frame-src nodig.",
        our_headers: "De server van deze website",
        our_headers_lead: "Beheer je een eigen kopie van deze website? Dan bepaalt haar server welke websites haar mogen insluiten. Hier zijn bestanden die klaar zijn voor gebruik:",
        plain_folder: "Een gewone map bij een provider: alles werkt, maar je kunt niet instellen wie mag insluiten. De code met script heeft een server nodig die voor embed.js de header Access-Control-Allow-Origin stuurt.",
        systems: "In je eigen systeem",
        systems_lead: "Hier hebben we het geprobeerd, in de Engelse versie van deze systemen. In andere systemen zoek je een blok voor HTML of code.",
        systems_steps: &[
            (
                "WordPress 6.1",
                "Maak een bericht of pagina. Klik op de blauwe plus en zoek “html”. Kies “Custom HTML”, plak de code en publiceer. Gebruik niet de code-editor en plak niet in een gewone alinea: dan verdwijnt een deel. Zie je op de pagina niets of alleen een link? Dan mag jouw account geen code plaatsen. Vraag het je beheerder.",
            ),
            (
                "WordPress 6.1, klassieke editor",
                "Klik op het tabblad “Text”, plak de code en publiceer. Open daarna niet het tabblad “Visual”: dan verdwijnt de code met script.",
            ),
            (
                "Wagtail 8.0",
                "Klik bij de inhoud op het plusje en kies het blok voor HTML. Plak de code en publiceer. Is dat blok er niet? Vraag je websitebouwer om een RawHTMLBlock.",
            ),
            (
                "Plone 6.2, klassiek",
                "Klik in de tekstbalk op “View” en dan op “Source code”. Plak de code zonder script en bewaar de pagina. Voor de code met script moet je beheerder eerst de filters voor HTML aanpassen.",
            ),
            (
                "Eleventy 3.1 en MkDocs 1.6",
                "Plak de code in je bestand, met een lege regel erboven en eronder. Bouw de website opnieuw.",
            ),
        ],
    },
    view: ViewWords {
        explore: "Kies zelf leeftijd, thema en meer",
        embed: "Zet dit op je eigen website",
    },
    not_found: NotFoundWords {
        title: "Deze pagina is er niet",
        what_to_do: "Misschien is het adres veranderd, of staat er een fout in. Ga terug naar de vorige pagina, of haal het laatste deel van het adres weg.",
        to_start: "Zoek bij je gemeente, de leeftijd van je kind of een thema",
    },
    licences: LicencesWords {
        code: "De programma’s achter deze website mag je gebruiken en aanpassen onder",
        data: "De gegevens mag je gebruiken en aanpassen onder",
        font: "Het lettertype is Atkinson Hyperlegible Next, van het Braille Institute, onder",
        own: "Deze website",
        others: "Programma’s van anderen",
        styles: "De stijlen voor andere websites komen uit deze pakketten:",
        list: "In deze website zit ook werk van anderen. Hun licenties staan, in het Engels, in",
    },
    contact: "Laat het ons weten:",
    no_contact: "We willen het graag weten. Er is nog geen adres waar je het kunt melden. Zodra het er is, staat het hier.",
};
