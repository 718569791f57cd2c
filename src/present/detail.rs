//! All that is known of one initiative.

use super::card::{is_age_inferred, phase_count};
use super::connections::{ConnectionGroup, FEW, connection_groups};
use super::date::{day_words, years_ago};
use super::life_line::{LifeLine, life_line};
use super::{Scene, interval_words};
use crate::catalog::{Icon, Initiative, InitiativeDetails, InitiativeField, Period, Sheet, Source};
use crate::locale::Messages;

/// All that is known of one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Identity of the initiative.
    pub slug: String,
    /// Name.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// What a reader should know of how sure or old this is.
    pub note: Option<String>,
    /// What you get, for whom, how to take part: a heading and a text; `None` where no source says.
    pub sections: Vec<(&'static str, Option<String>)>,
    /// Further facts worth knowing.
    pub more: Vec<String>,
    /// Where, when, by whom.
    pub facts: Vec<Fact>,
    /// Where in a child's life it stands.
    pub life_line: LifeLine,
    /// Its themes.
    pub themes: Vec<(Icon, String)>,
    /// The programme sheet under its Dutch headings; empty when there is none.
    pub sheet: Vec<SheetHeading>,
    /// Whether the whole sheet could be read.
    pub is_sheet_complete: bool,
    /// Where this comes from.
    pub sources: Vec<SourceLine>,
    /// What it is connected with.
    pub connections: Vec<ConnectionGroup>,
}

/// A fact in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: &'static str,
    /// What is known; `None` where no source says.
    pub value: Option<String>,
    /// Whether it is derived, not literally in a source.
    pub is_inferred: bool,
    /// Whether the value is a text of the data, hence Dutch.
    pub is_data: bool,
}

/// A heading of the programme sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetHeading {
    /// The Dutch heading, as professionals know it.
    pub name: &'static str,
    /// What stands under it; empty when it is not mentioned.
    pub points: Vec<String>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLine {
    /// Title of the page or document.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Publisher, date, and when it was checked, in words.
    pub words: Vec<String>,
}

/// The detail of an initiative. Where choices are locked, it is connected only with what these find: the scope.
pub fn detail(initiative: u32, scope: Option<&[u32]>, scene: Scene<'_>) -> Detail {
    let messages = scene.messages();
    let record = scene.catalog.initiative(initiative);
    let details = scene.catalog.initiative_details(initiative);
    let themes = record
        .themes
        .iter()
        .map(|&theme| &scene.catalog.themes[theme as usize]);
    Detail {
        slug: record.slug.clone(),
        title: record.title.clone(),
        summary: record.summary.clone(),
        note: details.note.clone(),
        sections: vec![
            (messages.what_you_get, details.benefit.clone()),
            (
                messages.for_whom,
                details.for_whom.clone().or_else(|| audience_names(record, scene)),
            ),
            (messages.take_part, details.participate.clone()),
        ],
        more: details.more.clone(),
        facts: facts(record, details, scene),
        life_line: life_line(record.age, scene),
        themes: themes.map(|theme| (theme.icon, theme.name.clone())).collect(),
        sheet: details.sheet.as_ref().map(sheet_headings).unwrap_or_default(),
        is_sheet_complete: details.sheet.as_ref().is_none_or(|sheet| sheet.complete),
        sources: details
            .sources
            .iter()
            .map(|source| source_line(source, scene))
            .collect(),
        connections: connection_groups(initiative, scope, FEW, scene),
    }
}

fn audience_names(record: &Initiative, scene: Scene<'_>) -> Option<String> {
    let names = record
        .audiences
        .iter()
        .map(|&audience| scene.catalog.audiences[audience as usize].name.as_str());
    joined(names)
}

fn joined<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn facts(record: &Initiative, details: &InitiativeDetails, scene: Scene<'_>) -> Vec<Fact> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let data = |name, value: Option<String>, field: Option<InitiativeField>| Fact {
        name,
        value,
        is_inferred: field.is_some_and(|field| record.is_inferred(field)),
        is_data: true,
    };
    let organisations = |ordinals: &[u32]| {
        joined(
            ordinals
                .iter()
                .map(|&organisation| catalog.organisations[organisation as usize].name.as_str()),
        )
    };
    let areas = joined(record.areas.iter().map(|&area| catalog.area(area).name.as_str()));
    let programmes = joined(
        record
            .programmes
            .iter()
            .map(|&programme| catalog.programmes[programme as usize].name.as_str()),
    );
    let neighbourhoods = joined(record.neighbourhoods.iter().map(String::as_str));
    let mut facts = vec![data(messages.where_, areas, Some(InitiativeField::Areas))];
    if neighbourhoods.is_some() {
        facts.push(data(
            messages.neighbourhoods,
            neighbourhoods,
            Some(InitiativeField::Neighbourhoods),
        ));
    }
    facts.push(age_fact(record, scene));
    facts.push(data(messages.organised_by, organisations(&record.lead), None));
    if !details.partners.is_empty() {
        facts.push(data(
            messages.together_with,
            organisations(&details.partners),
            None,
        ));
    }
    facts.push(Fact {
        name: messages.period,
        value: details
            .period
            .as_ref()
            .and_then(|period| period_words(period, messages)),
        is_inferred: record.is_inferred(InitiativeField::PeriodStart)
            || record.is_inferred(InitiativeField::PeriodEnd),
        is_data: false,
    });
    facts.push(status_fact(record, scene));
    if programmes.is_some() {
        facts.push(data(
            messages.programmes,
            programmes,
            Some(InitiativeField::Programmes),
        ));
    }
    facts
}

fn age_fact(record: &Initiative, scene: Scene<'_>) -> Fact {
    let messages = scene.messages();
    let mut words = interval_words(record.age, messages);
    if phase_count(record, scene) >= 2 {
        words = format!("{words} ({})", messages.phase_crossing);
    }
    let value = (!record.age.is_unknown()).then_some(words);
    Fact {
        name: messages.age,
        value,
        is_inferred: is_age_inferred(record),
        is_data: false,
    }
}

/// The status, as of the date of the newest source: nobody knows more.
fn status_fact(record: &Initiative, scene: Scene<'_>) -> Fact {
    let messages = scene.messages();
    let status = &scene.catalog.statuses[record.status as usize];
    let is_known = status.slug != crate::query::UNKNOWN_SLUG;
    let as_of = record
        .newest_source
        .as_deref()
        .map(|date| messages.status_as_of.with(&day_words(date, messages)));
    let value = is_known.then(|| match as_of {
        Some(as_of) => format!("{}, {as_of}", status.name),
        None => status.name.clone(),
    });
    Fact {
        name: messages.status,
        value,
        is_inferred: record.is_inferred(InitiativeField::Status),
        is_data: false,
    }
}

pub(super) fn period_words(period: &Period, messages: &Messages) -> Option<String> {
    let words = |date: &str| day_words(date, messages);
    match (&period.start, &period.end) {
        (Some(start), Some(end)) if start == end => Some(words(start)),
        (Some(start), Some(end)) => Some(messages.period_between.with_all(&[&words(start), &words(end)])),
        (Some(start), None) => Some(messages.period_from.with(&words(start))),
        (None, Some(end)) => Some(messages.period_until.with(&words(end))),
        (None, None) => None,
    }
}

/// The eight headings of a programme sheet of Trendbreuk Zuid-Limburg. They are Dutch in every language.
fn sheet_headings(sheet: &Sheet) -> Vec<SheetHeading> {
    let headings = [
        ("Uitvoering", &sheet.execution),
        ("Communicatie", &sheet.communication),
        ("Verbinding", &sheet.connection),
        ("Evaluatie en monitoring", &sheet.evaluation),
        ("Financiën", &sheet.finances),
        ("Borging", &sheet.safeguarding),
        ("Eigenaar/Kartrekker", &sheet.owner),
        ("Samen met", &sheet.partners),
    ];
    let heading = |(name, points): (&'static str, &Vec<crate::catalog::value::Text<260>>)| SheetHeading {
        name,
        points: points.iter().map(|point| point.0.clone()).collect(),
    };
    headings.into_iter().map(heading).collect()
}

pub(super) fn source_line(source: &Source, scene: Scene<'_>) -> SourceLine {
    let messages = scene.messages();
    let mut words = vec![source.publisher.0.clone()];
    words.push(match source.date.as_deref() {
        None => messages.source_undated.to_owned(),
        Some(date) => {
            let dated = messages.source_dated.with(&day_words(date, messages));
            match years_ago(date, scene.today) {
                Some(years) if years >= super::card::OLD_YEARS => {
                    format!("{dated}, {}", messages.source_old.with(years))
                }
                _ => dated,
            }
        }
    });
    words.push(match source.checked.as_deref() {
        Some(day) => messages.checked_on.with(&day_words(day, messages)),
        None => messages.never_checked.to_owned(),
    });
    SourceLine {
        title: source.title.0.clone(),
        url: source.url.0.clone(),
        words,
    }
}
