//! `broadsheet_core`: everything Broadsheet does, without a window.
//!
//! The folder list reads as the journey of an item: `discover` finds a feed's address, `fetch` brings its bytes,
//! `parse` makes entries of them, `ingest` (with `sanitize`) makes articles of the entries, `store` keeps them, `extract`
//! finds the full text in an article's page, and
//! `library` is the façade with which the shells (desktop, command line) do anything at all; `api` is the table of
//! calls through which the interface reaches it. Imports only go down: `tests/architecture.rs` has the table.
//!
//! No Tauri, no interface, no globals here: paths, clock and network are passed in.

pub mod api;
pub mod backups;
pub mod briefing;
pub mod changes;
pub mod chat;
pub mod compare;
pub mod discover;
pub mod episodes;
pub mod export;
pub mod extract;
pub mod fetch;
pub mod filters;
pub mod ingest;
pub mod language;
pub mod library;
pub mod media;
pub mod model;
pub mod opml;
pub mod parse;
pub mod prose;
mod references;
pub mod refresh;
pub mod sanitize;
pub mod store;
pub mod summary;
