//! The log: to the terminal, and to one file beside the library for reports of trouble. `RUST_LOG` says how much.

use std::fs::{File, OpenOptions};
use std::io::IsTerminal;
use std::path::Path;
use std::sync::Mutex;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// A file larger than this is set aside at the next start, and the one set aside before is lost (1 MiB).
const MAX_BYTES: u64 = 1 << 20;

/// Starts the log. A file that cannot be written costs the file, not the start.
pub fn start(folder: &Path) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,broadsheet=info"));
    let file = open(folder).map(|file| layer().with_ansi(false).with_writer(Mutex::new(file)));
    let (file, trouble) = match file {
        Ok(file) => (Some(file), None),
        Err(error) => (None, Some(error)),
    };
    let terminal = layer().with_ansi(std::io::stderr().is_terminal()).with_writer(std::io::stderr);
    if tracing_subscriber::registry().with(filter).with(terminal).with(file).try_init().is_err() {
        eprintln!("the log has been started before");
    }
    if let Some(error) = trouble {
        tracing::warn!(%error, "no log file");
    }
    record_panics();
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "Broadsheet starts");
}

fn open(folder: &Path) -> std::io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join("broadsheet.log");
    if std::fs::metadata(&path).is_ok_and(|file| file.len() > MAX_BYTES) {
        std::fs::rename(&path, folder.join("broadsheet.old.log"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}

/// A panic in a task ends that task only; without this nobody would ever hear of it.
fn record_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let backtrace = std::backtrace::Backtrace::capture();
        tracing::error!(%panic, %backtrace, "panic");
    }));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_large_file_is_set_aside_and_a_small_one_is_continued() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("broadsheet.log");
        open(folder.path()).unwrap().write_all(b"one").unwrap();
        open(folder.path()).unwrap().write_all(b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"onetwo");
        std::fs::write(&path, vec![b'x'; usize::try_from(MAX_BYTES).unwrap() + 1]).unwrap();
        open(folder.path()).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
        assert!(folder.path().join("broadsheet.old.log").exists());
    }
}
