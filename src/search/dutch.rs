//! Dutch word forms: which spellings are forms of one word, and which words say nothing in a search.
//!
//! Works on folded words. A dictionary-free reduction in the way Dutch spelling works: an open syllable shows a long
//! vowel with one letter (*scho-len*, *school*), a doubled consonant a short one (*les-sen*, *les*), and *z* and *v*
//! close a word as *s* and *f* (*hui-zen*, *huis*). What has no rule stands in the synonyms of the data.
//! Why it is done so, and how well it does: `docs/decisions/search.md`.

/// The keys under which a folded word is filed: two words are forms of one word when they share a key.
///
/// The first key is the main one; a second stands for another reading, such as *gespeeld* as a form of *spelen*.
///
/// A word with letters that are not in a Dutch dictionary has no other forms.
pub fn keys(word: &str) -> Vec<String> {
    let mut keys = vec![main_key(word)];
    if !word.is_ascii() {
        return keys;
    }
    let mut add = |key: String| {
        if key.len() >= 3 && !keys.contains(&key) {
            keys.push(key);
        }
    };
    if let Some(infinitive) = without_participle(word) {
        let stem = stem(&infinitive);
        // A weak participle ends in the t or d of its ending: gespeel-d, gemaak-t.
        if let Some(bare) = stem.strip_suffix(['t', 'd']).filter(|bare| bare.len() >= 3) {
            add(bare.to_owned());
        }
        add(stem);
    }
    // Third person and past: speel-t, speel-de, maak-te.
    if !word.ends_with("st") {
        for ending in ["t", "te", "ten", "de", "den"] {
            if let Some(bare) = word.strip_suffix(ending).filter(|bare| is_verb_stem(bare)) {
                add(close(bare));
            }
        }
    } else if let Some(bare) = word.strip_suffix('t').filter(|bare| is_verb_stem(bare)) {
        add(close(bare));
    }
    keys
}

/// The main one of the keys of a folded word.
pub fn main_key(word: &str) -> String {
    if word.is_ascii() {
        stem(word)
    } else {
        word.to_owned()
    }
}

/// Whether a folded word says nothing in a search.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// Sorted, for binary search.
const STOP_WORDS: [&str; 82] = [
    "aan", "al", "alle", "als", "ben", "bij", "dat", "de", "deze", "die", "dit", "doe", "door", "een", "en",
    "er", "ga", "gaan", "graag", "haar", "heb", "hebben", "heeft", "hem", "het", "hier", "hoe", "hun",
    "iemand", "iets", "ik", "in", "is", "je", "jou", "jouw", "kan", "krijg", "krijgen", "kun", "kunnen",
    "maar", "me", "meer", "met", "mij", "mijn", "moet", "na", "naar", "nodig", "nog", "of", "om", "onze",
    "ook", "op", "over", "te", "tot", "u", "uit", "uw", "van", "vind", "vinden", "voor", "waar", "wat", "we",
    "welke", "wie", "wij", "wil", "wilt", "word", "worden", "zich", "zijn", "zo", "zoek", "zonder",
];

const SEPARABLE: [&str; 16] = [
    "aan", "achter", "af", "bij", "door", "in", "mee", "na", "om", "op", "samen", "terug", "toe", "uit",
    "voor", "weg",
];

/// *gelezen* → *lezen*, *voorgelezen* → *voorlezen*.
fn without_participle(word: &str) -> Option<String> {
    let prefix = SEPARABLE
        .iter()
        .filter(|prefix| {
            word.strip_prefix(**prefix)
                .is_some_and(|rest| rest.starts_with("ge"))
        })
        .max_by_key(|prefix| prefix.len())
        .copied()
        .unwrap_or("");
    let rest = word[prefix.len()..].strip_prefix("ge")?;
    let is_participle = rest.len() >= 4 && (rest.ends_with("en") || rest.ends_with(['t', 'd']));
    is_participle.then(|| format!("{prefix}{rest}"))
}

/// Whether what is left of a word after an ending can be the stem of a verb.
fn is_verb_stem(bare: &str) -> bool {
    bare.len() >= 4 && !bare.ends_with(is_vowel) && bare.contains(is_vowel)
}

/// The word without the endings of plural, infinitive, diminutive and inflection.
fn stem(word: &str) -> String {
    if word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    for ending in ["heden", "heid"] {
        if let Some(bare) = word.strip_suffix(ending).filter(|bare| bare.len() >= 3) {
            return format!("{}heid", close(bare));
        }
    }
    for (ending, least) in [
        ("etjes", 4),
        ("etje", 4),
        ("tjes", 3),
        ("tje", 3),
        ("pjes", 4),
        ("pje", 4),
    ] {
        if let Some(bare) = word
            .strip_suffix(ending)
            .filter(|bare| bare.len() >= least && !bare.ends_with("oor"))
        {
            return close(bare);
        }
    }
    for ending in ["jes", "je"] {
        if let Some(bare) = word.strip_suffix(ending).filter(|bare| bare.len() >= 3) {
            return close(bare);
        }
    }
    if let Some(bare) = word.strip_suffix("ieen") {
        return format!("{bare}ie");
    }
    if let Some(bare) = word.strip_suffix("ien").filter(|bare| bare.len() >= 3) {
        return format!("{bare}ie");
    }
    if let Some(bare) = word
        .strip_suffix("eren")
        .filter(|bare| bare.len() >= 3 && bare.ends_with(['d', 'g', 't']))
    {
        // kinderen, liederen; but inspireren keeps its own stem on both sides.
        return close(&format!("{bare}er"));
    }
    for ending in ["en", "e"] {
        if let Some(bare) = word
            .strip_suffix(ending)
            .filter(|bare| bare.len() >= 2 && bare.contains(is_vowel))
        {
            return open(bare);
        }
    }
    if let Some(bare) = word.strip_suffix('s').filter(|bare| takes_plural_s(bare)) {
        return close(bare);
    }
    close(word)
}

/// Whether a word makes its plural with *s*: after *-el, -em, -en, -er* and the like, and after a single vowel
/// (*baby's*, *oma's*), but not after two (*reis*, *huis*).
fn takes_plural_s(bare: &str) -> bool {
    let mut letters = bare.chars().rev();
    let ends_in_one_vowel = letters.next().is_some_and(is_vowel) && !letters.next().is_some_and(is_vowel);
    bare.len() >= 3 && ends_in_one_vowel
        || bare.len() >= 4
            && ["el", "em", "en", "er", "aar", "oor", "ing"]
                .iter()
                .any(|ending| bare.ends_with(ending))
}

/// Spells a stem that stood before an ending as it is spelled alone.
fn open(bare: &str) -> String {
    let bytes = bare.as_bytes();
    let count = bytes.len();
    let (last, before) = (bytes[count - 1], bytes[count.saturating_sub(2)]);
    if is_vowel(last as char) {
        return bare.to_owned();
    }
    if count >= 2 && last == before {
        // A doubled consonant: short vowel, les-sen.
        return bare[..count - 1].to_owned();
    }
    let mut alone = bare.to_owned();
    let is_open_syllable = count >= 3
        && matches!(before, b'a' | b'e' | b'o' | b'u')
        && !is_vowel(bytes[count - 3] as char)
        && !is_unstressed(bare);
    if is_open_syllable {
        alone.insert(count - 2, before as char);
    }
    close(&alone)
}

/// Whether the last syllable is one of those that are never long: wandel-en, open-en, ouder-en.
fn is_unstressed(bare: &str) -> bool {
    let has_earlier_vowel = bare[..bare.len() - 2].contains(is_vowel);
    has_earlier_vowel
        && ["el", "em", "en", "er", "ig"]
            .iter()
            .any(|ending| bare.ends_with(ending))
}

/// A word ends in *s* and *f* where its longer forms have *z* and *v*, and not in a doubled consonant.
fn close(bare: &str) -> String {
    let mut word = bare.to_owned();
    match word.pop() {
        Some('z') => word.push('s'),
        Some('v') => word.push('f'),
        // A doubled consonant loses one.
        Some(last) if word.ends_with(last) && !is_vowel(last) => {}
        Some(last) => word.push(last),
        None => {}
    }
    word
}

fn is_vowel(character: char) -> bool {
    matches!(character, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_forms(first: &str, second: &str) -> bool {
        keys(first).iter().any(|key| keys(second).contains(key))
    }

    #[test]
    fn forms_of_one_word_share_a_key() {
        for (first, second) in [
            ("huis", "huizen"),
            ("school", "scholen"),
            ("taal", "talen"),
            ("les", "lessen"),
            ("gezin", "gezinnen"),
            ("voorlezen", "voorgelezen"),
            ("lezen", "leest"),
            ("lezen", "gelezen"),
            ("spelen", "gespeeld"),
            ("spelen", "speelt"),
            ("opvoeden", "opvoed"),
            ("bewegen", "beweegt"),
            ("ouder", "ouders"),
            ("baby", "babys"),
            ("kinderen", "kinder"),
            ("moeder", "moeders"),
            ("boek", "boekjes"),
            ("gezonde", "gezond"),
            ("activiteit", "activiteiten"),
            ("mogelijkheid", "mogelijkheden"),
            ("wijk", "wijken"),
            ("verloskundige", "verloskundigen"),
            ("bibliotheek", "bibliotheken"),
            ("schoolreis", "schoolreizen"),
        ] {
            assert!(
                are_forms(first, second),
                "{first} {:?}, {second} {:?}",
                keys(first),
                keys(second)
            );
        }
    }

    #[test]
    fn different_words_do_not_share_a_key() {
        for (first, second) in [
            ("lezen", "lessen"),
            ("wonen", "winnen"),
            ("taal", "tal"),
            ("school", "schol"),
            ("baby", "baan"),
        ] {
            assert!(
                !are_forms(first, second),
                "{first} {:?}, {second} {:?}",
                keys(first),
                keys(second)
            );
        }
    }

    #[test]
    fn stop_words_are_sorted() {
        assert!(STOP_WORDS.is_sorted());
    }
}
