//! Feeds: what they are and how the user set them.

use super::journal::{self, FeedSettings, Moved, Note, Place, Step};
use super::url_key::{host_of, url_key};
use super::{Marked, NewFeed, OutlineAttributes, StoreError, Writing, error, order};
use crate::model::{
    Feed, FeedId, FeedPatch, FeedState, FolderId, FullTextMode, Keeping, NextReason, RequestSettings, Sidebar,
    StepKind, SummaryMode, TextDirection, Time, Trouble, TroubleCode, language_tag,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashSet;

/// How long an unsubscribed feed can come back.
pub(super) const REMOVED_KEPT_SECONDS: i64 = 7 * 24 * 60 * 60;

const COLUMNS: &str = "f.id, f.url, f.site_url, f.title, f.custom_title, f.description, f.language, f.folder, f.position, \
     f.icon, f.interval_minutes, f.paused, f.has_credentials, f.added, x.last_fetched, x.last_success, x.last_new, \
     x.next_fetch, x.next_reason, x.failures, x.trouble_code, x.trouble_detail, x.trouble_since, f.charset, \
     f.user_agent, f.proxy, f.repairs, f.images, f.full_text, f.text_language, f.text_direction, f.summaries, f.keep_days, \
     f.keep_count, f.clean \
     FROM feeds f JOIN fetches x ON x.feed = f.id";

/// The title to show. Never empty.
pub(super) fn shown_title(custom: Option<&str>, own: Option<&str>, url: &str) -> String {
    let filled = |title: Option<&str>| title.map(str::trim).filter(|title| !title.is_empty()).map(str::to_owned);
    filled(custom).or_else(|| filled(own)).unwrap_or_else(|| host_of(url))
}

fn feed_of(row: &Row<'_>) -> rusqlite::Result<Feed> {
    let (url, custom_title): (String, Option<String>) = (row.get(1)?, row.get(4)?);
    let title = shown_title(custom_title.as_deref(), row.get::<_, Option<String>>(3)?.as_deref(), &url);
    Ok(Feed {
        id: FeedId(row.get(0)?),
        url,
        site_url: row.get(2)?,
        title,
        custom_title,
        description: row.get(5)?,
        language: row.get(6)?,
        folder: row.get::<_, Option<i64>>(7)?.map(FolderId),
        position: row.get(8)?,
        icon: row.get(9)?,
        interval_minutes: row.get(10)?,
        charset: row.get(23)?,
        paused: row.get(11)?,
        has_credentials: row.get(12)?,
        request: RequestSettings { user_agent: row.get(24)?, proxy: row.get(25)? },
        images: row.get(27)?,
        clean: row.get(34)?,
        full_text: FullTextMode::from_stored(&row.get::<_, String>(28)?),
        summaries: row.get::<_, Option<String>>(31)?.as_deref().and_then(SummaryMode::from_stored),
        text_language: row.get(29)?,
        text_direction: row.get::<_, Option<String>>(30)?.as_deref().and_then(TextDirection::from_stored),
        keeping: Keeping { days: row.get(32)?, count: row.get(33)? },
        state: state_of(row)?,
    })
}

fn state_of(row: &Row<'_>) -> rusqlite::Result<FeedState> {
    let time = |column: usize| row.get::<_, Option<i64>>(column).map(|moment| moment.map(Time));
    let trouble = match (row.get::<_, Option<String>>(20)?, time(22)?) {
        (Some(code), since) => Some(Trouble {
            code: TroubleCode::from_stored(&code),
            detail: row.get::<_, Option<String>>(21)?.unwrap_or_default(),
            since: since.unwrap_or(Time(0)),
        }),
        _ => None,
    };
    Ok(FeedState {
        added: Time(row.get(13)?),
        last_fetched: time(14)?,
        last_success: time(15)?,
        last_new: time(16)?,
        next_fetch: time(17)?,
        next_reason: NextReason::from_stored(&row.get::<_, String>(18)?),
        failures: row.get(19)?,
        trouble,
        repairs: row
            .get::<_, Option<String>>(26)?
            .iter()
            .flat_map(|names| names.split(' '))
            .map(str::to_owned)
            .collect(),
    })
}

/// Every feed, folder and tag.
pub(super) fn sidebar(conn: &Connection) -> Result<Sidebar, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} WHERE f.removed IS NULL"))?;
    let feeds = statement.query_map([], feed_of)?.collect::<Result<_, _>>()?;
    Ok(Sidebar { feeds, folders: super::folders::all(conn)?, tags: super::tags::all(conn)? })
}

/// One followed feed.
pub(super) fn feed(conn: &Connection, id: FeedId) -> Result<Feed, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} WHERE f.id = ?1 AND f.removed IS NULL"))?;
    statement.query_row([id.0], feed_of).optional()?.ok_or(StoreError::NoSuchFeed(id))
}

/// The feed followed at an address.
pub(super) fn feed_by_url(conn: &Connection, url: &str) -> Result<Option<FeedId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM feeds WHERE url_key = ?1 AND removed IS NULL")?;
    Ok(statement.query_row([url_key(url)], |row| row.get(0)).optional()?.map(FeedId))
}

/// Follows a feed in the folder at a path, behind what is there, unless it is followed already.
pub(super) fn add_at(w: Writing<'_>, path: &[String], feed: &NewFeed, now: Time) -> Result<Option<FeedId>, StoreError> {
    if feed_by_url(&w, &feed.url)?.is_some() {
        return Ok(None);
    }
    let folder = if path.is_empty() { None } else { Some(super::folders::at(w, path, true)?) };
    let position = order::next_feed(&w, folder)?;
    add_unfollowed(w, feed, (folder, position), now).map(Some)
}

/// Follows a feed, or takes an unsubscribed one back.
pub(super) fn add(w: Writing<'_>, feed: &NewFeed, now: Time) -> Result<FeedId, StoreError> {
    if let Some(followed) = feed_by_url(&w, &feed.url)? {
        return Err(StoreError::AlreadySubscribed(followed));
    }
    if let Some(folder) = feed.folder {
        super::folders::exists(&w, folder)?;
    }
    let position = order::behind_feeds(&w, feed.folder)?;
    add_unfollowed(w, feed, (feed.folder, position), now)
}

/// Adds a feed that is known not to be followed, in a folder that exists.
fn add_unfollowed(w: Writing<'_>, feed: &NewFeed, place: Place, now: Time) -> Result<FeedId, StoreError> {
    let (folder, position) = (place.0.map(|folder| folder.0), place.1);
    let key = url_key(&feed.url);
    let removed = w
        .prepare_cached(
            "SELECT id FROM feeds WHERE url_key = ?1 AND removed IS NOT NULL ORDER BY removed DESC LIMIT 1",
        )?
        .query_row([&key], |row| row.get(0))
        .optional()?;
    if let Some(id) = removed {
        let id = FeedId(id);
        show_again(w, id)?;
        w.execute(
            "UPDATE feeds SET url = ?2, custom_title = coalesce(?3, custom_title), paused = 0 WHERE id = ?1",
            params![id.0, feed.url, feed.custom_title],
        )?;
        order::place_feed(w, id, place)?;
        super::fetches::due_at_once(w, id, now)?;
        return Ok(id);
    }
    let attributes =
        if feed.opml_attributes.is_empty() { None } else { serde_json::to_string(&feed.opml_attributes).ok() };
    let mut statement = w.prepare_cached(
        "INSERT INTO feeds (url, url_key, site_url, title, custom_title, folder, opml_attributes, added, position, full_text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    let custom = feed.custom_title.as_deref().filter(|title| !title.trim().is_empty());
    let id = statement.insert(params![
        feed.url,
        key,
        feed.site_url,
        feed.title,
        custom,
        folder,
        attributes,
        now.0,
        position,
        feed.full_text.as_str()
    ])?;
    super::fetches::add(w, FeedId(id), now)?;
    Ok(FeedId(id))
}

/// Changes feeds alike; one step. Undoable.
pub(super) fn edit(w: Writing<'_>, ids: &[FeedId], patch: &FeedPatch, now: Time) -> Result<Marked, StoreError> {
    let (mut edited, mut name) = (Vec::new(), None);
    for &id in ids {
        let feed = feed(&w, id)?;
        let before = FeedSettings::of(&feed);
        let after = patched(before.clone(), patch);
        if after != before {
            set(w, id, &after, now)?;
            edited.push((id, before, after));
            name = Some(feed.title);
        }
    }
    let Some(folder) = patch.folder else { return edited_step(w, edited, Vec::new(), name, now) };
    if edited.is_empty() {
        return order::move_feeds(w, ids, folder, now);
    }
    let (moved, _) = order::feeds_into(w, ids, folder)?;
    edited_step(w, edited, moved, name, now)
}

fn edited_step(
    w: Writing<'_>,
    edited: Vec<(FeedId, FeedSettings, FeedSettings)>,
    moved: Vec<Moved<FeedId>>,
    name: Option<String>,
    now: Time,
) -> Result<Marked, StoreError> {
    let touched: HashSet<FeedId> =
        edited.iter().map(|(id, ..)| *id).chain(moved.iter().map(|moved| moved.id)).collect();
    if touched.is_empty() {
        return Ok(Marked::default());
    }
    let note = Note::of(StepKind::FeedEdited, touched.len(), name.filter(|_| touched.len() == 1));
    journal::done(w, &note, &Step::FeedsEdited(edited, moved), now)
}

fn patched(mut after: FeedSettings, patch: &FeedPatch) -> FeedSettings {
    if let Some(url) = &patch.url {
        after.url = url.trim().to_owned();
    }
    if let Some(title) = &patch.custom_title {
        after.custom_title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    }
    if let Some(minutes) = patch.interval_minutes {
        after.interval_minutes = Some(minutes).filter(|minutes| *minutes > 0);
    }
    if let Some(charset) = &patch.charset {
        after.charset = Some(charset.trim().to_owned()).filter(|charset| !charset.is_empty());
    }
    if let Some(paused) = patch.paused {
        after.paused = paused;
    }
    if let Some(request) = &patch.request {
        let filled =
            |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        after.request = RequestSettings { user_agent: filled(&request.user_agent), proxy: filled(&request.proxy) };
    }
    if let Some(images) = patch.images {
        after.images = images;
    }
    if let Some(clean) = patch.clean {
        after.clean = clean;
    }
    if let Some(full_text) = patch.full_text {
        after.full_text = full_text;
    }
    if let Some(summaries) = patch.summaries {
        after.summaries = summaries;
    }
    if let Some(language) = &patch.text_language {
        after.text_language = language_tag(language).map(str::to_owned);
    }
    if let Some(direction) = patch.text_direction {
        after.text_direction = direction;
    }
    if let Some(keeping) = patch.keeping {
        after.keeping = keeping;
    }
    after
}

/// Gives a feed these settings. What has a changed address or charset is fetched at once and without
/// validators.
pub(super) fn set(w: Writing<'_>, id: FeedId, to: &FeedSettings, now: Time) -> Result<(), StoreError> {
    let before = feed(&w, id)?;
    if let Some(other) = feed_by_url(&w, &to.url)?.filter(|other| *other != id) {
        return Err(StoreError::AlreadySubscribed(other));
    }
    w.execute(
        "UPDATE feeds SET url = ?2, url_key = ?3, custom_title = ?4, interval_minutes = ?5, paused = ?6, charset = ?7,
             user_agent = ?8, proxy = ?9, images = ?10, full_text = ?11, text_language = ?12,
             text_direction = ?13, summaries = ?14, keep_days = ?15, keep_count = ?16, clean = ?17 WHERE id = ?1",
        params![
            id.0,
            to.url,
            url_key(&to.url),
            to.custom_title,
            to.interval_minutes,
            to.paused,
            to.charset,
            to.request.user_agent,
            to.request.proxy,
            to.images,
            to.full_text.as_str(),
            to.text_language,
            to.text_direction.map(TextDirection::as_str),
            to.summaries.map(SummaryMode::as_str),
            to.keeping.days,
            to.keeping.count,
            to.clean
        ],
    )?;
    if before.url != to.url || before.charset != to.charset {
        super::fetches::forget_validators(w, id)?;
    }
    // Another way of asking or reading may end what was wrong.
    if before.url != to.url || before.request != to.request || before.charset != to.charset {
        super::fetches::due_at_once(w, id, now)?;
    }
    if to.paused {
        super::fetches::pause(w, id)?;
    } else if before.paused {
        super::fetches::due_at_once(w, id, now)?;
    } else if before.interval_minutes != to.interval_minutes {
        super::fetches::reschedule(w, Some(id), now)?;
    }
    Ok(())
}

/// Whether credentials are kept for the feed.
pub(super) fn set_has_credentials(w: Writing<'_>, id: FeedId, has: bool) -> Result<(), StoreError> {
    match w.execute("UPDATE feeds SET has_credentials = ?2 WHERE id = ?1", params![id.0, has])? {
        0 => Err(StoreError::NoSuchFeed(id)),
        _ => Ok(()),
    }
}

/// Unsubscribes; undoable.
pub(super) fn unsubscribe(w: Writing<'_>, feeds: &[FeedId], now: Time) -> Result<Marked, StoreError> {
    let mut name = None;
    for &id in feeds {
        name = Some(feed(&w, id)?.title);
    }
    let removed = hide(w, feeds, now)?;
    if removed.is_empty() {
        return Ok(Marked::default());
    }
    let note = Note::of(StepKind::FeedsRemoved, removed.len(), name.filter(|_| removed.len() == 1));
    journal::done(w, &note, &Step::FeedsRemoved(removed), now)
}

/// Takes feeds with their articles out of every view. Returns those that were in them.
pub(super) fn hide(w: Writing<'_>, feeds: &[FeedId], now: Time) -> Result<Vec<FeedId>, StoreError> {
    let mut hidden = Vec::new();
    for &id in feeds {
        let changed =
            w.execute("UPDATE feeds SET removed = ?2 WHERE id = ?1 AND removed IS NULL", params![id.0, now.0])?;
        if changed > 0 {
            w.execute("UPDATE articles SET hidden = hidden + 1 WHERE feed = ?1 AND hidden IN (0, 2)", [id.0])?;
            hidden.push(id);
        }
    }
    Ok(hidden)
}

/// Brings a feed and its articles back into the views. One that was purged, or whose address another feed has now, does
/// not come back: `false`.
pub(super) fn show_again(w: Writing<'_>, id: FeedId) -> Result<bool, StoreError> {
    let changed = w.execute(
        "UPDATE feeds SET removed = NULL WHERE id = ?1 AND removed IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM feeds o WHERE o.url_key = feeds.url_key AND o.removed IS NULL)",
        [id.0],
    )?;
    if changed > 0 {
        w.execute("UPDATE articles SET hidden = hidden - 1 WHERE feed = ?1 AND hidden IN (1, 3)", [id.0])?;
    }
    Ok(changed > 0)
}

/// Attributes of the feeds' OPML outlines that Broadsheet does not know.
pub(super) fn opml_attributes(conn: &Connection) -> Result<Vec<(FeedId, OutlineAttributes)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, opml_attributes FROM feeds WHERE opml_attributes IS NOT NULL AND removed IS NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let json: String = row.get(1)?;
        let attributes = serde_json::from_str(&json).map_err(|error| error::damaged_json("OPML attributes", &error))?;
        all.push((FeedId(row.get(0)?), attributes));
    }
    Ok(all)
}
