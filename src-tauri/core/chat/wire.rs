//! The messages as they go over the wire: OpenAI's chat completions, as others speak them too.

use super::prompts::{Message, Role};
use crate::model::ModelProblem;
use serde::Deserialize;
use serde_json::{Value, json};

/// What is said in a request beside the messages. Servers differ in what they accept of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Options {
    /// Asks for the cost at the end of a stream.
    pub usage: bool,
    /// How the bound of the answer is called; reasoning models of OpenAI refuse the older name.
    pub bound: Option<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self { usage: true, bound: Some("max_tokens") }
    }
}

impl Options {
    /// Without what a server just refused, if that was one of these.
    pub(super) fn without(self, refusal: &str) -> Option<Self> {
        let refusal = refusal.to_ascii_lowercase();
        if self.usage && (refusal.contains("stream_options") || refusal.contains("include_usage")) {
            return Some(Self { usage: false, ..self });
        }
        let bound = self.bound.filter(|bound| refusal.contains(bound))?;
        let next = (bound == "max_tokens").then_some("max_completion_tokens");
        Some(Self { bound: next, ..self })
    }
}

/// A request.
pub(super) fn request(model: &str, messages: &[Message], most_tokens: u32, options: Options) -> String {
    let role = |role| match role {
        Role::System => "system",
        Role::User => "user",
        Role::Assistant => "assistant",
    };
    let messages: Vec<Value> =
        messages.iter().map(|message| json!({ "role": role(message.role), "content": message.text })).collect();
    let mut request = json!({ "model": model, "messages": messages, "stream": true });
    if options.usage {
        request["stream_options"] = json!({ "include_usage": true });
    }
    if let Some(bound) = options.bound {
        request[bound] = json!(most_tokens);
    }
    request.to_string()
}

/// A piece of an answer, or a whole one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Part {
    pub model: Option<String>,
    pub choices: Option<Vec<Choice>>,
    pub usage: Option<Usage>,
    pub error: Option<Value>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Choice {
    pub index: Option<u64>,
    /// Of a stream.
    pub delta: Option<Said>,
    /// Of a whole answer.
    pub message: Option<Said>,
    pub finish_reason: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    pub content: Option<Value>,
    pub refusal: Option<String>,
}

impl Said {
    /// The words: a text, or a list of parts of which some are text.
    pub(super) fn words(&self) -> String {
        match &self.content {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Array(parts)) => parts.iter().filter_map(|part| part["text"].as_str()).collect(),
            _ => String::new(),
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Usage {
    pub prompt_tokens: Option<u32>,
    pub completion_tokens: Option<u32>,
}

/// The words of an error, in the shapes that servers give it.
pub(super) fn error_words(error: &Value) -> String {
    match error {
        Value::String(words) => words.clone(),
        Value::Object(_) => ["message", "detail", "error", "code", "type"]
            .iter()
            .find_map(|key| error.get(key).filter(|value| !value.is_null()).map(error_words))
            .unwrap_or_default(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// What an error with this status and these words (the whole of the answer, lower case) is.
pub(super) fn problem_of(status: u16, words: &str) -> ModelProblem {
    let has = |any: &[&str]| any.iter().any(|part| words.contains(part));
    let absent = has(&["not found", "does not exist", "not exist", "unknown model", "invalid model", "not_found"]);
    match status {
        _ if has(&["insufficient_quota", "insufficient credit", "billing"]) => ModelProblem::NoCredit,
        300..=399 => ModelProblem::Redirected,
        401 | 403 | 407 => ModelProblem::Unauthorized,
        402 => ModelProblem::NoCredit,
        429 => ModelProblem::TooManyRequests,
        413 => ModelProblem::TooLong,
        _ if has(&[
            "context_length",
            "context length",
            "context window",
            "context size",
            "maximum context",
            "n_ctx",
        ]) =>
        {
            ModelProblem::TooLong
        }
        _ if has(&["invalid_api_key", "invalid api key", "incorrect api key"]) => ModelProblem::Unauthorized,
        400 | 404 | 422 if words.contains("model") && absent => ModelProblem::UnknownModel,
        404 | 405 | 501 => ModelProblem::NotSuchAServer,
        408 | 504 => ModelProblem::Timeout,
        _ => ModelProblem::ServerError,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_refuses_is_left_out_the_next_time() {
        let all = Options::default();
        let less = all.without("Unrecognized request argument: stream_options").unwrap();
        assert_eq!(less, Options { usage: false, ..all });
        let renamed = all.without("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.").unwrap();
        assert_eq!(renamed.bound, Some("max_completion_tokens"));
        assert_eq!(renamed.without("'max_completion_tokens' is not permitted").unwrap().bound, None);
        assert_eq!(all.without("bad request"), None);
    }

    #[test]
    fn errors_have_words_in_any_shape() {
        for error in [
            json!("no such model"),
            json!({ "message": "no such model", "type": "x" }),
            json!({ "detail": { "error": "no such model" } }),
        ] {
            assert_eq!(error_words(&error), "no such model");
        }
        assert_eq!(problem_of(404, "the model `x` does not exist"), ModelProblem::UnknownModel);
        assert_eq!(problem_of(404, "<html>not found"), ModelProblem::NotSuchAServer);
        assert_eq!(problem_of(400, "this model's maximum context length is 8"), ModelProblem::TooLong);
        assert_eq!(problem_of(429, "insufficient_quota"), ModelProblem::NoCredit);
    }
}
