//! `summary`: an article in a few of its own sentences.

use super::Session;
use super::inspecting::read;
use crate::output;
use anyhow::{Context, Result};
use broadsheet_core::library::inspect_summary;
use broadsheet_core::model::{ArticleId, Summary, SummaryOrigin};
use serde::Serialize;
use std::path::Path;
use url::Url;

#[derive(Serialize)]
struct Abridged {
    summary: Option<String>,
    sentences: Vec<String>,
    origin: Option<SummaryOrigin>,
    lang: Option<String>,
}

fn print(summary: Option<Summary>) -> Result<()> {
    let abridged = match summary {
        Some(Summary { text, sentences, origin, lang }) => {
            Abridged { summary: Some(text), sentences, origin: Some(origin), lang }
        }
        None => Abridged { summary: None, sentences: Vec::new(), origin: None, lang: None },
    };
    output::raw(&serde_json::to_string(&abridged)?)
}

/// Prints the summary of a file's bytes.
pub fn summary_of_file(file: &str, url: Option<Url>) -> Result<()> {
    print(inspect_summary(read(Path::new(file))?, url))
}

impl Session {
    pub(super) async fn summary(&self, article: &str) -> Result<()> {
        let article: ArticleId = article.parse().context("this is no number of an article")?;
        print(self.library.summary(article).await?)
    }
}
