//! A language model of the user's own, spoken to as OpenAI's is (`/v1/chat/completions`): Ollama, llama.cpp, LM Studio, vLLM, a
//! paid one. What is asked is made here of one article, and of nothing else of the library; what is answered is foreign text.
//! Keeps nothing and knows no clock; `library` calls it.
//!
//! 1. `pieces` cuts an article at its paragraphs, so that each piece fits into the model.
//! 2. `prompts` fences a piece, so that an article's words are data and no orders.
//! 3. `exchange` sends it and reads the answer (`events`, `wire`) as it comes.
//! 4. `lines` finds the translated sentences in an answer, `markup` makes safe HTML of the others.

mod address;
mod events;
mod exchange;
mod lines;
mod markup;
mod pieces;
mod probe;
mod prompts;
mod wire;

pub use address::{base_of, origin_of};
pub use exchange::{Answered, Asking, Cost, Server, asked_tokens};
pub use lines::Lines;
pub use markup::{links_of, safe_html, seen_text};
pub use pieces::{Budget, Piece, Sentence, read_article, tokens_of};
pub use probe::probe;
pub use prompts::{
    Message, Role, answer, answer_of_notes, language_name, notes, summary, summary_of_parts, translation,
};

use crate::model::ModelProblem;

/// Why a model did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Problem {
    /// The kind.
    pub code: ModelProblem,
    /// An English sentence that names the thing; never the key.
    pub detail: String,
}

impl Problem {
    /// A problem of this kind.
    pub fn new(code: ModelProblem, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}
