//! The filters that hold: compiled once, kept on the disk, made anew when lists, rules or settings change; and the lists, asked
//! for when they are due.

use super::Library;
use crate::changes::Change;
use crate::fetch::{Accept, Request};
use crate::filters::{self, Filters, OFFERED, SHIPPED};
use crate::model::{ApiError, FilterListState, Filtering, RulesChecked, Settings, Time, TroubleCode};
use crate::store::{FetchedList, KeptList, Store, StoreError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use url::Url;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// Bytes of a list at most; the largest of the well-known ones has 4 MB.
const LARGEST: u64 = 12 << 20;

/// How long a list that does not say so is good for, and within which bounds what it says is followed.
const DAY: i64 = 24 * 3600;
const GOOD_FOR: i64 = 4 * DAY;
const AGAIN: i64 = 6 * 3600;

/// Lists that are followed at most.
const MOST: usize = 50;

/// The filters of the last settings.
#[derive(Default)]
pub(super) struct KeptFilters {
    made: Mutex<Option<(u64, Filters)>>,
    /// One compiles, the others wait for it.
    making: tokio::sync::Mutex<()>,
}

/// What filters are made of.
fn key_of(filtering: &Filtering, lists: &[KeptList]) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&[u8::from(filtering.filters), u8::from(filtering.shipped)]);
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    hash.update(&xxh3_64(SHIPPED.as_bytes()).to_le_bytes());
    hash.update(filtering.own_rules.as_bytes());
    for list in lists.iter().filter(|list| holds(filtering, &list.state.url)) {
        hash.update(&list.hash.to_le_bytes());
    }
    hash.digest()
}

fn holds(filtering: &Filtering, url: &str) -> bool {
    filtering.lists.iter().any(|list| list.on && list.url == url)
}

fn compile(store: &Store, filtering: &Filtering, lists: &[KeptList]) -> Result<Filters, StoreError> {
    let mut texts = Vec::new();
    if filtering.shipped {
        texts.push(SHIPPED.to_owned());
    }
    for list in lists.iter().filter(|list| holds(filtering, &list.state.url)) {
        texts.extend(store.filter_list(&list.state.url)?);
    }
    texts.push(filtering.own_rules.clone());
    Ok(Filters::compile(texts.iter().map(String::as_str)))
}

/// From the disk, else compiled and put there. What cannot be written is compiled again at the next start.
fn made(store: &Store, filtering: &Filtering, lists: &[KeptList], folder: &Path) -> Result<Filters, StoreError> {
    const OURS: &str = "filters-";
    let file = folder.join(format!("{OURS}{:016x}.bin", key_of(filtering, lists)));
    if let Some(filters) = std::fs::read(&file).ok().and_then(|bytes| Filters::from_bytes(&bytes)) {
        return Ok(filters);
    }
    let filters = compile(store, filtering, lists)?;
    let old: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OURS)))
        .collect();
    let half = file.with_extension("half");
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&half, filters.to_bytes()))
        .and_then(|()| std::fs::rename(&half, &file));
    if let Err(error) = written {
        tracing::warn!(%error, "compiled filters were not kept");
    }
    for path in old {
        let _ = std::fs::remove_file(path);
    }
    Ok(filters)
}

impl Library {
    /// The filters that hold now.
    pub(super) async fn filters(&self, filtering: &Filtering) -> Result<Filters, ApiError> {
        if !filtering.filters {
            return Ok(Filters::default());
        }
        let lists = self.with_store(|store| store.filter_lists()).await?;
        let key = key_of(filtering, &lists);
        let there = |kept: &KeptFilters| {
            let made = kept.made.lock().unwrap_or_else(PoisonError::into_inner);
            made.as_ref().filter(|(of, _)| *of == key).map(|(_, filters)| filters.clone())
        };
        if let Some(filters) = there(&self.work.filters) {
            return Ok(filters);
        }
        let _turn = self.work.filters.making.lock().await;
        if let Some(filters) = there(&self.work.filters) {
            return Ok(filters);
        }
        let (filtering, folder) = (filtering.clone(), self.cache.clone());
        let filters = self.with_store(move |store| made(store, &filtering, &lists, &folder)).await?;
        *self.work.filters.made.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, filters.clone()));
        Ok(filters)
    }

    /// Whether an image of an article is not to be fetched.
    pub(super) async fn is_filtered(&self, image: &Url, page: Option<&str>) -> bool {
        let Ok(settings) = self.settings().await else { return false };
        let Ok(filters) = self.filters(&settings.filtering).await else { return false };
        filters.blocks(image, page.and_then(|page| Url::parse(page).ok()).as_ref())
    }

    /// Every list: the one that comes along, those that are followed, and those that are offered.
    pub async fn filter_lists(&self) -> Result<Vec<FilterListState>, ApiError> {
        let (settings, kept) = self.with_store(|store| Ok((store.settings()?, store.filter_lists()?))).await?;
        let shipped = FilterListState {
            title: filters::title(SHIPPED).unwrap_or_default(),
            rules: filters::check(SHIPPED).rules,
            ..FilterListState::default()
        };
        let mut all = vec![shipped];
        let offered = OFFERED.iter().map(|(_, url)| (*url).to_owned());
        for url in settings.filtering.lists.into_iter().map(|list| list.url).chain(offered) {
            if all.iter().any(|state| state.url == url) {
                continue;
            }
            let named = OFFERED.iter().find(|(_, at)| *at == url).map(|(name, _)| (*name).to_owned());
            let known = kept.iter().find(|list| list.state.url == url).map(|list| list.state.clone());
            let mut state = known.unwrap_or(FilterListState { url, ..FilterListState::default() });
            if let Some(name) = named.filter(|_| state.title.is_empty()) {
                state.title = name;
            }
            all.push(state);
        }
        Ok(all)
    }

    /// Asks for the lists that hold: for one, or for all. Tells how all are then; a failure is told there.
    pub async fn update_filter_lists(&self, url: Option<String>) -> Result<Vec<FilterListState>, ApiError> {
        let settings = self.settings().await?;
        let wanted = |list: &&str| url.as_deref().is_none_or(|url| url == *list);
        let on: Vec<&str> =
            settings.filtering.lists.iter().filter(|list| list.on).map(|list| list.url.as_str()).collect();
        self.ask_for(on.into_iter().filter(wanted).map(str::to_owned).collect()).await?;
        self.filter_lists().await
    }

    /// How many of these rules hold, and what is wrong with the others, by line.
    pub async fn check_rules(&self, rules: String) -> Result<RulesChecked, ApiError> {
        self.with_store(move |_| Ok(filters::check(&rules))).await
    }

    /// Asks for the lists that are due, and forgets those that nobody follows.
    pub(super) async fn keep_filter_lists(&self) -> Result<(), ApiError> {
        let now = self.now();
        let (Settings { filtering, .. }, kept) =
            self.with_store(|store| Ok((store.settings()?, store.filter_lists()?))).await?;
        let followed: Vec<String> = filtering.lists.iter().map(|list| list.url.clone()).collect();
        if kept.iter().any(|list| !followed.contains(&list.state.url)) {
            self.with_store(move |store| store.forget_filter_lists_but(followed)).await?;
        }
        if !filtering.filters {
            return Ok(());
        }
        let is_due = |url: &String| {
            let known = kept.iter().find(|list| list.state.url == *url);
            known.and_then(|list| list.due).is_none_or(|due| due <= now)
        };
        let due = filtering.lists.into_iter().filter(|list| list.on).map(|list| list.url).filter(is_due).collect();
        self.ask_for(due).await
    }

    async fn ask_for(&self, urls: Vec<String>) -> Result<(), ApiError> {
        let mut any = false;
        for url in urls.into_iter().take(MOST) {
            let name = url.clone();
            let kept = self.with_store(move |store| store.filter_lists()).await?;
            let kept = kept.into_iter().find(|list| list.state.url == name).unwrap_or_default();
            let fetched = self.fetch_list(url, kept).await;
            self.with_store(move |store| store.keep_filter_list(fetched)).await?;
            any = true;
        }
        if any {
            self.changes.announce(Change::Settings);
        }
        Ok(())
    }

    /// Asks for a list. What fails leaves the text that is there.
    async fn fetch_list(&self, url: String, kept: KeptList) -> FetchedList {
        let now = self.now();
        let KeptList { mut state, validators, hash, .. } = kept;
        state.url.clone_from(&url);
        state.checked = Some(now);
        let failed = |mut state: FilterListState, code: TroubleCode, detail: &str| {
            state.trouble = Some(format!("{}: {detail}", code.as_str()));
            let due = Some(now.plus_seconds(AGAIN));
            FetchedList { state, validators: validators.clone(), due, hash, text: None }
        };
        let Some(address) = Url::parse(&url).ok().filter(|url| matches!(url.scheme(), "http" | "https")) else {
            return failed(state, TroubleCode::BadAddress, "this is no web address");
        };
        let request =
            Request { validators: validators.clone(), max_bytes: LARGEST, ..Request::by_user(address, Accept::Page) };
        let response = match self.http.get(request, now).await {
            Ok(response) => response,
            Err(error) => return failed(state, error.code, &error.detail),
        };
        state.trouble = None;
        let Some(body) = response.body else {
            let due = Some(now.plus_seconds(GOOD_FOR));
            return FetchedList { state, validators, due, hash, text: None };
        };
        let text = String::from_utf8_lossy(&body).into_owned();
        let begins = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
        if begins.starts_with('<') {
            return failed(state, TroubleCode::WebPage, "a web page came, and no list of filters");
        }
        let work = tokio::task::spawn_blocking(move || (filters::check(&text).rules, filters::title(&text), text));
        let Ok((rules, title, text)) = work.await else {
            return failed(state, TroubleCode::Internal, "the list could not be read");
        };
        if rules == 0 {
            return failed(state, TroubleCode::Empty, "there is no rule in it");
        }
        state.rules = rules;
        state.title = title.unwrap_or_default();
        state.updated = Some(now);
        let hash = xxh3_64(text.as_bytes()).cast_signed();
        let due = Some(due_of(&text, now));
        FetchedList { state, validators: response.validators, due, hash, text: Some(text) }
    }
}

/// "! Expires: 4 days (update frequency)": between half a day and two weeks.
fn due_of(text: &str, now: Time) -> Time {
    let line = text.lines().take(40).find_map(|line| line.trim_start_matches(['!', '#', ' ']).strip_prefix("Expires:"));
    let mut words = line.unwrap_or_default().split_whitespace();
    let number = words.next().and_then(|word| word.parse::<i64>().ok());
    let unit = if words.next().is_some_and(|unit| unit.starts_with("hour")) { 3600 } else { DAY };
    let seconds = number.map_or(GOOD_FOR, |number| number.saturating_mul(unit).clamp(DAY / 2, 14 * DAY));
    now.plus_seconds(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_say_how_long_they_are_good() {
        let now = Time::from_seconds(1_700_000_000);
        for (text, days) in [
            ("! Title: x\n! Expires: 2 days (update frequency)", 2.0),
            ("! Expires: 12 hours", 0.5),
            ("! Expires: 1 hours", 0.5),
            ("! Expires: 400 days", 14.0),
            ("! Expires: soon", 4.0),
            ("||a^", 4.0),
        ] {
            #[allow(clippy::cast_precision_loss)]
            let found = (due_of(text, now).seconds() - now.seconds()) as f64 / DAY as f64;
            assert!((found - days).abs() < 1e-9, "{text}: {found}");
        }
    }
}
