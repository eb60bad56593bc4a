//! Articles on the same matter as one: those that share its names and rare words.

use super::Library;
use crate::language::{Lexis, detect, is_unspaced};
use crate::model::{ApiError, Article, ArticleId, ArticleSummary, Related};
use crate::sanitize::sanitize;
use crate::store::{Store, StoreError};
use std::collections::{HashMap, HashSet};

/// Articles named at most, and words told as the reason.
const MOST: usize = 5;
const REASONS: usize = 4;

/// Ids before and behind that are looked at first, some months of a large library; then all.
const REACH: i64 = 40_000;

/// Words asked for, and articles that one may be in: what more have says little of any.
const WORDS: usize = 32;
const FREQUENT: usize = 600;

/// Candidates whose rows are looked at.
const CANDIDATES: usize = 60;

/// Letters of the body from which words are taken.
const LETTERS: usize = 6_000;

/// Of one story when so close in time.
const STORY_SECONDS: i64 = 4 * 24 * 60 * 60;

/// A word of the article, as it stands there, and what it is worth before the library is asked.
struct Word {
    text: String,
    worth: f64,
}

impl Library {
    /// Up to five articles on the same matter, the same story from other feeds first.
    pub async fn related(&self, article: ArticleId) -> Result<Vec<Related>, ApiError> {
        self.with_store(move |store| related(store, article)).await
    }
}

fn related(store: &Store, article: ArticleId) -> Result<Vec<Related>, StoreError> {
    let article = store.article(article)?;
    let words = words_of(&article);
    let near = find(store, &article, &words, REACH)?;
    if near.len() >= MOST { Ok(near) } else { find(store, &article, &words, i64::MAX) }
}

/// The words that tell most of what an article is about: those of its title, its names, what it says again and again.
fn words_of(article: &Article) -> Vec<Word> {
    let body = sanitize(&article.html, None).text;
    let body: String = body.chars().take(LETTERS).collect();
    let title = &article.summary.title;
    let lexis = Lexis::of(detect(&format!("{title}. {body}"), article.language.as_deref()).as_deref());
    let mut found: HashMap<String, (Word, usize)> = HashMap::new();
    let mut note = |word: &str, term: String, worth: f64| {
        let place = found.len();
        let entry = found.entry(term).or_insert_with(|| (Word { text: word.to_owned(), worth: 0.0 }, place));
        // Said again it is worth more, but less each time.
        entry.0.worth = (entry.0.worth * entry.0.worth + worth * worth).sqrt();
    };
    lexis.each(title, |word, term| note(word, term, 3.0 * weight(word)));
    lexis.each(&body, |word, term| note(word, term, weight(word)));
    let mut words: Vec<(Word, usize)> = found.into_values().collect();
    words.sort_by(|(a, a_place), (b, b_place)| b.worth.total_cmp(&a.worth).then(a_place.cmp(b_place)));
    words.truncate(WORDS);
    words.into_iter().map(|(word, _)| word).collect()
}

/// Names and numbers with letters say more than other words, short ones less.
fn weight(word: &str) -> f64 {
    let letters = word.chars().count();
    let is_name = word.starts_with(char::is_uppercase);
    let short = letters < 4 && !word.starts_with(is_unspaced);
    let digits = word.chars().all(|c| c.is_ascii_digit());
    (if is_name { 1.6 } else { 1.0 }) * (if short { 0.6 } else { 1.0 }) * (if digits { 0.4 } else { 1.0 })
}

#[derive(Default)]
struct Shared {
    score: f64,
    words: Vec<usize>,
}

#[allow(clippy::cast_precision_loss)]
fn find(store: &Store, article: &Article, words: &[Word], reach: i64) -> Result<Vec<Related>, StoreError> {
    let id = article.summary.id;
    let asked: Vec<String> = words.iter().map(|word| word.text.clone()).collect();
    let having = store.articles_having(&asked, id, reach, FREQUENT)?;
    let mut shared: HashMap<ArticleId, Shared> = HashMap::new();
    let mut whole = 0.0;
    for (at, ids) in having.iter().enumerate() {
        // A word that no other has can be shared with nobody.
        let Some(ids) = ids.as_ref().filter(|ids| ids.len() > 1) else { continue };
        let worth = words[at].worth * (FREQUENT as f64 * 4.0 / ids.len() as f64).ln();
        whole += worth;
        for other in ids.iter().filter(|other| **other != id) {
            let entry = shared.entry(*other).or_default();
            entry.score += worth;
            entry.words.push(at);
        }
    }
    let mut best: Vec<(ArticleId, Shared)> =
        shared.into_iter().filter(|(_, shared)| shared.words.len() >= 2 && shared.score >= whole * 0.2).collect();
    best.sort_by(|(a, left), (b, right)| right.score.total_cmp(&left.score).then(b.cmp(a)));
    best.truncate(CANDIDATES);
    let ids: Vec<ArticleId> = best.iter().map(|(id, _)| *id).collect();
    let rows: HashMap<ArticleId, ArticleSummary> =
        store.summaries(&ids)?.into_iter().map(|row| (row.id, row)).collect();
    let rows = best.into_iter().filter_map(|(id, shared)| Some((rows.get(&id)?.clone(), shared)));
    Ok(ranked(&article.summary, rows, words, whole))
}

/// The same story from other feeds first, then by what is shared; no headline twice, and of the article's own feed only what
/// shares much.
fn ranked(
    article: &ArticleSummary,
    rows: impl Iterator<Item = (ArticleSummary, Shared)>,
    words: &[Word],
    whole: f64,
) -> Vec<Related> {
    let mut found: Vec<(f64, Related)> = Vec::new();
    for (row, shared) in rows {
        let share = shared.score / whole.max(f64::MIN_POSITIVE);
        let own_feed = row.feed == article.feed;
        if own_feed && share < 0.45 || row.snoozed_until.is_some() {
            continue;
        }
        let apart = (row.published.seconds() - article.published.seconds()).abs();
        let same_story = !own_feed && share >= 0.4 && apart <= STORY_SECONDS;
        let shares = shared.words.iter().take(REASONS).map(|at| words[*at].text.clone()).collect();
        let rank = share + f64::from(u8::from(same_story)) - if own_feed { 0.3 } else { 0.0 };
        found.push((rank, Related { article: row, shares, same_story }));
    }
    found.sort_by(|(a, left), (b, right)| b.total_cmp(a).then(right.article.id.cmp(&left.article.id)));
    let mut heads: HashSet<String> = HashSet::from([folded(&article.title)]);
    let own_title = folded(&article.title);
    found.retain(|(_, related)| {
        let head = folded(&related.article.title);
        // The same headline in another feed is the same story; once is enough.
        head == own_title && related.article.feed != article.feed && heads.insert(format!("{head} again"))
            || heads.insert(head)
    });
    found.truncate(MOST);
    found.into_iter().map(|(_, related)| related).collect()
}

fn folded(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
