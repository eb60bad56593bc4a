//! What is kept of full texts: the choice for an article, the words for the search, and the text itself when the page is gone.

use super::*;

async fn found(bench: &Bench, words: &str) -> usize {
    let query = ArticleQuery { search: Some(words.to_owned()), ..ArticleQuery::of(Scope::All) };
    bench.library.page(query, 50, None).await.unwrap().articles.len()
}

/// The feed has another text of its first article.
async fn reword(bench: &Bench, words: &str) {
    let link = bench.server.url("/ferry");
    let changed = format!(
        "<rss version=\"2.0\"><channel><title>Sea</title><item><guid>/ferry</guid><title>ferry</title><link>{link}</link>\
         <description>{words}</description></item></channel></rss>"
    );
    bench.server.set("/feed", Answer::feed(changed));
    bench.library.refresh(RefreshScope::All).await.unwrap();
}

async fn shown(bench: &Bench, article: ArticleId) -> bool {
    bench.library.article(article).await.unwrap().full_text.is_some()
}

#[tokio::test]
async fn an_article_comes_with_the_text_that_is_to_be_shown() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")));
    let article = bench.articles().await[0];
    bench.library.full_text(article, false).await.unwrap();
    assert!(!shown(&bench, article).await, "nobody wanted to see it");
    bench.library.choose_full_text(article, Some(true)).await.unwrap();
    assert!(shown(&bench, article).await);
    bench.mode(FullTextMode::Never).await;
    assert!(!shown(&bench, article).await);
    bench.mode(FullTextMode::Always).await;
    bench.library.choose_full_text(article, None).await.unwrap();
    assert!(shown(&bench, article).await);
    bench.library.choose_full_text(article, Some(false)).await.unwrap();
    assert!(!shown(&bench, article).await);
    // Loaded anew, the choice is the same; forgotten, there is none.
    bench.library.full_text(article, true).await.unwrap();
    assert!(!shown(&bench, article).await);
    bench.library.forget_full_text(article).await.unwrap();
    bench.library.full_text(article, false).await.unwrap();
    assert!(shown(&bench, article).await);
}

#[tokio::test]
async fn words_of_full_texts_are_found_for_as_long_as_they_are_kept() {
    let bench = Bench::following(&[("/ferry", "ferry"), ("/boat", "boat")]).await;
    bench.server.set("/ferry", page("The ferry", &(story("ferry") + "<p>渡輪載著柳橙。 Grüße aus Chania.</p>")));
    let article = bench.articles().await[1];
    assert_eq!((found(&bench, "oranges").await, found(&bench, "dawn").await), (0, 2));
    let text = bench.library.full_text(article, false).await.unwrap();
    assert_eq!(text.refused, None, "{}", text.detail);
    for words in ["oranges", "柳橙", "chania grüße", "15 passengers"] {
        assert_eq!(found(&bench, words).await, 1, "{words}");
    }
    assert_eq!(found(&bench, "dawn").await, 2, "the feed's own words are found still");
    // The feed has another text: its words, and the page's.
    reword(&bench, "A thunderstorm kept it back.").await;
    assert_eq!((found(&bench, "thunderstorm").await, found(&bench, "oranges").await), (1, 1));
    bench.library.forget_full_text(article).await.unwrap();
    assert_eq!((found(&bench, "thunderstorm").await, found(&bench, "oranges").await), (1, 0));
    assert!(bench.library.check().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_page_that_is_gone_takes_no_text_away() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")));
    let article = bench.articles().await[0];
    let kept = bench.library.full_text(article, false).await.unwrap();
    for answer in [Answer::status(404), page("404 Not Found", "<p>Nothing is here.</p>"), Answer::html("")] {
        bench.server.set("/ferry", answer);
        assert!(bench.library.full_text(article, true).await.unwrap().refused.is_some());
        assert_eq!(bench.library.full_text(article, false).await.unwrap(), kept);
    }
    assert_eq!(found(&bench, "oranges").await, 1);
}

#[tokio::test]
async fn a_refusal_is_thought_over_when_the_feed_has_another_text() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("ferry", "<p>The ferry.</p>"));
    let article = bench.articles().await[0];
    assert_eq!(bench.library.full_text(article, false).await.unwrap().refused, Some(FullTextRefusal::Shorter));
    reword(&bench, "Late.").await;
    bench.library.full_text(article, false).await.unwrap();
    assert_eq!(bench.server.count("/ferry"), 2);
}

#[tokio::test]
async fn whoever_waits_for_a_page_can_stop() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")).after(Duration::from_secs(2)));
    let article = bench.articles().await[0];
    let begun = std::time::Instant::now();
    let stop = async {
        while bench.server.count("/ferry") == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bench.library.stop_full_text(article).await.unwrap();
    };
    let (text, ()) = tokio::join!(bench.library.full_text(article, false), stop);
    assert_eq!(text.unwrap_err().code, broadsheet_core::model::ErrorCode::Stopped);
    assert!(begun.elapsed() < Duration::from_secs(2));
    bench.library.stop_full_text(article).await.unwrap();
    bench.server.set("/ferry", page("The ferry", &story("ferry")));
    assert_eq!(bench.library.full_text(article, false).await.unwrap().refused, None);
}

#[tokio::test]
async fn fetching_ahead_tells_how_it_goes_and_stops() {
    let bench = Bench::following(&[("/a", "ferry"), ("/b", "boat"), ("/c", "ship")]).await;
    for (path, name) in [("/a", "ferry"), ("/b", "boat"), ("/c", "ship")] {
        bench.server.set(path, page(name, &story(name)));
    }
    bench.always().await;
    let mut changes = bench.library.changes().subscribe();
    let watching = async {
        let mut told = Vec::new();
        loop {
            for change in changes.batch(Duration::ZERO).await.unwrap() {
                let Change::Ahead(progress) = change else { continue };
                if progress.done == 1 {
                    bench.library.stop_fetch_ahead().await.unwrap();
                }
                told.push((progress.done, progress.total, progress.running));
                if !progress.running {
                    return told;
                }
            }
        }
    };
    let (made, told) = tokio::join!(bench.library.fetch_ahead(), watching);
    assert_eq!(made.unwrap(), 1);
    assert_eq!(told, [(0, 3, true), (1, 3, true), (0, 0, false)]);
    // The next time goes on.
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 2);
}

#[tokio::test]
async fn a_page_that_fails_is_asked_for_less_and_less_and_at_last_not_any_more() {
    let bench = Bench::following(&[("/a", "ferry")]).await;
    bench.server.set("/a", Answer::status(500));
    bench.always().await;
    let mut hours = Vec::new();
    for hour in 0..14 * 24 {
        let before = bench.server.count("/a");
        bench.library.fetch_ahead().await.unwrap();
        if bench.server.count("/a") > before {
            hours.push(hour);
        }
        bench.clock.turn(3600);
    }
    assert_eq!(hours, [0, 1, 5, 21, 85]);
    // Whoever asks gets it all the same.
    bench.server.set("/a", page("The ferry", &story("ferry")));
    assert_eq!(bench.library.full_text(bench.articles().await[0], false).await.unwrap().refused, None);
}

#[tokio::test]
async fn a_page_in_other_words_is_held_against_what_it_said_before() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")));
    let article = bench.articles().await[0];
    assert_eq!(bench.library.full_text(article, false).await.unwrap().versions, 0);
    bench.clock.turn(DAY);
    bench.server.set("/ferry", page("The ferry", &story("ferry").replace("oranges", "lemons")));
    assert_eq!(bench.library.full_text(article, true).await.unwrap().versions, 1);
    let versions = bench.library.versions(article).await.unwrap();
    assert_eq!((versions.len(), versions[0].of_page, versions[0].at), (1, true, START));
    let difference = bench.library.difference(article, START, None).await.unwrap();
    assert!(difference.html.contains("<del>oranges</del>") && difference.html.contains("<ins>lemons</ins>"));
    assert_eq!((difference.added, difference.removed), (5, 5), "the feed's text is another matter");
}

#[tokio::test]
async fn a_list_takes_along_which_text_a_feed_shows() {
    let (bench, other) = (Bench::following(&[("/ferry", "ferry")]).await, Bench::following(&[]).await);
    bench.always().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.opml");
    bench.library.export_opml(path.display().to_string()).await.unwrap();
    let report = other.library.import_opml(path.display().to_string()).await.unwrap();
    assert_eq!(report.added, 1);
    let mut modes: Vec<_> = other
        .library
        .sidebar()
        .await
        .unwrap()
        .feeds
        .into_iter()
        .map(|feed| (feed.id == other.feed, feed.full_text))
        .collect();
    modes.sort_unstable_by_key(|(own, _)| *own);
    assert_eq!(modes, [(false, FullTextMode::Always), (true, FullTextMode::OnDemand)]);
}
