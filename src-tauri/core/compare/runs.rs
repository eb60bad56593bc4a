//! A body as runs of text and the structure between them. Everything borrows from the body.

use crate::sanitize::{Token, Tokens};
use html_escape::decode_html_entities;
use std::hash::Hasher;
use xxhash_rust::xxh3::Xxh3;

/// Elements of running text; all others are structure.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// A piece of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text, entities not decoded.
    Text(&'a str),
    /// A tag that is no word.
    Tag(&'a str),
    /// A picture's tag and address.
    Picture(&'a str, &'a str),
}

/// What one paragraph, cell or heading holds.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) pieces: Vec<Piece<'a>>,
    /// The same for the same words and pictures, whatever the blanks and the formatting.
    pub(super) key: u64,
    /// The element that holds it.
    pub(super) home: &'a str,
}

/// A tag of the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark<'a> {
    Start(&'a str, &'a str),
    End(&'a str, &'a str),
    /// Anything that opens and closes nothing.
    Bare(&'a str),
}

/// A body.
#[derive(Debug, Default)]
pub(super) struct Document<'a> {
    pub(super) runs: Vec<Run<'a>>,
    /// The structure before each run, and after the last one.
    pub(super) gaps: Vec<Vec<Mark<'a>>>,
}

impl<'a> Document<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        let mut document = Self { runs: Vec::new(), gaps: vec![Vec::new()] };
        let (mut pieces, mut open): (Vec<Piece<'a>>, Vec<&'a str>) = (Vec::new(), Vec::new());
        let mut tokens = Tokens::new(html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) => pieces.push(Piece::Text(text)),
                // What the text itself marked so would be taken for a difference.
                Token::Start("ins" | "del") | Token::End("ins" | "del") => {}
                Token::Start("img") => {
                    pieces.push(Piece::Picture(tokens.last_tag(), tokens.attribute("src").unwrap_or_default()));
                }
                Token::Start(name) | Token::End(name) if INLINE.contains(&name) => {
                    pieces.push(Piece::Tag(tokens.last_tag()));
                }
                Token::Start(name) => {
                    document.end_run(&mut pieces, open.last().copied().unwrap_or_default());
                    let void = name == "hr";
                    let tag = tokens.last_tag();
                    document.mark(if void { Mark::Bare(tag) } else { Mark::Start(name, tag) });
                    if !void {
                        open.push(name);
                    }
                }
                Token::End(name) => {
                    document.end_run(&mut pieces, open.last().copied().unwrap_or_default());
                    document.mark(Mark::End(name, tokens.last_tag()));
                    if let Some(at) = open.iter().rposition(|other| *other == name) {
                        open.truncate(at);
                    }
                }
            }
        }
        document.end_run(&mut pieces, open.last().copied().unwrap_or_default());
        document
    }

    fn mark(&mut self, mark: Mark<'a>) {
        if let Some(gap) = self.gaps.last_mut() {
            gap.push(mark);
        }
    }

    /// Without a word or picture it is structure.
    fn end_run(&mut self, pieces: &mut Vec<Piece<'a>>, home: &'a str) {
        let pieces = std::mem::take(pieces);
        match key_of(&pieces) {
            Some(key) => {
                self.runs.push(Run { pieces, key, home });
                self.gaps.push(Vec::new());
            }
            None => {
                for piece in pieces {
                    self.mark(match piece {
                        Piece::Text(raw) | Piece::Tag(raw) | Piece::Picture(raw, _) => Mark::Bare(raw),
                    });
                }
            }
        }
    }
}

fn key_of(pieces: &[Piece<'_>]) -> Option<u64> {
    let (mut hash, mut any) = (Xxh3::new(), false);
    let mut blank = false;
    for piece in pieces {
        match piece {
            Piece::Text(raw) => {
                let text = decode_html_entities(raw);
                blank |= text.starts_with(char::is_whitespace);
                for word in text.split_whitespace() {
                    if blank && any {
                        hash.write(b" ");
                    }
                    hash.write(word.as_bytes());
                    (any, blank) = (true, true);
                }
                blank = text.ends_with(char::is_whitespace) || (blank && text.trim().is_empty());
            }
            Piece::Tag(tag) if tag.starts_with("<br") => blank = true,
            Piece::Tag(_) => {}
            Piece::Picture(_, address) => {
                hash.write(b"\0");
                hash.write(address.as_bytes());
                any = true;
            }
        }
    }
    any.then(|| hash.finish())
}
