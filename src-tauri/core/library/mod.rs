//! The façade: what Broadsheet can do, as async methods that a shell calls. Owns no rule of its own: it puts rooms in order,
//! moves blocking work off the async threads, turns precise errors into codes, and announces changes. Called by `api`, `cli`
//! and `desktop` only.

mod abridging;
mod ahead;
mod background;
mod briefings;
mod clearing;
mod episode_words;
mod errors;
mod exchange;
mod filtering;
mod full_text;
mod icons;
mod image_fetching;
mod images;
mod inspecting;
mod keeping;
mod language_model;
mod leaving;
mod listening;
mod marking;
mod organizing;
mod passages;
mod portable;
mod reading;
mod refreshing;
mod relating;
mod safekeeping;
mod secrets;
mod setting_aside;
mod subscribing;
mod translating;
mod versions;

pub use crate::backups::{Watch, unwatched};
pub use crate::episodes::{ByteRange, Piece, range_of};
pub use crate::export::{briefing_markdown, briefing_page, file_name};
pub use crate::fetch::{HttpOptions, Keychain, RESERVED_HEADERS, Secrets, SecretsError, SessionSecrets};
pub use crate::media::{CacheUse, Media, MediaError};
pub use crate::refresh::{FailedFeed, RefreshReport, WaitingFeed};
pub use abridging::inspect_summary;
pub use background::Background;
pub use exchange::{FailedOutline, ImportReport};
pub use full_text::{Gathered, inspect_address};
pub use images::ImageWish;
pub use inspecting::{Inspected, NotExtracted, inspect_feed, inspect_html, inspect_page};
pub use keeping::About;
pub use marking::Changed;
pub use passages::Highlighted;
pub use portable::portable_folder;
pub use reading::{ViewBytes, ViewHead};
pub use subscribing::{Found, Subscribed};

use crate::changes::Changes;
use crate::episodes::{Downloads, Streams};
use crate::fetch::Http;
use crate::media::MediaCache;
use crate::model::{ApiError, Clock, ErrorCode, Time};
use crate::refresh::Refresher;
use crate::store::{Opened, Store, StoreError};
use secrets::LibrarySecrets;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

/// Feeds fetched at a time; at most two at a time per host. Enough to keep two cores busy, few enough for a home network.
const CONCURRENCY: usize = 12;

/// Everything that is passed in: folders, clock, network, keychain.
pub struct LibraryOptions {
    /// The folder with the database; made when missing.
    pub folder: PathBuf,
    /// The folder with the image cache; made when needed.
    pub cache: PathBuf,
    /// Now.
    pub clock: Arc<dyn Clock>,
    /// How the network is used.
    pub http: HttpOptions,
    /// The keychain.
    pub secrets: Arc<dyn Secrets>,
}

impl LibraryOptions {
    /// The same once more.
    fn again(&self) -> Self {
        let Self { folder, cache, clock, http, secrets } = self;
        Self {
            folder: folder.clone(),
            cache: cache.clone(),
            clock: clock.clone(),
            http: http.clone(),
            secrets: secrets.clone(),
        }
    }
}

/// The user's whole collection. Cheap to clone.
#[derive(Clone)]
pub struct Library {
    store: Store,
    http: Http,
    media: MediaCache,
    streams: Arc<Streams>,
    downloads: Downloads,
    clock: Arc<dyn Clock>,
    changes: Changes,
    secrets: Arc<LibrarySecrets>,
    refresher: Refresher,
    work: Arc<Work>,
    folder: PathBuf,
    cache: PathBuf,
}

/// Long work that can be stopped: one refresh and one import at a time, further ones wait.
#[derive(Default)]
struct Work {
    refresh: Mutex<()>,
    import: Mutex<()>,
    export: Mutex<()>,
    stop_refresh: std::sync::Mutex<CancellationToken>,
    stop_export: std::sync::Mutex<CancellationToken>,
    stop_import: std::sync::Mutex<CancellationToken>,
    stop_ahead: std::sync::Mutex<CancellationToken>,
    /// Backups, restorations and packing: one at a time.
    safety: Mutex<()>,
    stop_safety: std::sync::Mutex<CancellationToken>,
    /// One page at a time of each host.
    full_texts: full_text::Turns,
    filters: filtering::KeptFilters,
    commonplaces: clearing::Commonplaces,
    /// One question to the language model at a time.
    asked: language_model::Asked,
    /// Told after each refresh: the background does what can wait.
    refreshed: tokio::sync::Notify,
    /// Told when there are images to be kept, or to be let go.
    images: tokio::sync::Notify,
}

/// Replaces a spent token by a fresh one and returns that.
fn renew(slot: &std::sync::Mutex<CancellationToken>) -> CancellationToken {
    let token = CancellationToken::new();
    *slot.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = token.clone();
    token
}

fn cancel(slot: &std::sync::Mutex<CancellationToken>) {
    slot.lock().unwrap_or_else(std::sync::PoisonError::into_inner).cancel();
}

impl Library {
    /// Opens or makes the library. Blocks; call it before the first window or off the async threads.
    pub fn open(options: LibraryOptions) -> Result<(Self, Opened), ApiError> {
        let LibraryOptions { folder, cache, clock, http, secrets } = options;
        let now = clock.now();
        let (store, opened) = Store::open(&folder, now)?;
        if store.next_return()?.is_some_and(|next| next <= now) {
            store.wake(now)?;
        }
        let http = Http::new(http)?;
        let changes = Changes::default();
        let secrets = Arc::new(LibrarySecrets::new(store.library_name()?, secrets));
        let refresher = Refresher {
            store: store.clone(),
            http: http.clone(),
            clock: clock.clone(),
            changes: changes.clone(),
            secrets: secrets.clone(),
            concurrency: CONCURRENCY,
            most: usize::MAX,
        };
        let most = u64::from(store.settings()?.image_keeping.cache_megabytes) << 20;
        let media = MediaCache::new(&cache, &folder.join(crate::backups::IMAGES), http.clone(), most);
        let streams = Arc::new(Streams::new(http.clone()));
        let episodes = folder.join(crate::backups::EPISODES);
        let downloads = Downloads::new(episodes, store.clone(), http.clone(), clock.clone(), changes.clone());
        let work = Arc::default();
        let library =
            Self { store, http, media, streams, downloads, clock, changes, secrets, refresher, work, folder, cache };
        Ok((library, opened))
    }

    /// What changes are announced to.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    fn now(&self) -> Time {
        self.clock.now()
    }

    /// Runs blocking work on the store off the async threads.
    async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let store = self.store.clone();
        match tokio::task::spawn_blocking(move || work(&store)).await {
            Ok(result) => result.map_err(ApiError::from),
            Err(error) => Err(ApiError::new(ErrorCode::Internal, format!("the library's work broke off: {error}"))),
        }
    }
}
