//! The story alone: what stands in an extracted article but is none of it is taken out, by rules about its place, its
//! form and its words (`lexicon`). Figures, tables and code are left alone unless a rule is about them. Each removal is
//! counted and named, so that nothing is lost silently. Pure.

use super::asking;
use super::blocks::{Block, blocks, squeezed};
use super::choose::{self, Named};
use super::lexicon;
use dom_query::NodeRef;

/// Why a block was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// For screen readers, or hidden.
    Hidden,
    /// A consent dialogue.
    Consent,
    /// What others say below.
    Comments,
    /// The title once more.
    Title,
    /// Names, dates and other lines above the story.
    Head,
    /// What was said just before.
    Repeated,
    /// Buttons to share.
    Sharing,
    /// Links to other articles.
    Related,
    /// A request to subscribe, follow, pay or comment.
    Asking,
    /// Links to parts of the site, tags.
    Navigation,
    /// Outside of what the page itself says its article is.
    Outside,
}

/// A block that was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Why.
    pub why: Why,
    /// Its words, the first hundreds.
    pub text: String,
}

/// What is known of the article beside its blocks.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) title: &'a str,
    pub(super) byline: Option<&'a str>,
    pub(super) bodies: &'a [Named],
}

/// Takes out what is no part of the story.
pub(super) fn clean(root: &NodeRef<'_>, known: &Known<'_>, removed: &mut Vec<Removed>) {
    let mut story = Story { all: blocks(root), gone: Vec::new(), removed };
    story.gone = vec![false; story.all.len()];
    known.bodies.iter().for_each(|body| story.outside(body));
    story.head(known);
    story.repeated();
    story.inside();
    story.tail();
    let gone = story.all.iter().zip(&story.gone).filter(|(_, gone)| **gone);
    let nodes: Vec<_> = gone.flat_map(|(block, _)| block.nodes.iter().copied()).collect();
    for node in nodes {
        remove(&node, root);
    }
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

struct Story<'a, 'r> {
    all: Vec<Block<'a>>,
    gone: Vec<bool>,
    removed: &'r mut Vec<Removed>,
}

/// Words of a removed block that are remembered.
pub(super) const REMEMBERED: usize = 300;

impl Story<'_, '_> {
    fn take(&mut self, at: usize, why: Why) {
        if !std::mem::replace(&mut self.gone[at], true) {
            let text = self.all[at].text.chars().take(REMEMBERED).collect();
            self.removed.push(Removed { why, text });
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
                Why::Hidden
            } else if is_sharing(block) {
                Why::Sharing
            } else if block.leads_away && block.link_share() > 0.8 && block.chars < 120 && !block.is_heading() {
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
            if (from..at).any(|before| !self.gone[before] && self.all[before].text == block.text) {
                self.take(at, Why::Repeated);
            }
        }
    }

    /// Boxes between the paragraphs.
    fn inside(&mut self) {
        let mut at = 0;
        while at < self.all.len() {
            let block = &self.all[at];
            if self.gone[at] || block.is_whole() {
                at += 1;
                continue;
            }
            if is_furniture(&block.text) || is_counter(&block.text) {
                self.take(at, Why::Hidden);
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
            if self.gone[at] {
                continue;
            }
            let block = &self.all[at];
            if block.is_whole() || (block.has_media && block.chars == 0) {
                pictures = true;
                continue;
            }
            let why = if block.chars < SHORT && asks(&block.text) {
                Why::Asking
            } else if is_sharing(block) || is_tags(block) {
                Why::Navigation
            } else if block.leads_away && block.link_share() > 0.75 && block.chars < 200 {
                Why::Related
            } else if !pictures && block.chars < 100 && block.text.ends_with(':') {
                // Announces what is not there.
                Why::Navigation
            } else if block.is_heading() && self.gone.get(at + 1).is_some_and(|gone| *gone) {
                // A heading with nothing left under it.
                Why::Navigation
            } else {
                return;
            };
            self.take(at, why);
        }
    }
}

/// Letters and digits alone, lower case.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn same(text: &str, title: &str) -> bool {
    let (text, title) = (bare(text), bare(title));
    !text.is_empty() && text == title
}

fn is_byline(text: &str, byline: &str) -> bool {
    let (text, byline) = (bare(text), bare(byline));
    !byline.is_empty() && text.len() < byline.len() + 24 && text.contains(&byline)
}

/// A line that says when, and little else.
fn is_date_line(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| number.len() == 4)
        .any(|year| year.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year)));
    let times = text.split_whitespace().any(|word| {
        word.split_once(':').is_some_and(|(hours, rest)| {
            let hours = hours.trim_start_matches(|c: char| !c.is_ascii_digit());
            hours.len() <= 2
                && !hours.is_empty()
                && hours.bytes().all(|b| b.is_ascii_digit())
                && rest.starts_with(|c: char| c.is_ascii_digit())
        })
    });
    text.chars().count() <= 90 && digits >= 4 && letters <= digits * 6 && (years || times) && !has_sentence(text)
}

/// The point behind the number of a day ends no sentence.
fn has_sentence(text: &str) -> bool {
    let without: String = text
        .trim_end_matches('.')
        .split_whitespace()
        .map(|word| {
            let number = word.strip_suffix('.').filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
            format!("{} ", number.unwrap_or(word))
        })
        .collect();
    super::blocks::ends_or_has_sentence(without.trim_end())
}

fn is_furniture(text: &str) -> bool {
    if text.chars().count() > 40 {
        return false;
    }
    let text = text.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    lexicon::FURNITURE.contains(&text)
}

/// "Image 1 of 8", "3/12": what a gallery says of itself.
fn is_counter(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == '/').filter(|word| !word.is_empty()).collect();
    let numbers = words.iter().filter(|word| word.bytes().all(|b| b.is_ascii_digit())).count();
    let named =
        ["image", "photo", "picture", "slide", "of", "bild", "foto", "von", "de", "di", "sur", "van", "av", "z", "из"];
    numbers == 2
        && (text.contains('/') || words.len() > 2)
        && words.len() <= 5
        && words.iter().all(|word| word.bytes().all(|b| b.is_ascii_digit()) || named.contains(word))
}

/// Names of networks and what stands on their buttons, nothing else.
fn is_sharing(block: &Block<'_>) -> bool {
    if block.chars == 0 || block.chars > 160 || block.is_whole() {
        return false;
    }
    let text = block.text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | ',' | '•' | ':'))
        .filter(|word| !word.is_empty() && !word.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric()))
        .collect();
    let known = words.iter().filter(|word| lexicon::SHARING.contains(*word)).count();
    let networks = words.iter().filter(|word| lexicon::NETWORKS.contains(*word)).count();
    known + networks == words.len() && networks > 0 && (words.len() >= 2 || block.links > 0)
}

/// "Read also: …", "Lesen Sie auch", in many languages.
fn leads_elsewhere(block: &Block<'_>) -> bool {
    block.chars <= 220 && is_label(&block.text, block.link_share())
}

fn is_label(text: &str, link_share: f64) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |beginning: &&&str| {
        text.strip_prefix(**beginning)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !beginning.is_ascii())
    };
    lexicon::RELATED.iter().find(begins).is_some_and(|found| {
        // Within a sentence of prose it is no label.
        let label =
            text.len() <= found.len() + 24 || text[found.len()..].trim_start().starts_with([':', '»', '>', '-', '–']);
        label || link_share > 0.5
    })
}

/// Whether a line of text is none of a story's: it leads to other articles, asks for a follower, or is of the page around.
pub fn is_furnishing(line: &str) -> bool {
    is_furniture(line) || is_label(line, 0.0) || asks(line)
}

/// A title of another article, a picture with it or a few words of it.
fn is_teaser(block: &Block<'_>) -> bool {
    !block.is_whole() && block.links > 0 && block.link_share() > 0.6 && block.chars < 300
        || block.has_media && block.chars == 0 && block.links > 0
}

fn asks(text: &str) -> bool {
    let text = squeezed(&text.to_lowercase());
    asking::ASKING.iter().any(|words| text.contains(words))
}

fn asks_twice(text: &str) -> bool {
    let text = squeezed(&text.to_lowercase());
    asking::ASKING.iter().filter(|words| text.contains(**words)).count() > 1
}

/// "Tags: a, b, c" and lists of links to parts of the site.
fn is_tags(block: &Block<'_>) -> bool {
    let text = block.text.to_lowercase();
    let named = [
        "tags",
        "tag:",
        "topics",
        "schlagwörter",
        "schlagworte",
        "themen:",
        "stichworte",
        "filed under",
        "categories",
        "kategorie",
        "posted in",
        "etiquetas",
        "mots-clés",
        "parole chiave",
        "метки",
        "теги",
        "タグ",
        "标签",
    ];
    block.links >= 1 && block.chars < 300 && named.iter().any(|name| text.starts_with(name))
        || block.links >= 2 && block.leads_away && block.link_share() > 0.8 && block.chars < 400
}
