//! What is found in the folder of downloads at the start: files that may go, and files that no download names.

use super::downloads::{Inner, hash};
use crate::model::{ArticleId, DownloadState, EpisodeKey};
use crate::store::StoreError;
use std::collections::{HashMap, HashSet};

impl Inner {
    /// Removes the files of downloads that the library has no more.
    pub(super) fn remove_stale(&self) -> Result<(), StoreError> {
        for file in self.store.stale_downloads()? {
            self.delete_files(&file)?;
        }
        Ok(())
    }

    /// Takes over files that no download names: those of a library that was lost, or put back from a time before them.
    pub(super) fn adopt(&self) -> Result<(), StoreError> {
        let known: HashSet<String> = self.store.downloads()?.into_iter().map(|kept| kept.file).collect();
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let names =
            entries.filter(|entry| entry.path().is_file()).filter_map(|entry| entry.file_name().into_string().ok());
        let found: Vec<(String, Named)> = names
            .filter(|name| !known.contains(name))
            .filter_map(|name| Named::read(&name).map(|of| (name, of)))
            .collect();
        if found.is_empty() {
            return Ok(());
        }
        let mut owners: HashMap<u64, Vec<(EpisodeKey, Option<String>)>> =
            found.iter().map(|(_, named)| (named.hash, Vec::new())).collect();
        self.store.each_enclosure(&mut |article, enclosure| {
            if let Some(owners) = owners.get_mut(&hash(&enclosure.url)) {
                owners.push((EpisodeKey { article, url: enclosure.url.clone() }, enclosure.mime.clone()));
            }
        })?;
        for (name, named) in found {
            let owners = owners.get(&named.hash).map(Vec::as_slice).unwrap_or_default();
            // Another library gives other numbers to its articles; the address is the same.
            let owner = owners.iter().find(|(key, _)| key.article == named.article).or(owners.first());
            match owner {
                Some((key, mime)) if self.store.download(key)?.is_none() => {
                    self.adopt_as(&name, key, mime.as_deref())?
                }
                _ => tracing::info!(name, "a file in the folder of downloads is left alone"),
            }
        }
        Ok(())
    }

    fn adopt_as(&self, name: &str, key: &EpisodeKey, mime: Option<&str>) -> Result<(), StoreError> {
        let mut kept = self.store.add_download(key, name, mime, self.clock.now())?;
        kept.download.bytes = std::fs::metadata(self.folder.join(name)).map(|file| file.len()).unwrap_or_default();
        kept.download.total = Some(kept.download.bytes);
        kept.download.state = DownloadState::Done;
        tracing::info!(name, article = key.article.0, "a download was taken over");
        self.note(&kept);
        Ok(())
    }
}

/// What the name of a whole download tells: `{article}-{hash of the address}.{ending}`.
struct Named {
    article: ArticleId,
    hash: u64,
}

impl Named {
    fn read(name: &str) -> Option<Self> {
        let (stem, ending) = name.split_once('.').unwrap_or((name, "x"));
        let (article, digits) = stem.split_once('-')?;
        let is_ending =
            ending != "part" && (1..=4).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_hash = digits.len() == 16 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let is_number = article.bytes().all(|b| b.is_ascii_digit());
        if !is_ending || !is_hash || !is_number {
            return None;
        }
        Some(Self { article: article.parse().ok()?, hash: u64::from_str_radix(digits, 16).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_our_own_are_known() {
        let read = |name: &str| Named::read(name).map(|named| (named.article.0, named.hash));
        assert_eq!(read("12-00000000000000ff.mp3"), Some((12, 255)));
        assert_eq!(read("12-00000000000000ff"), Some((12, 255)));
        for name in [
            "12-00000000000000ff.mp3.part",
            "12-00000000000000ff.part",
            "12-00000000000000FF.mp3",
            "12-ff.mp3",
            "-00000000000000ff.mp3",
            "x-00000000000000ff.mp3",
            "+1-00000000000000ff.mp3",
            "12-00000000000000ff.",
            "99999999999999999999-00000000000000ff.mp3",
            "holiday.mp3",
            "",
        ] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
