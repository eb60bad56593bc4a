//! Closing: the window goes at once, the interface gets a moment to hand in its state, calls under way are finished, and
//! only then the program ends. The same way out for the close button, Quit and the system's signals.

use crate::app::Desktop;
use crate::window;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager, RunEvent, WindowEvent};

/// The moment that the interface has to hand in its state.
const FOR_THE_INTERFACE: Duration = Duration::from_millis(300);
/// How long calls that are under way are waited for at most. What they have written is safe in any case.
const FOR_CALLS: Duration = Duration::from_secs(2);

/// How far closing has come.
#[derive(Debug, Default)]
pub struct Closing {
    begun: AtomicBool,
    done: AtomicBool,
}

/// How many calls are under way.
#[derive(Debug, Default)]
pub struct InFlight(AtomicUsize);

impl InFlight {
    /// One more, until the guard is dropped.
    pub fn enter(&self) -> impl Drop + '_ {
        struct Guard<'a>(&'a AtomicUsize);
        impl Drop for Guard<'_> {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::AcqRel);
            }
        }
        self.0.fetch_add(1, Ordering::AcqRel);
        Guard(&self.0)
    }

    fn is_zero(&self) -> bool {
        self.0.load(Ordering::Acquire) == 0
    }
}

/// Looks at every event of the program for the ones that end it.
pub fn on_event(app: &AppHandle, event: RunEvent) {
    let desktop = app.state::<Arc<Desktop>>();
    let done = desktop.closing.done.load(Ordering::Acquire);
    match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } if !done => {
            api.prevent_close();
            begin(app);
        }
        // A code is given when the program ends itself: after closing, or because there is no library.
        RunEvent::ExitRequested { api, code: None, .. } if !done => {
            api.prevent_exit();
            begin(app);
        }
        RunEvent::Exit => tracing::info!("Broadsheet ends"),
        _ => {}
    }
}

/// Begins to close, once.
pub fn begin(app: &AppHandle) {
    let desktop = app.state::<Arc<Desktop>>().inner().clone();
    if desktop.closing.begun.swap(true, Ordering::AcqRel) {
        return;
    }
    // A start from now on opens a window of its own instead of finding this one vanish.
    tauri_plugin_single_instance::destroy(app);
    window::remember(app);
    if let Some(window) = app.get_webview_window(window::LABEL) {
        let _ = window.hide();
    }
    let _ = app.emit("closing", ());
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        finish(&desktop).await;
        desktop.closing.done.store(true, Ordering::Release);
        // Destroyed before the end, or its place would be written once more, as that of a hidden window.
        if let Some(window) = app.get_webview_window(window::LABEL) {
            let _ = window.destroy();
        }
        app.exit(0);
    });
}

async fn finish(desktop: &Desktop) {
    let begun = Instant::now();
    desktop.stop_background();
    if let Some(context) = desktop.context.get() {
        let _ = context.library.stop_refresh().await;
        let _ = context.library.stop_import().await;
        // Half a copy is removed, and the next one is due at once.
        let _ = context.library.stop_safety().await;
    }
    loop {
        tokio::time::sleep(Duration::from_millis(10)).await;
        let waited = begun.elapsed();
        if waited >= FOR_CALLS || (waited >= FOR_THE_INTERFACE && desktop.in_flight.is_zero()) {
            break;
        }
    }
    if let Some(context) = desktop.context.get() {
        let _ = context.library.close().await;
    }
}

/// Closes on the signals by which a session ends or a terminal stops a program.
#[cfg(unix)]
pub async fn on_signals(app: AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    let kinds = [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()];
    let [Ok(mut terminate), Ok(mut interrupt), Ok(mut hangup)] = kinds.map(signal) else {
        tracing::warn!("signals are not listened to");
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
        _ = hangup.recv() => {}
    }
    begin(&app);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_calls_under_way() {
        let calls = InFlight::default();
        let (one, two) = (calls.enter(), calls.enter());
        drop(one);
        assert!(!calls.is_zero());
        drop(two);
        assert!(calls.is_zero());
    }
}
