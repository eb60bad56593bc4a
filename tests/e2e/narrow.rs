//! Narrow windows: two panes with the sidebar as a drawer, then one pane at a time, all by keyboard.

use crate::app::App;
use crate::journey::journey;
use crate::reading::subscribed;
use crate::site::Site;
use anyhow::{Result, ensure};
use serde_json::json;
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// Which panes a person sees: one that lies outside the window or is hidden is not seen.
const SEEN: &str = "['sidebar', 'article-list', 'reading-pane'].filter((part) => { const e = $t(part); if (!e) return false; \
    const box = e.getBoundingClientRect(); return box.right > 1 && box.left < innerWidth - 1 && \
    e.contains(document.elementFromPoint(Math.max(box.left + 5, 0), box.top + box.height / 2)); }).join(' ')";

async fn sees(app: &App, panes: &str) -> Result<()> {
    app.wait(&format!("the panes to be {panes}"), &format!("{SEEN} === arguments[0]"), [json!(panes)]).await.map(drop)
}

async fn resize(app: &App, width: u32) -> Result<()> {
    app.resize(width, 800).await?;
    app.wait("the window to have its size", "innerWidth === arguments[0]", [json!(width)]).await.map(drop)
}

/// Nothing is wider than the window.
async fn fits(app: &App) -> Result<()> {
    let wide = app.value("document.documentElement.scrollWidth > innerWidth", []).await?;
    ensure!(wide == false, "the page is wider than the window");
    Ok(())
}

#[test]
fn two_panes_are_used_by_keyboard() {
    journey("two-panes", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        resize(app, 800).await?;
        sees(app, "article-list reading-pane").await?;
        fits(app).await?;
        // The sidebar was in use, and went out of sight: the keyboard is where one reads on.
        app.keyboard_is_in("list").await?;
        app.press("j").await?;
        app.reads("First story").await?;

        // The drawer comes by an arrow, and goes when something was chosen.
        app.press(Key::Left).await?;
        app.keyboard_is_in("sidebar").await?;
        app.wait("the drawer to be open", "$t('sidebar')?.getBoundingClientRect().left === 0", []).await?;
        app.picture("drawer").await?;
        for name in ["Starred", "Read later", "All articles", "News"] {
            app.press(Key::Down).await?;
            app.shows(name).await?;
        }
        app.press(Key::Enter).await?;
        app.keyboard_is_in("list").await?;
        sees(app, "article-list reading-pane").await?;
        app.press("j").await?;
        app.reads("First story").await?;
        app.press(Key::Right).await?;
        app.keyboard_is_in("reader").await?;
        app.press(Key::Left).await?;
        app.keyboard_is_in("list").await?;

        // With the pointer: the drawer closes, and the keyboard goes on in the list.
        app.click("button", "^show feeds").await?;
        app.click("treeitem", "^Other").await?;
        sees(app, "article-list reading-pane").await?;
        app.keyboard_is_in("list").await?;
        app.press(Key::Left).await?;
        app.keyboard_is_in("sidebar").await
    });
}

#[test]
fn one_pane_is_used_by_keyboard() {
    journey("one-pane", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        // The pane that is in use stays.
        app.press(Key::Right).await?;
        app.keyboard_is_in("list").await?;
        resize(app, 480).await?;
        sees(app, "article-list").await?;
        fits(app).await?;
        app.press("j").await?;
        app.press(Key::Enter).await?;
        app.keyboard_is_in("reader").await?;
        sees(app, "reading-pane").await?;
        app.reads("First story").await?;
        app.picture("one-pane").await?;
        fits(app).await?;
        // On to the next without going back.
        app.press("j").await?;
        app.reads("Second story").await?;
        sees(app, "reading-pane").await?;

        app.press(Key::Left).await?;
        app.keyboard_is_in("list").await?;
        sees(app, "article-list").await?;
        app.press(Key::Left).await?;
        app.keyboard_is_in("sidebar").await?;
        sees(app, "sidebar").await?;
        for _ in 0..4 {
            app.press(Key::Down).await?;
        }
        app.wait("News to have the keyboard", "$name(document.activeElement).startsWith('News')", []).await?;
        app.press(Key::Enter).await?;
        app.keyboard_is_in("list").await?;
        sees(app, "article-list").await?;
        app.press("/").await?;
        app.wait("the search to have the focus", "$t('search')?.contains(document.activeElement)", []).await?;
        app.press("ships").await?;
        app.press(Key::Enter).await?;
        app.wait("what was found", "$ts('article-row').length === 1", []).await?;
        app.press(Key::Enter).await?;
        app.reads("Third story").await?;
        sees(app, "reading-pane").await?;

        // A wide window has all three again.
        resize(app, 1200).await?;
        sees(app, "sidebar article-list reading-pane").await
    });
}
