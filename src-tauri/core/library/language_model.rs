//! A language model of the user's own: summaries, answers, its test, its key, its cost. One question goes out at a time, so that
//! a limit holds; what it brings is kept, so that it is paid for once. `translating` has translations.

use super::secrets::LibrarySecrets;
use super::{Changed, Library};
use crate::changes::{Change, Changes};
use crate::chat::{
    Answered, Asking, Budget, Message, Problem, Server, answer, answer_of_notes, asked_tokens, base_of, links_of,
    notes, origin_of, probe, read_article, safe_html, seen_text, summary, summary_of_parts,
};
use crate::model::{
    AnswerId, ApiError, ArticleId, ErrorCode, LanguageModel, ModelAnswer, ModelProblem, ModelProgress, ModelSummary,
    ModelTask, ModelTest, ModelText, ModelTexts, ModelUse, Time, TranslatedSentence, Written,
};
use crate::store::{Kept, KeptTexts, Store, StoreError};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use url::Url;
use xxhash_rust::xxh3::xxh3_64;

/// Characters of a question at most.
const LONGEST_QUESTION: usize = 4_000;

/// Questions and answers that are told again with the next question, the last ones.
const REMEMBERED: usize = 3;

/// Tokens of an answer below which it is not worth asking.
const FEWEST_TOKENS: u32 = 200;

/// Between two tellings of a text that grows.
const TELLING: Duration = Duration::from_millis(80);

/// What runs, and whose turn it is.
#[derive(Default)]
pub(super) struct Asked {
    turn: tokio::sync::Mutex<()>,
    running: Mutex<HashMap<(ArticleId, ModelTask), CancellationToken>>,
}

impl Asked {
    fn begin(&self, article: ArticleId, task: ModelTask) -> CancellationToken {
        let token = CancellationToken::new();
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        // The same asked for again takes the place of what runs.
        if let Some(before) = running.insert((article, task), token.clone()) {
            before.cancel();
        }
        running.retain(|_, token| !token.is_cancelled());
        token
    }

    fn stop(&self, article: ArticleId) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.iter().filter(|((of, _), _)| *of == article).for_each(|(_, token)| token.cancel());
        running.retain(|(of, _), _| *of != article);
    }
}

/// The text of an article that is sent.
pub(super) struct Told {
    pub(super) title: String,
    pub(super) html: String,
    pub(super) claim: Option<String>,
    /// Its hash.
    pub(super) source: i64,
    pub(super) of_page: bool,
}

/// The text of an article's page where that is kept, else the feed's; or the one that was asked for. Blocks.
pub(super) fn told(store: &Store, article: ArticleId, of_page: Option<bool>) -> Result<Told, StoreError> {
    let of_feed = store.article(article)?;
    let page = store.full_text(article)?.filter(|page| page.refused.is_none() && !page.html.is_empty());
    let title = of_feed.summary.title;
    let (html, claim, of_page) = match page.filter(|_| of_page != Some(false)) {
        Some(page) => (page.html, page.language.or(of_feed.language), true),
        None => (of_feed.html, of_feed.language, false),
    };
    let source = xxh3_64(format!("{title}\n{html}").as_bytes()).cast_signed();
    Ok(Told { title, html, claim, source, of_page })
}

pub(super) fn refused(problem: &Problem) -> ApiError {
    ApiError::new(ErrorCode::Model, format!("{}: {}", problem.code.as_str(), problem.detail))
}

fn stopped() -> ApiError {
    ApiError::new(ErrorCode::Stopped, "the model is not asked any more")
}

/// The entry of a key in the keychain.
fn entry_of(server: &str) -> String {
    format!("language-model {server}")
}

/// A model that is asked about one article.
pub(super) struct Talk<'a> {
    library: &'a Library,
    server: Server<'a>,
    settings: LanguageModel,
    pub(super) article: ArticleId,
    pub(super) task: ModelTask,
    pub(super) budget: Budget,
    pub(super) stop: CancellationToken,
}

impl Talk<'_> {
    /// Asks, when it is this one's turn and the limits allow it.
    pub(super) async fn ask(
        &self,
        messages: &[Message],
        most_tokens: u32,
        heard: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Answered, ApiError> {
        let _turn = tokio::select! {
            turn = self.library.work.asked.turn.lock() => turn,
            () = self.stop.cancelled() => return Err(stopped()),
        };
        let now = self.library.now();
        let most_tokens = self.allowed(messages, most_tokens, now).await?;
        let server = Server { now, ..self.server.clone() };
        let asking = Asking { messages, most_tokens, stop: &self.stop };
        let result = server.ask(&asking, heard).await;
        let cost = result.as_ref().map_or_else(|(_, cost)| *cost, |answered| answered.cost);
        if cost.tokens > 0 {
            self.library.with_store(move |store| store.note_model_use(cost.tokens, cost.estimated, now)).await?;
        }
        result.map_err(|(problem, _)| refused(&problem))
    }

    /// Tokens that the answer may have under the limits.
    async fn allowed(&self, messages: &[Message], wanted: u32, now: Time) -> Result<u32, ApiError> {
        let used = self.library.with_store(move |store| store.model_use(now)).await?;
        let LanguageModel { day_tokens, month_tokens, .. } = self.settings;
        let limits = [
            (ModelProblem::DayLimit, day_tokens, used.today, "day"),
            (ModelProblem::MonthLimit, month_tokens, used.month, "month"),
        ];
        let mut most = wanted;
        for (code, limit, used, span) in limits.into_iter().filter(|(_, limit, ..)| *limit > 0) {
            let left = limit.saturating_sub(used).saturating_sub(asked_tokens(messages));
            if left < wanted.min(FEWEST_TOKENS) {
                let words = format!("{used} of {limit} tokens of this {span} are used");
                return Err(refused(&Problem::new(code, words)));
            }
            most = most.min(left);
        }
        Ok(most)
    }

    /// Tells how an answer goes on, now and then.
    pub(super) fn teller(&self, done: u32, total: u32) -> impl FnMut(&str) + Send + use<> {
        let (changes, article, task) = (self.library.changes.clone(), self.article, self.task);
        let mut last: Option<Instant> = None;
        move |text: &str| {
            if last.is_none_or(|last| last.elapsed() >= TELLING) {
                last = Some(Instant::now());
                tell(
                    &changes,
                    ModelProgress { article, task, text: text.to_owned(), sentences: Vec::new(), done, total },
                );
            }
        }
    }

    pub(super) fn tell(&self, sentences: Vec<(u32, TranslatedSentence)>, done: u32, total: u32) {
        let (article, task) = (self.article, self.task);
        let progress = ModelProgress { article, task, text: String::new(), sentences, done, total };
        tell(&self.library.changes, progress);
    }

    /// What several pieces of an article say, each asked for by itself.
    async fn of_pieces(
        &self,
        pieces: &[crate::chat::Piece],
        ask: impl Fn(&str) -> Vec<Message>,
    ) -> Result<(Vec<String>, bool), ApiError> {
        let total = u32::try_from(pieces.len()).unwrap_or(u32::MAX).saturating_add(1);
        let mut parts = Vec::new();
        let mut whole = true;
        for (piece, done) in pieces.iter().zip(0..) {
            self.tell(Vec::new(), done, total);
            let answered = self.ask(&ask(&piece.text), self.budget.answer() / 2, &mut |_| {}).await?;
            if answered.stopped {
                return Err(stopped());
            }
            whole &= answered.whole && !piece.cut;
            parts.push(answered.text);
        }
        Ok((parts, whole))
    }
}

fn tell(changes: &Changes, progress: ModelProgress) {
    changes.announce(Change::Model(progress));
}

impl Library {
    /// A summary of an article in the model's own words: the one that is kept, or made now; `again` makes it anew. `language` is
    /// that to write in, null the article's.
    pub async fn model_summary(
        &self,
        article: ArticleId,
        language: Option<String>,
        again: bool,
    ) -> Result<ModelSummary, ApiError> {
        let (told, kept) =
            self.with_store(move |store| Ok((told(store, article, None)?, store.model_texts(article)?))).await?;
        if let Some(kept) = kept.summary.filter(|_| !again) {
            return Ok(shown_summary(kept, &told));
        }
        let talk = self.talk(article, ModelTask::Summary).await?;
        let (blocks, ..) = read_article(&told.html, told.claim.as_deref());
        let (title, language_tag) = (told.title.as_str(), language.as_deref());
        let pieces = talk.budget.pieces(&blocks);
        let (messages, mut whole, total) = match pieces.as_slice() {
            [] => return Err(refused(&Problem::new(ModelProblem::NoText, "the article has no text"))),
            [only] => (summary(title, &only.text, language_tag), true, 1),
            several => {
                let (parts, whole) = talk.of_pieces(several, |text| summary(title, text, language_tag)).await?;
                // Summaries of sixty pieces fit, or what is too much of them is left out.
                let fitting = talk.budget.pieces(&parts);
                let first: Vec<String> = fitting.first().map(|piece| piece.text.clone()).into_iter().collect();
                let total = u32::try_from(several.len()).unwrap_or(u32::MAX).saturating_add(1);
                (summary_of_parts(title, &first, language_tag), whole && fitting.len() == 1, total)
            }
        };
        let answered = talk.ask(&messages, talk.budget.answer(), &mut talk.teller(total - 1, total)).await?;
        if answered.text.is_empty() {
            return Err(stopped());
        }
        whole &= answered.whole;
        let written = Written { model: answered.model, at: self.now(), whole, outdated: false };
        let text = ModelSummary { text: answered.text, html: String::new(), language, written };
        let kept = Kept { source: told.source, text };
        let copy = kept.clone();
        self.with_store(move |store| store.keep_model_summary(article, copy)).await?;
        self.changes.announce(Change::ModelTexts { article });
        Ok(shown_summary(kept, &told))
    }

    /// Asks the model a question about an article; the answer is kept with it.
    pub async fn ask_model(&self, article: ArticleId, question: String) -> Result<ModelAnswer, ApiError> {
        let question: String = seen_text(question.trim()).chars().take(LONGEST_QUESTION).collect();
        if question.is_empty() {
            return Err(ApiError::new(ErrorCode::BadCall, "there is no question"));
        }
        let (told, kept) =
            self.with_store(move |store| Ok((told(store, article, None)?, store.model_texts(article)?))).await?;
        let talk = self.talk(article, ModelTask::Answer).await?;
        let (blocks, ..) = read_article(&told.html, told.claim.as_deref());
        let title = told.title.as_str();
        let pieces = talk.budget.pieces(&blocks);
        let (messages, mut whole, total) = match pieces.as_slice() {
            [] => return Err(refused(&Problem::new(ModelProblem::NoText, "the article has no text"))),
            [only] => {
                let before = kept.answers.iter().rev().filter(|kept| kept.source == told.source).take(REMEMBERED);
                let mut before: Vec<_> =
                    before.map(|kept| (kept.text.question.clone(), kept.text.text.clone())).collect();
                before.reverse();
                let room = talk.budget.answer();
                while before.iter().map(|(q, a)| crate::chat::tokens_of(q) + crate::chat::tokens_of(a)).sum::<u32>()
                    > room / 2
                {
                    before.remove(0);
                }
                (answer(title, &only.text, &before, &question), true, 1)
            }
            several => {
                let (found, whole) = talk.of_pieces(several, |text| notes(title, text, &question)).await?;
                let found: Vec<String> = found.into_iter().filter(|note| !note.trim().starts_with("NOTHING")).collect();
                let fitting = talk.budget.pieces(&found);
                let first: Vec<String> = fitting.first().map(|piece| piece.text.clone()).into_iter().collect();
                let total = u32::try_from(several.len()).unwrap_or(u32::MAX).saturating_add(1);
                (answer_of_notes(title, &first, &question), whole && fitting.len() <= 1, total)
            }
        };
        let answered = talk.ask(&messages, talk.budget.answer(), &mut talk.teller(total - 1, total)).await?;
        if answered.text.is_empty() {
            return Err(stopped());
        }
        whole &= answered.whole;
        let written = Written { model: answered.model, at: self.now(), whole, outdated: false };
        let text = ModelAnswer { id: AnswerId(0), question, text: answered.text, html: String::new(), written };
        let kept = Kept { source: told.source, text };
        let copy = kept.clone();
        let id = self.with_store(move |store| store.keep_model_answer(article, copy)).await?;
        self.changes.announce(Change::ModelTexts { article });
        Ok(ModelAnswer { id, ..shown_answer(kept, &told) })
    }

    /// Everything that models wrote of an article.
    pub async fn model_texts(&self, article: ArticleId) -> Result<ModelTexts, ApiError> {
        self.with_store(move |store| {
            let KeptTexts { summary, translations, answers } = store.model_texts(article)?;
            if summary.is_none() && translations.is_empty() && answers.is_empty() {
                return Ok(ModelTexts::default());
            }
            let best = told(store, article, None)?;
            let of_feed = told(store, article, Some(false))?;
            let translations = translations.into_iter().map(|kept| {
                let now = if kept.text.of_page { &best } else { &of_feed };
                let mut text = kept.text;
                text.written.outdated = kept.source != now.source;
                text
            });
            Ok(ModelTexts {
                translations: translations.collect(),
                summary: summary.map(|kept| shown_summary(kept, &best)),
                answers: answers.into_iter().map(|kept| shown_answer(kept, &best)).collect(),
            })
        })
        .await
    }

    /// Removes what models wrote of an article. Undoable.
    pub async fn forget_model_text(&self, article: ArticleId, what: ModelText) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.forget_model_text(article, what, now)).await?;
        self.changes.announce(Change::ModelTexts { article });
        Ok(marked.into())
    }

    /// Stops what a model is asked about an article; what came so far is kept.
    pub async fn stop_model(&self, article: ArticleId) -> Result<(), ApiError> {
        self.work.asked.stop(article);
        Ok(())
    }

    /// Looks whether the model of the settings can be asked; a few tokens may be spent on it.
    pub async fn test_model(&self) -> Result<ModelTest, ApiError> {
        let settings = self.settings().await?.language_model;
        let failed = |problem: Problem| ModelTest {
            problem: Some(problem.code),
            detail: problem.detail,
            models: Vec::new(),
            milliseconds: None,
        };
        let server = match self.server(&settings).await? {
            Ok(server) => server,
            Err(problem) => return Ok(failed(problem)),
        };
        let _turn = self.work.asked.turn.lock().await;
        let (test, cost) = probe(&server).await;
        let now = server.now;
        if cost.tokens > 0 {
            self.with_store(move |store| store.note_model_use(cost.tokens, cost.estimated, now)).await?;
        }
        Ok(test)
    }

    /// What models cost, and whether a key is kept.
    pub async fn model_use(&self) -> Result<ModelUse, ApiError> {
        let now = self.now();
        self.with_store(move |store| {
            let server = base_of(&store.settings()?.language_model.address).map(|base| origin_of(&base));
            let has_key = server.is_ok_and(|server| store.model_key_for().is_ok_and(|kept| kept == server));
            Ok(ModelUse { has_key, ..store.model_use(now)? })
        })
        .await
    }

    /// Keeps the key of the server of the settings in the keychain, or forgets it. False: there is no keychain, it is kept until
    /// Broadsheet ends.
    pub async fn set_model_key(&self, key: Option<String>) -> Result<bool, ApiError> {
        let key = key.map(|key| key.trim().to_owned()).filter(|key| !key.is_empty());
        let settings = self.settings().await?.language_model;
        let server = origin_of(&base_of(&settings.address).map_err(|problem| refused(&problem))?);
        let before = self.with_store(|store| store.model_key_for()).await?;
        if !before.is_empty() && before != server {
            self.with_secrets(move |secrets| secrets.keep_word(&entry_of(&before), None)).await??;
        }
        let (entry, is_some) = (entry_of(&server), key.is_some());
        let is_lasting = self.with_secrets(move |secrets| secrets.keep_word(&entry, key)).await??;
        let kept_for = if is_some { server } else { String::new() };
        self.with_store(move |store| store.set_model_key_for(kept_for)).await?;
        Ok(is_lasting)
    }

    async fn server<'a>(&'a self, settings: &LanguageModel) -> Result<Result<Server<'a>, Problem>, ApiError> {
        let base: Url = match base_of(&settings.address) {
            Ok(base) => base,
            Err(problem) => return Ok(Err(problem)),
        };
        let origin = origin_of(&base);
        let kept_for = self.with_store(|store| store.model_key_for()).await?;
        let key = if kept_for == origin {
            self.with_secrets(move |secrets: &LibrarySecrets| secrets.word(&entry_of(&origin))).await??
        } else {
            None
        };
        Ok(Ok(Server { http: &self.http, base, key, model: settings.model.trim().to_owned(), now: self.now() }))
    }

    /// A model to ask about an article; refused while it is switched off.
    pub(super) async fn talk(&self, article: ArticleId, task: ModelTask) -> Result<Talk<'_>, ApiError> {
        let settings = self.settings().await?.language_model;
        let off = || refused(&Problem::new(ModelProblem::Off, "no language model is set up"));
        if !settings.on || settings.model.trim().is_empty() {
            return Err(off());
        }
        let server = self.server(&settings).await?.map_err(|problem| refused(&problem))?;
        let budget = Budget::of(settings.context_tokens);
        Ok(Talk { library: self, server, settings, article, task, budget, stop: self.work.asked.begin(article, task) })
    }
}

fn shown_summary(kept: Kept<ModelSummary>, told: &Told) -> ModelSummary {
    let mut text = kept.text;
    text.html = safe_html(&text.text, &links_of(&told.html)).as_str().to_owned();
    text.written.outdated = kept.source != told.source;
    text
}

fn shown_answer(kept: Kept<ModelAnswer>, told: &Told) -> ModelAnswer {
    let mut text = kept.text;
    text.html = safe_html(&text.text, &links_of(&told.html)).as_str().to_owned();
    text.written.outdated = kept.source != told.source;
    text
}
