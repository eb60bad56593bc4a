//! `manifest.json` of an archive: what is in it and what each file sums to. The form is described in `docs/library-file.md`.

use super::BackupError;
use super::images::is_image_name;
use crate::model::{Holdings, Time};
use serde::{Deserialize, Serialize};
use std::io::Read;
use xxhash_rust::xxh3::Xxh3;

/// The version of the archive's form.
pub const FORMAT: u32 = 1;

/// The manifest's name in the archive.
pub(super) const NAME: &str = "manifest.json";
/// The database's name in the archive.
pub(super) const DATABASE: &str = "library.sqlite";
/// A note for people who open the archive.
pub(super) const READ_ME: &str = "READ ME.txt";

/// What is in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form's version; others are refused.
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// When it was written.
    pub made: Time,
    /// What the database holds.
    pub holds: Holdings,
    /// Passwords are never in an archive: it says so.
    pub passwords: bool,
    /// Every file but this one.
    pub files: Vec<Entry>,
}

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its path, with `/`.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// The xxh3 sum (128 bits) of its bytes as 32 hexadecimal digits.
    pub xxh3: String,
}

/// What a path in an archive may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Database,
    Image,
    Episode,
    ReadMe,
}

/// What a path is, if it is anything that an archive has.
pub(super) fn kind_of(path: &str) -> Option<Kind> {
    match path.split_once('/') {
        None if path == DATABASE => Some(Kind::Database),
        None if path == READ_ME => Some(Kind::ReadMe),
        Some((super::IMAGES, name)) if is_image_name(name) => Some(Kind::Image),
        Some((super::EPISODES, name)) if is_episode_name(name) => Some(Kind::Episode),
        _ => None,
    }
}

/// Letters, digits and single dots: a name that is no way anywhere on any system.
fn is_episode_name(name: &str) -> bool {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '.' | '-' | '_');
    (1..=200).contains(&name.len()) && name.chars().all(plain) && !name.starts_with('.') && !name.contains("..")
}

impl Manifest {
    /// Reads a manifest and refuses what no archive of ours says.
    pub(super) fn read(json: &[u8]) -> Result<Self, BackupError> {
        #[derive(Deserialize)]
        struct Head {
            format: u32,
            #[serde(default)]
            program: String,
        }
        let broken = |error: serde_json::Error| BackupError::NotAnArchive(format!("its manifest: {error}"));
        let head: Head = serde_json::from_slice(json).map_err(broken)?;
        if head.format > FORMAT {
            return Err(BackupError::NewerArchive(head.program));
        }
        let manifest: Self = serde_json::from_slice(json).map_err(broken)?;
        let mut seen = std::collections::HashSet::new();
        for entry in &manifest.files {
            if kind_of(&entry.path).is_none() || !seen.insert(entry.path.as_str()) {
                return Err(BackupError::NotAnArchive(format!("{:?} does not belong into it", entry.path)));
            }
        }
        if !seen.contains(DATABASE) {
            return Err(BackupError::NotAnArchive("there is no database in it".to_owned()));
        }
        Ok(manifest)
    }

    /// The bytes of all files.
    pub(super) fn bytes(&self) -> u64 {
        self.files.iter().fold(0, |sum, entry| sum.saturating_add(entry.bytes))
    }
}

/// Reads through and sums up.
pub(super) struct Summing<R> {
    inner: R,
    sum: Xxh3,
    pub(super) bytes: u64,
}

impl<R: Read> Summing<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, sum: Xxh3::new(), bytes: 0 }
    }

    pub(super) fn sum(&self) -> String {
        format!("{:032x}", self.sum.digest128())
    }
}

impl<R: Read> Read for Summing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.sum.update(&buffer[..read]);
        self.bytes += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_what_an_archive_has_is_in_one() {
        assert_eq!(kind_of("library.sqlite"), Some(Kind::Database));
        assert_eq!(kind_of("episodes/12-0a3f.mp3"), Some(Kind::Episode));
        for bad in [
            "../library.sqlite",
            "/library.sqlite",
            "episodes/../x",
            "episodes/a/b",
            "episodes/..",
            "images/x",
            "C:\\x",
        ] {
            assert_eq!(kind_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn newer_forms_and_strange_files_are_refused() {
        let read = |json: &str| Manifest::read(json.as_bytes());
        assert!(matches!(read(r#"{"format":2,"program":"9.0"}"#), Err(BackupError::NewerArchive(v)) if v == "9.0"));
        let with = |path: &str| {
            format!(
                r#"{{"format":1,"program":"1","made":0,"passwords":false,"holds":{{"schema":1,"feeds":0,"articles":0,"starred":0}},
                "files":[{{"path":"library.sqlite","bytes":1,"xxh3":""}},{{"path":"{path}","bytes":1,"xxh3":""}}]}}"#
            )
        };
        assert!(read(&with("READ ME.txt")).is_ok());
        for bad in ["../../.bashrc", "library.sqlite", "evil.sh"] {
            assert!(matches!(read(&with(bad)), Err(BackupError::NotAnArchive(_))), "{bad}");
        }
    }
}
