//! A page as a whole: its frame, what stands in its head, and how other systems embed what it shows.

use maud::{DOCTYPE, Markup, html};

use super::topic::Topic;
use super::{article, listing, structured};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::query::Query;
use crate::search::Outcome;
use crate::surface::Surface;
use crate::tools::site::{Content, Embeddable, Publication, embed_document, to_root, words};
use crate::url;

/// Where a page stands, for the links in it.
pub(super) struct Place<'a> {
    pub(super) publication: &'a Publication<'a>,
    pub(super) locale: Locale,
    /// The way to the folder of the pages in its language.
    to_folder: String,
}

impl<'a> Place<'a> {
    /// The place of the page of a topic.
    pub(super) fn of(topic: Topic, locale: Locale, publication: &'a Publication<'a>) -> Self {
        Self {
            publication,
            locale,
            to_folder: "../".repeat(topic.path(publication.catalog).matches('/').count()),
        }
    }

    /// The start, from which the way to another page is its path.
    pub(super) fn start(locale: Locale, publication: &'a Publication<'a>) -> Self {
        Self {
            publication,
            locale,
            to_folder: String::new(),
        }
    }

    /// A link to the page of another topic, in the same language.
    pub(super) fn link(&self, to: Topic) -> Markup {
        let catalog = self.publication.catalog;
        let is_dutch = to.is_title_data() && self.locale != Locale::Nl;
        html! {
            a href={ (self.to_folder) (to.path(catalog)) } lang=[is_dutch.then_some("nl")] { (to.title(catalog)) }
        }
    }

    /// A query in the language of the page, as an address of the explorer says it.
    pub(super) fn choices(&self, query: &Query) -> String {
        let named_locale = (self.locale != Locale::default()).then_some(self.locale);
        url::write(&Surface::page(), query, named_locale, self.publication.catalog)
    }

    /// The address of the explorer with a query.
    pub(super) fn explorer(&self, query: &Query) -> String {
        let (folder, root) = (&self.to_folder, to_root(self.locale));
        match self.choices(query).as_str() {
            "" => format!("{folder}{root}./"),
            choices => format!("{folder}{root}?{choices}"),
        }
    }

    /// The page with which another website shows the same.
    pub(super) fn embedding(&self, topic: Topic) -> String {
        let choices = url::write(&Surface::page(), &topic.query(), None, self.publication.catalog);
        format!("{}insluiten.html?{choices}", self.to_folder)
    }
}

/// The page of a topic.
pub(super) fn render(
    topic: Topic,
    outcome: &Outcome,
    locale: Locale,
    publication: &Publication<'_>,
) -> String {
    let catalog = publication.catalog;
    let place = Place::of(topic, locale, publication);
    let scene = publication.scene(locale);
    let explorer = html! {
        p { a.page-main__explore href=(place.explorer(&topic.query())) { (words(locale).view.explore) } }
    };
    // A list is what one would choose from; of a thing one reads first.
    let is_list = matches!(topic, Topic::Value(_) | Topic::PhaseInPlace { .. });
    let body = html! {
        @if is_list { (explorer) }
        (match topic {
            Topic::Value(value) => listing::of_value(value, outcome, &place),
            Topic::PhaseInPlace { .. } => listing::of_phase_in_place(topic, outcome, &place),
            Topic::Initiative(initiative) => article::of_initiative(initiative, &place),
            Topic::Organisation(organisation) => article::of_organisation(organisation, &place),
        })
        @if !is_list { (explorer) }
        @if let Topic::Value(_) = topic {
            p { a href=(place.embedding(topic)) { (words(locale).view.embed) } }
        }
    };
    let path = topic.path(catalog);
    let content = Content {
        path: &path,
        title: &topic.title(catalog),
        is_title_data: topic.is_title_data(),
        has_frames: false,
        description: Some(topic.description(outcome.hits.len() as u32, scene)),
        picture: Some(topic.picture(catalog)),
        oembed: matches!(topic, Topic::Value(_)).then(|| topic.oembed_path(locale, catalog)),
        data: structured::of(topic, outcome, locale, publication),
        body,
    };
    content.framed(locale, publication)
}

/// The document for other systems, in a site at this address.
pub(super) fn oembed(topic: Topic, locale: Locale, address: &str, publication: &Publication<'_>) -> String {
    let title = format!(
        "{} – {}",
        topic.title(publication.catalog),
        &*publication.site.title
    );
    let content = Embeddable {
        query: topic.query(),
        title: &title,
        locale,
    };
    embed_document(&content, address, publication)
}

/// Where pages of initiatives lay under former names, and what they are about.
pub(super) fn former(catalog: &Catalog) -> impl Iterator<Item = (String, Topic)> + use<'_> {
    catalog.initiatives.numbered().flat_map(|(ordinal, initiative)| {
        let topic = Topic::Initiative(ordinal);
        let path = topic.path(catalog);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let slugs = initiative.former_slugs.iter();
        slugs.map(move |slug| (format!("{folder}/{slug}.html"), topic))
    })
}

/// A page that leads to another one, on hosts that cannot do so themselves.
pub(super) fn moved(from: &str, to: Topic, locale: Locale, publication: &Publication<'_>) -> String {
    let catalog = publication.catalog;
    let path = format!("{}{}", "../".repeat(from.matches('/').count()), to.path(catalog));
    let markup = html! {
        (DOCTYPE)
        html lang=(locale.slug()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; form-action 'none'";
                meta http-equiv="refresh" content={ "0; url=" (path) };
                meta name="robots" content="noindex";
                link rel="canonical" href=(path);
                title { (to.title(catalog)) }
            }
            body { p { a href=(path) { (to.title(catalog)) } } }
        }
    };
    markup.into_string()
}
