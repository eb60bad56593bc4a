//! Feeds: add, discover, import, refresh, feeds.

use super::Session;
use crate::output::{self, moment};
use anyhow::{Context, Result};
use broadsheet_core::library::{FailedFeed, WaitingFeed};
use broadsheet_core::model::{FeedId, Folder, FolderId, RefreshScope, Trouble};
use serde::Serialize;
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Instant;

#[derive(Serialize)]
struct Refreshed {
    feeds: u32,
    unchanged: u32,
    updated: u32,
    failed: Vec<FailedFeed>,
    waiting: Vec<Waiting>,
    new_articles: u32,
    updated_articles: u32,
    wall_ms: u128,
}

/// A feed that was not asked, because its server wants patience.
#[derive(Serialize)]
struct Waiting {
    feed_id: FeedId,
    url: String,
    until: String,
    detail: String,
}

#[derive(Serialize)]
struct FeedRow {
    id: FeedId,
    url: String,
    site_url: Option<String>,
    title: String,
    folder: Option<String>,
    unread: u32,
    total: u32,
    last_fetched: Option<String>,
    next_fetch: Option<String>,
    error: Option<Trouble>,
}

impl Session {
    pub(super) async fn add(&self, url: &str, folder: Option<&str>, fetch: bool) -> Result<()> {
        let folder = match folder {
            Some(path) => self.library.folder_at(path).await?,
            None => None,
        };
        let added = self.library.add(url, folder, fetch).await?;
        output::print(self.json, &added, |added| {
            format!("{} ({}), {} articles", added.title, added.url, added.new_articles)
        })
    }

    pub(super) async fn discover(&self, url: String) -> Result<()> {
        let found = self.library.discover(url, None).await?;
        let list: Vec<_> = found
            .candidates
            .iter()
            .map(|feed| serde_json::json!({ "url": feed.url, "title": feed.title, "kind": feed.kind }))
            .collect();
        output::print(self.json, &list, |_| {
            found.candidates.iter().map(|feed| format!("{}  {}\n", feed.url, feed.title)).collect()
        })?;
        anyhow::ensure!(!found.opml, "this is a subscription list: save it and import it");
        Ok(())
    }

    pub(super) async fn import(&self, file: PathBuf) -> Result<()> {
        let stop = self.library.clone();
        let interrupted = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                let _ = stop.stop_import().await;
            }
        });
        let report = self.library.import_opml(file.display().to_string()).await?;
        interrupted.abort();
        output::print(self.json, &report, |report| {
            let mut lines = vec![format!("{} added, {} followed already", report.added, report.existing)];
            if report.passwords_not_kept > 0 {
                let count = report.passwords_not_kept;
                lines.push(format!("there is no keychain: the passwords of {count} feeds were not kept"));
            }
            lines.extend(report.failed.iter().map(|failed| format!("not taken: {}: {}", failed.url, failed.reason)));
            lines.join("\n")
        })
    }

    pub(super) async fn refresh(&self, feed: Option<FeedId>, due: bool) -> Result<()> {
        let scope = match (feed, due) {
            (Some(feed), _) => RefreshScope::Feed(feed),
            (None, true) => RefreshScope::Due,
            (None, false) => RefreshScope::All,
        };
        let stop = self.library.clone();
        let interrupted = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                let _ = stop.stop_refresh().await;
            }
        });
        let start = Instant::now();
        let report = self
            .library
            .refresh_with(scope, |now| {
                output::bar(now.done, now.total, &format!("{} new, {} failed", now.new_articles, now.failed));
            })
            .await?;
        interrupted.abort();
        let refreshed = Refreshed {
            feeds: report.feeds,
            unchanged: report.unchanged,
            updated: report.updated,
            failed: report.failed,
            waiting: report.waiting.into_iter().map(waiting).collect(),
            new_articles: report.new_articles,
            updated_articles: report.updated_articles,
            wall_ms: start.elapsed().as_millis(),
        };
        output::print(self.json, &refreshed, people)?;
        // The program ends after this: nobody else merges what came into the search index.
        self.library.settle().await?;
        Ok(())
    }

    pub(super) async fn feeds(&self) -> Result<()> {
        let (sidebar, counts) = (self.library.sidebar().await?, self.library.counts().await?);
        let counts: HashMap<_, _> = counts.feeds.into_iter().map(|count| (count.feed, count)).collect();
        let folders: HashMap<_, _> = sidebar.folders.into_iter().map(|folder| (folder.id, folder)).collect();
        let mut rows: Vec<_> = sidebar
            .feeds
            .into_iter()
            .map(|feed| FeedRow {
                id: feed.id,
                url: feed.url,
                site_url: feed.site_url,
                title: feed.title,
                folder: feed.folder.map(|folder| path(&folders, folder)),
                unread: counts.get(&feed.id).map_or(0, |count| count.unread),
                total: counts.get(&feed.id).map_or(0, |count| count.total),
                last_fetched: feed.state.last_fetched.map(moment),
                next_fetch: feed.state.next_fetch.map(moment),
                error: feed.state.trouble,
            })
            .collect();
        rows.sort_by(|a, b| (&a.folder, &a.title).cmp(&(&b.folder, &b.title)));
        output::print(self.json, &rows, |rows| rows.iter().map(|row| line(row) + "\n").collect())
    }

    /// The folder at a path of names, which must exist.
    pub(super) async fn existing_folder(&self, wanted: &str) -> Result<FolderId> {
        let sidebar = self.library.sidebar().await?;
        let folders: HashMap<_, _> = sidebar.folders.into_iter().map(|folder| (folder.id, folder)).collect();
        let wanted = wanted.trim_matches('/');
        let found = folders.keys().find(|id| path(&folders, **id) == wanted);
        found.copied().with_context(|| format!("there is no folder {wanted:?}"))
    }
}

fn line(row: &FeedRow) -> String {
    let folder = row.folder.as_deref().map(|folder| format!("{folder}/")).unwrap_or_default();
    let error = row.error.as_ref().map(|trouble| format!("  ! {}", trouble.detail)).unwrap_or_default();
    format!("{:>5}  {:>5}/{:<6} {folder}{}  <{}>{error}", row.id.0, row.unread, row.total, row.title, row.url)
}

fn waiting(feed: WaitingFeed) -> Waiting {
    Waiting { feed_id: feed.feed_id, url: feed.url, until: moment(feed.until), detail: feed.detail }
}

fn people(done: &Refreshed) -> String {
    let mut lines = vec![format!(
        "{} feeds: {} changed, {} unchanged, {} failed; {} new articles, {} updated, in {:.1} s",
        done.feeds,
        done.updated,
        done.unchanged,
        done.failed.len(),
        done.new_articles,
        done.updated_articles,
        done.wall_ms as f64 / 1000.0
    )];
    lines.extend(done.failed.iter().map(|failed| format!("{}: {}", failed.url, failed.detail)));
    lines.extend(done.waiting.iter().map(|waiting| format!("{}: {}", waiting.url, waiting.detail)));
    lines.join("\n")
}

/// The names from the top to a folder: `News/World`.
fn path(folders: &HashMap<FolderId, Folder>, folder: FolderId) -> String {
    let mut names = Vec::new();
    let mut next = Some(folder);
    while let Some(folder) = next.and_then(|id| folders.get(&id)) {
        names.push(folder.name.as_str());
        next = folder.parent;
    }
    names.reverse();
    names.join("/")
}
