//! Reading by keyboard alone: going, marking, starring, undoing, from pane to pane.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// How far down the open article is.
pub const ARTICLE_TOP: &str =
    "Math.max(0, ...[...($t('reading-pane')?.querySelectorAll('*') ?? [])].map((e) => e.scrollTop))";

/// Whether it has not moved the last ten times that this was asked.
pub const ARTICLE_RESTS: &str = "(() => { const top = Math.max(0, ...[...$t('reading-pane').querySelectorAll('*')].map((e) => e.scrollTop)); \
    window.__tops = [...(window.__tops ?? []), top].slice(-10); return window.__tops.length === 10 && window.__tops.every((t) => t === top); })()";

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
pub async fn subscribed(app: &App, site: &Site) -> Result<()> {
    site.serve_feed("/news.xml", "News", &news());
    site.serve_feed("/other.xml", "Other", &[Item::new("Elsewhere", "<p>Another feed.</p>", 100)]);
    for path in ["/news.xml", "/other.xml"] {
        app.call("subscribe", json!({ "url": format!("{}{path}", site.address), "folder": null, "title": null }))
            .await?;
    }
    // Opened anew, the view has both: one that was open before would announce what came later.
    for view in ["All articles", "Unread"] {
        app.click("treeitem", &format!("^{view}")).await?;
        app.shows(view).await?;
    }
    app.wait("all articles", "$ts('article-row').length === 6", []).await.map(drop)
}

/// The status of an article by its title, as the core has it.
pub async fn status(app: &App, title: &str) -> Result<(bool, bool)> {
    let rows = app.call("summaries", json!({ "articles": (1..=200).collect::<Vec<_>>() })).await?;
    let row = rows.as_array().into_iter().flatten().find(|row| row["title"] == title).cloned().unwrap_or_default();
    Ok((row["read"] == true, row["starred"] == true))
}

/// Waits until the core has this status (read, starred) of an article.
pub async fn becomes(app: &App, title: &str, wanted: (bool, bool)) -> Result<()> {
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
        becomes(app, "Third story", (true, false)).await?;
        for title in ["Fifth story", "Elsewhere"] {
            app.press("n").await?;
            app.reads(title).await?;
            becomes(app, title, (true, false)).await?;
        }
        // What was just read stays in the list of unread ones until it is left.
        ensure!(app.rows().await?.len() == 6, "the list moved under the reader: {:?}", app.rows().await?);
        // p goes back to the one that was marked as unread above.
        app.press("p").await?;
        app.reads("First story").await?;
        becomes(app, "First story", (true, true)).await?;
        app.press("n").await?;
        app.see_text("toast", "No unread articles left").await
    });
}

/// The arrows go from pane to pane, and in each do what they do there.
#[test]
fn arrows_go_from_pane_to_pane() {
    journey("arrows", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.press("j").await?;
        app.press(Key::Left).await?;
        app.keyboard_is_in("sidebar").await?;
        for name in ["Starred", "Read later", "All articles", "News"] {
            app.press(Key::Down).await?;
            app.shows(name).await?;
        }
        app.press(Key::Right).await?;
        app.keyboard_is_in("list").await?;
        for title in ["First story", "Second story"] {
            app.press(Key::Down).await?;
            app.reads(title).await?;
        }
        app.press(Key::Right).await?;
        app.keyboard_is_in("reader").await?;
        // Here they scroll, and change nothing else.
        app.press(Key::Down).await?;
        app.wait("the text to scroll", &format!("{ARTICLE_TOP} > 0"), []).await?;
        app.reads("Second story").await?;
        app.press(Key::Left).await?;
        app.keyboard_is_in("list").await?;
        app.press(Key::Up).await?;
        app.reads("First story").await
    });
}

/// The sheet of shortcuts and the palette open by a key, leave by Escape, and give the keyboard back.
#[test]
fn the_sheet_and_the_palette_come_by_a_key() {
    journey("palette", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.press("j").await?;
        app.reads("First story").await?;
        app.press("?").await?;
        app.keyboard_is_in("dialog").await?;
        for text in ["Next unread article", "Mark all in this list as read", "Undo"] {
            app.see_text("dialog", text).await?;
        }
        // Keys of commands do nothing behind it.
        app.press("j").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
        app.reads("First story").await?;

        app.press_with(Key::Control, 'k').await?;
        app.see("dialog").await?;
        app.press("othe").await?;
        app.wait("the feed to be found", "$named('option', '^Other')?.ariaSelected === 'true'", []).await?;
        app.press(Key::Enter).await?;
        app.see_no("dialog").await?;
        app.shows("Other").await?;
        app.see_text("article-list", "Elsewhere").await?;

        app.press_with(Key::Control, 'k').await?;
        app.press("go to unr").await?;
        app.press(Key::Enter).await?;
        app.shows("Unread").await?;
        app.keyboard_is_in("list").await?;
        app.press("j").await?;
        app.reads_now().await.map(drop)
    });
}

/// Space goes down a page at a time, and from the end of the article to the next unread one.
async fn space_pages_then_goes_on(app: &App) -> Result<()> {
    ensure!(app.value(ARTICLE_TOP, []).await? == 0, "a new article begins at its top");
    app.press(" ").await?;
    app.wait("the article to scroll", &format!("{ARTICLE_TOP} > 50"), []).await?;
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
