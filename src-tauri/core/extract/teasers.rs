//! Teasers of other stories: below the story, in its body or around it. Pure.

use super::blocks::{Block, name_of, squeezed};
use super::boxes::names_of;
use super::clean::{Known, Story};
use super::ending::{Sense, is_source, weight};
use super::signs::{bare, is_cut, is_date_line, is_label};
use crate::model::{RemovalReason as Why, Teaser};
use dom_query::{Document, NodeRef};
use std::collections::HashSet;
use url::Url;

/// Teasers that are kept.
const MOST: usize = 20;

/// Letters of a title at most.
const LONGEST: usize = 300;

/// Marks the teasers behind the story's end; gives those in the whole text that have a link.
pub(super) fn mark(story: &mut Story<'_>, senses: &[Sense], end: usize, known: &Known<'_>) -> Vec<Teaser> {
    if let Some(from) = begin(story, senses, end, known) {
        for at in from..story.all.len() {
            let whole = story.all[at].is_whole() && story.all[at].chars > 0 && !has_link(&story.all[at]);
            if !whole {
                story.take(at, Why::Teasers);
            }
        }
    }
    let mut found = Vec::new();
    for at in 0..story.all.len() {
        if matches!(story.gone[at], Some(Why::Teasers | Why::Related)) {
            found.extend(story.all[at].nodes.iter().flat_map(|node| links_of(node, known.page)));
        }
    }
    settled(found)
}

/// Where the teasers behind the story begin. A line that is a link, or a heading, with a picture, a date or a few words of
/// which most were cut: several of these and nothing of the story behind them.
fn begin(story: &Story<'_>, senses: &[Sense], end: usize, known: &Known<'_>) -> Option<usize> {
    let open: Vec<usize> = (end..senses.len()).filter(|at| story.gone[*at].is_none()).collect();
    let of_site = |at: usize| senses[at].lead && is_of_site(&story.all[at], known.page) && !is_source(story, at);
    let is_unit = |at: usize| of_site(at) || senses[at].cut;
    let first = *open.iter().find(|at| is_unit(**at))?;
    let units: Vec<usize> = open.iter().copied().filter(|at| *at >= first && is_unit(*at)).collect();
    let cut = units.iter().filter(|at| senses[**at].cut).count();
    let leads = units.iter().filter(|at| of_site(**at)).count();
    let labelled = (end..=first).any(|at| {
        is_label(&story.all[at].text, 0.0)
            || story.gone[at].is_some_and(|why| matches!(why, Why::Abstract | Why::Related))
    });
    let enough = cut >= 3 || cut >= 2 && leads >= 2 || leads >= 2 && labelled || leads >= 4 && !known.of_feed;
    // A story told before them is what they stand below.
    let told: usize = (0..end).filter(|at| senses[*at].sure).map(|at| senses[at].weight).sum();
    if !enough || told < 250 {
        return None;
    }
    // With the heading, date or picture that stands right above the first.
    let mut from = first;
    while from > end && story.gone[from - 1].is_none() {
        let block = &story.all[from - 1];
        let above = block.is_heading() || is_date_line(&block.text) || block.has_media && block.chars < 40;
        let begins = is_label(&block.text, 0.0) || senses[from].cut && block.chars < 140 && from == first;
        if !above && !begins {
            break;
        }
        from -= 1;
    }
    Some(from)
}

fn has_link(block: &Block<'_>) -> bool {
    block.links > 0
}

/// Whether a block leads to another page of the same site.
fn is_of_site(block: &Block<'_>, page: Option<&Url>) -> bool {
    let Some(href) = &block.href else { return false };
    match (page, Url::parse(href.trim())) {
        (Some(page), Ok(url)) => site(page) == site(&url),
        (None, Ok(_)) => true,
        (_, Err(_)) => true,
    }
}

/// The host without what stands before a site's name; of two or three parts.
fn site(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The links of an element, with their titles as long as they are there.
fn links_of(node: &NodeRef<'_>, page: Option<&Url>) -> Vec<Teaser> {
    let own = (name_of(node) == "a").then_some(*node);
    let inner = node.descendants_it().filter(|inner| name_of(inner) == "a");
    own.into_iter().chain(inner).filter_map(|link| teaser_of(&link, page)).collect()
}

fn teaser_of(link: &NodeRef<'_>, page: Option<&Url>) -> Option<Teaser> {
    const SHORTEST: usize = 12;
    let href = link.attr("href")?;
    let url = match page {
        Some(page) => page.join(href.trim()).ok()?,
        None => Url::parse(href.trim()).ok()?,
    };
    if !matches!(url.scheme(), "http" | "https") || page.is_some_and(|page| same_page(page, &url)) {
        return None;
    }
    let title = title_of(link);
    let long = weight(&title) >= SHORTEST && title.chars().count() <= LONGEST;
    long.then(|| Teaser { title, url: url.into() })
}

fn same_page(page: &Url, other: &Url) -> bool {
    page.host_str() == other.host_str() && page.path() == other.path() && page.query() == other.query()
}

/// A link's heading or text; where that was cut, what the page says elsewhere that begins so.
fn title_of(link: &NodeRef<'_>) -> String {
    let heading = link.descendants_it().find(|inner| matches!(name_of(inner).as_bytes(), [b'h', b'1'..=b'6']));
    let text = squeezed(&heading.unwrap_or(*link).text());
    let mut others: Vec<String> =
        ["title", "aria-label"].iter().filter_map(|name| link.attr(name)).map(|value| squeezed(&value)).collect();
    let picture = link.descendants_it().find(|inner| name_of(inner) == "img");
    others.extend(picture.and_then(|picture| picture.attr("alt")).map(|alt| squeezed(&alt)));
    if text.is_empty() {
        return others.into_iter().next().unwrap_or_default();
    }
    if !is_cut(&text) {
        return text;
    }
    let begun = bare(&text);
    let whole = others.into_iter().filter(|other| bare(other).starts_with(&begun)).max_by_key(String::len);
    whole.unwrap_or(text)
}

/// Each page once, by its longest title, in the order in which they came.
fn settled(found: Vec<Teaser>) -> Vec<Teaser> {
    let mut kept: Vec<Teaser> = Vec::new();
    for teaser in found {
        let better = |had: &Teaser| {
            is_cut(&had.title) && !is_cut(&teaser.title)
                || is_cut(&had.title) == is_cut(&teaser.title) && had.title.len() < teaser.title.len()
        };
        match kept.iter().position(|had| had.url == teaser.url) {
            Some(at) if better(&kept[at]) => kept[at].title = teaser.title,
            Some(_) => {}
            None if kept.len() < MOST => kept.push(teaser),
            None => {}
        }
    }
    kept
}

/// Words of names of elements that hold teasers.
const CARDS: &[&str] = &[
    "teaser",
    "card",
    "related",
    "headline",
    "more",
    "news",
    "story",
    "stories",
    "post",
    "recommend",
    "latest",
    "popular",
];

/// The teasers around the story: headings that are links to other pages of the site, outside of menus. `story` has its letters.
pub(super) fn around(page: &Document, story: &str, known: Option<&Url>) -> Vec<Teaser> {
    const LOOKED_AT: usize = 2_000;
    const FEWEST: usize = 2;
    let Some(url) = known else { return Vec::new() };
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for link in page.select("a[href]").nodes().iter().take(LOOKED_AT) {
        if !stands_as_teaser(link) {
            continue;
        }
        let Some(teaser) = teaser_of(link, Some(url)) else { continue };
        let is_story = Url::parse(&teaser.url).is_ok_and(|other| site(&other) == site(url) && is_deep(&other));
        let titled =
            weight(&teaser.title) >= 24 && (teaser.title.split_whitespace().count() >= 4 || !teaser.title.is_ascii());
        if is_story && titled && !is_date_line(&teaser.title) && !story.contains(&bare(&teaser.title)) {
            seen.insert(teaser.url.clone());
            found.push(teaser);
        }
    }
    if seen.len() < FEWEST { Vec::new() } else { settled(found) }
}

/// Addresses of stories are longer than those of a site's parts.
fn is_deep(url: &Url) -> bool {
    url.path().len() >= 12
        || url.path_segments().is_some_and(|parts| parts.filter(|part| !part.is_empty()).count() >= 2)
        || url.query().is_some()
}

fn stands_as_teaser(link: &NodeRef<'_>) -> bool {
    let mut card = link.descendants_it().any(|inner| matches!(name_of(&inner).as_bytes(), [b'h', b'1'..=b'6']));
    for above in link.ancestors_it(Some(12)) {
        match name_of(&above).as_str() {
            "nav" | "header" | "footer" | "form" | "figure" | "p" | "pre" | "table" | "dialog" => return false,
            name => {
                let heading = matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
                let names = names_of(&above).to_lowercase();
                if ["nav", "menu", "breadcrumb", "footer", "comment"].iter().any(|word| names.contains(word)) {
                    return false;
                }
                card |= heading || CARDS.iter().any(|word| names.contains(word));
            }
        }
    }
    card
}

/// Teasers of the body and of around it, each page once.
pub(super) fn together(inner: Vec<Teaser>, around: Vec<Teaser>) -> Vec<Teaser> {
    settled(inner.into_iter().chain(around).collect())
}
