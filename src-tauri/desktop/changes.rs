//! Forwards what changed in the library to the interface, in batches of one event.

use crate::window;
use broadsheet_core::changes::{Change, ChangeReceiver};
use std::time::Duration;
use tauri::{AppHandle, Emitter};

/// The least time between two batches: during a refresh the interface draws at most ten times a second.
const PACE: Duration = Duration::from_millis(100);

/// Forwards until the library is gone. After a pause a change goes out at once; what comes within [`PACE`] of a batch waits
/// in the channel and goes out together.
pub async fn forward(app: AppHandle, mut changes: ChangeReceiver) {
    while let Some(batch) = changes.batch(Duration::ZERO).await {
        if let Err(error) = app.emit("changes", &batch) {
            tracing::warn!(%error, "a batch of changes was not delivered");
        }
        if batch.iter().any(|change| matches!(change, Change::Settings | Change::Everything)) {
            window::follow_settings(&app).await;
        }
        tokio::time::sleep(PACE).await;
    }
}
