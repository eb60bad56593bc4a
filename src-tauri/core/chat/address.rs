//! The address of a server as people type it.

use super::Problem;
use crate::fetch::address::is_private_host;
use crate::model::ModelProblem;
use url::Url;

/// What stands behind the base in addresses that are copied from a manual.
const ENDINGS: [&str; 4] = ["/chat/completions", "/completions", "/models", "/responses"];

/// The base that `/models` and `/chat/completions` are appended to. A host alone means its `/v1`; without a scheme a machine of
/// one's own is asked without encryption, any other with.
pub fn base_of(typed: &str) -> Result<Url, Problem> {
    let typed = typed.trim();
    let bad = || Problem::new(ModelProblem::BadAddress, format!("{typed:?} is not the address of a server"));
    if typed.is_empty() {
        return Err(Problem::new(ModelProblem::Off, "no address is set"));
    }
    let whole = if typed.contains("://") {
        typed.to_owned()
    } else {
        let host = typed.split(['/', '?', '#']).next().unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        format!("{}://{typed}", if is_private_host(name) { "http" } else { "https" })
    };
    let mut url = Url::parse(&whole).map_err(|_| bad())?;
    // A name and a password in it would stand in the settings, and in every copy of them.
    let plain = url.username().is_empty() && url.password().is_none();
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) || !plain {
        return Err(bad());
    }
    url.set_query(None);
    url.set_fragment(None);
    let mut path = url.path().trim_end_matches('/').to_owned();
    if let Some(base) = ENDINGS.iter().find_map(|ending| path.strip_suffix(ending)) {
        path = base.to_owned();
    }
    url.set_path(if path.is_empty() { "/v1" } else { &path });
    Ok(url)
}

/// The server that a key is for.
pub fn origin_of(base: &Url) -> String {
    base.origin().ascii_serialization()
}

/// An address below the base.
pub(super) fn below(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}/{path}", base.path().trim_end_matches('/')));
    url
}

/// Whether a key may go there: encrypted, or not out of the house.
pub(super) fn is_safe_for_key(base: &Url) -> bool {
    base.scheme() == "https" || base.host_str().is_some_and(is_private_host)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_as_people_type_them() {
        for (typed, base) in [
            ("localhost:11434", "http://localhost:11434/v1"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/v1"),
            ("192.168.1.7:1234", "http://192.168.1.7:1234/v1"),
            ("api.example.org", "https://api.example.org/v1"),
            ("https://api.example.org/v1/chat/completions", "https://api.example.org/v1"),
            (" https://example.org/api/v1/models?x#y ", "https://example.org/api/v1"),
            ("https://example.org/openai/", "https://example.org/openai"),
        ] {
            assert_eq!(base_of(typed).unwrap().as_str(), base, "{typed}");
        }
        for bad in ["ftp://example.org", "http://", "https://me:pw@example.org/v1", "not an address"] {
            assert_eq!(base_of(bad).unwrap_err().code, ModelProblem::BadAddress, "{bad}");
        }
        assert_eq!(base_of(" ").unwrap_err().code, ModelProblem::Off);
    }

    #[test]
    fn a_key_leaves_the_house_encrypted_only() {
        let safe = |typed| is_safe_for_key(&base_of(typed).unwrap());
        assert!(safe("https://api.example.org") && safe("localhost:1") && safe("http://192.168.0.2"));
        assert!(!safe("http://api.example.org"));
    }
}
