//! Messages where the desktop shows its messages. What they say is the interface's: it has the words.

use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

/// Letters of a message: what desktops show of one.
const LONGEST: usize = 500;

/// Shows a message.
pub fn show(app: &AppHandle, title: &str, text: &str) -> Result<(), String> {
    let text: String = text.chars().take(LONGEST).collect();
    app.notification().builder().title(title).body(text).show().map_err(|error| error.to_string())
}
