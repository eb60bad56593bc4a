//! The server's end of TLS, with certificates made for a test.

use axum::serve::Listener;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, KeyPair, date_time_ymd};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer};
use tokio_rustls::server::TlsStream;

/// A certificate and its key, both DER.
pub struct Certificate {
    der: Vec<u8>,
    key: Vec<u8>,
}

/// Who certifies servers.
pub struct Issuer {
    issuer: rcgen::Issuer<'static, KeyPair>,
    /// What a client has to trust (DER).
    pub root: Vec<u8>,
}

impl Issuer {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        // Two issuers of one name would be taken for the same.
        let name: String = key.public_key_raw().iter().map(|byte| format!("{byte:02x}")).take(16).collect();
        params.distinguished_name.push(DnType::CommonName, name);
        let root = params.self_signed(&key).unwrap().der().to_vec();
        Self { issuer: rcgen::Issuer::new(params, key), root }
    }

    /// A certificate for this host.
    pub fn certify(&self, host: &str) -> Certificate {
        self.certify_between(host, 2000, 2100)
    }

    /// The same, valid between the first days of two years.
    pub fn certify_between(&self, host: &str, from: i32, to: i32) -> Certificate {
        let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(to, 1, 1);
        let key = KeyPair::generate().unwrap();
        let der = params.signed_by(&key, &self.issuer).unwrap().der().to_vec();
        Certificate { der, key: key.serialize_der() }
    }
}

/// Accepts connections and shakes hands; who does not want to goes unheard.
pub struct Secure {
    listener: TcpListener,
    acceptor: TlsAcceptor,
}

impl Secure {
    pub fn new(listener: TcpListener, certificate: &Certificate, protocols: &[&str]) -> Self {
        let key = PrivateKeyDer::try_from(certificate.key.clone()).unwrap();
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der.clone().into()], key)
            .unwrap();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
        Self { listener, acceptor: TlsAcceptor::from(Arc::new(config)) }
    }
}

impl Listener for Secure {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let (stream, peer) = Listener::accept(&mut self.listener).await;
            if let Ok(stream) = self.acceptor.accept(stream).await {
                return (stream, peer);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}
