//! The one table of calls. From it come the dispatcher behind the desktop's single command, the command line's `call`, and
//! the typed TypeScript client (`typescript`). A call is added here and in the façade, nowhere else.
//!
//! Arguments arrive as one JSON object, results leave as JSON serialised once, or as bytes where a call says so.

mod calls;
mod host;
mod typescript;

pub use calls::{CALLS, dispatch};
pub use host::{FileChoice, Host, HostFuture, NoHost};
pub use typescript::typescript;

use crate::library::Library;
use std::sync::Arc;

/// What calls work on.
#[derive(Clone)]
pub struct Context {
    /// The user's library.
    pub library: Library,
    /// What only a desktop can do.
    pub host: Arc<dyn Host>,
}

/// The answer to a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// JSON text.
    Json(String),
    /// Bytes in a layout of the call's own.
    Bytes(Vec<u8>),
}

/// A row of the table, for printing it.
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Names and TypeScript types of its arguments.
    pub arguments: fn(&ts_rs::Config) -> Vec<(&'static str, String)>,
    /// TypeScript type of its result.
    pub result: fn(&ts_rs::Config) -> String,
    /// Declares every type that the call names.
    declare: fn(&mut typescript::Declarations),
}
