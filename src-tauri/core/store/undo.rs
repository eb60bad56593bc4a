//! Taking steps back, in any order. What a later step, or the world, changed since is left as it is:
//!
//! * *Statuses and tags*: only articles that no later step of the same kind touched go back. Where the next later one took
//!   back what this one did (read, then unread), the two cancel each other, and that one no longer has the article.
//! * *Snoozing*: where a later step snoozed the article again, that one takes back to before both.
//! * *Highlights*: colour and note go back where they still are as the step left them, also in what was removed since; one that
//!   something was said of since stays.
//! * *What a language model wrote* comes back, unless something else stands in its place or the article is gone.
//! * *Feeds, folders, names, settings*: what still is as the step left it goes back, field by field and place by place.
//! * *Removed feeds and folders* come back, unless they were purged or their address was taken.
//!
//! So all steps taken back from the newest to the oldest lead exactly to where they began.

use super::journal::{self, FeedSettings, Moved, Open, Step, Tagged};
use super::{
    StatusChange, StoreError, Undone, Writing, feeds, folders, highlights, model_texts, order, settings, snooze,
    status, tags,
};
use crate::model::{ArticleId, FeedId, FolderId, StepKind, TagId, Time, UndoId};
use std::collections::{BTreeMap, HashSet};

/// Takes a step back, the newest without one.
pub(super) fn undo(w: Writing<'_>, step: Option<UndoId>, now: Time) -> Result<Undone, StoreError> {
    let open = journal::open(&w, step, now)?.ok_or(StoreError::NothingToUndo)?;
    let undone = match journal::opposite(open.kind) {
        Some(back) => status_back(w, &open, back)?,
        None => take_back(w, &open, now)?,
    };
    journal::close(w, open.id)?;
    Ok(undone)
}

fn take_back(w: Writing<'_>, open: &Open, now: Time) -> Result<Undone, StoreError> {
    match open.step()? {
        Step::FeedsEdited(edited, moved) => {
            edited.iter().try_for_each(|(feed, before, after)| edit_back(w, *feed, before, after, now))?;
            placed_back(w, &moved, &[])?;
        }
        Step::Placed(feeds, folders) => placed_back(w, &feeds, &folders)?,
        Step::FeedsRemoved(removed) => removed.iter().try_for_each(|feed| feeds::show_again(w, *feed).map(|_| ()))?,
        Step::FolderRenamed(id, before, after) => folders::name_back(w, id, &before, &after)?,
        Step::FolderRemoved(removed) => {
            folders::restore(w, &removed.folders)?;
            removed.removed.iter().try_for_each(|feed| feeds::show_again(w, *feed).map(|_| ()))?;
            placed_back(w, &removed.feeds, &removed.children)?;
        }
        Step::Snoozed(step) => return Ok(Undone::Rows(snooze::back(w, open.id, step, now)?)),
        Step::Tagged(step) => return tagged_back(w, open.id, step),
        Step::TagRenamed(id, before, after) => tags::name_back(w, id, &before, &after)?,
        Step::TagRemoved(id, name, articles) => {
            tags::restore(w, id, &name, &articles)?;
        }
        Step::Highlighted(made) => return Ok(Undone::Highlights(highlights::add_back(w, open.id, &made)?)),
        Step::HighlightEdited(before, after) => {
            return Ok(Undone::Highlights(highlights::edit_back(w, open.id, &before, &after)?));
        }
        Step::HighlightsRemoved(removed) => return Ok(Undone::Highlights(highlights::remove_back(w, &removed)?)),
        Step::ModelTextRemoved(article, texts) => {
            return Ok(Undone::ModelTexts(model_texts::back(w, article, &texts)?));
        }
        Step::Settings(change) => {
            settings::back(w, &change)?;
            return Ok(Undone::Settings);
        }
    }
    Ok(Undone::Sidebar)
}

/// The kinds that change what this kind changes.
fn rivals(kind: StepKind) -> [StepKind; 2] {
    match kind {
        StepKind::Read | StepKind::Unread => [StepKind::Read, StepKind::Unread],
        StepKind::Starred | StepKind::Unstarred => [StepKind::Starred, StepKind::Unstarred],
        _ => [StepKind::ReadLater, StepKind::NotReadLater],
    }
}

fn status_back(w: Writing<'_>, open: &Open, back: StatusChange) -> Result<Undone, StoreError> {
    let mut left: HashSet<ArticleId> = open.articles()?.into_iter().collect();
    for later in journal::after(&w, open.id, &rivals(open.kind))? {
        let articles = later.articles()?;
        let (own, others): (Vec<_>, Vec<_>) = articles.into_iter().partition(|id| left.contains(id));
        for id in &own {
            left.remove(id);
        }
        if later.kind != open.kind && !own.is_empty() {
            journal::keep_articles(w, later.id, &others)?;
        }
    }
    let left: Vec<_> = left.into_iter().collect();
    Ok(Undone::Status(status::set(w, &left, back)?, back))
}

fn tagged_back(w: Writing<'_>, id: i64, step: Tagged) -> Result<Undone, StoreError> {
    let Tagged { made, mut given, mut taken } = step;
    for later in journal::after(&w, id, &[StepKind::Tagged, StepKind::Untagged])? {
        let Step::Tagged(mut theirs) = later.step()? else { continue };
        let cancelled = cancel(&mut given, &mut theirs.taken) | cancel(&mut taken, &mut theirs.given);
        cancel_same(&mut given, &theirs.given);
        cancel_same(&mut taken, &theirs.taken);
        if cancelled {
            journal::keep_step(w, later.id, &Step::Tagged(theirs))?;
        }
    }
    let mut changed = Vec::new();
    for (tag, articles) in given {
        changed.extend(tags::take(w, TagId(tag), &articles)?);
    }
    for (tag, articles) in taken {
        changed.extend(tags::give(w, TagId(tag), &articles)?);
    }
    tags::drop_unused(w, &made)?;
    changed.sort_unstable();
    changed.dedup();
    Ok(Undone::Rows(changed))
}

type ByTag = BTreeMap<i64, Vec<ArticleId>>;

/// Takes what both have out of both; says whether there was any.
fn cancel(ours: &mut ByTag, theirs: &mut ByTag) -> bool {
    let mut any = false;
    for (tag, articles) in ours {
        if let Some(others) = theirs.get_mut(tag) {
            let both: HashSet<_> = others.iter().copied().filter(|id| articles.contains(id)).collect();
            any |= !both.is_empty();
            articles.retain(|id| !both.contains(id));
            others.retain(|id| !both.contains(id));
        }
    }
    any
}

/// Takes out of ours what they did likewise: they take it back.
fn cancel_same(ours: &mut ByTag, theirs: &ByTag) {
    for (tag, articles) in ours {
        if let Some(others) = theirs.get(tag) {
            let others: HashSet<_> = others.iter().collect();
            articles.retain(|id| !others.contains(id));
        }
    }
}

/// Gives a feed back what still is as the step left it.
fn edit_back(
    w: Writing<'_>,
    id: FeedId,
    before: &FeedSettings,
    after: &FeedSettings,
    now: Time,
) -> Result<(), StoreError> {
    let Ok(feed) = feeds::feed(&w, id) else { return Ok(()) };
    let mut to = FeedSettings::of(&feed);
    macro_rules! back {
        ($($field:ident),*) => {
            $(if before.$field != after.$field && to.$field == after.$field {
                to.$field.clone_from(&before.$field);
            })*
        };
    }
    back!(
        url,
        custom_title,
        interval_minutes,
        charset,
        paused,
        request,
        images,
        clean,
        full_text,
        summaries,
        text_language,
        text_direction,
        keeping
    );
    // Another feed has the old address meanwhile.
    if feeds::feed_by_url(&w, &to.url)?.is_some_and(|other| other != id) {
        to.url = feed.url;
    }
    feeds::set(w, id, &to, now)
}

/// Puts back what still is where the step put it. What is gone stays gone; into a folder that is gone means the top.
fn placed_back(w: Writing<'_>, feeds: &[Moved<FeedId>], folders: &[Moved<FolderId>]) -> Result<(), StoreError> {
    for moved in folders {
        if order::place_of_folder(&w, moved.id)? == Some(moved.after)
            && !folders::would_circle(&w, moved.id, moved.before.0)?
        {
            order::place_folder(w, moved.id, moved.before)?;
        }
    }
    for moved in feeds {
        if order::place_of_feed(&w, moved.id)? == Some(moved.after) {
            order::place_feed(w, moved.id, moved.before)?;
        }
    }
    Ok(())
}
