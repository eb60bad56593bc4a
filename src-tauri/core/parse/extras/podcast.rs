//! What the podcast namespace tells of an episode: chapters, transcripts, people.

use crate::model::{Chapter, Episode, Person, Transcript};
use crate::parse::names::Ns;
use crate::parse::tree::Element;
use crate::parse::{plain, urls};
use url::Url;

/// More than any episode has; a bound for feeds that repeat them by the thousand.
const MOST: usize = 64;

/// More chapters than any episode has.
const MOST_CHAPTERS: usize = 500;

/// What the item tells of its episode; `None` when nothing.
pub(super) fn episode(element: &Element<'_>, base: Option<&Url>) -> Option<Episode> {
    let all = |name: &'static str| element.elements().filter(move |e| e.is(Ns::Podcast, name)).take(MOST);
    let address = |e: &Element<'_>, name: &str| e.filled_attribute(name).and_then(|url| urls::link(url, base));
    let episode = Episode {
        chapters: all("chapters").find_map(|e| address(e, "url")),
        marks: marks(element, base),
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

/// The chapters that stand in the feed, by their time. One without a time or a name says nothing.
fn marks(element: &Element<'_>, base: Option<&Url>) -> Vec<Chapter> {
    let lists = element.elements().filter(|e| e.is(Ns::Chapters, "chapters"));
    let written = lists.flat_map(Element::elements).filter(|e| e.is(Ns::Chapters, "chapter"));
    let mut marks: Vec<Chapter> = written
        .take(MOST_CHAPTERS)
        .filter_map(|e| {
            Some(Chapter {
                start: start(e.filled_attribute("start")?)?,
                title: e.filled_attribute("title").and_then(plain::from_text)?,
                url: e.filled_attribute("href").and_then(|url| urls::link(url, base)),
            })
        })
        .collect();
    marks.sort_by_key(|chapter| chapter.start);
    marks
}

/// Seconds of "01:02:03.250"; the first chapter starts at 0, which is no duration.
fn start(text: &str) -> Option<u32> {
    let at_once = text.bytes().all(|b| matches!(b, b'0' | b':' | b'.')) && text.contains('0');
    if at_once { Some(0) } else { super::duration(text) }
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
    fn chapters_that_stand_in_the_feed_have_times() {
        let rss = "<rss version='2.0' xmlns:psc='http://podlove.org/simple-chapters'><channel><item><title>A</title>\
            <enclosure url='https://example.org/a.mp3' type='audio/mpeg'/><psc:chapters version='1.2'>\
            <psc:chapter start='01:02:03.500' title='End &amp;amp; thanks' href='https://example.org/end'/>\
            <psc:chapter start='00:00:00.000' title='Hello'/><psc:chapter start='soon' title='x'/><psc:chapter start='5'/>\
            </psc:chapters></item></channel></rss>";
        let feed = parse(rss.as_bytes(), &ParseHints::default()).unwrap();
        let episode = feed.entries[0].enclosures[0].episode.clone().unwrap();
        let marks: Vec<_> = episode.marks.iter().map(|c| (c.start, c.title.as_str(), c.url.as_deref())).collect();
        assert_eq!(marks, [(0, "Hello", None), (3723, "End & thanks", Some("https://example.org/end"))]);
    }

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
