//! Finds phone numbers and mail addresses in a text. Both can be of a person, so neither belongs in the data.
//!
//! Must not trip over web addresses, years, ages, dates or amounts.

/// The first phone number in a text, in one of the ways in which they are usually written in the Netherlands.
pub fn phone_number(text: &str) -> Option<String> {
    let characters: Vec<char> = without_web_addresses(text).chars().collect();
    (0..characters.len())
        .filter(|&start| can_start(&characters, start))
        .find_map(|start| phone_at(&characters[start..]))
}

/// The first mail address in a text.
pub fn mail_address(text: &str) -> Option<String> {
    let is_mark = |character: char| character.is_ascii_punctuation() || "“”‘’…".contains(character);
    without_web_addresses(text).split_whitespace().find_map(|word| {
        let word = word.strip_prefix("mailto:").unwrap_or(word).trim_matches(is_mark);
        let (name, domain) = word.split_once('@')?;
        let (_, top) = domain.rsplit_once('.')?;
        let is_address =
            !name.is_empty() && top.len() >= 2 && top.chars().all(|letter| letter.is_ascii_alphabetic());
        is_address.then(|| word.to_owned())
    })
}

/// The text with a space in place of each web address.
fn without_web_addresses(text: &str) -> String {
    let is_address = |word: &str| word.contains("://") || word.contains("www.");
    text.split_whitespace()
        .map(|word| if is_address(word) { "" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a number can start here: not inside a word, a date, an amount or another number.
fn can_start(characters: &[char], start: usize) -> bool {
    let before = |steps: usize| start.checked_sub(steps).map(|position| characters[position]);
    match before(1) {
        None => true,
        Some(character) if character.is_alphanumeric() || character == '+' => false,
        Some('-' | '–' | '.' | ',' | '/') => !before(2).is_some_and(|character| character.is_ascii_digit()),
        Some(_) => true,
    }
}

/// The phone number with which the characters begin.
fn phone_at(characters: &[char]) -> Option<String> {
    // A bracket may stand round the area code, or round the zero behind +31.
    let is_separator = |character: char| " -–./()\u{a0}".contains(character);
    let (mut digits, mut groups, mut separators) = (String::new(), vec![0_usize], Vec::new());
    let mut separator = String::new();
    for (position, &character) in characters.iter().enumerate() {
        if character.is_ascii_digit() {
            if !separator.trim_matches('(').is_empty() {
                separators.push(std::mem::take(&mut separator));
                groups.push(0);
            }
            separator.clear();
            digits.push(character);
            groups[separators.len()] += 1;
            let ends_here = !characters.get(position + 1).is_some_and(char::is_ascii_digit);
            if ends_here && (is_foreign(characters[0], &digits) || is_dutch(&digits, &groups, &separators)) {
                return Some(characters[..=position].iter().collect());
            }
        } else if is_separator(character) && separator.chars().count() < 3 {
            separator.push(character);
        } else if !(character == '+' && position == 0) {
            return None;
        }
    }
    None
}

/// A number with the code of a country: +31, +32, +49, …, or 0031.
fn is_foreign(first: char, digits: &str) -> bool {
    let with_country = if first == '+' {
        Some(digits)
    } else {
        digits.strip_prefix("00")
    };
    with_country.is_some_and(|number| match number.strip_prefix("31") {
        Some(own) => own.trim_start_matches('0').len() == 9,
        None => number.len() >= 11,
    })
}

/// A number of ten digits that starts with the code of an area or of mobile phones.
///
/// A date with a time has ten digits too, but not separated alike, nor after such a code.
fn is_dutch(digits: &str, groups: &[usize], separators: &[String]) -> bool {
    let mut digit = digits.chars();
    let has_code =
        digit.next() == Some('0') && digit.next().is_some_and(|second| !matches!(second, '0' | '9'));
    let is_mobile = digits.starts_with("06");
    let is_code_apart = match groups[0] {
        2 => is_mobile,
        3 | 4 | 10 => true,
        _ => false,
    };
    let is_separated_alike = separators
        .iter()
        .skip(2)
        .all(|separator| Some(separator) == separators.get(1));
    digits.len() == 10 && has_code && is_code_apart && is_separated_alike
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_are_found_as_people_write_them() {
        for number in [
            "06-12345678",
            "0612345678",
            "06 12345678",
            "06 12 34 56 78",
            "06 - 12 34 56 78",
            "06.12.34.56.78",
            "06/12345678",
            "+31 6 12345678",
            "+31612345678",
            "+31 (0)6 12 34 56 78",
            "+31(0)43 350 40 10",
            "0031 6 12345678",
            "0031612345678",
            "043-3504010",
            "043 350 40 10",
            "(043) 350 40 10",
            "043 - 350 40 10",
            "0475-123456",
            "0475 12 34 56",
            "088-1234567",
            "+32 470 12 34 56",
            "+49 241 1234567",
        ] {
            for text in [
                number.to_owned(),
                format!("Bel {number}."),
                format!("Bel {number} of kom langs, ma 9-12."),
            ] {
                let found = phone_number(&text);
                let found = found.as_deref().map(|found| found.trim_matches(['(', ')']));
                assert_eq!(found, Some(number.trim_matches(['(', ')'])), "{text}");
            }
        }
    }

    #[test]
    fn other_numbers_are_no_phone_numbers() {
        for text in [
            "van 2021 tot 2026",
            "01-09-2022 09.00 uur",
            "06-03-2022 09.00 uur",
            "2021-10-22 2022-03-18",
            "0 tot 4 jaar",
            "10-14 jaar",
            "€ 1.250.000 in 2024",
            "ISBN 978-0-12-345678-9",
            "KvK 12345678",
            "GM0917",
            "https://www.limburg.nl/0431234567",
            "zie www.voorbeeld.nl/06-12345678",
            "bel 14 043",
            "0800-0432",
            "0900-1234",
            "6412 AB",
            "een kwart van 0433504010789",
            "",
        ] {
            assert_eq!(phone_number(text), None, "{text}");
        }
    }

    #[test]
    fn mail_addresses_are_found() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(mail_address(text).as_deref(), expected, "{text}");
        };
        check(
            "Mail naar jan.jansen@voorbeeld.nl.",
            Some("jan.jansen@voorbeeld.nl"),
        );
        check(
            "(info+kind@sub.voorbeeld.org)",
            Some("info+kind@sub.voorbeeld.org"),
        );
        check("mailto:info@voorbeeld.nl", Some("info@voorbeeld.nl"));
        check("Volg @gemeente op https://social.nl/@gemeente.nl", None);
        check("5 @ 3.50", None);
        check("a@b", None);
    }
}
