//! What language models of the user's own wrote of articles, and what it cost. Written texts are kept with the hash of what they
//! were made of; the safe HTML of them is made when they are read.

use super::bodies::{self, Packer};
use super::error::damaged_json;
use super::journal::{self, Note, Step};
use super::{Marked, Store, StoreError, Writing, settings};
use crate::model::{
    AnswerId, ArticleId, ModelAnswer, ModelSummary, ModelText, ModelUse, StepKind, Time, Translation, Written,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A text with the hash of what it was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// The hash.
    pub source: i64,
    /// The text.
    pub text: T,
}

/// Everything that models wrote of an article. Without the HTML of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptTexts {
    /// Its summary.
    pub summary: Option<Kept<ModelSummary>>,
    /// Its translations, by language.
    pub translations: Vec<Kept<Translation>>,
    /// Questions and answers, the oldest first.
    pub answers: Vec<Kept<ModelAnswer>>,
}

impl KeptTexts {
    fn count(&self) -> usize {
        usize::from(self.summary.is_some()) + self.translations.len() + self.answers.len()
    }
}

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The name of the server that a key is kept for, in `settings`.
const KEY_FOR: &str = "model_key";

fn written(row: &Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written { model: row.get("model")?, at: Time(row.get("at")?), whole: row.get("whole")?, outdated: false })
}

fn all(conn: &Connection, article: ArticleId) -> Result<KeptTexts, StoreError> {
    let mut statement = conn.prepare_cached("SELECT * FROM model_summaries WHERE article = ?1")?;
    let summary = statement.query_row([article.0], |row| {
        let text = ModelSummary {
            text: row.get("text")?,
            html: String::new(),
            language: row.get("language")?,
            written: written(row)?,
        };
        Ok(Kept { source: row.get("source")?, text })
    });
    let mut statement = conn.prepare_cached("SELECT * FROM model_answers WHERE article = ?1 ORDER BY id")?;
    let answers = statement.query_map([article.0], |row| {
        let text = ModelAnswer {
            id: AnswerId(row.get("id")?),
            question: row.get("question")?,
            text: row.get("text")?,
            html: String::new(),
            written: written(row)?,
        };
        Ok(Kept { source: row.get("source")?, text })
    });
    let answers = answers?.collect::<Result<_, _>>()?;
    Ok(KeptTexts { summary: summary.optional()?, translations: translations(conn, article)?, answers })
}

fn translations(conn: &Connection, article: ArticleId) -> Result<Vec<Kept<Translation>>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT * FROM translations WHERE article = ?1 ORDER BY language, of_page")?;
    let mut rows = statement.query([article.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let sentences = bodies::unpack(row.get_ref("sentences")?)?;
        let text = Translation {
            language: row.get("language")?,
            from: row.get("from_language")?,
            of_page: row.get("of_page")?,
            title: row.get("title")?,
            sentences: serde_json::from_str(&sentences).map_err(|error| damaged_json("a translation", &error))?,
            written: written(row)?,
        };
        found.push(Kept { source: row.get("source")?, text });
    }
    Ok(found)
}

fn there(conn: &Connection, article: ArticleId) -> Result<(), StoreError> {
    let there = conn.prepare_cached("SELECT 1 FROM articles WHERE id = ?1")?.exists([article.0])?;
    if there { Ok(()) } else { Err(StoreError::NoSuchArticle(article)) }
}

fn put_summary(w: Writing<'_>, article: ArticleId, kept: &Kept<ModelSummary>) -> Result<(), StoreError> {
    let Kept { source, text: ModelSummary { text, language, written, .. } } = kept;
    w.prepare_cached(
        "INSERT OR REPLACE INTO model_summaries (article, source, model, at, whole, language, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![article.0, source, written.model, written.at.0, written.whole, language, text])?;
    Ok(())
}

fn put_translation(w: Writing<'_>, article: ArticleId, kept: &Kept<Translation>) -> Result<(), StoreError> {
    let Kept { source, text } = kept;
    let sentences = serde_json::to_string(&text.sentences).map_err(|error| StoreError::Internal(error.to_string()))?;
    w.prepare_cached(
        "INSERT OR REPLACE INTO translations
             (article, language, of_page, source, model, at, whole, from_language, title, sentences)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        article.0,
        text.language,
        text.of_page,
        source,
        text.written.model,
        text.written.at.0,
        text.written.whole,
        text.from,
        text.title,
        Packer::new().pack(&sentences),
    ])?;
    Ok(())
}

/// Keeps an answer; with an id it had already under that one.
fn put_answer(
    w: Writing<'_>,
    article: ArticleId,
    id: Option<AnswerId>,
    kept: &Kept<ModelAnswer>,
) -> Result<AnswerId, StoreError> {
    let Kept { source, text: ModelAnswer { question, text, written, .. } } = kept;
    let mut statement = w.prepare_cached(
        "INSERT INTO model_answers (id, article, source, model, at, whole, question, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let id = id.map(|id| id.0);
    Ok(AnswerId(statement.insert(params![
        id,
        article.0,
        source,
        written.model,
        written.at.0,
        written.whole,
        question,
        text
    ])?))
}

/// Takes what is meant out of what there is; the rest stays.
fn chosen(mut all: KeptTexts, what: &ModelText) -> KeptTexts {
    let none = KeptTexts::default;
    match what {
        ModelText::Summary => KeptTexts { summary: all.summary, ..none() },
        ModelText::Translation { language, of_page } => {
            all.translations.retain(|kept| kept.text.language == *language && kept.text.of_page == *of_page);
            KeptTexts { translations: all.translations, ..none() }
        }
        ModelText::Answer { id } => {
            all.answers.retain(|kept| kept.text.id == *id);
            KeptTexts { answers: all.answers, ..none() }
        }
        ModelText::Answers => KeptTexts { answers: all.answers, ..none() },
    }
}

fn forget(w: Writing<'_>, article: ArticleId, what: &ModelText, now: Time) -> Result<Marked, StoreError> {
    let gone = chosen(all(&w, article)?, what);
    if gone.count() == 0 {
        return Ok(Marked::default());
    }
    if gone.summary.is_some() {
        w.prepare_cached("DELETE FROM model_summaries WHERE article = ?1")?.execute([article.0])?;
    }
    for kept in &gone.translations {
        w.prepare_cached("DELETE FROM translations WHERE article = ?1 AND language = ?2 AND of_page = ?3")?
            .execute(params![article.0, kept.text.language, kept.text.of_page])?;
    }
    for kept in &gone.answers {
        w.prepare_cached("DELETE FROM model_answers WHERE id = ?1")?.execute([kept.text.id.0])?;
    }
    let note = Note::of(StepKind::ModelTextRemoved, gone.count(), journal::title_of(&w, article)?);
    journal::done(w, &note, &Step::ModelTextRemoved(article, gone), now)
}

/// Brings back what was removed, where nothing else stands in its place.
pub(super) fn back(w: Writing<'_>, article: ArticleId, gone: &KeptTexts) -> Result<ArticleId, StoreError> {
    if there(&w, article).is_err() {
        return Ok(article);
    }
    let now = all(&w, article)?;
    if let Some(summary) = gone.summary.as_ref().filter(|_| now.summary.is_none()) {
        put_summary(w, article, summary)?;
    }
    for kept in &gone.translations {
        let same = |other: &Kept<Translation>| {
            (&other.text.language, other.text.of_page) == (&kept.text.language, kept.text.of_page)
        };
        if !now.translations.iter().any(same) {
            put_translation(w, article, kept)?;
        }
    }
    for kept in &gone.answers {
        if now.answers.iter().all(|other| other.text.id != kept.text.id) {
            put_answer(w, article, Some(kept.text.id), kept)?;
        }
    }
    Ok(article)
}

fn day_of(now: Time) -> i64 {
    now.seconds().div_euclid(DAY_SECONDS)
}

fn month_begin(now: Time) -> i64 {
    let date = jiff::Timestamp::from_second(now.seconds()).map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
    let past = date.map_or(0, |date| i64::from(date.day()) - 1);
    day_of(now) - past
}

fn used(conn: &Connection, now: Time) -> Result<ModelUse, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(sum(tokens) FILTER (WHERE day = ?1), 0), coalesce(sum(tokens), 0), coalesce(sum(requests), 0),
             coalesce(max(estimated), 0)
         FROM model_use WHERE day BETWEEN ?2 AND ?1",
    )?;
    let number = |row: &Row<'_>, at| row.get::<_, i64>(at).map(|number| u32::try_from(number).unwrap_or(u32::MAX));
    let read = |row: &Row<'_>| {
        Ok(ModelUse {
            has_key: false,
            today: number(row, 0)?,
            month: number(row, 1)?,
            requests: number(row, 2)?,
            estimated: row.get(3)?,
        })
    };
    Ok(statement.query_row([day_of(now), month_begin(now)], read)?)
}

impl Store {
    /// Everything that models wrote of an article.
    pub fn model_texts(&self, article: ArticleId) -> Result<KeptTexts, StoreError> {
        self.read(|conn| all(conn, article))
    }

    /// Keeps a summary in place of an earlier one.
    pub fn keep_model_summary(&self, article: ArticleId, kept: Kept<ModelSummary>) -> Result<(), StoreError> {
        self.user(move |w| {
            there(&w, article)?;
            put_summary(w, article, &kept)
        })
    }

    /// Keeps a translation in place of an earlier one into its language.
    pub fn keep_translation(&self, article: ArticleId, kept: Kept<Translation>) -> Result<(), StoreError> {
        self.user(move |w| {
            there(&w, article)?;
            put_translation(w, article, &kept)
        })
    }

    /// Keeps an answer behind the others; its number.
    pub fn keep_model_answer(&self, article: ArticleId, kept: Kept<ModelAnswer>) -> Result<AnswerId, StoreError> {
        self.user(move |w| {
            there(&w, article)?;
            put_answer(w, article, None, &kept)
        })
    }

    /// Removes what models wrote of an article; undoable.
    pub fn forget_model_text(&self, article: ArticleId, what: ModelText, now: Time) -> Result<Marked, StoreError> {
        self.user(move |w| forget(w, article, &what, now))
    }

    /// What models cost this day and this month.
    pub fn model_use(&self, now: Time) -> Result<ModelUse, StoreError> {
        self.read(|conn| used(conn, now))
    }

    /// Notes what a request cost.
    pub fn note_model_use(&self, tokens: u32, estimated: bool, now: Time) -> Result<(), StoreError> {
        self.user(move |w| {
            w.prepare_cached(
                "INSERT INTO model_use (day, requests, tokens, estimated) VALUES (?1, 1, ?2, ?3)
                 ON CONFLICT (day) DO UPDATE SET requests = requests + 1, tokens = tokens + excluded.tokens,
                     estimated = max(estimated, excluded.estimated)",
            )?
            .execute(params![day_of(now), tokens, estimated])?;
            Ok(())
        })
    }

    /// The server that a key is kept for; empty when there is none.
    pub fn model_key_for(&self) -> Result<String, StoreError> {
        self.read(|conn| Ok(settings::value(conn, KEY_FOR)?.unwrap_or_default()))
    }

    /// Notes for which server a key is kept; empty for none.
    pub fn set_model_key_for(&self, server: String) -> Result<(), StoreError> {
        self.user(move |w| settings::put(w, KEY_FOR, &server))
    }
}
