//! ROUGE: how much of one text is in another, by words, pairs of words, and the longest common order of words.

use std::collections::HashMap;

/// Lower-case words; scripts without blanks give a word a character.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}') {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            words.push(c.to_string());
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// F of shared, found and wanted numbers.
#[allow(clippy::cast_precision_loss)]
fn f1(shared: usize, found: usize, wanted: usize) -> f64 {
    if shared == 0 {
        return 0.0;
    }
    let (precision, recall) = (shared as f64 / found as f64, shared as f64 / wanted as f64);
    2.0 * precision * recall / (precision + recall)
}

/// ROUGE-N, F.
pub fn rouge_n(found: &[String], wanted: &[String], n: usize) -> f64 {
    let mut left: HashMap<&[String], usize> = HashMap::new();
    wanted.windows(n).for_each(|gram| *left.entry(gram).or_default() += 1);
    let shared = found
        .windows(n)
        .filter(|gram| left.get_mut(*gram).filter(|count| **count > 0).map(|count| *count -= 1).is_some())
        .count();
    f1(shared, found.windows(n).count(), wanted.windows(n).count())
}

/// ROUGE-L, F.
pub fn rouge_l(found: &[String], wanted: &[String]) -> f64 {
    let mut row = vec![0_usize; wanted.len() + 1];
    for word in found {
        let mut diagonal = 0;
        for (at, other) in wanted.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    f1(row[wanted.len()], found.len(), wanted.len())
}

/// ROUGE-1, 2 and L.
pub fn rouge(found: &str, wanted: &str) -> [f64; 3] {
    let (found, wanted) = (words(found), words(wanted));
    [rouge_n(&found, &wanted, 1), rouge_n(&found, &wanted, 2), rouge_l(&found, &wanted)]
}

#[test]
fn the_measures_are_those_of_their_definitions() {
    assert_eq!(rouge("the cat sat", "the cat sat"), [1.0, 1.0, 1.0]);
    assert_eq!(rouge("dogs bark", "the cat sat"), [0.0, 0.0, 0.0]);
    // "police kill the gunman" beside "police killed the gunman": three of four words, one of three pairs, three in order.
    let [one, two, order] = rouge("police kill the gunman", "police killed the gunman");
    assert!((one - 0.75).abs() < 1e-9 && (two - 1.0 / 3.0).abs() < 1e-9 && (order - 0.75).abs() < 1e-9);
}
