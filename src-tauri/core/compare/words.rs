//! Two runs that belong together, word by word.

use super::runs::{Piece, Run};
use html_escape::{decode_html_entities, encode_text};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::borrow::Cow;
use std::collections::HashMap;
use unicode_segmentation::UnicodeSegmentation;

/// Words of one run times words of the other that are compared at most, for one pair and for all; beyond, the whole runs are
/// marked. 3,000 words of a paragraph against as many others take some hundredths of a second.
const PAIR: usize = 9_000_000;
const ALL: usize = 60_000_000;

/// What the parts of the comparison share.
#[derive(Debug, Default)]
pub(super) struct Work {
    pub(super) added: u32,
    pub(super) removed: u32,
    pub(super) coarse: bool,
    spent: usize,
}

/// A part of a run as it is compared and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// A word, a sign, a character of a script without blanks; and the blanks that follow.
    Word(Cow<'a, str>, Cow<'a, str>),
    /// A picture's tag and address.
    Picture(&'a str, &'a str),
    /// Written as it is where the later text has it.
    Tag(&'a str),
    /// Blanks that follow no word.
    Blank(Cow<'a, str>),
}

impl Part<'_> {
    fn is_compared(&self) -> bool {
        matches!(self, Part::Word(..) | Part::Picture(..))
    }

    fn name(&self) -> &str {
        match self {
            Part::Word(word, _) => word,
            Part::Picture(_, address) => address,
            Part::Tag(_) | Part::Blank(_) => "",
        }
    }

    /// Whether it says something: punctuation alone does not.
    pub(super) fn tells(&self) -> bool {
        match self {
            Part::Word(word, _) => word.chars().any(char::is_alphanumeric),
            Part::Picture(..) => true,
            Part::Tag(_) | Part::Blank(_) => false,
        }
    }
}

/// A run's parts.
pub(super) fn parts<'a>(run: &Run<'a>) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for piece in &run.pieces {
        match *piece {
            Piece::Text(raw) => push_text(decode_html_entities(raw), &mut parts),
            Piece::Picture(tag, address) => parts.push(Part::Picture(tag, address)),
            Piece::Tag(tag) => parts.push(Part::Tag(tag)),
        }
    }
    parts
}

fn push_text<'a>(text: Cow<'a, str>, parts: &mut Vec<Part<'a>>) {
    match text {
        Cow::Borrowed(text) => push_words(text, Cow::Borrowed, parts),
        Cow::Owned(text) => push_words(&text, |word| Cow::Owned(word.to_owned()), parts),
    }
}

fn push_words<'t, 'a>(text: &'t str, keep: impl Fn(&'t str) -> Cow<'a, str>, parts: &mut Vec<Part<'a>>) {
    for word in text.split_word_bounds() {
        if !word.chars().all(char::is_whitespace) {
            parts.push(Part::Word(keep(word), Cow::Borrowed("")));
        } else if let Some(Part::Word(_, after)) = parts.last_mut() {
            after.to_mut().push_str(word);
        } else {
            parts.push(Part::Blank(keep(word)));
        }
    }
}

/// What is done with a compared part of the later run, and what of the earlier one went before it.
#[derive(Debug, Default)]
struct Plan {
    came: Vec<bool>,
    /// Before which compared part of the later run which compared parts of the earlier one went.
    went: Vec<(usize, std::ops::Range<usize>)>,
}

impl Work {
    /// A title or name, compared and written.
    pub(super) fn plain(&mut self, before: &str, after: &str) -> String {
        let parts_of = |text: &'_ str| {
            let mut parts = Vec::new();
            push_words(text, |word| Cow::Owned(word.to_owned()), &mut parts);
            parts
        };
        self.compared(&parts_of(before), &parts_of(after))
    }

    /// The later parts with what came and went marked.
    pub(super) fn compared(&mut self, before: &[Part<'_>], after: &[Part<'_>]) -> String {
        let old: Vec<&Part<'_>> = before.iter().filter(|part| part.is_compared()).collect();
        let new: Vec<&Part<'_>> = after.iter().filter(|part| part.is_compared()).collect();
        let plan = self.plan(&old, &new);
        let mut writing = Writing::default();
        let (mut went, mut at) = (plan.went.iter().peekable(), 0);
        for part in after {
            if !part.is_compared() {
                writing.plain(part);
                continue;
            }
            while let Some((_, range)) = went.next_if(|(place, _)| *place == at) {
                self.removed += writing.gone(&old[range.clone()]);
            }
            let came = plan.came[at];
            self.added += u32::from(came && part.tells());
            writing.word(part, came);
            at += 1;
        }
        for (_, range) in went {
            self.removed += writing.gone(&old[range.clone()]);
        }
        writing.end()
    }

    /// A whole run that came.
    pub(super) fn came(&mut self, after: &[Part<'_>]) -> String {
        let mut writing = Writing::default();
        for part in after {
            if part.is_compared() {
                self.added += u32::from(part.tells());
                writing.word(part, true);
            } else {
                writing.plain(part);
            }
        }
        writing.end()
    }

    /// A whole run that went.
    pub(super) fn went(&mut self, before: &[Part<'_>]) -> String {
        let mut writing = Writing::default();
        let old: Vec<&Part<'_>> = before.iter().filter(|part| part.is_compared()).collect();
        self.removed += writing.gone(&old);
        writing.end()
    }

    fn plan(&mut self, old: &[&Part<'_>], new: &[&Part<'_>]) -> Plan {
        let mut names: HashMap<&str, u32> = HashMap::new();
        let (a, b) = (ids(old, &mut names), ids(new, &mut names));
        let same_start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        let ends = a[same_start..].iter().rev().zip(b[same_start..].iter().rev());
        let same_end = ends.take_while(|(a, b)| a == b).count();
        let (middle_a, middle_b) = (&a[same_start..a.len() - same_end], &b[same_start..b.len() - same_end]);
        let cost = middle_a.len() * middle_b.len();
        self.spent = self.spent.saturating_add(cost);
        let mut plan = Plan { came: vec![false; b.len()], went: Vec::new() };
        let ops = if cost > PAIR || self.spent > ALL {
            self.coarse = true;
            vec![replaced(0..middle_a.len(), 0..middle_b.len())]
        } else {
            let ops = capture_diff_slices(Algorithm::Myers, middle_a, middle_b);
            joined(ops, &new[same_start..])
        };
        for op in ops {
            let (gone, come) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            if !gone.is_empty() {
                plan.went.push((same_start + come.start, same_start + gone.start..same_start + gone.end));
            }
            plan.came[same_start + come.start..same_start + come.end].fill(true);
        }
        plan
    }
}

/// A number for each word, the same for the same.
fn ids<'p>(parts: &[&'p Part<'_>], names: &mut HashMap<&'p str, u32>) -> Vec<u32> {
    let mut ids = Vec::with_capacity(parts.len());
    for part in parts {
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        ids.push(*names.entry(part.name()).or_insert(next));
    }
    ids
}

fn replaced(old: std::ops::Range<usize>, new: std::ops::Range<usize>) -> DiffOp {
    DiffOp::Replace { old_index: old.start, old_len: old.len(), new_index: new.start, new_len: new.len() }
}

/// Changes with nothing but a comma between them are one: otherwise old and new words would alternate, and nobody could read it.
fn joined(ops: Vec<DiffOp>, new: &[&Part<'_>]) -> Vec<DiffOp> {
    let mut out: Vec<DiffOp> = Vec::with_capacity(ops.len());
    let mut rest = ops.into_iter().peekable();
    while let Some(op) = rest.next() {
        let between = matches!(op, DiffOp::Equal { .. }) && rest.peek().is_some();
        let last = out.last().copied().filter(|last| !matches!(last, DiffOp::Equal { .. }));
        match (last, rest.peek().copied()) {
            (Some(last), Some(next)) if between && says_little(&op, &last, &next, new) => {
                rest.next();
                out.pop();
                out.push(replaced(
                    last.old_range().start..next.old_range().end,
                    last.new_range().start..next.new_range().end,
                ));
            }
            _ => out.push(op),
        }
    }
    out
}

/// Whether what stayed is too little to part two changes.
fn says_little(same: &DiffOp, before: &DiffOp, after: &DiffOp, new: &[&Part<'_>]) -> bool {
    let words = &new[same.new_range()];
    let telling = words.iter().filter(|part| part.tells()).count();
    let size = |op: &DiffOp| op.old_range().len().max(op.new_range().len());
    telling == 0 || (telling == 1 && words.len() < 3 && size(before) > 2 && size(after) > 2)
}

/// Writes a run; marks are opened and closed around words, never across tags.
#[derive(Default)]
struct Writing {
    out: String,
    /// The blanks after the last word, and whether it came.
    after: String,
    inserting: bool,
}

impl Writing {
    fn close(&mut self) {
        if std::mem::take(&mut self.inserting) {
            self.out.push_str("</ins>");
        }
        self.out.push_str(&encode_text(&std::mem::take(&mut self.after)));
    }

    fn plain(&mut self, part: &Part<'_>) {
        self.close();
        match part {
            Part::Tag(tag) => self.out.push_str(tag),
            Part::Blank(blank) => self.out.push_str(&encode_text(blank)),
            Part::Word(..) | Part::Picture(..) => self.word(part, false),
        }
    }

    fn word(&mut self, part: &Part<'_>, came: bool) {
        if came != self.inserting {
            self.close();
            if came {
                self.out.push_str("<ins>");
            }
            self.inserting = came;
        }
        self.out.push_str(&encode_text(&std::mem::take(&mut self.after)));
        self.put(part);
    }

    fn put(&mut self, part: &Part<'_>) {
        match part {
            Part::Word(word, after) => {
                self.out.push_str(&encode_text(word));
                self.after.push_str(after);
            }
            Part::Picture(tag, _) => self.out.push_str(tag),
            Part::Tag(_) | Part::Blank(_) => {}
        }
    }

    /// What went; the number of its words.
    fn gone(&mut self, parts: &[&Part<'_>]) -> u32 {
        self.close();
        self.out.push_str("<del>");
        for part in parts {
            self.out.push_str(&encode_text(&std::mem::take(&mut self.after)));
            self.put(part);
        }
        self.out.push_str("</del>");
        self.out.push_str(&encode_text(&std::mem::take(&mut self.after)));
        u32::try_from(parts.iter().filter(|part| part.tells()).count()).unwrap_or(u32::MAX)
    }

    fn end(mut self) -> String {
        self.close();
        self.out
    }
}
