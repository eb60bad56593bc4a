//! Talks with a server that the user named: a text goes there, an answer comes back in pieces. It may be on this machine or
//! the home network, because the user typed that address; nobody else can bring one here. A redirect is an answer like
//! another: neither the text nor the key goes elsewhere.

use super::address::is_private;
use super::client::for_named;
use super::headers::retry_at;
use super::trouble::{failure, name_of, of_error};
use super::{FetchError, HttpOptions, Patience};
use crate::model::{Time, TroubleCode};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Response};
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};
use url::Url;

/// What is sent.
#[derive(Clone)]
pub struct Posting {
    /// Where to.
    pub url: Url,
    /// Sent as a bearer token.
    pub key: Option<String>,
    /// A JSON text; without one it is a GET.
    pub json: Option<String>,
}

impl fmt::Debug for Posting {
    /// Neither the key nor what is sent: both could end in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Posting({})", self.url)
    }
}

/// Two clients, made when first needed.
#[derive(Debug)]
pub(super) struct Posts {
    options: HttpOptions,
    direct: OnceLock<Client>,
    other: OnceLock<Client>,
}

impl Posts {
    pub(super) fn new(options: HttpOptions) -> Self {
        Self { options, direct: OnceLock::new(), other: OnceLock::new() }
    }

    fn client(&self, url: &Url) -> Result<Client, FetchError> {
        let direct = is_private(url);
        let slot = if direct { &self.direct } else { &self.other };
        if let Some(client) = slot.get() {
            return Ok(client.clone());
        }
        let client = for_named(&self.options, direct)?;
        Ok(slot.get_or_init(|| client).clone())
    }

    pub(super) async fn send(&self, posting: &Posting, now: Time) -> Result<Reply, FetchError> {
        let Posting { url, key, json } = posting;
        let client = self.client(url)?;
        let mut request = match json {
            Some(json) => client.post(url.clone()).header(CONTENT_TYPE, "application/json").body(json.clone()),
            None => client.get(url.clone()),
        };
        request = request.header(ACCEPT, "text/event-stream, application/json");
        if let Some(key) = key {
            let unsendable = |_| failure(TroubleCode::BadAddress, "the key has characters that cannot be sent");
            let mut bearer = HeaderValue::from_str(&format!("Bearer {key}")).map_err(unsendable)?;
            bearer.set_sensitive(true);
            request = request.header(AUTHORIZATION, bearer);
        }
        let patience = self.options.patience;
        let begun = Instant::now();
        let first = begun + Duration::from_millis(patience.first_ms);
        let sent = timeout_at(first, request.send()).await.map_err(|_| silent(url))?;
        let response = sent.map_err(|error| of_error(&error, url, self.options.connect_seconds))?;
        Ok(Reply {
            status: response.status().as_u16(),
            content_type: text_of(&response, "content-type"),
            location: text_of(&response, "location"),
            retry_at: retry_at(response.headers(), now),
            url: url.clone(),
            taken: 0,
            patience,
            connect_seconds: self.options.connect_seconds,
            ends: begun + Duration::from_millis(patience.total_ms),
            response,
        })
    }
}

fn text_of(response: &Response, header: &str) -> Option<String> {
    response.headers().get(header)?.to_str().ok().map(str::to_owned)
}

fn silent(url: &Url) -> FetchError {
    failure(TroubleCode::Timeout, format!("{} did not answer in time", name_of(url)))
}

/// An answer on its way.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// When to come again.
    pub retry_at: Option<Time>,
    url: Url,
    taken: u64,
    patience: Patience,
    connect_seconds: u64,
    ends: Instant,
    response: Response,
}

impl Reply {
    /// The next piece; `None` at the end.
    pub async fn piece(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        let idle = Instant::now() + Duration::from_millis(self.patience.idle_ms);
        let come = timeout_at(idle.min(self.ends), self.response.chunk()).await.map_err(|_| silent(&self.url))?;
        let Some(piece) = come.map_err(|error| of_error(&error, &self.url, self.connect_seconds))? else {
            return Ok(None);
        };
        self.taken += piece.len() as u64;
        if self.taken > self.patience.max_bytes {
            let words = format!("{} answers without end", name_of(&self.url));
            return Err(failure(TroubleCode::TooLarge, words));
        }
        Ok(Some(piece.to_vec()))
    }

    /// All of the rest, up to so many bytes.
    pub async fn rest(&mut self, most: usize) -> Result<Vec<u8>, FetchError> {
        let mut all = Vec::new();
        while let Some(piece) = self.piece().await? {
            all.extend(piece);
            if all.len() >= most {
                all.truncate(most);
                break;
            }
        }
        Ok(all)
    }
}
