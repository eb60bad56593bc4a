//! The library as one file: a zip that any program can look into.

use super::images::names;
use super::manifest::{DATABASE, Entry, FORMAT, Manifest, NAME, READ_ME, Summing, kind_of};
use super::{BackupError, EPISODES, IMAGES, Watch, space, sync, sync_folder};
use crate::model::{Holdings, Time};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What people read who open the archive.
const FOR_PEOPLE: &str = "This is a Broadsheet library: subscriptions, articles, highlights, settings and kept images.\r\n\
    To use it on another machine: Broadsheet, Settings, Library and backups, \"From a file\"; or: broadsheet-cli restore FILE\r\n\
    Passwords of feeds are not in it: they stay in the keychain of the machine where you typed them.\r\n";

/// What goes into an archive.
#[derive(Debug, Clone)]
pub struct Contents {
    /// A whole copy of the database.
    pub database: PathBuf,
    /// What it holds.
    pub holds: Holdings,
    /// The folder of the library.
    pub library: PathBuf,
    /// Whether downloaded episodes go with it.
    pub episodes: bool,
    /// The program's version.
    pub program: String,
    /// Now.
    pub made: Time,
}

/// Writes the archive to a file that appears when it is whole. Gives the numbers of images and episodes.
pub fn pack(contents: &Contents, file: &Path, watch: &Watch) -> Result<(u32, u32), BackupError> {
    let part = PathBuf::from(format!("{}.part", file.display()));
    let done = write(contents, &part, watch).and_then(|counts| {
        sync(&part)?;
        std::fs::rename(&part, file).map_err(|source| BackupError::file(file, source))?;
        sync_folder(file);
        Ok(counts)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    done
}

fn write(contents: &Contents, part: &Path, watch: &Watch) -> Result<(u32, u32), BackupError> {
    let images = names(&contents.library.join(IMAGES));
    let episodes = if contents.episodes { episodes(&contents.library) } else { Vec::new() };
    let inside = |folder: &str, name: &String| (format!("{folder}/{name}"), contents.library.join(folder).join(name));
    let mut sources = vec![(DATABASE.to_owned(), contents.database.clone())];
    sources.extend(images.iter().map(|name| inside(IMAGES, name)));
    sources.extend(episodes.iter().map(|name| inside(EPISODES, name)));
    let bytes_of = |path: &Path| std::fs::metadata(path).map_or(0, |meta| meta.len());
    let total: u64 = sources.iter().map(|(_, path)| bytes_of(path)).sum();
    // Bodies and images are packed already: a zip of a library is not much smaller.
    space::require(part, total)?;

    let out = File::create(part).map_err(|source| BackupError::file(part, source))?;
    let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 20, out));
    let mut files = Vec::new();
    let mut done = 0;
    for (name, path) in sources {
        match add(&mut zip, &name, &path, &mut |more| {
            done += more;
            watch(done, total)
        }) {
            Ok(entry) => files.push(entry),
            // An image that was let go, an episode that was removed meanwhile.
            Err(BackupError::File { source, .. }) if source.kind() == io::ErrorKind::NotFound && name != DATABASE => {}
            Err(error) => return Err(error),
        }
    }
    let counted = |folder: &str| files.iter().filter(|entry| entry.path.starts_with(folder)).count();
    let counts = (counted(IMAGES), counted(EPISODES));
    finish(zip, contents, files).map_err(|source| BackupError::file(part, source))?;
    Ok((u32::try_from(counts.0).unwrap_or(u32::MAX), u32::try_from(counts.1).unwrap_or(u32::MAX)))
}

fn finish(mut zip: ZipWriter<BufWriter<File>>, contents: &Contents, mut files: Vec<Entry>) -> io::Result<()> {
    let small = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(READ_ME, small)?;
    zip.write_all(FOR_PEOPLE.as_bytes())?;
    let mut read = Summing::new(FOR_PEOPLE.as_bytes());
    io::copy(&mut read, &mut io::sink())?;
    files.push(Entry { path: READ_ME.to_owned(), bytes: read.bytes, xxh3: read.sum() });
    let manifest = Manifest {
        format: FORMAT,
        program: contents.program.clone(),
        made: contents.made,
        holds: contents.holds,
        passwords: false,
        files,
    };
    zip.start_file(NAME, small)?;
    serde_json::to_writer(&mut zip, &manifest)?;
    zip.finish()?.flush()
}

/// The whole downloads; parts are fetched again.
fn episodes(library: &Path) -> Vec<String> {
    let files = space::files(&library.join(EPISODES)).into_iter();
    let names = files.filter_map(|(path, _)| path.to_str().map(str::to_owned));
    names.filter(|name| !name.ends_with(".part") && kind_of(&format!("{EPISODES}/{name}")).is_some()).collect()
}

fn add(
    zip: &mut ZipWriter<BufWriter<File>>,
    name: &str,
    path: &Path,
    told: &mut dyn FnMut(u64) -> bool,
) -> Result<Entry, BackupError> {
    let failed = |source: io::Error| BackupError::file(path, source);
    let mut from = Summing::new(BufReader::new(File::open(path).map_err(failed)?));
    let method = if name == DATABASE { CompressionMethod::Deflated } else { CompressionMethod::Stored };
    let options = SimpleFileOptions::default().compression_method(method).large_file(true);
    zip.start_file(name, options).map_err(|error| failed(error.into()))?;
    let mut buffer = vec![0; 256 << 10];
    loop {
        let read = from.read(&mut buffer).map_err(failed)?;
        if read == 0 {
            break;
        }
        zip.write_all(&buffer[..read]).map_err(failed)?;
        if !told(read as u64) {
            return Err(BackupError::Stopped);
        }
    }
    Ok(Entry { path: name.to_owned(), bytes: from.bytes, xxh3: from.sum() })
}
