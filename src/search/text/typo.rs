//! Typos: words that differ by one letter that is wrong, missing, too many, or swapped with the next.

/// The least letters of a word in which a typo is forgiven.
pub(super) const LEAST_LETTERS: usize = 5;

/// Every word of plain letters that differs from this one by one typo.
pub(super) fn corrections(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let spelled = |letters: Vec<char>| letters.into_iter().collect::<String>();
    let mut corrections = Vec::new();
    for position in 0..=letters.len() {
        for letter in 'a'..='z' {
            let mut longer = letters.clone();
            longer.insert(position, letter);
            corrections.push(spelled(longer));
            if position < letters.len() && letters[position] != letter {
                let mut other = letters.clone();
                other[position] = letter;
                corrections.push(spelled(other));
            }
        }
        if position < letters.len() {
            let mut shorter = letters.clone();
            shorter.remove(position);
            corrections.push(spelled(shorter));
        }
        if position + 1 < letters.len() && letters[position] != letters[position + 1] {
            let mut swapped = letters.clone();
            swapped.swap(position, position + 1);
            corrections.push(spelled(swapped));
        }
    }
    corrections
}

#[cfg(test)]
mod tests {
    use super::corrections;

    #[test]
    fn one_typo_is_corrected() {
        for (typed, meant) in [
            ("zwangr", "zwanger"),
            ("biblotheek", "bibliotheek"),
            ("peuteropvnag", "peuteropvang"),
            ("peuterr", "peuter"),
            ("opvamg", "opvang"),
            ("zawnger", "zwanger"),
            ("ferloskundige", "verloskundige"),
        ] {
            assert!(corrections(typed).iter().any(|word| word == meant), "{typed}");
        }
    }
}
