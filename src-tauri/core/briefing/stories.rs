//! Which articles tell the same story: those that share rare words in headline and first words, within two days. Cosines of
//! TF-IDF, through an inverted index, so that only articles that share a word are compared.

use super::Candidate;
use crate::language::{Lexis, detect};
use crate::model::FeedId;
use std::collections::HashMap;

/// How alike two articles of different feeds must be, and two of one feed: feeds repeat their own phrases.
const ALIKE: f64 = 0.34;
const ALIKE_IN_FEED: f64 = 0.6;

/// How alike an article must be to the one that a story began with: otherwise stories grow together over what lies between.
const ALIKE_TO_FIRST: f64 = 0.22;

/// Words that so many articles have join nothing.
const FREQUENT: usize = 60;

/// Words of a story further apart are of another one.
const APART_SECONDS: i64 = 48 * 60 * 60;

/// Words that copies have at least: "Untitled" and "Weather" are said by many of different things.
const FEWEST_OF_COPIES: usize = 4;

/// Bytes by which the language of a feed is known.
const SAMPLE: usize = 400;

/// A word of the headline weighs so many of the text.
const HEADLINE: f64 = 2.0;

type Vector = Vec<(u32, f64)>;

/// The stories among articles: places of the articles, the story's first in the order given first; stories by their first.
pub(super) fn stories(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let vectors = vectors(candidates);
    let mut pairs = alike(candidates, &vectors);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut first: Vec<usize> = (0..candidates.len()).collect();
    join_copies(candidates, &vectors, &mut first);
    for (_, a, b) in pairs {
        let (a, b) = (find(&mut first, a), find(&mut first, b));
        let (from, to) = (a.max(b), a.min(b));
        if from != to && cosine(&vectors[from], &vectors[to]) >= ALIKE_TO_FIRST {
            first[from] = to;
        }
    }
    let mut stories: Vec<Vec<usize>> = vec![Vec::new(); candidates.len()];
    for at in 0..candidates.len() {
        let root = find(&mut first, at);
        stories[root].push(at);
    }
    stories.retain(|story| !story.is_empty());
    stories
}

/// Puts copies together: articles of the same words, as agencies send them round. Their words may be too frequent to join anything.
fn join_copies(candidates: &[Candidate], vectors: &[Vector], first: &mut [usize]) {
    let mut known: HashMap<Vec<u32>, usize> = HashMap::new();
    for (at, vector) in vectors.iter().enumerate().filter(|(_, vector)| vector.len() >= FEWEST_OF_COPIES) {
        let words: Vec<u32> = vector.iter().map(|(number, _)| *number).collect();
        let before = known.entry(words).or_insert(at);
        let (a, b) = (&candidates[at].row, &candidates[*before].row);
        if (a.published.seconds() - b.published.seconds()).abs() <= APART_SECONDS {
            first[at] = *before;
        } else {
            // The same again days later is news of its own: "Today's weather".
            *before = at;
        }
    }
}

fn find(first: &mut [usize], mut at: usize) -> usize {
    while first[at] != at {
        first[at] = first[first[at]];
        at = first[at];
    }
    at
}

/// The language of each feed, by the first words of some articles: looking at each article would take longer than all else.
fn languages(candidates: &[Candidate]) -> HashMap<FeedId, String> {
    let mut samples: HashMap<FeedId, (String, Option<&str>)> = HashMap::new();
    for candidate in candidates {
        let (sample, claim) = samples.entry(candidate.row.feed).or_default();
        *claim = candidate.language.as_deref();
        if sample.len() < SAMPLE {
            sample.push_str(&candidate.row.title);
            sample.push_str(". ");
            sample.push_str(&candidate.row.excerpt);
            sample.push('\n');
        }
    }
    let known = samples.into_iter().map(|(feed, (sample, claim))| (feed, detect(&sample, claim).unwrap_or_default()));
    known.collect()
}

#[allow(clippy::cast_precision_loss)]
fn vectors(candidates: &[Candidate]) -> Vec<Vector> {
    let languages = languages(candidates);
    let mut lexes: HashMap<String, Lexis> = HashMap::new();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut all: Vec<Vec<(u32, f64)>> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let row = &candidate.row;
        let language = languages.get(&row.feed).cloned().unwrap_or_default();
        let lexis = lexes.entry(language).or_insert_with_key(|language| Lexis::of(Some(language)));
        let mut weights: HashMap<u32, f64> = HashMap::new();
        for (text, weight) in [(&row.title, HEADLINE), (&row.excerpt, 1.0)] {
            lexis.each(text, |_, term| {
                let next = numbers.len() as u32;
                let number = *numbers.entry(term).or_insert(next);
                let held = weights.entry(number).or_default();
                *held = held.max(weight);
            });
        }
        counts.resize(numbers.len(), 0);
        let mut vector: Vector = weights.into_iter().collect();
        vector.sort_unstable_by_key(|(number, _)| *number);
        vector.iter().for_each(|(number, _)| counts[*number as usize] += 1);
        all.push(vector);
    }
    let total = candidates.len() as f64;
    for vector in &mut all {
        for (number, weight) in vector.iter_mut() {
            *weight *= (1.0 + total / counts[*number as usize] as f64).ln();
        }
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        vector.iter_mut().for_each(|(_, weight)| *weight /= length.max(f64::MIN_POSITIVE));
    }
    all
}

/// Pairs of articles that are alike enough, the later one first.
fn alike(candidates: &[Candidate], vectors: &[Vector]) -> Vec<(f64, usize, usize)> {
    let terms = vectors.iter().flatten().map(|(number, _)| *number as usize + 1).max().unwrap_or(0);
    let mut places: Vec<Vec<(usize, f64)>> = vec![Vec::new(); terms];
    for (at, vector) in vectors.iter().enumerate() {
        vector.iter().for_each(|(number, weight)| places[*number as usize].push((at, *weight)));
    }
    let mut found = Vec::new();
    let mut sums: HashMap<usize, (f64, u32)> = HashMap::new();
    for (at, vector) in vectors.iter().enumerate() {
        sums.clear();
        for (number, weight) in vector {
            let holders = &places[*number as usize];
            if holders.len() > FREQUENT {
                continue;
            }
            for (other, other_weight) in holders.iter().take_while(|(other, _)| *other < at) {
                let sum = sums.entry(*other).or_default();
                sum.0 += weight * other_weight;
                sum.1 += 1;
            }
        }
        for (other, (sum, shared)) in &sums {
            let (a, b) = (&candidates[at].row, &candidates[*other].row);
            let enough = if a.feed == b.feed { ALIKE_IN_FEED } else { ALIKE };
            let apart = (a.published.seconds() - b.published.seconds()).abs();
            if *sum >= enough && *shared >= 2 && apart <= APART_SECONDS {
                found.push((*sum, at, *other));
            }
        }
    }
    found
}

fn cosine(a: &Vector, b: &Vector) -> f64 {
    let (mut at, mut sum) = (0, 0.0);
    for (number, weight) in a {
        while at < b.len() && b[at].0 < *number {
            at += 1;
        }
        if let Some((_, other)) = b.get(at).filter(|(other, _)| other == number) {
            sum += weight * other;
        }
    }
    sum
}
