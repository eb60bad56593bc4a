//! A refresh while somebody reads: nothing moves, and what arrived comes when it is asked for.

use crate::app::App;
use crate::journey::journey;
use crate::reading::{ARTICLE_RESTS, ARTICLE_TOP, becomes};
use crate::site::{Item, Site};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// Everything that must not move: what is selected and open, where the list and the article stand, what is drawn.
const SCENE: &str = "({ article: $t('reading-pane').querySelector('article h1').innerText, \
    selected: document.querySelector('[data-pane=list] [role=option][aria-selected=true]')?.innerText, \
    row: document.querySelector('[data-pane=list] [role=option][aria-selected=true]')?.getBoundingClientRect().top, \
    list: document.querySelector('[data-pane=list] [role=listbox]').scrollTop, \
    rows: $ts('article-row').map((row) => `${Math.round(row.getBoundingClientRect().top)} ${row.innerText}`), \
    keyboard: $keyboard() })";

fn items(new: u32) -> Vec<Item> {
    let text: String = (1..=60).map(|at| format!("<p>Paragraph {at} of an article that is long.</p>")).collect();
    let old = (1..=60).map(|at| Item::new(&format!("Article {at}"), &text, 100 + at));
    let new = (1..=new).map(|at| Item::new(&format!("Late {at}"), "<p>News.</p>", 50 - at));
    old.chain(new).collect()
}

/// What is on screen, once the article does not scroll any more.
async fn scene(app: &App) -> Result<(Value, Value)> {
    app.wait("the article to rest", ARTICLE_RESTS, []).await?;
    Ok((app.value(SCENE, []).await?, app.value(ARTICLE_TOP, []).await?))
}

async fn announced(app: &App, count: u32) -> Result<()> {
    let words = format!("^{count} new article");
    app.wait(&format!("{count} new articles to be announced"), "$named('button', arguments[0])", [json!(words)])
        .await
        .map(drop)
}

#[test]
fn nothing_moves_while_a_refresh_brings_articles() {
    journey("refresh", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let serve = |new| site.serve_feed("/feed.xml", "Busy", &items(new));
        serve(0);
        let app = journey.open().await?;
        let address = format!("{}/feed.xml", site.address);
        let subscribed = app.call("subscribe", json!({ "url": address, "folder": null, "title": null })).await?;
        app.click("treeitem", "^Busy").await?;
        app.see_text("article-list", "Article 1").await?;
        app.click_part("article-row").await?;
        for _ in 0..3 {
            app.press(Key::PageDown).await?;
        }
        app.wait(
            "the list to be scrolled",
            "document.querySelector('[data-pane=list] [role=listbox]').scrollTop > 300",
            [],
        )
        .await?;
        app.press(" ").await?;
        app.wait("the article to scroll", &format!("{ARTICLE_TOP} > 50"), []).await?;
        let title = app.reads_now().await?;
        becomes(app, &title, (true, false)).await?;
        let before = scene(app).await?;

        // In the background, as by schedule.
        serve(3);
        let id = subscribed["feed_id"].as_i64().context("the feed's id")?;
        app.call("refresh", json!({ "scope": { "kind": "feed", "id": id } })).await?;
        announced(app, 3).await?;
        let after = scene(app).await?;
        ensure!(after == before, "before: {before:?}\nafter: {after:?}");
        app.picture("announced").await?;

        // By hand, with the keyboard where it is.
        serve(5);
        app.press("r").await?;
        announced(app, 5).await?;
        let after = scene(app).await?;
        ensure!(after == before, "before: {before:?}\nafter a refresh by hand: {after:?}");

        // Asked for, they come in above what is read, which stays where it is on screen.
        app.press(".").await?;
        app.wait("the announcement to go", "!$named('button', 'new article')", []).await?;
        let size = "$t('article-row').ariaSetSize === '65'";
        app.wait("the new ones to be in the list", size, []).await?;
        let mut after = scene(app).await?;
        let mut before = before;
        for scene in [&mut before.0, &mut after.0] {
            scene.as_object_mut().context("a scene")?.remove("list");
        }
        ensure!(after == before, "before: {before:?}\nafter they came in: {after:?}");
        // Going on goes on from the open article, and the newest is at the top.
        app.press("k").await?;
        let other = "!['', arguments[0]].includes($t('reading-pane').querySelector('article h1').innerText)";
        app.wait("the article above", other, [json!(title)]).await?;
        ensure!(app.reads_now().await?.starts_with("Article"), "{} is not the one above", app.reads_now().await?);
        app.press(Key::Home).await?;
        app.reads("Late 5").await
    });
}
