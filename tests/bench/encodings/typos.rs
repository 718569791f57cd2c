//! How long it takes to find the words that differ from what was typed by one typo.

use std::hint::black_box;
use std::time::Duration;

use fst::automaton::Levenshtein;
use fst::{IntoStreamer, Set, Streamer};

use crate::measure::{milliseconds, time};
use crate::typo::{LEAST_LETTERS, is_one_apart};
use crate::word_list::WordList;

/// How many words are typed.
const TYPED: usize = 100;

pub fn measure(words: &WordList, set: &Set<Vec<u8>>) {
    let typed = typed(words);
    for typed in &typed {
        assert_found(typed, words, set);
    }
    println!(
        "\n| {} words with one typo | Median, ms | Slowest, ms |\n|---|--:|--:|",
        typed.len()
    );
    print("reading the list with the engine's own test", &typed, |typed| {
        scan(typed, words)
    });
    print("fst, its automaton alone", &typed, |typed| {
        black_box(automaton(typed));
        0
    });
    print("fst, its automaton and the search", &typed, |typed| {
        find(typed, set).len()
    });
}

/// Words from all over the list, each with a wrong letter, at all places of a word.
fn typed(words: &WordList) -> Vec<String> {
    let long: Vec<&str> = words
        .iter()
        .filter(|word| word.chars().count() >= LEAST_LETTERS)
        .collect();
    let step = (long.len() / TYPED).max(1);
    let spoil = |(number, word): (usize, &&str)| {
        let wrong = number % word.chars().count();
        let letters = word.chars().enumerate();
        // No made-up word has a q.
        letters
            .map(|(place, letter)| if place == wrong { 'q' } else { letter })
            .collect()
    };
    long.iter()
        .step_by(step)
        .take(TYPED)
        .enumerate()
        .map(spoil)
        .collect()
}

fn scan(typed: &str, words: &WordList) -> usize {
    words.count_such(|word| is_one_apart(typed.as_bytes(), false, word))
}

fn automaton(typed: &str) -> Levenshtein {
    Levenshtein::new(typed, 1).expect("a word is short")
}

fn find(typed: &str, set: &Set<Vec<u8>>) -> Vec<Vec<u8>> {
    let mut stream = set.search(automaton(typed)).into_stream();
    let mut found = Vec::new();
    while let Some(word) = stream.next() {
        found.push(word.to_vec());
    }
    found
}

/// Both find the word that was meant, and the automaton nothing that the engine does not; swapped letters are
/// two typos to it.
fn assert_found(typed: &str, words: &WordList, set: &Set<Vec<u8>>) {
    let found = find(typed, set);
    assert!(!found.is_empty() && scan(typed, words) >= found.len(), "{typed}");
    assert!(
        found
            .iter()
            .all(|word| is_one_apart(typed.as_bytes(), false, word)),
        "{typed}"
    );
}

fn print(name: &str, typed: &[String], find: impl Fn(&str) -> usize) {
    let mut times: Vec<Duration> = typed.iter().map(|typed| time(|| find(typed)).median).collect();
    times.sort_unstable();
    let at = |place: usize| milliseconds(times[place]);
    println!("| {name} | {} | {} |", at(times.len() / 2), at(times.len() - 1));
}
