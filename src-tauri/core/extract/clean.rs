//! The story alone: what stands in an extracted article but is none of it is taken out, by rules about its place, its
//! form and its words (`lexicon`). Figures, tables and code are left alone unless a rule is about them. Each removal is
//! counted and named, so that nothing is lost silently. Pure.

use super::blocks::{Block, blocks};
use super::boilerplate::Boilerplate;
use super::choose::{self, Named};
use super::signs::{
    asks, asks_twice, bare, is_byline, is_counter, is_date_line, is_furniture, is_sharing, is_tags, is_teaser,
    leads_elsewhere, same,
};
use super::{boxes, ending};
use crate::model::{RemovalReason as Why, Teaser};
use dom_query::NodeRef;
use url::Url;

/// A block that was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Why.
    pub why: Why,
    /// Its words, the first hundreds.
    pub text: String,
    /// Its markup as the page has it, to be sanitised before it is shown; empty where only its words are kept.
    pub html: String,
}

/// What is known of the article beside its blocks.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) title: &'a str,
    pub(super) byline: Option<&'a str>,
    pub(super) bodies: &'a [Named],
    /// BCP 47, as the page or feed says.
    pub(super) language: Option<&'a str>,
    /// Where the text came from.
    pub(super) page: Option<&'a Url>,
    /// The text is a feed's: it was written to be read alone, so less speaks for taking links out.
    pub(super) of_feed: bool,
    /// Blocks that most articles of the feed have.
    pub(super) boilerplate: Option<&'a Boilerplate>,
}

/// What was found on the way.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The paragraphs or points of the abstract that the text carries.
    pub(super) abridged: Vec<String>,
    pub(super) teasers: Vec<Teaser>,
}

/// Takes out what is no part of the story.
pub(super) fn clean(root: &NodeRef<'_>, known: &Known<'_>, removed: &mut Vec<Removed>) -> Found {
    boxes::take_out(root, removed);
    let mut story = Story { gone: Vec::new(), all: blocks(root), of_feed: known.of_feed };
    story.gone = vec![None; story.all.len()];
    known.bodies.iter().for_each(|body| story.outside(body));
    story.head(known);
    story.repeated();
    story.inside();
    let found = ending::find(&mut story, known);
    story.tail();
    if story.is_too_little() {
        return Found::default();
    }
    story.tell(removed);
    let gone = story.all.iter().zip(&story.gone).filter(|(_, gone)| gone.is_some());
    let nodes: Vec<_> = gone.flat_map(|(block, _)| block.nodes.iter().copied()).collect();
    for node in nodes {
        remove(&node, root);
    }
    found
}

/// Removes a node, and what is empty around it then.
pub(super) fn remove(node: &NodeRef<'_>, root: &NodeRef<'_>) {
    let mut above = node.parent();
    node.remove_from_parent();
    while let Some(parent) = above.filter(|parent| parent.id != root.id) {
        let holds = parent.descendants_it().any(|inner| {
            inner.is_nonempty_text()
                || inner.is_element()
                    && matches!(
                        &*super::blocks::name_of(&inner),
                        "img" | "picture" | "video" | "audio" | "iframe" | "object" | "table"
                    )
        });
        if holds {
            return;
        }
        above = parent.parent();
        parent.remove_from_parent();
    }
}

/// The blocks of a text, and which of them are to go.
pub(super) struct Story<'a> {
    pub(super) all: Vec<Block<'a>>,
    pub(super) gone: Vec<Option<Why>>,
    pub(super) of_feed: bool,
}

/// Words of a removed block that are remembered, and bytes of its markup.
pub(super) const REMEMBERED: usize = 300;
const MOST_MARKUP: usize = 20 << 10;

impl Story<'_> {
    pub(super) fn take(&mut self, at: usize, why: Why) {
        self.gone[at].get_or_insert(why);
    }

    /// What leaves a fraction of a text is mistaken.
    fn is_too_little(&self) -> bool {
        const LEAST: usize = 4;
        let letters = |kept: bool| -> usize {
            let all = self.all.iter().zip(&self.gone);
            all.filter(|(_, gone)| gone.is_none() || !kept).map(|(block, _)| block.chars).sum()
        };
        let prose = |kept: bool| {
            let mut all = self.all.iter().zip(&self.gone);
            all.any(|(block, gone)| (gone.is_none() || !kept) && (block.is_prose() || block.is_whole()))
        };
        self.of_feed && (letters(true) * LEAST < letters(false) || prose(false) && !prose(true))
    }

    /// Notes what goes; neighbours that go for the same reason are one block.
    fn tell(&self, removed: &mut Vec<Removed>) {
        let mut before = None;
        for (block, gone) in self.all.iter().zip(&self.gone) {
            let Some(why) = *gone else {
                before = None;
                continue;
            };
            let html: String = block.nodes.iter().map(|node| node.html().to_string()).collect();
            let html = if html.len() > MOST_MARKUP { String::new() } else { html };
            match removed.last_mut().filter(|last| before == Some(why) && last.html.len() + html.len() <= MOST_MARKUP) {
                Some(last) => {
                    let room = REMEMBERED.saturating_sub(last.text.chars().count());
                    last.text.extend(std::iter::once(' ').chain(block.text.chars()).take(room));
                    last.html.push_str(&html);
                }
                None => removed.push(Removed { why, text: block.text.chars().take(REMEMBERED).collect(), html }),
            }
            before = Some(why);
        }
    }

    /// Lines above the first piece of prose: the title again, names, dates, counts, where on the site one is.
    fn head(&mut self, known: &Known<'_>) {
        const LOOKED_AT: usize = 16;
        let first = self.all.iter().position(Block::is_prose).unwrap_or(0);
        for at in 0..first.min(LOOKED_AT) {
            let block = &self.all[at];
            if block.is_whole() || block.has_media {
                continue;
            }
            let why = if same(&block.text, known.title) {
                Why::Title
            } else if known.byline.is_some_and(|byline| is_byline(&block.text, byline)) || is_date_line(&block.text) {
                Why::Head
            } else if is_furniture(&block.text) {
                Why::Furniture
            } else if is_sharing(block) {
                Why::Sharing
            } else if !self.of_feed
                && block.leads_away
                && block.link_share() > 0.8
                && block.chars < 120
                && !block.is_heading()
            {
                Why::Navigation
            } else {
                continue;
            };
            self.take(at, why);
        }
    }

    /// What stands before and after the body that the page names: not its pictures, and no prose before it, which is its
    /// standfirst. A body that is only the beginning says nothing of the end.
    fn outside(&mut self, body: &Named) {
        const MOSTLY: f64 = 0.7;
        const TELLING: usize = 20;
        const STANDFIRST: usize = 50;
        let (of_body, of_extraction) = choose::cover(&self.all, body);
        if of_body < MOSTLY {
            return;
        }
        let inside = |block: &Block<'_>| {
            let bare = bare(&block.text);
            bare.len() >= TELLING && body.bare.contains(&bare)
        };
        let Some(first) = self.all.iter().position(inside) else { return };
        let last = self.all.iter().rposition(inside).unwrap_or(first);
        for at in 0..first {
            let block = &self.all[at];
            let standfirst = block.chars >= STANDFIRST && block.links == 0;
            if !standfirst && !block.has_media && !block.is_whole() {
                self.take(at, Why::Outside);
            }
        }
        if of_extraction < MOSTLY {
            return;
        }
        for at in last + 1..self.all.len() {
            if !self.all[at].has_media {
                self.take(at, Why::Outside);
            }
        }
    }

    /// What was said a few blocks before is said once: galleries and pull quotes do so. Not verses, which are short.
    fn repeated(&mut self) {
        const NEAR: usize = 8;
        const LONG: usize = 50;
        for at in 1..self.all.len() {
            let block = &self.all[at];
            if block.chars < LONG || block.is_whole() || matches!(block.name.as_str(), "p" | "li" | "td" | "blockquote")
            {
                continue;
            }
            let from = at.saturating_sub(NEAR);
            if (from..at).any(|before| self.gone[before].is_none() && self.all[before].text == block.text) {
                self.take(at, Why::Repeated);
            }
        }
    }

    /// Boxes between the paragraphs.
    fn inside(&mut self) {
        let mut at = 0;
        while at < self.all.len() {
            let block = &self.all[at];
            if self.gone[at].is_some() || block.is_whole() {
                at += 1;
                continue;
            }
            if is_furniture(&block.text) || is_counter(&block.text) {
                self.take(at, Why::Furniture);
            } else if is_sharing(block) {
                self.take(at, Why::Sharing);
            } else if block.chars < 160
                && asks(&block.text)
                && (!matches!(block.name.as_str(), "p" | "li") || asks_twice(&block.text))
            {
                self.take(at, Why::Asking);
            } else if leads_elsewhere(block) {
                at = self.related(at);
                continue;
            }
            at += 1;
        }
    }

    /// A line that leads elsewhere, with the links that follow it. Gives where the story goes on.
    fn related(&mut self, at: usize) -> usize {
        let block = &self.all[at];
        let alone = block.link_share() > 0.5 || (block.links > 0 && block.chars < 160);
        let mut end = at + 1;
        while self.all.get(end).is_some_and(is_teaser) {
            end += 1;
        }
        // A heading without links behind it may be one of the story's own.
        if !alone && end == at + 1 {
            let last = self.all[at + 1..].iter().all(|later| !later.is_prose());
            if !last {
                return end;
            }
        }
        for gone in at..end {
            self.take(gone, Why::Related);
        }
        end
    }

    /// From the end backwards as long as it is no story.
    fn tail(&mut self) {
        const SHORT: usize = 350;
        let mut pictures = false;
        for at in (1..self.all.len()).rev() {
            if self.gone[at].is_some() {
                continue;
            }
            let block = &self.all[at];
            if block.is_whole() || (block.has_media && block.chars == 0) {
                pictures = true;
                continue;
            }
            let why = if block.chars < SHORT && asks(&block.text) {
                Why::Asking
            } else if is_sharing(block) || is_tags(block, self.of_feed) {
                Why::Navigation
            } else if !self.of_feed && block.leads_away && block.link_share() > 0.75 && block.chars < 200 {
                Why::Related
            } else if !pictures && block.chars < 100 && block.text.ends_with(':') {
                // Announces what is not there.
                Why::Navigation
            } else if block.is_heading() && self.gone.get(at + 1).is_some_and(Option::is_some) {
                // A heading with nothing left under it.
                Why::Navigation
            } else {
                return;
            };
            self.take(at, why);
        }
    }
}
