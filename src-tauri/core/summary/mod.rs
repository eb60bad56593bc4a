//! An article's summary: the abstract that it carries, or two to four of its sentences. Pure, deterministic, bounded; no word
//! of it is ours. `library` and `briefing` call it.
//!
//! 1. `prose` makes blocks of the HTML and finds the abstract that the text carries of itself.
//! 2. `candidates`: the sentences that can stand alone: no headings, captions, code, links, advertisements.
//! 3. `rank`: what is like the rest (PageRank over TF-IDF cosines), stands early, speaks of the title and has a good length;
//!    then no two that say the same. They are put back into the text's order.

mod candidates;
mod rank;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use crate::language::{Lexis, detect, is_unspaced};
use crate::model::{Summary, SummaryOrigin};
use crate::prose::{Block, Kind, find_abstract, of_html, sentences};
use crate::sanitize::shorten;

/// Bytes of text that are looked at. What is worth saying of longer ones stands before.
const LARGEST: usize = 200 << 10;

/// Words that an article has at least to get a summary; two characters of a script without blanks are a word.
const FEWEST_WORDS: usize = 80;

/// The summary of a body in HTML, `None` when it has too few words or none that can stand alone. `claim` is the language that
/// its feed or page says, a BCP 47 tag.
pub fn summarize_html(html: &str, title: &str, claim: Option<&str>) -> Option<Summary> {
    summarize(&of_html(html, LARGEST), title, claim)
}

/// The summary of a story whose page's own abstract was found already; none is the same as [`summarize_html`].
pub fn summarize_carried(carried: &[String], story: &str, title: &str, claim: Option<&str>) -> Option<Summary> {
    let of_story = summarize_html(story, title, claim)?;
    if carried.is_empty() {
        return Some(of_story);
    }
    let lexis = Lexis::of(of_story.lang.as_deref());
    let code = of_story.lang.as_deref().unwrap_or_default();
    let found = carried.iter().flat_map(|piece| sentences(piece, code, &lexis)).map(str::to_owned).collect();
    Some(made(found, SummaryOrigin::Page, of_story.lang))
}

/// The summary of a text in blocks.
pub fn summarize(blocks: &[Block], title: &str, claim: Option<&str>) -> Option<Summary> {
    let words: usize = blocks.iter().filter(|block| is_story(block)).map(|block| words_of(&block.text)).sum();
    if words < FEWEST_WORDS {
        return None;
    }
    let lang = language_of(blocks, claim);
    let code = lang.as_deref().unwrap_or_default();
    let lexis = Lexis::of(lang.as_deref());
    if let Some(carried) = find_abstract(blocks, &lexis) {
        let own = &blocks[carried.blocks.clone()];
        let own: usize = own.iter().map(|block| words_of(&block.text)).sum();
        if words.saturating_sub(own) * 2 >= FEWEST_WORDS {
            let pieces = carried.pieces.iter();
            let found = pieces.flat_map(|piece| sentences(piece, code, &lexis)).map(str::to_owned).collect();
            return Some(made(found, SummaryOrigin::Page, lang));
        }
    }
    let candidates = candidates::of(blocks, code, &lexis);
    let chosen = rank::choose(&candidates, &lexis.terms(title));
    let chosen: Vec<String> = chosen.into_iter().map(|at| candidates[at].text.to_owned()).collect();
    (!chosen.is_empty()).then(|| made(chosen, SummaryOrigin::Extracted, lang))
}

/// A summary in a line: as many of its sentences as have room, or the beginning of the first.
pub fn line(summary: &Summary, letters: usize) -> String {
    let mut left = letters;
    let fits = |sentence: &&String| {
        let long = sentence.chars().count() + 1;
        let has_room = long <= left + 1;
        left = left.saturating_sub(long);
        has_room
    };
    let whole: Vec<String> = summary.sentences.iter().take_while(fits).cloned().collect();
    match summary.sentences.first() {
        Some(first) if whole.is_empty() => shorten(first, letters),
        _ => joined(&whole),
    }
}

fn made(sentences: Vec<String>, origin: SummaryOrigin, lang: Option<String>) -> Summary {
    Summary { text: joined(&sentences), sentences, origin, lang }
}

/// Sentences with blanks between them, where their script has any.
pub fn joined(sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences {
        // Chinese and Japanese put nothing between sentences, Korean and Thai do.
        let joins = |c: char| is_unspaced(c) && !matches!(c, '\u{AC00}'..='\u{D7AF}' | '\u{0E00}'..='\u{0EFF}');
        if !text.is_empty() && !sentence.starts_with(joins) {
            text.push(' ');
        }
        text.push_str(sentence);
    }
    text
}

/// What tells the story: no heading, and not made of links.
fn is_story(block: &Block) -> bool {
    matches!(block.kind, Kind::Prose | Kind::Item | Kind::Quote) && block.link_share() < 0.6
}

/// The language of the first blocks that are prose; boxes and lists are often in another.
fn language_of(blocks: &[Block], claim: Option<&str>) -> Option<String> {
    let mut sample = String::new();
    for block in blocks.iter().filter(|block| is_story(block) && block.text.len() > 60) {
        sample.push_str(&block.text);
        sample.push(' ');
        if sample.len() > 4_000 {
            break;
        }
    }
    if sample.is_empty() {
        blocks.iter().take(50).for_each(|block| sample.push_str(&block.text));
    }
    detect(&sample, claim)
}

/// Words of a text; two characters of a script without blanks count as one.
fn words_of(text: &str) -> usize {
    let (mut words, mut unspaced, mut in_word) = (0, 0, false);
    for c in text.chars() {
        let letter = c.is_alphanumeric();
        if letter && is_unspaced(c) {
            unspaced += 1;
            in_word = false;
        } else {
            words += usize::from(letter && !in_word);
            in_word = letter || in_word && matches!(c, '\'' | '’' | '-' | '.');
        }
    }
    words + unspaced / 2
}
