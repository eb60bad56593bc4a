//! The files of the cache: one per image, named by the hash of its address, in two levels of folders. A file carries its
//! own address and a checksum, so that a damaged or foreign one is never shown. Everything here blocks.

use super::Media;
use crate::model::Time;
use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// The first line of every file; another version is another line, and files of other versions are fetched anew.
const MAGIC: &str = "broadsheet image 1";
const EXTENSION: &str = "image";
/// Bytes of a header at most: four lines, one of them an address.
const HEADER: usize = 16 << 10;
/// Uses within a second are one: an image that stands in a text twenty times is noted once. A note is some microseconds; the system
/// brings it to the disk when it likes.
const TOUCH_AFTER: Duration = Duration::from_secs(1);
/// Files that were being written for longer than this belong to a program that is gone.
const ABANDONED_AFTER: Duration = Duration::from_secs(3600);

static WRITING: AtomicU64 = AtomicU64::new(0);

/// An image of the cache.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub media: Media,
    pub fetched: Time,
    /// Width and height, where they are known.
    pub size: Option<(u32, u32)>,
}

fn path_of(folder: &Path, url: &str) -> PathBuf {
    let name = format!("{:032x}", xxh3_128(url.as_bytes()));
    folder.join(&name[..2]).join(&name[2..4]).join(&name[4..]).with_extension(EXTENSION)
}

/// Reads an image; notes its use. A damaged file is removed.
pub(super) fn read(folder: &Path, url: &str, now: Time) -> Option<Kept> {
    let path = path_of(folder, url);
    let bytes = fs::read(&path).ok()?;
    match parse(&bytes) {
        Ok((address, kept)) if address == url => {
            touch(&path, now);
            Some(kept)
        }
        // Another address with the same hash: it stays until it is overwritten.
        Ok(_) => None,
        Err(why) => {
            tracing::warn!(path = %path.display(), why, "a damaged image is dropped from the cache");
            let _ = fs::remove_file(&path);
            None
        }
    }
}

/// Width and height of an image, from the head of its file alone.
pub(super) fn size_of(folder: &Path, url: &str) -> Option<(u32, u32)> {
    let mut head = [0; 4096];
    let mut file = File::open(path_of(folder, url)).ok()?;
    let mut filled = 0;
    while filled < head.len() {
        match file.read(&mut head[filled..]).ok()? {
            0 => break,
            more => filled += more,
        }
    }
    let mut lines = head[..filled].split(|byte| *byte == b'\n').map(std::str::from_utf8);
    let mut line = || lines.next()?.ok();
    let known = line()? == MAGIC && line().is_some() && line()? == url;
    let facts = line().filter(|_| known)?;
    read_size(facts.split(' ').nth(3)?)
}

fn read_size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// Takes an image from one folder into another; nothing when it is not there. Its use is noted.
pub(super) fn take(from: &Path, to: &Path, url: &str, now: Time) -> io::Result<Option<u64>> {
    let (source, target) = (path_of(from, url), path_of(to, url));
    let size = match fs::metadata(&source) {
        Ok(meta) => meta.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let parent = target.parent().unwrap_or(to);
    fs::create_dir_all(parent)?;
    if fs::rename(&source, &target).is_err() {
        // Caches and libraries may be on different disks.
        let temporary = parent.join(part_name());
        let copied = fs::copy(&source, &temporary).and_then(|_| fs::rename(&temporary, &target));
        if copied.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        copied?;
        fs::remove_file(&source)?;
    }
    touch(&target, now);
    Ok(Some(size))
}

/// Whether an image is in a folder. Its file is not read.
pub(super) fn is_there(folder: &Path, url: &str) -> bool {
    path_of(folder, url).exists()
}

/// The addresses of all images in a folder.
pub(super) fn addresses(folder: &Path) -> Vec<String> {
    let address = |file: Listed| {
        let mut head = Vec::new();
        File::open(&file.path).ok()?.take(HEADER as u64).read_to_end(&mut head).ok()?;
        let mut lines = head.split(|byte| *byte == b'\n').map(std::str::from_utf8);
        (lines.next()?.ok()? == MAGIC).then(|| lines.nth(1)?.ok().map(str::to_owned))?
    };
    files(folder, EXTENSION).into_iter().filter_map(address).collect()
}

fn part_name() -> String {
    format!("{}-{}.part", std::process::id(), WRITING.fetch_add(1, Ordering::Relaxed))
}

fn touch(path: &Path, now: Time) {
    let now = system_time(now);
    let stale = fs::metadata(path)
        .and_then(|meta| meta.modified())
        .is_ok_and(|used| now.duration_since(used).is_ok_and(|since| since > TOUCH_AFTER));
    if stale && let Ok(file) = File::options().write(true).open(path) {
        let _ = file.set_times(FileTimes::new().set_modified(now));
    }
}

/// Writes an image so that a reader sees all of it or nothing. Returns the file's size.
pub(super) fn write(folder: &Path, url: &str, kept: &Kept, now: Time) -> io::Result<u64> {
    let path = path_of(folder, url);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let temporary = parent.join(part_name());
    let written = write_to(&temporary, url, kept, now).and_then(|size| fs::rename(&temporary, &path).map(|()| size));
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

fn write_to(path: &Path, url: &str, kept: &Kept, now: Time) -> io::Result<u64> {
    let bytes = &kept.media.bytes;
    let size = kept.size.map(|(width, height)| format!(" {width}x{height}")).unwrap_or_default();
    let facts = format!("{} {:016x} {}{size}", kept.fetched.0, xxh3_64(bytes), bytes.len());
    let header = format!("{MAGIC}\n{}\n{url}\n{facts}\n", kept.media.mime);
    let mut file = File::create(path)?;
    file.write_all(header.as_bytes())?;
    file.write_all(bytes)?;
    file.set_times(FileTimes::new().set_modified(system_time(now)))?;
    Ok((header.len() + bytes.len()) as u64)
}

fn parse(file: &[u8]) -> Result<(&str, Kept), &'static str> {
    let mut rest = file;
    let mut line = || {
        let end = rest.iter().take(HEADER).position(|byte| *byte == b'\n').ok_or("no header")?;
        let (line, after) = rest.split_at(end);
        rest = &after[1..];
        std::str::from_utf8(line).map_err(|_| "no header")
    };
    if line()? != MAGIC {
        return Err("no image of this cache");
    }
    let (mime, url, facts) = (line()?, line()?, line()?);
    let mut facts = facts.split(' ');
    let mut fact = || facts.next().ok_or("no header");
    let fetched = fact()?.parse().map(Time).map_err(|_| "no time")?;
    let hash = u64::from_str_radix(fact()?, 16).map_err(|_| "no checksum")?;
    let length: usize = fact()?.parse().map_err(|_| "no length")?;
    let size = fact().ok().and_then(read_size);
    if rest.len() != length {
        return Err("cut off");
    }
    if xxh3_64(rest) != hash {
        return Err("wrong checksum");
    }
    Ok((url, Kept { media: Media { mime: mime.to_owned(), bytes: rest.to_vec() }, fetched, size }))
}

/// A file of the cache as eviction sees it.
struct Listed {
    path: PathBuf,
    size: u64,
    used: SystemTime,
}

/// Images and bytes of a folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Amount {
    pub images: usize,
    pub bytes: u64,
}

/// What a folder holds, after removing what was abandoned half written.
pub(super) fn amount(folder: &Path, now: Time) -> Amount {
    let now = system_time(now);
    for part in files(folder, "part") {
        if now.duration_since(part.used).is_ok_and(|since| since > ABANDONED_AFTER) {
            let _ = fs::remove_file(&part.path);
        }
    }
    let files = files(folder, EXTENSION);
    Amount { images: files.len(), bytes: files.iter().map(|file| file.size).sum() }
}

/// Removes the images used longest ago until the cache is at most `target` bytes; what it holds then.
pub(super) fn evict(folder: &Path, target: u64) -> Amount {
    let mut files = files(folder, EXTENSION);
    files.sort_by_key(|file| file.used);
    let mut left = Amount { images: files.len(), bytes: files.iter().map(|file| file.size).sum() };
    for file in files {
        if left.bytes <= target {
            break;
        }
        if fs::remove_file(&file.path).is_ok() {
            left = Amount { images: left.images - 1, bytes: left.bytes - file.size };
        }
    }
    left
}

/// Every damaged file, by name and reason.
pub(super) fn check(folder: &Path) -> Vec<String> {
    let damaged = |file: Listed| {
        let mut bytes = Vec::new();
        let why = match File::open(&file.path).and_then(|mut open| open.read_to_end(&mut bytes)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => error.to_string(),
            Ok(_) => match parse(&bytes) {
                Ok((url, _)) if path_of(folder, url) != file.path => "it is in the wrong place".to_owned(),
                Ok(_) => return None,
                Err(why) => why.to_owned(),
            },
        };
        Some(format!("image cache: {}: {why}", file.path.display()))
    };
    files(folder, EXTENSION).into_iter().filter_map(damaged).collect()
}

fn files(folder: &Path, extension: &str) -> Vec<Listed> {
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_level = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.len() == 2 && name.chars().all(|c| c.is_ascii_hexdigit())
    };
    inside(folder.to_owned())
        .filter(is_level)
        .flat_map(inside)
        .filter(is_level)
        .flat_map(inside)
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .filter_map(|path| {
            let meta = fs::metadata(&path).ok()?;
            Some(Listed { size: meta.len(), used: meta.modified().unwrap_or(UNIX_EPOCH), path })
        })
        .collect()
}

fn system_time(time: Time) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(time.0).unwrap_or(0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_seconds(1_700_000_000);
    const DAY: i64 = 24 * 3600;

    fn kept(bytes: &[u8]) -> Kept {
        Kept {
            media: Media { mime: "image/png".to_owned(), bytes: bytes.to_vec() },
            fetched: NOW,
            size: Some((40, 30)),
        }
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path(), "https://a/1", NOW), None);
        write(folder.path(), "https://a/1", &kept(b"one\ntwo\n"), NOW).unwrap();
        assert_eq!(read(folder.path(), "https://a/1", NOW), Some(kept(b"one\ntwo\n")));
        assert_eq!(read(folder.path(), "https://a/2", NOW), None);
        assert!(check(folder.path()).is_empty());
    }

    #[test]
    fn every_damage_is_seen_and_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let url = "https://a/1";
        write(folder.path(), url, &kept(b"image"), NOW).unwrap();
        let path = path_of(folder.path(), url);
        let whole = fs::read(&path).unwrap();
        let mut flipped = whole.clone();
        *flipped.last_mut().unwrap() ^= 1;
        for damaged in
            [&whole[..whole.len() - 1], &flipped, &whole[..10], b"", b"\n\n\n\n", &[whole.clone(), vec![0]].concat()]
        {
            fs::write(&path, damaged).unwrap();
            assert_eq!(check(folder.path()).len(), 1);
            assert_eq!(read(folder.path(), url, NOW), None);
            assert!(!path.exists());
        }
    }

    #[test]
    fn the_longest_unused_goes_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut each = 0;
        for (number, day) in [(1, 0), (2, 1), (3, 2)] {
            let now = NOW.plus_seconds(day * DAY);
            each = write(folder.path(), &format!("https://a/{number}"), &kept(&[0; 1000]), now).unwrap();
        }
        let now = NOW.plus_seconds(3 * DAY);
        assert!(read(folder.path(), "https://a/1", now).is_some());
        assert_eq!(amount(folder.path(), now), Amount { images: 3, bytes: 3 * each });
        assert_eq!(evict(folder.path(), 2 * each), Amount { images: 2, bytes: 2 * each });
        let left = |number| read(folder.path(), &format!("https://a/{number}"), now).is_some();
        assert!(left(1) && !left(2) && left(3));
    }

    #[test]
    fn a_use_of_seconds_ago_counts() {
        let folder = tempfile::tempdir().unwrap();
        let mut each = 0;
        for number in [1, 2, 3] {
            each = write(folder.path(), &format!("https://a/{number}"), &kept(&[0; 1000]), NOW).unwrap();
        }
        let used = |number, seconds| read(folder.path(), &format!("https://a/{number}"), NOW.plus_seconds(seconds));
        assert!(used(3, 2).is_some() && used(1, 4).is_some() && used(2, 6).is_some());
        evict(folder.path(), each);
        assert!(used(1, 7).is_none() && used(2, 7).is_some() && used(3, 7).is_none());
    }

    #[test]
    fn sizes_are_read_from_the_head_and_may_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(size_of(folder.path(), "https://a/1"), None);
        write(folder.path(), "https://a/1", &kept(b"image"), NOW).unwrap();
        assert_eq!(size_of(folder.path(), "https://a/1"), Some((40, 30)));
        let unsized_image = Kept { size: None, ..kept(b"24x24 in the image itself") };
        write(folder.path(), "https://a/2", &unsized_image, NOW).unwrap();
        assert_eq!(size_of(folder.path(), "https://a/2"), None);
        assert_eq!(read(folder.path(), "https://a/2", NOW), Some(unsized_image));
    }

    #[test]
    fn taken_images_are_in_one_place_only() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let url = "https://a/1";
        assert_eq!(take(from.path(), to.path(), url, NOW).unwrap(), None);
        let size = write(from.path(), url, &kept(b"image"), NOW).unwrap();
        assert_eq!(take(from.path(), to.path(), url, NOW).unwrap(), Some(size));
        assert_eq!((read(from.path(), url, NOW), read(to.path(), url, NOW)), (None, Some(kept(b"image"))));
        assert_eq!(addresses(to.path()), [url]);
        assert!(addresses(from.path()).is_empty());
    }

    #[test]
    fn abandoned_parts_are_removed_and_foreign_files_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "https://a/1", &kept(b"image"), NOW).unwrap();
        let part = path_of(folder.path(), "https://a/1").with_file_name("1-1.part");
        fs::write(&part, b"half").unwrap();
        let foreign = folder.path().join("notes.txt");
        fs::write(&foreign, b"mine").unwrap();
        let later =
            Time(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as i64).plus_seconds(2 * 3600);
        amount(folder.path(), later);
        evict(folder.path(), 0);
        assert!(!part.exists() && foreign.exists());
    }
}
