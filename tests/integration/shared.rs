//! Where the shared test material is, the command line as a test runs it, and the feed server of the workload.

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The folder of the shared test material: `BROADSHEET_SHARED`, else `../shared`. `None`, and a word about it, when it is not there.
pub fn material(part: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("BROADSHEET_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let part = folder.join(part);
    if part.exists() {
        return Some(part);
    }
    eprintln!("NOT CHECKED: {} is not there; this test needs it", part.display());
    None
}

/// `broadsheet-cli --library LIBRARY --json …`, not yet started.
pub fn cli(library: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_broadsheet-cli"));
    command.arg("--library").arg(library).arg("--json").args(arguments).stdin(Stdio::null());
    command
}

/// Runs it and gives its JSON; panics with its words when it failed.
pub fn json(library: &Path, arguments: &[&str]) -> Value {
    let Output { status, stdout, stderr } = cli(library, arguments).output().unwrap();
    assert!(status.success(), "{arguments:?} ended with {status}: {}", String::from_utf8_lossy(&stderr));
    serde_json::from_slice(&stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

/// The workload's nginx over generated feeds; stopped when dropped.
pub struct FeedServer {
    process: Child,
    /// What was generated.
    pub folder: PathBuf,
}

impl FeedServer {
    /// Generates feeds into `folder` and serves them on a free port. `None` when the generator or nginx is not there.
    pub fn start(folder: &Path, options: &[&str]) -> Option<Self> {
        let generator = material("workload/make_feeds.py")?;
        if Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_err() {
            eprintln!("NOT CHECKED: nginx is not installed; this test needs it");
            return None;
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let base = format!("http://127.0.0.1:{port}");
        generate(&generator, folder, &base, options);
        let mut process = Command::new("python3")
            .arg(generator.with_file_name("serve.py"))
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("serving"), "the feed server said {line:?}");
        Some(Self { process, folder: folder.to_owned() })
    }

    /// Writes a later generation over the feeds that are being served.
    pub fn advance(&self, options: &[&str]) {
        let base = self.facts()["base_url"].as_str().unwrap().to_owned();
        generate(&material("workload/make_feeds.py").unwrap(), &self.folder, &base, options);
    }

    /// What was generated: `workload.json`.
    pub fn facts(&self) -> Value {
        serde_json::from_slice(&std::fs::read(self.folder.join("workload.json")).unwrap()).unwrap()
    }

    /// The subscription list of the generated feeds.
    pub fn opml(&self) -> String {
        self.folder.join("subscriptions.opml").display().to_string()
    }
}

fn generate(generator: &Path, folder: &Path, base: &str, options: &[&str]) {
    let done = Command::new("python3").arg(generator).arg(folder).args(["--base-url", base]).args(options).output();
    let done = done.unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

impl Drop for FeedServer {
    fn drop(&mut self) {
        // SIGTERM, so that the server ends its nginx; `Child::kill` would orphan it.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}
