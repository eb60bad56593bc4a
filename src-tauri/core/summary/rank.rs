//! Which candidates say most: those that are like many others, early, near the title, of a good length, and unlike each other.

use super::candidates::Candidate;
use std::collections::HashMap;

/// What each property weighs. Found on one half of real feeds that carry their publisher's summary, see the corpus test.
const CENTRAL: f64 = 0.6;
const EARLY: f64 = 4.0;
const TITLED: f64 = 1.5;
const LENGTH: f64 = 0.15;
const OPENING: f64 = 0.1;

/// How fast being late costs: the sentence at this place has half of what the first has.
const HALF: f64 = 2.0;

/// What likeness to a chosen sentence costs.
const REDUNDANT: f64 = 0.6;

/// Sentences at most; and letters with which no further one is taken after the second.
const MOST: usize = 4;
const ENOUGH: usize = 200;

/// The damping and the rounds of PageRank.
const DAMPING: f64 = 0.85;
const ROUNDS: usize = 15;

type Vector = Vec<(u32, f64)>;

/// The places of the chosen candidates, in the text's order.
pub(super) fn choose(candidates: &[Candidate<'_>], title: &[String]) -> Vec<usize> {
    let space = Space::of(candidates);
    let vectors: Vec<Vector> = candidates.iter().map(|candidate| space.vector(&candidate.terms)).collect();
    let title = space.vector(title);
    let central = centrality(&vectors, space.idf.len());
    let scores: Vec<f64> = candidates
        .iter()
        .zip(&vectors)
        .zip(central)
        .map(|((candidate, vector), central)| score(candidate, central, cosine(vector, &title)))
        .collect();
    let mut chosen = pick(candidates, &vectors, &scores);
    chosen.sort_unstable();
    chosen
}

#[allow(clippy::cast_precision_loss)]
fn score(candidate: &Candidate<'_>, central: f64, titled: f64) -> f64 {
    let early = HALF / (HALF + candidate.place as f64);
    let weight = candidate.weight as f64;
    let length = (weight / 90.0).min(1.0).min(230.0 / weight);
    let opening = f64::from(u8::from(candidate.opens));
    let sum = CENTRAL * central + EARLY * early + TITLED * titled + LENGTH * length + OPENING * opening;
    sum * candidate.stands.sqrt()
}

/// The best that is least like what was chosen, again and again.
fn pick(candidates: &[Candidate<'_>], vectors: &[Vector], scores: &[f64]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut likeness = vec![0.0_f64; candidates.len()];
    let mut letters = 0;
    while chosen.len() < MOST && (chosen.len() < 2 || letters < ENOUGH) {
        let worth = |at: &usize| scores[*at] - REDUNDANT * likeness[*at];
        let free = (0..candidates.len()).filter(|at| !chosen.contains(at) && likeness[*at] < 0.8);
        // Of equal ones the first.
        let Some(best) = free.rev().max_by(|a, b| worth(a).total_cmp(&worth(b))) else { break };
        if chosen.len() >= 2 && letters + candidates[best].weight > ENOUGH + 80 {
            break;
        }
        letters += candidates[best].weight;
        chosen.push(best);
        for (at, vector) in vectors.iter().enumerate() {
            likeness[at] = likeness[at].max(cosine(vector, &vectors[best]));
        }
    }
    chosen
}

/// The terms of a text by number, and what each is worth: rare ones more.
struct Space {
    numbers: HashMap<String, u32>,
    idf: Vec<f64>,
}

impl Space {
    #[allow(clippy::cast_precision_loss)]
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut seen: Vec<(usize, usize)> = Vec::new();
        for (at, candidate) in candidates.iter().enumerate() {
            for term in &candidate.terms {
                let next = numbers.len() as u32;
                let number = *numbers.entry(term.clone()).or_insert(next) as usize;
                match seen.get_mut(number) {
                    None => seen.push((at, 1)),
                    Some((last, count)) if *last != at => (*last, *count) = (at, *count + 1),
                    Some(_) => {}
                }
            }
        }
        let all = candidates.len() as f64;
        Self { numbers, idf: seen.into_iter().map(|(_, count)| (1.0 + all / count as f64).ln()).collect() }
    }

    /// TF-IDF of length one, by number.
    fn vector(&self, terms: &[String]) -> Vector {
        let mut numbers: Vec<u32> = terms.iter().filter_map(|term| self.numbers.get(term).copied()).collect();
        numbers.sort_unstable();
        let mut vector: Vector = Vec::with_capacity(numbers.len());
        for number in numbers {
            match vector.last_mut().filter(|(last, _)| *last == number) {
                Some((_, weight)) => *weight += self.idf[number as usize] * 0.5,
                None => vector.push((number, self.idf[number as usize])),
            }
        }
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            vector.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        vector
    }
}

/// Both are sorted and of length one.
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

/// PageRank over likeness, the highest as 1.
#[allow(clippy::cast_precision_loss)]
fn centrality(vectors: &[Vector], terms: usize) -> Vec<f64> {
    // Only sentences that share a term are alike: for each term, where it stands.
    let mut places: Vec<Vec<(usize, f64)>> = vec![Vec::new(); terms];
    for (at, vector) in vectors.iter().enumerate() {
        vector.iter().for_each(|(number, weight)| places[*number as usize].push((at, *weight)));
    }
    let mut edges: Vec<Vec<(usize, f64)>> = Vec::with_capacity(vectors.len());
    let mut row = vec![0.0; vectors.len()];
    for (at, vector) in vectors.iter().enumerate() {
        let mut touched = Vec::new();
        for (number, weight) in vector {
            for (other, other_weight) in places[*number as usize].iter().filter(|(other, _)| *other != at) {
                if row[*other] == 0.0 {
                    touched.push(*other);
                }
                row[*other] += weight * other_weight;
            }
        }
        edges.push(touched.into_iter().map(|other| (other, std::mem::take(&mut row[other]))).collect());
    }
    let sums: Vec<f64> = edges.iter().map(|edges| edges.iter().map(|(_, weight)| weight).sum()).collect();
    let count = vectors.len().max(1) as f64;
    let mut ranks = vec![1.0 / count; vectors.len()];
    for _ in 0..ROUNDS {
        let mut next = vec![(1.0 - DAMPING) / count; vectors.len()];
        for (at, edges) in edges.iter().enumerate().filter(|(at, _)| sums[*at] > 0.0) {
            let share = DAMPING * ranks[at] / sums[at];
            edges.iter().for_each(|(other, weight)| next[*other] += share * weight);
        }
        ranks = next;
    }
    let highest = ranks.iter().copied().fold(0.0, f64::max);
    ranks.iter().map(|rank| if highest > 0.0 { rank / highest } else { 0.0 }).collect()
}
