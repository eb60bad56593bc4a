//! A journey: folders of its own, a window that can be restarted, a picture when it fails.

use crate::app::App;
use anyhow::{Result, anyhow};
use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::mpsc;
use std::time::Duration;
use tempfile::TempDir;

/// A journey takes seconds; that through the hostile HTML of the corpus a minute, and it ends by itself before this.
const PATIENCE: Duration = Duration::from_secs(150);
/// For a picture and the end after that.
const GRACE: Duration = Duration::from_secs(45);

/// A person's machine: a home, and Broadsheet open on it or not.
pub struct Journey {
    home: TempDir,
    app: Option<App>,
}

impl Journey {
    /// Opens Broadsheet.
    pub async fn open(&mut self) -> Result<&App> {
        self.open_with(&[]).await
    }

    /// Opens Broadsheet with an address or a file, as the system does when one is chosen elsewhere.
    pub async fn open_with(&mut self, opening: &[String]) -> Result<&App> {
        let app = self.app.insert(App::start(self.home.path(), opening).await?);
        app.ready().await?;
        Ok(app)
    }

    /// Kills Broadsheet.
    pub async fn kill(&mut self) -> Result<()> {
        match self.app.take() {
            Some(app) => app.end().await,
            None => Ok(()),
        }
    }

    /// Where files of the journey may lie.
    pub fn folder(&self) -> &std::path::Path {
        self.home.path()
    }
}

/// Ends everything when a journey does not end by itself: nobody should have to wait for a test that hangs. The journey is over when
/// what this gives is dropped.
fn watched(name: &str) -> mpsc::Sender<()> {
    let (done, ended) = mpsc::channel();
    let name = name.to_owned();
    std::thread::spawn(move || {
        if ended.recv_timeout(PATIENCE + GRACE) == Err(mpsc::RecvTimeoutError::Timeout) {
            eprintln!("the journey “{name}” hangs; giving up on all of them");
            std::process::exit(101);
        }
    });
    done
}

/// Runs a journey. When it fails, `target/e2e/NAME-failed.png` shows the window at that moment.
pub fn journey(name: &str, body: impl AsyncFnOnce(&mut Journey) -> Result<()>) {
    // WebDriver's HTTP client is ours, which comes without a default for TLS.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let _done = watched(name);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut journey = Journey { home: tempfile::tempdir().unwrap(), app: None };
        let limited = tokio::time::timeout(PATIENCE, AssertUnwindSafe(body(&mut journey)).catch_unwind()).await;
        let outcome = limited.unwrap_or_else(|_| Ok(Err(anyhow!("not done after {PATIENCE:?}"))));
        let failed = !matches!(outcome, Ok(Ok(())));
        if let Some(app) = journey.app.take() {
            if failed {
                let _ = app.picture(&format!("{name}-failed")).await;
            }
            let _ = app.end().await;
        }
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(error)) => panic!("{error:#}"),
            Err(panic) => resume_unwind(panic),
        }
    });
}
