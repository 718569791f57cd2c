//! Compounds: Dutch writes them as one word, and a visitor looks for their parts.
//!
//! A word is taken apart only where both sides are words of the data themselves, so that *betaalbaar* is not about
//! *taal*. Between the parts may stand an *s*, *e*, *en* or *n*.

/// The least letters of the first and of the last part.
const LEAST_LETTERS: usize = 3;

const LINKS: [&str; 5] = ["", "s", "e", "en", "n"];

/// The keys of all parts of a folded word, where it can be taken apart.
pub(super) fn parts(
    word: &str,
    is_known: impl Fn(&str) -> bool,
    keys: impl Fn(&str) -> Vec<String>,
) -> Vec<String> {
    let mut parts = Vec::new();
    if word.len() < 2 * LEAST_LETTERS + 1 || !word.is_ascii() {
        return parts;
    }
    for position in LEAST_LETTERS..=word.len() - LEAST_LETTERS {
        let (start, end) = word.split_at(position);
        let end_keys: Vec<String> = keys(end).into_iter().filter(|key| is_known(key)).collect();
        if end_keys.is_empty() || end.len() == LEAST_LETTERS && !is_short_word(end) {
            continue;
        }
        for link in LINKS {
            let Some(bare) = start
                .strip_suffix(link)
                .filter(|bare| bare.len() >= LEAST_LETTERS)
            else {
                continue;
            };
            let start_keys: Vec<String> = keys(bare).into_iter().filter(|key| is_known(key)).collect();
            if !start_keys.is_empty() {
                parts.extend(start_keys);
                parts.extend(end_keys.iter().cloned());
            }
        }
    }
    parts
}

/// Three letters at the end of a word are mostly an ending; these are words.
fn is_short_word(end: &str) -> bool {
    matches!(end, "arm" | "bad" | "bus" | "dag" | "les" | "pad" | "pas" | "zeg")
}

/// The longest beginning of a word that is known and leaves the rest of a compound.
pub(super) fn first_part(word: &str, is_known: impl Fn(&str) -> bool) -> Option<&str> {
    const LEAST_FIRST: usize = 5;
    let positions = (LEAST_FIRST..=word.len().checked_sub(LEAST_LETTERS)?).rev();
    positions
        .filter_map(|position| word.get(..position))
        .find_map(|start| {
            let bare = LINKS.iter().filter_map(|link| start.strip_suffix(link));
            bare.filter(|bare| bare.len() >= LEAST_FIRST)
                .find(|bare| is_known(bare))
        })
}
