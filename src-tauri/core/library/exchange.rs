//! Subscription lists in and out.

use super::{Library, cancel, renew};
use crate::changes::{Change, ImportProgress};
use crate::discover;
use crate::model::{ApiError, ErrorCode, Feed, FeedId, FolderId, Sidebar};
use crate::opml::{self, Opml, Outline, OutlineFeed};
use crate::store::NewFeed;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Feeds that are followed now.
    pub added: u32,
    /// Feeds that were followed already, or were twice in the list.
    pub existing: u32,
    /// What could not be taken, and why.
    pub failed: Vec<FailedOutline>,
    /// Feeds whose password stood in their address and is kept until Broadsheet ends only, because there is no keychain.
    pub passwords_not_kept: u32,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

/// An outline that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FailedOutline {
    /// Its address, or what stands there instead.
    pub url: String,
    /// Why.
    pub reason: String,
}

/// Feeds added in one transaction, between two looks at Stop: each is a wait for the disk.
const CHUNK: usize = 50;

impl Library {
    /// Imports an OPML file.
    pub async fn import_opml(&self, path: String) -> Result<ImportReport, ApiError> {
        let bytes = tokio::fs::read(&path).await.map_err(|error| file_error(Path::new(&path), &error))?;
        self.import_bytes(&bytes, &path).await
    }

    /// Imports the OPML document at an address.
    pub async fn import_opml_from(&self, address: String) -> Result<ImportReport, ApiError> {
        let (url, credentials) = super::subscribing::address_and_credentials(&address)?;
        match discover::discover(&self.http, &url, credentials, self.now()).await?.opml {
            Some(text) => self.import_bytes(text.as_bytes(), &address).await,
            None => Err(not_opml(&address)),
        }
    }

    /// Stops the import that runs.
    pub async fn stop_import(&self) -> Result<(), ApiError> {
        cancel(&self.work.stop_import);
        Ok(())
    }

    async fn import_bytes(&self, bytes: &[u8], name: &str) -> Result<ImportReport, ApiError> {
        let _turn = self.work.import.lock().await;
        let stop = renew(&self.work.stop_import);
        let Opml { outlines, failed, .. } = opml::read(bytes).map_err(|_| not_opml(name))?;
        let mut report = ImportReport {
            failed: failed.into_iter().map(|(url, reason)| FailedOutline { url, reason }).collect(),
            ..ImportReport::default()
        };
        let feeds = flatten(outlines);
        let total = u32::try_from(feeds.len()).unwrap_or(u32::MAX);
        let mut done = 0;
        let mut feeds = feeds.into_iter().peekable();
        while feeds.peek().is_some() {
            if stop.is_cancelled() {
                report.stopped = true;
                break;
            }
            let chunk: Vec<_> = feeds.by_ref().take(CHUNK).collect();
            done += u32::try_from(chunk.len()).unwrap_or(u32::MAX);
            self.import_chunk(chunk, &mut report).await?;
            self.changes.announce(Change::Import(ImportProgress { done, total, running: true }));
        }
        self.changes.announce(Change::Import(ImportProgress { done, total, running: false }));
        self.changes.announce(Change::Sidebar);
        Ok(report)
    }

    async fn import_chunk(
        &self,
        chunk: Vec<(Vec<String>, OutlineFeed)>,
        report: &mut ImportReport,
    ) -> Result<(), ApiError> {
        let now = self.now();
        let mut feeds = Vec::with_capacity(chunk.len());
        let mut credentials = Vec::with_capacity(chunk.len());
        for (path, feed) in chunk {
            match super::subscribing::address_and_credentials(&feed.url) {
                Ok((url, found)) => {
                    feeds.push((path, new_feed(url.into(), feed)));
                    credentials.push(found);
                }
                Err(_) => {
                    report.failed.push(FailedOutline { url: feed.url, reason: "this is not an address".to_owned() });
                }
            }
        }
        let new = self.with_store(move |store| store.add_feeds(feeds, now)).await?;
        for (new, credentials) in new.into_iter().zip(credentials) {
            match new {
                Some(_) => report.added += 1,
                None => report.existing += 1,
            }
            if let (Some(feed), Some(credentials)) = (new, credentials) {
                let kept = self.set_credentials(feed, Some(credentials.into())).await?;
                report.passwords_not_kept += u32::from(!kept);
            }
        }
        Ok(())
    }

    /// Writes all feeds and folders to an OPML file.
    pub async fn export_opml(&self, path: String) -> Result<u32, ApiError> {
        let (text, feeds) = self.opml().await?;
        let path = PathBuf::from(path);
        write_whole(&path, text.as_bytes()).await.map_err(|error| file_error(&path, &error))?;
        Ok(feeds)
    }

    /// All feeds and folders as OPML text, and the number of feeds.
    pub async fn opml(&self) -> Result<(String, u32), ApiError> {
        let (sidebar, attributes) = self.with_store(|store| Ok((store.sidebar()?, store.opml_attributes()?))).await?;
        let feeds = u32::try_from(sidebar.feeds.len()).unwrap_or(u32::MAX);
        let attributes = attributes.into_iter().collect();
        let list = Opml {
            title: Some("Broadsheet".to_owned()),
            outlines: outlines(&sidebar, &attributes, None),
            failed: Vec::new(),
        };
        Ok((opml::write(&list), feeds))
    }
}

/// Writes beside the file and renames, so that a full disk or a crash leaves the old file whole.
pub(super) async fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    tokio::fs::write(&part, bytes).await?;
    tokio::fs::rename(&part, path).await
}

fn new_feed(url: String, feed: OutlineFeed) -> NewFeed {
    let title = Some(feed.title).filter(|title| !title.is_empty());
    NewFeed {
        url,
        title,
        custom_title: None,
        site_url: feed.site_url,
        folder: None,
        full_text: feed.full_text.unwrap_or_default(),
        opml_attributes: feed.other,
    }
}

/// The feeds of a list with the path of folder names to each. Iterative: a hostile list may nest without end.
fn flatten(outlines: Vec<Outline>) -> Vec<(Vec<String>, OutlineFeed)> {
    let mut feeds = Vec::new();
    let mut pending: Vec<(Vec<String>, Outline)> = outlines.into_iter().rev().map(|o| (Vec::new(), o)).collect();
    while let Some((path, outline)) = pending.pop() {
        match outline {
            Outline::Feed(feed) => feeds.push((path, feed)),
            Outline::Folder { name, outlines } => {
                let mut inner = path;
                if !name.trim().is_empty() {
                    inner.push(name.trim().to_owned());
                }
                pending.extend(outlines.into_iter().rev().map(|outline| (inner.clone(), outline)));
            }
        }
    }
    feeds
}

/// The outlines of a folder: folders first, then feeds, each by position and title.
fn outlines(
    sidebar: &Sidebar,
    attributes: &HashMap<FeedId, Vec<(String, String)>>,
    parent: Option<FolderId>,
) -> Vec<Outline> {
    let mut folders: Vec<_> = sidebar.folders.iter().filter(|folder| folder.parent == parent).collect();
    folders.sort_by_key(|folder| (folder.position, folder.name.to_lowercase()));
    let mut feeds: Vec<_> = sidebar.feeds.iter().filter(|feed| feed.folder == parent).collect();
    feeds.sort_by_key(|feed| (feed.position, feed.title.to_lowercase()));
    let folders = folders.into_iter().map(|folder| Outline::Folder {
        name: folder.name.clone(),
        outlines: outlines(sidebar, attributes, Some(folder.id)),
    });
    let feeds = feeds.into_iter().map(|feed| Outline::Feed(outline(feed, attributes)));
    folders.chain(feeds).collect()
}

fn outline(feed: &Feed, attributes: &HashMap<FeedId, Vec<(String, String)>>) -> OutlineFeed {
    OutlineFeed {
        url: feed.url.clone(),
        title: feed.title.clone(),
        site_url: feed.site_url.clone(),
        full_text: Some(feed.full_text),
        other: attributes.get(&feed.id).cloned().unwrap_or_default(),
    }
}

pub(super) fn file_error(path: &Path, error: &std::io::Error) -> ApiError {
    ApiError::new(ErrorCode::File, format!("{}: {error}", path.display()))
}

fn not_opml(name: &str) -> ApiError {
    ApiError::new(ErrorCode::NotOpml, format!("{name} is not an OPML document"))
}
