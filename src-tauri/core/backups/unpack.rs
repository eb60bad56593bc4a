//! An archive comes back: nothing of it is trusted before it was measured and summed, and nothing is written but below the
//! folder that was made for it. Whether the database in it is a library is the store's to say.

use super::manifest::{DATABASE, Entry, Kind, Manifest, NAME, Summing, kind_of};
use super::{BackupError, EPISODES, IMAGES, Watch, images, space};
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use zip::ZipArchive;
use zip::result::ZipError;

/// The manifest's bytes at most: two hundred thousand files.
const LARGEST_MANIFEST: u64 = 32 << 20;
/// A library gets at most so many times larger by unpacking; databases shrink to a third, a bomb to a thousandth.
const MOST_GROWTH: u64 = 60;
/// A small library is mostly empty pages, which pack to next to nothing: so much is no bomb.
const ALWAYS_FITS: u64 = 32 << 20;

/// What came out of an archive.
#[derive(Debug)]
pub struct Unpacked {
    /// Its manifest.
    pub manifest: Manifest,
    /// The database.
    pub database: PathBuf,
    folder: PathBuf,
}

impl Unpacked {
    /// Puts images and episodes beside a library, where it has none of that name; how many images.
    pub fn put_files_into(&self, library: &Path) -> Result<u32, BackupError> {
        let failed = |source| BackupError::file(library, source);
        let (from, to) = (self.folder.join(EPISODES), library.join(EPISODES));
        for (name, _) in space::files(&from) {
            if !to.join(&name).exists() {
                std::fs::create_dir_all(&to).map_err(failed)?;
                std::fs::rename(from.join(&name), to.join(&name)).map_err(failed)?;
            }
        }
        let from = self.folder.join(IMAGES);
        images::put(&from, &library.join(IMAGES), &images::names(&from)).map_err(failed)
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn strange(error: ZipError) -> BackupError {
    BackupError::NotAnArchive(error.to_string())
}

/// Unpacks an archive into a folder, which is made for it and goes when [`Unpacked`] is dropped.
pub fn unpack(file: &Path, folder: &Path, watch: &Watch) -> Result<Unpacked, BackupError> {
    let failed = |source| BackupError::file(file, source);
    let packed = std::fs::metadata(file).map_err(failed)?.len();
    let mut zip = ZipArchive::new(BufReader::new(File::open(file).map_err(failed)?)).map_err(strange)?;
    let manifest = read_manifest(&mut zip)?;
    let total = manifest.bytes();
    if total > packed.saturating_mul(MOST_GROWTH).max(ALWAYS_FITS) {
        return Err(BackupError::NotAnArchive(format!("{packed} bytes would become {total}")));
    }
    // An index that names more or other files than the manifest was not written by us.
    if zip.len() != manifest.files.len() + 1 {
        return Err(BackupError::NotAnArchive("it holds other files than it says".to_owned()));
    }
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).map_err(|source| BackupError::file(folder, source))?;
    let unpacked = Unpacked { manifest, database: folder.join(DATABASE), folder: folder.to_owned() };
    space::require(folder, total)?;
    let mut done = 0;
    for entry in &unpacked.manifest.files {
        unpack_one(&mut zip, entry, folder)?;
        done += entry.bytes;
        if !watch(done, total) {
            return Err(BackupError::Stopped);
        }
    }
    Ok(unpacked)
}

fn read_manifest(zip: &mut ZipArchive<BufReader<File>>) -> Result<Manifest, BackupError> {
    let manifest = zip.by_name(NAME).map_err(strange)?;
    let mut json = Vec::new();
    let read = manifest.take(LARGEST_MANIFEST + 1).read_to_end(&mut json);
    read.map_err(|error| BackupError::NotAnArchive(error.to_string()))?;
    if json.len() as u64 > LARGEST_MANIFEST {
        return Err(BackupError::NotAnArchive("its manifest has no end".to_owned()));
    }
    Manifest::read(&json)
}

fn unpack_one(zip: &mut ZipArchive<BufReader<File>>, entry: &Entry, folder: &Path) -> Result<(), BackupError> {
    let broken = |why: &dyn std::fmt::Display| BackupError::NotAnArchive(format!("{}: {why}", entry.path));
    let packed = zip.by_name(&entry.path).map_err(|error| broken(&error))?;
    // One byte more than it says is too much, whatever the zip's own header tells.
    let mut from = Summing::new(packed.take(entry.bytes.saturating_add(1)));
    if kind_of(&entry.path) == Some(Kind::ReadMe) {
        io::copy(&mut from, &mut io::sink()).map_err(|error| broken(&error))?;
    } else {
        let path = folder.join(&entry.path);
        let failed = |source| BackupError::file(&path, source);
        std::fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        let mut to = File::create_new(&path).map_err(failed)?;
        let mut buffer = vec![0; 256 << 10];
        loop {
            // Reading fails when the zip is damaged, writing when the disk is full: not the same sentence.
            let read = from.read(&mut buffer).map_err(|error| broken(&error))?;
            if read == 0 {
                break;
            }
            to.write_all(&buffer[..read]).map_err(failed)?;
        }
    }
    if from.bytes != entry.bytes {
        return Err(broken(&"it is not as long as it should be"));
    }
    if from.sum() != entry.xxh3 {
        return Err(broken(&"its sum is wrong"));
    }
    Ok(())
}
