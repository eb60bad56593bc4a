//! What the words of a block say of it: a date, a share button, a label over links, a request to subscribe. Pure.

use super::blocks::{Block, ends_or_has_sentence, squeezed};
use super::lexicon;
use super::promoting::{CONSENTING, COOKIES, requests};

/// Letters and digits alone, lower case.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

pub(super) fn same(text: &str, title: &str) -> bool {
    let (text, title) = (bare(text), bare(title));
    !text.is_empty() && text == title
}

pub(super) fn is_byline(text: &str, byline: &str) -> bool {
    let (text, byline) = (bare(text), bare(byline));
    !byline.is_empty() && text.len() < byline.len() + 24 && text.contains(&byline)
}

/// A line that says when, and little else.
pub(super) fn is_date_line(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| number.len() == 4)
        .any(|year| year.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year)));
    let times = text.split_whitespace().any(|word| {
        word.split_once(':').is_some_and(|(hours, rest)| {
            let hours = hours.trim_start_matches(|c: char| !c.is_ascii_digit());
            hours.len() <= 2
                && !hours.is_empty()
                && hours.bytes().all(|b| b.is_ascii_digit())
                && rest.starts_with(|c: char| c.is_ascii_digit())
        })
    });
    text.chars().count() <= 90 && digits >= 4 && letters <= digits * 6 && (years || times) && !has_sentence(text)
}

/// The point behind the number of a day ends no sentence.
pub(super) fn has_sentence(text: &str) -> bool {
    let without: String = text
        .trim_end_matches('.')
        .split_whitespace()
        .map(|word| {
            let number = word.strip_suffix('.').filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
            format!("{} ", number.unwrap_or(word))
        })
        .collect();
    ends_or_has_sentence(without.trim_end())
}

pub(super) fn is_furniture(text: &str) -> bool {
    if text.chars().count() > 40 {
        return false;
    }
    let text = text.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    lexicon::FURNITURE.contains(&text)
}

/// "Image 1 of 8", "3/12": what a gallery says of itself.
pub(super) fn is_counter(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == '/').filter(|word| !word.is_empty()).collect();
    let numbers = words.iter().filter(|word| word.bytes().all(|b| b.is_ascii_digit())).count();
    let named =
        ["image", "photo", "picture", "slide", "of", "bild", "foto", "von", "de", "di", "sur", "van", "av", "z", "из"];
    numbers == 2
        && (text.contains('/') || words.len() > 2)
        && words.len() <= 5
        && words.iter().all(|word| word.bytes().all(|b| b.is_ascii_digit()) || named.contains(word))
}

/// Names of networks and what stands on their buttons, nothing else.
pub(super) fn is_sharing(block: &Block<'_>) -> bool {
    if block.chars == 0 || block.chars > 160 || block.is_whole() {
        return false;
    }
    let text = block.text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | ',' | '•' | ':'))
        .filter(|word| !word.is_empty() && !word.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric()))
        .collect();
    let known = words.iter().filter(|word| lexicon::SHARING.contains(*word)).count();
    let networks = words.iter().filter(|word| lexicon::NETWORKS.contains(*word)).count();
    known + networks == words.len() && networks > 0 && (words.len() >= 2 || block.links > 0)
}

/// "Read also: …", "Lesen Sie auch", in many languages.
pub(super) fn leads_elsewhere(block: &Block<'_>) -> bool {
    block.chars <= 220 && is_label(&block.text, block.link_share())
}

pub(super) fn is_label(text: &str, link_share: f64) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |beginning: &&&str| {
        text.strip_prefix(**beginning)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !beginning.is_ascii())
    };
    lexicon::RELATED.iter().find(begins).is_some_and(|found| {
        // Within a sentence of prose it is no label.
        let label =
            text.len() <= found.len() + 24 || text[found.len()..].trim_start().starts_with([':', '»', '>', '-', '–']);
        label || link_share > 0.5
    })
}

/// Whether a line of text is none of a story's: it leads to other articles, asks for a follower, or is of the page around.
pub fn is_furnishing(line: &str) -> bool {
    is_furniture(line) || is_label(line, 0.0) || asks(line)
}

/// A title of another article, a picture with it or a few words of it.
pub(super) fn is_teaser(block: &Block<'_>) -> bool {
    !block.is_whole() && block.links > 0 && block.link_share() > 0.6 && block.chars < 300
        || block.has_media && block.chars == 0 && block.links > 0
}

pub(super) fn asks(text: &str) -> bool {
    requests(&squeezed(&text.to_lowercase())) > 0
}

pub(super) fn asks_twice(text: &str) -> bool {
    requests(&squeezed(&text.to_lowercase())) > 1
}

/// "Tags: a, b, c" and lists of links to parts of the site.
pub(super) fn is_tags(block: &Block<'_>, named_only: bool) -> bool {
    let text = block.text.to_lowercase();
    let named = [
        "tags",
        "tag:",
        "topics",
        "schlagwörter",
        "schlagworte",
        "themen:",
        "stichworte",
        "filed under",
        "categories",
        "kategorie",
        "posted in",
        "etiquetas",
        "mots-clés",
        "parole chiave",
        "метки",
        "теги",
        "タグ",
        "标签",
    ];
    block.links >= 1 && block.chars < 300 && named.iter().any(|name| text.starts_with(name))
        || !named_only && block.links >= 2 && block.leads_away && block.link_share() > 0.8 && block.chars < 400
}

/// A request for consent to cookies: the word, and what one is to do about them.
pub(super) fn is_consent(text: &str) -> bool {
    const LONGEST: usize = 4_000;
    if text.len() > LONGEST {
        return false;
    }
    let text = text.to_lowercase();
    COOKIES.iter().any(|word| text.contains(word)) && CONSENTING.iter().any(|word| text.contains(word))
}

/// Whether a text was cut: it ends in "…" or "[...]".
pub(super) fn is_cut(text: &str) -> bool {
    let text = text.trim_end_matches([']', ')', '"', '”', '»', '」', ' ']);
    text.ends_with('…') || text.ends_with("...") || text.ends_with("‥")
}
