//! A day with Broadsheet: read by keyboard, star, search, undo, end, and find everything as it was left.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use thirtyfour::Key;

fn news() -> Vec<Item> {
    let long: String =
        (1..=60).map(|at| format!("<p>Paragraph {at}. Long enough to be scrolled through.</p>")).collect();
    vec![
        Item::new("First story", "<p>About the <b>harbour</b>.</p>", 0),
        Item::new("Second story", &long, 10),
        Item::new("Third story", "<p>About ships.</p>", 20),
        Item::new("北京的春天", "<p>今年北京的春天来得很早。</p>", 30),
        Item::new("Fifth story", "<p>About weather &amp; wind.</p>", 40),
    ]
}

/// Subscribes to two feeds and opens the view of all unread articles.
async fn subscribed(app: &App, site: &Site) -> Result<()> {
    site.serve_feed("/news.xml", "News", &news());
    site.serve_feed("/other.xml", "Other", &[Item::new("Elsewhere", "<p>Another feed.</p>", 100)]);
    for path in ["/news.xml", "/other.xml"] {
        app.call("subscribe", json!({ "url": format!("{}{path}", site.address), "folder": null, "title": null }))
            .await?;
    }
    app.click("treeitem", "^Unread").await?;
    app.see_text("article-list", "First story").await
}

/// The status of an article by its title, as the core has it.
async fn status(app: &App, title: &str) -> Result<(bool, bool)> {
    let rows = app.call("summaries", json!({ "articles": (1..=6).collect::<Vec<_>>() })).await?;
    let row = rows.as_array().into_iter().flatten().find(|row| row["title"] == title).cloned().unwrap_or_default();
    Ok((row["read"] == true, row["starred"] == true))
}

/// Waits until the core has this status (read, starred) of an article.
async fn becomes(app: &App, title: &str, wanted: (bool, bool)) -> Result<()> {
    let begun = Instant::now();
    loop {
        let now = status(app, title).await?;
        if now == wanted {
            return Ok(());
        }
        ensure!(
            begun.elapsed() < Duration::from_secs(10),
            "{title} is {now:?} (read, starred), {wanted:?} was expected"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[test]
fn articles_are_read_by_keyboard_alone() {
    journey("keyboard", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;

        app.press("j").await?;
        app.reads("First story").await?;
        becomes(app, "First story", (true, false)).await?;
        app.press("m").await?;
        becomes(app, "First story", (false, false)).await?;
        app.press("s").await?;
        becomes(app, "First story", (false, true)).await?;

        app.press("j").await?;
        app.reads("Second story").await?;
        app.picture("reading").await?;
        space_pages_then_goes_on(app).await?;

        // n goes to the next unread one, and from the last of a feed into the next feed.
        app.press("n").await?;
        app.reads("北京的春天").await?;
        becomes(app, "北京的春天", (true, false)).await?;
        app.press("k").await?;
        app.reads("Third story").await?;
        for title in ["Fifth story", "Elsewhere"] {
            app.press("n").await?;
            app.reads(title).await?;
        }
        becomes(app, "Elsewhere", (true, false)).await?;
        // What was just read stays in the list of unread ones until it is left.
        ensure!(app.rows().await?.len() == 6, "the list moved under the reader: {:?}", app.rows().await?);
        Ok(())
    });
}

/// Space goes down a page at a time, and from the end of the article to the next unread one.
async fn space_pages_then_goes_on(app: &App) -> Result<()> {
    let position = "(() => { const pane = $t('reading-pane'); const all = [pane, ...pane.querySelectorAll('*')]; \
        return Math.max(0, ...all.map((e) => e.scrollTop)); })()";
    ensure!(app.value(position, []).await? == 0, "a new article begins at its top");
    app.press(" ").await?;
    app.wait("the article to scroll", &format!("{position} > 50"), []).await?;
    app.reads("Second story").await?;
    let begun = Instant::now();
    while app.reads_now().await? == "Second story" {
        ensure!(begun.elapsed() < Duration::from_secs(20), "Space never reached the next article");
        app.press(" ").await?;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    app.reads("Third story").await
}

#[test]
fn words_are_found_in_any_script() {
    journey("search", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        for (words, title) in [("harbour", "First story"), ("春天", "北京的春天"), ("wind", "Fifth story")] {
            app.press("/").await?;
            app.wait("the search to have the focus", "$t('search')?.contains(document.activeElement)", []).await?;
            app.press_with(Key::Control, 'a').await?;
            app.press(words).await?;
            app.press(Key::Enter).await?;
            let alone = "$ts('article-row').length === 1 && $t('article-row').innerText.includes(arguments[0])";
            app.wait(&format!("{words} to find {title}"), alone, [json!(title)]).await?;
        }
        app.picture("search").await?;
        Ok(())
    });
}

#[test]
fn what_was_done_is_undone() {
    journey("undo", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        let unread = async || -> Result<Value> { Ok(app.call("counts", json!({})).await?["unread"].clone()) };
        ensure!(unread().await? == 6, "six articles are unread at first");

        app.press_with(Key::Shift, 'A').await?;
        app.see("toast").await?;
        app.picture("undo").await?;
        ensure!(unread().await? == 0, "mark all read left {}", unread().await?);
        app.press_with(Key::Control, 'z').await?;
        let begun = Instant::now();
        while unread().await? != 6 {
            ensure!(begun.elapsed() < Duration::from_secs(10), "undo left {} unread", unread().await?);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    });
}

#[test]
fn everything_is_found_as_it_was_left() {
    journey("restart", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.click("treeitem", "^News").await?;
        app.see_text("article-list", "Third story").await?;
        for title in ["First story", "Second story", "Third story"] {
            app.press("j").await?;
            app.reads(title).await?;
        }
        app.press("s").await?;
        becomes(app, "Third story", (true, true)).await?;
        // The place is written a moment after it changed.
        tokio::time::sleep(Duration::from_secs(2)).await;

        journey.kill().await?;
        let app = journey.open().await?;
        app.reads("Third story").await?;
        app.see_text("article-list", "Fifth story").await?;
        app.wait("the feed to be chosen", "$named('treeitem', '^News')?.getAttribute('aria-selected') === 'true'", [])
            .await?;
        app.picture("restarted").await?;
        ensure!(status(app, "Third story").await? == (true, true), "the star is lost");
        ensure!(status(app, "Fifth story").await? == (false, false), "an article was marked that nobody opened");
        app.press("j").await?;
        app.reads("北京的春天").await?;
        Ok(())
    });
}
