//! Puts the program together: plugins, the window, the library behind it, and what they share.

use crate::closing::{self, Closing, InFlight};
use crate::folders::Folders;
use crate::fonts::Fonts;
use crate::host::DesktopHost;
use crate::loopback::{self, Loopback};
use crate::start::Start;
use crate::{call, changes, images, opening, place, stream, window};
use broadsheet_core::api::Context;
use broadsheet_core::fetch::{HttpOptions, Keychain};
use broadsheet_core::library::{Background, Library, LibraryOptions};
use broadsheet_core::model::{ApiError, ErrorCode, SystemClock};
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::utils::config::{Config, Csp, CspDirectiveSources};
use tauri::{AppHandle, Listener, Manager, Wry};
use tokio::sync::SetOnce;

/// How long the interface may take to draw before the window is shown as it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the surfaces of the program share.
#[derive(Default)]
pub struct Desktop {
    /// The library and the host, as soon as the library is open; it never is when opening failed.
    pub context: SetOnce<Context>,
    /// Why there is no library to open, when there is none.
    pub refusal: SetOnce<ApiError>,
    /// Calls under way.
    pub in_flight: InFlight,
    /// What waits for the interface to listen.
    pub waiting: opening::Waiting,
    /// How far closing has come.
    pub closing: Closing,
    /// What the system prefers.
    system_theme: Mutex<Option<tauri::Theme>>,
    /// Whether the settings overrule the system's theme at present.
    pub forced_theme: AtomicBool,
    /// Where the window's player hears episodes, on Linux.
    pub loopback: OnceLock<Arc<Loopback>>,
    /// Where the window's position is remembered.
    pub place: OnceLock<place::Memory>,
    shown: AtomicBool,
    background: Mutex<Option<Background>>,
}

impl Desktop {
    /// What the system prefers.
    pub fn system_theme(&self) -> tauri::Theme {
        self.system_theme.lock().unwrap_or_else(PoisonError::into_inner).unwrap_or(tauri::Theme::Light)
    }

    /// Notes what the system prefers; whether that is new.
    pub fn system_prefers(&self, theme: tauri::Theme) -> bool {
        let mut known = self.system_theme.lock().unwrap_or_else(PoisonError::into_inner);
        known.replace(theme) != Some(theme)
    }

    /// Ends the scheduled work.
    pub fn stop_background(&self) {
        self.background.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn start_background(&self, library: &Library) {
        let mut background = self.background.lock().unwrap_or_else(PoisonError::into_inner);
        background.get_or_insert_with(|| library.start_background());
    }
}

/// Runs the program to its end.
pub fn run(start: Start, folders: Folders) -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    let listener = open_loopback(context.config_mut());
    let desktop = Arc::new(Desktop::default());
    let listener = listener.map(|(loopback, listener)| (desktop.loopback.get_or_init(|| loopback).clone(), listener));
    let builder = tauri::Builder::default()
        // First, so that a second start ends before it has done anything.
        .plugin(single_instance(&folders))
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(window::memory(&folders))
        .manage(desktop)
        .register_asynchronous_uri_scheme_protocol("media", |context, request, responder| {
            images::answer(context.app_handle(), &request, responder);
        })
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| {
            if let Some((loopback, listener)) = listener {
                tauri::async_runtime::spawn(loopback::serve(loopback, listener, pieces(app.handle().clone())));
            }
            Ok(set_up(app.handle(), &start, folders)?)
        });
    stream::register(builder).build(context)?.run(closing::on_event);
    Ok(())
}

/// Takes the port from which the window will hear episodes, and allows it to the window; without one nothing is played.
fn open_loopback(config: &mut Config) -> Option<(Arc<Loopback>, TcpListener)> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let server = config.build.dev_url.as_ref().filter(|_| tauri::is_dev());
    let home = server.map_or_else(|| "tauri://localhost".to_owned(), |url| url.origin().ascii_serialization());
    let (loopback, listener) =
        Loopback::bind(home).inspect_err(|error| tracing::error!(%error, "no port to play from")).ok()?;
    let security = &mut config.app.security;
    for policy in [&mut security.csp, &mut security.dev_csp].into_iter().flatten() {
        if let Csp::DirectiveMap(directives) = policy {
            directives.insert("media-src".to_owned(), CspDirectiveSources::Inline(loopback.origin()));
        }
    }
    Some((Arc::new(loopback), listener))
}

/// The core's pieces for the server.
fn pieces(app: AppHandle) -> loopback::Pieces {
    Arc::new(move |episode, range| {
        let desktop = app.state::<Arc<Desktop>>().inner().clone();
        Box::pin(async move { desktop.context.wait().await.library.episode_piece(episode, Some(range)).await })
    })
}

fn single_instance(folders: &Folders) -> TauriPlugin<Wry> {
    let mut plugin = tauri_plugin_single_instance::Builder::new()
        .callback(|app, arguments, folder| opening::second_start(app, arguments, &folder));
    if let Some(name) = folders.bus_name() {
        plugin = plugin.dbus_id(name);
    }
    plugin.build()
}

fn set_up(app: &AppHandle, start: &Start, folders: Folders) -> tauri::Result<()> {
    // The library opens while the web view starts: together they take no longer than the web view alone.
    let storage = folders.cache.join("webview");
    let place = app.state::<Arc<Desktop>>().place.get_or_init(|| place::Memory::beside(&folders)).clone();
    tauri::async_runtime::spawn(open_library(app.clone(), folders));
    opening::offer(app, start.openings(&std::env::current_dir().unwrap_or_default()));
    #[cfg(target_os = "macos")]
    opening::listen_to_system(app);
    #[cfg(unix)]
    tauri::async_runtime::spawn(closing::on_signals(app.clone()));
    let handle = app.clone();
    app.listen_any("ready", move |_| {
        opening::release(&handle);
        tauri::async_runtime::spawn(show(handle.clone()));
    });
    window::build(app, storage, place.read())?;
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        show(handle).await;
    });
    Ok(())
}

/// Shows the window, once, unless there is nothing to show; the scheduled work starts behind the first painted list.
async fn show(app: AppHandle) {
    let desktop = app.state::<Arc<Desktop>>().inner().clone();
    if desktop.shown.swap(true, Ordering::AcqRel) {
        return;
    }
    window::present(&app);
    tracing::info!("the window is shown");
    let context = desktop.context.wait().await;
    desktop.start_background(&context.library);
}

async fn open_library(app: AppHandle, folders: Folders) {
    let opened = tauri::async_runtime::spawn_blocking(move || {
        Library::open_or_recover(options(folders), &broadsheet_core::library::unwatched())
    })
    .await;
    let desktop = app.state::<Arc<Desktop>>().inner().clone();
    let library = match opened.unwrap_or_else(|error| Err(ApiError::new(ErrorCode::Internal, error.to_string()))) {
        Ok((library, recovery)) => {
            tracing::info!(?recovery, "the library is open");
            library
        }
        // The interface says so in its window: every call is answered with this.
        Err(error) => {
            tracing::error!(code = ?error.code, detail = error.detail, "the library could not be opened");
            let _ = desktop.refusal.set(error);
            return;
        }
    };
    let received = library.changes().subscribe();
    let host = Arc::new(DesktopHost { app: app.clone(), fonts: Fonts::default() });
    if desktop.context.set(Context { library, host }).is_err() {
        tracing::error!("the library was opened twice");
    }
    window::follow_settings(&app).await;
    changes::forward(app, received).await;
}

fn options(folders: Folders) -> LibraryOptions {
    LibraryOptions {
        folder: folders.data,
        cache: folders.cache,
        clock: Arc::new(SystemClock),
        http: HttpOptions::default(),
        secrets: Arc::new(Keychain::new()),
    }
}
