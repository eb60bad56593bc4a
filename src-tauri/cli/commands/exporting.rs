//! What leaves the library as a file: feeds as OPML, articles as Markdown, HTML or a book.

use super::Session;
use crate::arguments::ExportOptions;
use crate::output;
use anyhow::{Context, Result};
use broadsheet_core::model::{ArticleId, ExportForm};
use std::io::Write;
use std::path::Path;

impl Session {
    pub(super) async fn export(&self, options: ExportOptions) -> Result<()> {
        match options.form() {
            Some(form) => self.export_articles(form, options).await,
            None => {
                anyhow::ensure!(options.what.len() <= 1, "feeds go to one file; articles need a form, as --html");
                self.export_feeds(options.what.first().map(Path::new)).await
            }
        }
    }

    async fn export_feeds(&self, file: Option<&Path>) -> Result<()> {
        let Some(file) = file else { return output::raw(&self.library.opml().await?.0) };
        let feeds = self.library.export_opml(file.display().to_string()).await?;
        let report = serde_json::json!({ "feeds": feeds, "file": file });
        output::print(self.json, &report, |_| format!("{feeds} feeds written to {}", file.display()))
    }

    async fn export_articles(&self, form: ExportForm, options: ExportOptions) -> Result<()> {
        let ExportOptions { what, title, output, .. } = options;
        let articles: Vec<ArticleId> = what
            .iter()
            .map(|id| id.parse().with_context(|| format!("{id:?} is not the number of an article")))
            .collect::<Result<_>>()?;
        let bytes = self.library.export_bytes(articles, form, title).await?;
        match output {
            Some(file) => std::fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display())),
            None => {
                let mut out = std::io::stdout().lock();
                match out.write_all(&bytes).and_then(|()| out.flush()) {
                    Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
                    _ => Ok(()),
                }
            }
        }
    }
}
