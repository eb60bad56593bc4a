//! What only a desktop can do, for the core's calls: the browser, the file dialogs, the clipboard.

use crate::app::Desktop;
use crate::fonts::Fonts;
use crate::{notify, stream, window};
use broadsheet_core::api::{FileChoice, Host, HostFuture};
use broadsheet_core::library::{ImageWish, Media, file_name};
use broadsheet_core::model::{ApiError, ArticleId, EpisodeKey, ErrorCode, ExportForm};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;
use url::Url;

/// The desktop that the window is on.
pub struct DesktopHost {
    /// The running program.
    pub app: AppHandle,
    /// The installed fonts.
    pub fonts: Fonts,
}

impl Host for DesktopHost {
    fn open_url(&self, url: String) -> HostFuture<'_, ()> {
        Box::pin(async move {
            let url = web_address(&url)?;
            let app = self.app.clone();
            blocking(move || app.opener().open_url(url, None::<&str>).map_err(|error| error.to_string())).await
        })
    }

    fn choose_file(&self, choice: FileChoice) -> HostFuture<'_, Option<String>> {
        Box::pin(async move {
            let file = match choice {
                FileChoice::OpenOpml => {
                    self.ask(|dialog, chose| dialog.add_filter("OPML", &["opml", "xml"]).pick_file(chose)).await?
                }
                FileChoice::SaveOpml => self.ask_where("OPML", "opml", "Broadsheet.opml").await?,
                FileChoice::OpenLibrary => {
                    let kinds = &["zip", "sqlite"];
                    self.ask(|dialog, chose| dialog.add_filter("Broadsheet", kinds).pick_file(chose)).await?
                }
                FileChoice::SaveLibrary => self.ask_where("ZIP", "zip", "Broadsheet library.zip").await?,
            };
            file.map(as_text).transpose()
        })
    }

    fn choose_export(&self, form: ExportForm, title: String) -> HostFuture<'_, Option<String>> {
        Box::pin(async move {
            let (kind, ending) = match form {
                ExportForm::Markdown => ("Markdown", "md"),
                ExportForm::Html => ("HTML", "html"),
                ExportForm::Epub => ("EPUB", "epub"),
            };
            let file = self.ask_where(kind, ending, &file_name(&title, ending)).await?;
            file.map(as_text).transpose()
        })
    }

    fn print(&self) -> HostFuture<'_, ()> {
        // Not the page's own `print`: on macOS that does nothing.
        let asked = match self.app.get_webview_window(window::LABEL) {
            Some(window) => window.print().map_err(|error| host_error(error.to_string())),
            None => Err(host_error("there is no window".to_owned())),
        };
        Box::pin(std::future::ready(asked))
    }

    fn notify(&self, title: String, text: String) -> HostFuture<'_, ()> {
        Box::pin(std::future::ready(notify::show(&self.app, &title, &text).map_err(host_error)))
    }

    fn show_file(&self, path: String) -> HostFuture<'_, ()> {
        Box::pin(async move {
            let app = self.app.clone();
            blocking(move || app.opener().reveal_item_in_dir(path).map_err(|error| error.to_string())).await
        })
    }

    fn save_keys(&self, text: String) -> HostFuture<'_, bool> {
        Box::pin(async move {
            let path = self.ask_where("JSON", "json", "Broadsheet keys.json").await?;
            write(path, text).await
        })
    }

    fn save_markdown(&self, name: String, text: String) -> HostFuture<'_, bool> {
        Box::pin(async move {
            // Only a proposal: where it goes is the person's to say.
            let path = self.ask_where("Markdown", "md", &file_name(&name, "md")).await?;
            write(path, text).await
        })
    }

    fn episode_address(&self, episode: EpisodeKey) -> HostFuture<'_, String> {
        Box::pin(async move {
            let desktop = self.app.state::<Arc<Desktop>>().inner().clone();
            desktop.context.wait().await.library.open_episode(episode.clone()).await?;
            if !cfg!(target_os = "linux") {
                return Ok(stream::address(&episode));
            }
            let loopback = desktop.loopback.get().ok_or_else(|| host_error("no port to play from".to_owned()))?;
            loopback.address(&episode).map_err(|error| host_error(error.to_string()))
        })
    }

    fn save_episode(&self, episode: EpisodeKey) -> HostFuture<'_, bool> {
        Box::pin(async move {
            let desktop = self.app.state::<Arc<Desktop>>().inner().clone();
            let from = desktop.context.wait().await.library.downloaded_file(episode).await?;
            let ending = from.extension().and_then(|ending| ending.to_str()).unwrap_or("mp3").to_owned();
            let name = format!("Episode.{ending}");
            let Some(path) = self.ask_where(&ending.to_uppercase(), &ending, &name).await? else { return Ok(false) };
            blocking(move || std::fs::copy(from, path).map(|_| ()).map_err(|error| error.to_string())).await?;
            Ok(true)
        })
    }

    fn copy_text(&self, text: String) -> HostFuture<'_, ()> {
        Box::pin(async move {
            let app = self.app.clone();
            blocking(move || app.clipboard().write_text(text).map_err(|error| error.to_string())).await
        })
    }

    fn copy_image(&self, article: ArticleId, url: String) -> HostFuture<'_, ()> {
        Box::pin(async move {
            let found = self.image(article, &url).await?;
            let app = self.app.clone();
            blocking(move || {
                let pixels = image::load_from_memory(&found.bytes).map_err(|error| error.to_string())?.into_rgba8();
                let (width, height) = pixels.dimensions();
                let pixels = tauri::image::Image::new_owned(pixels.into_raw(), width, height);
                app.clipboard().write_image(&pixels).map_err(|error| error.to_string())
            })
            .await
        })
    }

    fn save_image(&self, article: ArticleId, url: String) -> HostFuture<'_, bool> {
        Box::pin(async move {
            let found = self.image(article, &url).await?;
            let (name, ending) = image_name(&url, &found.mime);
            let Some(path) = self.ask_where(&ending.to_uppercase(), &ending, &name).await? else { return Ok(false) };
            blocking(move || std::fs::write(path, found.bytes).map_err(|error| error.to_string())).await?;
            Ok(true)
        })
    }

    fn fonts(&self) -> HostFuture<'_, Vec<String>> {
        Box::pin(async move {
            let fonts = self.fonts.clone();
            blocking(move || Ok(fonts.families())).await
        })
    }

    fn full_screen(&self, on: Option<bool>) -> HostFuture<'_, bool> {
        Box::pin(async move {
            let Some(window) = self.app.get_webview_window(window::LABEL) else { return Ok(false) };
            let told = |error: tauri::Error| host_error(error.to_string());
            let is = window.is_fullscreen().map_err(told)?;
            let on = on.unwrap_or(!is);
            if on != is {
                window.set_fullscreen(on).map_err(told)?;
            }
            Ok(on)
        })
    }

    fn screen_reader(&self) -> HostFuture<'_, bool> {
        Box::pin(async {
            #[cfg(target_os = "linux")]
            let said =
                tauri::async_runtime::spawn_blocking(crate::session_bus::screen_reader).await.unwrap_or_default();
            // See `session_bus`: the other systems are not asked.
            #[cfg(not(target_os = "linux"))]
            let said: Option<bool> = None;
            Ok(said.unwrap_or(false))
        })
    }
}

impl DesktopHost {
    /// An image that an article shows: seen already, and so mostly on the disk.
    async fn image(&self, article: ArticleId, url: &str) -> Result<Media, ApiError> {
        let address = Url::parse(url).map_err(|error| host_error(format!("{url:?} is not an address: {error}")))?;
        let desktop = self.app.state::<Arc<Desktop>>().inner().clone();
        let library = &desktop.context.wait().await.library;
        let wish = ImageWish { asked: true, again: false };
        library.article_image(article, &address, wish).await.map_err(|error| host_error(error.to_string()))
    }
}

/// A name for the file of an image by its address, and its ending by what it is.
fn image_name(url: &str, mime: &str) -> (String, String) {
    let path = Url::parse(url).map(|url| url.path().to_owned()).unwrap_or_default();
    let last = percent_decoded(path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default());
    let stem = last.rsplit_once('.').map_or(last.as_str(), |(stem, _)| stem);
    let ending = match mime {
        "image/jpeg" => "jpg",
        "image/svg+xml" => "svg",
        "image/x-icon" => "ico",
        other => other.strip_prefix("image/").unwrap_or("img"),
    };
    (file_name(if stem.is_empty() { "image" } else { stem }, ending), ending.to_owned())
}

fn percent_decoded(text: &str) -> String {
    // Form encoding has "+" for a blank; a path has not.
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// Hears which file was chosen.
type Chose = Box<dyn FnOnce(Option<FilePath>) + Send>;

impl DesktopHost {
    /// Asks for a file in a dialog; `None` when the person gave up.
    async fn ask(&self, open: impl FnOnce(FileDialogBuilder<Wry>, Chose) + Send) -> Result<Option<PathBuf>, ApiError> {
        let mut dialog = self.app.dialog().file();
        if let Some(window) = self.app.get_webview_window(window::LABEL) {
            dialog = dialog.set_parent(&window);
        }
        let (sender, chosen) = oneshot::channel();
        let chose = move |file: Option<FilePath>| {
            // Nobody waits any more when the program is closing.
            let _ = sender.send(file);
        };
        open(dialog, Box::new(chose));
        let Ok(Some(file)) = chosen.await else { return Ok(None) };
        file.into_path().map(Some).map_err(|error| host_error(error.to_string()))
    }

    /// Asks for a file to write, of one kind.
    async fn ask_where(&self, kind: &str, ending: &str, name: &str) -> Result<Option<PathBuf>, ApiError> {
        let file =
            self.ask(|dialog, chose| dialog.add_filter(kind, &[ending]).set_file_name(name).save_file(chose)).await?;
        Ok(file.map(|path| with_ending(path, ending)))
    }
}

/// The address, spelled out, when it may go to the browser. Anything but these schemes could start a program or open a file.
fn web_address(address: &str) -> Result<String, ApiError> {
    match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https" | "mailto") => Ok(url.into()),
        Ok(url) => Err(host_error(format!("addresses with {}: are not opened", url.scheme()))),
        Err(error) => Err(host_error(format!("{address:?} is not an address: {error}"))),
    }
}

/// A path as text, as the interface passes it on.
fn as_text(path: PathBuf) -> Result<String, ApiError> {
    path.into_os_string()
        .into_string()
        .map_err(|path| host_error(format!("the name of {} is not Unicode", path.to_string_lossy())))
}

/// Writes what was asked for in the same call: the interface never names a file that anything could be written to.
async fn write(path: Option<PathBuf>, text: String) -> Result<bool, ApiError> {
    let Some(path) = path else { return Ok(false) };
    blocking(move || std::fs::write(path, text).map_err(|error| error.to_string())).await?;
    Ok(true)
}

/// A file to write gets its ending, unless that would name a file that is there already: the dialog has not asked about that one.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let named = path.with_extension(ending);
    if named.exists() { path } else { named }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, String> + Send + 'static) -> Result<T, ApiError> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(result) => result.map_err(host_error),
        Err(error) => Err(host_error(error.to_string())),
    }
}

fn host_error(detail: String) -> ApiError {
    ApiError::new(ErrorCode::Host, detail)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_go_to_the_browser() {
        for good in ["https://a.example/x?y#z", "http://a.example/", "mailto:me@a.example"] {
            assert_eq!(web_address(good).unwrap(), good);
        }
        for bad in
            ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "--help", "/bin/sh", "smb://a/b", ""]
        {
            assert_eq!(web_address(bad).unwrap_err().code, ErrorCode::Host, "{bad}");
        }
    }

    #[test]
    fn images_are_named_by_their_address_and_nothing_else() {
        let name = |url: &str| image_name(url, "image/jpeg").0;
        assert_eq!(name("https://a.example/x/Sea%20at+night.png?w=3"), "Sea at+night.jpg");
        assert_eq!(name("https://a.example/%2e%2e%2f%2e%2e%2fetc%2fpasswd.x"), "etc passwd.jpg");
        assert_eq!(name("https://a.example/%E6%B5%B7.webp"), "海.jpg");
        for nameless in ["https://a.example/", "not an address"] {
            assert_eq!(name(nameless), "image.jpg");
        }
    }

    #[test]
    fn an_ending_is_added_but_never_onto_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("feeds");
        assert_eq!(with_ending(plain.clone(), "opml"), folder.path().join("feeds.opml"));
        std::fs::write(folder.path().join("feeds.opml"), "").unwrap();
        assert_eq!(with_ending(plain.clone(), "opml"), plain);
        assert_eq!(with_ending("a.xml".into(), "opml"), PathBuf::from("a.xml"));
    }
}
