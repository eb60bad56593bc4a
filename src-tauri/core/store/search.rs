//! Full-text search: what the user typed as an FTS5 expression, its matches within a list, best first when asked.

use super::languages::{self, Claims};
use super::lists::ListSql;
use super::{NewArticle, StoreError, Writing, bodies, cjk, full_texts};
use crate::model::ArticleId;
use crate::sanitize::plain_text;
use rusqlite::{Connection, params};
use std::borrow::Cow;

/// How much a word in the body, title, author, tags weighs.
const RANK: &str = "bm25(search, 1.0, 10.0, 4.0, 3.0)";

/// Words that occur in more articles than this are not ranked by their number in each: bm25 looks at all articles that
/// have them, also at those outside of the list, and that takes longer than a search may.
const RANKED: usize = 5_000;

/// Fewer matches than this are looked up one by one; more are picked out of the whole list.
const FEW: usize = 10_000;

/// A word that more articles have is not taken as the beginning of others, and its matches in titles, authors and tags are
/// looked for among as many of the newest articles only. Whoever types "the" in a large library has not finished typing or
/// means just that; FTS5 merges the places of all words that begin so, which takes longer than a search may.
const FREQUENT: usize = 10_000;

/// A word shorter than this is not taken as the beginning of longer ones: nearly every article has one with "a…".
const SHORTEST_PREFIX: usize = 3;

/// The words of an article as the index wants them, made outside of the writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    title: String,
    author: String,
    body: String,
    tags: String,
}

impl Words {
    pub(super) fn of(article: &NewArticle, claims: &Claims) -> Self {
        let language = claims.word(article.language.as_deref(), &article.text);
        Self {
            title: cjk::indexable(&article.title).into_owned(),
            author: article.author.as_deref().map(cjk::indexable).map(Cow::into_owned).unwrap_or_default(),
            body: cjk::indexable(&article.text).into_owned(),
            tags: format!("{}\n{language}", cjk::indexable(&article.categories.join("\n"))),
        }
    }
}

const REPLACE: &str = "INSERT OR REPLACE INTO search (rowid, title, author, body, tags) VALUES (?1, ?2, ?3, ?4, ?5)";

/// Indexes an article, in place of what it said before.
pub(super) fn put(w: Writing<'_>, id: ArticleId, words: Words, is_new: bool) {
    let sql = if is_new {
        "INSERT INTO search (rowid, title, author, body, tags) VALUES (?1, ?2, ?3, ?4, ?5)"
    } else {
        REPLACE
    };
    w.before_commit(move |conn| {
        conn.prepare_cached(sql)?.execute(params![id.0, words.title, words.author, words.body, words.tags])?;
        Ok(())
    });
}

/// Indexes an article by what is kept of it when the transaction ends: the feed's text, and its page's.
pub(super) fn renew(w: Writing<'_>, id: ArticleId) {
    w.before_commit(move |conn| make(conn, id));
}

/// Indexes an article by what is kept of it.
pub(super) fn make(conn: &Connection, id: ArticleId) -> Result<(), StoreError> {
    let Some(words) = kept_words(conn, id)? else { return Ok(()) };
    conn.prepare_cached(REPLACE)?.execute(params![id.0, words.title, words.author, words.body, words.tags])?;
    Ok(())
}

fn kept_words(conn: &Connection, id: ArticleId) -> Result<Option<Words>, StoreError> {
    let article = match bodies::article(conn, id) {
        Err(StoreError::NoSuchArticle(_)) => return Ok(None), // purged in this same transaction
        article => article?,
    };
    let mut text = plain_text(&article.html);
    if let Some(page) = full_texts::get(conn, id)?.filter(|page| page.refused.is_none()) {
        text.push('\n');
        text.push_str(&plain_text(&page.html));
    }
    let title = cjk::indexable(&article.summary.title).into_owned();
    let author = article.summary.author.as_deref().map(cjk::indexable).map(Cow::into_owned).unwrap_or_default();
    let claims = Claims::of(conn, article.summary.feed, None)?;
    let language = claims.word(article.language.as_deref(), &text);
    let tags = format!("{}\n{language}", cjk::indexable(&article.categories.join("\n")));
    Ok(Some(Words { title, author, body: cjk::indexable(&text).into_owned(), tags }))
}

/// Takes an article out of the index.
pub(super) fn forget(w: Writing<'_>, id: ArticleId) {
    w.before_commit(move |conn| {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([id.0])?;
        Ok(())
    });
}

/// What the user typed, term by term. Nothing of it is FTS5 syntax: every term is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Expression {
    /// Which languages the article may be in, as an expression.
    languages: Option<String>,
    /// All terms but the last; none with an empty last one when only languages are asked for.
    before: Vec<String>,
    last: String,
    /// The last term is taken as the beginning of words.
    begins: bool,
    /// The last term is one character of an unspaced script: no word, always a beginning.
    is_single: bool,
}

impl Expression {
    /// What each term asks for.
    fn terms(&self) -> Vec<String> {
        let star = if self.begins { "*" } else { "" };
        let last = (!self.last.is_empty()).then(|| format!("{}{star}", self.last));
        self.before.iter().cloned().chain(last).collect()
    }
}

/// What the user typed as an FTS5 expression: all terms, the last one as a beginning, `"quoted"` ones as phrases. `None`
/// when there is not a single letter or digit.
fn expression(words: &str) -> Option<Expression> {
    // A NUL would end the expression.
    let (words, languages) = languages::asked(&words.replace('\0', " "));
    let mut terms = Vec::new();
    // Pieces between quotation marks: even ones are outside, odd ones inside of a phrase (also when it is not closed).
    for (index, piece) in words.split(['"', '“', '”', '„']).enumerate() {
        if index % 2 == 1 {
            terms.push((piece, true));
        } else {
            terms.extend(piece.split_whitespace().map(|term| (term, false)));
        }
    }
    terms.retain(|(term, _)| term.chars().any(char::is_alphanumeric));
    let Some((last, before)) = terms.split_last() else {
        let nothing =
            || Expression { languages: None, before: Vec::new(), last: String::new(), begins: false, is_single: false };
        return languages.map(|languages| Expression { languages: Some(languages), ..nothing() });
    };
    let quoted = |term: &str| {
        let asked = cjk::askable(term);
        format!("\"{}\"", asked.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let star = |term: &str| if cjk::is_single(term) { "*" } else { "" };
    let before = before.iter().map(|(term, _)| format!("{}{}", quoted(term), star(term))).collect();
    let (term, phrase) = last;
    let is_single = cjk::is_single(term);
    let begins = is_single || (!phrase && term.chars().count() >= SHORTEST_PREFIX);
    Some(Expression { languages, before, last: quoted(term), begins, is_single })
}

/// What is asked of the index.
struct Asked {
    /// Which languages the article may be in, as an expression.
    languages: Option<String>,
    /// What must stand in the article or in a tag of it.
    terms: Vec<String>,
}

impl Asked {
    /// All of it. AND is written out: beside a group in brackets FTS5 does not imply it.
    fn expression(&self) -> String {
        let all: Vec<_> = self.languages.iter().chain(&self.terms).map(String::as_str).collect();
        all.join(" AND ")
    }
}

/// What to ask: a frequent word is asked for as it is.
fn askable(conn: &Connection, words: &str) -> Result<Option<Asked>, StoreError> {
    let Some(mut expression) = expression(words) else { return Ok(None) };
    if expression.begins && !expression.is_single {
        expression.begins = !is_frequent(conn, &expression.last)?;
    }
    let terms = expression.terms();
    Ok(Some(Asked { languages: expression.languages, terms }))
}

/// Whether at least [`FREQUENT`] articles have a word.
fn is_frequent(conn: &Connection, word: &str) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM search WHERE search MATCH ?1 LIMIT 1 OFFSET ?2")?;
    Ok(statement.exists(params![word, FREQUENT as i64 - 1])?)
}

/// The ids of the list that contain all words, in the list's order or best first.
pub(super) fn ids(conn: &Connection, words: &str, list: &ListSql, best_first: bool) -> Result<Vec<i64>, StoreError> {
    let Some(asked) = askable(conn, words)? else { return Ok(Vec::new()) };
    let Found { hits, tagged } = matches(conn, &asked)?;
    let frequent = hits.len() > RANKED;
    let found = if hits.len() < FEW {
        list.among(conn, &hits)?
    } else {
        let hits = Bits::of(&hits);
        let mut ids = list.ids(conn)?;
        ids.retain(|id| hits.contains(*id));
        let mut snoozed = snoozed(conn)?;
        snoozed.retain(|id| hits.contains(*id) && !ids.contains(id));
        if !snoozed.is_empty() {
            ids.extend(snoozed);
            ids = list.among(conn, &ids)?;
        }
        ids
    };
    if best_first { best(conn, &asked.expression(), found, &tagged, frequent) } else { Ok(found) }
}

/// What all terms are found in.
struct Found {
    /// Ascending.
    hits: Vec<i64>,
    /// The articles that have a term in one of the user's own tags.
    tagged: Bits,
}

/// The matches of all terms. Each may stand in the article, or in a tag that the user gave it.
fn matches(conn: &Connection, asked: &Asked) -> Result<Found, StoreError> {
    let terms = &asked.terms;
    let tagged = terms.iter().map(|term| tagged(conn, term)).collect::<Result<Vec<_>, _>>()?;
    let (mut plain, mut either): (Vec<&str>, Vec<_>) = (asked.languages.as_deref().into_iter().collect(), Vec::new());
    for (term, articles) in terms.iter().zip(&tagged) {
        if articles.is_empty() {
            plain.push(term.as_str());
        } else {
            either.push((term, articles));
        }
    }
    let mut found = if plain.is_empty() { None } else { Some(hits(conn, &plain.join(" AND "), 0)?) };
    for (term, articles) in either {
        let mut theirs = hits(conn, term, 0)?;
        theirs.extend(articles);
        theirs.sort_unstable();
        theirs.dedup();
        if let Some(found) = &found {
            let others = Bits::of(found);
            theirs.retain(|id| others.contains(*id));
        }
        found = Some(theirs);
    }
    Ok(Found { hits: found.unwrap_or_default(), tagged: Bits::of(&tagged.concat()) })
}

/// The articles with a tag of the user's in whose name a term stands.
fn tagged(conn: &Connection, term: &str) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT article FROM article_tags WHERE tag IN (SELECT rowid FROM tag_names WHERE tag_names MATCH ?1)",
    )?;
    Ok(statement.query_map([term], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// All snoozed articles: no list has them, but a search finds them.
fn snoozed(conn: &Connection) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM articles INDEXED BY articles_snoozed WHERE hidden = 2")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// All matches from an id on, ascending.
fn hits(conn: &Connection, expression: &str, from: i64) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 AND rowid >= ?2")?;
    let mut rows = statement.query(params![expression, from])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(row.get(0)?);
    }
    Ok(hits)
}

/// Puts the best first. Of very many, those among the newest that have all words in title, author and tags, each group in its
/// order: what occurs nearly everywhere says little about how well a body fits. What the user tagged with a word comes before
/// all that only mentions it.
fn best(
    conn: &Connection,
    expression: &str,
    mut found: Vec<i64>,
    tagged: &Bits,
    frequent: bool,
) -> Result<Vec<i64>, StoreError> {
    if frequent {
        // Ids grow with arrival.
        let mut newest = found.clone();
        let newest = match newest.len().checked_sub(FREQUENT) {
            Some(older) if older > 0 => *newest.select_nth_unstable(older).1,
            _ => 0,
        };
        let headed = Bits::of(&hits(conn, &format!("{{title author tags}} : ({expression})"), newest)?);
        found.sort_by_key(|id| (!tagged.contains(*id), !headed.contains(*id)));
        return Ok(found);
    }
    let mut statement = conn.prepare_cached(&format!("SELECT rowid, {RANK} FROM search WHERE search MATCH ?1"))?;
    let mut rows = statement.query([expression])?;
    let wanted = Bits::of(&found);
    let mut ranks = std::collections::HashMap::with_capacity(found.len());
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if wanted.contains(id) {
            ranks.insert(id, row.get::<_, f64>(1)?);
        }
    }
    // Stable: equally good ones stay newest first. bm25 is smaller for better matches.
    let rank = |id: &i64| ranks.get(id).copied().unwrap_or_default();
    found.sort_by(|a, b| tagged.contains(*b).cmp(&tagged.contains(*a)).then(rank(a).total_cmp(&rank(b))));
    Ok(found)
}

/// A set of ids; they are dense, so a bit each.
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn of(ids: &[i64]) -> Self {
        let mut bits = Vec::new();
        for id in ids {
            if let Ok(id) = usize::try_from(*id) {
                if id / 64 >= bits.len() {
                    bits.resize(id / 64 + 1, 0);
                }
                bits[id / 64] |= 1 << (id % 64);
            }
        }
        Self(bits)
    }

    /// Whether it was put in.
    pub(super) fn contains(&self, id: i64) -> bool {
        usize::try_from(id).is_ok_and(|id| self.0.get(id / 64).is_some_and(|word| word >> (id % 64) & 1 == 1))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn text(words: &str) -> Option<String> {
        expression(words).map(|expression| expression.terms().join(" "))
    }

    #[test]
    fn terms_are_quoted_and_the_last_is_a_beginning() {
        assert_eq!(text("rust lang").unwrap(), r#""rust" "lang"*"#);
        assert_eq!(text(r#"say "hello world" now"#).unwrap(), r#""say" "hello world" "now"*"#);
        assert_eq!(text(r#""hello world"#).unwrap(), r#""hello world""#);
        assert_eq!(text("NOT a OR b*").unwrap(), r#""NOT" "a" "OR" "b*""#);
        assert_eq!(text("琉璃").unwrap(), r#""琉璃""#);
        assert_eq!(text("琉璃灯塔").unwrap(), r#""琉璃 璃灯 灯塔"*"#);
        assert_eq!(text("琉").unwrap(), r#""琉"*"#);
        for nothing in ["", "  ", "???", "\"\"", "“”"] {
            assert_eq!(text(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn whatever_is_typed_is_a_valid_expression() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE VIRTUAL TABLE search USING fts5 (title, author, body, tags)").unwrap();
        for typed in
            ["a\"b", "{a b}: c", "(", "a AND", "NEAR(x y)", "^a", "-b c", "col:x", "a*b*", "'", "\u{0}x", "+ x +"]
        {
            if let Some(expression) = text(typed) {
                assert!(hits(&conn, &expression, 0).is_ok(), "{typed} → {expression}");
            }
        }
    }

    #[test]
    fn bits_hold_what_was_put_in() {
        let bits = Bits::of(&[1, 64, 1000]);
        assert!([1, 64, 1000].iter().all(|id| bits.contains(*id)));
        assert!([0, 2, 63, 65, 999, 1001, -1, i64::MAX].iter().all(|id| !bits.contains(*id)));
    }
}
