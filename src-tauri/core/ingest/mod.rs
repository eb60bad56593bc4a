//! An [`Entry`] becomes a [`NewArticle`]: identity, dates, title and body made safe. Pure: the clock's "now" is an
//! argument. `refresh` calls it, and the command line's `parse`.

mod dates;
mod identity;
mod link_key;
#[cfg(test)]
mod tests;
mod title;

pub use link_key::link_key;

use crate::model::{Enclosure, Time};
use crate::parse::{Entry, ParsedFeed};
use crate::sanitize::{Sanitized, clean_link, sanitize};
use crate::store::NewArticle;
use std::collections::HashSet;
use url::Url;

/// Makes the articles of a parsed feed, in the order in which they are to be stored (oldest first, so that ids grow
/// with time). `feed_url` is the address they were fetched from.
pub fn ingest(feed: ParsedFeed, feed_url: &Url, now: Time) -> Vec<NewArticle> {
    let site = feed.site_url.as_deref().and_then(|site| Url::parse(site).ok());
    let home = Home { feed_url, site: site.as_ref() };
    let mut entries = feed.entries;
    for (place, entry) in entries.iter_mut().enumerate() {
        entry.place = place;
    }
    dates::oldest_first(&mut entries);
    let mut articles: Vec<NewArticle> = entries.into_iter().map(|entry| article(entry, &home, now)).collect();
    identity::withdraw_common_links(&mut articles, &home.keys());
    identity::identify(&mut articles);
    articles
}

/// Where the feed lives.
struct Home<'a> {
    feed_url: &'a Url,
    site: Option<&'a Url>,
}

impl Home<'_> {
    /// The addresses that stand for the feed as a whole: a link to one of them names no article.
    fn keys(&self) -> HashSet<String> {
        [Some(self.feed_url), self.site].into_iter().flatten().filter_map(|url| link_key(url.as_str())).collect()
    }
}

/// Everything but the identity, which needs the entry's neighbours.
fn article(entry: Entry, home: &Home<'_>, now: Time) -> NewArticle {
    let url = entry.url.as_deref().and_then(|url| clean_link(url, Some(home.feed_url)));
    let own = url.as_deref().and_then(|url| Url::parse(url).ok()).filter(|url| !url.cannot_be_a_base());
    let base = entry.base.as_ref().or(own.as_ref()).or(home.site).unwrap_or(home.feed_url);
    let body = body(&entry, base);
    let enclosures = enclosures(entry.enclosures, base);
    let title = title::title(entry.title.as_deref(), &body.text, &enclosures, url.as_deref(), home.feed_url);
    let image = entry.image.as_deref().and_then(|image| picture(image, base)).or(body.image).or_else(|| {
        enclosures
            .iter()
            .find(|e| e.mime.as_deref().is_some_and(|mime| mime.starts_with("image/")))
            .map(|e| e.url.clone())
    });
    let mut article = NewArticle {
        link_key: url.as_deref().and_then(link_key),
        published_id: entry.id.filter(|id| !id.trim().is_empty()),
        title,
        author: author(&entry.authors),
        url,
        published: dates::sort_date(entry.published, entry.updated, now),
        updated: entry.updated,
        place: entry.place,
        html: body.html,
        text: body.text,
        excerpt: body.excerpt,
        image,
        enclosures,
        categories: entry.categories,
        comments_url: entry.comments_url.as_deref().and_then(|url| clean_link(url, Some(base))),
        language: entry.language,
        ..NewArticle::default()
    };
    article.text_hash = identity::text_hash(&article);
    article.content_hash = identity::content_hash(&article);
    article
}

/// The content; the summary where the content shows nothing.
fn body(entry: &Entry, base: &Url) -> Sanitized {
    let content = entry.content.as_deref().map(|html| sanitize(html, Some(base))).unwrap_or_default();
    match entry.summary.as_deref() {
        Some(summary) if content.html.as_str().is_empty() => sanitize(summary, Some(base)),
        _ => content,
    }
}

fn picture(raw: &str, base: &Url) -> Option<String> {
    clean_link(raw, Some(base)).filter(|url| url.starts_with("http"))
}

fn enclosures(found: Vec<Enclosure>, base: &Url) -> Vec<Enclosure> {
    let mut seen = HashSet::new();
    found
        .into_iter()
        .filter_map(|enclosure| {
            // An enclosure's parameters are kept: some servers count with them, and refuse without.
            let url = match Url::parse(enclosure.url.trim()) {
                Ok(url) => url,
                Err(_) => base.join(enclosure.url.trim()).ok()?,
            };
            let allowed = matches!(url.scheme(), "http" | "https" | "ftp" | "magnet");
            allowed.then(|| Enclosure { url: url.into(), ..enclosure })
        })
        .filter(|enclosure| seen.insert(enclosure.url.clone()))
        .collect()
}

fn author(names: &[String]) -> Option<String> {
    let mut seen: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    (!seen.is_empty()).then(|| seen.join(", "))
}
