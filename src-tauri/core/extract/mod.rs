//! The full article out of a web page: bytes → title, names, safe HTML; and whether that is better than what the feed
//! gave. `library` calls it for articles whose feed gives a teaser only, the command line for `extract`. Pure, but for a
//! thread of its own that bounds the time. [`tidy`] makes the clean story of a text that is kept already, of feeds above all.
//!
//! 1. `bounds`: what would be costly to make a tree of is left out or refused, so that no page takes long.
//! 2. `structured`, `paging`: what the page says of itself.
//! 3. dom_smoothie (Mozilla's readability) chooses the article; the only room that sees it. `choose` prepares the page
//!    for it and holds its choice against the body that the page itself names.
//! 4. `clean`: the story alone. What is taken out is noted ([`Extracted::removed`]), so that it can be shown.
//!    Its words are in `lexicon`, `asking`, `promoting`; where the story ends, and what advertises, `ending` says; `boxes` goes
//!    by names, `boilerplate` by what a feed repeats, `teasers` keeps the links to other stories.
//! 5. `sanitize`, as for every foreign HTML.
//! 6. `barrier`, [`judge`]: paywalls, consent, errors, other articles: never worse than the feed's.

mod asking;
mod barrier;
mod blocks;
mod boilerplate;
mod bounds;
mod boxes;
mod choose;
mod clean;
mod ending;
mod lexicon;
mod page;
mod paging;
mod promoting;
mod signs;
mod structured;
mod teasers;
#[cfg(test)]
mod tests;
mod tidy;
mod verdict;

pub use boilerplate::Boilerplate;
pub use clean::Removed;
pub use page::{Extracted, join};
pub use signs::is_furnishing;
pub use tidy::{Tidied, Told, shows_blocked, tidy};
pub use verdict::{FromFeed, Refused, judge};

use crate::discover::page_text;
use crate::filters::Filters;
use crate::model::FullTextRefusal;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use url::Url;

/// Bytes of a page at most. Honest pages have less than one megabyte of markup; the rest is scripts and pictures in it.
pub const LARGEST: usize = 5 << 20;

/// A page that takes longer is given up. Bounds make it impossible, so this is for mistakes in them; twenty times what
/// the worst page takes, as the tests are built without optimisation.
const LONGEST: Duration = Duration::from_secs(20);

/// Room for parsers that go deep; elements within each other are bounded.
const STACK: usize = 8 << 20;

/// Where a page came from.
#[derive(Debug, Clone, Default)]
pub struct PageSource {
    /// Its address, after redirects.
    pub url: Option<Url>,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// The rules that are applied to it before anything else.
    pub filters: Filters,
}

/// Why nothing was extracted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtractError {
    /// Not a web page.
    #[error("this is no web page but {0}")]
    NotAPage(String),
    /// More bytes than a page has.
    #[error("the page has {0} bytes; at most {LARGEST} are read")]
    TooLarge(usize),
    /// More elements than a page has.
    #[error("the page has more than {} elements", bounds::MOST_ELEMENTS)]
    TooManyElements,
    /// No article in it.
    #[error("no article was found in the page")]
    NoArticle,
    /// It took too long.
    #[error("the page took longer than {} s", LONGEST.as_secs())]
    TooSlow,
    /// A panic.
    #[error("Broadsheet failed on this page: {0}")]
    Internal(String),
}

impl From<ExtractError> for Refused {
    fn from(error: ExtractError) -> Self {
        let reason = match error {
            ExtractError::NotAPage(_) => FullTextRefusal::NotAPage,
            ExtractError::TooLarge(_) | ExtractError::TooManyElements => FullTextRefusal::TooLarge,
            ExtractError::NoArticle => FullTextRefusal::NoArticle,
            ExtractError::TooSlow | ExtractError::Internal(_) => FullTextRefusal::Internal,
        };
        Self::new(reason, error.to_string())
    }
}

/// Extracts the article of a page. Blocks; a panic in a parser is an error, and so is a page that takes too long.
pub fn extract(bytes: Vec<u8>, source: PageSource) -> Result<Extracted, ExtractError> {
    if bytes.len() > LARGEST {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    if let Some(what) = no_page(&bytes, source.content_type.as_deref()) {
        return Err(ExtractError::NotAPage(what));
    }
    let (sender, receiver) = channel();
    let work = move || {
        let text = page_text(&bytes, source.content_type.as_deref());
        let result = catch_unwind(AssertUnwindSafe(|| page::extract(&text, source.url.as_ref(), &source.filters)));
        // Nobody waits any more when it took too long.
        let _ = sender.send(result.unwrap_or_else(|panic| Err(ExtractError::Internal(words_of(&*panic)))));
    };
    let thread = std::thread::Builder::new().name("extract".to_owned()).stack_size(STACK);
    thread.spawn(work).map_err(|error| ExtractError::Internal(error.to_string()))?;
    receiver.recv_timeout(LONGEST).unwrap_or_else(|error| match error {
        RecvTimeoutError::Timeout => Err(ExtractError::TooSlow),
        RecvTimeoutError::Disconnected => Err(ExtractError::Internal("its thread ended".to_owned())),
    })
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    words.unwrap_or("no words").to_owned()
}

/// What the bytes are when they are no page: by their first bytes, else by what the server says.
fn no_page(bytes: &[u8], content_type: Option<&str>) -> Option<String> {
    let start = bytes.trim_ascii_start();
    let known: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"RIFF", "a picture or a sound"),
        (b"PK\x03\x04", "an archive"),
        (b"\x1f\x8b", "packed data"),
        (b"ID3", "a sound"),
    ];
    if let Some((_, what)) = known.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Some((*what).to_owned());
    }
    let mime = content_type?.split(';').next()?.trim().to_ascii_lowercase();
    let page = mime.is_empty()
        || mime.contains("html")
        || mime.starts_with("text/")
        || mime == "application/xml"
        || mime == "application/octet-stream";
    (!page && !start.starts_with(b"<")).then_some(mime)
}
