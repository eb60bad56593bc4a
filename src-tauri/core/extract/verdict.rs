//! Never worse than the feed's: whether what was extracted is to be shown instead of what the feed gave. Pure.

use super::page::Extracted;
use super::signs::bare;
use crate::model::FullTextRefusal;
use std::collections::HashSet;

/// What the feed gave.
#[derive(Debug, Clone, Copy, Default)]
pub struct FromFeed<'a> {
    /// The title.
    pub title: &'a str,
    /// The words of the body.
    pub text: &'a str,
}

/// Why it is not to be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Refused {
    /// The kind.
    pub reason: FullTextRefusal,
    /// An English sentence.
    pub detail: String,
}

impl Refused {
    pub(super) fn new(reason: FullTextRefusal, detail: impl Into<String>) -> Self {
        Self { reason, detail: detail.into() }
    }
}

/// Letters of a text that is an article beyond doubt: what stands in a paywalled page for search engines and whoever has
/// not read five articles this month is the whole of it.
const LONG: usize = 2_500;

/// Decides.
pub fn judge(feed: FromFeed<'_>, page: &Extracted) -> Result<(), Refused> {
    let (had, got) = (letters(feed.text), letters(&page.text));
    if let Some(barrier) = page.barrier {
        let whole =
            matches!(barrier, FullTextRefusal::Paywall | FullTextRefusal::SignIn) && got >= LONG && got > had * 3 / 2;
        if !whole {
            return Err(Refused::new(
                barrier,
                format!("the page shows {} and {got} letters of text", describe(barrier)),
            ));
        }
    }
    if got == 0 {
        return Err(Refused::new(FullTextRefusal::NoArticle, "the page has no text"));
    }
    if page.is_index {
        return Err(Refused::new(FullTextRefusal::Index, "the page is a list of links"));
    }
    if is_other(feed, page) {
        let detail = format!("the page is about {:?}, the feed about {:?}", page.title, feed.title);
        return Err(Refused::new(FullTextRefusal::OtherArticle, detail));
    }
    // A little less is the feed's own "read more" and signature; clearly less is a loss.
    if got * 10 < had * 9 {
        return Err(Refused::new(
            FullTextRefusal::Shorter,
            format!("the page has {got} letters of text, the feed {had}"),
        ));
    }
    Ok(())
}

fn describe(barrier: FullTextRefusal) -> &'static str {
    match barrier {
        FullTextRefusal::ErrorPage => "an error",
        FullTextRefusal::Consent => "a request for consent",
        FullTextRefusal::SignIn => "a request to sign in",
        _ => "a paywall",
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Neither the title nor the first words of the feed are found in the page.
fn is_other(feed: FromFeed<'_>, page: &Extracted) -> bool {
    const LEAD: usize = 300;
    const TELLING: usize = 4;
    let lead: String = feed.text.chars().take(LEAD).collect();
    let there = pieces(&format!("{} {}", page.title, page.text));
    let found = |of: &str| {
        let asked = pieces(of);
        let known = asked.iter().filter(|piece| there.contains(*piece)).count();
        (asked.len(), known)
    };
    let (title, title_known) = found(feed.title);
    let (words, words_known) = found(&lead);
    // A short title in its whole says as much as two words of a long one.
    let (own, theirs) = (bare(feed.title), bare(&page.title));
    let by_title = own.chars().count() >= 4 && theirs.contains(&own) || title >= 2 && title_known * 2 >= title;
    let by_lead = words >= TELLING && words_known * 2 >= words;
    let telling = title >= 2 || words >= TELLING;
    telling && !by_title && !by_lead
}

/// Words of more than three letters, and pairs of letters of scripts without spaces.
fn pieces(text: &str) -> HashSet<String> {
    let mut found = HashSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        if letters.iter().any(|c| ('\u{0e00}'..'\u{0fff}').contains(c) || ('\u{3040}'..'\u{d7ff}').contains(c)) {
            found.extend(letters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if letters.len() > 3 {
            found.insert(letters.into_iter().collect());
        }
    }
    found
}
