//! What the fixture server answers.

use super::Seen;
use axum::body::{Body, Bytes};
use axum::response::Response;
use std::time::Duration;

#[derive(Debug, Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    delay: Duration,
    /// The body comes in pieces of this many bytes with this pause before each.
    drip: Option<(usize, Duration)>,
    /// Only with this Authorization header.
    authorization: Option<String>,
    /// Only with this Referer header.
    referer: Option<String>,
}

impl Answer {
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            delay: Duration::ZERO,
            drip: None,
            authorization: None,
            referer: None,
        }
    }

    pub fn ok(body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..Self::status(200) }
    }

    pub fn html(body: &str) -> Self {
        Self::ok(body).header("content-type", "text/html; charset=utf-8")
    }

    pub fn feed(body: impl Into<Vec<u8>>) -> Self {
        Self::ok(body).header("content-type", "application/rss+xml; charset=utf-8")
    }

    pub fn redirect(status: u16, to: &str) -> Self {
        Self::status(status).header("location", to)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Answers 304 to a conditional request that names this ETag.
    pub fn etag(self, etag: &str) -> Self {
        self.header("etag", etag)
    }

    /// Answers 304 to a conditional request that names this date.
    pub fn last_modified(self, date: &str) -> Self {
        self.header("last-modified", date)
    }

    pub fn gzip(mut self) -> Self {
        self.body = gzip(&self.body);
        self.header("content-encoding", "gzip")
    }

    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    pub fn dripping(mut self, bytes: usize, pause: Duration) -> Self {
        self.drip = Some((bytes, pause));
        self
    }

    pub fn needs_authorization(mut self, header: &str) -> Self {
        self.authorization = Some(header.to_owned());
        self
    }

    pub fn needs_referer(mut self, referer: &str) -> Self {
        self.referer = Some(referer.to_owned());
        self
    }

    fn known(&self, seen: &Seen) -> bool {
        let own = |name: &str| self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        match (seen.header("if-none-match"), seen.header("if-modified-since")) {
            (Some(etag), _) => own("etag") == Some(etag),
            (None, Some(date)) => own("last-modified") == Some(date),
            (None, None) => false,
        }
    }

    pub(super) async fn respond(self, seen: &Seen) -> Response {
        tokio::time::sleep(self.delay).await;
        let unauthorized =
            self.authorization.is_some() && self.authorization.as_deref() != seen.header("authorization");
        let hotlinked = self.referer.is_some() && self.referer.as_deref() != seen.header("referer");
        let status = match () {
            () if unauthorized => 401,
            () if hotlinked => 403,
            () if self.status == 200 && self.known(seen) => 304,
            () => self.status,
        };
        let mut response = Response::builder().status(status);
        for (name, value) in &self.headers {
            response = response.header(name, value);
        }
        let body = match (status, self.drip) {
            (304 | 401 | 403, _) if status != self.status => Body::empty(),
            (_, None) => Body::from(self.body),
            (_, Some((bytes, pause))) => Body::from_stream(futures_util::stream::unfold(
                self.body.chunks(bytes).map(Bytes::copy_from_slice).collect::<Vec<_>>().into_iter(),
                move |mut pieces| async move {
                    let piece = pieces.next()?;
                    tokio::time::sleep(pause).await;
                    Some((Ok::<_, std::io::Error>(piece), pieces))
                },
            )),
        };
        response.body(body).unwrap()
    }
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
