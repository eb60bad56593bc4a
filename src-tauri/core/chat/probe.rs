//! Looks whether there is a model behind an address, and what is wrong when there is none.

use super::exchange::{Asking, Cost, Server, problem_of};
use super::prompts::{Message, Role};
use crate::model::{ModelProblem, ModelTest};
use serde_json::Value;
use std::time::Instant;
use tokio_util::sync::CancellationToken;

/// Bytes of a list of models, and names that are taken of it.
const LIST_BYTES: usize = 4 << 20;
const MOST_MODELS: usize = 2_000;

/// Tokens of the answer to the test; some models think first.
const TEST_TOKENS: u32 = 512;

/// Asks for the models, and the chosen one (if there is one) for a word. What that cost is told.
pub async fn probe(server: &Server<'_>) -> (ModelTest, Cost) {
    let mut test = ModelTest { problem: None, detail: String::new(), models: Vec::new(), milliseconds: None };
    let mut cost = Cost::default();
    // Some servers keep no list, or keep it from a key that may chat: then the model itself is asked.
    let listed = match models(server).await {
        Ok(models) => {
            test.models = models;
            true
        }
        Err((_, true)) if !server.model.is_empty() => false,
        Err((problem, _)) => {
            (test.problem, test.detail) = (Some(problem.code), problem.detail);
            return (test, cost);
        }
    };
    if server.model.is_empty() {
        return (test, cost);
    }
    let begun = Instant::now();
    let messages = [Message { role: Role::User, text: "Answer with the word OK.".to_owned() }];
    let asking = Asking { messages: &messages, most_tokens: TEST_TOKENS, stop: &CancellationToken::new() };
    match server.ask(&asking, &mut |_| {}).await {
        Ok(answered) => {
            cost = answered.cost;
            test.milliseconds = Some(u32::try_from(begun.elapsed().as_millis()).unwrap_or(u32::MAX));
        }
        Err((problem, spent)) => {
            cost = spent;
            // A name that the list lacks explains whatever the server says of it.
            let absent = listed && !test.models.is_empty() && !test.models.contains(&server.model);
            let vague = matches!(problem.code, ModelProblem::ServerError | ModelProblem::NotSuchAServer);
            test.problem = Some(if absent && vague { ModelProblem::UnknownModel } else { problem.code });
            test.detail = problem.detail;
        }
    }
    (test, cost)
}

/// The names that the server lists. The flag tells that there may be a model all the same.
async fn models(server: &Server<'_>) -> Result<Vec<String>, (super::Problem, bool)> {
    let posting = server.posting("models", None).map_err(|problem| (problem, false))?;
    let mut reply = server.http.talk(&posting, server.now).await.map_err(|error| (problem_of(&error), false))?;
    if reply.status != 200 {
        let (problem, _) = server.refusal(&mut reply).await;
        let may_be = matches!(reply.status, 403 | 404 | 405 | 500..=599);
        return Err((problem, may_be));
    }
    let body = reply.rest(LIST_BYTES).await.map_err(|error| (problem_of(&error), false))?;
    let strange = || (super::Problem::new(ModelProblem::NotSuchAServer, "the list of models is no such list"), true);
    let list: Value = serde_json::from_slice(&body).map_err(|_| strange())?;
    let list = list.get("data").or_else(|| list.get("models")).unwrap_or(&list).as_array().ok_or_else(strange)?;
    let name = |model: &Value| {
        let name = ["id", "name", "model"].iter().find_map(|key| model[key].as_str()).or(model.as_str())?;
        Some(server.told(name)).filter(|name| !name.is_empty())
    };
    let mut names: Vec<String> = list.iter().filter_map(name).take(MOST_MODELS).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup();
    Ok(names)
}
