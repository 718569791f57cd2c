//! What the entries of a log mention, in words, so that it can be named wherever another version of the data is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::catalog::Catalog;
use crate::conference::entry::{Entries, EntryKind};
use crate::conference::log::Header;
use crate::conference::value::{Line, Reference};

/// The list of the dataset that something is referred to in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Subject {
    Initiative,
    Municipality,
    Phase,
    Theme,
}

/// Names by slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Names {
    /// Titles of initiatives.
    pub initiatives: BTreeMap<Reference, Line<200>>,
    /// Names of municipalities.
    pub municipalities: BTreeMap<Reference, Line<200>>,
    /// Names of age phases.
    pub phases: BTreeMap<Reference, Line<200>>,
    /// Names of themes.
    pub themes: BTreeMap<Reference, Line<200>>,
}

impl Names {
    /// The names in a catalog of everything that a log mentions.
    pub fn of(header: &Header, entries: &Entries, catalog: &Catalog) -> Self {
        let here = header.conference.municipality.as_ref();
        let mentioned = entries.iter().flat_map(|entry| mentions(&entry.kind));
        let mentioned: BTreeSet<_> = mentioned
            .chain(here.map(|here| (Subject::Municipality, here)))
            .collect();
        let mut names = Self::default();
        for (subject, reference) in mentioned {
            let found = subject.find(catalog, reference);
            if let Some(name) = found.and_then(|(_, name)| Line::new(name).ok()) {
                names.list_mut(subject).insert(reference.clone(), name);
            }
        }
        names
    }

    /// The name of what has a slug.
    pub fn get(&self, subject: Subject, reference: &Reference) -> Option<&str> {
        self.list(subject).get(reference).map(|name| &**name)
    }

    /// Adds other names. Of two for the same slug the first in the alphabet stays, in whatever order they come.
    pub fn add(&mut self, others: &Names) {
        for subject in Subject::ALL {
            let list = self.list_mut(subject);
            for (reference, name) in others.list(subject) {
                match list.get_mut(reference) {
                    Some(present) if *present <= *name => {}
                    Some(present) => *present = name.clone(),
                    None => _ = list.insert(reference.clone(), name.clone()),
                }
            }
        }
    }

    fn list(&self, subject: Subject) -> &BTreeMap<Reference, Line<200>> {
        match subject {
            Subject::Initiative => &self.initiatives,
            Subject::Municipality => &self.municipalities,
            Subject::Phase => &self.phases,
            Subject::Theme => &self.themes,
        }
    }

    fn list_mut(&mut self, subject: Subject) -> &mut BTreeMap<Reference, Line<200>> {
        match subject {
            Subject::Initiative => &mut self.initiatives,
            Subject::Municipality => &mut self.municipalities,
            Subject::Phase => &mut self.phases,
            Subject::Theme => &mut self.themes,
        }
    }
}

impl Subject {
    const ALL: [Subject; 4] = [
        Subject::Initiative,
        Subject::Municipality,
        Subject::Phase,
        Subject::Theme,
    ];

    /// Slug and name of what has this slug in a catalog; an initiative is found by a former slug too.
    pub(in crate::conference) fn find<'c>(
        self,
        catalog: &'c Catalog,
        slug: &str,
    ) -> Option<(&'c str, &'c str)> {
        match self {
            Subject::Initiative => {
                let initiative = catalog.initiative(catalog.initiative_by_slug(slug)?);
                Some((&initiative.slug, &initiative.title))
            }
            Subject::Municipality => {
                let area = catalog.areas.iter().find(|area| area.slug == slug)?;
                Some((&area.slug, &area.name))
            }
            Subject::Phase => {
                let phase = catalog.phases.iter().find(|phase| phase.slug == slug)?;
                Some((&phase.slug, &phase.name))
            }
            Subject::Theme => {
                let theme = catalog.themes.iter().find(|theme| theme.slug == slug)?;
                Some((&theme.slug, &theme.name))
            }
        }
    }
}

/// What an entry refers to.
pub(in crate::conference) fn mentions(kind: &EntryKind) -> impl Iterator<Item = (Subject, &Reference)> {
    let mentions = match kind {
        EntryKind::Initiative {
            initiative,
            municipality,
            ..
        } => [
            Some((Subject::Initiative, initiative)),
            municipality.as_ref().map(|place| (Subject::Municipality, place)),
            None,
        ],
        EntryKind::Gap(gap) => [
            gap.municipality().map(|place| (Subject::Municipality, place)),
            gap.phase().map(|phase| (Subject::Phase, phase)),
            gap.theme().map(|theme| (Subject::Theme, theme)),
        ],
        EntryKind::Wish { municipality, .. } => [
            municipality.as_ref().map(|place| (Subject::Municipality, place)),
            None,
            None,
        ],
        EntryKind::Withdrawn { .. } | EntryKind::Approved { .. } => [None, None, None],
    };
    mentions.into_iter().flatten()
}
