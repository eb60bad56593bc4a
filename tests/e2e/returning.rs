//! Coming back: Broadsheet is killed, and everything is found as it was left.

use crate::app::App;
use crate::journey::journey;
use crate::reading::{ARTICLE_RESTS, ARTICLE_TOP, becomes, status};
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Where the person is: what a restart must bring back.
const PLACE: &str = "({ view: $named('treeitem', '^Long')?.ariaSelected, article: $t('reading-pane')?.querySelector('article h1')?.innerText, \
    row: document.querySelector('[data-pane=list] [role=option][aria-selected=true]')?.getBoundingClientRect().top, \
    rows: document.querySelector('[data-pane=list] [role=listbox]')?.scrollTop, \
    widths: ['sidebar', 'article-list', 'reading-pane'].map((part) => Math.round($t(part)?.getBoundingClientRect().width)), \
    folder: $named('treeitem', '^Folder')?.ariaExpanded, window: [innerWidth, innerHeight] })";

/// Waits until this is on disk, which is a moment after it changed.
async fn kept(app: &App, home: &Path, wanted: impl Fn(&Value) -> bool) -> Result<()> {
    let begun = Instant::now();
    loop {
        let text = app.call("ui_state", json!({})).await?;
        let mut place: Value = serde_json::from_str(text.as_str().unwrap_or("{}"))?;
        let open = place["list"]["selected"].clone();
        if open.is_i64() {
            place["articleTop"] = app.call("article", json!({ "article": open })).await?["place"]["top"].clone();
        }
        let window = std::fs::read_to_string(home.join("library/window-state.json")).unwrap_or_default();
        if wanted(&place) && window.contains("1100") {
            return Ok(());
        }
        ensure!(begun.elapsed() < Duration::from_secs(10), "kept is {place}, {window}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn subscribe(app: &App, site: &Site) -> Result<()> {
    let text: String = (1..=80).map(|at| format!("<p>Paragraph {at} of an article that is long.</p>")).collect();
    let items: Vec<Item> = (1..=80).map(|at| Item::new(&format!("Article {at}"), &text, at)).collect();
    site.serve_feed("/long.xml", "Long", &items);
    let folder = app.call("add_folder", json!({ "name": "Folder", "parent": null })).await?;
    let address = format!("{}/long.xml", site.address);
    app.call("subscribe", json!({ "url": address, "folder": folder, "title": null })).await?;
    // By keyboard: down to the folder, open it, its feed, and on to the list.
    app.see_text("sidebar", "Folder").await?;
    app.click("treeitem", "^All articles").await?;
    app.press(Key::Down).await?;
    app.press(Key::Right).await?;
    app.wait("the folder to be open", "$named('treeitem', '^Long')", []).await?;
    app.press(Key::Down).await?;
    app.shows("Long").await?;
    app.press(Key::Right).await?;
    app.keyboard_is_in("list").await
}

#[test]
fn everything_is_found_as_it_was_left() {
    journey("restart", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let home = journey.folder().to_owned();
        let app = journey.open().await?;
        app.resize(1100, 720).await?;
        subscribe(app, &site).await?;
        // Wider and narrower panes.
        for (name, key, times) in [("sidebar", Key::Right, 3), ("list", Key::Left, 2)] {
            let focus = "($named('separator', arguments[0])?.focus(), document.activeElement?.role === 'separator')";
            app.wait(&format!("the handle of the {name}"), focus, [json!(name)]).await?;
            for _ in 0..times {
                app.press(key.clone()).await?;
            }
        }
        app.click_part("article-row").await?;
        app.reads("Article 1").await?;
        for _ in 0..3 {
            app.press(Key::PageDown).await?;
        }
        app.press("s").await?;
        let title = app.reads_now().await?;
        becomes(app, &title, (true, true)).await?;
        app.press(" ").await?;
        app.wait("the article to scroll", &format!("{ARTICLE_TOP} > 50"), []).await?;
        app.wait("the article to rest", ARTICLE_RESTS, []).await?;
        let (place, top) = (app.value(PLACE, []).await?, app.value(ARTICLE_TOP, []).await?);
        kept(app, &home, |kept| {
            kept["articleTop"].as_f64() == top.as_f64().map(f64::round) && kept["firstVisible"].as_f64() > Some(0.0)
        })
        .await?;
        app.picture("left").await?;

        journey.kill().await?;
        let app = journey.open().await?;
        app.reads(&title).await?;
        app.wait("the article to be where it was", &format!("{ARTICLE_TOP} === arguments[0]"), [top]).await?;
        app.wait("the list to be there", "$ts('article-row').length > 3", []).await?;
        app.picture("restarted").await?;
        let found = app.value(PLACE, []).await?;
        ensure!(found == place, "left: {place}\nfound: {found}");
        ensure!(status(app, &title).await? == (true, true), "the star is lost");
        ensure!(status(app, "Article 79").await? == (false, false), "an article was marked that nobody opened");
        app.press("j").await?;
        app.wait(
            "the next article",
            "$t('reading-pane')?.querySelector('article h1')?.innerText !== arguments[0]",
            [json!(title)],
        )
        .await
        .map(drop)
    });
}
