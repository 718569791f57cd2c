//! Who is who: titles and former slugs belong to one initiative, and no record refers to itself.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::records::Records;
use super::rule::Rule;
use crate::fold::fold;

/// Adds initiatives that can be taken for another, and records that refer to themselves.
pub fn check(records: &Records, findings: &mut Vec<Finding>) {
    let mut by_title: BTreeMap<String, &str> = BTreeMap::new();
    let mut by_any_slug: BTreeMap<&str, &str> = records
        .initiatives
        .iter()
        .map(|located| (located.slug.as_str(), located.slug.as_str()))
        .collect();
    for located in &records.initiatives {
        let initiative = &located.record;
        // A doubled slug is told already.
        if let Some(&other) = by_title
            .get(&fold(&initiative.title))
            .filter(|other| **other != located.slug)
        {
            findings.push(located.finding(
                "title",
                Rule::DuplicateTitle {
                    other: other.to_owned(),
                },
            ));
        } else {
            by_title.insert(fold(&initiative.title), &located.slug);
        }
        for (position, slug) in initiative.former_slugs.iter().enumerate() {
            if let Some(other) = by_any_slug.insert(slug, &located.slug) {
                let rule = Rule::FormerSlugTaken {
                    slug: slug.0.clone(),
                    other: other.to_owned(),
                };
                findings.push(located.finding(format!("former_slugs[{position}]"), rule));
            }
        }
        for (position, connection) in initiative.connections.iter().enumerate() {
            if connection.to.0 == located.slug {
                findings.push(located.finding(format!("connections[{position}].to"), Rule::SelfReference));
            }
        }
    }
    for located in &records.programmes {
        for (position, slug) in located.record.part_of.iter().enumerate() {
            if slug.0 == located.slug {
                findings.push(located.finding(format!("part_of[{position}]"), Rule::SelfReference));
            }
        }
    }
}
