//! What feeds are asked with and nobody else may know: kept, changed without being shown, forgotten.

use super::Library;
use crate::changes::Change;
use crate::fetch::{Secrets, SecretsError, SessionSecrets, entry_name, unsendable};
use crate::model::{ApiError, Credentials, CredentialsPatch, ErrorCode, FeedId, KeptCredentials};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

impl Library {
    /// What is kept for a feed, without what must not be shown.
    pub async fn kept_credentials(&self, feed: FeedId) -> Result<KeptCredentials, ApiError> {
        let feed = self.with_store(move |store| store.feed(feed)).await?;
        if !feed.has_credentials {
            return Ok(KeptCredentials::default());
        }
        let kept = self.with_secrets(move |secrets| secrets.get(&entry_name(feed.id, &feed.url))).await??;
        Ok(kept.unwrap_or_default().shown())
    }

    /// Changes what is kept for a feed, or forgets it. `false`: the keychain refused, it is kept until the program ends.
    pub async fn set_credentials(&self, feed: FeedId, patch: Option<CredentialsPatch>) -> Result<bool, ApiError> {
        let headers = patch.as_ref().and_then(|patch| patch.headers.as_deref()).unwrap_or_default();
        if let Some(header) = unsendable(headers) {
            return Err(ApiError::new(ErrorCode::BadCall, format!("the header {:?} cannot be sent", header.name)));
        }
        let feed = self.with_store(move |store| store.feed(feed)).await?;
        let name = entry_name(feed.id, &feed.url);
        let change = self.with_secrets(move |secrets| secrets.change(&name, feed.has_credentials, patch)).await??;
        self.with_store(move |store| store.set_has_credentials(feed.id, change.is_some)).await?;
        self.changes.announce(Change::Sidebar);
        Ok(change.is_lasting)
    }

    /// Forgets what is kept for feeds that were unsubscribed so long ago that they do not come back.
    pub(super) async fn forget_secrets_of_the_purged(&self) -> Result<(), ApiError> {
        let now = self.now();
        for (feed, url) in self.with_store(move |store| store.unsubscribed_with_credentials(now)).await? {
            let name = entry_name(feed, &url);
            let done = self.with_secrets(move |secrets| secrets.change(&name, true, None)).await??;
            if !done.is_lasting {
                tracing::warn!(feed = feed.0, "a password outlives its feed in the keychain");
            }
            self.with_store(move |store| store.set_has_credentials(feed, false)).await?;
        }
        Ok(())
    }

    /// Runs blocking work on the keychain off the async threads.
    pub(super) async fn with_secrets<T: Send + 'static>(
        &self,
        work: impl FnOnce(&LibrarySecrets) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let secrets = self.secrets.clone();
        let done = tokio::task::spawn_blocking(move || work(&secrets)).await;
        done.map_err(|error| ApiError::new(ErrorCode::Keychain, error.to_string()))
    }
}

impl From<SecretsError> for ApiError {
    fn from(error: SecretsError) -> Self {
        Self::new(ErrorCode::Keychain, error.to_string())
    }
}

/// What a change came to.
struct Done {
    /// There is something kept now.
    is_some: bool,
    /// It is in the keychain, not only in memory.
    is_lasting: bool,
}

/// The passwords of this library: the session's before the keychain's. The keychain is one for all libraries of the user, which
/// count their feeds alike: entries there begin with the library's own name.
pub(super) struct LibrarySecrets {
    /// The library's name.
    library: RwLock<String>,
    /// Where the keychain refuses.
    session: SessionSecrets,
    /// The system's.
    keychain: Arc<dyn Secrets>,
    /// One change at a time: each reads what it changes.
    changing: Mutex<()>,
}

impl LibrarySecrets {
    pub(super) fn new(library: String, keychain: Arc<dyn Secrets>) -> Self {
        Self { library: RwLock::new(library), session: SessionSecrets::default(), keychain, changing: Mutex::default() }
    }

    /// Another library took the place of this one, and has its own passwords.
    pub(super) fn follow(&self, library: String) {
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = library;
    }

    fn scoped(&self, name: &str) -> String {
        format!("{} {name}", self.library.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes or forgets what is kept under a name. `known`: something is kept there. When the keychain does not say what, a
    /// change of a part of it is for the session only: written there it would destroy the rest.
    fn change(&self, name: &str, known: bool, patch: Option<CredentialsPatch>) -> Result<Done, ApiError> {
        let _turn = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(patch) = patch else {
            self.session.set(name, None)?;
            let is_lasting = self.keep(name, None);
            return Ok(Done { is_some: false, is_lasting });
        };
        let (kept, is_read) = match self.get(name) {
            Ok(kept) => (kept.unwrap_or_default(), true),
            Err(error) => {
                tracing::warn!(%error, "the keychain does not say what is kept");
                (Credentials::default(), !known || patch.is_whole())
            }
        };
        let after = patch.applied_to(kept).map_err(|error| ApiError::new(ErrorCode::BadCall, error.to_string()))?;
        let after = Some(after).filter(|after| !after.is_empty());
        if !is_read {
            self.session.set(name, after.as_ref())?;
            return Ok(Done { is_some: true, is_lasting: false });
        }
        let is_lasting = self.keep(name, after.as_ref());
        self.session.set(name, after.as_ref().filter(|_| !is_lasting))?;
        Ok(Done { is_some: after.is_some(), is_lasting })
    }

    /// A secret that is one word, as a key is.
    pub(super) fn word(&self, name: &str) -> Result<Option<String>, ApiError> {
        let kept = self.get(name)?;
        Ok(kept.map(|kept| kept.password).filter(|word| !word.is_empty()))
    }

    /// Keeps or forgets such a secret. False: only until the program ends.
    pub(super) fn keep_word(&self, name: &str, word: Option<String>) -> Result<bool, ApiError> {
        let patch = word.map(|word| CredentialsPatch {
            user: Some(String::new()),
            password: Some(word),
            headers: Some(Vec::new()),
        });
        Ok(self.change(name, false, patch)?.is_lasting)
    }

    /// Keeps or forgets in the keychain; whether that did.
    fn keep(&self, name: &str, credentials: Option<&Credentials>) -> bool {
        let set = self.keychain.set(&self.scoped(name), credentials);
        set.inspect_err(|error| tracing::warn!(%error, "the keychain refuses")).is_ok()
    }
}

impl Secrets for LibrarySecrets {
    fn get(&self, name: &str) -> Result<Option<Credentials>, SecretsError> {
        match self.session.get(name)? {
            Some(credentials) => Ok(Some(credentials)),
            None => self.keychain.get(&self.scoped(name)),
        }
    }

    fn set(&self, name: &str, credentials: Option<&Credentials>) -> Result<(), SecretsError> {
        self.keychain.set(&self.scoped(name), credentials)
    }
}
