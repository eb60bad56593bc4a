//! An empty window of the same Tauri, of the same size: the floor for start-up and memory of the real one. Prints "painted"
//! when its blank page was painted; `scripts/bench/inside.mjs` measures it. `empty-window FOLDER`: the web view's storage.

use tauri::webview::WebviewWindowBuilder;
use tauri::{WebviewUrl, WindowEvent};

/// The title tells when the second frame begins, and so that the first one was painted.
const PAINTED: &str = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));";

fn main() -> tauri::Result<()> {
    let storage = std::env::args_os().nth(1).unwrap_or_default();
    // A page of its own: for about:blank the web view starts no process at all, and paints nothing.
    let blank = WebviewUrl::CustomProtocol("blank://localhost/".parse().expect("it is an address"));
    tauri::Builder::default()
        .register_uri_scheme_protocol("blank", |_, _| {
            let page = b"<!doctype html><html><body></body></html>".to_vec();
            tauri::http::Response::builder()
                .header("content-type", "text/html")
                .body(page)
                .expect("a header and a body make an answer")
        })
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
