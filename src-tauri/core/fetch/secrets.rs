//! Where user names and passwords are kept: the system's keychain, or, where there is none, for the session only.

use crate::model::{Credentials, FeedId};
use std::collections::HashMap;
use std::sync::Mutex;

/// The keychain is missing or refused; the detail is the system's word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("keychain: {0}")]
pub struct SecretsError(pub String);

/// A place for user names and passwords. Methods block. An entry's name is that of [`entry_name`].
pub trait Secrets: Send + Sync + 'static {
    /// What is kept under a name.
    fn get(&self, name: &str) -> Result<Option<Credentials>, SecretsError>;
    /// Keeps or, with `None`, forgets.
    fn set(&self, name: &str, credentials: Option<&Credentials>) -> Result<(), SecretsError>;
}

/// The name of a feed's entry: the feed, and the server that the password was given for. A feed that moves to another server
/// leaves its password behind.
pub fn entry_name(feed: FeedId, url: &str) -> String {
    let origin = url::Url::parse(url).map(|url| url.origin().ascii_serialization()).unwrap_or_default();
    format!("feed-{feed} {origin}")
}

/// Kept in memory until the program ends.
#[derive(Debug, Default)]
pub struct SessionSecrets {
    kept: Mutex<HashMap<String, Credentials>>,
}

impl SessionSecrets {
    /// Everything that is kept, by name.
    pub fn all(&self) -> HashMap<String, Credentials> {
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Secrets for SessionSecrets {
    fn get(&self, name: &str) -> Result<Option<Credentials>, SecretsError> {
        let kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(kept.get(name).cloned())
    }

    fn set(&self, name: &str, credentials: Option<&Credentials>) -> Result<(), SecretsError> {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match credentials {
            Some(credentials) => kept.insert(name.to_owned(), credentials.clone()),
            None => kept.remove(name),
        };
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_session_keeps_and_forgets() {
        let secrets = SessionSecrets::default();
        let kept = Credentials { user: "jo".to_owned(), password: "pw".to_owned(), headers: None };
        secrets.set("feed-1", Some(&kept)).unwrap();
        assert_eq!(secrets.get("feed-1").unwrap(), Some(kept));
        assert_eq!(secrets.get("feed-2").unwrap(), None);
        secrets.set("feed-1", None).unwrap();
        assert_eq!(secrets.get("feed-1").unwrap(), None);
    }

    #[test]
    fn a_name_is_for_one_feed_on_one_server() {
        let name = |feed, url| entry_name(FeedId(feed), url);
        assert_eq!(name(7, "https://a.example/x?y"), "feed-7 https://a.example");
        assert_eq!(name(7, "https://a.example/z"), name(7, "https://a.example:443/x"));
        for other in ["http://a.example/x", "https://b.example/x", "https://a.example:8443/x"] {
            assert_ne!(name(7, other), name(7, "https://a.example/x"));
        }
    }
}
