//! Highlighted passages and their notes.

use super::journal::{self, Note, Step};
use super::{Marked, StoreError, Writing};
use crate::model::{
    Anchor, ArticleId, FeedId, Highlight, HighlightColor, HighlightId, HighlightPatch, HighlightQuery, HighlightRow,
    NewHighlight, StepKind, Time,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use unicode_normalization::UnicodeNormalization;

const COLUMNS: &str = "h.id, h.article, h.quote, h.prefix, h.suffix, h.position, h.color, h.note, h.created, h.edited";

fn of(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    Ok(Highlight {
        id: HighlightId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        anchor: Anchor { quote: row.get(2)?, prefix: row.get(3)?, suffix: row.get(4)?, position: row.get(5)? },
        color: HighlightColor::from_stored(&row.get::<_, String>(6)?),
        note: row.get(7)?,
        created: Time(row.get(8)?),
        edited: row.get::<_, Option<i64>>(9)?.map(Time),
    })
}

/// One highlight.
fn get(conn: &Connection, id: HighlightId) -> Result<Option<Highlight>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM highlights h WHERE h.id = ?1"))?;
    Ok(statement.query_row([id.0], of).optional()?)
}

/// The highlights of an article in the order of its text.
pub(super) fn of_article(conn: &Connection, article: ArticleId) -> Result<Vec<Highlight>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM highlights h WHERE h.article = ?1 ORDER BY h.position, h.id");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([article.0], of)?.collect::<Result<_, _>>()?)
}

/// Highlights with their articles: articles by their newest highlight, in each the order of its text.
pub(super) fn list(conn: &Connection, query: &HighlightQuery) -> Result<Vec<HighlightRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, s.title, s.url, coalesce(a.published, a.sort_key), a.feed,
             coalesce(f.custom_title, f.title, f.url)
         FROM highlights h JOIN articles a ON a.id = h.article JOIN summaries s ON s.article = a.id
         JOIN feeds f ON f.id = a.feed
         JOIN (SELECT article, max(created) AS newest FROM highlights GROUP BY article) n ON n.article = h.article
         WHERE a.hidden IN (0, 2) AND (?1 IS NULL OR h.article = ?1) AND (?2 IS NULL OR h.color = ?2)
         ORDER BY n.newest DESC, h.article DESC, h.position, h.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![query.article.map(|id| id.0), query.color.map(HighlightColor::as_str)])?;
    let sought: Vec<String> = query.search.iter().flat_map(|words| words.split_whitespace()).map(folded).collect();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let row = HighlightRow {
            highlight: of(row)?,
            title: row.get(10)?,
            url: row.get(11)?,
            published: Time(row.get(12)?),
            feed: FeedId(row.get(13)?),
            feed_title: row.get(14)?,
        };
        if has_words(&row, &sought) {
            found.push(row);
        }
    }
    Ok(found)
}

/// Without the difference of cases, marks and widths: what is typed in a hurry finds what was printed.
fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    plain.flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

fn has_words(row: &HighlightRow, sought: &[String]) -> bool {
    if sought.is_empty() {
        return true;
    }
    let text = folded(&format!("{}\n{}\n{}", row.highlight.anchor.quote, row.highlight.note, row.title));
    sought.iter().all(|word| text.contains(word))
}

/// Highlights a passage. Undoable.
pub(super) fn add(
    w: Writing<'_>,
    article: ArticleId,
    new: &NewHighlight,
    now: Time,
) -> Result<(HighlightId, Marked), StoreError> {
    let title = journal::title_of(&w, article)?.ok_or(StoreError::NoSuchArticle(article))?;
    let id = w
        .prepare_cached(
            "INSERT INTO highlights (article, quote, prefix, suffix, position, color, note, created)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .insert(params![
            article.0,
            new.anchor.quote,
            new.anchor.prefix,
            new.anchor.suffix,
            new.anchor.position,
            new.color.as_str(),
            new.note,
            now.0,
        ])?;
    let id = HighlightId(id);
    let made = get(&w, id)?.ok_or_else(|| StoreError::Internal("a new highlight is not there".to_owned()))?;
    let note = Note::of(StepKind::Highlighted, 1, Some(title));
    let done = journal::done(w, &note, &Step::Highlighted(made), now)?;
    Ok((id, Marked { changed: vec![article], ..done }))
}

/// Changes colour or note of a highlight. Undoable; one that is gone stays so.
pub(super) fn edit(w: Writing<'_>, id: HighlightId, patch: &HighlightPatch, now: Time) -> Result<Marked, StoreError> {
    let Some(before) = get(&w, id)? else { return Ok(Marked::default()) };
    let mut after = before.clone();
    after.color = patch.color.unwrap_or(after.color);
    after.note = patch.note.clone().unwrap_or(after.note);
    if after == before {
        return Ok(Marked::default());
    }
    after.edited = Some(now);
    set(w, &after)?;
    let article = before.article;
    let note = Note::of(StepKind::HighlightEdited, 1, journal::title_of(&w, article)?);
    let done = journal::done(w, &note, &Step::HighlightEdited(before, after), now)?;
    Ok(Marked { changed: vec![article], ..done })
}

/// Removes highlights with their notes. Undoable.
pub(super) fn remove(w: Writing<'_>, ids: &[HighlightId], now: Time) -> Result<Marked, StoreError> {
    let mut removed: Vec<Highlight> = Vec::new();
    for &id in ids {
        if let Some(highlight) = get(&w, id)? {
            delete(w, id)?;
            removed.push(highlight);
        }
    }
    let mut changed: Vec<_> = removed.iter().map(|highlight| highlight.article).collect();
    changed.sort_unstable();
    changed.dedup();
    let name = match changed.as_slice() {
        [] => return Ok(Marked::default()),
        &[only] => journal::title_of(&w, only)?,
        _ => None,
    };
    let note = Note::of(StepKind::HighlightsRemoved, removed.len(), name);
    let done = journal::done(w, &note, &Step::HighlightsRemoved(removed), now)?;
    Ok(Marked { changed, ..done })
}

fn delete(w: Writing<'_>, id: HighlightId) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM highlights WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

fn set(w: Writing<'_>, to: &Highlight) -> Result<(), StoreError> {
    w.prepare_cached("UPDATE highlights SET color = ?2, note = ?3, edited = ?4 WHERE id = ?1")?.execute(params![
        to.id.0,
        to.color.as_str(),
        to.note,
        to.edited.map(|time| time.0)
    ])?;
    Ok(())
}

/// Takes a new highlight back. What was said of it since is a later step, and stays with it; where a later step removed it, that
/// one brings it back no more.
pub(super) fn add_back(w: Writing<'_>, step: i64, made: &Highlight) -> Result<Vec<ArticleId>, StoreError> {
    match get(&w, made.id)? {
        Some(now) if now.color == made.color && now.note == made.note => delete(w, made.id)?,
        Some(_) => return Ok(Vec::new()),
        None => in_later_removals(w, step, made.id, |_| None)?,
    }
    Ok(vec![made.article])
}

/// Takes a new colour or note back, each where it still is as the step left it; also in what a later step removed.
pub(super) fn edit_back(
    w: Writing<'_>,
    step: i64,
    before: &Highlight,
    after: &Highlight,
) -> Result<Vec<ArticleId>, StoreError> {
    let back = |mut to: Highlight| {
        let (color, note) = (to.color == after.color, to.note == after.note);
        if color {
            to.color = before.color;
        }
        if note {
            to.note.clone_from(&before.note);
        }
        if to.edited == after.edited {
            to.edited = before.edited;
        }
        to
    };
    match get(&w, after.id)? {
        Some(now) => set(w, &back(now))?,
        None => in_later_removals(w, step, after.id, |removed| Some(back(removed)))?,
    }
    Ok(vec![after.article])
}

/// Brings removed highlights back, as far as their articles are still there.
pub(super) fn remove_back(w: Writing<'_>, removed: &[Highlight]) -> Result<Vec<ArticleId>, StoreError> {
    let mut changed = Vec::new();
    for highlight in removed {
        let Highlight { id, article, anchor, color, note, created, edited } = highlight;
        let back = w
            .prepare_cached(
                "INSERT OR IGNORE INTO highlights
                     (id, article, quote, prefix, suffix, position, color, note, created, edited)
                 SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM articles WHERE id = ?2",
            )?
            .execute(params![
                id.0,
                article.0,
                anchor.quote,
                anchor.prefix,
                anchor.suffix,
                anchor.position,
                color.as_str(),
                note,
                created.0,
                edited.map(|time| time.0),
            ])?;
        if back > 0 {
            changed.push(*article);
        }
    }
    changed.sort_unstable();
    changed.dedup();
    Ok(changed)
}

/// Changes a highlight in the later steps that removed it; `None` takes it out of them.
fn in_later_removals(
    w: Writing<'_>,
    step: i64,
    id: HighlightId,
    change: impl Fn(Highlight) -> Option<Highlight>,
) -> Result<(), StoreError> {
    for later in journal::after(&w, step, &[StepKind::HighlightsRemoved])? {
        let Step::HighlightsRemoved(removed) = later.step()? else { continue };
        if removed.iter().any(|highlight| highlight.id == id) {
            let kept: Vec<_> =
                removed.into_iter().filter_map(|each| if each.id == id { change(each) } else { Some(each) }).collect();
            if kept.is_empty() {
                journal::close(w, later.id)?;
            } else {
                journal::keep_step(w, later.id, &Step::HighlightsRemoved(kept))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sought_without_case_marks_and_widths() {
        assert!(folded("Die Straße nach ÉVREUX").contains(&folded("STRASSE")));
        assert!(folded("Évreux").contains(&folded("evreux")));
        assert!(folded("ｗｏｒｄ").contains(&folded("Word")));
        assert!(folded("كِتَاب").contains(&folded("كتاب")));
    }
}
