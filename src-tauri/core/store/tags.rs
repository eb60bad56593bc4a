//! The user's own words for articles.

use super::journal::{self, Note, Step, Tagged};
use super::{Marked, StoreError, Writing, cjk};
use crate::model::{ArticleId, StepKind, Tag, TagId, Time};
use rusqlite::{Connection, OptionalExtension, params};
use unicode_normalization::UnicodeNormalization;

/// A name without the difference of cases and of ways to write the same letters: no two tags share it. Capitals first,
/// because "ß" is "SS" in capitals, and "ς" and "σ" are one.
pub(super) fn folded(name: &str) -> String {
    name.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}

/// A name as it is kept: one space between words, none around.
fn kept(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every tag.
pub(super) fn all(conn: &Connection) -> Result<Vec<Tag>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM tags ORDER BY id")?;
    let tags = statement.query_map([], |row| Ok(Tag { id: TagId(row.get(0)?), name: row.get(1)? }))?;
    Ok(tags.collect::<Result<_, _>>()?)
}

/// The tag of a name, in whatever case.
pub(super) fn named(conn: &Connection, name: &str) -> Result<Option<TagId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM tags WHERE folded = ?1")?;
    Ok(statement.query_row([folded(&kept(name))], |row| row.get(0).map(TagId)).optional()?)
}

/// What a tag is called.
pub(super) fn name_of(conn: &Connection, id: TagId) -> Result<String, StoreError> {
    let mut statement = conn.prepare_cached("SELECT name FROM tags WHERE id = ?1")?;
    statement.query_row([id.0], |row| row.get(0)).optional()?.ok_or(StoreError::NoSuchTag(id))
}

/// Makes a tag: with the id that it had, or a new one.
fn make(w: Writing<'_>, id: Option<TagId>, name: &str) -> Result<TagId, StoreError> {
    let mut statement = w.prepare_cached("INSERT INTO tags (id, name, folded) VALUES (?1, ?2, ?3)")?;
    let id = TagId(statement.insert(params![id.map(|id| id.0), name, folded(name)])?);
    index(w, id, Some(name))?;
    Ok(id)
}

/// Makes what the search finds tags by anew.
pub(super) fn index_all(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("DELETE FROM tag_names", [])?;
    let mut statement = conn.prepare("SELECT id, name FROM tags")?;
    let tags =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<(i64, String)>, _>>()?;
    for (id, name) in tags {
        insert(conn, id, &name)?;
    }
    Ok(())
}

fn insert(conn: &Connection, id: i64, name: &str) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached("INSERT INTO tag_names (rowid, name) VALUES (?1, ?2)")?;
    statement.execute(params![id, cjk::indexable(name)])?;
    Ok(())
}

/// What the search finds a tag by; `None` when it is gone.
fn index(w: Writing<'_>, id: TagId, name: Option<&str>) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM tag_names WHERE rowid = ?1")?.execute([id.0])?;
    if let Some(name) = name {
        insert(&w, id.0, name)?;
    }
    Ok(())
}

/// Gives articles tags by name, and takes others off; a tag that is in both is given. Undoable.
pub(super) fn tag(
    w: Writing<'_>,
    ids: &[ArticleId],
    add: &[String],
    remove: &[TagId],
    now: Time,
) -> Result<Marked, StoreError> {
    let mut step = Tagged::default();
    let mut added = Vec::new();
    for name in add.iter().map(|name| kept(name)).filter(|name| !name.is_empty()) {
        let id = match named(&w, &name)? {
            Some(id) => id,
            None => {
                let id = make(w, None, &name)?;
                step.made.push(id);
                id
            }
        };
        added.push(id);
    }
    let (mut names, mut changed) = (Vec::new(), Vec::new());
    for id in remove.iter().filter(|id| !added.contains(id)) {
        let taken = take(w, *id, ids)?;
        if !taken.is_empty() {
            names.push(name_of(&w, *id)?);
            changed.extend(&taken);
            step.taken.insert(id.0, taken);
        }
    }
    for id in &added {
        let given = give(w, *id, ids)?;
        if !given.is_empty() {
            names.push(name_of(&w, *id)?);
            changed.extend(&given);
            step.given.insert(id.0, given);
        }
    }
    changed.sort_unstable();
    changed.dedup();
    if changed.is_empty() {
        drop_unused(w, &step.made)?;
        return Ok(Marked::default());
    }
    let kind = if step.given.is_empty() { StepKind::Untagged } else { StepKind::Tagged };
    let note = Note::of(kind, changed.len(), Some(names.join(", ")));
    let done = journal::done(w, &note, &Step::Tagged(step), now)?;
    Ok(Marked { changed, ..done })
}

/// Gives a tag to articles; those that did not have it. Unknown ones are passed over.
pub(super) fn give(w: Writing<'_>, tag: TagId, ids: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
    touch(
        w,
        "INSERT OR IGNORE INTO article_tags (tag, article)
         SELECT t.id, a.id FROM tags t JOIN articles a ON a.id IN (SELECT value FROM json_each(?2)) WHERE t.id = ?1
         RETURNING article",
        tag,
        ids,
    )
}

/// Takes a tag from articles; those that had it.
pub(super) fn take(w: Writing<'_>, tag: TagId, ids: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
    touch(
        w,
        "DELETE FROM article_tags WHERE tag = ?1 AND article IN (SELECT value FROM json_each(?2)) RETURNING article",
        tag,
        ids,
    )
}

fn touch(w: Writing<'_>, sql: &str, tag: TagId, ids: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
    let json = serde_json::to_string(ids).map_err(|error| StoreError::Internal(error.to_string()))?;
    let mut statement = w.prepare_cached(sql)?;
    let changed = statement.query_map(params![tag.0, json], |row| row.get(0).map(ArticleId))?;
    Ok(changed.collect::<Result<_, _>>()?)
}

/// Removes those of these tags that no article has.
pub(super) fn drop_unused(w: Writing<'_>, tags: &[TagId]) -> Result<(), StoreError> {
    for tag in tags {
        let gone = w
            .prepare_cached(
                "DELETE FROM tags WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag = ?1)",
            )?
            .execute([tag.0])?;
        if gone > 0 {
            index(w, *tag, None)?;
        }
    }
    Ok(())
}

/// Gives a tag another name. Undoable.
pub(super) fn rename(w: Writing<'_>, id: TagId, name: &str, now: Time) -> Result<Marked, StoreError> {
    let (before, name) = (name_of(&w, id)?, kept(name));
    if let Some(other) = named(&w, &name)?.filter(|other| *other != id) {
        return Err(StoreError::TagExists(name_of(&w, other)?));
    }
    if before == name {
        return Ok(Marked::default());
    }
    set_name(w, id, &name)?;
    let note = Note::of(StepKind::TagRenamed, 1, Some(before.clone()));
    journal::done(w, &note, &Step::TagRenamed(id, before, name), now)
}

fn set_name(w: Writing<'_>, id: TagId, name: &str) -> Result<(), StoreError> {
    w.execute("UPDATE tags SET name = ?2, folded = ?3 WHERE id = ?1", params![id.0, name, folded(name)])?;
    index(w, id, Some(name))
}

/// Takes a new name back, unless it was changed since or the old one is another tag's now.
pub(super) fn name_back(w: Writing<'_>, id: TagId, before: &str, after: &str) -> Result<(), StoreError> {
    let is_free = named(&w, before)?.is_none_or(|other| other == id);
    match name_of(&w, id) {
        Ok(name) if name == after && is_free => set_name(w, id, before),
        _ => Ok(()),
    }
}

/// Removes a tag. Undoable.
pub(super) fn remove(w: Writing<'_>, id: TagId, now: Time) -> Result<Marked, StoreError> {
    let name = name_of(&w, id)?;
    let mut statement = w.prepare_cached("DELETE FROM article_tags WHERE tag = ?1 RETURNING article")?;
    let articles: Vec<ArticleId> =
        statement.query_map([id.0], |row| row.get(0).map(ArticleId))?.collect::<Result<_, _>>()?;
    w.execute("DELETE FROM tags WHERE id = ?1", [id.0])?;
    index(w, id, None)?;
    let note = Note::of(StepKind::TagRemoved, articles.len().max(1), Some(name.clone()));
    let done = journal::done(w, &note, &Step::TagRemoved(id, name, articles.clone()), now)?;
    Ok(Marked { changed: articles, ..done })
}

/// Brings a tag back with its articles; into the tag that has its name now, if there is one.
pub(super) fn restore(w: Writing<'_>, id: TagId, name: &str, articles: &[ArticleId]) -> Result<(), StoreError> {
    let id = match named(&w, name)? {
        Some(other) => other,
        None => make(w, Some(id), name)?,
    };
    give(w, id, articles).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_beyond_ascii() {
        for (one, other) in [("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("É", "e\u{301}"), ("ｗｏｒｄ", "Word")]
        {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_ne!(folded("résumé"), folded("resume"));
    }
}
