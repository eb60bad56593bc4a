//! What only a desktop can do, behind a trait: the Tauri shell implements it, the command line has none.

use crate::model::{ApiError, ArticleId, EpisodeKey, ErrorCode, ExportForm};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::Pin;
use ts_rs::TS;

/// Which file a person is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileChoice {
    /// An OPML file to read.
    OpenOpml,
    /// An OPML file to write.
    SaveOpml,
    /// A library as one file, to read.
    OpenLibrary,
    /// A library as one file, to write.
    SaveLibrary,
}

/// A future of the host's.
pub type HostFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, ApiError>> + Send + 'a>>;

/// The desktop.
pub trait Host: Send + Sync + 'static {
    /// Opens an http, https or mailto address in the system's browser; any other scheme is refused.
    fn open_url(&self, url: String) -> HostFuture<'_, ()>;
    /// Asks for a file; `None` when the person gave up.
    fn choose_file(&self, choice: FileChoice) -> HostFuture<'_, Option<String>>;
    /// Asks where to write articles of this title; `None` when the person gave up.
    fn choose_export(&self, form: ExportForm, title: String) -> HostFuture<'_, Option<String>>;
    /// Opens the system's dialog for printing what the window shows.
    fn print(&self) -> HostFuture<'_, ()>;
    /// Shows a message where the desktop shows its messages.
    fn notify(&self, title: String, text: String) -> HostFuture<'_, ()>;
    /// Shows a file in the system's file manager.
    fn show_file(&self, path: String) -> HostFuture<'_, ()>;
    /// Puts text on the clipboard.
    fn copy_text(&self, text: String) -> HostFuture<'_, ()>;
    /// Puts an image that an article shows on the clipboard.
    fn copy_image(&self, article: ArticleId, url: String) -> HostFuture<'_, ()>;
    /// Asks for a file and writes an image that an article shows to it; false when the person gave up.
    fn save_image(&self, article: ArticleId, url: String) -> HostFuture<'_, bool>;
    /// Whether a screen reader is at work, as far as the system says.
    fn screen_reader(&self) -> HostFuture<'_, bool>;
    /// Asks for a file and writes a key map to it; false when the person gave up.
    fn save_keys(&self, text: String) -> HostFuture<'_, bool>;
    /// Asks for a file, proposing a name, and writes Markdown to it; false when the person gave up.
    fn save_markdown(&self, name: String, text: String) -> HostFuture<'_, bool>;
    /// The families of fonts that are installed, in the order of their names.
    fn fonts(&self) -> HostFuture<'_, Vec<String>>;
    /// Shows the window on the whole screen or not, `None`: the other of both; whether it has the whole screen now.
    fn full_screen(&self, on: Option<bool>) -> HostFuture<'_, bool>;
    /// Opens an episode for the window's player: the address at which that hears it.
    fn episode_address(&self, episode: EpisodeKey) -> HostFuture<'_, String>;
    /// Asks for a file and copies a downloaded episode to it; false when the person gave up.
    fn save_episode(&self, episode: EpisodeKey) -> HostFuture<'_, bool>;
}

/// No desktop: what needs one is refused.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoHost;

fn refused<'a, T: Send + 'a>() -> HostFuture<'a, T> {
    Box::pin(std::future::ready(Err(ApiError::new(ErrorCode::Host, "this works only in the window"))))
}

impl Host for NoHost {
    fn open_url(&self, _url: String) -> HostFuture<'_, ()> {
        refused()
    }
    fn choose_file(&self, _choice: FileChoice) -> HostFuture<'_, Option<String>> {
        refused()
    }
    fn choose_export(&self, _form: ExportForm, _title: String) -> HostFuture<'_, Option<String>> {
        refused()
    }
    fn print(&self) -> HostFuture<'_, ()> {
        refused()
    }
    fn notify(&self, _title: String, _text: String) -> HostFuture<'_, ()> {
        refused()
    }
    fn show_file(&self, _path: String) -> HostFuture<'_, ()> {
        refused()
    }
    fn copy_text(&self, _text: String) -> HostFuture<'_, ()> {
        refused()
    }
    fn copy_image(&self, _article: ArticleId, _url: String) -> HostFuture<'_, ()> {
        refused()
    }
    fn save_image(&self, _article: ArticleId, _url: String) -> HostFuture<'_, bool> {
        refused()
    }
    /// Nobody reads a window where there is none.
    fn screen_reader(&self) -> HostFuture<'_, bool> {
        Box::pin(std::future::ready(Ok(false)))
    }
    fn save_keys(&self, _text: String) -> HostFuture<'_, bool> {
        refused()
    }
    fn save_markdown(&self, _name: String, _text: String) -> HostFuture<'_, bool> {
        refused()
    }
    /// Nothing is set where there is no window.
    fn fonts(&self) -> HostFuture<'_, Vec<String>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
    fn full_screen(&self, _on: Option<bool>) -> HostFuture<'_, bool> {
        refused()
    }
    fn episode_address(&self, _episode: EpisodeKey) -> HostFuture<'_, String> {
        refused()
    }
    fn save_episode(&self, _episode: EpisodeKey) -> HostFuture<'_, bool> {
        refused()
    }
}
