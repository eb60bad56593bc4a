//! Backups, restoration, the library as one file, and recovery of a damaged one. One of these at a time; each can be stopped, and
//! nothing that was there is gone afterwards: what is replaced is put on the shelf of backups first.

use super::{Library, LibraryOptions, cancel, renew};
use crate::backups::{self, Contents, Shelf, Watch};
use crate::changes::{Change, Changes};
use crate::ingest::link_key;
use crate::model::{
    ApiError, Backup, BackupReason, ErrorCode, LibraryUse, Packed, Recovery, Restored, SafetyProgress, SafetyStage,
};
use crate::store::{Store, StoreError, Trust};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_util::sync::CancellationToken;

/// Between two weekly backups.
const WEEK: i64 = 7 * 24 * 60 * 60;

/// Folders that are only there while something is made or unpacked.
const PACKING: &str = "packing.part";
const UNPACKING: &str = "unpacking.part";
/// A copy that is upgraded before it is put in place.
const UPGRADING: &str = "upgrading.part";

/// What work of this file needs off the async threads.
#[derive(Clone)]
struct Bench {
    store: Store,
    folder: PathBuf,
    changes: Changes,
    stop: CancellationToken,
}

impl Bench {
    fn shelf(&self) -> Shelf {
        Shelf::of(&self.folder)
    }

    fn part(&self, name: &str) -> PathBuf {
        self.folder.join(backups::FOLDER).join(name)
    }

    /// Tells how a stage goes, in whole parts of a thousand, and when the person wants it to stop.
    fn watch(&self, stage: SafetyStage) -> Watch {
        let (changes, stop, told) = (self.changes.clone(), self.stop.clone(), AtomicU32::new(u32::MAX));
        Arc::new(move |done, total| {
            let done = u32::try_from(done.saturating_mul(1000) / total.max(1)).unwrap_or(1000).min(1000);
            if told.swap(done, Ordering::Relaxed) != done {
                changes.announce(Change::Safety(SafetyProgress { stage, done, running: true }));
            }
            !stop.is_cancelled()
        })
    }

    fn back_up(&self, reason: BackupReason, now: crate::model::Time) -> Result<Backup, StoreError> {
        self.store.back_up(&self.shelf(), reason, now, &self.watch(SafetyStage::Copying))
    }

    /// Puts an examined copy in the library's place, after a backup of what is there.
    fn put_in_place(&self, copy: &Path, now: crate::model::Time) -> Result<Backup, StoreError> {
        let before = self.back_up(BackupReason::BeforeRestore, now)?;
        self.store.put_in_place(copy, &self.part(UPGRADING), &self.watch(SafetyStage::Restoring))?;
        Ok(before)
    }
}

impl Library {
    /// Runs such work when its turn has come.
    async fn at_the_bench<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Bench) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let _turn = self.work.safety.lock().await;
        let stop = renew(&self.work.stop_safety);
        let (store, folder, changes) = (self.store.clone(), self.folder.clone(), self.changes.clone());
        let done = tokio::task::spawn_blocking(move || work(&Bench { store, folder, changes, stop })).await;
        self.changes.announce(Change::Safety(SafetyProgress::default()));
        done.map_err(|error| ApiError::new(ErrorCode::Internal, format!("the work broke off: {error}")))?
            .map_err(ApiError::from)
    }

    /// The local backups, newest first.
    pub async fn backups(&self) -> Result<Vec<Backup>, ApiError> {
        let shelf = Shelf::of(&self.folder);
        self.with_store(move |_| Ok(shelf.list())).await
    }

    /// Makes a backup now.
    pub async fn back_up(&self) -> Result<Backup, ApiError> {
        let now = self.now();
        self.at_the_bench(move |bench| bench.back_up(BackupReason::OnDemand, now)).await
    }

    /// Makes the weekly backup when it is due; whether it was.
    pub async fn back_up_when_due(&self) -> Result<bool, ApiError> {
        let now = self.now();
        let is_wanted = self.settings().await?.weekly_backups && Shelf::of(&self.folder).is_due(WEEK, now);
        // An empty library has nothing to lose.
        if !is_wanted || self.sidebar().await?.feeds.is_empty() {
            return Ok(false);
        }
        self.at_the_bench(move |bench| bench.back_up(BackupReason::Weekly, now)).await?;
        Ok(true)
    }

    /// Stops the backup, restoration or packing that runs; the library is as it was before.
    pub async fn stop_safety(&self) -> Result<(), ApiError> {
        cancel(&self.work.stop_safety);
        Ok(())
    }

    /// Puts a local backup in the library's place. What is there is backed up first.
    pub async fn restore_backup(&self, name: String) -> Result<Restored, ApiError> {
        let now = self.now();
        let work = move |bench: &Bench| {
            let copy = bench.shelf().file(&name)?;
            let holds = Store::examine(&copy, Trust::Ours, &bench.watch(SafetyStage::Checking))?;
            let before = bench.put_in_place(&copy, now)?;
            let images = bench.shelf().put_images_back(&name)?;
            Ok(Restored { holds, before: Some(before), images })
        };
        let restored = self.at_the_bench(work).await;
        self.follow_restoration(restored).await
    }

    /// Puts a library from a file in the place of this one: one that `pack_library` wrote, or a copy of a database. What is there is
    /// backed up first.
    pub async fn restore_file(&self, path: String) -> Result<Restored, ApiError> {
        let now = self.now();
        let work = move |bench: &Bench| {
            let path = PathBuf::from(path);
            if is_database(&path).map_err(|source| StoreError::file(&path, source))? {
                let holds = Store::examine(&path, Trust::Foreign, &bench.watch(SafetyStage::Checking))?;
                let before = bench.put_in_place(&path, now)?;
                return Ok(Restored { holds, before: Some(before), images: 0 });
            }
            let unpacked = backups::unpack(&path, &bench.part(UNPACKING), &bench.watch(SafetyStage::Unpacking))?;
            let checking = bench.watch(SafetyStage::Checking);
            let holds = Store::examine(&unpacked.database, Trust::Foreign, &checking).map_err(as_archive)?;
            let before = bench.put_in_place(&unpacked.database, now)?;
            let images = unpacked.put_files_into(&bench.folder)?;
            Ok(Restored { holds, before: Some(before), images })
        };
        let restored = self.at_the_bench(work).await;
        self.follow_restoration(restored).await
    }

    /// Everything that was read before is another library's now.
    async fn follow_restoration(&self, restored: Result<Restored, ApiError>) -> Result<Restored, ApiError> {
        let restored = restored?;
        self.secrets.follow(self.with_store(|store| store.library_name()).await?);
        self.bound_image_cache().await?;
        self.work.images.notify_one();
        self.changes.announce(Change::Settings);
        self.changes.announce(Change::Everything);
        Ok(restored)
    }

    /// Writes the library with its kept images to one file; with `episodes` also what was downloaded to be heard. Passwords are not
    /// in it.
    pub async fn pack_library(&self, path: String, episodes: bool) -> Result<Packed, ApiError> {
        let made = self.now();
        let path = PathBuf::from(path);
        // The interface names the file, and no other kind of file can be overwritten by it.
        if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("zip")) {
            return Err(ApiError::new(ErrorCode::File, format!("{} is no .zip", path.display())));
        }
        self.at_the_bench(move |bench| {
            let database = bench.part(PACKING);
            let shelf = bench.folder.join(backups::FOLDER);
            std::fs::create_dir_all(&shelf).map_err(|source| StoreError::file(&shelf, source))?;
            backups::require(&database, bench.store.bytes()?)?;
            let packed = bench.store.copy(&database, &bench.watch(SafetyStage::Copying)).and_then(|holds| {
                let contents = Contents {
                    database: database.clone(),
                    holds,
                    library: bench.folder.clone(),
                    episodes,
                    program: env!("CARGO_PKG_VERSION").to_owned(),
                    made,
                };
                let (images, episodes) = backups::pack(&contents, &path, &bench.watch(SafetyStage::Packing))?;
                let bytes = std::fs::metadata(&path).map_or(0, |meta| meta.len());
                Ok(Packed { file: path.display().to_string(), bytes, holds, images, episodes })
            });
            let _ = std::fs::remove_file(&database);
            packed
        })
        .await
    }

    /// What the library takes up on the disk.
    pub async fn library_use(&self) -> Result<LibraryUse, ApiError> {
        let folder = self.folder.clone();
        self.with_store(move |store| {
            let bytes = |name: &str| backups::folder_bytes(&folder.join(name));
            let set_aside = Store::set_aside(&folder).iter().map(|place| backups::folder_bytes(place)).sum();
            Ok(LibraryUse {
                database: store.bytes()?,
                images: bytes(backups::IMAGES),
                episodes: bytes(backups::EPISODES),
                backups: Shelf::of(&folder).bytes(),
                set_aside,
                free: backups::free(&folder),
            })
        })
        .await
    }

    /// What was saved when this library was found damaged; null when it was not, or when that was read.
    pub async fn recovery(&self) -> Result<Option<Recovery>, ApiError> {
        self.with_store(|store| store.recovery()).await
    }

    /// The person has read what was saved. The damaged files stay where they are.
    pub async fn forget_recovery(&self) -> Result<(), ApiError> {
        self.with_store(|store| store.forget_recovery()).await
    }

    /// Opens a library, and looks through it when it was not closed; one that is damaged is recovered first. Blocks, and longer than
    /// [`Self::open`] when there is something to do: `watch` is told how far that is.
    pub fn open_or_recover(options: LibraryOptions, watch: &Watch) -> Result<(Self, Option<Recovery>), ApiError> {
        let (folder, now) = (options.folder.clone(), options.clock.now());
        let damage = match Self::open(options.again()) {
            Ok((library, opened)) => match if opened.unclean { library.store.verify() } else { Ok(()) } {
                Ok(()) => return Ok((library, None)),
                Err(StoreError::Corrupt(detail)) => {
                    library.store.close();
                    detail
                }
                // It could not be looked through; that is no reason to take it away.
                Err(error) => {
                    tracing::warn!(%error, "the library was not looked through");
                    return Ok((library, None));
                }
            },
            Err(error) if error.code == ErrorCode::Corrupt => error.detail,
            Err(error) => return Err(error),
        };
        tracing::error!(damage, "the library is damaged and is being recovered");
        let recovery = Store::recover(&folder, &damage, link_key, now, watch)?;
        let (library, _) = Self::open(options)?;
        Ok((library, Some(recovery)))
    }

    /// Makes a sound library of one that can be opened but is not as it should be.
    pub fn repair(options: LibraryOptions, problems: &str, watch: &Watch) -> Result<Recovery, ApiError> {
        let now = options.clock.now();
        Ok(Store::recover(&options.folder, problems, link_key, now, watch)?)
    }
}

/// Whether a file is a database, not an archive.
fn is_database(path: &Path) -> std::io::Result<bool> {
    let mut first = [0; 16];
    let mut file = std::fs::File::open(path)?;
    let read = file.read(&mut first)?;
    Ok(first[..read].starts_with(b"SQLite format 3"))
}

/// What is wrong with the database of an archive is wrong with the archive, not with the person's library.
fn as_archive(error: StoreError) -> StoreError {
    match error {
        StoreError::Corrupt(why) => StoreError::Backup(backups::BackupError::NotAnArchive(why)),
        other => other,
    }
}
