//! What went wrong, as one code and one sentence that names the host.

use super::FetchError;
use super::client::{ResolveFailure, chain, has_route};
use crate::model::{Time, TroubleCode};
use reqwest::StatusCode;
use std::error::Error;
use std::io;
use url::Url;

/// A failure without a status.
pub(super) fn failure(code: TroubleCode, detail: impl Into<String>) -> FetchError {
    FetchError { code, detail: detail.into(), status: None, retry_at: None, host: None }
}

/// The host as it is named in sentences; with its port when that is not the usual one.
pub(super) fn name_of(url: &Url) -> String {
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => "the address".to_owned(),
    }
}

/// The failure that an answer's status means.
pub(super) fn of_status(status: StatusCode, url: &Url, retry_at: Option<Time>) -> FetchError {
    let host = name_of(url);
    let number = status.as_u16();
    let (code, detail) = match number {
        401 | 407 => (TroubleCode::Unauthorized, format!("{host} asks for a user name and password (HTTP {number})")),
        403 => (TroubleCode::Forbidden, format!("{host} refuses access (HTTP 403)")),
        451 => (TroubleCode::Forbidden, format!("{host} refuses access for legal reasons (HTTP 451)")),
        404 => (TroubleCode::NotFound, format!("{host} has nothing at this address (HTTP 404)")),
        410 => (TroubleCode::Gone, format!("{host} says that this feed has ended (HTTP 410)")),
        429 => (TroubleCode::TooManyRequests, format!("{host} asks for fewer requests (HTTP 429)")),
        408 => (TroubleCode::Timeout, format!("{host} gave up waiting (HTTP 408)")),
        511 => (
            TroubleCode::CaptivePortal,
            format!("the network asks to sign in before it lets anybody through to {host} (HTTP 511)"),
        ),
        500..=599 => (TroubleCode::ServerError, format!("{host} has a problem of its own (HTTP {number})")),
        _ => (TroubleCode::HttpStatus, format!("{host} answered HTTP {number}")),
    };
    FetchError { code, detail, status: Some(number), retry_at, host: url.host_str().map(str::to_owned) }
}

/// The failure behind an error of the client.
pub(super) fn of_error(error: &reqwest::Error, url: &Url, connect_seconds: u64) -> FetchError {
    let host = name_of(url);
    if let Some(found) = causes(error).find_map(|cause| of_cause(cause, &host)) {
        let lost = matches!(found.code, TroubleCode::Dns | TroubleCode::Connect) && !has_route();
        let private = super::address::is_private(url);
        return if lost && !private { failure(TroubleCode::Offline, "there is no network connection") } else { found };
    }
    if error.is_timeout() && error.is_connect() {
        return failure(TroubleCode::Timeout, format!("no connection to {host} within {connect_seconds} s"));
    }
    if error.is_timeout() {
        return failure(TroubleCode::Timeout, format!("{host} did not answer in time"));
    }
    if error.is_connect() {
        return failure(TroubleCode::Connect, format!("cannot connect to {host}: {}", root(error)));
    }
    if error.is_builder() {
        return failure(TroubleCode::BadAddress, format!("{url} cannot be requested: {}", root(error)));
    }
    if error.is_decode() {
        return failure(TroubleCode::BadAnswer, format!("{host} sent broken compressed data: {}", root(error)));
    }
    failure(TroubleCode::BadAnswer, format!("the answer of {host} cannot be read: {}", root(error)))
}

/// Whether a kept-open connection was closed by the server just when the request went out: worth a second attempt.
pub(super) fn is_stale_connection(error: &reqwest::Error) -> bool {
    !error.is_timeout()
        && !error.is_connect()
        && !error.is_decode()
        && causes(error).any(|cause| {
            cause.to_string().contains("connection closed before message completed")
                || cause
                    .downcast_ref::<io::Error>()
                    .is_some_and(|io| matches!(io.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe))
        })
}

fn of_cause(cause: &(dyn Error + 'static), host: &str) -> Option<FetchError> {
    if let Some(resolve) = cause.downcast_ref::<ResolveFailure>() {
        return Some(match resolve {
            ResolveFailure::Private => {
                failure(TroubleCode::PrivateAddress, format!("{host} is on this machine or the home network"))
            }
            ResolveFailure::Dns(words) => failure(TroubleCode::Dns, format!("{host} cannot be found: {words}")),
        });
    }
    if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
        return Some(of_tls(tls, host));
    }
    let io = cause.downcast_ref::<io::Error>()?;
    // io::Error::source skips the error it wraps.
    if let Some(inner) = io.get_ref() {
        if let Some(tls) = inner.downcast_ref::<rustls::Error>() {
            return Some(of_tls(tls, host));
        }
        if let Some(found) = inner.downcast_ref::<io::Error>().and_then(|inner| of_cause(inner, host)) {
            return Some(found);
        }
    }
    let words = match io.kind() {
        io::ErrorKind::ConnectionRefused => "refuses the connection",
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => {
            "dropped the connection"
        }
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => "is not reachable from this network",
        io::ErrorKind::HostUnreachable => "is not reachable",
        io::ErrorKind::TimedOut => {
            return Some(failure(TroubleCode::Timeout, format!("no connection to {host}: it does not answer")));
        }
        _ => return None,
    };
    Some(failure(TroubleCode::Connect, format!("{host} {words}")))
}

fn of_tls(error: &rustls::Error, host: &str) -> FetchError {
    use rustls::CertificateError as Certificate;
    let detail = match error {
        rustls::Error::InvalidCertificate(problem) => match problem {
            Certificate::Expired | Certificate::ExpiredContext { .. } => {
                format!("the certificate of {host} has expired")
            }
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => {
                format!("the certificate of {host} is not valid yet")
            }
            Certificate::UnknownIssuer => format!("the certificate of {host} comes from an unknown issuer"),
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
                format!("the certificate of {host} is for another name")
            }
            Certificate::Revoked => format!("the certificate of {host} was revoked"),
            other => format!("the certificate of {host} is not valid: {other}"),
        },
        other => format!("no secure connection to {host}: {other}"),
    };
    failure(TroubleCode::Tls, detail)
}

fn causes<'a>(error: &'a reqwest::Error) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(error.source(), |error: &&'a (dyn Error + 'static)| (*error).source())
}

/// The innermost cause, which says most.
fn root(error: &reqwest::Error) -> String {
    causes(error).last().map_or_else(|| chain(error), ToString::to_string)
}
