//! HTTP, politely and safely: one request with its redirects, conditional, bounded in time and size. Knows no feed and
//! no database; `discover`, `refresh`, `media`, `episodes` and `chat` call it.

pub(crate) mod address;
mod body;
mod client;
mod exchange;
mod headers;
mod kept;
mod keychain;
mod posting;
mod secrets;
mod stretch;
mod trouble;

pub(crate) use exchange::take_credentials;
pub use headers::{RESERVED_HEADERS, unsendable};
pub use keychain::Keychain;
pub use posting::{Posting, Reply};
pub use secrets::{Secrets, SecretsError, SessionSecrets, entry_name};
pub use stretch::Stretch;

use crate::model::{Credentials, RequestSettings, Time, TroubleCode, Validators};
use exchange::{Exchange, Shared};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use url::Url;

/// Redirects that are followed at most.
pub const MAX_REDIRECTS: usize = 10;
/// Bytes of a body at most, after decompression (papr's cap; miniflux has 15 MB).
pub const MAX_BYTES: u64 = 16 << 20;

/// The bytes of a file that may be packed with gzip, unpacked up to [`MAX_BYTES`]; what cannot be unpacked stays as it is.
pub fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    match body::unpack(bytes.clone(), MAX_BYTES) {
        body::Unpacked::Plain(bytes) | body::Unpacked::Bytes(bytes) => bytes,
        body::Unpacked::TooLarge | body::Unpacked::Broken => bytes,
    }
}

/// How the client is set up.
#[derive(Debug, Clone)]
pub struct HttpOptions {
    /// The User-Agent header: product, version, a contact address.
    pub user_agent: String,
    /// Seconds to wait for a connection.
    pub connect_seconds: u64,
    /// Seconds for the whole exchange with all redirects.
    pub total_seconds: u64,
    /// Bounds of talks with a server that thinks before it answers.
    pub patience: Patience,
    /// Issuers of certificates (DER) that are trusted beside the system's. None but in tests, whose servers make their own.
    pub roots: Vec<Vec<u8>>,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            user_agent: concat!(
                "Broadsheet/",
                env!("CARGO_PKG_VERSION"),
                " (feed reader; +https://broadsheet.org/bot)"
            )
            .to_owned(),
            connect_seconds: 10,
            total_seconds: 30,
            patience: Patience::default(),
            roots: Vec::new(),
        }
    }
}

/// How long a server may think, and how much it may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Milliseconds until it begins to answer: a model may have to be loaded from the disk.
    pub first_ms: u64,
    /// Milliseconds between two pieces of an answer.
    pub idle_ms: u64,
    /// Milliseconds for an answer in all.
    pub total_ms: u64,
    /// Bytes of an answer at most.
    pub max_bytes: u64,
}

impl Default for Patience {
    fn default() -> Self {
        Self { first_ms: 180_000, idle_ms: 60_000, total_ms: 900_000, max_bytes: 8 << 20 }
    }
}

/// What the caller would like to get; becomes the Accept header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accept {
    /// Feeds first, then any page.
    Feed,
    /// Web pages.
    Page,
    /// Images.
    Image,
    /// Sound and film.
    Media,
}

/// One request.
#[derive(Debug, Clone)]
pub struct Request {
    /// The address, http or https.
    pub url: Url,
    /// For a conditional request.
    pub validators: Validators,
    /// What is wanted.
    pub accept: Accept,
    /// A host (without port) that may be private, because the user named it. Any other private address is refused, in the
    /// request as in every redirect.
    pub trusted_host: Option<String>,
    /// Sent only to `url`'s own origin.
    pub credentials: Option<Credentials>,
    /// Sent as Referer; by default none is.
    pub referer: Option<Url>,
    /// Bytes at most, at most [`MAX_BYTES`]; not of a stretch, whose reader takes what it wants.
    pub max_bytes: u64,
    /// The first byte that is wanted; only for [`Http::stretch`].
    pub from: Option<u64>,
    /// Only if this is still the file (a strong ETag or a date), otherwise all of it; only with `from`.
    pub if_range: Option<String>,
    /// User agent and proxy, where they differ from those of other requests.
    pub settings: RequestSettings,
}

impl Request {
    /// A plain request for an address that the user gave: its host may be private.
    pub fn by_user(url: Url, accept: Accept) -> Self {
        let trusted_host = url.host_str().map(str::to_owned);
        Self { trusted_host, ..Self::by_feed(url, accept) }
    }

    /// A plain request for an address that a feed or page named: no private address.
    pub fn by_feed(url: Url, accept: Accept) -> Self {
        Self {
            url,
            validators: Validators::default(),
            accept,
            trusted_host: None,
            credentials: None,
            referer: None,
            max_bytes: MAX_BYTES,
            from: None,
            if_range: None,
            settings: RequestSettings::default(),
        }
    }
}

/// A complete answer.
#[derive(Debug, Clone)]
pub struct Response {
    /// The body, decompressed; `None` on 304.
    pub body: Option<Vec<u8>>,
    /// Content-Type, verbatim.
    pub content_type: Option<String>,
    /// Where the redirects ended.
    pub final_url: Url,
    /// The new address when the whole chain of redirects was permanent (301, 308).
    pub moved_to: Option<Url>,
    /// For the next conditional request.
    pub validators: Validators,
    /// Until when the server says the answer is fresh (Cache-Control max-age, else Expires), as seconds from now.
    pub fresh_seconds: Option<u64>,
    /// All headers of the last answer, for the inspector.
    pub headers: Vec<(String, String)>,
    /// A large body's share of the memory: free again when the response is dropped.
    _held: Option<Arc<OwnedSemaphorePermit>>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct FetchError {
    /// The kind.
    pub code: TroubleCode,
    /// An English sentence that names the host or address.
    pub detail: String,
    /// The HTTP status, when there was one.
    pub status: Option<u16>,
    /// When the server says to come back (Retry-After in either form).
    pub retry_at: Option<Time>,
    /// The host that answered: after redirects another than the one that was asked. `None` without an answer.
    pub host: Option<String>,
}

impl FetchError {
    /// A failure without an answer.
    pub fn new(code: TroubleCode, detail: impl Into<String>) -> Self {
        trouble::failure(code, detail)
    }
}

/// The client. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Http {
    shared: Arc<Shared>,
    kept: Arc<kept::Kept>,
}

impl Http {
    /// A client. What it needs of the system (TLS roots) is read at the first request, so that starting up costs nothing.
    pub fn new(options: HttpOptions) -> Result<Self, FetchError> {
        let shared = Shared {
            connect_seconds: options.connect_seconds,
            total_seconds: options.total_seconds,
            posts: posting::Posts::new(options.clone()),
            clients: client::Clients::new(options),
            large: Arc::new(Semaphore::new(body::LARGE_AT_A_TIME)),
        };
        Ok(Self { shared: Arc::new(shared), kept: Arc::default() })
    }

    /// Sends a request and follows its redirects. `now` makes Retry-After and Expires absolute.
    pub async fn get(&self, request: Request, now: Time) -> Result<Response, FetchError> {
        Exchange::new(&self.shared, request, now).run().await
    }

    /// Sends a request and follows its redirects; the body is read as its reader likes, without a bound in all. For files
    /// that are larger than the memory.
    pub async fn stretch(&self, request: Request, now: Time) -> Result<Stretch, FetchError> {
        Exchange::new(&self.shared, request, now).open().await
    }

    /// As [`Self::get`], and keeps the answer for a while: if the feed behind it is followed, [`Self::take_kept`] has it.
    pub async fn get_and_keep(&self, request: Request, now: Time) -> Result<Response, FetchError> {
        let url = request.url.clone();
        let response = self.get(request, now).await?;
        self.kept.keep(&url, &response, now);
        Ok(response)
    }

    /// Asks a server that the user named, with a text or (without one) with GET; its answer is read piece by piece. Redirects
    /// are not followed: what is sent is for this server alone.
    pub async fn talk(&self, posting: &Posting, now: Time) -> Result<Reply, FetchError> {
        self.shared.posts.send(posting, now).await
    }

    /// The answer that was just fetched from an address, if it was kept; it is given away.
    pub fn take_kept(&self, url: &Url, now: Time) -> Option<Response> {
        self.kept.take(url, now)
    }
}
