//! The later text's structure with what came and what went in it.

use super::align::Step;
use super::runs::{Document, Mark, Piece, Run};
use super::words::{Work, parts};

/// Where no block may stand: what went between cells is written into the next one.
const TABLE: &[&str] = &["table", "thead", "tbody", "tfoot", "tr"];

/// Writes the later text, run by run.
pub(super) struct Writer<'a, 'd> {
    before: &'d Document<'a>,
    after: &'d Document<'a>,
    work: &'d mut Work,
    out: String,
    /// What is open of the later text.
    open: Vec<&'a str>,
    /// Runs that went and are not written yet.
    gone: Vec<usize>,
}

impl<'a, 'd> Writer<'a, 'd> {
    pub(super) fn new(before: &'d Document<'a>, after: &'d Document<'a>, work: &'d mut Work) -> Self {
        Self { before, after, work, out: String::new(), open: Vec::new(), gone: Vec::new() }
    }

    pub(super) fn written(mut self, steps: &[Step]) -> String {
        let after = self.after;
        for step in steps {
            match *step {
                Step::Went(old) => self.gone.push(old),
                Step::Same(new) => {
                    self.gap(new);
                    self.as_it_is(&after.runs[new]);
                }
                Step::Came(new) => {
                    self.gap(new);
                    let written = self.work.came(&parts(&after.runs[new]));
                    self.out.push_str(&written);
                }
                Step::Changed(old, new) => {
                    self.gap(new);
                    let written = self.work.compared(&parts(&self.before.runs[old]), &parts(&after.runs[new]));
                    self.out.push_str(&written);
                }
            }
        }
        self.gap(after.runs.len());
        self.out
    }

    fn as_it_is(&mut self, run: &Run<'_>) {
        for piece in &run.pieces {
            let (Piece::Text(raw) | Piece::Tag(raw) | Piece::Picture(raw, _)) = piece;
            self.out.push_str(raw);
        }
    }

    /// The structure before a run, with the blocks that went where it is shallowest: between what ends and what begins.
    fn gap(&mut self, place: usize) {
        let gap: &[Mark<'a>] = self.after.gaps.get(place).map(Vec::as_slice).unwrap_or_default();
        let at = shallowest(gap);
        self.marks(&gap[..at]);
        let gone = std::mem::take(&mut self.gone);
        let parent = self.open.last().copied().unwrap_or_default();
        let in_table = TABLE.contains(&parent);
        if !in_table {
            gone.iter().for_each(|old| self.block(*old, parent));
        }
        self.marks(&gap[at..]);
        if in_table {
            for old in gone {
                let written = self.work.went(&parts(&self.before.runs[old]));
                self.out.push_str(&written);
                self.out.push(' ');
            }
        }
    }

    fn marks(&mut self, marks: &[Mark<'a>]) {
        for mark in marks {
            match *mark {
                Mark::Start(name, tag) => {
                    self.open.push(name);
                    self.out.push_str(tag);
                }
                Mark::End(name, tag) => {
                    if let Some(at) = self.open.iter().rposition(|other| *other == name) {
                        self.open.truncate(at);
                    }
                    self.out.push_str(tag);
                }
                Mark::Bare(raw) => self.out.push_str(raw),
            }
        }
    }

    /// A run that went, in an element as it was in, as far as that may stand in its new parent.
    fn block(&mut self, old: usize, parent: &str) {
        let run = &self.before.runs[old];
        let (start, end) = match (parent, run.home) {
            ("ul" | "ol", _) => ("<li>", "</li>"),
            ("dl", _) => ("<dd>", "</dd>"),
            (_, "li") => ("<ul><li>", "</li></ul>"),
            (_, "h1" | "h2") => ("<h2>", "</h2>"),
            (_, "h3") => ("<h3>", "</h3>"),
            (_, "h4" | "h5" | "h6") => ("<h4>", "</h4>"),
            (_, "pre") => ("<pre>", "</pre>"),
            _ => ("<p>", "</p>"),
        };
        let written = self.work.went(&parts(run));
        self.out.push_str(start);
        self.out.push_str(&written);
        self.out.push_str(end);
    }
}

/// Where the structure is least deep, the first such place.
fn shallowest(gap: &[Mark<'_>]) -> usize {
    let (mut depth, mut least, mut place) = (0_i64, 0_i64, 0);
    for (index, mark) in gap.iter().enumerate() {
        match mark {
            Mark::Start(..) => depth += 1,
            Mark::End(..) => depth -= 1,
            Mark::Bare(_) => {}
        }
        if depth < least {
            (least, place) = (depth, index + 1);
        }
    }
    place
}
