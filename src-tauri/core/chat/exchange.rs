//! One question to a model and its answer, read as it comes: a stream of events, or (from servers that do not stream) all at
//! once.

use super::Problem;
use super::address::{below, is_safe_for_key};
use super::events::Events;
use super::markup::seen_text;
use super::pieces::tokens_of;
use super::prompts::Message;
use super::wire::{self, Options, Part, Usage};
use crate::fetch::{FetchError, Http, Posting, Reply};
use crate::model::{ModelProblem, Time, TroubleCode};
use tokio_util::sync::CancellationToken;
use url::Url;

/// Bytes of an error that are read, and characters that are told of it.
const ERROR_BYTES: usize = 64 << 10;
const ERROR_CHARACTERS: usize = 300;

/// Characters of an answer for each token that it may have: above this it has no end.
const LONGEST_TOKEN: usize = 16;

/// A server, and how it is asked.
#[derive(Clone)]
pub struct Server<'a> {
    /// The network.
    pub http: &'a Http,
    /// The base of its addresses.
    pub base: Url,
    /// Its key.
    pub key: Option<String>,
    /// The model.
    pub model: String,
    /// Now.
    pub now: Time,
}

/// What is asked.
pub struct Asking<'a> {
    /// The messages.
    pub messages: &'a [Message],
    /// Tokens of the answer at most.
    pub most_tokens: u32,
    /// Ends it early.
    pub stop: &'a CancellationToken,
}

/// What an exchange cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Tokens, of question and answer.
    pub tokens: u32,
    /// The server did not say; it is an estimate.
    pub estimated: bool,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// What is meant to be seen of it.
    pub text: String,
    /// The model as the server names it.
    pub model: String,
    /// It is all there: neither stopped nor cut off by a bound.
    pub whole: bool,
    /// It was stopped.
    pub stopped: bool,
    /// What it cost.
    pub cost: Cost,
}

impl Server<'_> {
    pub(super) fn posting(&self, path: &str, json: Option<String>) -> Result<Posting, Problem> {
        if self.key.is_some() && !is_safe_for_key(&self.base) {
            let words = "the key is not sent over the open network without encryption; use https";
            return Err(Problem::new(ModelProblem::Unencrypted, words));
        }
        Ok(Posting { url: below(&self.base, path), key: self.key.clone(), json })
    }

    /// Words of the server's for people: one line, and without the key, which some servers repeat.
    pub(super) fn told(&self, words: &str) -> String {
        let mut words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(key) = self.key.as_deref().filter(|key| !key.is_empty()) {
            words = words.replace(key, "…");
        }
        seen_text(&words).chars().take(ERROR_CHARACTERS).collect()
    }

    /// What an answer that is no success says.
    pub(super) async fn refusal(&self, reply: &mut Reply) -> (Problem, String) {
        let body = reply.rest(ERROR_BYTES).await.unwrap_or_default();
        let body = String::from_utf8_lossy(&body).into_owned();
        let json: Option<serde_json::Value> = serde_json::from_str(&body).ok();
        let words = json.as_ref().map(|json| json.get("error").unwrap_or(json)).map(wire::error_words);
        let code = wire::problem_of(reply.status, &body.to_ascii_lowercase());
        let host = self.base.host_str().unwrap_or_default();
        let mut detail = match words.map(|words| self.told(&words)).filter(|words| !words.is_empty()) {
            Some(words) => format!("{host} answers HTTP {}: {words}", reply.status),
            None => format!("{host} answers HTTP {}", reply.status),
        };
        if let Some(at) = reply.retry_at {
            detail = format!("{detail} ({} s)", (at.seconds() - self.now.seconds()).max(1));
        }
        if let Some(to) = reply.location.as_deref().filter(|_| code == ModelProblem::Redirected) {
            detail = format!("{host} sends to {}; nothing was sent there", self.told(to));
        }
        (Problem::new(code, detail), body)
    }

    /// Asks, and calls `heard` with the text so far whenever there is more of it. What it cost is told also when it failed.
    pub async fn ask(
        &self,
        asking: &Asking<'_>,
        heard: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Answered, (Problem, Cost)> {
        let mut options = Options::default();
        loop {
            let json = wire::request(&self.model, asking.messages, asking.most_tokens, options);
            let posting = self.posting("chat/completions", Some(json)).map_err(free)?;
            let sent = tokio::select! {
                sent = self.http.talk(&posting, self.now) => sent,
                () = asking.stop.cancelled() => {
                    let cost = Cost { tokens: asked_tokens(asking.messages), estimated: true };
                    return Ok(Answered { stopped: true, cost, ..Answered::default() });
                }
            };
            let mut reply = sent.map_err(|error| {
                let problem = problem_of(&error);
                // Whoever does not answer in time may have thought all the same, and charge for it.
                let late = problem.code == ModelProblem::Timeout;
                let tokens = if late { asked_tokens(asking.messages) } else { 0 };
                (problem, Cost { tokens, estimated: late })
            })?;
            if reply.status == 200 {
                return self.listen(&mut reply, asking, heard).await;
            }
            let (problem, body) = self.refusal(&mut reply).await;
            match options.without(&body).filter(|_| matches!(reply.status, 400 | 422)) {
                Some(less) => options = less,
                None => return Err(free(problem)),
            }
        }
    }

    async fn listen(
        &self,
        reply: &mut Reply,
        asking: &Asking<'_>,
        heard: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Answered, (Problem, Cost)> {
        let streams = reply.content_type.as_deref().is_some_and(|kind| kind.contains("event-stream"));
        let mut hearing = Hearing { most: asking.most_tokens as usize * LONGEST_TOKEN, ..Hearing::default() };
        let mut stopped = false;
        let ended = loop {
            let piece = tokio::select! {
                piece = reply.piece() => piece,
                () = asking.stop.cancelled() => {
                    stopped = true;
                    break Ok(());
                }
            };
            match piece {
                Ok(Some(bytes)) if streams => match hearing.take(&bytes, self) {
                    Ok(true) => heard(&seen_text(&hearing.said)),
                    Ok(false) => {}
                    Err(problem) => break Err(problem),
                },
                Ok(Some(bytes)) => hearing.all.extend(bytes),
                Ok(None) => break if streams { hearing.end(self) } else { hearing.whole_answer(self) },
                Err(error) => break Err(broken(&error)),
            }
            if hearing.done {
                break Ok(());
            }
        };
        let cost = hearing.cost(asking.messages);
        ended.map_err(|problem| (problem, cost))?;
        let text = seen_text(&hearing.said).trim().to_owned();
        if text.is_empty() && !stopped {
            return Err((Problem::new(ModelProblem::NoAnswer, hearing.silence(self)), cost));
        }
        let model = hearing.model.filter(|name| !name.is_empty()).unwrap_or_else(|| self.model.clone());
        let whole = !stopped && hearing.finish.as_deref() != Some("length");
        Ok(Answered { text, model: self.told(&model), whole, stopped, cost })
    }
}

/// About how many tokens a question has.
pub fn asked_tokens(messages: &[Message]) -> u32 {
    messages.iter().map(|message| tokens_of(&message.text) + 4).fold(0, u32::saturating_add)
}

/// A failure before anything was answered.
fn free(problem: Problem) -> (Problem, Cost) {
    (problem, Cost::default())
}

/// A failure to reach the server.
pub(super) fn problem_of(error: &FetchError) -> Problem {
    let code = match error.code {
        TroubleCode::Timeout => ModelProblem::Timeout,
        TroubleCode::Tls => ModelProblem::Tls,
        TroubleCode::BadAddress => ModelProblem::BadAddress,
        TroubleCode::BadAnswer => ModelProblem::NotSuchAServer,
        TroubleCode::TooLarge => ModelProblem::Nonsense,
        _ => ModelProblem::Unreachable,
    };
    Problem::new(code, error.detail.clone())
}

/// A failure in the middle of an answer.
fn broken(error: &FetchError) -> Problem {
    let code = match error.code {
        TroubleCode::Timeout => ModelProblem::Timeout,
        TroubleCode::TooLarge => ModelProblem::Nonsense,
        _ => ModelProblem::CutOff,
    };
    Problem::new(code, error.detail.clone())
}

/// An answer as far as it came.
#[derive(Default)]
struct Hearing {
    events: Events,
    /// Of a server that does not stream.
    all: Vec<u8>,
    said: String,
    refused: String,
    model: Option<String>,
    finish: Option<String>,
    usage: Option<Usage>,
    /// Characters at most.
    most: usize,
    /// Something of the protocol was understood.
    known: bool,
    done: bool,
}

impl Hearing {
    /// Takes bytes of a stream; whether there is more text with them.
    fn take(&mut self, bytes: &[u8], server: &Server<'_>) -> Result<bool, Problem> {
        let before = self.said.len();
        let endless = |_| Problem::new(ModelProblem::Nonsense, "an event of the answer has no end");
        for data in self.events.push(bytes).map_err(endless)? {
            self.event(&data, server)?;
        }
        Ok(self.said.len() > before)
    }

    fn event(&mut self, data: &str, server: &Server<'_>) -> Result<(), Problem> {
        let data = data.trim();
        if data == "[DONE]" {
            self.done = true;
        }
        if self.done || data.is_empty() {
            return Ok(());
        }
        let part: Part = serde_json::from_str(data)
            .map_err(|_| Problem::new(ModelProblem::NotSuchAServer, "the stream has parts that are no JSON objects"))?;
        self.part(part, server)
    }

    fn part(&mut self, part: Part, server: &Server<'_>) -> Result<(), Problem> {
        if let Some(error) = part.error.filter(|error| !error.is_null()) {
            let status =
                error.get("code").and_then(serde_json::Value::as_u64).and_then(|code| u16::try_from(code).ok());
            let code = wire::problem_of(status.unwrap_or(500), &error.to_string().to_ascii_lowercase());
            return Err(Problem::new(code, server.told(&wire::error_words(&error))));
        }
        self.known |= part.choices.is_some() || part.usage.is_some();
        self.usage = part.usage.or(self.usage);
        self.model = part.model.or(self.model.take());
        for choice in part.choices.into_iter().flatten().filter(|choice| choice.index.unwrap_or_default() == 0) {
            for said in choice.delta.iter().chain(&choice.message) {
                self.said.push_str(&said.words());
                self.refused.push_str(said.refusal.as_deref().unwrap_or_default());
            }
            self.finish = choice.finish_reason.or(self.finish.take());
        }
        if self.said.len() > self.most {
            return Err(Problem::new(ModelProblem::Nonsense, "the answer is far longer than it may be"));
        }
        Ok(())
    }

    /// The connection was closed in order. Without any sign of an end the answer is not all there.
    fn end(&mut self, server: &Server<'_>) -> Result<(), Problem> {
        if let Some(data) = self.events.end() {
            self.event(&data, server)?;
        }
        if !self.known {
            return Err(Problem::new(ModelProblem::NotSuchAServer, "the answer is no stream of chat completions"));
        }
        if !self.done && self.finish.is_none() {
            return Err(Problem::new(ModelProblem::CutOff, "the answer broke off"));
        }
        Ok(())
    }

    fn whole_answer(&mut self, server: &Server<'_>) -> Result<(), Problem> {
        let all = std::mem::take(&mut self.all);
        let part: Part = serde_json::from_slice(&all)
            .map_err(|_| Problem::new(ModelProblem::NotSuchAServer, "the answer is no chat completion"))?;
        self.part(part, server)?;
        if self.known { Ok(()) } else { Err(Problem::new(ModelProblem::NotSuchAServer, "the answer has no choices")) }
    }

    fn silence(&self, server: &Server<'_>) -> String {
        match (self.refused.trim(), self.finish.as_deref()) {
            ("", Some("content_filter")) => "the server's filter held the answer back".to_owned(),
            ("", Some("length")) => "the model used up its tokens before it answered".to_owned(),
            ("", _) => "the answer is empty".to_owned(),
            (refused, _) => server.told(refused),
        }
    }

    fn cost(&self, messages: &[Message]) -> Cost {
        match self.usage {
            Some(Usage { prompt_tokens: Some(prompt), completion_tokens: Some(completion) }) => {
                Cost { tokens: prompt.saturating_add(completion), estimated: false }
            }
            _ => Cost { tokens: asked_tokens(messages).saturating_add(tokens_of(&self.said)), estimated: true },
        }
    }
}
