//! Hands addresses and files that the program was started with (or a second start, or the system) to the interface, as the
//! events `open-address` and `open-file`. What comes before the interface listens waits for it.

use crate::app::Desktop;
use crate::start::{Opening, Start};
use crate::window;
use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// What waits for the interface; `None` once it listens.
#[derive(Debug)]
pub struct Waiting(Mutex<Option<Vec<Opening>>>);

impl Default for Waiting {
    fn default() -> Self {
        Self(Mutex::new(Some(Vec::new())))
    }
}

impl Waiting {
    /// Keeps these for later, or gives them back when they can go at once.
    fn keep(&self, openings: Vec<Opening>) -> Vec<Opening> {
        match self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            Some(waiting) => {
                waiting.extend(openings);
                Vec::new()
            }
            None => openings,
        }
    }

    /// What has waited; from now on nothing waits.
    fn release(&self) -> Vec<Opening> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default()
    }
}

/// Opens these as soon as the interface listens.
pub fn offer(app: &AppHandle, openings: Vec<Opening>) {
    send(app, app.state::<Arc<Desktop>>().waiting.keep(openings));
}

/// The interface listens.
pub fn release(app: &AppHandle) {
    send(app, app.state::<Arc<Desktop>>().waiting.release());
}

/// A second start: its window is this one.
pub fn second_start(app: &AppHandle, arguments: Vec<String>, folder: &str) {
    match Start::parse(arguments.into_iter().skip(1).map(OsString::from)) {
        Ok(start) => offer(app, start.openings(Path::new(folder))),
        Err(error) => tracing::warn!(?error, "a second start was not understood"),
    }
    window::present(app);
}

/// Apple's way of opening an address; elsewhere it comes as an argument.
#[cfg(target_os = "macos")]
pub fn listen_to_system(app: &AppHandle) {
    use tauri_plugin_deep_link::DeepLinkExt;
    let handle = app.clone();
    app.deep_link().on_open_url(move |event| {
        let openings = event.urls().into_iter().map(|url| Opening::Address(url.into())).collect();
        offer(&handle, openings);
        window::present(&handle);
    });
}

fn send(app: &AppHandle, openings: Vec<Opening>) {
    for opening in openings {
        let sent = match &opening {
            Opening::Address(address) => app.emit("open-address", address),
            Opening::File(path) => app.emit("open-file", path.to_string_lossy()),
        };
        if let Err(error) = sent {
            tracing::warn!(%error, ?opening, "not opened");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_until_released_and_never_again() {
        let waiting = Waiting::default();
        let address = |text: &str| Opening::Address(text.to_owned());
        assert_eq!(waiting.keep(vec![address("a")]), []);
        assert_eq!(waiting.keep(vec![address("b")]), []);
        assert_eq!(waiting.release(), [address("a"), address("b")]);
        assert_eq!(waiting.release(), [], "a reloaded page gets nothing twice");
        assert_eq!(waiting.keep(vec![address("c")]), [address("c")]);
    }
}
