//! The words of a text as terms: lower case, without words that say nothing, stems for their forms; pairs of characters in
//! scripts that put no blanks between words.

use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashSet;
use unicode_normalization::char::is_combining_mark;

/// Whether a script puts no blanks between words (or, as Korean, hangs particles on them): its runs are looked at in pairs.
pub fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}'      // Thai, Lao
        | '\u{1000}'..='\u{109F}'    // Burmese
        | '\u{1780}'..='\u{17FF}'    // Khmer
        | '\u{3005}'..='\u{3007}'    // 々 〆 〇
        | '\u{3040}'..='\u{30FA}'    // Hiragana, Katakana
        | '\u{30FC}'..='\u{30FF}'    // long vowel mark, iteration marks
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'    // Han
        | '\u{AC00}'..='\u{D7AF}'    // Hangul: has blanks, but particles cling to its words
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}'
    )
}

/// Characters that make a pair a piece of grammar.
const GRAMMAR: &str = "的了是在和与與及或也都就而其之这這那个個们們把被让讓对對为為很";

/// Longer runs of letters are no words; stemming them would take long.
const LONGEST_WORD: usize = 64;

/// The words of a language: which say nothing, and which are forms of one another.
pub struct Lexis {
    stemmer: Option<Stemmer>,
    stops: HashSet<&'static str>,
}

impl Lexis {
    /// That of a language by its code; of an unknown one, words are compared as they stand.
    pub fn of(language: Option<&str>) -> Self {
        let language = language.unwrap_or_default();
        let list = if matches!(language, "nb" | "nn") { "no" } else { language };
        let stops = stop_words::lookup(list).unwrap_or_default();
        Self { stemmer: algorithm(language).map(Stemmer::create), stops: stops.iter().copied().collect() }
    }

    /// Whether a word, in lower case, says nothing by itself.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stops.contains(word)
    }

    /// The terms of a text, in order.
    pub fn terms(&self, text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        self.each(text, |_, term| terms.push(term));
        terms
    }

    /// Calls for each term with the word as it stands in the text.
    pub fn each(&self, text: &str, mut found: impl FnMut(&str, String)) {
        let mut start = None;
        let mut unspaced = false;
        for (at, c) in text.char_indices() {
            let in_word = c.is_alphanumeric() || (start.is_some() && is_combining_mark(c));
            let of_run = is_unspaced(c);
            if let Some(from) = start.filter(|_| !in_word || of_run != unspaced) {
                self.word(&text[from..at], unspaced, &mut found);
                start = None;
            }
            if in_word && start.is_none() {
                (start, unspaced) = (Some(at), of_run);
            }
        }
        if let Some(from) = start {
            self.word(&text[from..], unspaced, &mut found);
        }
    }

    fn word(&self, word: &str, unspaced: bool, found: &mut impl FnMut(&str, String)) {
        if unspaced {
            return pairs(word, found);
        }
        if word.len() > LONGEST_WORD * 4 {
            return;
        }
        let lower = word.to_lowercase();
        let short = lower.chars().nth(1).is_none() && !lower.starts_with(char::is_numeric);
        if short || self.is_stop(&lower) {
            return;
        }
        let term = match &self.stemmer {
            Some(stemmer) => stemmer.stem(&lower).into_owned(),
            None => lower,
        };
        found(word, term);
    }
}

/// The overlapping pairs of a run. Those of grammar are left out: hiragana alone, and function words of Chinese.
fn pairs(run: &str, found: &mut impl FnMut(&str, String)) {
    let is_kana = |c: char| matches!(c, '\u{3040}'..='\u{309F}');
    let mut before: Option<(usize, char)> = None;
    for (at, c) in run.char_indices() {
        if let Some((from, first)) = before {
            let grammar = is_kana(first) && is_kana(c) || GRAMMAR.contains([first, c]);
            if !grammar {
                let pair = &run[from..at + c.len_utf8()];
                found(pair, pair.to_owned());
            }
        }
        before = Some((at, c));
    }
}

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one_term_and_small_words_are_none() {
        let english = Lexis::of(Some("en"));
        assert_eq!(english.terms("The bridges of the city"), english.terms("a Bridge, cities"));
        let german = Lexis::of(Some("de"));
        assert_eq!(german.terms("Die alten Brücken"), german.terms("eine alte Brücke"));
        assert!(german.terms("und die der mit").is_empty());
        assert_eq!(Lexis::of(None).terms("Tere maailm"), ["tere", "maailm"]);
    }

    #[test]
    fn scripts_without_blanks_give_pairs() {
        let chinese = Lexis::of(Some("zh"));
        assert_eq!(chinese.terms("旧桥修缮"), ["旧桥", "桥修", "修缮"]);
        assert_eq!(chinese.terms("桥的"), Vec::<String>::new());
        assert_eq!(Lexis::of(Some("ja")).terms("橋をGoogleが"), ["橋を", "google"]);
    }

    #[test]
    fn what_is_no_word_gives_nothing() {
        let lexis = Lexis::of(Some("en"));
        assert!(lexis.terms(&"x".repeat(100_000)).is_empty());
        assert!(lexis.terms("— … 🙂 \u{202e} ؟").is_empty());
        assert_eq!(lexis.terms("e\u{301}tude"), ["e\u{301}tud"]);
    }
}
