//! `backup`, `restore`, `check`: copies of the library, and what is wrong with it.

use super::Session;
use crate::output::{self, moment};
use anyhow::{Context, Result};
use broadsheet_core::library::{Library, LibraryOptions, unwatched};
use broadsheet_core::model::{ApiError, Backup, ErrorCode, Recovery};
use serde_json::json;
use std::path::Path;

fn shown(backup: &Backup) -> serde_json::Value {
    json!({
        "name": backup.name,
        "made": moment(backup.made),
        "reason": backup.reason,
        "bytes": backup.bytes,
        "feeds": backup.holds.map(|holds| holds.feeds),
        "articles": backup.holds.map(|holds| holds.articles),
        "images": backup.images,
    })
}

impl Session {
    pub(super) async fn backups(&self) -> Result<()> {
        let backups = self.library.backups().await?;
        let list: Vec<_> = backups.iter().map(shown).collect();
        output::print(self.json, &list, |_| {
            let line = |backup: &Backup| {
                let articles = backup.holds.map_or("?".to_owned(), |holds| holds.articles.to_string());
                format!("{}  {:>12} bytes  {articles:>8} articles\n", backup.name, backup.bytes)
            };
            if backups.is_empty() { "There is no backup yet.".to_owned() } else { backups.iter().map(line).collect() }
        })
    }

    pub(super) async fn back_up(&self, file: Option<&Path>, episodes: bool) -> Result<()> {
        let Some(file) = file else {
            let backup = self.library.back_up().await?;
            return output::print(self.json, &shown(&backup), |_| format!("Backup {} was made.", backup.name));
        };
        let packed = self.library.pack_library(file.display().to_string(), episodes).await?;
        let report = json!({
            "file": packed.file, "bytes": packed.bytes, "feeds": packed.holds.feeds, "articles": packed.holds.articles,
            "images": packed.images, "episodes": packed.episodes, "passwords": false,
        });
        output::print(self.json, &report, |_| {
            format!(
                "{} feeds, {} articles and {} images are in {}. Passwords are not: they stay in this machine's keychain.",
                packed.holds.feeds, packed.holds.articles, packed.images, packed.file
            )
        })
    }

    pub(super) async fn restore(&self, from: &str) -> Result<()> {
        let is_backup = self.library.backups().await?.iter().any(|backup| backup.name == from);
        let restored = match is_backup {
            true => self.library.restore_backup(from.to_owned()).await,
            false => self.library.restore_file(from.to_owned()).await,
        };
        let restored = restored.with_context(|| from.to_owned())?;
        let before = restored.before.as_ref().map(|backup| backup.name.clone());
        let report = json!({
            "feeds": restored.holds.feeds, "articles": restored.holds.articles, "images": restored.images, "before": before,
        });
        output::print(self.json, &report, |_| {
            let back = before
                .as_deref()
                .map(|name| format!(" What was there before is the backup {name}."))
                .unwrap_or_default();
            format!("{} feeds and {} articles were put back.{back}", restored.holds.feeds, restored.holds.articles)
        })
    }

    pub(super) async fn check(&self) -> Result<()> {
        let mut problems = self.library.check().await?;
        if let Err(error) = self.library.verify().await {
            problems.push(error.detail);
        }
        report(self.json, &problems)
    }
}

fn report(json: bool, problems: &[String]) -> Result<()> {
    let ok = problems.is_empty();
    let report = json!({ "ok": ok, "problems": problems });
    output::print(json, &report, |_| if ok { "All is well.".to_owned() } else { problems.join("\n") })?;
    anyhow::ensure!(ok, "the check found {} problem(s); check --repair saves what can be saved", problems.len());
    Ok(())
}

/// Tells what is wrong with a library that does not even open, and repairs one when that is asked for.
pub(super) async fn check(json: bool, options: LibraryOptions, again: LibraryOptions, repair: bool) -> Result<()> {
    let work = move || -> Result<Result<Library, ApiError>> { Ok(Library::open(options).map(|(library, _)| library)) };
    let problems = match tokio::task::spawn_blocking(work).await?? {
        Ok(library) if !repair => return Session { library, json }.check().await,
        Ok(library) => {
            let problems = library.check().await.unwrap_or_else(|error| vec![error.detail]);
            library.close().await?;
            drop(library);
            problems
        }
        Err(error) if error.code == ErrorCode::Corrupt => vec![error.detail],
        Err(error) => return Err(error.into()),
    };
    if !repair || problems.is_empty() {
        return report(json, &problems);
    }
    let problems = problems.join("\n");
    let saved = tokio::task::spawn_blocking(move || Library::repair(again, &problems, &unwatched())).await??;
    output::print(json, &saved, sentences)
}

/// What was saved, for people.
pub(super) fn sentences(saved: &Recovery) -> String {
    let mut lines = vec![format!(
        "The library was damaged: {} feeds and {} articles were saved.",
        saved.holds.feeds, saved.holds.articles
    )];
    if let Some(backup) = saved.backup {
        lines.push(format!(
            "Missing parts, with {} articles, come from the backup of {}.",
            saved.articles_from_backup,
            moment(backup)
        ));
    }
    let counted = [
        (saved.articles_lost, "articles are lost"),
        (saved.texts_lost, "articles have lost their text; their feeds may bring it again"),
        (saved.statuses_lost, "articles are unread and without a star now"),
        (saved.feeds_without_address, "feeds have lost their address and are paused: give them one"),
    ];
    lines.extend(counted.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}.")));
    if saved.settings_lost {
        lines.push("The settings are the usual ones again.".to_owned());
    }
    if !saved.set_aside.is_empty() {
        lines.push(format!("The damaged files are in {}", saved.set_aside));
    }
    lines.join("\n")
}

/// The folders' own word for a library that is damaged: what can be done.
pub(super) fn advice(error: ApiError) -> anyhow::Error {
    let code = error.code;
    let error = anyhow::Error::from(error);
    if code == ErrorCode::Corrupt {
        return error.context("this library is damaged; `broadsheet-cli check --repair` saves what can be saved");
    }
    error
}

/// The library to restore into: one that is damaged is recovered first, so that it can be taken back.
pub(super) fn open_for_restoring(options: LibraryOptions) -> Result<Library, ApiError> {
    let (library, recovery) = Library::open_or_recover(options, &unwatched())?;
    if let Some(recovery) = recovery {
        eprintln!("{}", sentences(&recovery));
    }
    Ok(library)
}
