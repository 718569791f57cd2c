//! Puts the files of a data directory together as one dataset.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::dataset_dir::{DatasetDir, FileKind};
use crate::catalog::Collection;
use crate::catalog::record::FORMAT;

/// The dataset of a directory, also of one with errors: lists that are not there are empty.
pub fn dataset(dir: &DatasetDir) -> String {
    let whole = |kind| dir.whole(kind).cloned().unwrap_or_default();
    assemble(dir, whole(FileKind::Site), whole(FileKind::Synonyms))
}

/// The dataset of a directory with another site and other synonyms.
pub(super) fn assemble(dir: &DatasetDir, mut site: Value, mut synonyms: Value) -> String {
    for whole in [&mut site, &mut synonyms] {
        if let Some(object) = whole.as_object_mut() {
            object.remove("$schema");
        }
    }
    let list =
        |collection| -> Vec<&Value> { dir.entries(collection).iter().map(|entry| entry.value).collect() };
    let outlines = dir.whole(FileKind::Outlines).cloned().unwrap_or_default();
    let mut dataset = json!({
        "format": FORMAT,
        "date": site.get("edited"),
        "site": site,
        "regions": list(Collection::Regions),
        "municipalities": list(Collection::Municipalities),
        "outline_source": outlines.get("source"),
        "phases": list(Collection::Phases),
        "themes": list(Collection::Themes),
        "audiences": list(Collection::Audiences),
        "statuses": list(Collection::Statuses),
        "programmes": list(Collection::Programmes),
        "organisations": list(Collection::Organisations),
        "synonyms": synonyms,
        "initiatives": list(Collection::Initiatives),
    });
    for municipality in dataset["municipalities"].as_array_mut().into_iter().flatten() {
        let slug = municipality["slug"].as_str().unwrap_or_default();
        if let Some(outline) = outlines["outlines"].get(slug) {
            municipality["outline"] = outline.clone();
        }
    }
    leave_unknown_out(&mut dataset);
    dataset["hash"] = fingerprint(dataset.to_string()).into();
    dataset.to_string()
}

/// Takes out every field that is `null`: on the way to the page, what is unknown is what is not there.
fn leave_unknown_out(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(leave_unknown_out);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_unknown_out),
        _ => {}
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of some bytes.
pub(super) fn fingerprint(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_begin_of_the_sha_256() {
        assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea");
    }
}
