//! Typos: words that differ by one letter that is wrong, missing, too many, or swapped with the next.

/// The least letters of a word in which a typo is forgiven.
pub(super) const LEAST_LETTERS: usize = 5;

/// Whether one typo makes what was typed out of a word; of the beginning of one, when the visitor is still typing.
pub(super) fn is_one_apart(typed: &[u8], is_unfinished: bool, word: &[u8]) -> bool {
    if word.len() + 1 < typed.len() || !is_unfinished && word.len() > typed.len() + 1 {
        return false;
    }
    let pairs = typed.iter().zip(word);
    let same = pairs.take_while(|(letter, other)| letter == other).count();
    // The typo stands where the two part; what follows it has to agree.
    let (typed, word) = (&typed[same..], &word[same..]);
    let agrees = |rest: &[u8], typed_rest: &[u8]| {
        // Their first letters differ nearly always, and to compare them costs less than to compare slices.
        (typed_rest.is_empty() || rest.first() == typed_rest.first())
            && rest.starts_with(typed_rest)
            && (is_unfinished || rest.len() == typed_rest.len())
    };
    match (typed, word) {
        ([], []) => false,
        ([], [_, rest @ ..]) => agrees(rest, &[]),
        ([_, rest @ ..], []) => rest.is_empty(),
        ([first, typed_rest @ ..], [other, rest @ ..]) => {
            let is_swapped = || match (typed_rest, rest) {
                ([second, typed_rest @ ..], [next, rest @ ..]) => {
                    second == other && next == first && agrees(rest, typed_rest)
                }
                _ => false,
            };
            agrees(rest, typed_rest) || agrees(rest, typed) || agrees(word, typed_rest) || is_swapped()
        }
    }
}

#[cfg(test)]
mod tests {
    fn is_apart(typed: &str, is_unfinished: bool, word: &str) -> bool {
        super::is_one_apart(typed.as_bytes(), is_unfinished, word.as_bytes())
    }

    #[test]
    fn one_typo_is_forgiven() {
        for (typed, meant) in [
            ("zwangr", "zwanger"),
            ("zwange", "zwanger"),
            ("biblotheek", "bibliotheek"),
            ("peuteropvnag", "peuteropvang"),
            ("peuterr", "peuter"),
            ("xpeuter", "peuter"),
            ("opvamg", "opvang"),
            ("zawnger", "zwanger"),
            ("ferloskundige", "verloskundige"),
        ] {
            assert!(is_apart(typed, false, meant), "{typed}");
        }
    }

    #[test]
    fn the_same_word_and_two_typos_are_not_one() {
        for (typed, other) in [
            ("zwanger", "zwanger"),
            ("zwngr", "zwanger"),
            ("zawngre", "zwanger"),
            ("peuter", "peutergroep"),
            ("peutergroep", "peuter"),
        ] {
            assert!(!is_apart(typed, false, other), "{typed} {other}");
        }
    }

    #[test]
    fn a_word_still_being_typed_holds_one_typo() {
        for (typed, meant) in [
            ("bibloth", "bibliotheek"),
            ("vorle", "voorlezen"),
            ("vooorl", "voorlezen"),
            ("voorx", "voorlezen"),
            ("peuterx", "peuter"),
        ] {
            assert!(is_apart(typed, true, meant), "{typed}");
        }
        assert!(!is_apart("bilbx", true, "bibliotheek"));
    }
}
