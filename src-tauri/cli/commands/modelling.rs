//! `ask`, `translate`, `summary --model`: what the language model of the settings makes of an article.

use super::Session;
use crate::output::{self, moment};
use anyhow::{Context, Result};
use broadsheet_core::model::{ApiError, ArticleId, ErrorCode, Summary, Written};
use serde::Serialize;

#[derive(Serialize)]
struct Worded {
    summary: Option<String>,
    sentences: Vec<String>,
    /// `model`, or as without one: a model's words are never taken for the article's.
    origin: &'static str,
    model: Option<String>,
    at: Option<String>,
    whole: bool,
    /// Why it is not the model's.
    problem: Option<String>,
}

fn by(written: &Written) -> String {
    let rest = if written.whole { "" } else { ", not complete" };
    let old = if written.outdated { ", of an earlier text" } else { "" };
    format!("— {}, {}{rest}{old}", written.model, moment(written.at))
}

impl Session {
    /// The model's summary; where there is none, the article's own sentences with the reason.
    pub(super) async fn model_summary(&self, article: &str, again: bool) -> Result<()> {
        let article: ArticleId = article.parse().context("this is no number of an article")?;
        let worded = match self.library.model_summary(article, None, again).await {
            Ok(made) => Worded {
                summary: Some(made.text),
                sentences: Vec::new(),
                origin: "model",
                model: Some(made.written.model),
                at: Some(moment(made.written.at)),
                whole: made.written.whole,
                problem: None,
            },
            Err(ApiError { code: ErrorCode::Model, detail }) => {
                eprintln!(
                    "broadsheet-cli: the language model gave no summary ({detail}); these are the article's own sentences"
                );
                let (summary, sentences) = match self.library.summary(article).await? {
                    Some(Summary { text, sentences, .. }) => (Some(text), sentences),
                    None => (None, Vec::new()),
                };
                let problem = Some(detail);
                Worded { summary, sentences, origin: "extracted", model: None, at: None, whole: true, problem }
            }
            Err(error) => return Err(error.into()),
        };
        output::raw(&serde_json::to_string(&worded)?)
    }

    pub(super) async fn ask_model(&self, article: ArticleId, question: String) -> Result<()> {
        let answer = self.library.ask_model(article, question).await?;
        output::print(self.json, &answer, |answer| format!("{}\n{}", answer.text, by(&answer.written)))
    }

    pub(super) async fn translate(&self, article: ArticleId, to: String, feed: bool, again: bool) -> Result<()> {
        let translation = self.library.translate(article, to, !feed, again).await?;
        output::print(self.json, &translation, |translation| {
            let sentences = translation.sentences.iter();
            let text =
                |original: &str, text: &str| if text.is_empty() { format!("[{original}]") } else { text.to_owned() };
            let lines: Vec<_> = sentences.map(|pair| text(&pair.original, &pair.text)).collect();
            format!("{}\n\n{}\n\n{}", translation.title, lines.join("\n"), by(&translation.written))
        })
    }
}
