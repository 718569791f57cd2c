//! Findings in Dutch.

use jsonschema::JsonType;

use super::Rule;
use crate::catalog::Collection;

pub(super) fn words(rule: &Rule) -> (String, &'static str) {
    match rule {
        Rule::MissingFile => (
            "Dit bestand of deze map is er niet.".into(),
            "Zet het terug, of haal het uit een vorige versie.",
        ),
        Rule::NotJson { line, column } => (
            format!("Dit is geen geldige JSON. Het gaat mis op regel {line}, teken {column}."),
            "Kijk daar of net ervoor of een komma, haakje of aanhalingsteken mist of te veel is.",
        ),
        Rule::DuplicateField { name, line, column } => (
            format!("Het veld “{name}” staat er twee keer, de tweede keer op regel {line}, teken {column}."),
            "Houd er één over.",
        ),
        Rule::UnknownField => (
            "Dit veld kennen we niet.".into(),
            "Kijk of de naam goed gespeld is, of haal het veld weg.",
        ),
        Rule::MissingField => (
            "Dit veld mist.".into(),
            "Vul het in. Het schema zegt wat erin hoort.",
        ),
        Rule::WrongType { expected, found } => (
            format!(
                "Hier hoort {}, maar er staat {}.",
                types(expected),
                type_name(*found)
            ),
            "Zet er een waarde van de goede soort neer.",
        ),
        Rule::EmptyText => (
            "Deze tekst is leeg.".into(),
            "Schrijf een tekst. Weet je het niet en mag het leeg zijn? Zet dan null.",
        ),
        Rule::TooLong { found, limit } => (
            format!("Deze tekst is {found} tekens lang. Er passen er {limit}."),
            "Maak de tekst korter.",
        ),
        Rule::NotOneOf { found, allowed } => (
            format!("“{found}” kan hier niet. Kies uit: {}.", allowed.join(", ")),
            "Kies een waarde uit de lijst.",
        ),
        Rule::NotASlug { found } => (
            format!("“{found}” kan geen naam in een link zijn."),
            "Gebruik kleine letters, cijfers en losse streepjes, zoals sittard-geleen.",
        ),
        Rule::NotACode { found } => (
            format!("“{found}” is geen gemeentecode van het CBS."),
            "Schrijf GM met vier cijfers, zoals GM0917.",
        ),
        Rule::NotAnAddress { found } => (
            format!("“{found}” is geen webadres."),
            "Neem het hele adres over, met https:// ervoor en zonder spaties.",
        ),
        Rule::NotADay { found } => (
            format!("“{found}” is geen dag."),
            "Schrijf jaar, maand en dag, zoals 2026-03-09.",
        ),
        Rule::NotADate { found } => (
            format!("“{found}” is geen datum."),
            "Schrijf wat je weet: 2026, 2026-03 of 2026-03-09. Weet je niets? Zet dan null.",
        ),
        Rule::TooFew { limit } => (
            format!("Deze lijst heeft minstens {limit} nodig."),
            "Vul de lijst aan.",
        ),
        Rule::OutOfRange { found } => (
            format!("Het getal {found} is te klein of te groot."),
            "Controleer het getal.",
        ),
        Rule::Unreadable { words } => (
            format!("Dit kunnen we niet lezen. De lezer zegt: {words}"),
            "Vergelijk dit met een ander item dat wel goed is.",
        ),
        Rule::DuplicateSlug { other } => (
            format!("Een ander item heeft dezelfde slug. Dat staat in {other}."),
            "Staat het er dubbel in? Haal er één weg. Geef anders een van de twee een eigen slug.",
        ),
        Rule::DanglingReference { collection, slug } => (
            format!(
                "“{slug}” staat niet in de lijst van {}.",
                collection_name(*collection)
            ),
            "Kijk of de slug goed gespeld is, of zet het ontbrekende in die lijst.",
        ),
        Rule::EmptyInterval { from, to } => (
            format!("De leeftijd begint bij {from} maanden en stopt bij {to}. Zo valt er niemand onder."),
            "Maak “to” groter dan “from”. Tot en met 11 maanden is: to 12.",
        ),
        Rule::MonthOutOfRange { month } => (
            format!("{month} maanden kan niet: we tellen van 12 maanden voor de geboorte tot 300 erna."),
            "Reken de leeftijd om naar maanden. Weet je het eind niet? Zet dan null.",
        ),
        Rule::NoInitiatives => (
            "Er is geen enkel initiatief.".into(),
            "Zet er minstens één in een bestand in deze map.",
        ),
        Rule::DuplicateCode { other } => (
            format!("{other} heeft dezelfde code."),
            "Zoek de goede code op bij het CBS.",
        ),
        Rule::WrongTooiAddress { expected } => (
            format!("Dit adres past niet bij de code. Verwacht: {expected}"),
            "Verbeter het adres of de code.",
        ),
        Rule::OneSidedNeighbours { neighbour } => (
            format!("{neighbour} noemt deze gemeente niet als buur."),
            "Zet de gemeenten bij elkaar als buur, of bij geen van beide.",
        ),
        Rule::TakenTile { other } => (
            format!("{other} staat al op deze tegel van de kaart."),
            "Geef een van beide een andere kolom of rij.",
        ),
        Rule::MissingOutline { municipality } => (
            format!("De kaart heeft geen grens voor {municipality}."),
            "Maak het bestand opnieuw met kansrijk map, of haal het weg.",
        ),
        Rule::NotAnOutline => (
            "Dit is geen grens.".into(),
            "Maak het bestand opnieuw met kansrijk map.",
        ),
        Rule::NotASubregion { slug } => (
            format!("“{slug}” is geen subregio."),
            "Kies een regio van de soort subregion, zoals parkstad.",
        ),
        Rule::NotAMunicipality { slug } => (
            format!("“{slug}” is geen gemeente."),
            "Noem alleen gemeenten als buur.",
        ),
        Rule::SelfReference => ("Dit verwijst naar zichzelf.".into(), "Haal de verwijzing weg."),
        Rule::FormerSlugTaken { slug, other } => (
            format!(
                "De oude slug “{slug}” is ook van {other}. Een oude link kan maar naar één initiatief gaan."
            ),
            "Laat de oude slug bij één van de twee staan.",
        ),
        Rule::NoSuchDay { found } => (
            format!("De dag {found} bestaat niet."),
            "Controleer de dag in de bron.",
        ),
        Rule::FutureDate { date } => (
            format!("{date} moet nog komen."),
            "Controleer de datum in de bron.",
        ),
        Rule::ReversedPeriod { start, end } => (
            format!("De periode begint in {start} en eindigt al in {end}."),
            "Controleer beide in de bron. Misschien zijn ze verwisseld.",
        ),
        Rule::PhoneNumber { found } => (
            format!("Hier staat een telefoonnummer: {found}"),
            "Haal het weg en noem de organisatie. Het nummer kan van een persoon zijn, en het veroudert.",
        ),
        Rule::MailAddress { found } => (
            format!("Hier staat een mailadres: {found}"),
            "Haal het weg en noem de organisatie. Het adres kan van een persoon zijn, en het veroudert.",
        ),
        Rule::DuplicateTitle { other } => (
            format!("{other} heeft dezelfde titel."),
            "Is het hetzelfde? Voeg ze samen. Zet anders in de titel wat het verschil is.",
        ),
        Rule::NoAge => (
            "De leeftijd is niet ingevuld.".into(),
            "Kijk of de bron een leeftijd noemt.",
        ),
        Rule::NoTheme => ("Er is geen thema.".into(), "Kies het thema dat het best past."),
        Rule::NoAudience => (
            "Er staat niet bij voor wie het is.".into(),
            "Kijk of de bron zegt voor wie het is.",
        ),
        Rule::OldSource { date } => (
            format!("De nieuwste bron is van {date}, en er is geen “note”."),
            "Zoek een nieuwere bron, of zeg in “note” dat dit oud is.",
        ),
        Rule::UndatedSource => (
            "Deze bron heeft geen datum, en er is geen “note”.".into(),
            "Zoek de datum, of zeg in “note” hoe oud dit kan zijn.",
        ),
        Rule::LongSentence { words, begin } => (
            format!("De zin “{begin} …” heeft {words} woorden."),
            "Maak er twee zinnen van. Tot 25 woorden leest prettig.",
        ),
    }
}

fn types(types: &[JsonType]) -> String {
    types
        .iter()
        .map(|kind| type_name(*kind))
        .collect::<Vec<_>>()
        .join(" of ")
}

fn type_name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "null",
        JsonType::Boolean => "true of false",
        JsonType::Integer => "een heel getal",
        JsonType::Number => "een getal",
        JsonType::String => "een tekst",
        JsonType::Array => "een lijst",
        JsonType::Object => "een object",
    }
}

fn collection_name(collection: Collection) -> &'static str {
    match collection {
        Collection::Regions => "regio’s",
        Collection::Municipalities => "gemeenten en regio’s",
        Collection::Phases => "fasen",
        Collection::Themes => "thema’s",
        Collection::Audiences => "doelgroepen",
        Collection::Statuses => "standen",
        Collection::Programmes => "programma’s",
        Collection::Organisations => "organisaties",
        Collection::Initiatives => "initiatieven",
    }
}
