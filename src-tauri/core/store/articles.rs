//! Articles of a feed: what a fetched document brings is reconciled with what is kept, and written.

use super::bodies::{self, Packed, Packer};
use super::languages::Claims;
use super::reconcile::{Decision, Incoming, Keys, Known, reconcile};
use super::search::{self, Words};
use super::{ArticleChanges, FeedUpdate, NewArticle, StoreError, Writing, fetches, full_texts, versions};
use crate::model::{ArticleId, FeedId, Move, Time};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// A text of this many bytes is hardly that of two articles.
const LONG_TEXT: usize = 200;

/// A tombstone's `seen` is renewed when it is older than this, so that a feed that goes on listing what was purged here
/// does not write at every refresh.
const SEEN_AGAIN_SECONDS: i64 = 30 * 24 * 60 * 60;

/// Articles of a feed with what is costly to make of them, made on the caller's thread.
pub struct PreparedArticles {
    articles: Vec<Prepared>,
    claims: Claims,
}

/// An article with what is costly to make of it.
pub(super) struct Prepared {
    article: NewArticle,
    incoming: Incoming,
    /// `None` when the library has it just so: nothing will be written.
    made: Option<Made>,
}

struct Made {
    html: Packed,
    words: Words,
}

impl Made {
    fn of(article: &NewArticle, claims: &Claims, packer: &mut Packer) -> Self {
        Self { html: packer.pack(article.html.as_str()), words: Words::of(article, claims) }
    }
}

/// How texts stand in the columns that articles are known again by.
pub(super) fn hash(text: &str) -> i64 {
    xxh3_64(text.as_bytes()).cast_signed()
}

fn incoming_of(article: &NewArticle) -> Incoming {
    let keys = Keys {
        identity: hash(&article.identity),
        guid: article.identity.starts_with("g:"),
        link: article.link_key.as_deref().map(hash),
        text: article.text_hash,
        content: article.content_hash,
        published: article.published.map(|published| published.0),
    };
    // A path or a query names a page; a host alone is the site, to which many articles may point.
    let page = article.link_key.as_deref().is_some_and(|link| {
        let link = link.split_once("://").map_or(link, |(_, rest)| rest);
        link.split_once(['/', '?']).is_some_and(|(_, path)| !path.is_empty())
    });
    Incoming { keys, page, long: article.text.len() >= LONG_TEXT }
}

/// Makes what the writer will need, but not for what the feed has unchanged.
pub(super) fn prepare(
    conn: &Connection,
    feed: FeedId,
    articles: Vec<NewArticle>,
    language: Option<&str>,
) -> Result<PreparedArticles, StoreError> {
    let claims = Claims::of(conn, feed, language)?;
    let mut statement =
        conn.prepare_cached("SELECT identity, content FROM identities WHERE feed = ?1 AND left_at IS NULL")?;
    let unchanged: HashSet<(i64, i64)> =
        statement.query_map([feed.0], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut packer = Packer::new();
    let prepared = articles.into_iter().map(|article| {
        let incoming = incoming_of(&article);
        let known = unchanged.contains(&(incoming.keys.identity, incoming.keys.content));
        Prepared { made: (!known).then(|| Made::of(&article, &claims, &mut packer)), incoming, article }
    });
    let articles = prepared.collect();
    Ok(PreparedArticles { articles, claims })
}

/// Whose keys these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Article(ArticleId),
    Tombstone(i64, Time),
}

/// Stores what a fetch brought:
///
/// 1. A feed that was unsubscribed meanwhile takes nothing.
/// 2. What is known of the feed is gathered: the articles of its last document, and of the earlier and the purged ones
///    those that share an identity, a link or a text with an entry that the last document did not have.
/// 3. `reconcile` decides which entry is which.
/// 4. New ones are written, changed ones keep their status and their earlier version, purged ones stay away.
/// 5. Articles that the document no longer has are noted as having left, from when retention counts.
/// 6. The feed's own row and its plan.
pub(super) fn record(
    w: Writing<'_>,
    feed: FeedId,
    update: &FeedUpdate,
    PreparedArticles { articles, claims }: PreparedArticles,
    now: Time,
) -> Result<ArticleChanges, StoreError> {
    let mut changes = ArticleChanges::default();
    if !is_followed(&w, feed)? {
        return Ok(changes); // 1
    }
    let (owners, known) = gather(&w, feed, &articles)?; // 2
    let entries: Vec<_> = articles.iter().map(|prepared| prepared.incoming).collect();
    let decisions = reconcile(&entries, &known); // 3
    let mut packer = None;
    let mut seen = vec![false; known.len()];
    for (mut prepared, decision) in articles.into_iter().zip(decisions) {
        // 4
        let mut made = |prepared: &mut Prepared| {
            let make = || Made::of(&prepared.article, &claims, packer.get_or_insert_with(Packer::new));
            prepared.made.take().unwrap_or_else(make)
        };
        match decision {
            Decision::Repeated => {}
            Decision::New => {
                let made = made(&mut prepared);
                changes.new.push(insert(w, feed, &prepared, made, now)?);
            }
            Decision::Known(index) => {
                seen[index] = true;
                match owners[index] {
                    Owner::Tombstone(id, last) => renew_tombstone(w, id, last, now)?,
                    Owner::Article(id) => {
                        if known[index].keys.content != prepared.incoming.keys.content {
                            let made = made(&mut prepared);
                            let reworded = known[index].keys.text != prepared.incoming.keys.text;
                            change(w, id, &prepared, made, reworded, now)?;
                            changes.updated.push(id);
                        }
                        know_again(w, id, &known[index], &prepared.incoming)?;
                    }
                }
            }
        }
    }
    for ((owner, known), seen) in owners.iter().zip(&known).zip(seen) {
        if let (Owner::Article(id), true, false) = (owner, known.present, seen) {
            left(w, *id, now)?; // 5
        }
    }
    update_feed(w, feed, update)?; // 6
    fetches::succeeded(w, feed, update, !changes.new.is_empty(), now)?;
    Ok(changes)
}

fn is_followed(conn: &Connection, feed: FeedId) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT removed IS NULL FROM feeds WHERE id = ?1")?;
    statement.query_row([feed.0], |row| row.get(0)).optional()?.ok_or(StoreError::NoSuchFeed(feed))
}

const KEY_COLUMNS: &str = "identity, guid, link, text, content, published";

fn keys_of(row: &Row<'_>) -> rusqlite::Result<Keys> {
    Ok(Keys {
        identity: row.get(0)?,
        guid: row.get(1)?,
        link: row.get(2)?,
        text: row.get(3)?,
        content: row.get(4)?,
        published: row.get(5)?,
    })
}

/// What is known of a feed that may be one of the entries.
fn gather(conn: &Connection, feed: FeedId, articles: &[Prepared]) -> Result<(Vec<Owner>, Vec<Known>), StoreError> {
    let mut found: Vec<(Owner, Known)> = Vec::new();
    let sql = format!(
        "SELECT {KEY_COLUMNS}, article FROM identities INDEXED BY identities_present WHERE feed = ?1 AND left_at IS NULL"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([feed.0])?;
    while let Some(row) = rows.next()? {
        found.push((Owner::Article(ArticleId(row.get(6)?)), Known { keys: keys_of(row)?, present: true }));
    }
    let present: HashSet<i64> = found.iter().map(|(_, known)| known.keys.identity).collect();
    let mut probes = Probes { conn, feed, found: HashMap::new() };
    for prepared in articles {
        let keys = prepared.incoming.keys;
        if !present.contains(&keys.identity) {
            probes.ask("identity", keys.identity)?;
            if let Some(link) = keys.link {
                probes.ask("link", link)?;
            }
            probes.ask("text", keys.text)?;
        }
    }
    // In a fixed order, so that the same library and document always decide the same.
    let mut earlier: Vec<_> = probes.found.into_values().collect();
    earlier.sort_by_key(|(owner, _)| match owner {
        Owner::Article(id) => (0, id.0),
        Owner::Tombstone(id, _) => (1, *id),
    });
    found.extend(earlier);
    Ok(found.into_iter().unzip())
}

/// Asks for articles that left their document, and for purged ones, by one key.
struct Probes<'a> {
    conn: &'a Connection,
    feed: FeedId,
    found: HashMap<(bool, i64), (Owner, Known)>,
}

impl Probes<'_> {
    fn ask(&mut self, column: &str, key: i64) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT {KEY_COLUMNS}, article FROM identities WHERE feed = ?1 AND {column} = ?2 AND left_at IS NOT NULL"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([self.feed.0, key])?;
        while let Some(row) = rows.next()? {
            let id = row.get(6)?;
            let known = Known { keys: keys_of(row)?, present: false };
            self.found.insert((false, id), (Owner::Article(ArticleId(id)), known));
        }
        let sql = format!("SELECT {KEY_COLUMNS}, id, seen FROM tombstones WHERE feed = ?1 AND {column} = ?2");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([self.feed.0, key])?;
        while let Some(row) = rows.next()? {
            let (id, seen) = (row.get(6)?, Time(row.get(7)?));
            let known = Known { keys: keys_of(row)?, present: false };
            self.found.insert((true, id), (Owner::Tombstone(id, seen), known));
        }
        Ok(())
    }
}

fn insert(w: Writing<'_>, feed: FeedId, prepared: &Prepared, made: Made, now: Time) -> Result<ArticleId, StoreError> {
    let Prepared { article, incoming: Incoming { keys, .. }, .. } = prepared;
    let mut statement = w.prepare_cached("INSERT INTO articles (feed, sort_key, received) VALUES (?1, ?2, ?3)")?;
    let sort_key = article.published.unwrap_or(now);
    let id = ArticleId(statement.insert(params![feed.0, sort_key.0, now.0])?);
    put_summary(w, id, article)?;
    bodies::put(w, id, article, &made.html)?;
    search::put(w, id, made.words, true);
    w.prepare_cached(
        "INSERT INTO identities (feed, identity, article, guid, link, text, content, published)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        feed.0,
        keys.identity,
        id.0,
        keys.guid,
        keys.link,
        keys.text,
        keys.content,
        keys.published
    ])?;
    Ok(id)
}

fn put_summary(w: Writing<'_>, id: ArticleId, article: &NewArticle) -> Result<(), StoreError> {
    w.prepare_cached(
        "INSERT INTO summaries (article, title, author, url, excerpt, image, has_enclosures)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (article) DO UPDATE SET title = excluded.title, author = excluded.author, url = excluded.url,
             excerpt = excluded.excerpt, image = excluded.image, has_enclosures = excluded.has_enclosures",
    )?
    .execute(params![
        id.0,
        article.title,
        article.author,
        article.url,
        article.excerpt,
        article.image,
        !article.enclosures.is_empty()
    ])?;
    Ok(())
}

/// Gives an article the text that its feed has now. Status and arrival stay; where it has other words the earlier text
/// becomes a version. A date is taken over, but not "now": that is what a future date was clamped to, and the article would
/// jump to the top.
fn change(
    w: Writing<'_>,
    id: ArticleId,
    prepared: &Prepared,
    made: Made,
    reworded: bool,
    now: Time,
) -> Result<(), StoreError> {
    if reworded {
        versions::keep(w, id)?;
        full_texts::ask_anew(w, id)?;
    }
    let published = prepared.article.published.filter(|published| *published < now);
    // What was snoozed stays where its return put it.
    w.prepare_cached(
        "UPDATE articles SET updated = iif(?4, ?2, updated), sort_key = iif(published IS NULL, coalesce(?3, sort_key), sort_key),
             published = iif(published IS NULL, NULL, coalesce(?3, published)) WHERE id = ?1",
    )?
    .execute(params![id.0, now.0, published.map(|published| published.0), reworded])?;
    put_summary(w, id, &prepared.article)?;
    bodies::put(w, id, &prepared.article, &made.html)?;
    if full_texts::is_kept(&w, id)? {
        search::renew(w, id);
    } else {
        search::put(w, id, made.words, false);
    }
    Ok(())
}

/// Remembers by what an article is to be known from now on; writes only what differs.
fn know_again(w: Writing<'_>, id: ArticleId, known: &Known, incoming: &Incoming) -> Result<(), StoreError> {
    let keys = incoming.keys;
    if known.present && known.keys == keys {
        return Ok(());
    }
    w.prepare_cached(
        "UPDATE identities SET identity = ?2, guid = ?3, link = ?4, text = ?5, content = ?6, published = ?7, left_at = NULL
         WHERE article = ?1",
    )?
    .execute(params![id.0, keys.identity, keys.guid, keys.link, keys.text, keys.content, keys.published])?;
    Ok(())
}

fn left(w: Writing<'_>, id: ArticleId, now: Time) -> Result<(), StoreError> {
    w.prepare_cached("UPDATE identities SET left_at = ?2 WHERE article = ?1")?.execute([id.0, now.0])?;
    Ok(())
}

fn renew_tombstone(w: Writing<'_>, id: i64, last: Time, now: Time) -> Result<(), StoreError> {
    if last < now.plus_seconds(-SEEN_AGAIN_SECONDS) {
        w.prepare_cached("UPDATE tombstones SET seen = ?2 WHERE id = ?1")?.execute([id, now.0])?;
    }
    Ok(())
}

/// Purges an article for good and leaves its tombstone.
pub(super) fn bury(w: Writing<'_>, id: ArticleId, now: Time) -> Result<(), StoreError> {
    w.prepare_cached(&format!(
        "INSERT INTO tombstones (feed, {KEY_COLUMNS}, seen) SELECT feed, {KEY_COLUMNS}, ?2 FROM identities WHERE article = ?1"
    ))?
    .execute([id.0, now.0])?;
    purge(w, id)
}

/// Purges an article without a memory of it.
pub(super) fn purge(w: Writing<'_>, id: ArticleId) -> Result<(), StoreError> {
    search::forget(w, id);
    w.prepare_cached("DELETE FROM articles WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// Takes over what the document says of the feed; writes only what differs. A new address after permanent redirects is not
/// taken when another feed has it.
fn update_feed(w: Writing<'_>, feed: FeedId, update: &FeedUpdate) -> Result<(), StoreError> {
    w.prepare_cached(
        "UPDATE feeds SET title = ?2, site_url = coalesce(?3, site_url), description = ?4, language = ?5,
             picture = ?6, repairs = ?7
         WHERE id = ?1 AND (title IS NOT ?2 OR site_url IS NOT coalesce(?3, site_url) OR description IS NOT ?4
             OR language IS NOT ?5 OR picture IS NOT ?6 OR repairs IS NOT ?7)",
    )?
    .execute(params![
        feed.0,
        update.title,
        update.site_url,
        update.description,
        update.language,
        update.picture,
        Some(update.repairs.join(" ")).filter(|names| !names.is_empty())
    ])?;
    if let Some(url) = &update.moved_to {
        fetches::note_move(w, feed, &Move::Take(url.clone()))?;
    }
    Ok(())
}
