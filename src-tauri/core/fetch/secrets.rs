//! Where user names and passwords are kept: the system's keychain, or, where there is none, for the session only.

use crate::model::{Credentials, FeedId};
use std::collections::HashMap;
use std::sync::Mutex;

/// The keychain is missing or refused; the detail is the system's word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("keychain: {0}")]
pub struct SecretsError(pub String);

/// A place for user names and passwords. Methods block.
pub trait Secrets: Send + Sync + 'static {
    /// What is kept for a feed.
    fn get(&self, feed: FeedId) -> Result<Option<Credentials>, SecretsError>;
    /// Keeps or, with `None`, forgets.
    fn set(&self, feed: FeedId, credentials: Option<&Credentials>) -> Result<(), SecretsError>;
}

/// Kept in memory until the program ends.
#[derive(Debug, Default)]
pub struct SessionSecrets {
    kept: Mutex<HashMap<FeedId, Credentials>>,
}

impl Secrets for SessionSecrets {
    fn get(&self, feed: FeedId) -> Result<Option<Credentials>, SecretsError> {
        let kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(kept.get(&feed).cloned())
    }

    fn set(&self, feed: FeedId, credentials: Option<&Credentials>) -> Result<(), SecretsError> {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match credentials {
            Some(credentials) => kept.insert(feed, credentials.clone()),
            None => kept.remove(&feed),
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
        secrets.set(FeedId(1), Some(&kept)).unwrap();
        assert_eq!(secrets.get(FeedId(1)).unwrap(), Some(kept));
        assert_eq!(secrets.get(FeedId(2)).unwrap(), None);
        secrets.set(FeedId(1), None).unwrap();
        assert_eq!(secrets.get(FeedId(1)).unwrap(), None);
    }
}
