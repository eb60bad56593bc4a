#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

fn hash(text: &str) -> i64 {
    xxh3_64(text.as_bytes()) as i64
}

/// An entry as a publisher would write it.
fn entry(guid: Option<&str>, link: &str, text: &str, published: Option<i64>) -> Incoming {
    let identity = guid.map_or_else(|| format!("l:{link}"), |guid| format!("g:{guid}"));
    Incoming {
        keys: Keys {
            identity: hash(&identity),
            guid: guid.is_some(),
            link: Some(hash(link)),
            text: hash(text),
            content: hash(&format!("{text}{link}")),
            published,
        },
        page: link.contains('/'),
        long: text.len() > 30,
    }
}

fn known(entry: Incoming) -> Known {
    Known { keys: entry.keys, present: true }
}

const LONG: &str = "a text that is long enough to be no other's";

#[test]
fn the_publishers_id_decides() {
    let old = known(entry(Some("1"), "a.org/1", "first", Some(1)));
    assert_eq!(reconcile(&[entry(Some("1"), "a.org/moved", "edited", Some(9))], &[old]), [Decision::Known(0)]);
    assert_eq!(reconcile(&[entry(Some("2"), "a.org/2", "first", Some(2))], &[old]), [Decision::New]);
}

#[test]
fn an_entry_that_stands_twice_counts_once() {
    let one = entry(Some("1"), "a.org/1", "first", Some(1));
    assert_eq!(reconcile(&[one, one], &[]), [Decision::New, Decision::Repeated]);
    assert_eq!(reconcile(&[one, one], &[known(one)]), [Decision::Known(0), Decision::Repeated]);
}

#[test]
fn ids_that_are_not_unique_do_not_merge_articles() {
    let a = entry(Some("same"), "a.org/1", "first", Some(1));
    let b = entry(Some("same"), "a.org/2", "second", Some(2));
    let c = entry(Some("same"), "a.org/3", "third", Some(3));
    assert_eq!(reconcile(&[a, b], &[]), [Decision::New, Decision::New]);
    assert_eq!(reconcile(&[b, a], &[known(a), known(b)]), [Decision::Known(1), Decision::Known(0)]);
    assert_eq!(reconcile(&[c], &[known(a), known(b)]), [Decision::New]);
}

#[test]
fn a_changed_id_is_seen_by_link_text_and_date() {
    let old = known(entry(Some("http://a.org/?p=1"), "a.org/1", "first", Some(1)));
    let new = |text, published| entry(Some("https://a.org/?p=1"), "a.org/1", text, published);
    assert_eq!(reconcile(&[new("first", Some(7))], &[old]), [Decision::Known(0)]);
    assert_eq!(reconcile(&[new("edited", Some(1))], &[old]), [Decision::Known(0)]);
    assert_eq!(reconcile(&[new("edited", Some(7))], &[old]), [Decision::New]);
}

#[test]
fn ids_of_every_request_do_not_hide_an_edit() {
    let old = [known(entry(Some("r1"), "a.org/1", "first", None)), known(entry(Some("r2"), "a.org/2", "other", None))];
    let new = [entry(Some("s1"), "a.org/1", "first", None), entry(Some("s2"), "a.org/2", "edited", None)];
    assert_eq!(reconcile(&new, &old), [Decision::Known(0), Decision::Known(1)]);
}

#[test]
fn episodes_that_share_a_link_stay_apart() {
    let old = known(entry(Some("e1"), "a.org/show", "one", Some(1)));
    let (first, second) =
        (entry(Some("e1"), "a.org/show", "one", Some(1)), entry(Some("e2"), "a.org/show", "two", Some(2)));
    assert_eq!(reconcile(&[second, first], &[old]), [Decision::New, Decision::Known(0)]);
    assert_eq!(reconcile(&[second], &[old]), [Decision::New]);
    let home = known(entry(Some("e1"), "a.org", "one", None));
    assert_eq!(reconcile(&[entry(None, "a.org", "two", None)], &[home]), [Decision::New]);
}

#[test]
fn wordless_pictures_stay_apart_and_long_texts_do_not() {
    let picture = known(entry(Some("1"), "a.org/1", "photo", Some(1)));
    assert_eq!(reconcile(&[entry(Some("2"), "a.org/2", "photo", Some(2))], &[picture]), [Decision::New]);
    let story = known(entry(None, "a.org/1?token=x", LONG, None));
    assert_eq!(reconcile(&[entry(None, "a.org/1?token=y", LONG, None)], &[story]), [Decision::Known(0)]);
    let gone = Known { present: false, keys: Keys { published: Some(5), ..story.keys } };
    assert_eq!(reconcile(&[entry(None, "a.org/other", LONG, Some(6))], &[gone]), [Decision::New]);
}

/// An article as the publisher thinks of it.
#[derive(Debug, Clone)]
struct Story {
    number: usize,
    edits: usize,
}

/// How a publisher's feed is made, and how it was changed.
#[derive(Debug, Clone)]
struct Publisher {
    guids: bool,
    dated: bool,
    https: bool,
    guid_scheme: usize,
    token: usize,
    stories: Vec<Story>,
    window: usize,
    reversed: bool,
}

#[derive(Debug, Clone)]
enum Step {
    Publish(usize),
    Edit(usize),
    Https,
    Guids,
    Tokens,
    Window(usize),
    Reverse,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..4_usize).prop_map(Step::Publish),
        3 => any::<usize>().prop_map(Step::Edit),
        1 => Just(Step::Https),
        1 => Just(Step::Guids),
        1 => Just(Step::Tokens),
        2 => (1..12_usize).prop_map(Step::Window),
        1 => Just(Step::Reverse),
    ]
}

impl Publisher {
    fn apply(&mut self, step: &Step) {
        match step {
            Step::Publish(count) => {
                for _ in 0..*count {
                    self.stories.push(Story { number: self.stories.len(), edits: 0 });
                }
            }
            Step::Edit(which) => {
                // Only what is shown can be seen to change.
                let shown = self.window.min(self.stories.len());
                if shown > 0 {
                    let index = self.stories.len() - 1 - which % shown;
                    self.stories[index].edits += 1;
                }
            }
            Step::Https => self.https = !self.https,
            Step::Guids => self.guid_scheme += 1,
            Step::Tokens => self.token += 1,
            Step::Window(size) => self.window = *size,
            Step::Reverse => self.reversed = !self.reversed,
        }
    }

    /// The document, with the number of each story.
    fn document(&self) -> Vec<(usize, Incoming)> {
        let skipped = self.stories.len().saturating_sub(self.window);
        let mut shown: Vec<_> =
            self.stories[skipped..].iter().map(|story| (story.number, self.written(story))).collect();
        if self.reversed {
            shown.reverse();
        }
        shown
    }

    fn written(&self, story: &Story) -> Incoming {
        let scheme = if self.https { "https" } else { "http" };
        let guid = format!("{scheme}://a.org/id{}/{}", self.guid_scheme, story.number);
        let link = format!("a.org/{}?token={}", story.number, self.token);
        let text = format!("the long text of story {} after {} edits", story.number, story.edits);
        entry(self.guids.then_some(guid.as_str()), &link, &text, self.dated.then_some(story.number as i64 * 60))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_history_makes_duplicates_or_false_news(
        guids: bool,
        dated: bool,
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut publisher = Publisher {
            guids, dated, https: false, guid_scheme: 0, token: 0,
            stories: (0..5).map(|number| Story { number, edits: 0 }).collect(),
            window: 6, reversed: false,
        };
        // What the library knows, and which story each article is.
        let mut library: Vec<(usize, Known)> = Vec::new();
        for step in [Step::Reverse].iter().chain(&steps) {
            // Without dates an article that comes back into a longer window with all its marks changed cannot be told;
            // those publishers keep their window. Without ids, a changed link is told by the text alone, likewise.
            if matches!(step, Step::Window(_)) && !(dated && guids) {
                continue;
            }
            publisher.apply(step);
            let document = publisher.document();
            let entries: Vec<_> = document.iter().map(|(_, entry)| *entry).collect();
            let articles: Vec<_> = library.iter().map(|(_, known)| *known).collect();
            let decisions = reconcile(&entries, &articles);
            for (_, known) in &mut library {
                known.present = false;
            }
            for ((number, entry), decision) in document.iter().zip(decisions) {
                match decision {
                    Decision::New => {
                        prop_assert!(library.iter().all(|(other, _)| other != number), "story {number} is new again");
                        library.push((*number, known(*entry)));
                    }
                    Decision::Known(index) => {
                        prop_assert_eq!(library[index].0, *number, "two stories taken for one");
                        library[index].1 = known(*entry);
                    }
                    Decision::Repeated => prop_assert!(false, "story {number} counts twice"),
                }
            }
        }
    }
}
