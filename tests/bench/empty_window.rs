//! An empty window of the same Tauri, of the same size: the floor for start-up and memory of the real one. Prints "painted"
//! when its blank page was painted; `scripts/bench/inside.mjs` measures it. `empty-window FOLDER`: the web view's storage.

use tauri::webview::WebviewWindowBuilder;
use tauri::{WebviewUrl, WindowEvent};

/// The title tells when the second frame begins, and so that the first one was painted.
const PAINTED: &str = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));";

fn main() -> tauri::Result<()> {
    let storage = std::env::args_os().nth(1).unwrap_or_default();
    let blank = WebviewUrl::External("about:blank".parse().expect("about:blank is an address"));
    tauri::Builder::default()
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", blank.clone())
                .inner_size(1200.0, 800.0)
                .data_directory(storage.clone().into())
                .initialization_script(PAINTED)
                .on_document_title_changed(|_, title| println!("{title}"))
                .build()?;
            Ok(())
        })
        .on_window_event(|_, event| {
            if let WindowEvent::Destroyed = event {
                std::process::exit(0)
            }
        })
        .run(tauri::generate_context!())
}
