//! From any address that a person may paste to the feeds behind it, and from a site to its icon. `library` calls it when
//! subscribing, `refresh` for icons. What pages say and what sites' patterns give is pure (`page`, `patterns`, `icons`);
//! `search` asks the network.

mod address;
mod decode;
mod icons;
mod page;
mod patterns;
mod search;
mod tags;
#[cfg(test)]
mod tests;

pub use address::normalize_address;
pub(crate) use decode::decode as page_text;

use crate::fetch::{Accept, FetchError, Http, Request};
use crate::model::{Candidate, Credentials, Time};
use url::Url;

/// What was found at an address.
#[derive(Debug, Clone, Default)]
pub struct Discovery {
    /// The feeds, the most likely first; previews are filled for those that were fetched.
    pub candidates: Vec<Candidate>,
    /// Set when the address is itself an OPML document: its text.
    pub opml: Option<String>,
}

/// Finds the feeds behind an address that the user gave. The credentials go to the address's own origin only.
pub async fn discover(
    http: &Http,
    address: &Url,
    credentials: Option<Credentials>,
    now: Time,
) -> Result<Discovery, FetchError> {
    search::Search::new(http, address, credentials, now).run(address).await
}

/// Finds the address of a site's icon: the page's own `<link rel=icon>` choices, best first, then `/favicon.ico`.
/// `trusted_host` as in [`crate::fetch::Request`].
pub async fn site_icons(http: &Http, site: &Url, trusted_host: Option<&str>, now: Time) -> Vec<Url> {
    let request =
        Request { trusted_host: trusted_host.map(str::to_owned), ..Request::by_feed(site.clone(), Accept::Feed) };
    let (mut icons, home) = match http.get(request, now).await {
        Ok(response) => {
            let home = response.final_url.clone();
            let read = move || {
                let body = response.body.as_deref().unwrap_or_default();
                page::read(body, response.content_type.as_deref(), &response.final_url).icons
            };
            (tokio::task::spawn_blocking(read).await.unwrap_or_default(), home)
        }
        Err(_) => (Vec::new(), site.clone()),
    };
    if let Ok(usual) = home.join("/favicon.ico")
        && !icons.contains(&usual)
    {
        icons.push(usual);
    }
    icons
}

/// The feeds that a web page declares, the main one first. Pure.
pub(crate) fn declared_feeds(page: &[u8], url: &Url) -> Vec<Url> {
    page::read(page, None, url).declared.into_iter().map(|link| link.url).collect()
}
