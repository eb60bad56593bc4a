//! An answer whose body is read piece by piece: files larger than the memory, from any byte on.

use super::FetchError;
use super::headers;
use super::trouble::{self, failure, name_of};
use crate::model::TroubleCode;
use reqwest::header;
use std::time::Duration;
use url::Url;

/// An answer with a body that is still to be read. Dropping it ends the transfer.
#[derive(Debug)]
pub struct Stretch {
    /// 200: the whole file; 206: from `from` on; 416: there is nothing there.
    pub status: u16,
    /// The file's byte that the body begins with.
    pub from: u64,
    /// The length of the whole file, where the server says so.
    pub total: Option<u64>,
    /// Content-Type, verbatim.
    pub content_type: Option<String>,
    /// What tells this file from a later one under the same address: a strong ETag, or the date of its last change.
    pub validator: Option<String>,
    url: Url,
    patience: Duration,
    answer: reqwest::Response,
}

impl Stretch {
    pub(super) fn new(answer: reqwest::Response, url: Url, patience: Duration) -> Self {
        let head = answer.headers();
        let status = answer.status().as_u16();
        let said = headers::text(head, header::CONTENT_RANGE).as_deref().and_then(content_range);
        // A weak ETag does not promise the same bytes (RFC 9110, 13.1.5).
        let etag = headers::text(head, header::ETAG).filter(|etag| !etag.starts_with("W/"));
        Self {
            status,
            from: if status == 206 { said.and_then(|(from, _)| from).unwrap_or(0) } else { 0 },
            total: match status {
                200 => answer.content_length(),
                _ => said.and_then(|(_, total)| total),
            },
            content_type: headers::text(head, header::CONTENT_TYPE),
            validator: etag.or_else(|| headers::text(head, header::LAST_MODIFIED)),
            url,
            patience,
            answer,
        }
    }

    /// The next bytes, `None` at the end. A server that sends nothing for as long as a whole exchange may take is too slow;
    /// one that announced more than came broke off.
    pub async fn piece(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        match tokio::time::timeout(self.patience, self.answer.chunk()).await {
            Err(_) => {
                let detail = format!("{} sent nothing for {} s", name_of(&self.url), self.patience.as_secs());
                Err(failure(TroubleCode::Timeout, detail))
            }
            Ok(Ok(piece)) => Ok(piece.map(Vec::from)),
            Ok(Err(error)) => Err(trouble::of_error(&error, &self.url, self.patience.as_secs())),
        }
    }
}

/// First byte and length of the whole of `bytes 0-99/1234`, `bytes 0-99/*`, `bytes */1234`.
fn content_range(text: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (range, total) = text.trim().strip_prefix("bytes")?.trim().split_once('/')?;
    let from = range.split_once('-').and_then(|(from, _)| from.trim().parse().ok());
    Some((from, total.trim().parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::content_range;

    #[test]
    fn content_ranges_are_read() {
        assert_eq!(content_range("bytes 5-99/1234"), Some((Some(5), Some(1234))));
        assert_eq!(content_range("bytes 0-99/*"), Some((Some(0), None)));
        assert_eq!(content_range("bytes */1234"), Some((None, Some(1234))));
        assert_eq!(content_range("pages 1-2/3"), None);
        assert_eq!(content_range("bytes"), None);
        assert_eq!(content_range("bytes 99999999999999999999-/x"), Some((None, None)));
    }
}
