//! The briefing of a time: articles and interests out of the store, laid out by `briefing`, the leads with their summaries.

use super::abridging::{Made, summary_of};
use super::exchange::{file_error, write_whole};
use super::leaving::check_ending;
use super::{ImageWish, Library};
use crate::briefing::{Candidate, Interest, Placed, is_due, lay_out, minutes_of, teaser};
use crate::export::{Book, Picture, briefing_chapters, briefing_markdown, briefing_page, briefing_pictures, epub};
use crate::model::{
    ApiError, ArticleId, Briefing, BriefingColumn, BriefingRequest, BriefingWords, ErrorCode, ExportForm, ExportReport,
    FeedId, FeedInterest, FolderId, Sidebar, Story, StorySource, Time,
};
use crate::store::{Store, StoreError};
use jiff::tz::TimeZone;
use std::collections::HashMap;
use std::path::PathBuf;

/// Articles of a time that are looked at, the newest.
const MOST: usize = 2_000;

/// Articles before it by which the reader's interests are known: some weeks.
const KNOWN_BY: usize = 20_000;

/// Days that are listed at most: more than a calendar shows.
const MOST_DAYS: usize = 400;

/// Letters of a lead's text: an abstract may be long.
const LEAD: usize = 700;

impl Library {
    /// What the feeds told in a time, on a page with an end.
    pub async fn briefing(&self, request: BriefingRequest) -> Result<Briefing, ApiError> {
        let now = self.now();
        self.with_store(move |store| briefing(store, &request, now)).await
    }

    /// The days in a time that have articles, the newest first, as "2026-11-23" in the reader's zone.
    pub async fn briefing_days(&self, from: Time, until: Time, zone: String) -> Result<Vec<String>, ApiError> {
        self.with_store(move |store| days(store, from, until, &zone_of(Some(&zone)))).await
    }

    /// The briefing of the last day, when the time of day has come that it is to be announced at; once.
    pub async fn briefing_to_announce(&self, zone: String) -> Result<Option<Briefing>, ApiError> {
        let now = self.now();
        self.with_store(move |store| {
            let Some(minutes) = store.settings()?.briefing.notify_at else { return Ok(None) };
            if !is_due(minutes, &zone_of(Some(&zone)), store.briefing_announced()?, now) {
                return Ok(None);
            }
            store.announced_briefing(now)?;
            let request = BriefingRequest { since: now.plus_seconds(-24 * 60 * 60), until: None, zone: Some(zone) };
            let made = briefing(store, &request, now)?;
            // Nothing to tell is no reason to disturb anyone.
            Ok((!made.leads.is_empty()).then_some(made))
        })
        .await
    }

    /// Notes that an article was on screen for some seconds: what briefings go by, and nothing else.
    pub async fn note_attention(&self, article: ArticleId) -> Result<(), ApiError> {
        let now = self.now();
        self.with_store(move |store| {
            if store.settings()?.briefing.by_interest { store.note_attention(article, now) } else { Ok(()) }
        })
        .await
    }

    /// What was learned from the reading of the last weeks, what is worth most first.
    pub async fn interests(&self) -> Result<Vec<FeedInterest>, ApiError> {
        let now = self.now();
        self.with_store(move |store| {
            let mut learned: Vec<FeedInterest> = interests(store, now)?
                .into_iter()
                .filter(|(_, interest)| interest.read > 0 || interest.starred > 0)
                .map(|(feed, interest)| {
                    let Interest { came, read, starred } = interest;
                    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                    let percent = (interest.worth() * 100.0).round() as u32;
                    FeedInterest { feed, came, read, starred, percent }
                })
                .collect();
            learned.sort_by_key(|one| (std::cmp::Reverse(one.percent), one.feed));
            Ok(learned)
        })
        .await
    }

    /// Writes a briefing, as it is on screen, to a file.
    pub async fn export_briefing(
        &self,
        briefing: Briefing,
        form: ExportForm,
        words: BriefingWords,
        path: String,
    ) -> Result<ExportReport, ApiError> {
        let path = PathBuf::from(path);
        check_ending(&path, form)?;
        let mut pictures: HashMap<String, Picture> = HashMap::new();
        let wanted = if form == ExportForm::Markdown { Vec::new() } else { briefing_pictures(&briefing) };
        let mut missing = 0;
        for (article, address) in wanted {
            let Ok(url) = url::Url::parse(&address) else { continue };
            match self.article_image(article, &url, ImageWish::default()).await {
                Ok(image) => drop(pictures.insert(address, Picture { mime: image.mime, bytes: image.bytes })),
                Err(_) => missing += 1,
            }
        }
        let stories = briefing.leads.len() + briefing.columns.iter().map(|column| column.stories.len()).sum::<usize>();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let report =
            ExportReport { articles: number(stories), images: number(pictures.len()), missing_images: missing };
        let now = self.now();
        let bytes = tokio::task::spawn_blocking(move || written(&briefing, form, &words, &pictures, now))
            .await
            .map_err(|error| ApiError::new(ErrorCode::Internal, format!("the export broke off: {error}")))??;
        write_whole(&path, &bytes).await.map_err(|error| file_error(&path, &error))?;
        Ok(report)
    }
}

fn written(
    briefing: &Briefing,
    form: ExportForm,
    words: &BriefingWords,
    pictures: &HashMap<String, Picture>,
    made: Time,
) -> Result<Vec<u8>, ApiError> {
    let picture = |address: &str| pictures.get(address);
    Ok(match form {
        ExportForm::Markdown => briefing_markdown(briefing, words).into_bytes(),
        ExportForm::Html => briefing_page(briefing, words, &picture).into_bytes(),
        ExportForm::Epub => {
            let title = format!("{}, {}", words.title, words.day);
            let identifier = format!("urn:broadsheet:briefing:{}:{}", briefing.until.0, made.0);
            epub(&Book { title, identifier, made, pieces: briefing_chapters(briefing, words) }, &picture).map_err(
                |error| ApiError::new(ErrorCode::Internal, format!("the book could not be written: {error}")),
            )?
        }
    })
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
    let interests = if settings.by_interest { interests(store, request.since)? } else { HashMap::new() };
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

/// What the reader gave time to before a moment, by feed.
fn interests(store: &Store, before: Time) -> Result<HashMap<FeedId, Interest>, StoreError> {
    let since = store.settings()?.briefing.interest_since;
    let numbers = store.reading_by_feed(before, since, KNOWN_BY)?;
    Ok(numbers.into_iter().map(|(feed, [came, read, starred])| (feed, Interest { came, read, starred })).collect())
}

/// The days with articles in a time, the newest first.
fn days(store: &Store, from: Time, until: Time, zone: &TimeZone) -> Result<Vec<String>, StoreError> {
    let mut days = Vec::new();
    let mut before = until;
    while days.len() < MOST_DAYS
        && let Some(newest) = store.newest_before(before)?.filter(|newest| *newest >= from)
    {
        let date = newest.to_jiff().to_zoned(zone.clone()).date();
        days.push(date.to_string());
        let Ok(midnight) = date.to_zoned(zone.clone()) else { break };
        // A day has one beginning, but moments outside of what dates can say have none.
        before = Time::from(midnight.timestamp()).min(newest);
    }
    Ok(days)
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
    let pictured = sources.clone().find(|row| row.image.is_some());
    Story {
        headline,
        text,
        article: best.row.id,
        lang: best.language.clone(),
        published: best.row.published,
        image: pictured.and_then(|row| row.image.clone()),
        image_of: pictured.map(|row| row.id),
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
    time.to_jiff().to_zoned(zone_of(zone)).date().to_string()
}

fn zone_of(name: Option<&str>) -> TimeZone {
    name.and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
}
