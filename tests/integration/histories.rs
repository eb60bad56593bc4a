//! Whole histories of feeds, from their bytes to the library: whatever a publisher does between two refreshes, no article is
//! there twice, none that is known is new again, and no two stories become one.
//!
//! Publishers are made of every kind of id, link and date. What they do is what can be told at all: a story that has
//! neither an id nor a link of its own must not be edited, because nothing says which one it was.

use broadsheet_core::ingest::ingest;
use broadsheet_core::model::{ArticleId, ArticleQuery, FeedId, NextFetch, NextReason, Pace, Scope, Time, Validators};
use broadsheet_core::parse::{ParseHints, parse};
use broadsheet_core::store::{ArticleChanges, FeedUpdate, NewFeed, StatusChange, Store};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::HashMap;
use std::fmt::Write;
use url::Url;

const START: Time = Time::from_seconds(1_700_000_000);

/// What stands in `<guid>`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Guids {
    /// The same for ever, until the publisher changes the software.
    Stable,
    /// The address of the page: it changes when that does.
    Address,
    /// Another one at every request.
    EveryRequest,
    /// One for all.
    Common,
    None,
}

/// What stands in `<link>`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Links {
    Own,
    /// With a token that is another one at every request.
    Token,
    /// The site's home.
    Home,
    None,
}

/// What stands in `<pubDate>`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Dates {
    True,
    /// The time of the request.
    Now,
    None,
}

#[derive(Debug, Clone)]
enum Step {
    Publish(usize),
    Edit(usize),
    EditTitle(usize),
    Https,
    NewGuids,
    Move,
    Window(usize),
    Order(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..4_usize).prop_map(Step::Publish),
        3 => any::<usize>().prop_map(Step::Edit),
        2 => any::<usize>().prop_map(Step::EditTitle),
        1 => Just(Step::Https),
        1 => Just(Step::NewGuids),
        1 => Just(Step::Move),
        2 => (2..9_usize).prop_map(Step::Window),
        1 => (0..3_usize).prop_map(Step::Order),
    ]
}

#[derive(Debug, Clone, Default)]
struct Story {
    edits: usize,
    title_edits: usize,
}

#[derive(Debug)]
struct Publisher {
    guids: Guids,
    links: Links,
    dates: Dates,
    https: bool,
    host: usize,
    guid_scheme: usize,
    requests: usize,
    window: usize,
    order: usize,
    stories: Vec<Story>,
}

impl Publisher {
    /// Whether an edited story can still be told from another one.
    fn may_edit(&self, title: bool) -> bool {
        match (self.guids, self.links) {
            (Guids::Stable, _) | (_, Links::Own) => true,
            // The address is the id, and it has a token.
            (Guids::Address | Guids::EveryRequest | Guids::None, _) => false,
            // The title is the only mark.
            (Guids::Common, Links::Home | Links::None) => !title,
            (Guids::Common, Links::Token) => false,
        }
    }

    /// Whether a story that was away can be told when it comes back: not when every one of its marks is another one.
    fn may_come_back(&self) -> bool {
        self.dates != Dates::Now || (self.guids == Guids::Stable && self.guid_scheme == 0)
    }

    fn apply(&mut self, step: &Step) {
        let shown = self.window.min(self.stories.len());
        let recent = |which: usize| self.stories.len() - 1 - which % shown;
        match *step {
            Step::Publish(count) => self.stories.resize(self.stories.len() + count, Story::default()),
            Step::Edit(which) if self.may_edit(false) => {
                let at = recent(which);
                self.stories[at].edits += 1;
            }
            Step::EditTitle(which) if self.may_edit(true) => {
                let at = recent(which);
                self.stories[at].title_edits += 1;
            }
            Step::Https => self.https = !self.https,
            Step::NewGuids if self.dates != Dates::Now => self.guid_scheme += 1,
            Step::Move => self.host += 1,
            Step::Window(size) if self.may_come_back() || size <= self.window => self.window = size,
            Step::Order(order) => self.order = order,
            _ => {}
        }
    }

    fn site(&self) -> String {
        format!("{}://paper{}.example/", if self.https { "https" } else { "http" }, self.host)
    }

    /// The numbers of the stories shown, and the document.
    fn request(&mut self) -> (Vec<usize>, String) {
        self.requests += 1;
        let first = self.stories.len().saturating_sub(self.window);
        let mut shown: Vec<usize> = (first..self.stories.len()).collect();
        match self.order {
            0 => shown.reverse(),
            1 => {}
            _ => shown.sort_by_key(|number| (number * 7919) % 31),
        }
        let mut rss = format!("<rss version='2.0'><channel><title>Paper</title><link>{}</link>", self.site());
        for &number in &shown {
            rss.push_str(&self.item(number));
        }
        rss.push_str("</channel></rss>");
        (shown, rss)
    }

    fn item(&self, number: usize) -> String {
        let Story { edits, title_edits } = self.stories[number];
        let site = self.site();
        let page = match self.links {
            Links::Own => Some(format!("{site}story/{number}?utm_campaign={}", self.requests)),
            Links::Token => Some(format!("{site}story/{number}?token={}", self.requests)),
            Links::Home => Some(site.clone()),
            Links::None => None,
        };
        let guid = match self.guids {
            Guids::Stable => Some(format!("tag:paper,{}:{number}", self.guid_scheme)),
            Guids::Address => Some(page.clone().unwrap_or_else(|| format!("{site}?p={number}"))),
            Guids::EveryRequest => Some(format!("{}-{number}", self.requests)),
            Guids::Common => Some("paper".to_owned()),
            Guids::None => None,
        };
        let date = match self.dates {
            Dates::True => Some(START.plus_seconds(-1_000_000 + number as i64 * 60)),
            Dates::Now => Some(START.plus_seconds(self.requests as i64 * 600)),
            Dates::None => None,
        };
        let mut item = format!("<item><title>Story {number}, headline {title_edits}</title>");
        let escaped = |text: String| text.replace('&', "&amp;");
        let parts = [
            ("link", page.map(escaped)),
            ("guid", guid.map(escaped)),
            ("pubDate", date.map(Time::to_rfc3339)),
            (
                "description",
                Some(format!(
                    "The {number}. story in words enough to be no other's: {}",
                    "and so on, ".repeat(20 + edits)
                )),
            ),
        ];
        for (name, text) in parts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            write!(item, "<{name}>{text}</{name}>").unwrap();
        }
        item + "</item>"
    }
}

/// The library beside what it should hold.
struct Reader {
    store: Store,
    feed: FeedId,
    now: Time,
    /// Which story each article is.
    stories: HashMap<ArticleId, usize>,
    _folder: tempfile::TempDir,
}

impl Reader {
    fn new() -> Self {
        // Thousands of small commits: in memory where there is such a folder, or the disk's waiting would be all of the time.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        let (store, _) = Store::open(folder.path(), START).unwrap();
        let feed = NewFeed { url: "http://paper0.example/feed".to_owned(), ..NewFeed::default() };
        let feed = store.add_feed(feed, START).unwrap();
        Self { store, feed, now: START, stories: HashMap::new(), _folder: folder }
    }

    fn refresh(&mut self, publisher: &Publisher, rss: &str) -> ArticleChanges {
        self.now = self.now.plus_seconds(600);
        let url = Url::parse(&format!("{}feed", publisher.site())).unwrap();
        let feed = parse(rss.as_bytes(), &ParseHints { url: Some(url.clone()), ..ParseHints::default() }).unwrap();
        let update = FeedUpdate {
            title: feed.title.clone(),
            site_url: feed.site_url.clone(),
            description: None,
            language: None,
            picture: None,
            repairs: Vec::new(),
            moved_to: Some(url.to_string()),
            validators: Validators::default(),
            body_hash: 0,
            pace: Pace::default(),
            next: NextFetch { at: None, reason: NextReason::GlobalInterval },
        };
        self.store.record_articles(self.feed, update, ingest(feed, &url, self.now), self.now).unwrap()
    }

    /// The story that an article tells.
    fn story_of(&self, id: ArticleId) -> usize {
        let title = self.store.article(id).unwrap().summary.title;
        title.trim_start_matches("Story ").split(',').next().unwrap().parse().unwrap()
    }

    fn check(&mut self, shown: &[usize], changes: &ArticleChanges) -> Result<(), TestCaseError> {
        for &id in &changes.new {
            let story = self.story_of(id);
            prop_assert!(!self.stories.values().any(|known| *known == story), "story {} is new again", story);
            self.stories.insert(id, story);
        }
        let all = self.store.ids(&ArticleQuery::of(Scope::All), self.now).unwrap();
        prop_assert_eq!(all.len(), self.stories.len());
        for (id, story) in &self.stories {
            prop_assert_eq!(self.story_of(*id), *story, "another story's text took its place");
        }
        for story in shown {
            prop_assert!(self.stories.values().any(|known| known == story), "story {} was lost", story);
        }
        // What was read stays read.
        self.store.mark(&changes.new, StatusChange::Read(true), self.now).unwrap();
        let unread = self.store.ids(&ArticleQuery::of(Scope::Unread), self.now).unwrap();
        prop_assert!(unread.is_empty(), "{:?} became unread", unread);
        Ok(())
    }
}

/// Histories of each kind of publisher: few by default, each has a library of its own.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2)
}

/// The publisher does these steps, and is refreshed before them and after each.
fn follow(mut publisher: Publisher, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut reader = Reader::new();
    for step in std::iter::once(&Step::Order(0)).chain(steps) {
        publisher.apply(step);
        let (shown, rss) = publisher.request();
        let changes = reader.refresh(&publisher, &rss);
        reader.check(&shown, &changes)?;
    }
    Ok(())
}

fn histories_of(dates: Dates) {
    let config =
        ProptestConfig { cases: cases(), max_shrink_iters: 200, failure_persistence: None, ..Default::default() };
    for guids in [Guids::Stable, Guids::Address, Guids::EveryRequest, Guids::Common, Guids::None] {
        for links in [Links::Own, Links::Token, Links::Home, Links::None] {
            let publisher = || Publisher {
                guids,
                links,
                dates,
                https: false,
                host: 0,
                guid_scheme: 0,
                requests: 0,
                window: 6,
                order: 0,
                stories: vec![Story::default(); 5],
            };
            let mut runner = TestRunner::new(config.clone());
            let tried = runner.run(&prop::collection::vec(step(), 8..24), |steps| follow(publisher(), &steps));
            assert!(tried.is_ok(), "{guids:?}, {links:?}, {dates:?}: {tried:?}");
        }
    }
}

#[test]
fn no_history_with_dates_makes_duplicates_or_false_news() {
    histories_of(Dates::True);
}

#[test]
fn no_history_without_dates_makes_duplicates_or_false_news() {
    histories_of(Dates::None);
}

#[test]
fn no_history_dated_anew_each_time_makes_duplicates_or_false_news() {
    histories_of(Dates::Now);
}
