//! The line that is read stays where it is, to the pixel, whatever becomes of the lines above it.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site, picture_of};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// Pictures of which nobody says how large they are, each behind a paragraph.
const PICTURES: usize = 8;
/// The paragraph that is read; four pictures stand above it, four below.
const READ: usize = 5;

fn path(picture: usize) -> String {
    format!("/picture-{picture}.bmp")
}

/// Paragraphs with pictures between them, none of which comes before it is let go. The last of them never comes.
fn serve(site: &Site, feed: &str) {
    let mut html = String::new();
    for at in 1..=PICTURES {
        let words =
            "the keepers of the lighthouse wrote down every ship that passed, its flag, and its masts. ".repeat(9);
        html += &format!("<p>Paragraph {at}: {words}</p><p><img src=\"{}{}?{feed}\"></p>", site.address, path(at));
        site.hold(&path(at));
        if at != READ - 1 {
            let high = u32::try_from(at).unwrap_or_default() * 90;
            site.serve(&path(at), "image/bmp", picture_of(600, high));
        }
    }
    site.serve_feed(&format!("/{feed}.xml"), feed, &[Item::new(&format!("Pictures of {feed}"), &html, 0)]);
}

/// Opens the feed's only article, in this layout if any.
async fn open(app: &App, site: &Site, feed: &str, layout: Option<&str>) -> Result<()> {
    serve(site, feed);
    let url = format!("{}/{feed}.xml", site.address);
    app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
    app.click("treeitem", &format!("^{feed}")).await?;
    app.shows(feed).await?;
    app.see("article-row").await?;
    if let Some(layout) = layout {
        app.press_with(Key::Control, 'k').await?;
        app.see("dialog").await?;
        app.press(format!("Layout: {layout}")).await?;
        let found = "$plain($t('dialog').querySelector('[role=option]')?.textContent).includes(arguments[0])";
        app.wait("the command", found, [json!(layout)]).await?;
        app.press(Key::Enter).await?;
        app.see_no("dialog").await?;
    }
    // Where list and article take turns, a click opens.
    app.click_part("article-row").await?;
    app.reads(&format!("Pictures of {feed}")).await
}

/// Goes to the paragraph and notes where its line stands, from now on at every time when a size has changed.
async fn read(app: &App) -> Result<()> {
    const WATCH: &str = "(() => {
        const pane = $shadow().host.closest('[tabindex]'), line = $shadow().querySelectorAll('p')[arguments[0]];
        const top = () => { const range = document.createRange(); range.setStart(line.firstChild, 0);
            range.setEnd(line.firstChild, 1); return range.getClientRects()[0].top - pane.getBoundingClientRect().top; };
        window.__watch?.disconnect();
        pane.scrollTop += top() + 5;
        window.__seen = []; window.__top = top;
        requestAnimationFrame(() => requestAnimationFrame(() => {
            window.__first = top();
            window.__watch = new ResizeObserver(() => window.__seen.push(top()));
            window.__watch.observe(line.closest('.body'));
            window.__watch.observe(pane); }));
        return true; })()";
    app.value(&format!("(delete window.__first, {WATCH})"), [json!(2 * (READ - 1))]).await?;
    app.wait("the line to be watched", "window.__seen?.length > 0", []).await?;
    let first = app.value("window.__first", []).await?;
    ensure!(first.as_f64().is_some_and(|first| (-7.0..=-3.0).contains(&first)), "the line begins at {first}");
    Ok(())
}

/// Whether the line stayed where it was, at each painting and now.
async fn stays(app: &App, during: &str) -> Result<()> {
    let moved = app.value("[...window.__seen, window.__top()].map((top) => top - window.__first)", []).await?;
    App::note(&format!("{during}: {moved}"));
    let most = moved.as_array().into_iter().flatten().filter_map(Value::as_f64).map(f64::abs).fold(0.0, f64::max);
    ensure!(most <= 1.0, "while {during}, the line moved by {most} pixels: {moved}");
    Ok(())
}

/// How high the text is, to see that something happened to it.
async fn height(app: &App) -> Result<f64> {
    let height = app.value("$shadow().querySelector('.body').offsetHeight", []).await?;
    Ok(height.as_f64().unwrap_or_default())
}

/// Lets the pictures come one after the other, the highest first.
async fn let_come(app: &App, site: &Site) -> Result<()> {
    let before = height(app).await?;
    for at in (1..READ).rev() {
        site.let_go(&path(at));
        let come = "$shadow().querySelectorAll('img.there').length + $shadow().querySelectorAll('.image-failed').length >= arguments[0]";
        app.wait("a picture", come, [json!(READ - at)]).await?;
    }
    ensure!((height(app).await? - before).abs() > 20.0, "the pictures changed nothing");
    Ok(())
}

#[test]
fn the_line_that_is_read_stays_where_it_is() {
    journey("holding", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        open(app, &site, "Coast", None).await?;
        read(app).await?;
        let_come(app, &site).await?;
        stays(app, "pictures come").await?;

        let before = height(app).await?;
        let mut settings = app.call("settings", json!({})).await?;
        settings["text_percent"] = json!(130);
        settings["typography"]["font"] = json!("serif");
        app.call("set_settings", json!({ "settings": settings })).await?;
        app.wait("another height", "$shadow().querySelector('.body').offsetHeight !== arguments[0]", [json!(before)])
            .await?;
        stays(app, "the font changes").await?;

        let before = height(app).await?;
        app.resize(900, 640).await?;
        app.wait("another height", "$shadow().querySelector('.body').offsetHeight !== arguments[0]", [json!(before)])
            .await?;
        stays(app, "the window becomes narrower").await
    });
}

#[test]
fn the_line_stays_in_the_layout_of_cards() {
    journey("holding-cards", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        open(app, &site, "Coast", Some("cards")).await?;
        read(app).await?;
        let_come(app, &site).await?;
        stays(app, "pictures come").await?;
        app.picture("holding-cards").await
    });
}
