//! A journey: folders of its own, a window that can be restarted, a picture when it fails.

use crate::app::App;
use anyhow::{Result, anyhow};
use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;
use tempfile::TempDir;

/// The longest journey, that through the hostile HTML of the corpus, has to end by itself before this.
const PATIENCE: Duration = Duration::from_secs(300);

/// A person's machine: a home, and Broadsheet open on it or not.
pub struct Journey {
    home: TempDir,
    app: Option<App>,
}

impl Journey {
    /// Opens Broadsheet.
    pub async fn open(&mut self) -> Result<&App> {
        let app = self.app.insert(App::start(self.home.path()).await?);
        app.ready().await?;
        Ok(app)
    }

    /// Ends Broadsheet the hard way and opens it again.
    pub async fn reopen(&mut self) -> Result<&App> {
        if let Some(app) = self.app.take() {
            app.end().await?;
        }
        self.open().await
    }

    /// Where files of the journey may lie.
    pub fn folder(&self) -> &std::path::Path {
        self.home.path()
    }
}

/// Runs a journey. When it fails, `target/e2e/NAME-failed.png` shows the window at that moment.
pub fn journey(name: &str, body: impl AsyncFnOnce(&mut Journey) -> Result<()>) {
    // WebDriver's HTTP client is ours, which comes without a default for TLS.
    let _ = rustls::crypto::ring::default_provider().install_default();
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
            Ok(Err(error)) => panic!("{error:?}"),
            Err(panic) => resume_unwind(panic),
        }
    });
}
