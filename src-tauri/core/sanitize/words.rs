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

/// The beginning of a text on one line, at most `EXCERPT_CHARS` characters; cut at a word, with an ellipsis.
pub(super) fn excerpt(text: &str) -> String {
    shorten(text, EXCERPT_CHARS)
}

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
    // The end of the last word that fits; text without such an end (one long word) is cut between two graphemes.
    let word_end = line
        .split_word_bound_indices()
        .map(|(at, part)| (at + part.len(), part))
        .take_while(|(end, _)| *end <= room)
        .filter(|(_, part)| !part.trim().is_empty())
        .last()
        .map_or(0, |(end, _)| end);
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
