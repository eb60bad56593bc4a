//! What the podcast namespace tells of an episode: chapters, transcripts, people.

use crate::model::{Episode, Person, Transcript};
use crate::parse::names::Ns;
use crate::parse::tree::Element;
use crate::parse::{plain, urls};
use url::Url;

/// More than any episode has; a bound for feeds that repeat them by the thousand.
const MOST: usize = 64;

/// What the item tells of its episode; `None` when nothing.
pub(super) fn episode(element: &Element<'_>, base: Option<&Url>) -> Option<Episode> {
    let all = |name: &'static str| element.elements().filter(move |e| e.is(Ns::Podcast, name)).take(MOST);
    let address = |e: &Element<'_>, name: &str| e.filled_attribute(name).and_then(|url| urls::link(url, base));
    let episode = Episode {
        chapters: all("chapters").find_map(|e| address(e, "url")),
        transcripts: all("transcript")
            .filter_map(|e| {
                Some(Transcript {
                    url: address(e, "url")?,
                    mime: e.filled_attribute("type").map(str::to_ascii_lowercase),
                    language: e.filled_attribute("language").map(str::to_owned),
                })
            })
            .collect(),
        people: people(element, base),
    };
    (episode != Episode::default()).then_some(episode)
}

/// The people named; who has no role is a host, as the namespace says.
pub(super) fn people(element: &Element<'_>, base: Option<&Url>) -> Vec<Person> {
    let named = element.elements().filter(|e| e.is(Ns::Podcast, "person")).take(MOST);
    named
        .filter_map(|e| {
            Some(Person {
                name: plain::from_text(&e.text())?,
                role: e.filled_attribute("role").unwrap_or("host").to_lowercase(),
                url: e.filled_attribute("href").and_then(|url| urls::link(url, base)),
            })
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::parse::{ParseHints, parse};

    #[test]
    fn chapters_transcripts_and_people_go_with_the_sound() {
        let rss = "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel>\
            <link>https://example.org/</link><item><title>A</title><enclosure url='/a.mp3' type='audio/mpeg'/>\
            <podcast:chapters url='/c.json' type='application/json+chapters'/>\
            <podcast:transcript url='/t.vtt' type='Text/VTT' language='de'/><podcast:transcript type='text/plain'/>\
            <podcast:person>Jo</podcast:person><podcast:person role='Guest' href='/al'>Al</podcast:person></item></channel></rss>";
        let feed = parse(rss.as_bytes(), &ParseHints::default()).unwrap();
        let entry = &feed.entries[0];
        let episode = entry.enclosures[0].episode.as_ref().unwrap();
        assert_eq!(episode.chapters.as_deref(), Some("https://example.org/c.json"));
        assert_eq!(episode.transcripts.len(), 1);
        assert_eq!(episode.transcripts[0].mime.as_deref(), Some("text/vtt"));
        let people: Vec<_> =
            episode.people.iter().map(|p| (p.name.as_str(), p.role.as_str(), p.url.is_some())).collect();
        assert_eq!(people, [("Jo", "host", false), ("Al", "guest", true)]);
        assert_eq!(entry.authors, ["Jo"], "the hosts, when nobody else is named");
    }
}
