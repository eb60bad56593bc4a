//! What a publisher changes, and what a person marked in it: both are there afterwards.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use thirtyfour::Key;

const TITLE: &str = "The light at the end";
/// The passage that is marked; it stays in every text.
const KEPT: &str = "The keepers wrote down every ship that passed.";

fn serve(site: &Site, before: &str, year: &str) {
    let html = format!("{before}<p>It was built in {year} by the sea.</p><p>{KEPT}</p><p>Nobody had told them to.</p>");
    site.serve_feed("/feed.xml", "Coast", &[Item::new(TITLE, &html, 0)]);
}

/// Follows the feed and opens its article; gives the feed and the article.
async fn subscribed(app: &App, site: &Site) -> Result<(Value, Value)> {
    let url = format!("{}/feed.xml", site.address);
    let feed = app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
    app.click("treeitem", "^Coast").await?;
    app.shows("Coast").await?;
    app.see("article-row").await?;
    app.press("j").await?;
    app.reads(TITLE).await?;
    let article = app.call("article_at", json!({ "url": format!("{}/articles/0", site.address) })).await?;
    Ok((feed["feed_id"].clone(), article))
}

async fn refresh(app: &App, feed: &Value) -> Result<()> {
    app.call("refresh", json!({ "scope": { "kind": "feed", "id": feed } })).await.map(drop)
}

#[test]
fn what_was_changed_is_shown_word_by_word() {
    journey("versions", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site, "", "1871");
        let app = journey.open().await?;
        let (feed, _) = subscribed(app, &site).await?;
        serve(&site, "", "1872");
        refresh(app, &feed).await?;

        // The text that is read stays; the new one is offered.
        app.see_text("reading-pane", "The publisher has changed this article.").await?;
        app.see_text("reading-pane", "built in 1871").await?;
        app.picture("version-offered").await?;
        app.click("button", "^show changes").await?;
        app.see("dialog").await?;
        let marks = "(() => { const host = [...$t('dialog').querySelectorAll('*')].find((e) => e.shadowRoot); \
            return host && [...host.shadowRoot.querySelectorAll('del, ins')].map((e) => `${e.localName} ${e.textContent}`).join(); })()";
        app.wait("the years", &format!("({marks}) === 'del 1871,ins 1872'"), []).await?;
        app.press("n").await?;
        app.see_text("dialog", "Change 1 of 1").await?;
        app.picture("versions").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
        app.click("button", "^show the new version").await?;
        app.see_text("reading-pane", "built in 1872").await?;
        app.see_text("reading-pane", "Updated").await
    });
}

/// The words that are painted as a highlight, and how many notes have a sign beside the text.
const MARKED: &str = "[[...CSS.highlights.get('passage-yellow') ?? []].map((range) => range.toString()).join('|'), \
    $ts('reading-pane').flatMap((pane) => [...pane.querySelectorAll('button')]).filter((e) => /^Note on/.test($plain($name(e)))).length].join(' / ')";

#[test]
fn highlights_and_notes_survive_an_update_and_leave_as_markdown() {
    journey("notes", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site, "", "1871");
        let app = journey.open().await?;
        let (feed, article) = subscribed(app, &site).await?;

        app.press_with(Key::Shift, 'H').await?;
        app.press(Key::Down).await?;
        app.press(Key::Enter).await?;
        app.wait("the passage to be painted", &format!("({MARKED}) === arguments[0]"), [json!(format!("{KEPT} / 0"))])
            .await?;
        app.press(Key::Escape).await?;
        let kept = app.call("highlights", json!({ "article": article })).await?;
        let highlight = kept[0]["id"].clone();
        app.call("edit_highlight", json!({ "highlight": highlight, "patch": { "note": "As in the *old* logbook" } }))
            .await?;

        serve(&site, "<p>A correction: the year was wrong.</p><p>We are sorry.</p>", "1872");
        refresh(app, &feed).await?;
        journey.kill().await?;
        let app = journey.open().await?;
        app.see("article-row").await?;
        app.click_part("article-row").await?;
        app.reads(TITLE).await?;
        app.see_text("reading-pane", "built in 1872").await?;
        let expected = json!(format!("{KEPT} / 1"));
        app.wait("passage and note where they were", &format!("({MARKED}) === arguments[0]"), [expected]).await?;
        app.picture("notes").await?;

        let markdown = app.call("highlights_markdown", json!({ "query": {} })).await?;
        let markdown = markdown.as_str().context("no Markdown")?;
        ensure!(markdown.contains(&format!("> {KEPT}")) && markdown.contains("old"), "the export is {markdown}");
        Ok(())
    });
}

/// An engine without the CSS Custom Highlight API: here its door is taken away before the article is opened.
#[test]
fn highlights_are_seen_where_the_engine_paints_none() {
    journey("boxes", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site, "", "1871");
        let app = journey.open().await?;
        let gone = app.value("(delete CSS.highlights, !('highlights' in CSS))", []).await?;
        ensure!(gone == true, "the engine keeps its highlights");
        subscribed(app, &site).await?;
        app.press_with(Key::Shift, 'H').await?;
        app.press(Key::Down).await?;
        app.press(Key::Enter).await?;
        // Something lies exactly over the line of the passage.
        let over = "(() => { const line = [...$shadow().querySelectorAll('p')].find((p) => p.textContent === arguments[0]); \
            const range = document.createRange(); range.selectNodeContents(line); const want = range.getBoundingClientRect(); \
            return [...$shadow().querySelectorAll('div[aria-hidden=true] > div')].some((box) => { \
                const is = box.getBoundingClientRect(); return Math.abs(is.x - want.x) < 1 && Math.abs(is.y - want.y) < 1 \
                    && Math.abs(is.width - want.width) < 1 && getComputedStyle(box).backgroundColor !== 'rgba(0, 0, 0, 0)' \
                    && getComputedStyle(box.parentElement).mixBlendMode === 'multiply'; }); })()";
        app.wait("a box over the passage", over, [json!(KEPT)]).await?;
        app.picture("highlight-boxes").await?;
        app.resize(820, 640).await?;
        app.wait("the box to follow its line", over, [json!(KEPT)]).await.map(drop)
    });
}
