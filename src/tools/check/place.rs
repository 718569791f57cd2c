//! Where a value stands: from a path within a file to record and field.

use std::fmt::Write;

use jsonschema::paths::LocationSegment;
use serde_json::Value;

use crate::tools::dataset_dir::{DataFile, Entry};

/// One step on the way from a file to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(String),
    /// Into an element of a list.
    Element(usize),
}

impl From<LocationSegment<'_>> for Step {
    fn from(segment: LocationSegment<'_>) -> Self {
        match segment {
            LocationSegment::Property(name) => Step::Field(name.into_owned()),
            LocationSegment::Index(position) => Step::Element(position),
        }
    }
}

/// Record and field of the value that a path leads to.
pub fn place(file: &DataFile, content: &Value, steps: &[Step]) -> (String, String) {
    if let [Step::Field(list), Step::Element(position), rest @ ..] = steps
        && file.kind.lists().iter().any(|(field, _)| field == list)
    {
        let entry = Entry {
            file: &file.name,
            position: *position,
            value: &content[list][*position],
        };
        return (entry.name(), field(rest));
    }
    (String::new(), field(steps))
}

fn field(steps: &[Step]) -> String {
    let mut field = String::new();
    for step in steps {
        // Writing to a string cannot fail.
        let _ = match step {
            Step::Field(name) if field.is_empty() => write!(field, "{name}"),
            Step::Field(name) => write!(field, ".{name}"),
            Step::Element(position) => write!(field, "[{position}]"),
        };
    }
    field
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tools::dataset_dir::FileKind;

    #[test]
    fn a_path_leads_to_record_and_field() {
        let content = json!({ "initiatives": [{ "slug": "boekstart" }, {}] });
        let file = DataFile {
            name: "a".into(),
            kind: FileKind::Initiatives,
            content: Ok(Value::Null),
        };
        let check = |steps: &[Step], record: &str, field: &str| {
            assert_eq!(
                place(&file, &content, steps),
                (record.to_owned(), field.to_owned())
            );
        };
        let name = |name: &str| Step::Field(name.to_owned());
        let list = [name("initiatives"), Step::Element(0)];
        check(&[], "", "");
        check(&list, "boekstart", "");
        check(&[name("initiatives"), Step::Element(1), name("age")], "#1", "age");
        check(
            &[&list[..], &[name("sources"), Step::Element(2), name("url")]].concat(),
            "boekstart",
            "sources[2].url",
        );
        check(&[name("other"), Step::Element(0)], "", "other[0]");
    }
}
