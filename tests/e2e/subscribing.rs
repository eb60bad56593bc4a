//! The first minutes: an empty library, an address, the first articles.

use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use std::net::Ipv4Addr;
use thirtyfour::Key;

#[test]
fn a_newcomer_pastes_an_address_and_reads() {
    journey("newcomer", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        site.serve_feed("/news.xml", "The Daily Fixture", &[Item::new("Rain at last", "<p>It rains.</p>", 0)]);
        site.serve(
            "/",
            "text/html",
            "<!doctype html><title>A site</title><link rel=alternate type=application/rss+xml href=/news.xml><h1>Hello</h1>",
        );
        let app = journey.open().await?;
        app.see("welcome").await?;
        app.picture("welcome").await?;

        app.click("textbox", "^address").await?;
        app.press(format!("{}/", site.address)).await?;
        app.press(Key::Enter).await?;
        app.see("dialog").await?;
        app.see_text("dialog", "The Daily Fixture").await?;
        app.see_text("dialog", "Rain at last").await?;
        app.picture("subscribe").await?;
        app.click("button", "^(subscribe|follow)").await?;

        app.see_no("dialog").await?;
        app.see_text("sidebar", "The Daily Fixture").await?;
        app.see_text("article-list", "Rain at last").await?;
        app.click_part("article-row").await?;
        app.reads("Rain at last").await?;
        app.see_text("reading-pane", "It rains.").await?;
        ensure!(app.rows().await?.len() == 1, "there is one article");
        let announced = app.value("!!$named('button', 'new article')", []).await?;
        ensure!(announced == false, "what stands in the list is announced as new");
        Ok(())
    });
}

/// An address with nothing behind it is answered with a sentence, and nothing is added.
#[test]
fn an_address_without_a_feed_is_told_so() {
    journey("no-feed", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        site.serve("/", "text/html", "<!doctype html><title>No feed</title><p>Nothing to follow here.");
        let app = journey.open().await?;
        app.click("textbox", "^address").await?;
        app.press(format!("{}/", site.address)).await?;
        app.press(Key::Enter).await?;
        app.see("dialog").await?;
        app.see_text("dialog", "No feed was found").await?;
        app.picture("no-feed").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
        let sidebar = app.call("sidebar", serde_json::json!({})).await?;
        ensure!(sidebar["feeds"] == serde_json::json!([]), "{sidebar}");
        Ok(())
    });
}
