//! Municipalities: codes, addresses in the register, neighbours and subregions.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::records::Records;
use super::rule::Rule;
use crate::catalog::RegionKind;

/// Where the government's register of organisations (TOOI) keeps municipalities, by CBS code in lower case.
const TOOI: &str = "https://identifier.overheid.nl/tooi/id/gemeente/";

/// Adds what is wrong between municipalities.
pub fn check(records: &Records, findings: &mut Vec<Finding>) {
    let by_slug: BTreeMap<&str, _> = records
        .municipalities
        .iter()
        .map(|located| (located.slug.as_str(), &located.record))
        .collect();
    let region = |slug: &str| records.regions.iter().find(|region| region.slug == slug);
    let mut by_code: BTreeMap<&str, &str> = BTreeMap::new();
    let mut by_tile: BTreeMap<(i16, i16), &str> = BTreeMap::new();
    for located in &records.municipalities {
        let municipality = &located.record;
        if let Some(other) = by_code.insert(&municipality.code, &located.slug) {
            findings.push(located.finding(
                "code",
                Rule::DuplicateCode {
                    other: other.to_owned(),
                },
            ));
        }
        if let Some(tile) = &municipality.tile
            && let Some(other) = by_tile.insert((tile.column, tile.row), &located.slug)
        {
            let other = other.to_owned();
            findings.push(located.finding("tile", Rule::TakenTile { other }));
        }
        let expected = format!("{TOOI}{}", municipality.code.to_lowercase());
        if municipality.tooi.0 != expected {
            findings.push(located.finding("tooi", Rule::WrongTooiAddress { expected }));
        }
        let subregion = municipality.subregion.0.clone();
        let is_other_region =
            region(&subregion).is_some_and(|region| region.record.kind != RegionKind::Subregion);
        if is_other_region || by_slug.contains_key(subregion.as_str()) {
            findings.push(located.finding("subregion", Rule::NotASubregion { slug: subregion }));
        }
        for (position, neighbour) in municipality.neighbours.iter().enumerate() {
            let rule = match by_slug.get(neighbour.0.as_str()) {
                _ if neighbour.0 == located.slug => Rule::SelfReference,
                Some(other) if other.neighbours.iter().all(|back| back.0 != located.slug) => {
                    Rule::OneSidedNeighbours {
                        neighbour: neighbour.0.clone(),
                    }
                }
                None if region(neighbour).is_some() => Rule::NotAMunicipality {
                    slug: neighbour.0.clone(),
                },
                Some(_) | None => continue,
            };
            findings.push(located.finding(format!("neighbours[{position}]"), rule));
        }
    }
}
