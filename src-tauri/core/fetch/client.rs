//! The reqwest clients and their resolver. Whether private addresses are refused is decided where names become addresses,
//! so that a public name that resolves to a private address gains nothing.

use super::address::is_private_ip;
use super::{FetchError, HttpOptions};
use crate::model::TroubleCode;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, redirect};
use std::collections::HashMap;
use std::net::{SocketAddr, ToSocketAddrs, UdpSocket};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// Up to four clients, made when first needed: each reads the system's certificates, which costs some milliseconds. And
/// as many again for each proxy that a feed names.
#[derive(Debug)]
pub(super) struct Clients {
    options: HttpOptions,
    made: [OnceLock<Client>; 4],
    proxied: Mutex<HashMap<(String, ClientKind), Client>>,
}

/// Clients kept for feeds with proxies of their own; a person has one proxy or two.
const PROXIED: usize = 8;

/// Which client a request needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ClientKind {
    /// Names may resolve to private addresses.
    pub private: bool,
    /// Bodies come as the server sent them: for answers whose Content-Encoding is a lie.
    pub verbatim: bool,
}

impl Clients {
    pub(super) fn new(options: HttpOptions) -> Self {
        Self { options, made: Default::default(), proxied: Mutex::default() }
    }

    /// The client for a request; `proxy` instead of the system's.
    pub(super) fn get(&self, kind: ClientKind, proxy: Option<&str>) -> Result<Client, FetchError> {
        if let Some(proxy) = proxy {
            return self.proxied(kind, proxy);
        }
        let slot = &self.made[usize::from(kind.private) * 2 + usize::from(kind.verbatim)];
        if let Some(client) = slot.get() {
            return Ok(client.clone());
        }
        let client = build(&self.options, kind, None)?;
        Ok(slot.get_or_init(|| client).clone())
    }

    fn proxied(&self, kind: ClientKind, proxy: &str) -> Result<Client, FetchError> {
        let mut proxied = self.proxied.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (proxy.to_owned(), kind);
        if let Some(client) = proxied.get(&key) {
            return Ok(client.clone());
        }
        let client = build(&self.options, kind, Some(proxy))?;
        if proxied.len() >= PROXIED {
            proxied.clear();
        }
        proxied.insert(key, client.clone());
        Ok(client)
    }
}

fn build(options: &HttpOptions, kind: ClientKind, proxy: Option<&str>) -> Result<Client, FetchError> {
    builder(options, kind, proxy)?.build().map_err(|error| unusable(&error))
}

/// A client for a server that the user named; one on this machine or the home network is asked without a proxy.
pub(super) fn for_named(options: &HttpOptions, direct: bool) -> Result<Client, FetchError> {
    let builder = builder(options, ClientKind { private: true, verbatim: false }, None)?;
    let builder = if direct { builder.no_proxy() } else { builder };
    builder.build().map_err(|error| unusable(&error))
}

fn builder(options: &HttpOptions, kind: ClientKind, proxy: Option<&str>) -> Result<reqwest::ClientBuilder, FetchError> {
    // Errs when a provider is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = Client::builder()
        .user_agent(&options.user_agent)
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(Duration::from_secs(options.connect_seconds))
        .pool_max_idle_per_host(2)
        .pool_idle_timeout(Duration::from_secs(30))
        .http1_ignore_invalid_headers_in_responses(true)
        .http1_allow_spaces_after_header_name_in_responses(true)
        .http1_allow_obsolete_multiline_headers_in_responses(true)
        .dns_resolver(Arc::new(Resolver { private: kind.private, proxies: proxy_hosts(proxy) }));
    if !options.roots.is_empty() {
        let roots: Result<Vec<_>, _> = options.roots.iter().map(|root| reqwest::Certificate::from_der(root)).collect();
        builder = builder.tls_certs_merge(roots.map_err(|error| unusable(&error))?);
    }
    if kind.verbatim {
        builder = builder.no_gzip().no_brotli().no_zstd().no_deflate();
    }
    if let Some(proxy) = proxy {
        let known = url::Url::parse(proxy).is_ok_and(|url| {
            PROXY_SCHEMES.contains(&url.scheme()) && url.host_str().is_some_and(|host| !host.is_empty())
        });
        let made = if known { reqwest::Proxy::all(proxy).ok() } else { None };
        let bad = || FetchError::new(TroubleCode::BadAddress, format!("{proxy:?} is not the address of a proxy"));
        builder = builder.proxy(made.ok_or_else(bad)?);
    }
    Ok(builder)
}

fn unusable(error: &reqwest::Error) -> FetchError {
    FetchError::new(TroubleCode::Tls, format!("the system's certificates cannot be loaded: {}", chain(error)))
}

/// What a feed's proxy may be.
const PROXY_SCHEMES: [&str; 5] = ["http", "https", "socks4", "socks5", "socks5h"];

/// The hosts of the proxies that the feed and the environment name: they are the user's choice and may be private.
fn proxy_hosts(own: Option<&str>) -> Vec<String> {
    ["http_proxy", "https_proxy", "all_proxy"]
        .iter()
        .flat_map(|name| [std::env::var(name), std::env::var(name.to_ascii_uppercase())])
        .flatten()
        .chain(own.map(str::to_owned))
        .filter_map(|value| {
            let url = url::Url::parse(&value).or_else(|_| url::Url::parse(&format!("http://{value}"))).ok()?;
            url.host_str().map(str::to_owned)
        })
        .collect()
}

/// Why a name did not become an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum ResolveFailure {
    /// It resolves to private addresses only.
    #[error("resolves to an address on this machine or the home network")]
    Private,
    /// The resolver's own words.
    #[error("{0}")]
    Dns(String),
}

/// The system's resolver (a VPN's and the hosts file's names work), filtered.
#[derive(Debug)]
struct Resolver {
    private: bool,
    proxies: Vec<String>,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let private = self.private || self.proxies.iter().any(|proxy| proxy.eq_ignore_ascii_case(name.as_str()));
        Box::pin(async move {
            let looked_up = tokio::task::spawn_blocking(move || look_up(name.as_str(), private)).await;
            let addresses = looked_up.map_err(|error| ResolveFailure::Dns(error.to_string()))??;
            let addresses: Addrs = Box::new(addresses.into_iter());
            Ok(addresses)
        })
    }
}

fn look_up(name: &str, private: bool) -> Result<Vec<SocketAddr>, ResolveFailure> {
    let found = (name, 0).to_socket_addrs().map_err(|error| {
        let words = error.to_string();
        // std prefixes every resolver error alike; the part behind it is the news.
        ResolveFailure::Dns(words.trim_start_matches("failed to lookup address information: ").to_owned())
    })?;
    let found: Vec<SocketAddr> = found.collect();
    if found.is_empty() {
        return Err(ResolveFailure::Dns("no address".to_owned()));
    }
    let allowed: Vec<SocketAddr> =
        found.into_iter().filter(|address| private || !is_private_ip(address.ip())).collect();
    if allowed.is_empty() { Err(ResolveFailure::Private) } else { Ok(allowed) }
}

/// Whether this machine has a way to the Internet at all. Connecting a datagram socket sends nothing: it only asks the
/// routing table. The addresses are public ones of no one in particular (root name servers k and a).
pub(super) fn has_route() -> bool {
    let reaches = |local: &str, remote: &str| UdpSocket::bind(local).is_ok_and(|socket| socket.connect(remote).is_ok());
    reaches("0.0.0.0:0", "193.0.14.129:53") || reaches("[::]:0", "[2001:503:ba3e::2:30]:53")
}

/// An error with all its causes on one line.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !words.contains(&more) {
            words = format!("{words}: {more}");
        }
        cause = error.source();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine_are_filtered() {
        assert_eq!(look_up("localhost", false), Err(ResolveFailure::Private));
        assert!(look_up("localhost", true).is_ok_and(|found| !found.is_empty()));
        assert!(matches!(look_up("no-such-host.invalid", true), Err(ResolveFailure::Dns(_))));
    }
}
