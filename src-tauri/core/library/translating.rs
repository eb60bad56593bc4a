//! Articles in another language, by the user's own language model: sentence by sentence, kept beside the original. What came
//! before a failure or a stop is kept, and the next time only the rest is asked for.

use super::Library;
use super::language_model::{Talk, Told, refused, told};
use crate::changes::Change;
use crate::chat::{Lines, Problem, Sentence, read_article, translation};
use crate::language::primary;
use crate::model::{
    ApiError, ArticleId, ErrorCode, ModelProblem, ModelTask, TranslatedSentence, Translation, Written, language_tag,
};
use crate::store::Kept;
use std::sync::{Arc, Mutex, PoisonError};

/// A translation that is being made. Number 0 is the title, the others are the sentences.
struct Making {
    sentences: Vec<Sentence>,
    texts: Vec<String>,
    model: String,
}

impl Making {
    fn missing(&self, group: &[usize]) -> Vec<usize> {
        group.iter().copied().filter(|at| self.texts[*at].is_empty()).collect()
    }
}

impl Talk<'_> {
    /// Translates a group of sentences, and those that were left out of the answer once more.
    async fn group(
        &self,
        making: &mut Making,
        told: &Told,
        language: &str,
        group: &[usize],
        at: (u32, u32),
    ) -> Result<bool, ApiError> {
        for _attempt in 0..2 {
            let missing = making.missing(group);
            if missing.is_empty() {
                break;
            }
            let asked: Vec<_> = missing.iter().map(|number| (*number, &making.sentences[*number])).collect();
            let messages = translation(&told.title, &asked, language);
            let lines = Arc::new(Mutex::new(Lines::default()));
            let mut come: Vec<(usize, String)> = Vec::new();
            let answered = {
                let mut heard = |text: &str| {
                    let new = lines.lock().unwrap_or_else(PoisonError::into_inner).read(text, false);
                    if !new.is_empty() {
                        self.tell(numbered(&new, &missing, &making.sentences), at.0, at.1);
                        come.extend(new);
                    }
                };
                self.ask(&messages, self.budget.translation(), &mut heard).await?
            };
            // A line that was cut off in its middle is no translation.
            let rest = lines.lock().unwrap_or_else(PoisonError::into_inner).read(&answered.text, answered.whole);
            self.tell(numbered(&rest, &missing, &making.sentences), at.0, at.1);
            come.extend(rest);
            for (number, text) in come {
                if missing.contains(&number) && making.texts[number].is_empty() {
                    making.texts[number] = text;
                }
            }
            making.model = answered.model;
            if answered.stopped {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Lines that were asked for, each with its original.
fn numbered(lines: &[(usize, String)], asked: &[usize], sentences: &[Sentence]) -> Vec<(u32, TranslatedSentence)> {
    let asked = lines.iter().filter(|(number, _)| asked.contains(number));
    let pair = |(number, text): &(usize, String)| {
        let original = sentences.get(*number)?.text.clone();
        Some((u32::try_from(*number).ok()?, TranslatedSentence { original, text: text.clone() }))
    };
    asked.filter_map(pair).collect()
}

impl Library {
    /// An article in another language, title and text: kept, or made now; `again` makes it anew. `of_page` says which text of it.
    pub async fn translate(
        &self,
        article: ArticleId,
        language: String,
        of_page: bool,
        again: bool,
    ) -> Result<Translation, ApiError> {
        let language = language_tag(&language)
            .map(str::to_owned)
            .ok_or_else(|| ApiError::new(ErrorCode::BadCall, format!("{language:?} is no language")))?;
        let (told, kept) = self
            .with_store(move |store| Ok((told(store, article, Some(of_page))?, store.model_texts(article)?)))
            .await?;
        let same = |kept: &Kept<Translation>| (&kept.text.language, kept.text.of_page) == (&language, told.of_page);
        let kept = kept.translations.into_iter().find(same).filter(|_| !again);
        if let Some(kept) = kept.clone().filter(|kept| kept.text.written.whole) {
            let mut text = kept.text;
            text.written.outdated = kept.source != told.source;
            return Ok(text);
        }
        let (_, mut sentences, from) = read_article(&told.html, told.claim.as_deref());
        if sentences.is_empty() && told.title.is_empty() {
            return Err(refused(&Problem::new(ModelProblem::NoText, "the article has no text")));
        }
        sentences.insert(0, Sentence { block: usize::MAX, text: told.title.clone() });
        let mut making = Making { texts: vec![String::new(); sentences.len()], sentences, model: String::new() };
        // The rest of one that was stopped.
        if let Some(kept) = kept.filter(|kept| kept.source == told.source) {
            let before = std::iter::once(kept.text.title).chain(kept.text.sentences.into_iter().map(|done| done.text));
            making.texts.iter_mut().zip(before).for_each(|(text, before)| *text = before);
            making.model = kept.text.written.model;
        }
        let talk = self.talk(article, ModelTask::Translation).await?;
        let result = self.all_groups(&talk, &mut making, &told, &language).await;
        if making.texts.iter().all(String::is_empty) {
            let nothing =
                || refused(&Problem::new(ModelProblem::NoAnswer, "the answer has no sentence of the article"));
            return Err(match result {
                Err(error) => error,
                Ok(true) => nothing(),
                Ok(false) => ApiError::new(ErrorCode::Stopped, "the model is not asked any more"),
            });
        }
        let made = finished(making, &told, language, from, self.now());
        let copy = Kept { source: told.source, text: made.clone() };
        self.with_store(move |store| store.keep_translation(article, copy)).await?;
        self.changes.announce(Change::ModelTexts { article });
        result.map(|_| made)
    }

    /// False: it was stopped.
    async fn all_groups(
        &self,
        talk: &Talk<'_>,
        making: &mut Making,
        told: &Told,
        language: &str,
    ) -> Result<bool, ApiError> {
        let (groups, _) = talk.budget.groups(&making.sentences);
        let total = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        for (group, done) in groups.iter().zip(0..) {
            talk.tell(Vec::new(), done, total);
            if !talk.group(making, told, language, group, (done, total)).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn finished(
    making: Making,
    told: &Told,
    language: String,
    from: Option<String>,
    at: crate::model::Time,
) -> Translation {
    let whole = making.texts.iter().all(|text| !text.is_empty());
    let mut pairs = making.sentences.into_iter().map(|sentence| sentence.text).zip(making.texts);
    let title = pairs.next().map(|(_, text)| text).unwrap_or_default();
    Translation {
        from: from.as_deref().and_then(primary),
        language,
        of_page: told.of_page,
        title,
        sentences: pairs.map(|(original, text)| TranslatedSentence { original, text }).collect(),
        written: Written { model: making.model, at, whole, outdated: false },
    }
}
