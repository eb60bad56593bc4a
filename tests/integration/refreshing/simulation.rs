//! A month of a thousand feeds in no time: what polling by each feed's rhythm costs servers and readers, beside a fixed hour
//! and miniflux's rule. Only `next_fetch` decides; nothing is fetched. The table is printed with `--nocapture`.

use crate::shared::material;
use broadsheet_core::model::{Activity, FeedId, Time};
use broadsheet_core::parse::{ParseHints, parse};
use broadsheet_core::refresh::{Hints, Outcome, Rhythm, Schedule, next_fetch};
use std::path::Path;

const FEEDS: usize = 1000;
const DAY: i64 = 86_400;
const DAYS: i64 = 30;
/// What was published before the month is known as far as a feed's document shows it.
const PAST: i64 = 60 * DAY;
const WINDOW: usize = 20;
const START: i64 = 1_700_000_000;

/// Numbers that are the same in every run (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) % most.max(1)
    }

    fn unit(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1_u64 << 40) as f64
    }
}

/// Seconds between one article and the next.
type Gaps = Vec<i64>;

fn gaps_of(mut moments: Vec<i64>) -> Option<Gaps> {
    moments.sort_unstable();
    let gaps: Gaps = moments.windows(2).map(|pair| pair[1] - pair[0]).collect();
    // A feed of which all dates are the same, or of which few are known, has shown no rhythm.
    (gaps.len() >= 8 && gaps.iter().sum::<i64>() > 3600).then_some(gaps)
}

/// The parts of the corpus that are feeds of the world, not documents made for tests.
const REAL: [&str; 5] = ["netnewswire", "rss-parser", "node-feedparser", "feedjira", "miniflux/testdata"];

/// The rhythms of real feeds: the files of the corpus that hold at least nine dates.
fn real_rhythms(folder: &Path) -> Vec<Gaps> {
    let mut files = Vec::new();
    let mut folders: Vec<_> = REAL.iter().map(|suite| folder.join(suite)).filter(|folder| folder.is_dir()).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let moments = |path: &std::path::PathBuf| {
        let parsed = parse(&std::fs::read(path).ok()?, &ParseHints::default()).ok()?;
        gaps_of(parsed.entries.iter().filter_map(|entry| entry.published.map(Time::seconds)).collect())
    };
    files.iter().filter_map(moments).collect()
}

/// Rhythms where there is no corpus: from several articles an hour to one in two months, and bursts in all of them.
fn made_rhythms(dice: &mut Dice) -> Vec<Gaps> {
    (0..100)
        .map(|_| {
            let mean = 900.0 * (60.0 * 96.0_f64).powf(dice.unit());
            (0..40)
                .map(|_| (-mean * dice.unit().max(1e-9).ln() * if dice.below(4) == 0 { 3.0 } else { 0.3 }) as i64 + 1)
                .collect()
        })
        .collect()
}

/// What a feed publishes before and during the month: stretches of its own rhythm, one after the other.
fn publications(gaps: &Gaps, dice: &mut Dice) -> Vec<i64> {
    let (mut at, mut all) = (START - PAST, Vec::new());
    at += dice.below(gaps.iter().sum::<i64>().unsigned_abs()) as i64 % PAST;
    while at < START + DAYS * DAY {
        let from = dice.below(gaps.len() as u64) as usize;
        for gap in gaps[from..].iter().take(6) {
            at += gap;
            all.push(at);
        }
    }
    all.retain(|at| *at < START + DAYS * DAY);
    all
}

/// Seconds to the next fetch.
type Policy = fn(FeedId, Activity, Time) -> i64;

fn hourly(_: FeedId, _: Activity, _: Time) -> i64 {
    3600
}

fn ours(feed: FeedId, activity: Activity, now: Time) -> i64 {
    let rhythm = Rhythm { schedule: Schedule { minutes: 60, adapts: true }, activity, ..Rhythm::default() };
    next_fetch(feed, rhythm, Outcome::Success(Hints::default()), now).at.unwrap().seconds() - now.seconds()
}

/// miniflux: a week divided by the week's articles, within five minutes and a day.
fn by_week(_: FeedId, activity: Activity, _: Time) -> i64 {
    (4 * 7 * DAY / i64::from(activity.recent).max(1)).clamp(300, DAY)
}

#[derive(Debug, Default)]
struct Outlay {
    requests: f64,
    /// Mean seconds until an article is seen, over all articles.
    article_delay: f64,
    /// The same for each feed, and of these the mean: quiet feeds count as much as busy ones.
    feed_delay: f64,
    /// Articles seen later than six hours.
    late: f64,
}

fn run(feeds: &[Vec<i64>], policy: Policy) -> Outlay {
    let (mut requests, mut delays, mut by_feed) = (0_u64, Vec::new(), Vec::new());
    for (number, published) in feeds.iter().enumerate() {
        let mut now = START + (number as i64 * 7919) % 3600;
        let first = published.partition_point(|at| *at <= now);
        let known_from = first.saturating_sub(WINDOW);
        let (mut seen, mut own) = (first, Vec::new());
        while now < START + DAYS * DAY {
            requests += 1;
            let until = published.partition_point(|at| *at <= now);
            own.extend(published[seen..until].iter().map(|at| now - at));
            seen = until;
            let recent_from = published.partition_point(|at| *at <= now - Activity::WINDOW_SECONDS).max(known_from);
            let recent = until.saturating_sub(recent_from);
            let oldest = published.get(known_from).filter(|at| **at <= now).map(|at| Time::from_seconds(*at));
            let activity = Activity { recent: recent as u32, oldest };
            now += policy(FeedId(number as i64), activity, Time::from_seconds(now)).max(1);
        }
        if !own.is_empty() {
            by_feed.push(own.iter().sum::<i64>() as f64 / own.len() as f64);
        }
        delays.extend(own);
    }
    Outlay {
        requests: requests as f64 / feeds.len() as f64 / DAYS as f64,
        article_delay: delays.iter().sum::<i64>() as f64 / delays.len() as f64,
        feed_delay: by_feed.iter().sum::<f64>() / by_feed.len() as f64,
        late: delays.iter().filter(|delay| **delay > 6 * 3600).count() as f64 / delays.len() as f64,
    }
}

fn compare(title: &str, rhythms: &[Gaps]) -> [Outlay; 3] {
    let mut dice = Dice(42);
    let feeds: Vec<Vec<i64>> =
        (0..FEEDS).map(|number| publications(&rhythms[number % rhythms.len()], &mut dice)).collect();
    let articles: usize = feeds.iter().map(|feed| feed.iter().filter(|at| **at >= START).count()).sum();
    println!("{title}: {} rhythms, {FEEDS} feeds, {articles} articles in {DAYS} days", rhythms.len());
    println!("{:<24}{:>16}{:>18}{:>18}{:>10}", "", "requests/feed/day", "delay per article", "delay per feed", "> 6 h");
    let policies: [(&str, Policy); 3] =
        [("every hour", hourly), ("miniflux's rule", by_week), ("the feed's rhythm", ours)];
    policies.map(|(name, policy)| {
        let outlay = run(&feeds, policy);
        println!(
            "{name:<24}{:>17.1}{:>14.1} min{:>14.1} min{:>8.1} %",
            outlay.requests,
            outlay.article_delay / 60.0,
            outlay.feed_delay / 60.0,
            outlay.late * 100.0
        );
        outlay
    })
}

/// Fewer requests than every hour and articles no later; and no feed neglected as a week's count would.
fn check([hourly, by_week, ours]: [Outlay; 3]) {
    assert!((23.9..=24.1).contains(&hourly.requests) && (1700.0..1900.0).contains(&hourly.article_delay), "{hourly:?}");
    assert!(ours.requests < hourly.requests * 0.75, "{ours:?} {hourly:?}");
    assert!(ours.article_delay <= hourly.article_delay, "{ours:?} {hourly:?}");
    assert!(ours.feed_delay < by_week.feed_delay, "{ours:?} {by_week:?}");
}

#[test]
fn a_month_of_feeds_with_the_rhythms_of_real_ones() {
    let Some(folder) = material("corpus/feeds") else { return };
    let rhythms = real_rhythms(&folder);
    assert!(rhythms.len() >= 30, "{} rhythms", rhythms.len());
    check(compare("real rhythms", &rhythms));
}

#[test]
fn a_month_of_feeds_with_made_rhythms() {
    check(compare("made rhythms", &made_rhythms(&mut Dice(7))));
}
