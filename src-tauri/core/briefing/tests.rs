use super::*;
use crate::model::{ArticleId, BriefingReason, FeedId, Time};
use std::collections::HashMap;

const NOW: Time = Time::from_seconds(1_700_000_000);

fn candidate(id: i64, feed: i64, folder: Option<i64>, hours: i64, title: &str, excerpt: &str) -> Candidate {
    let published = NOW.plus_seconds(-hours * 3_600);
    let row = ArticleSummary {
        id: ArticleId(id),
        feed: FeedId(feed),
        title: title.to_owned(),
        author: None,
        url: None,
        published,
        received: published,
        updated: None,
        read: false,
        starred: false,
        read_later: false,
        snoozed_until: None,
        tags: Vec::new(),
        excerpt: excerpt.to_owned(),
        image: None,
        has_enclosures: false,
    };
    Candidate { row, language: Some("en".to_owned()), folder: folder.map(FolderId) }
}

/// Three feeds on one story, and others on other things.
fn day() -> Vec<Candidate> {
    vec![
        candidate(
            1,
            1,
            Some(1),
            1,
            "Lindow keeps its old bridge",
            "The council of Lindow voted to repair the bridge across the Rhin.",
        ),
        candidate(
            2,
            2,
            Some(1),
            2,
            "Old bridge of Lindow will be repaired",
            "Cyclists cheer as the council votes on the Rhin bridge.",
        ),
        candidate(
            3,
            3,
            Some(2),
            5,
            "Council: Lindow bridge stays",
            "The bridge across the Rhin is to be repaired for bicycles.",
        ),
        candidate(
            4,
            1,
            Some(1),
            1,
            "A new telescope sees first light",
            "Astronomers in Chile pointed the mirror at a far galaxy.",
        ),
        candidate(5, 2, Some(1), 3, "How to bake bread in a pot", "Flour, water and patience are all that it takes."),
        candidate(6, 3, Some(2), 4, "Chess champion defends the title", "The match went over fourteen games."),
        candidate(7, 4, None, 20, "Whales return to the northern sea", "Fishermen saw a dozen of them near the coast."),
    ]
}

#[test]
fn what_many_feeds_tell_is_one_story_and_leads() {
    let candidates = day();
    let page = lay_out(&candidates, &HashMap::new(), NOW);
    let first = &page.leads[0];
    let mut told: Vec<i64> = first.articles.iter().map(|at| candidates[*at].row.id.0).collect();
    told.sort_unstable();
    assert_eq!((told, first.reasons[0]), (vec![1, 2, 3], BriefingReason::Feeds { count: 3 }));
    let others = page.leads[1..].iter().chain(page.columns.iter().flat_map(|(_, stories)| stories));
    assert!(others.into_iter().all(|story| story.articles.len() == 1));
    assert_eq!(page.left_out, 0);
    assert_eq!(page, lay_out(&candidates, &HashMap::new(), NOW), "the same every time");
}

#[test]
fn what_the_reader_likes_comes_first_and_says_why() {
    let candidates = day();
    let liked = HashMap::from([(FeedId(4), Interest { came: 20, read: 18, starred: 3 })]);
    let rank = |interests: &HashMap<FeedId, Interest>| {
        let page = lay_out(&candidates, interests, NOW);
        let all: Vec<Placed> =
            page.leads.into_iter().chain(page.columns.into_iter().flat_map(|(_, stories)| stories)).collect();
        let whales = all.iter().find(|story| candidates[story.articles[0]].row.feed == FeedId(4)).cloned();
        whales.map(|story| (story.score, story.reasons))
    };
    let (before, after) = (rank(&HashMap::new()), rank(&liked));
    assert!(after.as_ref().map(|found| found.0) > before.as_ref().map(|found| found.0));
    assert_eq!(after.map(|found| found.1), Some(vec![BriefingReason::OftenStarred { feed: FeedId(4) }]));
}

#[test]
fn a_page_of_thousands_has_an_end() {
    let words = [
        "harbour",
        "telescope",
        "bread",
        "chess",
        "whale",
        "bridge",
        "engine",
        "garden",
        "winter",
        "copper",
        "island",
        "violin",
    ];
    let candidates: Vec<_> = (0..2_000_i64)
        .map(|at| {
            let word = |step: i64| words[usize::try_from((at * step + at / 7) % 12).unwrap_or(0)];
            let title = format!("{} {} number{at} of {}", word(1), word(5), word(7));
            candidate(
                at,
                at % 97,
                Some(at % 25),
                at % 24,
                &title,
                &format!("It is about {}{at} and {}.", word(3), word(11)),
            )
        })
        .collect();
    let begun = std::time::Instant::now();
    let page = lay_out(&candidates, &HashMap::new(), NOW);
    // A hang, not a figure.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert_eq!(page.leads.len(), LEADS);
    let teasers: usize = page.columns.iter().map(|(_, stories)| stories.len()).sum();
    assert!((20..=40).contains(&teasers), "{teasers}");
    assert!(page.left_out > 1_000);
}

#[test]
fn few_and_odd_articles_make_a_page_too() {
    assert_eq!(lay_out(&[], &HashMap::new(), NOW), Page::default());
    let odd = vec![candidate(1, 1, None, -50, "", ""), candidate(2, 2, None, 1_000_000, "\u{202e}🙂", "。。。")];
    let page = lay_out(&odd, &HashMap::new(), NOW);
    assert_eq!(page.leads.len() + page.columns.iter().map(|(_, stories)| stories.len()).sum::<usize>(), 2);
}

#[test]
fn a_teaser_has_whole_sentences_and_a_headline_of_a_line() {
    let long = "A very long headline ".repeat(10);
    let (headline, text) = teaser(&candidate(
        1,
        1,
        None,
        1,
        &long,
        "One sentence stands here, and it is whole. Another one is whole, too. The third is c…",
    ));
    assert!(headline.ends_with('…') && headline.chars().count() <= 90);
    assert_eq!(text, "One sentence stands here, and it is whole. Another one is whole, too.");
    let (_, text) =
        teaser(&candidate(1, 1, None, 1, "Short", "No sentence ends in what the feed gives of it and it goes on…"));
    assert!(text.starts_with("No sentence ends"));
    assert_eq!(minutes_of(["word ".repeat(441).as_str()].into_iter()), 3);
}

#[test]
fn ten_thousand_articles_of_one_story_are_one_story() {
    let candidates: Vec<_> = (0..10_000_i64)
        .map(|at| candidate(at, at % 300, Some(at % 9), at % 20, "Lindow keeps its old bridge", "The council voted."))
        .collect();
    let begun = std::time::Instant::now();
    let page = lay_out(&candidates, &HashMap::new(), NOW);
    // A hang, not a figure.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    let shown: Vec<&Placed> = page.leads.iter().chain(page.columns.iter().flat_map(|(_, stories)| stories)).collect();
    assert_eq!((shown.len(), shown[0].articles.len(), shown[0].told), (1, 300, 10_000));
}

#[test]
fn a_day_of_one_article_and_articles_of_tomorrow_make_a_page() {
    let one = [candidate(1, 1, None, 2, "Whales return", "A dozen of them were seen.")];
    let page = lay_out(&one, &HashMap::new(), NOW);
    assert_eq!((page.leads.len(), page.columns.len(), page.left_out), (1, 0, 0));
    let ahead: Vec<_> =
        (0..20).map(|at| candidate(at, at, None, -24 * at, &format!("Day {at}"), "It comes.")).collect();
    let page = lay_out(&ahead, &HashMap::new(), NOW);
    assert!(page.leads.iter().all(|story| story.score.is_finite()));
    assert_eq!(page.left_out, 20 - page.leads.len() - page.columns.iter().map(|(_, all)| all.len()).sum::<usize>());
}
