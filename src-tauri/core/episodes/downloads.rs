//! Downloads: a few at a time, stopped and continued at the byte, whole only when every byte came. The list is the store's,
//! the bytes are files of one folder. Only files of downloads that the library had and has no more are removed there: what it does
//! not know is left alone, and taken over when its name tells which episode it is.

use super::{Source, is_page};
use crate::changes::{Change, Changes};
use crate::fetch::{FetchError, Http, Stretch};
use crate::model::{Clock, DownloadProblem, DownloadState, EpisodeKey, TroubleCode};
use crate::store::{KeptDownload, Store, StoreError};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::fs::{File, OpenOptions};
use tokio::io::AsyncWriteExt;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

/// Downloads at a time; the others wait.
const AT_A_TIME: usize = 2;

/// Attempts in a row that bring nothing, and the first pause after one; each is twice as long.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(500);

/// Between two words about progress.
const TELL: Duration = Duration::from_millis(250);

/// What is larger than this is no episode, when the setting has no bound.
const LARGEST: u64 = 64 << 30;

/// The downloads of a library. Cheap to clone.
#[derive(Clone)]
pub struct Downloads {
    inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) folder: PathBuf,
    pub(super) store: Store,
    http: Http,
    pub(super) clock: Arc<dyn Clock>,
    changes: Changes,
    turns: Semaphore,
    /// Those that wait or run, with what stops them.
    under_way: Mutex<HashMap<EpisodeKey, CancellationToken>>,
}

/// Why an attempt ended.
enum Ended {
    /// Worth another one.
    Broke(FetchError),
    /// Not worth one.
    Failed(DownloadProblem, String),
}

impl From<std::io::Error> for Ended {
    fn from(error: std::io::Error) -> Self {
        let full = matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
        Self::Failed(if full { DownloadProblem::DiskFull } else { DownloadProblem::File }, error.to_string())
    }
}

impl From<FetchError> for Ended {
    fn from(error: FetchError) -> Self {
        match error.code {
            TroubleCode::NotFound | TroubleCode::Gone => Self::Failed(DownloadProblem::Gone, error.detail),
            TroubleCode::Connect
            | TroubleCode::Timeout
            | TroubleCode::BadAnswer
            | TroubleCode::Dns
            | TroubleCode::Offline
            | TroubleCode::ServerError => Self::Broke(error),
            _ => Self::Failed(DownloadProblem::Fetch, error.detail),
        }
    }
}

impl Downloads {
    /// The downloads with their files in `folder`, which is made with the first.
    pub fn new(folder: PathBuf, store: Store, http: Http, clock: Arc<dyn Clock>, changes: Changes) -> Self {
        let turns = Semaphore::new(AT_A_TIME);
        let inner = Inner { folder, store, http, clock, changes, turns, under_way: Mutex::default() };
        Self { inner: Arc::new(inner) }
    }

    /// Where the file of a whole download is; `None` when there is none.
    pub fn file_of(&self, key: &EpisodeKey) -> Result<Option<(PathBuf, Option<String>)>, StoreError> {
        let kept = self.inner.store.download(key)?.filter(|kept| kept.download.state == DownloadState::Done);
        Ok(kept.map(|kept| (self.inner.folder.join(&kept.file), kept.mime)).filter(|(path, _)| path.is_file()))
    }

    /// Begins a download or goes on with it; one that is whole or under way stays as it is. `at_most` is what all of them may
    /// take together, `None` without a bound.
    pub fn start(&self, source: Source, at_most: Option<u64>) -> Result<(), StoreError> {
        let now = self.inner.clock.now();
        let name = format!("{}-{:016x}{}", source.key.article, hash(&source.key.url), ending(&source));
        let mut kept = self.inner.store.add_download(&source.key, &name, source.mime.as_deref(), now)?;
        let is_there = self.inner.folder.join(&kept.file).is_file();
        if kept.download.state == DownloadState::Done && is_there {
            return Ok(());
        }
        let stop = CancellationToken::new();
        {
            let mut under_way = self.inner.lock();
            if under_way.contains_key(&source.key) {
                return Ok(());
            }
            under_way.insert(source.key.clone(), stop.clone());
        }
        kept.download.state = DownloadState::Waiting;
        kept.download.problem = None;
        kept.download.detail.clear();
        self.inner.note(&kept);
        let inner = Arc::clone(&self.inner);
        tokio::spawn(async move {
            let done = tokio::select! {
                () = stop.cancelled() => None,
                done = inner.run(&mut kept, &source, at_most) => Some(done),
            };
            inner.lock().remove(&source.key);
            inner.end(kept, done, at_most);
        });
        Ok(())
    }

    /// Stops a download; what it has stays.
    pub fn pause(&self, key: &EpisodeKey) {
        if let Some(stop) = self.inner.lock().get(key) {
            stop.cancel();
        }
    }

    /// Stops a download and removes what it has.
    pub fn remove(&self, key: &EpisodeKey) -> Result<(), StoreError> {
        self.pause(key);
        let Some(kept) = self.inner.store.download(key)? else { return Ok(()) };
        self.inner.remove(&kept)
    }

    /// Whether a download waits or runs.
    pub fn is_under_way(&self, key: &EpisodeKey) -> bool {
        self.inner.lock().contains_key(key)
    }

    /// Tidies the folder and gives the downloads that the end of the program stopped: for the start.
    pub fn left_over(&self) -> Result<Vec<EpisodeKey>, StoreError> {
        self.inner.remove_stale()?;
        self.inner.adopt()?;
        let mut stopped = Vec::new();
        for mut kept in self.inner.store.downloads()? {
            match kept.download.state {
                DownloadState::Waiting | DownloadState::Running => stopped.push(kept.download.key),
                DownloadState::Done if !self.inner.folder.join(&kept.file).is_file() => {
                    kept.download.state = DownloadState::Failed;
                    kept.download.problem = Some(DownloadProblem::Missing);
                    kept.download.detail = format!("{} is gone", kept.file);
                    kept.download.bytes = 0;
                    self.inner.note(&kept);
                }
                _ => {}
            }
        }
        Ok(stopped)
    }

    /// Removes what may go until all downloads together take no more than this.
    pub fn tidy(&self, at_most: u64) -> Result<(), StoreError> {
        self.inner.tidy(at_most, None)
    }
}

impl Inner {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<EpisodeKey, CancellationToken>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps and tells how far it has come.
    pub(super) fn note(&self, kept: &KeptDownload) {
        if let Err(error) = self.store.put_download(kept) {
            tracing::warn!(%error, "a download's state cannot be kept");
        }
        self.changes.announce(Change::Download(kept.download.clone()));
    }

    fn end(&self, mut kept: KeptDownload, done: Option<Result<(), Ended>>, at_most: Option<u64>) {
        kept.download.state = DownloadState::Failed;
        match done {
            None => kept.download.state = DownloadState::Paused,
            Some(Ok(())) => kept.download.state = DownloadState::Done,
            Some(Err(Ended::Broke(error))) => {
                kept.download.problem = Some(DownloadProblem::Fetch);
                kept.download.detail = error.detail;
            }
            Some(Err(Ended::Failed(problem, detail))) => {
                kept.download.problem = Some(problem);
                kept.download.detail = detail;
            }
        }
        // Removed while it ran: nothing is left of it but perhaps its file.
        if let Ok(None) = self.store.download(&kept.download.key) {
            if let Err(error) = self.delete_files(&kept.file) {
                tracing::warn!(%error, "a removed download's file is removed at the next start");
            }
            return;
        }
        self.note(&kept);
        if let (DownloadState::Done, Some(at_most)) = (kept.download.state, at_most)
            && let Err(error) = self.tidy(at_most, Some(&kept.download.key))
        {
            tracing::warn!(%error, "downloads cannot be cleaned up");
        }
    }

    async fn run(&self, kept: &mut KeptDownload, source: &Source, at_most: Option<u64>) -> Result<(), Ended> {
        let _turn = self.turns.acquire().await.expect("the semaphore is never closed");
        tokio::fs::create_dir_all(&self.folder).await?;
        kept.download.state = DownloadState::Running;
        self.note(kept);
        let path = self.folder.join(part_of(&kept.file));
        // It was whole already, when the program ended before that could be noted, or was put back to before that.
        let there = tokio::fs::metadata(self.folder.join(&kept.file)).await.ok().map(|file| file.len());
        if let Some(length) =
            there.filter(|length| *length > 0 && kept.download.total.is_none_or(|total| total == *length))
        {
            kept.download.bytes = length;
            kept.download.total = Some(length);
            return Ok(());
        }
        let (mut attempt, mut pause, mut furthest) = (0, PAUSE, 0);
        loop {
            match self.attempt(kept, source, &path, at_most.unwrap_or(LARGEST)).await {
                Ok(()) => break,
                Err(Ended::Broke(error)) => {
                    // What is begun anew has to come further than before: a server that lies about a length does not.
                    if kept.download.bytes > furthest {
                        (attempt, pause, furthest) = (0, PAUSE, kept.download.bytes);
                    }
                    attempt += 1;
                    if attempt >= ATTEMPTS {
                        return Err(Ended::Broke(error));
                    }
                    tokio::time::sleep(pause).await;
                    pause *= 2;
                }
                Err(error) => return Err(error),
            }
        }
        tokio::fs::rename(&path, self.folder.join(&kept.file)).await?;
        Ok(())
    }

    /// Asks for what is missing and writes it.
    async fn attempt(&self, kept: &mut KeptDownload, source: &Source, path: &Path, at_most: u64) -> Result<(), Ended> {
        let mut file = OpenOptions::new().create(true).append(true).open(path).await?;
        let mut have = file.metadata().await?.len();
        if have > 0 && kept.validator.is_none() && kept.download.total.is_none() {
            // Nothing tells whether what the server has is still the same file.
            empty(kept, &file).await?;
            have = 0;
        }
        kept.download.bytes = have;
        let mut request = source.request(have);
        request.if_range = kept.validator.clone().filter(|_| have > 0);
        let mut stretch = self.http.stretch(request, self.clock.now()).await?;
        if is_page(stretch.content_type.as_deref()) {
            return Err(Ended::Failed(DownloadProblem::NotMedia, format!("{} is a web page", source.url)));
        }
        if stretch.status == 416 && have == 0 {
            return Err(Ended::Failed(DownloadProblem::Size, "the file is empty".to_owned()));
        }
        let same = kept.download.total.is_none() || stretch.total == kept.download.total;
        if stretch.status == 416 && have > 0 && stretch.total == Some(have) && same {
            return Ok(());
        }
        if stretch.status == 416 || (stretch.status == 206 && (stretch.from != have || !same)) {
            // Another file than the one that was begun, and not from its beginning.
            empty(kept, &file).await?;
            let detail = format!("{} has another file now", source.url);
            return Err(Ended::Broke(FetchError::new(TroubleCode::BadAnswer, detail)));
        }
        if stretch.status == 200 && have > 0 {
            empty(kept, &file).await?;
        }
        kept.download.total = stretch.total;
        kept.validator = stretch.validator.clone();
        kept.mime = kept.mime.take().or_else(|| stretch.content_type.clone());
        if stretch.total.unwrap_or(0) > at_most {
            return Err(Ended::Failed(DownloadProblem::TooLarge, "it is larger than downloads may be".to_owned()));
        }
        self.note(kept);
        self.write(kept, &mut stretch, &mut file, at_most).await?;
        file.sync_all().await?;
        Ok(())
    }

    async fn write(
        &self,
        kept: &mut KeptDownload,
        stretch: &mut Stretch,
        file: &mut File,
        at_most: u64,
    ) -> Result<(), Ended> {
        let mut told = Instant::now();
        while let Some(piece) = stretch.piece().await? {
            file.write_all(&piece).await?;
            // Errors of the disk come with the flush.
            file.flush().await?;
            kept.download.bytes += piece.len() as u64;
            if kept.download.total.is_some_and(|total| kept.download.bytes > total) {
                return Err(Ended::Failed(DownloadProblem::Size, "more came than was announced".to_owned()));
            }
            if kept.download.bytes > at_most {
                return Err(Ended::Failed(DownloadProblem::TooLarge, "it is larger than downloads may be".to_owned()));
            }
            if told.elapsed() >= TELL {
                told = Instant::now();
                self.note(kept);
            }
        }
        match kept.download.total {
            Some(total) if kept.download.bytes < total => {
                let detail = format!("{} of {total} bytes came", kept.download.bytes);
                Err(Ended::Broke(FetchError::new(TroubleCode::BadAnswer, detail)))
            }
            _ if kept.download.bytes == 0 => Err(Ended::Failed(DownloadProblem::Size, "the file is empty".to_owned())),
            total => {
                kept.download.total = total.or(Some(kept.download.bytes));
                Ok(())
            }
        }
    }

    fn remove(&self, kept: &KeptDownload) -> Result<(), StoreError> {
        self.store.remove_download(&kept.download.key)?;
        self.delete_files(&kept.file)?;
        self.changes.announce(Change::DownloadRemoved { key: kept.download.key.clone() });
        Ok(())
    }

    /// Removes the files of a download that is in no row any more. What cannot be removed is tried again at the next start.
    pub(super) fn delete_files(&self, file: &str) -> Result<(), StoreError> {
        for name in [file.to_owned(), part_of(file)] {
            match std::fs::remove_file(self.folder.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    tracing::warn!(%error, "a download stays");
                    return Ok(());
                }
                _ => {}
            }
        }
        self.store.forget_stale_download(file)
    }

    fn tidy(&self, at_most: u64, but: Option<&EpisodeKey>) -> Result<(), StoreError> {
        let mut size: u64 = self.store.downloads()?.iter().map(|kept| kept.download.bytes).sum();
        for kept in self.store.removable_downloads()? {
            if size <= at_most {
                break;
            }
            if but != Some(&kept.download.key) {
                self.remove(&kept)?;
                size = size.saturating_sub(kept.download.bytes);
            }
        }
        Ok(())
    }
}

/// Begins anew.
async fn empty(kept: &mut KeptDownload, file: &File) -> std::io::Result<()> {
    file.set_len(0).await?;
    kept.download.bytes = 0;
    kept.download.total = None;
    kept.validator = None;
    Ok(())
}

/// The name while it is not whole.
fn part_of(file: &str) -> String {
    format!("{file}.part")
}

/// Two addresses of an article have two files.
pub(super) fn hash(url: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(url.as_bytes())
}

/// `.mp3`, where the address has such an ending; other programs may want it.
fn ending(source: &Source) -> String {
    let name = source.url.path_segments().and_then(Iterator::last).unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, ending)) if (1..=4).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric()) => {
            format!(".{}", ending.to_ascii_lowercase())
        }
        _ => String::new(),
    }
}
