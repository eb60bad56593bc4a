//! The system's keychain: Secret Service, Keychain Access or Credential Manager. Calls block and may ask the user to
//! unlock it, so callers use `spawn_blocking`; on Linux they are moved to a thread of their own, because the blocking
//! D-Bus calls refuse to run inside an async runtime.

use super::{Secrets, SecretsError};
use crate::model::Credentials;
use std::sync::{Arc, Mutex, PoisonError};

/// The name under which the entries appear in the system's own programs.
const SERVICE: &str = "org.broadsheet.Broadsheet";

/// The system's keychain. Connects when first used; a failed connection is tried again at the next use.
#[derive(Default)]
pub struct Keychain {
    store: Mutex<Option<Arc<keyring_core::CredentialStore>>>,
}

impl std::fmt::Debug for Keychain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keychain")
    }
}

impl Keychain {
    /// The keychain; nothing is opened yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn entry(&self, name: &str) -> Result<keyring_core::Entry, SecretsError> {
        let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let open = match store.as_ref() {
            Some(open) => Arc::clone(open),
            None => {
                let open = platform_store()?;
                *store = Some(Arc::clone(&open));
                open
            }
        };
        open.build(SERVICE, name, None).map_err(words)
    }
}

impl Secrets for Keychain {
    fn get(&self, name: &str) -> Result<Option<Credentials>, SecretsError> {
        let secret = on_plain_thread(|| match self.entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(secret)),
            Err(keyring_core::Error::NoEntry) => Ok(None),
            Err(error) => Err(words(error)),
        })?;
        let Some(secret) = secret else { return Ok(None) };
        serde_json::from_slice(&secret).map(Some).map_err(|_| SecretsError("the entry is damaged".to_owned()))
    }

    fn set(&self, name: &str, credentials: Option<&Credentials>) -> Result<(), SecretsError> {
        let secret =
            credentials.map(serde_json::to_vec).transpose().map_err(|error| SecretsError(error.to_string()))?;
        on_plain_thread(|| {
            let entry = self.entry(name)?;
            match &secret {
                Some(secret) => entry.set_secret(secret).map_err(words),
                None => match entry.delete_credential() {
                    Ok(()) | Err(keyring_core::Error::NoEntry) => Ok(()),
                    Err(error) => Err(words(error)),
                },
            }
        })
    }
}

fn words(error: keyring_core::Error) -> SecretsError {
    SecretsError(error.to_string())
}

fn on_plain_thread<T: Send>(work: impl FnOnce() -> Result<T, SecretsError> + Send) -> Result<T, SecretsError> {
    std::thread::scope(|scope| {
        let broken = |_| SecretsError("the keychain's library failed".to_owned());
        scope.spawn(work).join().map_err(broken).and_then(|result| result)
    })
}

#[cfg(target_os = "linux")]
fn platform_store() -> Result<Arc<keyring_core::CredentialStore>, SecretsError> {
    zbus_secret_service_keyring_store::Store::new().map(|store| store as _).map_err(words)
}

#[cfg(target_os = "macos")]
fn platform_store() -> Result<Arc<keyring_core::CredentialStore>, SecretsError> {
    apple_native_keyring_store::keychain::Store::new().map(|store| store as _).map_err(words)
}

#[cfg(windows)]
fn platform_store() -> Result<Arc<keyring_core::CredentialStore>, SecretsError> {
    windows_native_keyring_store::Store::new().map(|store| store as _).map_err(words)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn platform_store() -> Result<Arc<keyring_core::CredentialStore>, SecretsError> {
    Err(SecretsError("this system has no keychain that Broadsheet knows".to_owned()))
}
