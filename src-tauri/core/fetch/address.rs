//! Which addresses a feed, a page or a redirect may name: none on this machine or the home network, in any spelling.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// Host names that mean this machine or the home network without any address being looked up. They matter where a proxy
/// resolves names for us; otherwise the resolver's filter would catch them too. Sources: RFC 6761 (localhost), RFC 6762
/// (local), RFC 8375 (home.arpa), ICANN's reservation of `internal`, and what home routers use.
const PRIVATE_SUFFIXES: [&str; 9] =
    ["localhost", "local", "internal", "intranet", "lan", "home", "home.arpa", "ip6-localhost", "ip6-loopback"];

/// Whether the address may only be fetched when the user named its host.
pub(crate) fn is_private(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => is_private_ip(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_private_ip(IpAddr::V6(ip)),
        Some(Host::Domain(name)) => is_private_name(name),
        None => true,
    }
}

/// Whether a host, as an address names it, is of this machine or the home network.
pub(crate) fn is_private_host(host: &str) -> bool {
    Url::parse(&format!("http://{host}/")).map_or(true, |url| is_private(&url))
}

/// Whether `url`'s host is the one that the user named.
pub(crate) fn is_trusted(url: &Url, trusted_host: Option<&str>) -> bool {
    let plain = |host: &str| host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase();
    match (url.host_str(), trusted_host) {
        (Some(host), Some(trusted)) => plain(host) == plain(trusted),
        _ => false,
    }
}

fn is_private_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    // A name without a dot is a machine of the local network; no public feed lives at a bare top-level domain.
    !name.contains('.')
        || PRIVATE_SUFFIXES
            .iter()
            .any(|suffix| name.strip_suffix(suffix).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// Whether an IP address is not of the public Internet: loopback, private, link-local, shared (CGNAT), multicast,
/// documentation, reserved, and every IPv6 form that carries such an IPv4 address. IANA's special-purpose registries.
pub(crate) fn is_private_ip(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => is_private_v6(ip),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 169 && b == 254)
        || (a == 172 && (16..32).contains(&b))
        || (a == 192 && b == 168)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113)
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let part = ip.segments();
    let tail = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        is_private_v4(Ipv4Addr::new(a, b, c, d))
    };
    match part {
        // Unspecified, loopback, IPv4-compatible, IPv4-mapped and IPv4-translated addresses.
        [0, 0, 0, 0, 0, 0, high, low] | [0, 0, 0, 0, 0, 0xffff, high, low] | [0, 0, 0, 0, 0xffff, 0, high, low] => {
            tail(high, low)
        }
        // NAT64: the well-known prefix carries a public address or not; the local prefix is local.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => tail(high, low),
        [0x64, 0xff9b, 1, ..] => true,
        // 6to4 carries the IPv4 address of its router, Teredo that of its server and (inverted) its client.
        [0x2002, high, low, ..] => tail(high, low),
        [0x2001, 0, high, low, _, _, client_high, client_low] => tail(high, low) || tail(!client_high, !client_low),
        // Only 2000::/3 is public; within it 2001::/23 (protocols) and two documentation blocks are not.
        [0x2001, second, ..] if second < 0x0200 || second == 0x0db8 => true,
        [0x3fff, second, ..] if second < 0x1000 => true,
        [first, ..] => first & 0xe000 != 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn private(address: &str) -> bool {
        is_private(&Url::parse(address).expect(address))
    }

    #[test]
    fn every_spelling_of_a_private_address_is_seen() {
        for address in [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0177.0.0.1/",
            "http://0/",
            "http://10.1.2.3/",
            "http://172.31.0.1/",
            "http://192.168.0.1/",
            "http://169.254.169.254/",
            "http://100.64.0.1/",
            "http://224.0.0.1/",
            "http://255.255.255.255/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]/",
            "http://[fec0::1]/",
            "http://[ff02::1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[2001:db8::1]/",
            "http://localhost/",
            "http://LOCALHOST./",
            "http://a.localhost/",
            "http://printer.local/",
            "http://router/",
            "http://nas.home.arpa/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://metadata.google.internal/",
        ] {
            assert!(private(address), "{address}");
        }
    }

    #[test]
    fn public_addresses_are_let_through() {
        for address in [
            "https://example.org/",
            "http://93.184.216.34/",
            "http://172.32.0.1/",
            "http://100.128.0.1/",
            "http://[2606:4700::1111]/",
            "http://[::ffff:8.8.8.8]/",
            "http://[64:ff9b::808:808]/",
            "https://notlocalhost.example/",
            "https://local.example.org/",
            "http://[2001:4860:4860::8888]/",
        ] {
            assert!(!private(address), "{address}");
        }
    }

    #[test]
    fn trust_is_by_host_alone() {
        let url = Url::parse("http://127.0.0.1:8080/feed").expect("valid");
        assert!(is_trusted(&url, Some("127.0.0.1")));
        assert!(!is_trusted(&url, Some("127.0.0.2")));
        assert!(!is_trusted(&url, None));
        let url = Url::parse("http://[::1]:80/").expect("valid");
        assert!(is_trusted(&url, Some("::1")) && is_trusted(&url, Some("[::1]")));
    }
}
