//! The one window: made in code, shown when the interface has drawn, back where it was left, and never anywhere but at home.

use crate::app::Desktop;
use crate::folders::Folders;
use crate::place::{Place, Screen};
use broadsheet_core::model::Theme;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::webview::{Color, NewWindowResponse};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};
use url::Url;

/// The window's label in the capabilities.
pub const LABEL: &str = "main";

/// What the plugin remembers. Not whether it was visible: it always starts hidden. Not where it was: see `place`.
const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::MAXIMIZED);

/// How long after the last move or resize the place is written: soon enough for a crash, late enough for a drag.
const SETTLED: Duration = Duration::from_secs(1);

/// Remembers the window's size beside the library, so that a library that was named has one of its own.
pub fn memory(folders: &Folders) -> TauriPlugin<Wry> {
    let file = folders.data.join("window-state.json");
    tauri_plugin_window_state::Builder::new().with_state_flags(REMEMBERED).with_filename(file.to_string_lossy()).build()
}

/// Makes the window, hidden. `storage` is where the web view keeps what it believes it must; `place` is where it was.
pub fn build(app: &AppHandle, storage: PathBuf, place: Option<Place>) -> tauri::Result<()> {
    let home = app.config().build.dev_url.clone().filter(|_| tauri::is_dev());
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Broadsheet")
        .inner_size(1200.0, 800.0)
        .min_inner_size(360.0, 480.0)
        .prevent_overflow()
        .visible(false)
        .data_directory(storage)
        .devtools(cfg!(debug_assertions))
        .on_navigation(move |url| {
            let stays = is_home(url, home.as_ref());
            if !stays {
                tracing::warn!(scheme = url.scheme(), "the window was kept from leaving");
            }
            stays
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!(%error, "the window's title could not be set");
            }
        });
    // Before the plugin maximises it: this is where it goes when it no longer is.
    if let Some((x, y)) = place.and_then(|place| on_a_screen(app, place)) {
        builder = builder.position(x, y);
    }
    let window = builder.build()?;
    #[cfg(target_os = "linux")]
    window.with_webview(|view| without_proxy(&view.inner()))?;
    let theme = window.theme()?;
    window.set_background_color(Some(background(theme)))?;
    app.state::<Arc<Desktop>>().system_prefers(theme);
    #[cfg(target_os = "linux")]
    follow_system(app, theme);
    let (handle, moves) = (app.clone(), Arc::new(AtomicU64::new(0)));
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            remember_when_settled(&handle, &moves);
        }
    });
    Ok(())
}

/// A place in the units that windows are made with, unless the screen is no longer there.
fn on_a_screen(app: &AppHandle, place: Place) -> Option<(f64, f64)> {
    let monitors = app.available_monitors().ok()?;
    let monitor = monitors.iter().find(|monitor| {
        let (corner, size) = (monitor.position(), monitor.size());
        place.is_on(&Screen { x: corner.x, y: corner.y, width: size.width, height: size.height })
    })?;
    let scale = monitor.scale_factor();
    Some((f64::from(place.x) / scale, f64::from(place.y) / scale))
}

/// Tells the web view to use no proxy: all that it fetches itself are episodes, from this machine, and the address of one is a
/// secret. What comes from the network is fetched by the core, with the system's proxy.
#[cfg(target_os = "linux")]
fn without_proxy(view: &webkit2gtk::WebView) {
    use webkit2gtk::{NetworkProxyMode, WebViewExt, WebsiteDataManagerExt};
    match view.website_data_manager() {
        Some(data) => data.set_network_proxy_settings(NetworkProxyMode::NoProxy, None),
        None => tracing::warn!("the web view uses the system's proxy"),
    }
}

/// Follows the colours that the system prefers. GTK 3 knows only its own theme, and does not say when that changes; the portal
/// knows what the person chose. Without a portal the theme of the start stays.
#[cfg(target_os = "linux")]
fn follow_system(app: &AppHandle, usual: tauri::Theme) {
    use crate::session_bus::{Colours, follow_colours};
    let app = app.clone();
    let tell = move |colours| {
        let theme = match colours {
            Colours::Dark => tauri::Theme::Dark,
            Colours::Light => tauri::Theme::Light,
            Colours::Usual => usual,
        };
        let desktop = app.state::<Arc<Desktop>>();
        if desktop.system_prefers(theme) && !desktop.forced_theme.load(Ordering::Relaxed) {
            wear(&app, None);
        }
    };
    std::thread::spawn(move || {
        if let Err(error) = follow_colours(tell) {
            tracing::debug!(%error, "the system does not say which colours it prefers");
        }
    });
}

/// The program's own pages: the embedded ones, or those of the development server.
fn is_home(url: &Url, development: Option<&Url>) -> bool {
    let host = url.host_str();
    match url.scheme() {
        "tauri" if host == Some("localhost") => true,
        // Windows has no schemes of one's own in the web view.
        "http" | "https" if host == Some("tauri.localhost") => cfg!(windows),
        _ => development.is_some_and(|home| home.origin().is_tuple() && home.origin() == url.origin()),
    }
}

/// What is behind the page while it is being drawn; the same as `--surface` in the interface's tokens.
fn background(theme: tauri::Theme) -> Color {
    match theme {
        tauri::Theme::Dark => Color(0x1a, 0x18, 0x16, 0xff),
        _ => Color(0xfd, 0xfc, 0xfa, 0xff),
    }
}

/// Shows the window and brings it to the front.
pub fn present(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be shown");
    }
}

/// Takes over the theme of the settings: the title bar, the dialogs, and what the page believes the system prefers.
pub async fn follow_settings(app: &AppHandle) {
    let desktop = app.state::<Arc<Desktop>>();
    let Some(context) = desktop.context.get() else { return };
    let Ok(settings) = context.library.settings().await else { return };
    let theme = match settings.theme {
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
        Theme::System => None,
    };
    let forced = theme.is_some();
    if desktop.forced_theme.swap(forced, Ordering::Relaxed) || forced {
        wear(app, theme);
    }
}

/// Gives the window a theme, or with `None` the system's.
fn wear(app: &AppHandle, theme: Option<tauri::Theme>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let system = app.state::<Arc<Desktop>>().system_theme();
    // On Linux "no theme" means light, not the system's: say what the system says.
    let told = if cfg!(target_os = "linux") { theme.or(Some(system)) } else { theme };
    let changed =
        window.set_theme(told).and_then(|()| window.set_background_color(Some(background(theme.unwrap_or(system)))));
    if let Err(error) = changed {
        tracing::warn!(%error, "the theme could not be set");
    }
}

/// Writes the window's place, on the main thread: from another one the plugin would wait for the main thread while holding
/// a lock that the main thread may want.
pub fn remember(app: &AppHandle) {
    let handle = app.clone();
    let asked = app.run_on_main_thread(move || {
        let visible = handle.get_webview_window(LABEL).is_some_and(|window| window.is_visible().unwrap_or(false));
        // A hidden window is never maximised and may be anywhere.
        if !visible {
            return;
        }
        if let Err(error) = handle.save_window_state(REMEMBERED) {
            tracing::warn!(%error, "the window's size was not written");
        }
        remember_position(&handle);
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the window's place was not asked for");
    }
}

/// Writes where the window is, when that is where the person put it.
fn remember_position(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let is = |state: tauri::Result<bool>| state.unwrap_or(true);
    if is(window.is_maximized()) || is(window.is_minimized()) || is(window.is_fullscreen()) {
        return;
    }
    if let (Some(memory), Ok(at)) = (app.state::<Arc<Desktop>>().place.get(), window.outer_position()) {
        memory.write(Place { x: at.x, y: at.y });
    }
}

fn remember_when_settled(app: &AppHandle, moves: &Arc<AtomicU64>) {
    let (app, moves) = (app.clone(), moves.clone());
    let mine = moves.fetch_add(1, Ordering::Relaxed) + 1;
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SETTLED).await;
        if moves.load(Ordering::Relaxed) == mine {
            remember(&app);
        }
    });
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_at_home() {
        let home = |text: &str| is_home(&Url::parse(text).unwrap(), None);
        assert!(home("tauri://localhost/index.html"));
        for away in [
            "https://a.example/",
            "tauri://a.example/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,x",
            "http://localhost:5173/",
        ] {
            assert!(!home(away), "{away}");
        }
        assert_eq!(home("http://tauri.localhost/"), cfg!(windows));
    }

    #[test]
    fn the_development_server_is_home_only_during_development() {
        let server = Url::parse("http://localhost:5173").unwrap();
        let home = |text: &str| is_home(&Url::parse(text).unwrap(), Some(&server));
        assert!(home("http://localhost:5173/index.html"));
        assert!(!home("http://localhost:5174/") && !home("https://localhost:5173/") && !home("data:text/html,x"));
    }
}
