//! A language model of the user's own: how it is reached, what it wrote, what it costs, and what can go wrong with it.

use super::{AnswerId, ArticleId, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a language model is reached and used. Its key is in the keychain, not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LanguageModel {
    /// Whether it is used at all. Off, nothing is sent anywhere.
    pub on: bool,
    /// The address of a server that speaks as OpenAI's does: `http://localhost:11434`.
    pub address: String,
    /// The name of the model.
    pub model: String,
    /// Tokens that the model takes at a time, for question and answer together.
    pub context_tokens: u32,
    /// Tokens a day at most; 0 is no limit.
    pub day_tokens: u32,
    /// Tokens a month at most; 0 is no limit.
    pub month_tokens: u32,
    /// The language that articles are translated into (BCP 47); `None` is the interface's.
    pub translate_to: Option<String>,
    /// Write summaries in that language, not in the article's.
    pub summarize_translated: bool,
}

impl Default for LanguageModel {
    fn default() -> Self {
        Self {
            on: false,
            address: String::new(),
            model: String::new(),
            context_tokens: 8_192,
            day_tokens: 200_000,
            month_tokens: 2_000_000,
            translate_to: None,
            summarize_translated: false,
        }
    }
}

/// Why a model did not do what it was asked for. The interface has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ModelProblem {
    /// It is switched off, or has no address or name.
    Off,
    /// The address is none.
    BadAddress,
    /// A key would go over the open network without encryption.
    Unencrypted,
    /// Nobody answers at the address.
    Unreachable,
    /// The certificate or the handshake failed.
    Tls,
    /// The server sends elsewhere; nothing went there.
    Redirected,
    /// The answer did not come in time.
    Timeout,
    /// The answer broke off.
    CutOff,
    /// The key is missing or wrong.
    Unauthorized,
    /// The server has no model of this name.
    UnknownModel,
    /// The server asks for patience; the detail ends with the seconds when it says so.
    TooManyRequests,
    /// Nothing is left of what was paid for.
    NoCredit,
    /// The text is longer than the model can take.
    TooLong,
    /// The server has a problem of its own.
    ServerError,
    /// The answer is not what such a server gives.
    NotSuchAServer,
    /// The model gave no answer, or refused to.
    NoAnswer,
    /// The answer has no end, or is of another kind than what was asked for.
    Nonsense,
    /// The limit of the day is reached.
    DayLimit,
    /// The limit of the month is reached.
    MonthLimit,
    /// The article has no text to send.
    NoText,
}

impl ModelProblem {
    /// Its name as errors begin with it: `too_long`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::BadAddress => "bad_address",
            Self::Unencrypted => "unencrypted",
            Self::Unreachable => "unreachable",
            Self::Tls => "tls",
            Self::Redirected => "redirected",
            Self::Timeout => "timeout",
            Self::CutOff => "cut_off",
            Self::Unauthorized => "unauthorized",
            Self::UnknownModel => "unknown_model",
            Self::TooManyRequests => "too_many_requests",
            Self::NoCredit => "no_credit",
            Self::TooLong => "too_long",
            Self::ServerError => "server_error",
            Self::NotSuchAServer => "not_such_a_server",
            Self::NoAnswer => "no_answer",
            Self::Nonsense => "nonsense",
            Self::DayLimit => "day_limit",
            Self::MonthLimit => "month_limit",
            Self::NoText => "no_text",
        }
    }
}

/// Who wrote a text, when, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Written {
    /// The model, as the server named it.
    pub model: String,
    /// When it was finished.
    pub at: Time,
    /// Whether it is complete: not stopped, not cut off, nothing left out.
    pub whole: bool,
    /// Whether the article's text has changed since.
    #[serde(default)]
    pub outdated: bool,
}

/// A summary in the model's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelSummary {
    /// Plain text as the model wrote it, without what is not meant to be seen.
    pub text: String,
    /// The same for showing: paragraphs and lists, safe.
    pub html: String,
    /// Its language; `None` as the article's.
    pub language: Option<String>,
    /// Who wrote it.
    pub written: Written,
}

/// A sentence and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TranslatedSentence {
    /// As it stands in the article, blanks collapsed.
    pub original: String,
    /// Its translation; empty where the model gave none.
    pub text: String,
}

/// An article in another language, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Translation {
    /// Into which language (BCP 47).
    pub language: String,
    /// From which, when that is known.
    pub from: Option<String>,
    /// Of the text of its page, not of the feed's.
    pub of_page: bool,
    /// The title; empty where the model gave none.
    pub title: String,
    /// The sentences in the order of the text.
    pub sentences: Vec<TranslatedSentence>,
    /// Who wrote it.
    pub written: Written,
}

/// A question about an article, and what the model answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelAnswer {
    /// The answer's own number.
    pub id: AnswerId,
    /// What was asked.
    pub question: String,
    /// Plain text as the model wrote it.
    pub text: String,
    /// The same for showing, safe.
    pub html: String,
    /// Who wrote it.
    pub written: Written,
}

/// Everything that models wrote of an article and that is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelTexts {
    /// Its summary.
    pub summary: Option<ModelSummary>,
    /// Its translations, by language.
    pub translations: Vec<Translation>,
    /// Questions and answers, the oldest first.
    pub answers: Vec<ModelAnswer>,
}

/// What is to be forgotten of what a model wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ModelText {
    /// The summary.
    Summary,
    /// The translation into a language, of the page's text or the feed's.
    Translation {
        /// Into which.
        language: String,
        /// Of the page's text.
        of_page: bool,
    },
    /// One answer.
    Answer {
        /// Which.
        id: AnswerId,
    },
    /// All answers.
    Answers,
}

/// What a model is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ModelTask {
    /// A summary.
    Summary,
    /// A translation.
    Translation,
    /// An answer.
    Answer,
}

/// How an answer of a model comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelProgress {
    /// The article.
    pub article: ArticleId,
    /// What it was asked for.
    pub task: ModelTask,
    /// The text so far, plain; of a translation nothing.
    pub text: String,
    /// Of a translation: sentences that came, by their number. Number 0 is the title.
    pub sentences: Vec<(u32, TranslatedSentence)>,
    /// Pieces that are done.
    pub done: u32,
    /// Pieces in all.
    pub total: u32,
}

/// What a test of a model found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelTest {
    /// What is wrong; `None`: it answers.
    pub problem: Option<ModelProblem>,
    /// For people who want to know exactly; English, may be empty.
    pub detail: String,
    /// The models that the server names; empty when it does not.
    pub models: Vec<String>,
    /// Milliseconds until the whole of a short answer was there; `None` when no model was asked.
    pub milliseconds: Option<u32>,
}

/// What a model is reached with and what it has cost.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelUse {
    /// Whether a key is kept for the address.
    pub has_key: bool,
    /// Tokens of today, counted by UTC.
    pub today: u32,
    /// Tokens of this month.
    pub month: u32,
    /// Requests of this month.
    pub requests: u32,
    /// Whether a server did not say what some of it cost, so that it was estimated.
    pub estimated: bool,
}
