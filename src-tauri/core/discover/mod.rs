//! From any address that a person may paste to the feeds behind it, and from a site to its icon. `library` calls it when
//! subscribing, `refresh` for icons.

use crate::fetch::{FetchError, Http};
use crate::model::{Candidate, Time};
use url::Url;

/// What was found at an address.
#[derive(Debug, Clone, Default)]
pub struct Discovery {
    /// The feeds, the most likely first; previews are filled for those that were fetched.
    pub candidates: Vec<Candidate>,
    /// Set when the address is itself an OPML document: its text.
    pub opml: Option<String>,
}

/// Turns what a person pasted into an address: adds https://, takes `feed:` and `feeds:` off, trims quotes and brackets.
/// `None` when nothing of it can be an address.
pub fn normalize_address(pasted: &str) -> Option<Url> {
    let _ = pasted;
    todo!()
}

/// Finds the feeds behind an address that the user gave.
pub async fn discover(http: &Http, address: &Url, now: Time) -> Result<Discovery, FetchError> {
    let _ = (http, address, now);
    todo!()
}

/// Finds the address of a site's icon: the page's own `<link rel=icon>` choices, best first, else `/favicon.ico`.
/// `trusted_host` as in [`crate::fetch::Request`].
pub async fn site_icons(http: &Http, site: &Url, trusted_host: Option<&str>, now: Time) -> Vec<Url> {
    let _ = (http, site, trusted_host, now);
    todo!()
}

/// The feeds that a web page declares.
pub(crate) fn declared_feeds(page: &[u8], url: &Url) -> Vec<Url> {
    let _ = (page, url);
    Vec::new()
}
