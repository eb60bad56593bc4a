//! What goes to stdout: JSON for scripts, lines for people; and the bar on stderr.

use anyhow::Result;
use broadsheet_core::model::Time;
use serde::Serialize;
use std::io::{IsTerminal, Write};

/// Prints a value as JSON, or what a person wants to read of it. A closed pipe (`| head`) ends quietly.
pub fn print<T: Serialize>(json: bool, value: &T, people: impl FnOnce(&T) -> String) -> Result<()> {
    let text = if json { serde_json::to_string(value)? } else { people(value) };
    raw(text.trim_end_matches('\n'))
}

/// Prints text and a line end.
pub fn raw(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// A moment for JSON.
pub fn moment(time: Time) -> String {
    time.to_rfc3339()
}

/// A bar on stderr when that is a terminal, else nothing.
pub fn bar(done: u32, total: u32, words: &str) {
    const WIDTH: u32 = 30;
    let mut err = std::io::stderr().lock();
    if !err.is_terminal() || total == 0 {
        return;
    }
    let filled = (done.min(total) * WIDTH / total) as usize;
    let _ = write!(err, "\r[{:<30}] {done}/{total} {words}  ", "#".repeat(filled));
    if done >= total {
        let _ = writeln!(err);
    }
    let _ = err.flush();
}
