//! The words of a body: blocks on lines of their own, blanks collapsed; and the excerpt cut out of them.

use super::EXCERPT_CHARS;
use unicode_segmentation::UnicodeSegmentation;

/// What stands between the word before and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Line,
}

/// Collects words.
#[derive(Debug)]
pub(super) struct Words {
    out: String,
    gap: Gap,
}

impl Words {
    /// No words yet.
    pub(super) fn new() -> Self {
        Self { out: String::new(), gap: Gap::None }
    }

    /// What was collected.
    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// A block begins or ends here.
    pub(super) fn line(&mut self) {
        self.gap = Gap::Line;
    }

    /// Cells and ruby stand apart.
    pub(super) fn blank(&mut self) {
        self.gap = self.gap.max(Gap::Blank);
    }

    /// Adds running text.
    pub(super) fn push(&mut self, text: &str) {
        if is_even(text.as_bytes()) {
            let words = text.trim_matches(' ');
            if words.len() < text.len() && (text.starts_with(' ') || words.is_empty()) {
                self.blank();
            }
            if !words.is_empty() {
                self.close_gap();
                self.out.push_str(words);
                self.gap = if text.ends_with(' ') { Gap::Blank } else { Gap::None };
            }
            return;
        }
        if text.starts_with(char::is_whitespace) {
            self.blank();
        }
        let mut words = text.split_whitespace();
        if let Some(first) = words.next() {
            self.close_gap();
            self.out.push_str(first);
            for word in words {
                self.out.push(' ');
                self.out.push_str(word);
            }
            if text.ends_with(char::is_whitespace) {
                self.gap = Gap::Blank;
            }
        }
    }

    /// Adds preformatted text: its lines stay lines, its indentation stays.
    pub(super) fn push_preformatted(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line();
            }
            let line = line.trim_end();
            if !line.is_empty() {
                self.close_gap();
                self.out.push_str(line);
            }
        }
    }

    fn close_gap(&mut self) {
        if !self.out.is_empty() {
            match self.gap {
                Gap::None => {}
                Gap::Blank => self.out.push(' '),
                Gap::Line => self.out.push('\n'),
            }
        }
        self.gap = Gap::None;
    }
}

/// Whether single spaces are the only blanks in a text, as in most: then there is nothing to collapse.
fn is_even(text: &[u8]) -> bool {
    // The first bytes of the blanks beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000.
    let odd = |b: &u8| (*b < b' ') | matches!(b, 0xC2 | 0xE1 | 0xE2 | 0xE3);
    text.chunks(32).all(|chunk| !chunk.iter().fold(false, |found, b| found | odd(b)))
        && text.windows(2).all(|pair| pair != b"  ")
}

/// The beginning of a text on one line, at most `EXCERPT_CHARS` characters; cut at a word, with an ellipsis.
pub(super) fn excerpt(text: &str) -> String {
    shorten(text, EXCERPT_CHARS)
}

/// Characters before the cut in which the end of a word is looked for: few words are longer.
const TAIL: usize = 40;

/// The beginning of a text on one line, at most `limit` characters with the ellipsis.
pub fn shorten(text: &str, limit: usize) -> String {
    let mut line = String::with_capacity((limit * 2).min(text.len() + 1));
    let mut count = 0;
    let mut whole = true;
    'words: for word in text.split_whitespace() {
        if count > 0 {
            line.push(' ');
            count += 1;
        }
        for c in word.chars() {
            line.push(c);
            count += 1;
            if count > limit {
                whole = false;
                break 'words;
            }
        }
    }
    if whole {
        return line;
    }
    let room = line.char_indices().nth(limit.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    // Words are looked for in the tail only; it begins at a blank, or anywhere in a script that has none.
    let tail = line[..room].char_indices().rev().nth(TAIL).map_or(0, |(at, _)| line[..at].rfind(' ').unwrap_or(at));
    let word_end = line[tail..]
        .split_word_bound_indices()
        .map(|(at, part)| (tail + at + part.len(), part))
        .take_while(|(end, _)| *end <= room)
        .filter(|(_, part)| !part.trim().is_empty())
        .last()
        .map_or(0, |(end, _)| end);
    // Text without an end of a word (one long word) is cut between two graphemes.
    let grapheme_end = || {
        line.grapheme_indices(true).map(|(at, part)| at + part.len()).take_while(|end| *end <= room).last().unwrap_or(0)
    };
    line.truncate(if word_end > 0 { word_end } else { grapheme_end() });
    let cut =
        line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '('));
    format!("{cut}…")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_end_at_words() {
        assert_eq!(shorten("hello\t\tworld\n\ntest", 20), "hello world test");
        assert_eq!(shorten("hello big world", 12), "hello big…");
        assert_eq!(shorten("hello", 5), "hello");
        assert_eq!(shorten("吾輩は猫である。名前はまだ無い。", 6), "吾輩は猫で…");
        assert_eq!(shorten("aaaaaaaaaaaaaaaa", 5), "aaaa…");
        assert_eq!(shorten("", 5), "");
    }

    #[test]
    fn words_keep_their_gaps() {
        let mut words = Words::new();
        words.line();
        words.push(" a ");
        words.push("b");
        words.push("c ");
        words.line();
        words.push_preformatted("x\n  y\n");
        assert_eq!(words.into_text(), "a bc\nx\n  y");
    }
}
