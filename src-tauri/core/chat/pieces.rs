//! An article as what is sent of it: its paragraphs, its sentences, in pieces that fit into a model.

use crate::language::{Lexis, detect, is_unspaced};
use crate::prose::{of_html, sentences};

/// Bytes of text that are looked at: more than a long book has.
const LARGEST: usize = 4 << 20;

/// Pieces of an article at most. What is behind them is not sent, and the answer says that it is not whole.
const MOST_PIECES: usize = 60;

/// Tokens of what is asked beside the text.
const ASKING: u32 = 500;

/// Tokens of a piece to be translated at most: more of them make models skip sentences.
const TRANSLATED_AT_ONCE: u32 = 1_200;

/// The smallest context that is believed; below it no article would fit.
const SMALLEST: u32 = 2_048;

/// About how many tokens a text is: a word of four letters one, a Chinese character one, a letter of other scripts half of one.
/// On the safe side for the tokenizers in use.
pub fn tokens_of(text: &str) -> u32 {
    let (mut quarters, mut count) = (0_u64, 0_u64);
    for c in text.chars() {
        count += 1;
        quarters += if c.is_ascii() {
            1
        } else if is_unspaced(c) {
            4
        } else {
            2
        };
    }
    u32::try_from(quarters / 4 + u64::from(count > 0)).unwrap_or(u32::MAX)
}

/// A sentence of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its paragraph.
    pub block: usize,
    /// Its words, blanks collapsed.
    pub text: String,
}

/// The paragraphs and sentences of a body, and its language. `claim` is what its feed says of the language.
pub fn read_article(html: &str, claim: Option<&str>) -> (Vec<String>, Vec<Sentence>, Option<String>) {
    let blocks: Vec<String> = of_html(html, LARGEST).into_iter().map(|block| block.text).collect();
    let mut sample = String::new();
    for block in &blocks {
        sample.push_str(block);
        sample.push(' ');
        if sample.len() > 4_000 {
            break;
        }
    }
    let language = detect(&sample, claim);
    let lexis = Lexis::of(language.as_deref());
    let code = language.clone().unwrap_or_default();
    let told = blocks.iter().enumerate().flat_map(|(block, text)| {
        sentences(text, &code, &lexis).into_iter().map(move |text| Sentence { block, text: text.to_owned() })
    });
    let told = told.collect();
    (blocks, told, language)
}

/// What fits into a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    context: u32,
}

/// A piece of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is the last one, and something behind it had to be left out.
    pub cut: bool,
}

impl Budget {
    /// That of a model with so many tokens.
    pub fn of(context_tokens: u32) -> Self {
        Self { context: context_tokens.max(SMALLEST) }
    }

    /// Tokens that an answer in prose may have.
    pub fn answer(self) -> u32 {
        (self.context / 4).min(3_000)
    }

    /// Tokens that the translation of a piece may have.
    pub fn translation(self) -> u32 {
        self.translated() * 3
    }

    fn translated(self) -> u32 {
        ((self.context - ASKING) / 5).min(TRANSLATED_AT_ONCE)
    }

    /// Paragraphs joined to pieces.
    pub fn pieces(self, paragraphs: &[String]) -> Vec<Piece> {
        let most = self.context - ASKING - self.answer();
        let mut pieces = vec![Piece { text: String::new(), cut: false }];
        let mut used = 0;
        for part in paragraphs.iter().flat_map(|paragraph| cut(paragraph, most)) {
            let tokens = tokens_of(part) + 1;
            let full = used > 0 && used + tokens > most;
            if full && pieces.len() == MOST_PIECES {
                pieces.last_mut().into_iter().for_each(|last| last.cut = true);
                break;
            }
            if full {
                pieces.push(Piece { text: String::new(), cut: false });
                used = 0;
            }
            let Some(last) = pieces.last_mut() else { break };
            if !last.text.is_empty() {
                last.text.push_str("\n\n");
            }
            last.text.push_str(part);
            used += tokens;
        }
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    /// Sentences by their numbers, in groups that are translated together; a paragraph is parted only where it must be. The
    /// flag tells that some had to be left out.
    pub fn groups(self, sentences: &[Sentence]) -> (Vec<Vec<usize>>, bool) {
        let most = self.translated();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let (mut used, mut left_out) = (0, false);
        for (at, sentence) in sentences.iter().enumerate() {
            let tokens = tokens_of(&sentence.text) + 6;
            if tokens > most * 2 || groups.len() > MOST_PIECES * 4 {
                left_out = true;
                continue;
            }
            let begins = at == 0 || sentences[at - 1].block != sentence.block;
            if groups.is_empty() || used + tokens > most || (begins && used * 4 > most * 3) {
                groups.push(Vec::new());
                used = 0;
            }
            groups.last_mut().into_iter().for_each(|group| group.push(at));
            used += tokens;
        }
        (groups, left_out)
    }
}

/// A paragraph in parts of so many tokens at most, at blanks where there are some.
fn cut(paragraph: &str, most: u32) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = paragraph;
    while tokens_of(rest) > most {
        // A token is one character at least, as counted here.
        let end = rest.char_indices().nth(most as usize).map_or(rest.len(), |(at, _)| at);
        let end = rest[..end].rfind(' ').filter(|at| *at > 0).unwrap_or(end);
        let (part, after) = rest.split_at(end);
        parts.push(part.trim());
        rest = after.trim_start();
    }
    parts.push(rest);
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_between_pieces_and_each_fits() {
        let budget = Budget::of(2_048);
        let paragraphs: Vec<String> =
            (0..80).map(|n| format!("Paragraph {n} {}", "of some words ".repeat(30))).collect();
        let pieces = budget.pieces(&paragraphs);
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| tokens_of(&piece.text) <= 1_100 && !piece.cut));
        let joined: Vec<&str> = pieces.iter().flat_map(|piece| piece.text.split("\n\n")).collect();
        assert_eq!(joined, paragraphs.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn a_paragraph_without_end_is_cut_at_blanks_and_one_without_blanks_anywhere() {
        let budget = Budget::of(2_048);
        for endless in ["word ".repeat(20_000), "字".repeat(20_000)] {
            let pieces = budget.pieces(std::slice::from_ref(&endless));
            assert!(pieces.iter().all(|piece| tokens_of(&piece.text) <= 1_200), "each fits");
            let letters: usize = pieces.iter().map(|piece| piece.text.matches(['w', '字']).count()).sum();
            assert_eq!(letters, 20_000);
        }
        let book = vec!["word ".repeat(2_000); 200];
        let pieces = budget.pieces(&book);
        assert!(pieces.len() == MOST_PIECES && pieces[MOST_PIECES - 1].cut, "and says that it was too much");
    }

    #[test]
    fn sentences_are_translated_in_groups_that_end_with_paragraphs() {
        let html: String = (0..40).map(|n| format!("<p>This is number {n}. It has two sentences.</p>")).collect();
        let (blocks, sentences, language) = read_article(&html, None);
        assert_eq!((blocks.len(), sentences.len(), language.as_deref()), (40, 80, Some("en")));
        let (groups, left_out) = Budget::of(2_048).groups(&sentences);
        assert!(!left_out && groups.len() > 1);
        assert_eq!(groups.concat(), (0..80).collect::<Vec<_>>());
        assert!(groups.iter().all(|group| group[0] % 2 == 0), "none begins within a paragraph");
        let endless = Sentence { block: 0, text: "x".repeat(100_000) };
        assert_eq!(Budget::of(2_048).groups(&[endless]), (Vec::new(), true));
    }

    #[test]
    fn tokens_are_estimated_by_script() {
        assert_eq!((tokens_of(""), tokens_of("four"), tokens_of("漢字"), tokens_of("Маяк")), (0, 2, 3, 3));
    }
}
