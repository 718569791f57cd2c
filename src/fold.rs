//! Folding: letters without case and diacritics, so that *Café* and *cafe* are the same word.
//!
//! Owns which letters and words are the same; knows nothing of what the words mean.

/// The text in lower case and without diacritics. Folding twice changes nothing more.
///
/// Covers the Latin letters of Dutch and its neighbours; what it does not know stays as it is.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        push_folded(character, &mut folded);
    }
    folded
}

/// The words of a text, folded: runs of letters and digits.
///
/// An apostrophe inside a word is dropped (*foto's* is *fotos*, *d'r* is *dr*), a hyphen separates.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    spans(text).map(|(start, end)| fold_word(text.get(start..end).unwrap_or_default()))
}

/// One word, folded, without the apostrophes inside it.
pub fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().filter(|character| !is_apostrophe(*character)) {
        push_folded(character, &mut folded);
    }
    folded
}

/// The byte ranges of the words in a text.
pub fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = characters.find(|(_, character)| begins_word(*character))?;
        let mut end = start + first.len_utf8();
        while let Some(&(position, character)) = characters.peek() {
            if is_word_character(character) {
                end = position + character.len_utf8();
            } else if !(is_apostrophe(character) && is_before_word(characters.clone())) {
                break;
            }
            characters.next();
        }
        Some((start, end))
    })
}

/// Whether a letter follows the first of some characters.
fn is_before_word(characters: impl Iterator<Item = (usize, char)>) -> bool {
    // A mark says nothing by itself: what counts is the letter behind it.
    let mut behind = characters.skip(1).map(|(_, character)| character);
    behind
        .find(|character| !is_combining_mark(*character))
        .is_some_and(is_word_character)
}

fn begins_word(character: char) -> bool {
    is_word_character(character) && !is_combining_mark(character)
}

/// Letters and digits of any script. A rule of thumb in place of tables that would weigh 6 KiB: outside ASCII and
/// below the first accented letter, and in the blocks of punctuation and symbols, there are none.
fn is_word_character(character: char) -> bool {
    match character {
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{fe00}'..='\u{fe6f}' => false,
        'À'.. => true,
        _ => character.is_ascii_alphanumeric(),
    }
}

fn is_combining_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '`')
}

fn push_folded(character: char, folded: &mut String) {
    match base_letters(character) {
        Some(letters) => folded.push_str(letters),
        None if is_combining_mark(character) => {}
        None => folded.push(character.to_ascii_lowercase()),
    }
}

/// The plain letters of a letter with a diacritic, of either case.
fn base_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŉ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for (text, folded) in [
            ("Crèche", "creche"),
            ("ÉÉN", "een"),
            ("IJsland", "ijsland"),
            ("e\u{301}e\u{301}n", "een"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let found: Vec<String> = words("D'r Durpswinkel: foto's, 0-18 jaar & café ’s").collect();
        assert_eq!(
            found,
            ["dr", "durpswinkel", "fotos", "0", "18", "jaar", "cafe", "s"]
        );
    }
}
