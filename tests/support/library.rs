//! A library as the tests of what it does with the network open it.

use super::TurnedClock;
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use std::path::Path;
use std::sync::Arc;

/// Opens the library in a folder, with its cache beside it, a clock turned by hand, little patience and no keychain.
pub fn open_library(folder: &Path, clock: &Arc<TurnedClock>) -> Library {
    let options = LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock: clock.clone(),
        http: HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() },
        secrets: Arc::new(SessionSecrets::default()),
    };
    Library::open(options).unwrap().0
}
