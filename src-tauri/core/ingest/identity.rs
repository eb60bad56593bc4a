//! Which article an entry is. An identity must come out the same at each refresh, whatever else the document holds by then,
//! and two different articles must never share one: that would lose the older.
//!
//! guid → canonical link → hash of title and text. A guid or link that several different entries of the document share names
//! none of them; each of those falls back to the next weaker mark that tells it from the others. When a later document
//! holds only one of them, its primary identity comes out stronger again: the store then knows it by link or text.

use crate::sanitize::without_names;
use crate::store::NewArticle;
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::Xxh3;

/// Guids longer than this are hashed.
const LONGEST_GUID: usize = 500;

/// Below this many characters a text is no mark of its own: all pictures of a gallery have the same (no) words.
const TELLING_TEXT: usize = 40;

/// The same story under another identity has the same hash: title, words and attachments; for articles of few words also
/// the markup and the address, or every untitled picture would be the same story.
pub(super) fn text_hash(article: &NewArticle) -> i64 {
    let few_words = article.text.chars().take(TELLING_TEXT).count() < TELLING_TEXT;
    let shown = without_names(article.html.as_str());
    let mut parts = vec![article.title.as_str(), article.text.as_str()];
    if few_words {
        parts.push(&shown);
        parts.push(article.link_key.as_deref().unwrap_or_default());
    }
    parts.extend(article.enclosures.iter().map(|enclosure| enclosure.url.split('?').next().unwrap_or_default()));
    hash(parts) as i64
}

/// Everything that is shown.
pub(super) fn content_hash(article: &NewArticle) -> i64 {
    let shown = without_names(article.html.as_str());
    let mut parts = vec![
        article.title.as_str(),
        article.author.as_deref().unwrap_or_default(),
        &shown,
        article.url.as_deref().unwrap_or_default(),
    ];
    for enclosure in &article.enclosures {
        parts.push(&enclosure.url);
        parts.push(enclosure.mime.as_deref().unwrap_or_default());
        parts.push(enclosure.title.as_deref().unwrap_or_default());
    }
    hash(parts) as i64
}

fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut state = Xxh3::new();
    for part in parts {
        state.update(&(part.len() as u64).to_le_bytes());
        state.update(part.as_bytes());
    }
    state.digest()
}

/// Takes the link key from entries whose link names no article: it leads to the feed's home, or entries of different guids or
/// titles share it.
pub(super) fn withdraw_common_links(articles: &mut [NewArticle], home: &HashSet<String>) {
    let mut users: HashMap<&str, (&NewArticle, bool)> = HashMap::new();
    for article in articles.iter() {
        if let Some(key) = &article.link_key {
            let (first, common) = users.entry(key).or_insert((article, false));
            *common |= first.published_id != article.published_id
                || (article.published_id.is_none() && first.title != article.title);
        }
    }
    let common: HashSet<String> = users
        .into_iter()
        .filter(|(key, (_, common))| *common || home.contains(*key))
        .map(|(key, _)| key.to_owned())
        .collect();
    for article in articles {
        if article.link_key.as_ref().is_some_and(|key| common.contains(key)) {
            article.link_key = None;
        }
    }
}

/// Gives each article its identity; an article that is in the document twice stays once.
pub(super) fn identify(articles: &mut Vec<NewArticle>) {
    for article in articles.iter_mut() {
        article.identity = at_level(article, 0);
    }
    let mut seen = HashSet::new();
    articles.retain(|article| seen.insert((article.identity.clone(), article.content_hash)));
    for level in 1..=LEVELS {
        let shared = shared_identities(articles);
        if shared.is_empty() {
            return;
        }
        for article in articles.iter_mut() {
            if shared.contains(&article.identity) {
                article.identity = at_level(article, level);
            }
        }
    }
    // Only hashes that collide come here.
    let mut seen = HashSet::new();
    articles.retain(|article| seen.insert(article.identity.clone()));
}

fn shared_identities(articles: &[NewArticle]) -> HashSet<String> {
    let mut seen = HashSet::new();
    articles.iter().filter(|article| !seen.insert(article.identity.as_str())).map(|a| a.identity.clone()).collect()
}

const LEVELS: usize = 4;

/// The identity by the marks of a level, the strongest first.
fn at_level(article: &NewArticle, level: usize) -> String {
    let guid = article.published_id.as_deref().map(str::trim);
    let name = || match (guid, &article.link_key) {
        (Some(guid), _) => format!("g:{}", guid_key(guid)),
        (None, Some(link)) => format!("l:{link}"),
        (None, None) => "h:".to_owned(),
    };
    let title = hash([article.title.as_str()]);
    match (level, guid, &article.link_key) {
        (0, None, None) => format!("h:{:016x}", hash([article.title.as_str(), article.text.as_str(), marks(article)])),
        (0, ..) => name(),
        (1, _, Some(link)) => format!("l:{link}"),
        (1 | 2, ..) => format!("{}#{title:016x}", name()),
        (3, ..) => format!("{}#{:016x}", name(), article.text_hash as u64),
        _ => format!("{}#{:016x}", name(), article.content_hash as u64),
    }
}

/// What tells an entry apart that has neither guid nor link: for one without words its markup.
fn marks(article: &NewArticle) -> &str {
    match article.enclosures.first() {
        Some(enclosure) => &enclosure.url,
        None if article.text.is_empty() => article.html.as_str(),
        None => "",
    }
}

/// The guid verbatim; of an address without the scheme, so that moving to https makes nothing new.
fn guid_key(guid: &str) -> String {
    let key = guid
        .strip_prefix("https:")
        .or_else(|| guid.strip_prefix("http:"))
        .filter(|rest| rest.starts_with("//"))
        .unwrap_or(guid);
    if key.len() > LONGEST_GUID { format!("#{:016x}{:016x}", hash([key]), hash([key, key])) } else { key.to_owned() }
}
