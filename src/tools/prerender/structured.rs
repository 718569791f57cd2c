//! What a page says to programs, in the vocabulary of <https://schema.org/>: the same as it says to people, nothing more.

use serde_json::{Value, json};

use super::topic::{Topic, purpose};
use crate::catalog::{Initiative, OrganisationKind};
use crate::locale::Locale;
use crate::query::Facet;
use crate::search::Outcome;
use crate::tools::site::Publication;

/// How many hits a list names. A page has all of them; programs follow its links.
const LISTED: usize = 50;

/// The data of a page; `None` for a site without an address, since names of things in it are addresses.
pub(super) fn of(
    topic: Topic,
    outcome: &Outcome,
    locale: Locale,
    publication: &Publication<'_>,
) -> Option<Value> {
    let names = Names {
        address: publication.address.as_deref()?,
        locale,
        publication,
    };
    Some(match topic {
        Topic::Initiative(initiative) => names.initiative(initiative),
        Topic::Organisation(organisation) => names.organisation(organisation),
        Topic::Value(value) if value.facet == Facet::Programme => names.programme(value.ordinal),
        Topic::Value(_) | Topic::PhaseInPlace { .. } => names.list(topic, outcome),
    })
}

/// The data of a start page: what the site is, and what it is made from.
pub(super) fn of_start(locale: Locale, publication: &Publication<'_>) -> Option<Value> {
    let address = publication.address.as_deref()?;
    let site = publication.site;
    Some(json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": address,
        "url": format!("{address}{}", locale.folder()),
        "name": &*site.title,
        "description": purpose(publication.scene(locale)),
        "inLanguage": locale.slug(),
        "publisher": { "@type": "Organization", "name": &*site.publisher.name },
    }))
}

/// Gives things their names, which are the addresses of their pages.
struct Names<'a> {
    address: &'a str,
    locale: Locale,
    publication: &'a Publication<'a>,
}

impl Names<'_> {
    fn page(&self, topic: Topic) -> String {
        let path = topic.path(self.publication.catalog);
        format!("{}{}{path}", self.address, self.locale.folder())
    }

    fn initiative(&self, ordinal: u32) -> Value {
        let catalog = self.publication.catalog;
        let record = catalog.initiative(ordinal);
        let is_public = |&organisation: &u32| {
            let kind = catalog.organisations[organisation as usize].kind;
            matches!(kind, OrganisationKind::Gemeente | OrganisationKind::Overheid)
        };
        let kind = if record.lead.iter().any(is_public) {
            "GovernmentService"
        } else {
            "Service"
        };
        let page = self.page(Topic::Initiative(ordinal));
        let areas = record.areas.iter().map(|&area| self.area(area));
        let providers = catalog.organisations_of(ordinal);
        let themes = record
            .themes
            .iter()
            .map(|&theme| catalog.themes[theme as usize].name.as_str());
        let sources = catalog
            .initiative_details(ordinal)
            .sources
            .iter()
            .map(|source| source.url.0.as_str());
        let mut service = json!({
            "@context": "https://schema.org",
            "@type": kind,
            "@id": page,
            "url": page,
            "identifier": record.slug,
            "name": record.title,
            "description": record.summary,
            "serviceType": themes.collect::<Vec<_>>(),
            "areaServed": areas.collect::<Vec<_>>(),
            "provider": providers.map(|provider| self.provider(provider)).collect::<Vec<_>>(),
            "subjectOf": sources.map(|url| json!({ "@type": "WebPage", "url": url })).collect::<Vec<_>>(),
        });
        if let Some(audience) = audience(record) {
            service["audience"] = audience;
        }
        service
    }

    fn organisation(&self, ordinal: u32) -> Value {
        let mut organisation = self.provider(ordinal);
        organisation["@context"] = "https://schema.org".into();
        organisation
    }

    fn programme(&self, ordinal: u32) -> Value {
        let catalog = self.publication.catalog;
        let record = &catalog.programmes[ordinal as usize];
        let details = catalog.programme_details(ordinal);
        let page = self.page(Topic::Value(super::topic::value(Facet::Programme, ordinal)));
        json!({
            "@context": "https://schema.org",
            "@type": "Project",
            "@id": page,
            "url": page,
            "name": record.name,
            "description": details.summary,
            "areaServed": details.areas.iter().map(|&area| self.area(area)).collect::<Vec<_>>(),
        })
    }

    fn list(&self, topic: Topic, outcome: &Outcome) -> Value {
        let catalog = self.publication.catalog;
        let hits = (1..).zip(&outcome.hits).take(LISTED);
        let entries = hits.map(|(position, &hit)| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": catalog.initiative(hit).title,
                "url": self.page(Topic::Initiative(hit)),
            })
        });
        json!({
            "@context": "https://schema.org",
            "@type": "ItemList",
            "@id": self.page(topic),
            "name": topic.title(catalog),
            "numberOfItems": outcome.hits.len(),
            "itemListElement": entries.collect::<Vec<_>>(),
        })
    }

    fn area(&self, ordinal: u32) -> Value {
        let area = self.publication.catalog.area(ordinal);
        let mut record = json!({
            "@type": "AdministrativeArea",
            "@id": self.page(Topic::Value(super::topic::value(Facet::Municipality, ordinal))),
            "name": area.name,
        });
        if let Some(facts) = area.municipality() {
            record["identifier"] = facts.code.as_str().into();
        }
        record
    }

    fn provider(&self, ordinal: u32) -> Value {
        let organisation = &self.publication.catalog.organisations[ordinal as usize];
        let kind = match organisation.kind {
            OrganisationKind::Gemeente | OrganisationKind::Overheid => "GovernmentOrganization",
            _ => "Organization",
        };
        let page = self.page(Topic::Organisation(ordinal));
        json!({ "@type": kind, "@id": page, "url": page, "name": organisation.name })
    }
}

/// For whom an initiative is, as far as its age says. Schema.org counts ages from birth.
fn audience(record: &Initiative) -> Option<Value> {
    let (from, to) = (record.age.from, record.age.to);
    (from.is_some() || to.is_some()).then(|| {
        let mut age = json!({ "@type": "QuantitativeValue", "unitCode": "MON" });
        if let Some(from) = from {
            age["minValue"] = from.max(0).into();
        }
        if let Some(to) = to {
            age["maxValue"] = to.max(0).into();
        }
        let mut audience = json!({ "@type": "PeopleAudience", "suggestedAge": age });
        if from.is_some_and(|from| from < 0) {
            audience["audienceType"] = "zwangeren en aanstaande ouders".into();
        }
        audience
    })
}
