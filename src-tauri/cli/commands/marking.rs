//! What can be done with articles: mark, snooze, tag; and taking it back.

use super::Session;
use crate::arguments::Status;
use crate::output::{self, moment};
use anyhow::{Context, Result, ensure};
use broadsheet_core::model::{ArticleId, ArticleQuery, Clock, FeedId, Scope, SystemClock, Time, UndoId};

impl Session {
    pub(super) async fn mark(&self, status: Status, ids: Vec<ArticleId>) -> Result<()> {
        let changed = match status {
            Status::Read | Status::Unread => self.library.set_read(ids, status == Status::Read).await?,
            Status::Starred | Status::Unstarred => self.library.set_starred(ids, status == Status::Starred).await?,
            Status::Later | Status::NotLater => self.library.set_read_later(ids, status == Status::Later).await?,
        };
        self.print_changed(changed.changed)
    }

    pub(super) async fn mark_all(
        &self,
        status: Status,
        older: Option<u32>,
        feed: Option<FeedId>,
        folder: Option<&str>,
    ) -> Result<()> {
        ensure!(status == Status::Read, "--all works only with `mark read`");
        let scope = match (feed, folder) {
            (Some(feed), _) => Scope::Feed(self.existing_feed(feed).await?),
            (None, Some(path)) => Scope::Folder(self.existing_folder(path).await?),
            (None, None) => Scope::All,
        };
        let older_than = older.map(|days| SystemClock.now().plus_seconds(-i64::from(days) * 24 * 60 * 60));
        let changed = self.library.mark_all_read(ArticleQuery::of(scope), None, older_than).await?;
        self.print_changed(changed.changed)
    }

    fn print_changed(&self, changed: u32) -> Result<()> {
        output::print(self.json, &serde_json::json!({ "changed": changed }), |_| format!("{changed} changed"))
    }

    pub(super) async fn snooze(&self, until: &str, ids: Vec<ArticleId>) -> Result<()> {
        let until = match until {
            "now" => None,
            until => {
                let until = until.parse::<jiff::Timestamp>();
                Some(Time::from(until.context("until when? Write 2026-12-24T08:00:00Z, or now")?))
            }
        };
        let changed = self.library.snooze(ids, until).await?;
        self.print_changed(changed.changed)
    }

    pub(super) async fn tag(&self, name: String, ids: Vec<ArticleId>, remove: bool) -> Result<()> {
        ensure!(!name.trim().is_empty(), "which tag?");
        let changed = if remove {
            let tag = self.library.tag_by_name(&name).await?;
            self.library.tag(ids, Vec::new(), vec![tag]).await?
        } else {
            self.library.tag(ids, vec![name], Vec::new()).await?
        };
        self.print_changed(changed.changed)
    }

    pub(super) async fn undo(&self, step: Option<UndoId>) -> Result<()> {
        let changed = self.library.undo(step).await?;
        self.print_changed(changed.changed)
    }

    pub(super) async fn steps(&self) -> Result<()> {
        let steps = self.library.journal().await?;
        output::print(self.json, &steps, |steps| {
            let line = |step: &broadsheet_core::model::JournalEntry| {
                let undone = if step.undone { " (taken back)" } else { "" };
                let name = step.name.as_deref().unwrap_or_default();
                format!("{:>7} {}  {} {}{undone}  {name}\n", step.id, moment(step.at), step.kind.as_str(), step.count)
            };
            steps.iter().map(line).collect()
        })
    }

    /// A feed that is followed; one that is not is an error that names it, where a view of it would only be empty.
    pub(super) async fn existing_feed(&self, feed: FeedId) -> Result<FeedId> {
        let followed = self.library.sidebar().await?.feeds.iter().any(|one| one.id == feed);
        ensure!(followed, "feed {feed} does not exist");
        Ok(feed)
    }
}
