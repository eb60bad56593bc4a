//! Which run of the earlier text is which of the later one.

use super::runs::Run;
use super::words::{Part, Work, parts};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;

/// Runs of one text times runs of the other that are compared at most, but for what both begin and end with: ten thousand
/// paragraphs against as many others. Beyond, all of them went and came.
const MOST: usize = 100_000_000;

/// Runs that were put in the place of others are paired when there are at most so many pairs to look at.
const PAIRS: usize = 10_000;

/// Two runs resemble each other when this share of their words is the same.
const ALIKE: f32 = 0.4;

/// What became of runs, by their places; in the order of the later text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Same(usize),
    Changed(usize, usize),
    Came(usize),
    Went(usize),
}

/// All steps from one text to the other.
pub(super) fn align(old: &[Run<'_>], new: &[Run<'_>], work: &mut Work) -> Vec<Step> {
    let a: Vec<u64> = old.iter().map(|run| run.key).collect();
    let b: Vec<u64> = new.iter().map(|run| run.key).collect();
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (middle_a, middle_b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let mut steps: Vec<Step> = (0..start).map(Step::Same).collect();
    if middle_a.len().saturating_mul(middle_b.len()) > MOST {
        work.coarse = true;
        steps.extend((start..a.len() - end).map(Step::Went));
        steps.extend((start..b.len() - end).map(Step::Came));
    } else {
        for op in capture_diff_slices(Algorithm::Myers, middle_a, middle_b) {
            let (gone, come) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                steps.extend(come.map(|at| Step::Same(start + at)));
            } else {
                let gone = start + gone.start..start + gone.end;
                pair(old, new, gone, start + come.start..start + come.end, &mut steps);
            }
        }
    }
    steps.extend((b.len() - end..b.len()).map(Step::Same));
    steps
}

/// Runs in the place of others: those that resemble each other most, in their order, are the same ones, changed.
fn pair(old: &[Run<'_>], new: &[Run<'_>], gone: Range<usize>, come: Range<usize>, steps: &mut Vec<Step>) {
    let mut pairs = Vec::new();
    if !gone.is_empty() && !come.is_empty() && gone.len() * come.len() <= PAIRS {
        pairs = best_pairs(&bags(&old[gone.clone()]), &bags(&new[come.clone()]));
    }
    let (mut i, mut j) = (gone.start, come.start);
    pairs.push((gone.len(), come.len()));
    for (a, b) in pairs {
        let (a, b) = (gone.start + a, come.start + b);
        steps.extend((i..a).map(Step::Went));
        steps.extend((j..b).map(Step::Came));
        if a < gone.end && b < come.end {
            steps.push(Step::Changed(a, b));
        }
        (i, j) = (a + 1, b + 1);
    }
}

/// How often each word is in a run, and how many there are.
type Bag = (HashMap<String, u32>, u32);

fn bags(runs: &[Run<'_>]) -> Vec<Bag> {
    let bag = |run: &Run<'_>| {
        let (mut bag, mut all) = (HashMap::new(), 0);
        for part in parts(run) {
            let name = match &part {
                Part::Word(word, _) if part.tells() => word.to_lowercase(),
                Part::Picture(_, address) => (*address).to_owned(),
                _ => continue,
            };
            *bag.entry(name).or_insert(0) += 1;
            all += 1;
        }
        (bag, all)
    };
    runs.iter().map(bag).collect()
}

#[allow(clippy::cast_precision_loss)]
fn likeness((a, all_a): &Bag, (b, all_b): &Bag) -> f32 {
    if all_a + all_b == 0 {
        return 1.0; // Nothing but signs.
    }
    let both: u32 = a.iter().map(|(word, count)| (*count).min(b.get(word).copied().unwrap_or(0))).sum();
    2.0 * both as f32 / (all_a + all_b) as f32
}

/// The pairs in order whose likenesses add up to most.
fn best_pairs(old: &[Bag], new: &[Bag]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut best = vec![0.0_f32; (old.len() + 1) * width];
    let mut like = vec![0.0_f32; old.len() * new.len()];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let alike = likeness(&old[i], &new[j]);
            let alike = if alike >= ALIKE { alike } else { 0.0 };
            like[i * new.len() + j] = alike;
            let apart = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            best[i * width + j] = apart.max(if alike > 0.0 { alike + best[(i + 1) * width + j + 1] } else { 0.0 });
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        let here = best[i * width + j];
        if here <= best[(i + 1) * width + j] {
            i += 1;
        } else if here <= best[i * width + j + 1] {
            j += 1;
        } else {
            debug_assert!(like[i * new.len() + j] > 0.0);
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        }
    }
    pairs
}
