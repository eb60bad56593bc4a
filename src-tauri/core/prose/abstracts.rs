//! The abstract that a text carries of itself, known by the label above or before it: "Brief news summary", "TL;DR:",
//! "Zusammenfassung", "要点". What follows the label belongs to it as long as it stands like the first piece and speaks of what
//! the story speaks of: behind an abstract pages put their advertisements.

use super::blocks::{Block, Kind};
use super::labels::{FIRST, LABELS, LAST, WEAK};
use crate::language::Lexis;
use std::collections::HashSet;
use std::ops::Range;

/// An abstract in a list of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abstract {
    /// The blocks that are it, with its label.
    pub blocks: Range<usize>,
    /// Its paragraphs or points, as they stand.
    pub pieces: Vec<String>,
}

/// Bytes of an abstract at most, of a piece of it at least; and how much of the story it is at most.
const LONGEST: usize = 2_500;
const SHORTEST: usize = 40;
const MOST_PIECES: usize = 10;

/// The abstract of a text; `lexis` is that of its language.
pub fn find_abstract(blocks: &[Block], lexis: &Lexis) -> Option<Abstract> {
    blocks.iter().enumerate().find_map(|(at, block)| {
        let found = match label_before(block) {
            Some(rest) if rest.len() >= SHORTEST => Some(Abstract {
                blocks: at..at + 1,
                pieces: vec![block.text[block.text.len() - rest.len()..].to_owned()],
            }),
            Some("") => following(blocks, at, lexis),
            _ => None,
        }?;
        // What is half of all there is abridges nothing.
        let length: usize = found.pieces.iter().map(String::len).sum();
        let others =
            blocks.iter().enumerate().filter(|(at, block)| !found.blocks.contains(at) && block.kind != Kind::Heading);
        let story: usize = others.map(|(_, block)| block.text.len()).sum();
        let terms: usize = found.pieces.iter().map(|piece| lexis.terms(piece).len()).sum();
        let is_told = terms >= 3 && (found.pieces.len() > 1 || found.pieces.iter().any(|piece| ends(piece)));
        (is_told && length >= SHORTEST && length * 3 <= story * 2 && !closes_a_section(blocks, at)).then_some(found)
    })
}

/// Whether a text ends as a sentence does.
fn ends(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
    bare.ends_with(is_mark)
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।') || matches!(c, '\u{0E00}'..='\u{0EFF}')
}

/// "Summary" as the last of many headings is how a review ends: what it says there is a verdict more than an abstract.
fn closes_a_section(blocks: &[Block], label: usize) -> bool {
    let of_many = blocks[..label].iter().filter(|block| block.kind == Kind::Heading).count() >= 3;
    let text = &blocks[label].text;
    let is_plain = text.split_whitespace().count() == 1 && !text.contains(['-', ';', ':']);
    of_many && is_plain
}

/// What follows a label in its block: nothing, when the block is the label. `None`: the block has none.
fn label_before(block: &Block) -> Option<&str> {
    let stands_out = block.kind == Kind::Heading || block.is_bold();
    let text = block.text.as_str();
    let words = text.split_whitespace().count();
    if words <= 6 && text.len() <= 90 && is_label(&folded(text), stands_out) {
        return Some("");
    }
    // "TL;DR: it works", "**Kurz gesagt** es geht".
    let mark =
        text.char_indices().take(50).find(|(_, c)| matches!(c, ':' | '：')).map(|(at, c)| (at, at + c.len_utf8()));
    let bold = (block.bold > 0 && block.bold < 60 && !block.is_bold()).then_some((block.bold, block.bold));
    [bold, mark].into_iter().flatten().find_map(|(end, from)| {
        let label = folded(text.get(..end)?);
        let known = LABELS.contains(&label.as_str()) && !WEAK.contains(&label.as_str());
        let rest = text.get(from..)?.trim_start_matches([':', '：', ' ', '—', '–', '-', '\u{a0}']);
        known.then_some(rest)
    })
}

/// Lower case, without what stands around: "📌 Key points:" is "key points".
fn folded(text: &str) -> String {
    let text = text.to_lowercase();
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn is_label(text: &str, stands_out: bool) -> bool {
    if LABELS.contains(&text) {
        return stands_out || !WEAK.contains(&text);
    }
    if !stands_out {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is = |list: &[&str], word: Option<&&str>| word.is_some_and(|word| list.contains(word));
    (2..=4).contains(&words.len()) && (is(LAST, words.last()) || is(FIRST, words.first()))
}

/// The blocks behind a label that are its abstract.
fn following(blocks: &[Block], label: usize, lexis: &Lexis) -> Option<Abstract> {
    let first = blocks.get(label + 1).filter(|block| block.kind != Kind::Heading && block.link_share() < 0.5)?;
    let rest = &blocks[label + 1..];
    let told = terms_of(blocks.iter().enumerate().filter(|(at, _)| *at < label).map(|(_, block)| block), lexis);
    let mut pieces = Vec::new();
    let mut length = 0;
    for block in rest.iter().take(MOST_PIECES) {
        let fits = block.kind == first.kind && block.link_share() < 0.5 && length + block.text.len() <= LONGEST;
        let is_next = !pieces.is_empty() && block.kind != Kind::Item;
        // Above the story one paragraph is an abstract and the next its beginning; below it only what tells of it is.
        if !fits || is_next && (told.is_empty() || !tells_of(block, &told, lexis)) || label_before(block) == Some("") {
            break;
        }
        length += block.text.len();
        pieces.push(block.text.clone());
    }
    Some(Abstract { blocks: label..label + 1 + pieces.len(), pieces })
}

fn terms_of<'a>(blocks: impl Iterator<Item = &'a Block>, lexis: &Lexis) -> HashSet<String> {
    blocks.filter(|block| block.kind != Kind::Heading).take(200).flat_map(|block| lexis.terms(&block.text)).collect()
}

/// Whether at least a third of its terms are the story's, and it ends as sentences do.
fn tells_of(block: &Block, told: &HashSet<String>, lexis: &Lexis) -> bool {
    let terms = lexis.terms(&block.text);
    let shared = terms.iter().filter(|term| told.contains(*term)).count();
    terms.len() >= 4 && shared * 3 >= terms.len() && block.text.len() >= 60
}

#[cfg(test)]
mod tests {
    use super::super::blocks::of_html;
    use super::*;

    const STORY: &str = "<p>The harbour of the small town will be dredged in spring, the council said on Monday after a long \
        debate about the costs of the dredging and the fish in the harbour.</p><p>Fishermen had asked for it for years, as \
        their boats ran aground at low tide, and the ferry to the islands had to wait for the flood.</p>";

    fn found(html: &str) -> Option<Vec<String>> {
        find_abstract(&of_html(html, usize::MAX), &Lexis::of(Some("en"))).map(|found| found.pieces)
    }

    #[test]
    fn behind_a_heading_before_or_after_the_story() {
        let short = "The harbour will be dredged, which the fishermen wanted.";
        for label in [
            "<h3>Brief news summary</h3>",
            "<p><b>TL;DR</b></p>",
            "<h2>Key points:</h2>",
            "<h2>📌 Zusammenfassung</h2>",
            "<h4>En bref</h4>",
            "<h4>Resumen de la noticia</h4>",
            "<h4>要点</h4>",
            "<h4>Кратко</h4>",
            "<h3>ملخص</h3>",
            "<p>In breve</p>",
        ] {
            let before = format!("{label}<p>{short}</p>{STORY}");
            let after = format!(
                "{STORY}{label}<p>{short}</p><p>Let AI take control of your work and win customers!</p><p>Let's talk!</p>"
            );
            for html in [before, after] {
                assert_eq!(found(&html), Some(vec![short.to_owned()]), "{label}");
            }
        }
    }

    #[test]
    fn in_a_list_or_behind_a_label_on_its_line() {
        let list = format!(
            "<p><strong>Key takeaways</strong></p><ul><li>The harbour is dredged.</li><li>In spring it begins, they say.</li></ul>{STORY}"
        );
        assert_eq!(
            found(&list),
            Some(vec!["The harbour is dredged.".to_owned(), "In spring it begins, they say.".to_owned()])
        );
        let line = format!("<p><b>Kurz gesagt:</b> The harbour will be dredged in spring, at last.</p>{STORY}");
        assert_eq!(found(&line), Some(vec!["The harbour will be dredged in spring, at last.".to_owned()]));
    }

    #[test]
    fn a_story_about_summaries_has_none() {
        for html in [
            STORY.to_owned(),
            format!(
                "{STORY}<h2>The summary of the trial was long and boring</h2><p>It went on for days and days, they say.</p>"
            ),
            format!("<p>In short, the harbour will be dredged in spring.</p>{STORY}"),
            "<h2>Summary</h2><p>All that there is stands here and nothing else stands in it.</p>".to_owned(),
            format!("{STORY}<h2>Summary</h2>"),
        ] {
            assert_eq!(found(&html), None, "{html}");
        }
    }
}
