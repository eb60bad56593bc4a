//! The open article: its full text, finding in it, its pictures, links to others, highlights, how it is set.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site, picture_of};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::time::Duration;
use thirtyfour::Key;

/// Sentences enough for a page to be an article.
fn story(of: &str) -> String {
    (1..=14)
        .map(|at| {
            format!(
                "<p>Paragraph {at} of {of}: the keepers of the lighthouse wrote down every ship that passed, its flag, its \
                 masts, and the weather in which it came.</p>"
            )
        })
        .collect()
}

fn page(title: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>{title}</title></head><body><nav>Home</nav><article><h1>{title}</h1>{}\
         </article></body></html>",
        story("the page")
    )
}

/// Two articles: the first one short, with a picture and a link to the second; its page tells more.
async fn subscribed(app: &App, site: &Site) -> Result<()> {
    let first = format!(
        "<p>A short word about the <a href=\"{0}/articles/1\">second one</a>.</p>\
         <p><img src=\"{0}/light.bmp\" alt=\"The light\"></p><p>The lighthouse, the LIGHTHOUSE, and the light\u{ad}house.</p>",
        site.address
    );
    site.serve("/light.bmp", "image/bmp", picture_of(400, 300));
    site.serve("/articles/0", "text/html", page("The light at the end"));
    site.serve_feed(
        "/feed.xml",
        "Coast",
        &[Item::new("The light at the end", &first, 0), Item::new("Second one", &story("the feed"), 10)],
    );
    app.call("subscribe", json!({ "url": format!("{}/feed.xml", site.address), "folder": null, "title": null }))
        .await?;
    app.click("treeitem", "^All articles").await?;
    app.shows("All articles").await?;
    app.wait("both articles", "$ts('article-row').length === 2", []).await?;
    app.press("j").await?;
    app.reads("The light at the end").await
}

/// Waits until the text of the open article holds this, or no longer does.
async fn tells(app: &App, text: &str, holds: bool) -> Result<()> {
    let what = format!("the text {} {text:?}", if holds { "to tell" } else { "to tell no more" });
    let expression = "($shadow()?.textContent ?? '').includes(arguments[0]) === arguments[1]";
    app.wait(&what, expression, [text.into(), holds.into()]).await.map(drop)
}

#[test]
fn an_article_is_read_whole_and_searched() {
    journey("article", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;

        app.press("d").await?;
        tells(app, "Paragraph 14 of the page", true).await?;
        app.picture("full-text").await?;
        app.press("d").await?;
        tells(app, "of the page", false).await?;
        tells(app, "A short word", true).await?;

        app.press_with(Key::Control, 'f').await?;
        app.press("lighthouse").await?;
        app.see_text("reading-pane", "1 of 3").await?;
        app.press(Key::Enter).await?;
        app.see_text("reading-pane", "2 of 3").await?;
        app.picture("find").await?;
        app.press(Key::Escape).await?;
        app.wait("the field to go", "!$named('textbox', 'find in')", []).await?;

        // The picture was fetched by the program; large, it is a dialog that gives the keyboard back.
        app.press("g").await?;
        app.press("i").await?;
        app.see("dialog").await?;
        app.wait("the picture in it", "$t('dialog').querySelector('img')?.naturalWidth === 400", []).await?;
        app.picture("lightbox").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await
    });
}

#[test]
fn links_to_articles_of_the_library_open_here() {
    journey("trail", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.wait("the link", "!!$shadow()?.querySelector('a[href]')", []).await?;
        app.value("($shadow().querySelector('a[href]').click(), true)", []).await?;
        app.reads("Second one").await?;
        app.press(Key::Backspace).await?;
        app.reads("The light at the end").await
    });
}

#[test]
fn passages_are_highlighted_by_keyboard_and_undone() {
    journey("highlights", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.press("j").await?;
        app.reads("Second one").await?;
        let id = app.call("article_at", json!({ "url": format!("{}/articles/1", site.address) })).await?;
        let kept = async || -> Result<usize> {
            let found = app.call("highlights", json!({ "article": id })).await?;
            Ok(found.as_array().map_or(0, Vec::len))
        };
        app.press_with(Key::Shift, 'H').await?;
        app.press(Key::Enter).await?;
        becomes(&kept, 1).await?;
        app.press(Key::Escape).await?;
        app.picture("highlight").await?;
        app.press_with(Key::Control, 'z').await?;
        becomes(&kept, 0).await
    });
}

/// Waits until there are so many.
async fn becomes(count: &impl AsyncFn() -> Result<usize>, wanted: usize) -> Result<()> {
    for _ in 0..100 {
        if count().await? == wanted {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("there are {} highlights, {wanted} were expected", count().await?)
}

/// What is set in Settings is how the open article is set, at once.
#[test]
fn articles_are_set_as_the_person_likes() {
    journey("typography", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        let looks = "(() => { const style = getComputedStyle($shadow().querySelector('p')); \
            return [style.fontFamily, style.fontSize]; })()";
        let before = app.value(looks, []).await?;
        let mut settings = app.call("settings", json!({})).await?;
        settings["text_percent"] = json!(150);
        settings["typography"]["font"] = json!("legible");
        app.call("set_settings", json!({ "settings": settings })).await?;
        app.wait("other letters", &format!("JSON.stringify({looks}) !== arguments[0]"), [before.to_string().into()])
            .await?;
        let after: Value = app.value(looks, []).await?;
        ensure!(
            after[0].as_str().is_some_and(|family| family.contains("Legible") || family.contains("Atkinson")),
            "the text is set in {after}"
        );
        app.picture("typography").await
    });
}
