#![allow(clippy::unwrap_used)]
use super::*;
use std::collections::HashMap;

const NOW: Time = Time::from_seconds(1_800_000_000);

fn home() -> Url {
    Url::parse("https://example.org/feed.xml").unwrap()
}

fn entry(id: Option<&str>, url: Option<&str>, title: &str, content: &str) -> Entry {
    Entry {
        id: id.map(str::to_owned),
        url: url.map(str::to_owned),
        title: Some(title.to_owned()).filter(|title| !title.is_empty()),
        content: Some(content.to_owned()),
        ..Entry::default()
    }
}

fn run(entries: Vec<Entry>) -> Vec<NewArticle> {
    let site_url = Some("https://example.org/".to_owned());
    ingest(ParsedFeed { site_url, entries, ..ParsedFeed::default() }, &home(), NOW)
}

fn identities(entries: Vec<Entry>) -> Vec<String> {
    run(entries).into_iter().map(|article| article.identity).collect()
}

#[test]
fn guid_then_link_then_hash() {
    let made = identities(vec![
        entry(None, None, "t", "body"),
        entry(None, Some("https://www.example.org/a/?utm_source=x"), "t", "b"),
        entry(Some(" http://example.org/?p=1 "), Some("https://example.org/x"), "t", "b"),
    ]);
    assert_eq!(made[0], "g://example.org/?p=1");
    assert_eq!(made[1], "l:example.org/a");
    assert!(made[2].starts_with("h:"));
}

#[test]
fn a_guid_that_names_several_entries_names_none() {
    let same = |n: u32| entry(Some("1"), Some(&format!("https://example.org/{n}")), &format!("t{n}"), "b");
    assert_eq!(identities(vec![same(1), same(2)]), ["l:example.org/2", "l:example.org/1"]);
    let homely = |n: u32| entry(Some("1"), Some("https://example.org/"), &format!("t{n}"), "b");
    let made = identities(vec![homely(1), homely(2), homely(3)]);
    assert_eq!(made.iter().collect::<HashSet<_>>().len(), 3);
    assert_eq!(made[1..], identities(vec![homely(1), homely(2)])[..]);
    assert!(run(vec![homely(1)])[0].link_key.is_none());
}

#[test]
fn the_same_entry_twice_is_one_article() {
    let one = entry(Some("1"), Some("https://example.org/1"), "t", "b");
    assert_eq!(run(vec![one.clone(), one.clone()]).len(), 1);
    let edited = Entry { content: Some("other".into()), ..one.clone() };
    let made = identities(vec![one.clone(), edited.clone()]);
    assert_eq!(made.iter().collect::<HashSet<_>>().len(), 2);
    let again: HashSet<String> = identities(vec![edited, one]).into_iter().collect();
    assert_eq!(made.into_iter().collect::<HashSet<_>>(), again);
}

#[test]
fn pictures_without_words_are_different_stories() {
    let made = run((0..3).map(|n| entry(None, None, "", &format!("<img src=\"/{n}.jpg\">"))).collect());
    assert_eq!(made.iter().map(|a| a.text_hash).collect::<HashSet<_>>().len(), 3);
    assert_eq!(made.iter().map(|a| a.identity.clone()).collect::<HashSet<_>>().len(), 3);
    assert!(made.iter().all(|a| a.title == "example.org"));
}

#[test]
fn the_body_is_safe_and_complete() {
    let mut it = entry(Some("1"), Some("/post"), "", "<p onclick=x>Hello <a href=\"rel\">w</a></p><img src=\"i.png\">");
    it.authors = vec!["A".into(), " A".into(), "B".into()];
    it.enclosures = vec![
        Enclosure { url: "/a.mp3".into(), mime: Some("audio/mpeg".into()), ..Enclosure::default() },
        Enclosure { url: "javascript:x".into(), ..Enclosure::default() },
    ];
    it.published = Some(NOW.plus_seconds(100));
    let made = run(vec![it]).remove(0);
    assert_eq!(
        made.html.as_str(),
        "<p>Hello <a href=\"https://example.org/rel\">w</a></p><img src=\"https://example.org/i.png\" alt=\"\">"
    );
    assert_eq!((made.title.as_str(), made.text.as_str()), ("Hello w", "Hello w"));
    assert_eq!(made.author.as_deref(), Some("A, B"));
    assert_eq!(made.url.as_deref(), Some("https://example.org/post"));
    assert_eq!(made.enclosures.len(), 1);
    assert_eq!(made.enclosures[0].url, "https://example.org/a.mp3");
    assert_eq!(made.published, Some(NOW));
    assert_eq!(made.image.as_deref(), Some("https://example.org/i.png"));
}

#[test]
fn an_empty_content_gives_way_to_the_summary() {
    let it = Entry { content: Some(" <script>x</script>".into()), summary: Some("sum".into()), ..Entry::default() };
    assert_eq!(run(vec![it]).remove(0).text, "sum");
}

mod histories {
    use super::*;
    use proptest::prelude::*;

    /// What a publisher does between two refreshes.
    #[derive(Debug, Clone)]
    enum Step {
        Publish(u8),
        Edit(usize),
        EditTitle(usize),
        ToHttps,
        Shuffle,
        Window(usize),
        Redate,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            4 => (1u8..5).prop_map(Step::Publish),
            2 => (0usize..50).prop_map(Step::Edit),
            1 => (0usize..50).prop_map(Step::EditTitle),
            1 => Just(Step::ToHttps),
            1 => Just(Step::Shuffle),
            1 => (1usize..20).prop_map(Step::Window),
            1 => Just(Step::Redate),
        ]
    }

    /// A post of the publisher's, by its number; what changes with time beside it.
    #[derive(Debug, Clone)]
    struct Post {
        number: usize,
        edits: u32,
        title_edits: u32,
    }

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Style {
        Guids,
        Links,
        Bare,
        SameGuid,
    }

    fn publish(
        posts: &[Post],
        style: Style,
        https: bool,
        shuffled: bool,
        window: usize,
        redated: i64,
    ) -> Vec<(usize, Entry)> {
        let mut shown: Vec<&Post> = posts.iter().rev().take(window).collect();
        if shuffled {
            shown.sort_by_key(|post| (post.number * 7919) % 31);
        }
        let scheme = if https { "https" } else { "http" };
        shown
            .into_iter()
            .map(|post| {
                let Post { number, edits, title_edits } = post;
                let url = format!("{scheme}://example.org/post/{number}?utm_campaign={redated}");
                let guid = match style {
                    Style::Guids => Some(format!("{scheme}://example.org/?p={number}")),
                    Style::SameGuid => Some("tag:example.org".to_owned()),
                    _ => None,
                };
                let made = Entry {
                    published: (redated % 2 == 0).then(|| Time::from_seconds(1_700_000_000 + *number as i64 + redated)),
                    ..entry(
                        guid.as_deref(),
                        (style != Style::Bare).then_some(url.as_str()),
                        &format!("Post {number}.{title_edits}"),
                        &format!("<p>Body of {number}, edition {edits}"),
                    )
                };
                (*number, made)
            })
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn an_article_keeps_its_identity_and_shares_it_with_none(
            steps in prop::collection::vec(step(), 1..25),
            style in prop::sample::select(vec![Style::Guids, Style::Links, Style::Bare, Style::SameGuid]),
        ) {
            let mut posts: Vec<Post> = (0..3).map(|number| Post { number, edits: 0, title_edits: 0 }).collect();
            let (mut https, mut shuffled, mut window, mut redated) = (false, false, 10, 0);
            let mut owner: HashMap<String, usize> = HashMap::new();
            let mut known: HashMap<usize, String> = HashMap::new();
            for step in steps {
                match step {
                    Step::Publish(count) => for _ in 0..count {
                        posts.push(Post { number: posts.len(), edits: 0, title_edits: 0 });
                    },
                    // Without guid and link an edited entry cannot be told from another one.
                    Step::Edit(at) if style != Style::Bare => { let n = at % posts.len(); posts[n].edits += 1; }
                    Step::EditTitle(at) if style != Style::Bare => { let n = at % posts.len(); posts[n].title_edits += 1; }
                    Step::Edit(_) | Step::EditTitle(_) => {}
                    Step::ToHttps => https = true,
                    Step::Shuffle => shuffled = !shuffled,
                    // A window of one hides that its guid is shared; the store knows the article by its link then.
                    Step::Window(size) => window = size.max(2),
                    Step::Redate => redated += 1,
                }
                let shown = publish(&posts, style, https, shuffled, window, redated);
                let count = shown.len();
                let by_title: HashMap<String, usize> =
                    shown.iter().map(|(number, entry)| (entry.title.clone().unwrap(), *number)).collect();
                let made = run(shown.into_iter().map(|(_, entry)| entry).collect());
                prop_assert_eq!(made.len(), count);
                for article in made {
                    let number = by_title[&article.title];
                    prop_assert_eq!(*owner.entry(article.identity.clone()).or_insert(number), number);
                    prop_assert_eq!(known.entry(number).or_insert(article.identity.clone()), &article.identity);
                }
            }
        }

        #[test]
        fn identities_are_distinct_whatever_the_entries(
            entries in prop::collection::vec(
                (prop::option::of("[ab]"), prop::option::of("https://example.org/[ab]?"), "[ab]?", "[ab]{0,2}"), 0..12),
        ) {
            let entries: Vec<Entry> = entries
                .iter()
                .map(|(id, url, title, body)| entry(id.as_deref(), url.as_deref(), title, body))
                .collect();
            let different: HashSet<_> = entries.iter().map(|e| format!("{e:?}")).collect();
            let made = run(entries.clone());
            let identities: HashSet<_> = made.iter().map(|a| a.identity.clone()).collect();
            prop_assert_eq!(identities.len(), made.len());
            prop_assert!(made.len() <= different.len());
            // Nothing is lost: every title and body that went in came out.
            for entry in &entries {
                let body = entry.content.as_deref().unwrap_or_default();
                prop_assert!(made.iter().any(|a| a.text == body && a.published_id == entry.id));
            }
        }
    }
}
