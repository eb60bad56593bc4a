//! The briefing of a time: articles and interests out of the store, laid out by `briefing`, the leads with their summaries.

use super::Library;
use super::abridging::{Made, summary_of};
use crate::briefing::{Candidate, Interest, Placed, lay_out, minutes_of, teaser};
use crate::model::{
    ApiError, Briefing, BriefingColumn, BriefingRequest, FeedId, FolderId, Sidebar, Story, StorySource, Time,
};
use crate::store::{Store, StoreError};
use std::collections::HashMap;

/// Articles of a time that are looked at, the newest.
const MOST: usize = 2_000;

/// Articles before it by which the reader's interests are known: some weeks.
const KNOWN_BY: usize = 20_000;

/// Letters of a lead's text: an abstract may be long.
const LEAD: usize = 700;

impl Library {
    /// What the feeds told in a time, on a page with an end.
    pub async fn briefing(&self, request: BriefingRequest) -> Result<Briefing, ApiError> {
        let now = self.now();
        self.with_store(move |store| briefing(store, &request, now)).await
    }
}

/// What stories are named by.
struct Names {
    feeds: HashMap<FeedId, String>,
    folders: HashMap<FolderId, String>,
}

fn briefing(store: &Store, request: &BriefingRequest, now: Time) -> Result<Briefing, StoreError> {
    let until = request.until.unwrap_or(now);
    let settings = store.settings()?.briefing;
    let rows = store.briefing_rows(request.since, until, MOST)?;
    let candidates: Vec<Candidate> = rows
        .into_iter()
        .map(|found| Candidate { row: found.row, language: found.language, folder: found.folder })
        .collect();
    let mut interests = HashMap::new();
    if settings.by_interest {
        for (feed, [came, read, starred]) in store.reading_by_feed(request.since, settings.interest_since, KNOWN_BY)? {
            interests.insert(feed, Interest { came, read, starred });
        }
    }
    let page = lay_out(&candidates, &interests, until);
    let Sidebar { feeds, folders, .. } = store.sidebar()?;
    let names = Names {
        feeds: feeds.into_iter().map(|feed| (feed.id, feed.title)).collect(),
        folders: folders.into_iter().map(|folder| (folder.id, folder.name)).collect(),
    };
    let leads = leads(store, &candidates, &page.leads, &names)?;
    let columns: Vec<BriefingColumn> = page
        .columns
        .iter()
        .map(|(folder, stories)| BriefingColumn {
            folder: *folder,
            name: folder.and_then(|folder| names.folders.get(&folder).cloned()).unwrap_or_default(),
            stories: stories.iter().map(|placed| told(&candidates, placed, &names)).collect(),
        })
        .collect();
    let all = leads.iter().chain(columns.iter().flat_map(|column| &column.stories));
    let minutes = minutes_of(all.flat_map(|story| [story.headline.as_str(), story.text.as_str()]));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Briefing {
        since: request.since,
        until,
        day: day_of(until, request.zone.as_deref()),
        leads,
        columns,
        articles: number(candidates.len()),
        left_out: number(page.left_out),
        minutes,
    })
}

fn leads(store: &Store, candidates: &[Candidate], placed: &[Placed], names: &Names) -> Result<Vec<Story>, StoreError> {
    let mut leads = Vec::with_capacity(placed.len());
    let mut new = Vec::new();
    for placed in placed {
        let mut story = told(candidates, placed, names);
        story.headline.clone_from(&candidates[placed.articles[0]].row.title);
        let made = summary_of(store, story.article)?;
        let Made { summary, new: made } = made;
        new.extend(made);
        if let Some(summary) = summary {
            let mut letters = 0;
            let fits = |sentence: &&String| {
                letters += sentence.chars().count();
                letters <= LEAD
            };
            let sentences: Vec<&str> = summary.sentences.iter().take_while(fits).map(String::as_str).collect();
            if !sentences.is_empty() {
                story.text =
                    if sentences.len() == summary.sentences.len() { summary.text } else { sentences.join(" ") };
                story.lang = summary.lang.or(story.lang);
            }
        }
        leads.push(story);
    }
    if !new.is_empty() {
        store.keep_summaries(new)?;
    }
    Ok(leads)
}

/// A story as a teaser tells it.
fn told(candidates: &[Candidate], placed: &Placed, names: &Names) -> Story {
    let best = &candidates[placed.articles[0]];
    let (headline, text) = teaser(best);
    let sources = placed.articles.iter().map(|at| &candidates[*at].row);
    Story {
        headline,
        text,
        article: best.row.id,
        lang: best.language.clone(),
        published: best.row.published,
        image: sources.clone().find_map(|row| row.image.clone()),
        sources: sources
            .map(|row| StorySource {
                article: row.id,
                feed: row.feed,
                feed_title: names.feeds.get(&row.feed).cloned().unwrap_or_default(),
                title: row.title.clone(),
                url: row.url.clone(),
                read: row.read,
            })
            .collect(),
        reasons: placed.reasons.clone(),
    }
}

fn day_of(time: Time, zone: Option<&str>) -> String {
    let zone = zone.and_then(|zone| jiff::tz::TimeZone::get(zone).ok()).unwrap_or(jiff::tz::TimeZone::UTC);
    time.to_jiff().to_zoned(zone).date().to_string()
}
