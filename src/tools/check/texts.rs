//! Texts: no phone numbers or mail addresses anywhere, and in what readers read no long sentences.

use serde_json::Value;

use super::finding::Finding;
use super::place::{Step, place};
use super::private::{mail_address, phone_number};
use super::rule::Rule;
use crate::tools::dataset_dir::DatasetDir;

/// The most words that a sentence may have.
const WORD_LIMIT: usize = 25;

/// Fields whose texts are of others, or only for professionals.
const NOT_OUR_SENTENCES: [&str; 3] = ["sheet", "sources", "terms"];

/// Adds what is wrong with texts.
pub fn check(dir: &DatasetDir, findings: &mut Vec<Finding>) {
    for file in &dir.files {
        let Ok(content) = &file.content else { continue };
        visit_texts(content, &mut Vec::new(), &mut |steps, text| {
            let mut add = |rule| {
                let (record, field) = place(file, content, steps);
                findings.push(Finding {
                    file: file.name.clone(),
                    record,
                    field,
                    rule,
                });
            };
            if let Some(found) = mail_address(text) {
                add(Rule::MailAddress { found });
            }
            if let Some(found) = phone_number(text) {
                add(Rule::PhoneNumber { found });
            }
            let is_ours = |step: &Step| !matches!(step, Step::Field(name) if NOT_OUR_SENTENCES.contains(&name.as_str()));
            if steps.iter().all(is_ours) {
                for (words, begin) in long_sentences(text) {
                    add(Rule::LongSentence { words, begin });
                }
            }
        });
    }
}

fn visit_texts(value: &Value, steps: &mut Vec<Step>, visit: &mut impl FnMut(&[Step], &str)) {
    match value {
        Value::String(text) => visit(steps, text),
        Value::Array(list) => {
            for (position, element) in list.iter().enumerate() {
                steps.push(Step::Element(position));
                visit_texts(element, steps, visit);
                steps.pop();
            }
        }
        Value::Object(object) => {
            for (name, field) in object {
                steps.push(Step::Field(name.clone()));
                visit_texts(field, steps, visit);
                steps.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The sentences with too many words: how many, and how they begin.
fn long_sentences(text: &str) -> Vec<(usize, String)> {
    let mut long = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        if word.chars().any(char::is_alphanumeric) {
            sentence.push(word);
        }
        if word
            .trim_end_matches(['”', '’', '"', '\'', ')'])
            .ends_with(['.', '!', '?', '…'])
        {
            long.extend(if_long(&sentence));
            sentence.clear();
        }
    }
    long.extend(if_long(&sentence));
    long
}

fn if_long(sentence: &[&str]) -> Option<(usize, String)> {
    (sentence.len() > WORD_LIMIT).then(|| (sentence.len(), sentence[..4].join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_of_more_than_25_words_is_long() {
        let check = |text: &str, expected: &[usize]| {
            let found: Vec<usize> = long_sentences(text).into_iter().map(|(words, _)| words).collect();
            assert_eq!(found, expected, "{text}");
        };
        let twenty_five = ["woord"; 25].join(" ");
        check("", &[]);
        check(&format!("{twenty_five}."), &[]);
        check(&format!("{twenty_five} – einde."), &[26]);
        check(
            &format!("{twenty_five}. Nog een zin! {twenty_five} (einde.) Klaar"),
            &[26],
        );
        check(&format!("{twenty_five} zonder punt"), &[27]);
    }

    #[test]
    fn a_long_sentence_is_told_by_its_begin() {
        let text = format!("Dit is het begin {}.", ["woord"; 25].join(" "));
        assert_eq!(long_sentences(&text), [(29, "Dit is het begin".to_owned())]);
    }
}
