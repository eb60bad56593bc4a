//! A journey: folders of its own, a window that can be restarted, a picture when it fails.

use crate::app::App;
use anyhow::{Context, Result};
use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use tempfile::TempDir;

/// A person's machine: a home, and Broadsheet open on it or not.
pub struct Journey {
    home: TempDir,
    app: Option<App>,
    environment: Vec<(&'static str, &'static str)>,
}

impl Journey {
    /// Opens Broadsheet.
    pub async fn open(&mut self) -> Result<&App> {
        self.app = Some(App::start(self.home.path(), &self.environment).await?);
        self.app.as_ref().context("the window was just opened")
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
        let mut journey = Journey { home: tempfile::tempdir().unwrap(), app: None, environment: Vec::new() };
        let outcome = AssertUnwindSafe(body(&mut journey)).catch_unwind().await;
        let failed = !matches!(outcome, Ok(Ok(())));
        if let Some(app) = journey.app.take() {
            if failed && let Ok(path) = app.picture(&format!("{name}-failed")).await {
                eprintln!("the window when it failed: {}", path.display());
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
