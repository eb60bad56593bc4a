//! What a web page says about feeds and icons. Pure: page → links.

use super::decode::decode;
use super::tags::{Tag, tags};
use crate::model::CandidateKind;
use std::collections::HashSet;
use url::Url;

/// A link that leads, or may lead, to a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub url: Url,
    pub title: String,
    pub kind: CandidateKind,
}

/// Everything a page says.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// `rel=alternate` with a feed's type, and `rel=feed`; the main feed first.
    pub declared: Vec<Link>,
    /// Links that look like feeds; the likeliest first.
    pub looks_like: Vec<Link>,
    /// Icons, the best first.
    pub icons: Vec<Url>,
    /// Pages inside this page.
    pub frames: Vec<Url>,
    /// The YouTube channel that the page is about.
    pub youtube_channel: Option<String>,
}

/// Tags of a page that are looked at: a page with more links is a list of links, not a site's home.
const LINKS: usize = 20_000;

/// Bytes of a page that are looked at: links stand in its head, and no honest page is larger.
const LOOKED_AT: usize = 4 << 20;

/// Reads a page. `url` is where it came from; `<base>` goes before it, wherever in the head it stands, as in browsers.
pub(super) fn read(bytes: &[u8], content_type: Option<&str>, url: &Url) -> Page {
    let text = decode(&bytes[..bytes.len().min(LOOKED_AT)], content_type);
    let mut of_interest: Vec<Tag<'_>> = tags(&text)
        .filter(|tag| matches!(tag.name.as_str(), "link" | "a" | "area" | "frame" | "iframe" | "base" | "meta"))
        .take(LINKS)
        .collect();
    let base = of_interest.iter().filter(|tag| tag.name == "base").find_map(|tag| web_url(url, tag.attribute("href")?));
    let base = base.unwrap_or_else(|| url.clone());
    of_interest.retain(|tag| tag.name != "base");
    let links: Vec<LinkElement> =
        of_interest.iter().filter(|tag| tag.name == "link").filter_map(|tag| LinkElement::of(tag, &base)).collect();
    let mut declared: Vec<Link> = links.iter().filter_map(LinkElement::declared).collect();
    distinct(&mut declared);
    declared.sort_by_key(|link| side_feed(&link.url, &link.title));
    let known: HashSet<&Url> = declared.iter().map(|link| &link.url).collect();
    let mut looks_like: Vec<(u8, Link)> = links.iter().filter_map(|link| link.doubtful(url)).collect();
    looks_like.extend(anchors(&of_interest, &base, url));
    looks_like.retain(|(_, link)| !known.contains(&link.url) && link.url != *url);
    looks_like.sort_by_key(|(doubt, link)| (side_feed(&link.url, &link.title), *doubt));
    let mut looks_like = looks_like.into_iter().map(|(_, link)| link).collect();
    distinct(&mut looks_like);
    Page {
        icons: super::icons::ranked(links.iter().filter_map(LinkElement::icon)),
        frames: frames(&of_interest, &base),
        youtube_channel: youtube_channel(&of_interest, &text, url),
        declared,
        looks_like,
    }
}

/// A `<link>` with its attributes made plain.
struct LinkElement {
    rel: Vec<String>,
    mime: String,
    url: Url,
    title: String,
    sizes: String,
}

impl LinkElement {
    fn of(tag: &Tag<'_>, base: &Url) -> Option<Self> {
        let plain = |name: &str| tag.attribute(name).unwrap_or_default().to_owned();
        // `src` instead of `href` is a common slip.
        let href = [plain("href"), plain("src")].into_iter().find(|href| !href.is_empty())?;
        let mut mime = plain("type").to_ascii_lowercase();
        mime.truncate(mime.find(';').unwrap_or(mime.len()));
        Some(Self {
            rel: plain("rel").to_ascii_lowercase().split_whitespace().map(str::to_owned).collect(),
            mime: mime.trim().to_owned(),
            url: web_url(base, &href)?,
            title: plain("title"),
            sizes: plain("sizes").to_ascii_lowercase(),
        })
    }

    fn has(&self, rel: &str) -> bool {
        self.rel.iter().any(|word| word == rel)
    }

    /// A feed that the page declares. An alternate stylesheet is none; WordPress announces its API and oEmbed views as
    /// alternates too.
    fn declared(&self) -> Option<Link> {
        let alternate = self.has("alternate") && !self.has("stylesheet");
        let kind = match self.mime.as_str() {
            "application/rss+xml" | "application/rss" | "text/rss+xml" | "text/rss" if alternate => CandidateKind::Rss,
            "application/x-rss+xml" | "application/x.rss+xml" if alternate => CandidateKind::Rss,
            "application/atom+xml" | "application/atom" | "text/atom+xml" if alternate => CandidateKind::Atom,
            "application/x.atom+xml" | "application/x-atom+xml" if alternate => CandidateKind::Atom,
            "application/feed+json" if alternate => CandidateKind::Json,
            "application/json" if alternate && !is_api(&self.url) => CandidateKind::Json,
            _ if self.has("feed") => CandidateKind::Unknown,
            _ => return None,
        };
        Some(Link { url: self.url.clone(), title: self.title.clone(), kind })
    }

    /// An alternate of a type that may or may not be a feed: worth a look when nothing is declared.
    fn doubtful(&self, page: &Url) -> Option<(u8, Link)> {
        let xml = matches!(self.mime.as_str(), "application/xml" | "text/xml" | "application/rdf+xml" | "");
        let alternate = self.has("alternate") && !self.has("stylesheet") && xml;
        let likely = alternate && (self.mime == "application/rdf+xml" || address_doubt(&self.url, page).is_some());
        likely.then(|| (0, Link { url: self.url.clone(), title: self.title.clone(), kind: CandidateKind::Unknown }))
    }

    fn icon(&self) -> Option<super::icons::Icon> {
        super::icons::Icon::of(&self.rel, &self.mime, &self.sizes, &self.url)
    }
}

/// WordPress's REST API and oEmbed answers: JSON, but no feeds.
fn is_api(url: &Url) -> bool {
    url.path().contains("/wp-json/")
        || url.path().contains("oembed")
        || url.query().is_some_and(|q| q.contains("rest_route"))
}

fn web_url(base: &Url, href: &str) -> Option<Url> {
    // `feed:` links are for feed readers: for us.
    let href = href.trim();
    let href = href.strip_prefix("feed:").unwrap_or(href);
    let mut url = base.join(href).ok()?;
    url.set_fragment(None);
    (matches!(url.scheme(), "http" | "https") && url.host().is_some()).then_some(url)
}

fn anchors(tags: &[Tag<'_>], base: &Url, page: &Url) -> Vec<(u8, Link)> {
    let anchors = tags.iter().filter(|tag| matches!(tag.name.as_str(), "a" | "area"));
    let found = anchors.filter_map(|tag| {
        let url = web_url(base, tag.attribute("href")?)?;
        let title = match tag.text() {
            text if text.is_empty() => tag.attribute("title").unwrap_or_default().to_owned(),
            text => text,
        };
        let by_words = words(&title).any(|word| matches!(word.as_str(), "rss" | "atom" | "feed" | "xml" | "feeds"));
        let mime = tag.attribute("type").unwrap_or_default().to_ascii_lowercase();
        let doubt = match address_doubt(&url, page) {
            Some(doubt) => doubt + u8::from(!by_words),
            None if mime.contains("rss+xml") || mime.contains("atom+xml") => 0,
            None if by_words && title.len() < 40 => 8,
            None => return None,
        };
        Some((doubt, Link { url, title, kind: CandidateKind::Unknown }))
    });
    found.collect()
}

/// How doubtful it is that an address is a feed, by the look of it; `None`: it does not look like one.
fn address_doubt(url: &Url, page: &Url) -> Option<u8> {
    let path = url.path().to_ascii_lowercase();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let query = url.query().unwrap_or("").to_ascii_lowercase();
    let host = url.host_str().unwrap_or("");
    let doubt = if [".rss", ".atom", ".rdf"].iter().any(|end| last.ends_with(end))
        || matches!(last, "feed.xml" | "rss.xml" | "atom.xml" | "index.rdf" | "feed.json" | "rss.php" | "atom.php")
        || host.starts_with("feeds.")
        || host.starts_with("feed.")
    {
        0
    } else if matches!(last, "feed" | "rss" | "atom" | "rss2" | "feeds")
        || query.contains("feed=")
        || query.contains("format=rss")
    {
        1
    } else if query.contains("type=rss") || query.contains("rss") || path.contains("/rss/") || path.contains("/feeds/")
    {
        3
    } else if last.ends_with(".xml") && !last.contains("sitemap") || path.contains("/feed/") {
        4
    } else {
        return None;
    };
    // Another site's feed is more likely a recommendation than this site's own.
    let elsewhere = url.host_str() != page.host_str() && !host.starts_with("feeds.") && !host.contains("feedburner");
    Some(doubt + if elsewhere { 3 } else { 0 })
}

/// How far a feed is from being the site's main one: 0 the main feed, 1 a part of the site, 2 comments.
fn side_feed(url: &Url, title: &str) -> u8 {
    let path = url.path().to_ascii_lowercase();
    let comments = path.split('/').any(|part| part == "comments" || part.starts_with("comments."))
        || url.query().is_some_and(|query| query.contains("comments"))
        || words(title).any(|word| {
            matches!(
                word.as_str(),
                "comments"
                    | "comment"
                    | "kommentare"
                    | "kommentar"
                    | "commentaires"
                    | "comentarios"
                    | "commenti"
                    | "comentários"
                    | "reacties"
            )
        });
    let part =
        ["/category/", "/tag/", "/tags/", "/author/", "/topics/", "/search/"].iter().any(|part| path.contains(part));
    if comments { 2 } else { u8::from(part) }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn distinct(links: &mut Vec<Link>) {
    let mut seen = HashSet::new();
    links.retain(|link| seen.insert(link.url.clone()));
}

/// Pages inside this one, and the page that this one only leads to (`<meta http-equiv=refresh>`).
fn frames(tags: &[Tag<'_>], base: &Url) -> Vec<Url> {
    let address = |tag: &Tag<'_>| match tag.name.as_str() {
        "frame" => web_url(base, tag.attribute("src")?),
        // Most inner frames are advertising and players; the site's own may be its blog.
        "iframe" => web_url(base, tag.attribute("src")?).filter(|inner| inner.host() == base.host()),
        "meta" if tag.attribute("http-equiv")?.eq_ignore_ascii_case("refresh") => {
            let content = tag.attribute("content")?;
            let at = content.to_ascii_lowercase().find("url=")?;
            web_url(base, content.get(at + 4..)?.trim().trim_matches(['"', '\'']))
        }
        _ => None,
    };
    tags.iter().filter_map(address).take(4).collect()
}

/// A channel's, user's or handle's page and a video's page name the channel in several places; none is always there.
fn youtube_channel(tags: &[Tag<'_>], text: &str, url: &Url) -> Option<String> {
    let host = url.host_str()?.trim_start_matches("www.").trim_start_matches("m.");
    if host != "youtube.com" && host != "youtu.be" {
        return None;
    }
    let from_address = tags.iter().find_map(|tag| {
        let canonical = tag.name == "link" && tag.attribute("rel") == Some("canonical");
        let (_, id) = tag.attribute("href").filter(|_| canonical)?.split_once("/channel/")?;
        Some(id.to_owned())
    });
    let from_meta = tags.iter().find_map(|tag| {
        let about = tag.name == "meta" && matches!(tag.attribute("itemprop"), Some("identifier" | "channelId"));
        tag.attribute("content").filter(|_| about).map(str::to_owned)
    });
    let from_script = || {
        ["\"externalId\":\"", "\"channelId\":\"", "\"browseId\":\""].iter().find_map(|key| {
            let (_, rest) = text.split_once(key)?;
            rest.get(..24).map(str::to_owned)
        })
    };
    let is_id = |id: &String| {
        id.len() == 24 && id.starts_with("UC") && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    };
    from_address.filter(is_id).or(from_meta.filter(is_id)).or_else(|| from_script().filter(is_id))
}
