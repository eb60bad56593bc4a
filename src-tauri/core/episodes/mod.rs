//! The sound and film of articles: streamed piece by piece for the player, downloaded for offline, and what goes with them
//! (chapters, transcripts). `library` calls it; the shells' protocol answers with its pieces.
//!
//! A file of 200 MB is never in memory: the player asks for pieces, and behind it one transfer stays open per episode and
//! is read on, so that a server that knows no ranges is not asked for everything again with each piece.

mod chapters;
mod downloads;
mod left_over;
mod range;
mod streaming;
mod transcript;

pub use chapters::chapters;
pub use downloads::Downloads;
pub use range::{ByteRange, PIECE, asked, range_of};
pub use streaming::{Piece, Streams};
pub use transcript::{rank, transcript};

use crate::fetch::{Accept, Request};
use crate::model::{EpisodeKey, RequestSettings};
use url::Url;

/// How the file of an episode is asked for.
#[derive(Debug, Clone)]
pub struct Source {
    /// Which episode.
    pub key: EpisodeKey,
    /// The enclosure's address.
    pub url: Url,
    /// As in [`Request`]: the host of the feed.
    pub trusted_host: Option<String>,
    /// User agent and proxy of the feed.
    pub settings: RequestSettings,
    /// The enclosure's media type.
    pub mime: Option<String>,
}

impl Source {
    fn request(&self, from: u64) -> Request {
        Request {
            trusted_host: self.trusted_host.clone(),
            settings: self.settings.clone(),
            from: Some(from),
            ..Request::by_feed(self.url.clone(), Accept::Media)
        }
    }
}

/// Whether an answer is a page in place of a file: a sign-in of a network, "not found" with 200.
fn is_page(content_type: Option<&str>) -> bool {
    content_type.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

/// Plain text on one line, at most `most` characters: no control characters, no more than one blank at a time.
fn line(text: &str, most: usize) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let mut line = String::new();
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    match line.char_indices().nth(most) {
        Some((end, _)) => line[..end].to_owned(),
        None => line,
    }
}
