//! Which published entry is which kept article. Pure: `articles` brings what the library knows, and writes what is decided.
//!
//! Two mistakes are possible: the same article twice (a duplicate, a false "new"), and two articles taken for one (the
//! earlier one's text is lost from sight). The second is worse, so whatever is weaker than the publisher's own id must be
//! unique on both sides and agree with something else.

use std::collections::HashMap;

/// What is compared of an entry or an article; all but `published` are hashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keys {
    /// The identity that `ingest` gave.
    pub(super) identity: i64,
    /// Whether the identity is an id from the publisher.
    pub(super) guid: bool,
    /// The canonical link.
    pub(super) link: Option<i64>,
    /// Title and text.
    pub(super) text: i64,
    /// Everything shown.
    pub(super) content: i64,
    /// The published date, when the feed gives one.
    pub(super) published: Option<i64>,
}

/// An entry of the document that was fetched.
#[derive(Debug, Clone, Copy)]
pub(super) struct Incoming {
    pub(super) keys: Keys,
    /// Whether the link names a page of its own, not just a site.
    pub(super) page: bool,
    /// Whether the text is so long that another article can hardly have the same.
    pub(super) long: bool,
}

/// An article, or the memory of a purged one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) keys: Keys,
    /// Whether it was in the document that was fetched before.
    pub(super) present: bool,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// Not seen before.
    New,
    /// The known article with this index.
    Known(usize),
    /// The same as an earlier entry of the same document.
    Repeated,
}

/// Where in a list each key occurs.
type Places = HashMap<i64, Vec<usize>>;

fn places<T>(all: &[T], key: impl Fn(&T) -> Option<i64>) -> Places {
    let mut places = Places::new();
    for (index, one) in all.iter().enumerate() {
        if let Some(key) = key(one) {
            places.entry(key).or_default().push(index);
        }
    }
    places
}

fn count(places: &Places, key: i64) -> usize {
    places.get(&key).map_or(0, Vec::len)
}

fn only(places: &Places, key: i64) -> Option<usize> {
    places.get(&key).filter(|list| list.len() == 1).map(|list| list[0])
}

struct Matching<'a> {
    incoming: &'a [Incoming],
    known: &'a [Known],
    decisions: Vec<Option<Decision>>,
    taken: Vec<bool>,
}

/// Decides for each entry of a document.
///
/// 1. An entry that stands twice in the document (same identity, and same content or same link and text) counts once.
/// 2. Same identity, and same link or same text: the same article.
/// 3. Same identity alone: the same article, edited; but not when several have that identity, here or there (feeds whose
///    ids are not unique).
/// 4. Same link and same text under another identity (a new id, http↔https, ids that change with every request): the same
///    article, when the link is unique.
/// 5. Same link alone: edited under another id. Only when the link is unique and names a page, and the date agrees or one
///    of the two has no id of its own or this document shows that its ids change all the time (rule 4 applied, rules 2
///    and 3 never did). Episodes that all link to their show's page stay apart.
/// 6. Same text alone (tokens in links, moved sites, feeds without ids and links): when the text is unique and the date
///    agrees; with a long text also when the article just left the document, or neither has a date. "Photo of the day"
///    without words stays apart.
/// 7. Anything else is new.
pub(super) fn reconcile(incoming: &[Incoming], known: &[Known]) -> Vec<Decision> {
    let mut matching =
        Matching { incoming, known, decisions: vec![None; incoming.len()], taken: vec![false; known.len()] };
    matching.repeated(); // 1
    matching.by_identity(); // 2, 3
    matching.by_link_and_text(); // 4
    matching.by_link(); // 5
    matching.by_text(); // 6
    matching.decisions.into_iter().map(|decision| decision.unwrap_or(Decision::New)).collect() // 7
}

impl Matching<'_> {
    fn open(&self) -> impl Iterator<Item = usize> + use<> {
        let open: Vec<usize> = (0..self.incoming.len()).filter(|index| self.decisions[*index].is_none()).collect();
        open.into_iter()
    }

    fn take(&mut self, entry: usize, article: usize) {
        self.decisions[entry] = Some(Decision::Known(article));
        self.taken[article] = true;
    }

    /// Entries that count, by a key.
    fn entries(&self, key: impl Fn(&Keys) -> Option<i64>) -> Places {
        let mut places = places(self.incoming, |entry| key(&entry.keys));
        for list in places.values_mut() {
            list.retain(|index| self.decisions[*index] != Some(Decision::Repeated));
        }
        places
    }

    fn articles(&self, key: impl Fn(&Keys) -> Option<i64>) -> Places {
        places(self.known, |article| key(&article.keys))
    }

    fn repeated(&mut self) {
        for list in places(self.incoming, |entry| Some(entry.keys.identity)).values() {
            for (position, &entry) in list.iter().enumerate().skip(1) {
                let keys = self.incoming[entry].keys;
                let same = |other: &usize| {
                    let other = self.incoming[*other].keys;
                    other.content == keys.content || (other.link == keys.link && other.text == keys.text)
                };
                if list[..position].iter().any(same) {
                    self.decisions[entry] = Some(Decision::Repeated);
                }
            }
        }
    }

    fn by_identity(&mut self) {
        let articles = self.articles(|keys| Some(keys.identity));
        let entries = self.entries(|keys| Some(keys.identity));
        for entry in self.open() {
            let keys = self.incoming[entry].keys;
            let agreement = |article: &usize| {
                let known = self.known[*article].keys;
                u8::from(keys.link.is_some() && known.link == keys.link) + u8::from(known.text == keys.text)
            };
            let list = articles.get(&keys.identity).map_or(&[][..], Vec::as_slice);
            let free = list.iter().copied().filter(|article| !self.taken[*article]);
            if let Some(article) = free.filter(|article| agreement(article) > 0).max_by_key(agreement) {
                self.take(entry, article);
            }
        }
        for entry in self.open() {
            let identity = self.incoming[entry].keys.identity;
            if let Some(article) = only(&articles, identity)
                && count(&entries, identity) == 1
                && !self.taken[article]
            {
                self.take(entry, article);
            }
        }
    }

    /// The free article with the entry's link, when the link is unique on both sides.
    fn linked(&self, entry: usize, entries: &Places, articles: &Places) -> Option<usize> {
        let link = self.incoming[entry].keys.link?;
        let article = only(articles, link)?;
        (count(entries, link) == 1 && !self.taken[article]).then_some(article)
    }

    fn by_link_and_text(&mut self) {
        let (entries, articles) = (self.entries(|keys| keys.link), self.articles(|keys| keys.link));
        for entry in self.open() {
            let Some(article) = self.linked(entry, &entries, &articles) else { continue };
            let (new, old) = (self.incoming[entry], self.known[article].keys);
            if new.keys.text == old.text && (new.page || new.long || same_date(&new.keys, &old)) {
                self.take(entry, article);
            }
        }
    }

    fn by_link(&mut self) {
        let (entries, articles) = (self.entries(|keys| keys.link), self.articles(|keys| keys.link));
        let ids_change = self.ids_change();
        for entry in self.open() {
            let Some(article) = self.linked(entry, &entries, &articles) else { continue };
            let (new, old) = (self.incoming[entry], self.known[article].keys);
            let both_ids = new.keys.guid && old.guid;
            if new.page && (!both_ids || ids_change || same_date(&new.keys, &old)) {
                self.take(entry, article);
            }
        }
    }

    /// Whether the document's ids are other ones at every request: articles were known again, none by its id.
    fn ids_change(&self) -> bool {
        let mut again = false;
        for (decision, entry) in self.decisions.iter().zip(self.incoming) {
            if let Some(Decision::Known(article)) = decision {
                let old = self.known[*article].keys;
                if old.identity == entry.keys.identity {
                    return false;
                }
                again |= entry.keys.guid && old.guid;
            }
        }
        again
    }

    fn by_text(&mut self) {
        let (entries, articles) = (self.entries(|keys| Some(keys.text)), self.articles(|keys| Some(keys.text)));
        for entry in self.open() {
            let new = self.incoming[entry];
            let Some(article) = only(&articles, new.keys.text) else { continue };
            if count(&entries, new.keys.text) != 1 || self.taken[article] {
                continue;
            }
            let old = self.known[article];
            let undated = new.keys.published.is_none() && old.keys.published.is_none();
            if same_date(&new.keys, &old.keys) || (new.long && (old.present || undated)) {
                self.take(entry, article);
            }
        }
    }
}

fn same_date(new: &Keys, old: &Keys) -> bool {
    new.published.is_some() && new.published == old.published
}

#[cfg(test)]
#[path = "reconcile_tests.rs"]
mod tests;
