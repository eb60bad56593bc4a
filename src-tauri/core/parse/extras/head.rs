//! The feed's own title, address, language, icon and pace.

use super::addresses;
use super::people;
use crate::model::SkipTimes;
use crate::parse::ParsedFeed;
use crate::parse::construct;
use crate::parse::names::Ns;
use crate::parse::repair::Layout;
use crate::parse::tree::Element;
use crate::parse::urls;
use feed_rs::model;
use url::Url;

/// The feed's authors are copied into every entry that names none, so their number is bounded; so are names' lengths.
const MOST_AUTHORS: usize = 8;

/// Everything of a feed but its entries.
pub(in crate::parse) fn head(
    layout: &Layout<'_, '_>,
    record: Option<&mut model::Feed>,
    url: Option<&Url>,
) -> ParsedFeed {
    let head = layout.head;
    let base = layout.base.as_deref().or(url);
    let mut feed = ParsedFeed { format: layout.format.clone(), ..ParsedFeed::default() };
    if layout.root.name == "entry" || layout.root.name == "item" {
        feed.language = layout.language.map(str::to_owned);
        return feed;
    }
    let atom = head.name == "feed";
    let of_record = |text: Option<model::Text>| {
        let text = text?;
        let plain = atom && text.content_type.subty() == "plain";
        let value = text.content.into();
        if plain { construct::Construct::Plain(value) } else { construct::Construct::Html(value) }.into_plain()
    };
    let (title, description) = match record {
        Some(record) => (of_record(record.title.take()), of_record(record.description.take())),
        None => (None, None),
    };
    feed.title = title.or_else(|| {
        first(
            head,
            &[(Ns::Atom, "title"), (Ns::Rss, "title"), (Ns::Dc, "title"), (Ns::Itunes, "title"), (Ns::Media, "title")],
        )
    });
    feed.description = description.or_else(|| {
        first(
            head,
            &[
                (Ns::Atom, "subtitle"),
                (Ns::Rss, "description"),
                (Ns::Dc, "description"),
                (Ns::Itunes, "summary"),
                (Ns::Itunes, "subtitle"),
                (Ns::GooglePlay, "description"),
                (Ns::Rss, "subtitle"),
            ],
        )
    });
    feed.site_url = site(head, base);
    feed.language = language(head, layout);
    let site = feed.site_url.as_deref().and_then(|site| urls::base(site, None));
    feed.icon = icon(layout, layout.base.as_deref().or(site.as_ref()).or(url));
    feed.authors = people::of_head(head);
    feed.authors.truncate(MOST_AUTHORS);
    feed.ttl_seconds = pace(head);
    feed.skip = SkipTimes { hours: skip_hours(head), days: skip_days(head) };
    feed
}

fn first(head: &Element<'_>, wanted: &[(Ns, &str)]) -> Option<String> {
    wanted.iter().find_map(|(ns, name)| {
        head.elements().filter(|e| e.is(*ns, name)).find_map(|e| construct::read(e).into_plain())
    })
}

fn site(head: &Element<'_>, base: Option<&Url>) -> Option<String> {
    let links = || head.elements().filter(|e| e.is(Ns::Rss, "link"));
    let rss = links().find_map(|e| urls::link(&e.text(), base)).or_else(|| {
        let plain = links().filter(|e| e.attribute("rel").is_none_or(|rel| rel.eq_ignore_ascii_case("alternate")));
        plain.filter_map(|e| e.filled_attribute("href")).find_map(|href| urls::link(href, base))
    });
    let about = || {
        head.filled_attribute("rdf:about")
            .filter(|about| urls::is_web_address(about))
            .and_then(|about| urls::link(about, None))
    };
    // Last, an id that is the address of a page: one that names the feed's own file leads nobody anywhere.
    let id = || {
        let id = head.child(Ns::Atom, "id").and_then(Element::filled_text)?;
        let file = [".xml", ".rss", ".atom", ".rdf", ".json"].iter().any(|end| id.to_ascii_lowercase().ends_with(end));
        if file || !urls::is_web_address(&id) { None } else { urls::link(&id, None) }
    };
    rss.or_else(|| addresses::atom_link(head, base)).or_else(about).or_else(id)
}

fn language(head: &Element<'_>, layout: &Layout<'_, '_>) -> Option<String> {
    let of = |ns| head.child(ns, "language").and_then(Element::filled_text);
    of(Ns::Rss).or_else(|| of(Ns::Dc)).or_else(|| layout.language.map(str::to_owned))
}

fn icon(layout: &Layout<'_, '_>, base: Option<&Url>) -> Option<String> {
    let link = |text: &str| urls::link(text, base);
    let image_of = |parent: &Element<'_>| {
        parent.elements().filter(|e| e.is(Ns::Rss, "image")).find_map(|e| match e.child(Ns::Rss, "url") {
            Some(url) => link(&url.text()),
            None => e.filled_attribute("href").and_then(link),
        })
    };
    let text_of = |ns, name| layout.head.child(ns, name).and_then(|e| link(&e.text()));
    let href_of = |ns: Ns| {
        let mut images = layout.head.elements().filter(move |e| e.is(ns, "image"));
        images.find_map(|e| e.filled_attribute("href").and_then(link))
    };
    text_of(Ns::Webfeeds, "icon")
        .or_else(|| text_of(Ns::Atom, "icon"))
        .or_else(|| text_of(Ns::Atom, "logo"))
        .or_else(|| image_of(layout.head))
        .or_else(|| image_of(layout.root))
        .or_else(|| href_of(Ns::Itunes))
        .or_else(|| href_of(Ns::GooglePlay))
        .or_else(|| text_of(Ns::Webfeeds, "logo"))
}

/// `ttl` is in minutes; `sy:updatePeriod` divided by `sy:updateFrequency` says the same another way.
fn pace(head: &Element<'_>) -> Option<u64> {
    let number = |ns, name| head.child(ns, name).and_then(|e| e.text().trim().parse::<u64>().ok()).filter(|n| *n > 0);
    if let Some(minutes) = number(Ns::Rss, "ttl") {
        return minutes.checked_mul(60);
    }
    let period = head.child(Ns::Syndication, "updateperiod")?.text().trim().to_ascii_lowercase();
    let seconds = match period.as_str() {
        "hourly" => 3_600,
        "daily" => 86_400,
        "weekly" => 604_800,
        "monthly" => 2_592_000,
        "yearly" => 31_536_000,
        _ => return None,
    };
    Some(seconds / number(Ns::Syndication, "updatefrequency").unwrap_or(1)).filter(|pace| *pace > 0)
}

/// `skipHours` counts from 0 to 23 in GMT; some write 24 for midnight (RSS 0.91 counted from 1).
fn skip_hours(head: &Element<'_>) -> u32 {
    skipped(head, "skiphours", "hour", |text| text.parse::<u32>().ok().filter(|hour| *hour <= 24).map(|hour| hour % 24))
}

/// `skipDays` names days in English; three letters tell them apart.
fn skip_days(head: &Element<'_>) -> u8 {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let bits = skipped(head, "skipdays", "day", |text| {
        let text = text.to_ascii_lowercase();
        DAYS.iter().position(|day| text.starts_with(day)).and_then(|day| u32::try_from(day).ok())
    });
    u8::try_from(bits).unwrap_or(0)
}

fn skipped(head: &Element<'_>, list: &str, item: &str, bit: impl Fn(&str) -> Option<u32>) -> u32 {
    let lists = head.elements().filter(|e| e.is(Ns::Rss, list));
    let items = lists.flat_map(|list| list.elements().filter(|e| e.is(Ns::Rss, item)));
    items.filter_map(|e| bit(e.text().trim())).fold(0, |bits, bit| bits | 1 << bit)
}
