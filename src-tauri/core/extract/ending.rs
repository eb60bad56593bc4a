//! Where the story ends, and what stands around it that only its sense tells from it: the page's own abstract, advertising,
//! teasers, boilerplate. Each block is weighed by several signs (its words, its language, whether it speaks of what the rest
//! speaks of, what it is called, where it stands); none alone takes out anything. Pure.

use super::blocks::{Block, name_of};
use super::boxes::{is_box_name, names_of};
use super::clean::{Found, Known, Story};
use super::promoting::{SOURCES, calls};
use super::signs::{asks, is_consent, is_cut, is_date_line, is_label};
use super::teasers;
use crate::language::{Lexis, detect, is_unspaced};
use crate::model::RemovalReason as Why;
use crate::prose::{self, Kind, find_abstract};
use std::collections::{HashMap, HashSet};

/// Letters of a text that are looked at for what it speaks of.
const LOOKED_AT: usize = 120_000;

/// What is known of each block.
pub(super) struct Sense {
    /// Letters, with those of scripts without blanks counted as two and a half.
    pub(super) weight: usize,
    /// Reads like a part of the story.
    pub(super) sure: bool,
    pub(super) cut: bool,
    /// A line that is a link to another page.
    pub(super) lead: bool,
    /// In another language than the story.
    foreign: bool,
    /// Speaks of nothing that the story speaks of.
    strange: bool,
    calls: usize,
    named: bool,
}

/// Finds and marks all of it.
pub(super) fn find(story: &mut Story<'_>, known: &Known<'_>) -> Found {
    let language = language_of(&story.all, known.language);
    let lexis = Lexis::of(language.as_deref());
    let mut found = Found { abridged: abridged(story, &lexis), teasers: Vec::new() };
    let senses = senses(story, known, &lexis, language.as_deref());
    boilerplate(story, known, &senses);
    consent(story, &senses);
    let end = senses.iter().rposition(|sense| sense.sure).map_or(0, |last| last + 1);
    found.teasers = teasers::mark(story, &senses, end, known);
    promotions(story, &senses, end);
    headings(story, end);
    found
}

/// The language of the story's longest paragraphs.
fn language_of(all: &[Block<'_>], claim: Option<&str>) -> Option<String> {
    let mut prose: Vec<&Block<'_>> = all.iter().filter(|block| block.chars > 60 && block.link_share() < 0.5).collect();
    prose.sort_by_key(|block| std::cmp::Reverse(block.chars));
    let sample: String = prose.iter().take(6).flat_map(|block| block.text.chars().take(1_000).chain([' '])).collect();
    detect(&sample, claim)
}

pub(super) fn weight(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if is_unspaced(c) { 5 } else { 2 }).sum::<usize>() / 2
}

/// Marks the abstract; gives its pieces.
fn abridged(story: &mut Story<'_>, lexis: &Lexis) -> Vec<String> {
    let places: Vec<usize> =
        (0..story.all.len()).filter(|at| story.gone[*at].is_none() && !story.all[*at].is_whole()).collect();
    let blocks: Vec<prose::Block> = places.iter().map(|at| as_prose(&story.all[*at])).collect();
    let Some(found) = find_abstract(&blocks, lexis) else { return Vec::new() };
    places[found.blocks].iter().for_each(|at| story.take(*at, Why::Abstract));
    found.pieces
}

fn as_prose(block: &Block<'_>) -> prose::Block {
    let kind = match block.name.as_str() {
        _ if block.is_heading() => Kind::Heading,
        "summary" | "dt" | "th" | "caption" => Kind::Heading,
        "li" => Kind::Item,
        "blockquote" => Kind::Quote,
        "aside" => Kind::Aside,
        _ => block.nodes.first().map_or(Kind::Prose, kind_around),
    };
    let share = block.link_share();
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let linked = (block.text.len() as f64 * share) as usize;
    prose::Block { kind, text: block.text.clone(), linked, bold: bold_of(block) }
}

fn kind_around(node: &dom_query::NodeRef<'_>) -> Kind {
    for above in node.ancestors_it(Some(6)) {
        match name_of(&above).as_str() {
            "li" => return Kind::Item,
            "blockquote" => return Kind::Quote,
            "aside" => return Kind::Aside,
            _ => {}
        }
    }
    Kind::Prose
}

/// Bytes at the beginning that are bold.
fn bold_of(block: &Block<'_>) -> usize {
    let mut node = block.nodes.first().copied();
    while let Some(inner) = node {
        if inner.is_text() {
            return 0;
        }
        if matches!(name_of(&inner).as_str(), "b" | "strong") {
            return super::blocks::squeezed(&inner.text()).len();
        }
        node = inner.children().into_iter().find(|child| child.is_element() || child.is_nonempty_text());
    }
    0
}

fn senses(story: &Story<'_>, known: &Known<'_>, lexis: &Lexis, language: Option<&str>) -> Vec<Sense> {
    const PROSE: usize = 80;
    const LONG: usize = 350;
    let mut looked = 0;
    let terms: Vec<HashSet<String>> = story
        .all
        .iter()
        .map(|block| {
            looked += block.chars;
            if looked > LOOKED_AT { HashSet::new() } else { lexis.terms(&block.text).into_iter().collect() }
        })
        .collect();
    let weights: Vec<usize> = story.all.iter().map(|block| weight(&block.text)).collect();
    // What the story speaks of: its paragraphs, and each block's own are not held for it.
    let mut told: HashMap<&str, usize> = HashMap::new();
    let speaks = |at: usize| weights[at] >= PROSE && story.all[at].link_share() < 0.5;
    for at in (0..story.all.len()).filter(|at| speaks(*at)) {
        terms[at].iter().for_each(|term| *told.entry(term).or_default() += 1);
    }
    let titled: HashSet<String> = lexis.terms(known.title).into_iter().collect();
    (0..story.all.len())
        .map(|at| {
            let block = &story.all[at];
            let own = usize::from(speaks(at));
            let shared = terms[at]
                .iter()
                .filter(|term| told.get(term.as_str()).is_some_and(|count| *count > own) || titled.contains(*term));
            let (shared, all) = (shared.count(), terms[at].len());
            // Long paragraphs that speak of the same are in the same language; looking closer takes time.
            let same = weights[at] > 200 && shared * 3 >= all && all > 0;
            let foreign = !same && is_foreign(&block.text, language);
            let cut = is_cut(&block.text) && weights[at] < 600;
            let calls = calls_of(&block.text);
            let lead = block.leads_away && block.link_share() > 0.8 && weights[at] >= 15 && !block.is_whole();
            let reads = weights[at] >= PROSE && block.link_share() < 0.5 && !block.is_heading() && !cut && !foreign;
            let sure = story.gone[at].is_none()
                && (block.is_whole()
                    && block.chars > 0
                    && !matches!(block.name.as_str(), "figure" | "iframe" | "select")
                    || reads && (looked > LOOKED_AT || weights[at] >= LONG || shared * 6 >= all));
            Sense {
                weight: weights[at],
                sure,
                cut,
                lead,
                foreign,
                strange: all >= 2 && shared * 10 < all,
                calls,
                named: is_named(block),
            }
        })
        .collect()
}

fn is_named(block: &Block<'_>) -> bool {
    let Some(node) = block.nodes.first() else { return false };
    is_box_name(&names_of(node)) || node.ancestors_it(Some(3)).any(|above| is_box_name(&names_of(&above)))
}

/// Whether a text is in another language than the story: by its letters, or, when it is long enough, by its words.
fn is_foreign(text: &str, language: Option<&str>) -> bool {
    const ENOUGH: usize = 40;
    const LOOKED_INTO: usize = 600;
    let Some(language) = language else { return false };
    let (mut latin, mut other) = (0, 0);
    for c in text.chars().take(LOOKED_INTO).filter(|c| c.is_alphabetic()) {
        if (c as u32) < 0x250 { latin += 1 } else { other += 1 }
    }
    let writes_latin = !matches!(
        language,
        "ru" | "uk"
            | "bg"
            | "sr"
            | "mk"
            | "be"
            | "el"
            | "ar"
            | "fa"
            | "ur"
            | "he"
            | "hi"
            | "bn"
            | "th"
            | "zh"
            | "ja"
            | "ko"
            | "ka"
            | "hy"
    );
    if latin + other >= 6 && (if writes_latin { other > latin * 3 } else { latin > other * 3 }) {
        return true;
    }
    latin + other >= ENOUGH && detect(text, None).is_some_and(|found| found != language)
}

fn calls_of(text: &str) -> usize {
    if weight(text) > 1_000 {
        return 0;
    }
    calls(&text.to_lowercase()) + usize::from(asks(text))
}

/// What most articles of the feed have. Headings stay: a series has the same ones.
fn boilerplate(story: &mut Story<'_>, known: &Known<'_>, senses: &[Sense]) {
    let Some(boilerplate) = known.boilerplate else { return };
    for at in 0..senses.len() {
        let block = &story.all[at];
        if story.gone[at].is_none() && !block.is_heading() && !block.is_whole() && boilerplate.has(&block.text) {
            story.take(at, Why::Boilerplate);
        }
    }
}

/// Requests for consent, in a story that is not about cookies itself.
fn consent(story: &mut Story<'_>, senses: &[Sense]) {
    const LONGEST: usize = 900;
    let asking: Vec<usize> = (0..senses.len()).filter(|at| is_consent(&story.all[*at].text)).collect();
    let about = asking.iter().filter(|at| senses[**at].sure && !senses[**at].strange).count();
    if about > 1 {
        return;
    }
    for at in asking {
        let apart = !senses[at].sure || senses[at].strange || senses[at].foreign || senses[at].named;
        if apart && senses[at].weight < LONGEST && !story.all[at].is_whole() {
            story.take(at, Why::Consent);
        }
    }
}

/// How much speaks for a block being advertising.
fn against(sense: &Sense, after: bool) -> i32 {
    const SHORT: usize = 250;
    const LONG: usize = 450;
    let mut points = i32::try_from(sense.calls.min(2)).unwrap_or(2);
    points += i32::from(sense.named) * 2;
    points += i32::from(sense.foreign) + i32::from(sense.strange) + i32::from(after);
    points - i32::from(sense.weight > SHORT) - i32::from(sense.weight > LONG) * 2
}

fn promotions(story: &mut Story<'_>, senses: &[Sense], end: usize) {
    const ENOUGH: i32 = 3;
    for (at, sense) in senses.iter().enumerate() {
        let may =
            story.gone[at].is_none() && !story.all[at].is_whole() && (sense.calls > 0 || sense.named && !sense.sure);
        let spared = sense.sure && !(sense.strange && sense.calls > 1);
        if may && !spared && against(sense, at >= end) >= ENOUGH && !is_source(story, at) {
            story.take(at, Why::Promotion);
        }
    }
    // What stands with advertising after the story, and is in another language or calls as well, is of it.
    let mut at = end;
    while at < senses.len() {
        if story.gone[at] != Some(Why::Promotion) {
            at += 1;
            continue;
        }
        let of_it = |story: &Story<'_>, near: usize| {
            let sense = &senses[near];
            let whole = story.all[near].is_whole() && story.all[near].chars > 0;
            near >= end && !whole && (sense.foreign || sense.calls > 0 || sense.strange && sense.weight < 120)
        };
        let mut first = at;
        while first > end && story.gone[first - 1].is_none() && of_it(story, first - 1) {
            first -= 1;
            story.take(first, Why::Promotion);
        }
        let mut next = at + 1;
        while next < senses.len() && (story.gone[next].is_some() || of_it(story, next)) {
            story.take(next, Why::Promotion);
            next += 1;
        }
        at = next;
    }
}

/// Whether a block stands under a heading such as "Sources".
pub(super) fn is_source(story: &Story<'_>, at: usize) -> bool {
    let over = (0..=at).rev().take(30).find(|before| {
        let block = &story.all[*before];
        block.is_heading() || block.chars < 40 && block.text.ends_with([':', '：'])
    });
    over.is_some_and(|over| {
        let text = story.all[over].text.to_lowercase();
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        !is_label(text, 0.0)
            && SOURCES.iter().any(|word| text.starts_with(word) || text.chars().count() < 40 && text.contains(word))
    })
}

/// Headings, dates and single words that are left over between what goes, and headings with nothing left under them.
fn headings(story: &mut Story<'_>, end: usize) {
    let (mut kept_below, mut gone_below) = (false, None);
    for at in (0..story.all.len()).rev() {
        let block = &story.all[at];
        if let Some(why) = story.gone[at] {
            // A rule about a place is none about what stands above it.
            let spreads = matches!(why, Why::Promotion | Why::Teasers | Why::Boilerplate | Why::Consent | Why::Related);
            (kept_below, gone_below) = (false, spreads.then_some(why));
            continue;
        }
        let small =
            block.is_heading() || at >= end && (is_date_line(&block.text) || block.chars < 30 && !block.is_whole());
        match gone_below.filter(|_| small && !kept_below) {
            Some(why) if block.is_heading() || followed(story, at, why) => story.take(at, why),
            _ => (kept_below, gone_below) = (true, None),
        }
    }
}

/// Whether the same goes before and behind.
fn followed(story: &Story<'_>, at: usize, why: Why) -> bool {
    at > 0 && story.gone[at - 1] == Some(why) || is_date_line(&story.all[at].text)
}
