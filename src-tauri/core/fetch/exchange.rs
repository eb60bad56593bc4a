//! One request with its redirects, hop by hop, within one deadline.

use super::body::{self, Unpacked};
use super::client::{ClientKind, Clients};
use super::posting::Posts;
use super::stretch::Stretch;
use super::trouble::{self, failure, name_of};
use super::{Accept, FetchError, MAX_BYTES, MAX_REDIRECTS, Request, Response, address, headers};
use crate::model::{Credentials, Time, TroubleCode, Validators};
use reqwest::header::{self, HeaderMap};
use reqwest::{RequestBuilder, StatusCode};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use url::Url;

/// What every exchange of a client shares.
#[derive(Debug)]
pub(super) struct Shared {
    pub clients: Clients,
    pub posts: Posts,
    pub connect_seconds: u64,
    pub total_seconds: u64,
    pub large: Arc<Semaphore>,
}

/// One exchange on its way.
pub(super) struct Exchange<'a> {
    shared: &'a Shared,
    request: Request,
    /// From the address or the request; they go to `origin` only.
    credentials: Option<Credentials>,
    origin: url::Origin,
    deadline: Instant,
    now: Time,
    verbatim: bool,
}

impl<'a> Exchange<'a> {
    pub(super) fn new(shared: &'a Shared, mut request: Request, now: Time) -> Self {
        let in_address = take_credentials(&mut request.url);
        request.url.set_fragment(None);
        request.max_bytes = request.max_bytes.min(MAX_BYTES);
        Self {
            shared,
            credentials: merged(request.credentials.take(), in_address),
            origin: request.url.origin(),
            deadline: Instant::now() + Duration::from_secs(shared.total_seconds),
            request,
            now,
            verbatim: false,
        }
    }

    /// Runs it; when the body's declared encoding proves false, once more without decoding.
    pub(super) async fn run(mut self) -> Result<Response, FetchError> {
        match self.follow().await {
            Err(Failed::Encoding(_)) => {
                self.verbatim = true;
                self.follow().await.map_err(Failed::into_error)
            }
            other => other.map_err(Failed::into_error),
        }
    }

    async fn follow(&mut self) -> Result<Response, Failed> {
        let (answer, url, permanent) = self.arrive().await?;
        let moved = permanent && self.may_move_to(&url);
        self.finish(answer, url, moved).await
    }

    /// Runs it up to the body, which stays as the server sends it: compressed bytes have no ranges.
    pub(super) async fn open(mut self) -> Result<Stretch, FetchError> {
        self.verbatim = true;
        let (answer, url, _) = self.arrive().await.map_err(Failed::into_error)?;
        let status = answer.status();
        if !matches!(status.as_u16(), 200 | 206 | 416) {
            return Err(trouble::of_status(status, &url, headers::retry_at(answer.headers(), self.now)));
        }
        Ok(Stretch::new(answer, url, Duration::from_secs(self.shared.total_seconds)))
    }

    /// The answer where the redirects end, and whether all of them are permanent.
    async fn arrive(&self) -> Result<(reqwest::Response, Url, bool), Failed> {
        let mut url = self.request.url.clone();
        let mut seen = HashSet::from([url.clone()]);
        let mut permanent = true;
        for hop in 0..=MAX_REDIRECTS {
            let answer = self.hop(&url).await?;
            let Some(next) = redirect_target(&answer, &url)? else {
                return Ok((answer, url, hop > 0 && permanent));
            };
            permanent &= matches!(answer.status().as_u16(), 301 | 308);
            if !seen.insert(next.clone()) {
                return Err(
                    failure(TroubleCode::TooManyRedirects, format!("{} redirects in a circle", name_of(&url))).into()
                );
            }
            url = next;
        }
        let host = name_of(&self.request.url);
        Err(failure(TroubleCode::TooManyRedirects, format!("{host} redirects more than {MAX_REDIRECTS} times")).into())
    }

    /// Whether a permanent move is worth remembering: not when it would lose the password that the address carries, nor
    /// when it gives up encryption (a captive portal can answer an https address only with its own certificate, but a
    /// misconfigured server can send everyone to http).
    fn may_move_to(&self, url: &Url) -> bool {
        let loses_password = self.credentials.is_some() && url.origin() != self.origin;
        let loses_encryption = self.request.url.scheme() == "https" && url.scheme() != "https";
        !loses_password && !loses_encryption
    }

    async fn hop(&self, url: &Url) -> Result<reqwest::Response, Failed> {
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return Err(failure(TroubleCode::BadAddress, format!("{url} is not a web address")).into());
        }
        let trusted = address::is_trusted(url, self.request.trusted_host.as_deref());
        if !trusted && address::is_private(url) {
            let detail = format!("{} is on this machine or the home network", name_of(url));
            return Err(failure(TroubleCode::PrivateAddress, detail).into());
        }
        let kind = ClientKind { private: trusted, verbatim: self.verbatim };
        let client = self.shared.clients.get(kind, self.request.settings.proxy.as_deref())?;
        let mut fresh_connection = false;
        loop {
            let sent = self.dress(client.get(url.clone()), url).send();
            match tokio::time::timeout_at(self.deadline, sent).await {
                Err(_) => return Err(self.too_slow(url).into()),
                Ok(Ok(answer)) => return Ok(answer),
                Ok(Err(error)) if !fresh_connection && trouble::is_stale_connection(&error) => fresh_connection = true,
                Ok(Err(error)) => return Err(trouble::of_error(&error, url, self.shared.connect_seconds).into()),
            }
        }
    }

    /// The request's headers: what is wanted, what is known, and nothing about the reader. No Accept-Language (it helps
    /// to recognise people), no cookies.
    fn dress(&self, mut builder: RequestBuilder, url: &Url) -> RequestBuilder {
        builder = builder.header(
            header::ACCEPT,
            match self.request.accept {
                Accept::Feed => {
                    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, \
                     application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1"
                }
                Accept::Page => "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                Accept::Media => "audio/*,video/*,application/ogg;q=0.9,*/*;q=0.5",
                Accept::Image => "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.1",
            },
        );
        if let Some(user_agent) = &self.request.settings.user_agent {
            builder = builder.header(header::USER_AGENT, user_agent);
        }
        let Validators { etag, last_modified } = &self.request.validators;
        if let Some(etag) = etag {
            builder = builder.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(last_modified) = last_modified {
            builder = builder.header(header::IF_MODIFIED_SINCE, last_modified);
        }
        if let Some(from) = self.request.from {
            builder = builder.header(header::RANGE, format!("bytes={from}-"));
            if let Some(validator) = &self.request.if_range {
                builder = builder.header(header::IF_RANGE, validator);
            }
        }
        if let Some(referer) = &self.request.referer {
            builder = builder.header(header::REFERER, referer.as_str());
        }
        if let Some(credentials) = self.credentials.as_ref().filter(|_| url.origin() == self.origin) {
            if has_password(credentials) {
                builder = builder.basic_auth(&credentials.user, Some(&credentials.password));
            }
            // In place of ours of the same name: two of them are refused by servers.
            builder = builder.headers(headers::own(credentials.headers.as_deref().unwrap_or_default()));
        }
        builder
    }

    async fn finish(&mut self, answer: reqwest::Response, url: Url, moved: bool) -> Result<Response, Failed> {
        let status = answer.status();
        let head = answer.headers().clone();
        let conditional = self.request.validators != Validators::default();
        let (body, held) = if status == StatusCode::NOT_MODIFIED && conditional {
            (None, None)
        } else if status.is_success() {
            let (body, held) = self.body(answer, &url).await?;
            (Some(body), held)
        } else {
            return Err(trouble::of_status(status, &url, headers::retry_at(&head, self.now)).into());
        };
        Ok(Response {
            body,
            content_type: headers::text(&head, header::CONTENT_TYPE),
            moved_to: moved.then(|| url.clone()),
            final_url: url,
            validators: headers::validators(&head),
            fresh_seconds: headers::fresh_seconds(&head, self.now),
            headers: listed(&head),
            _held: held.map(Arc::new),
        })
    }

    async fn body(
        &mut self,
        mut answer: reqwest::Response,
        url: &Url,
    ) -> Result<(Vec<u8>, Option<OwnedSemaphorePermit>), Failed> {
        let max = self.request.max_bytes;
        let announced = answer.content_length().unwrap_or(0);
        if announced > max {
            return Err(too_large(url, max).into());
        }
        let encoding = headers::text(answer.headers(), header::CONTENT_ENCODING);
        let mut bytes = Vec::with_capacity(usize::try_from(announced).unwrap_or(0).min(body::LARGE));
        let mut held = None;
        loop {
            let chunk = match tokio::time::timeout_at(self.deadline, answer.chunk()).await {
                Err(_) => return Err(self.too_slow(url).into()),
                Ok(Ok(Some(chunk))) => chunk,
                Ok(Ok(None)) => break,
                Ok(Err(error)) => return Err(self.broken_body(&error, url)),
            };
            if bytes.len() as u64 + chunk.len() as u64 > max {
                return Err(too_large(url, max).into());
            }
            bytes.extend_from_slice(&chunk);
            if bytes.len() > body::LARGE && held.is_none() {
                held = Some(self.turn().await);
            }
        }
        let packed = self.verbatim || bytes.starts_with(&[0x1f, 0x8b]);
        if packed {
            let verbatim = self.verbatim;
            let work = move || {
                if verbatim { body::decode_verbatim(bytes, encoding.as_deref(), max) } else { body::unpack(bytes, max) }
            };
            let unpacked = tokio::task::spawn_blocking(work).await.unwrap_or(Unpacked::Broken);
            bytes = match unpacked {
                Unpacked::Plain(bytes) | Unpacked::Bytes(bytes) => bytes,
                Unpacked::TooLarge => return Err(too_large(url, max).into()),
                Unpacked::Broken => {
                    let detail = format!("{} sent broken compressed data", name_of(url));
                    return Err(failure(TroubleCode::BadAnswer, detail).into());
                }
            };
        }
        Ok((bytes, held))
    }

    /// Waits until another large body may be in memory. Waiting for ourselves is not the server's fault, so the deadline
    /// moves along.
    async fn turn(&mut self) -> OwnedSemaphorePermit {
        let began = Instant::now();
        let permit = Arc::clone(&self.shared.large).acquire_owned().await.expect("the semaphore is never closed");
        self.deadline += began.elapsed();
        permit
    }

    fn broken_body(&self, error: &reqwest::Error, url: &Url) -> Failed {
        let broken = trouble::of_error(error, url, self.shared.connect_seconds);
        let cut_off = super::client::chain(error);
        if ["end of file", "unexpected EOF", "closed before", "reset"].iter().any(|words| cut_off.contains(words))
            && !cut_off.contains("unexpected end of file")
        {
            return failure(TroubleCode::BadAnswer, format!("{} broke off in the middle of its answer", name_of(url)))
                .into();
        }
        let decoding = broken.code == TroubleCode::BadAnswer && error.is_decode() && !self.verbatim;
        if decoding { Failed::Encoding(broken) } else { Failed::For(broken) }
    }

    fn too_slow(&self, url: &Url) -> FetchError {
        let detail = format!("{} did not answer completely within {} s", name_of(url), self.shared.total_seconds);
        failure(TroubleCode::Timeout, detail)
    }
}

/// A failure, or one that another way of reading may mend.
enum Failed {
    For(FetchError),
    Encoding(FetchError),
}

impl Failed {
    fn into_error(self) -> FetchError {
        match self {
            Self::For(error) | Self::Encoding(error) => error,
        }
    }
}

impl From<FetchError> for Failed {
    fn from(error: FetchError) -> Self {
        Self::For(error)
    }
}

fn too_large(url: &Url, max: u64) -> FetchError {
    let limit = if max >= 1 << 20 { format!("{} MiB", max >> 20) } else { format!("{max} bytes") };
    failure(TroubleCode::TooLarge, format!("the answer of {} is larger than {limit}", name_of(url)))
}

/// Where an answer redirects to; `None` when it is none.
fn redirect_target(answer: &reqwest::Response, url: &Url) -> Result<Option<Url>, FetchError> {
    if !matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let number = answer.status().as_u16();
    let bad = |why: &str| failure(TroubleCode::BadAnswer, format!("{} redirects {why} (HTTP {number})", name_of(url)));
    let location = headers::text(answer.headers(), header::LOCATION).ok_or_else(|| bad("without saying where"))?;
    let mut next = url.join(&location).map_err(|_| bad("to an address that is none"))?;
    next.set_fragment(None);
    // Names and passwords in a redirect's address are the server's invention; ours go by origin.
    take_credentials(&mut next);
    Ok(Some(next))
}

/// Takes user name and password out of an address.
pub(crate) fn take_credentials(url: &mut Url) -> Option<Credentials> {
    let decode = |text: &str| {
        url::form_urlencoded::parse(text.replace('+', "%2B").as_bytes())
            .next()
            .map(|(name, _)| name.into_owned())
            .unwrap_or_default()
    };
    let found = (!url.username().is_empty() || url.password().is_some()).then(|| Credentials {
        user: decode(url.username()),
        password: decode(url.password().unwrap_or("")),
        headers: None,
    });
    // Errs only for addresses that cannot have any.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    found
}

fn has_password(credentials: &Credentials) -> bool {
    !credentials.user.is_empty() || !credentials.password.is_empty()
}

/// What is kept goes before what the address says; kept headers alone leave room for it.
fn merged(kept: Option<Credentials>, in_address: Option<Credentials>) -> Option<Credentials> {
    match (kept, in_address) {
        (Some(kept), Some(in_address)) if !has_password(&kept) => {
            Some(Credentials { headers: kept.headers, ..in_address })
        }
        (kept, in_address) => kept.or(in_address),
    }
}

fn listed(head: &HeaderMap) -> Vec<(String, String)> {
    head.iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_leave_the_address_decoded() {
        let mut url = Url::parse("https://jo%40x:p%2Bw+%26@example.org/feed").expect("valid");
        let taken = take_credentials(&mut url).expect("there are some");
        assert_eq!((taken.user.as_str(), taken.password.as_str()), ("jo@x", "p+w+&"));
        assert_eq!(url.as_str(), "https://example.org/feed");
        assert!(take_credentials(&mut url).is_none());
    }
}
