//! One function a command: reads options, calls the library, prints.

mod abridging;
mod briefing;
mod documents;
mod exporting;
mod inspecting;
mod marking;
mod modelling;
mod reading;
mod safekeeping;
mod subscriptions;

use crate::arguments::{Arguments, Command};
use crate::output;
use anyhow::{Context, Result};
use broadsheet_core::api::{self, Answer, NoHost};
use broadsheet_core::library::{HttpOptions, Keychain, Library, LibraryOptions, portable_folder};
use broadsheet_core::model::{ArticleId, SystemClock};
use std::path::PathBuf;
use std::sync::Arc;

/// The identifier of the desktop program; its data folder has this name.
const IDENTIFIER: &str = "org.broadsheet.Broadsheet";

/// A library to work on, and how to print.
pub struct Session {
    library: Library,
    json: bool,
}

/// Carries out a command.
pub async fn run(arguments: Arguments) -> Result<()> {
    let Arguments { library, portable, json, command } = arguments;
    // These look at bytes alone: they must work without a library, and leave none behind.
    match command {
        Command::Parse { file, base, content_type, charset } => {
            inspecting::parse(json, &file, base, content_type, charset)
        }
        Command::Sanitize { file, base } => inspecting::sanitize(json, &file, base.as_ref()),
        Command::Extract { page, url, text } => inspecting::extract(json || !text, &page, url).await,
        Command::Summary { text, url, model: false, .. } if text.parse::<ArticleId>().is_err() => {
            abridging::summary_of_file(&text, url)
        }
        Command::Call { name: None, .. } => calls(json),
        Command::Completions { shell } => documents::completions(shell),
        Command::Man { folder } => documents::man(&folder),
        Command::Check { repair } => {
            let (first, second) = (options(library.clone(), portable)?, options(library, portable)?);
            safekeeping::check(json, first, second, repair).await
        }
        Command::Restore { file } => {
            let options = options(library, portable)?;
            let library = tokio::task::spawn_blocking(|| safekeeping::open_for_restoring(options)).await??;
            Session { library, json }.restore(&file).await
        }
        command => Session { library: open(library, portable).await?, json }.run(command).await,
    }
}

/// The library in a folder, or the desktop program's.
fn options(named: Option<PathBuf>, portable: bool) -> Result<LibraryOptions> {
    let program = std::env::current_exe().ok();
    let named = named.or_else(|| portable_folder(program.as_deref(), portable));
    anyhow::ensure!(named.is_some() || !portable, "this system does not say where the program lies; use --library");
    let (folder, cache) = match named {
        Some(folder) => (folder.clone(), folder.join("cache")),
        None => (
            dirs::data_dir().context("this system names no folder for data; use --library")?.join(IDENTIFIER),
            dirs::cache_dir().context("this system names no folder for caches; use --library")?.join(IDENTIFIER),
        ),
    };
    Ok(LibraryOptions {
        folder,
        cache,
        clock: Arc::new(SystemClock),
        http: HttpOptions::default(),
        secrets: Arc::new(Keychain::default()),
    })
}

async fn open(named: Option<PathBuf>, portable: bool) -> Result<Library> {
    let options = options(named, portable)?;
    let opened = tokio::task::spawn_blocking(|| Library::open(options)).await?;
    let (library, _) = opened.map_err(safekeeping::advice)?;
    // The command goes on: what can be read can be saved.
    if let Err(error) = library.verify().await {
        eprintln!("warning: the last program did not close this library, and it is damaged now: {error}");
    }
    Ok(library)
}

/// Lists the table of calls.
fn calls(json: bool) -> Result<()> {
    let names: Vec<_> = api::CALLS.iter().map(|call| (call.name, call.doc.trim())).collect();
    output::print(json, &names, |names| names.iter().map(|(name, doc)| format!("{name:18} {doc}\n")).collect())
}

impl Session {
    async fn run(self, command: Command) -> Result<()> {
        match command {
            Command::Add { url, folder, no_fetch } => self.add(&url, folder.as_deref(), !no_fetch).await,
            Command::Discover { url } => self.discover(url).await,
            Command::Import { file } => self.import(file).await,
            Command::Export(options) => self.export(options).await,
            Command::Refresh { feed, due } => self.refresh(feed, due).await,
            Command::Feeds => self.feeds().await,
            Command::List(options) => self.list(options).await,
            Command::Show { id, html, text } => self.show(id, html, text).await,
            Command::Mark { status, ids, all, older, feed, folder } => {
                if all {
                    self.mark_all(status, older, feed, folder.as_deref()).await
                } else {
                    self.mark(status, ids).await
                }
            }
            Command::Highlights { article, search, markdown } => self.highlights(article, search, markdown).await,
            Command::Snooze { until, ids } => self.snooze(&until, ids).await,
            Command::Tag { name, ids, remove } => self.tag(name, ids, remove).await,
            Command::Undo { list: true, .. } => self.steps().await,
            Command::Undo { step, list: false } => self.undo(step).await,
            Command::Search { query, limit } => self.search(query, limit).await,
            Command::Summary { text, model: true, again, .. } => self.model_summary(&text, again).await,
            Command::Summary { text, .. } => self.summary(&text).await,
            Command::Ask { id, question } => self.ask_model(id, question).await,
            Command::Translate { id, to, feed, again } => self.translate(id, to, feed, again).await,
            Command::Briefing(options) => self.briefing(options).await,
            Command::Backup { list: true, .. } => self.backups().await,
            Command::Backup { file, episodes, .. } => self.back_up(file.as_deref(), episodes).await,
            Command::Call { name: Some(name), arguments } => self.call(&name, &arguments).await,
            Command::Parse { .. }
            | Command::Sanitize { .. }
            | Command::Extract { .. }
            | Command::Completions { .. }
            | Command::Man { .. }
            | Command::Check { .. }
            | Command::Restore { .. }
            | Command::Call { name: None, .. } => Ok(()),
        }
    }

    async fn call(self, name: &str, arguments: &str) -> Result<()> {
        let context = api::Context { library: self.library, host: Arc::new(NoHost) };
        match api::dispatch(&context, name, arguments).await? {
            Answer::Json(json) => output::raw(&json),
            Answer::Bytes(bytes) => Ok(std::io::Write::write_all(&mut std::io::stdout(), &bytes)?),
        }
    }
}
