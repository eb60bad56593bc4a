//! Which stories lead, which are teasers, why, and where it ends.

use super::Candidate;
use super::stories::stories;
use crate::language::{Lexis, detect};
use crate::model::{BriefingReason, FeedId, FolderId, Time};
use crate::prose::sentences;
use crate::sanitize::shorten;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Stories that lead at most; of one feed alone at most so many, so that the busiest one does not lead all.
pub const LEADS: usize = 6;
const LEADS_OF_FEED: usize = 2;

/// Columns at most, and stories in each.
const COLUMNS: usize = 10;
const IN_COLUMN: usize = 6;

/// Words that ten minutes hold, at 220 a minute; what a lead and a teaser take of them.
const WORDS: usize = 2_200;
const PER_MINUTE: usize = 220;
const LEAD_WORDS: usize = 110;
const TEASER_WORDS: usize = 45;

/// Letters of a teaser's headline, and of its text.
const HEADLINE: usize = 90;
const TEASER: usize = 220;

/// After so many hours a story is worth half as much; in so many it is fresh.
const HALF_HOURS: f64 = 18.0;
const FRESH_HOURS: f64 = 3.0;

/// What the user did with a feed's articles of the last weeks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Interest {
    /// Articles that came.
    pub came: u32,
    /// Of those, given time; never what was only marked as read.
    pub read: u32,
    /// Of those, starred or put aside for later.
    pub starred: u32,
}

impl Interest {
    /// From 0 to 1: the share that was read, with a doubt of ten articles; stars count for ten each.
    pub fn worth(self) -> f64 {
        let came = f64::from(self.came) + 10.0;
        let liked = f64::from(self.read) + 10.0 * f64::from(self.starred) + 2.0;
        (liked / came).min(1.0)
    }
}

/// A story and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The places of its articles among the candidates, the best first, one of each feed.
    pub articles: Vec<usize>,
    /// All articles that tell it.
    pub told: usize,
    /// What it is worth.
    pub score: f64,
    /// Why.
    pub reasons: Vec<BriefingReason>,
}

/// A page: the leading stories, and the others by folder.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The stories that lead.
    pub leads: Vec<Placed>,
    /// The others, the weightiest folder first.
    pub columns: Vec<(Option<FolderId>, Vec<Placed>)>,
    /// Articles in none of them.
    pub left_out: usize,
}

/// Lays the page out of articles, newest first; `until` is the end of its time.
pub fn lay_out(candidates: &[Candidate], interests: &HashMap<FeedId, Interest>, until: Time) -> Page {
    let mut placed: Vec<Placed> =
        stories(candidates).into_iter().map(|story| weighed(candidates, &story, interests, until)).collect();
    placed.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.articles.cmp(&b.articles)));
    let leads = leads_of(candidates, &mut placed);
    let mut left = WORDS.saturating_sub(leads.len() * LEAD_WORDS);
    let mut columns: BTreeMap<Option<FolderId>, Vec<Placed>> = BTreeMap::new();
    let mut order: Vec<Option<FolderId>> = Vec::new();
    for story in placed {
        let folder = candidates[story.articles[0]].folder;
        let known = columns.contains_key(&folder);
        if left < TEASER_WORDS || !known && columns.len() >= COLUMNS {
            continue;
        }
        let column = columns.entry(folder).or_default();
        if column.len() < IN_COLUMN {
            if !known {
                order.push(folder);
            }
            column.push(story);
            left -= TEASER_WORDS;
        }
    }
    let columns: Vec<_> =
        order.into_iter().filter_map(|folder| columns.remove(&folder).map(|stories| (folder, stories))).collect();
    let shown = leads.iter().chain(columns.iter().flat_map(|(_, stories)| stories)).map(|story| story.told);
    let left_out = candidates.len() - shown.sum::<usize>();
    Page { leads, columns, left_out }
}

/// Takes the stories that lead out of all, in their order.
fn leads_of(candidates: &[Candidate], placed: &mut Vec<Placed>) -> Vec<Placed> {
    // A page of few stories has few leads, so that something is left for its columns.
    let most = LEADS.min(placed.len().div_ceil(2));
    let mut of_feed: HashMap<FeedId, usize> = HashMap::new();
    let mut leads = Vec::new();
    placed.retain(|story| {
        let feed = candidates[story.articles[0]].row.feed;
        let used = of_feed.entry(feed).or_default();
        let takes = leads.len() < most && (story.articles.len() > 1 || *used < LEADS_OF_FEED);
        if takes {
            *used += 1;
            leads.push(story.clone());
        }
        !takes
    });
    leads
}

#[allow(clippy::cast_precision_loss)]
fn weighed(candidates: &[Candidate], story: &[usize], interests: &HashMap<FeedId, Interest>, until: Time) -> Placed {
    let row = |at: usize| &candidates[at].row;
    let interest = |at: usize| interests.get(&row(at).feed).copied().unwrap_or_default();
    let mut order = story.to_vec();
    // The best source is what the user reads, then what says more, then what came first.
    let says = |at: usize| {
        f64::from(u8::from(row(at).image.is_some())) * 0.1 + (row(at).excerpt.len().min(200) as f64) / 1_000.0
    };
    let good = |at: usize| interest(at).worth() + says(at);
    order.sort_by(|a, b| good(*b).total_cmp(&good(*a)).then(row(*a).published.cmp(&row(*b).published)).then(a.cmp(b)));
    let mut feeds = HashSet::new();
    let articles: Vec<usize> = order.iter().copied().filter(|at| feeds.insert(row(*at).feed)).collect();
    let newest = story.iter().map(|at| row(*at).published).max().unwrap_or(until);
    let hours = (until.seconds().saturating_sub(newest.seconds())).max(0) as f64 / 3_600.0;
    let fresh = 0.5_f64.powf(hours / HALF_HOURS);
    let best = articles
        .iter()
        .copied()
        .map(|at| (interest(at).worth(), at))
        .fold((0.0, articles[0]), |a, b| if b.0 > a.0 { b } else { a });
    let starred = story.iter().any(|at| row(*at).starred || row(*at).read_later);
    let many = (articles.len() as f64).log2();
    let unread = story.iter().any(|at| !row(*at).read);
    let score = (1.0 + 1.5 * many + best.0 + if starred { 0.7 } else { 0.0 })
        * (0.35 + 0.65 * fresh)
        * if unread { 1.0 } else { 0.6 };
    let mut reasons = Vec::new();
    if articles.len() > 1 {
        reasons.push(BriefingReason::Feeds { count: u32::try_from(articles.len()).unwrap_or(u32::MAX) });
    }
    if starred {
        reasons.push(BriefingReason::Starred);
    }
    let feed = row(best.1).feed;
    let liked = interest(best.1);
    if liked.starred > 0 && best.0 > 0.3 {
        reasons.push(BriefingReason::OftenStarred { feed });
    } else if liked.read >= 5 && best.0 > 0.4 {
        reasons.push(BriefingReason::OftenRead { feed });
    }
    if hours <= FRESH_HOURS || reasons.is_empty() {
        reasons.push(BriefingReason::Fresh);
    }
    Placed { articles, told: story.len(), score, reasons }
}

/// The headline and the text of a teaser: the headline cut at a line, one or two whole sentences of the excerpt, or its
/// beginning.
pub fn teaser(candidate: &Candidate) -> (String, String) {
    let row = &candidate.row;
    let language = detect(&row.excerpt, candidate.language.as_deref()).unwrap_or_default();
    let lexis = Lexis::of(Some(&language));
    let whole =
        |sentence: &&str| sentence.ends_with(['.', '!', '?', '。', '！', '？', '؟', '"', '”', '“', '»', ')', '」']);
    let mut text = String::new();
    for sentence in sentences(&row.excerpt, &language, &lexis).into_iter().take(2).take_while(whole) {
        let gap = usize::from(!text.is_empty());
        if text.chars().count() + gap + sentence.chars().count() > TEASER {
            break;
        }
        if gap > 0 {
            text.push(' ');
        }
        text.push_str(sentence);
    }
    if text.chars().count() < 30 {
        text = shorten(&row.excerpt, TEASER);
    }
    (shorten(&row.title, HEADLINE), text)
}

/// Minutes that reading texts takes, at least one; two characters of a script without blanks are a word.
pub fn minutes_of<'a>(texts: impl Iterator<Item = &'a str>) -> u32 {
    let words: usize = texts
        .map(|text| {
            let unspaced = text.chars().filter(|c| crate::language::is_unspaced(*c)).count();
            text.split_whitespace().count() + unspaced / 2
        })
        .sum();
    u32::try_from(words.div_ceil(PER_MINUTE).max(1)).unwrap_or(u32::MAX)
}
