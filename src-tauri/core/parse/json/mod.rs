//! JSON Feed 1 and 1.1, and RSS written in JSON. Read from the JSON values themselves: feed-rs refuses a whole feed for
//! a missing title or a tag that is a string.

mod bounded;
mod mend;
mod rss;

use super::dates;
use super::distinct::Distinct;
use super::extras;
use super::plain;
use super::repair::Repairs;
use super::urls;
use super::{Entry, ParseError, ParsedFeed};
use crate::model::Enclosure;
use serde_json::{Map, Value};
use url::Url;

/// What a JSON text turned out to be.
pub(super) enum Json {
    Feed(ParsedFeed),
    /// RSS or Atom in JSON: the tree that the same document would have in XML.
    Tree(super::tree::Element<'static>),
}

/// Where a text's JSON begins: at its start, or behind a message, a callback's name or a guard against being run as a
/// script (`)]}',`), when it says that it is a feed.
pub(super) fn start(text: &str) -> Option<usize> {
    if text.starts_with('{') || text.starts_with('[') {
        return Some(0);
    }
    let says_so = text.contains("jsonfeed.org/version");
    // A brace of the message itself is not followed by a member.
    let opens = |at: &usize| text[at + 1..].trim_start().starts_with('"');
    says_so.then(|| text.match_indices('{').map(|(at, _)| at).take(64).find(opens)).flatten()
}

/// Reads a text that begins like JSON.
pub(super) fn read(text: &str, url: Option<&Url>, repairs: &mut Repairs) -> Result<Json, ParseError> {
    let mut value = mend::value(text, repairs).ok_or_else(|| ParseError::NotAFeed("broken JSON".into()))?;
    // A feed alone in a list.
    if let Value::Array(list) = &mut value
        && list.len() == 1
        && list[0].get("version").is_some()
    {
        value = list.swap_remove(0);
        repairs.add("json-feed-in-list");
    }
    let Value::Object(object) = &value else { return Err(ParseError::NotAFeed("a JSON document".into())) };
    if let Some((tree, name)) = rss::tree(object) {
        repairs.add(name);
        return Ok(Json::Tree(tree));
    }
    let version = object.get("version").and_then(Value::as_str).unwrap_or("");
    let named = version.contains("jsonfeed.org");
    let items = items(object, repairs);
    let looks_like_one = !items.is_empty() && items.iter().all(|item| is_item(item));
    let titled = ["title", "home_page_url", "version"].iter().any(|key| object.contains_key(*key));
    let feed = named || (looks_like_one && titled);
    if !feed {
        return Err(ParseError::NotAFeed("a JSON document".into()));
    }
    if !version.starts_with("https://jsonfeed.org/version/1") {
        repairs.add("json-feed-version");
    }
    let mut feed = head(object, version, url, repairs);
    let base = feed.site_url.as_deref().and_then(|site| urls::base(site, None)).or_else(|| url.cloned());
    feed.entries =
        items.into_iter().filter_map(|item| entry(item.as_object()?, &feed, base.as_ref(), repairs)).collect();
    Ok(Json::Feed(feed))
}

/// The items; PHP writes a list with gaps as an object with numbers for keys.
fn items<'v>(object: &'v Map<String, Value>, repairs: &mut Repairs) -> Vec<&'v Value> {
    match ["items", "entries"].iter().find_map(|key| object.get(*key)) {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(Value::Object(numbered)) if numbered.keys().all(|key| key.parse::<u32>().is_ok()) => {
            repairs.add("json-feed-items");
            let mut items: Vec<(u32, &Value)> =
                numbered.iter().filter_map(|(key, item)| Some((key.parse().ok()?, item))).collect();
            items.sort_by_key(|(number, _)| *number);
            items.into_iter().map(|(_, item)| item).collect()
        }
        _ => Vec::new(),
    }
}

fn is_item(item: &Value) -> bool {
    let known = ["id", "url", "content_html", "content_text", "title", "external_url", "summary"];
    item.as_object().is_some_and(|item| known.iter().any(|key| item.contains_key(*key)))
}

fn head(object: &Map<String, Value>, version: &str, url: Option<&Url>, repairs: &mut Repairs) -> ParsedFeed {
    let number = version.rsplit('/').next().filter(|n| matches!(*n, "1" | "1.1")).unwrap_or("1");
    let feed_url = string(object, "feed_url").and_then(|written| urls::resolve(&written, url));
    let base = url.or(feed_url.as_ref());
    let address = |key: &str| string(object, key).and_then(|written| urls::link(&written, base));
    ParsedFeed {
        format: format!("json{number}"),
        title: string(object, "title").and_then(|text| plain::from_html(&text)),
        site_url: address("home_page_url"),
        description: string(object, "description").and_then(|text| plain::from_html(&text)),
        language: string(object, "language"),
        icon: address("favicon").or_else(|| address("icon")),
        authors: authors(object, repairs),
        ..ParsedFeed::default()
    }
}

/// A string, or a number where a string is due (ids are often numbers); blank is nothing.
fn string(object: &Map<String, Value>, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn entry(item: &Map<String, Value>, feed: &ParsedFeed, base: Option<&Url>, repairs: &mut Repairs) -> Option<Entry> {
    if item.is_empty() {
        return None;
    }
    let address = |key: &str| string(item, key).and_then(|written| urls::link(&written, base));
    let id = string(item, "id");
    let enclosures = attachments(item, base);
    let url = address("url")
        .or_else(|| address("external_url"))
        .or_else(|| id.as_deref().filter(|id| urls::is_web_address(id)).and_then(|id| urls::link(id, None)))
        .or_else(|| enclosures.first().map(|e| e.url.clone()));
    let text = |key: &str| string(item, key).map(|text| plain::to_html(&text)).filter(|html| !html.is_empty());
    let mut content = string(item, "content_html").or_else(|| text("content_text"));
    let mut summary =
        string(item, "summary").map(|text| if plain::is_html_after_all(&text) { text } else { plain::to_html(&text) });
    if content.is_none() {
        content = summary.take();
    }
    let title = string(item, "title")
        .and_then(|text| plain::from_html(&text))
        .or_else(|| summary.as_deref().or(content.as_deref()).and_then(plain::first_words))
        .or_else(|| url.clone());
    let date = |key: &str| string(item, key).and_then(|text| dates::parse(&text));
    let updated = date("date_modified");
    let mut authors = authors(item, repairs);
    if authors.is_empty() {
        authors.clone_from(&feed.authors);
    }
    Some(Entry {
        title,
        authors,
        published: date("date_published").or(updated),
        updated,
        date_text: string(item, "date_published").or_else(|| string(item, "date_modified")),
        base: url.as_deref().and_then(|url| Url::parse(url).ok()).or_else(|| base.cloned()),
        image: address("image").or_else(|| address("banner_image")),
        categories: tags(item, repairs),
        comments_url: None,
        language: string(item, "language"),
        summary: summary.filter(|summary| Some(summary) != content.as_ref()),
        content,
        place: 0,
        enclosures,
        id,
        url: url.or_else(|| feed.site_url.clone()),
    })
}

fn authors(object: &Map<String, Value>, repairs: &mut Repairs) -> Vec<String> {
    let mut names = Distinct::default();
    for key in ["authors", "author"] {
        let listed: &[Value] = match object.get(key) {
            Some(Value::Array(list)) => list,
            Some(one) => std::slice::from_ref(one),
            None => &[],
        };
        for person in listed {
            let name = match person {
                Value::Object(person) => string(person, "name").or_else(|| string(person, "url")),
                Value::String(name) => {
                    repairs.add("json-feed-authors");
                    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
                }
                _ => None,
            };
            if let Some(name) = name.and_then(|name| extras::name_of_line(&name)) {
                names.add(name);
            }
        }
        if !names.is_empty() {
            break;
        }
    }
    names.into_list()
}

fn tags(item: &Map<String, Value>, repairs: &mut Repairs) -> Vec<String> {
    let mut tags = Distinct::default();
    let written: Vec<&str> = match item.get("tags") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(list)) => {
            repairs.add("json-feed-tags");
            list.split(',').collect()
        }
        _ => Vec::new(),
    };
    for tag in written.into_iter().filter_map(plain::from_text) {
        tags.add(tag);
    }
    tags.into_list()
}

fn attachments(item: &Map<String, Value>, base: Option<&Url>) -> Vec<Enclosure> {
    let mut found: Vec<Enclosure> = Vec::new();
    let listed: &[Value] = match item.get("attachments") {
        Some(Value::Array(list)) => list,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    for attachment in listed.iter().filter_map(Value::as_object) {
        let Some(url) = string(attachment, "url").and_then(|written| urls::link(&written, base)) else { continue };
        if found.len() >= extras::MOST_ENCLOSURES || found.iter().any(|known| known.url == url) {
            continue;
        }
        let number =
            |key: &str| string(attachment, key).and_then(|text| text.parse::<f64>().ok()).filter(|n| *n >= 1.0);
        found.push(Enclosure {
            url,
            mime: string(attachment, "mime_type").map(|mime| mime.to_ascii_lowercase()),
            length: number("size_in_bytes").map(|n| n as u64),
            duration: string(attachment, "duration_in_seconds").and_then(|text| extras::duration(&text)),
            title: string(attachment, "title").and_then(|text| plain::from_text(&text)),
            episode: None,
        });
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn feed(text: &str) -> (ParsedFeed, Vec<&'static str>) {
        let mut repairs = Repairs::default();
        let url = Url::parse("https://example.org/feed.json").unwrap();
        match read(text, Some(&url), &mut repairs) {
            Ok(Json::Feed(feed)) => (feed, repairs.into_names()),
            _ => panic!("not a feed: {text}"),
        }
    }

    #[test]
    fn items_may_be_numbered_and_a_feed_alone_in_a_list() {
        let head = r#""version": "https://jsonfeed.org/version/1.1""#;
        let (numbered, repairs) = feed(&format!(r#"{{{head}, "items": {{"10": {{"id": "b"}}, "2": {{"id": "a"}}}}}}"#));
        let ids: Vec<_> = numbered.entries.iter().map(|entry| entry.id.as_deref().unwrap()).collect();
        assert_eq!((ids, repairs), (vec!["a", "b"], vec!["json-feed-items"]));
        let (alone, repairs) = feed(&format!(r#"[{{{head}, "items": [{{"id": "a"}}]}}]"#));
        assert_eq!((alone.entries.len(), repairs), (1, vec!["json-feed-in-list"]));
    }

    #[test]
    fn json_may_stand_behind_something() {
        let json = r#"{"version": "https://jsonfeed.org/version/1", "items": []}"#;
        for before in [")]}',\n", "while(1);", "callback(", "/* {x} */ ", "Notice: {y} "] {
            assert_eq!(start(&format!("{before}{json}")), Some(before.len()), "{before}");
        }
        assert_eq!(start("just { \"words\" }"), None);
    }

    #[test]
    fn reads_a_feed_with_every_common_mistake() {
        let (feed, repairs) = feed(
            r#"{"version": "http://jsonfeed.org/version/1", "author": "Jo", "items": [
                {"id": 7, "url": "/a", "content_text": "1 < 2", "tags": "x, y", "date_published": "2020-01-02T03:04:05Z"},
                {"id": "8", "content_html": "<p>Hello</p>", "authors": {"name": "Al"},
                 "attachments": [{"url": "a.mp3", "mime_type": "Audio/MPEG", "size_in_bytes": "12"}]},
            ]}"#,
        );
        assert_eq!(feed.entries.len(), 2);
        let first = &feed.entries[0];
        assert_eq!(first.id.as_deref(), Some("7"));
        assert_eq!(first.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(first.content.as_deref(), Some("1 &lt; 2"));
        assert_eq!(first.title.as_deref(), Some("1 < 2"));
        assert_eq!(first.categories, ["x", "y"]);
        assert_eq!(first.authors, ["Jo"]);
        let second = &feed.entries[1];
        assert_eq!(second.authors, ["Al"]);
        assert_eq!(second.enclosures[0].length, Some(12));
        assert_eq!(second.url.as_deref(), Some("https://example.org/a.mp3"));
        assert_eq!(repairs, ["json-syntax", "json-feed-version", "json-feed-authors", "json-feed-tags"]);
    }

    #[test]
    fn other_json_is_not_a_feed() {
        for text in ["{}", "[1]", r#"{"a": {"items": []}}"#, "{\"version\": \"1.0\", \"name\": \"x\"}", "{"] {
            assert!(read(text, None, &mut Repairs::default()).is_err(), "{text}");
        }
    }
}
