//! The first minutes: an empty library, an address, the first articles.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// A site with two feeds: the main one and that of the comments.
fn serve_several(site: &Site) {
    site.serve_feed("/news.xml", "The Daily Fixture", &[Item::new("Rain at last", "<p>It rains.</p>", 0)]);
    let comments = [Item::new("About the rain", "<p>It was time.</p>", 0), Item::new("Me too", "<p>Yes.</p>", 5)];
    site.serve_feed("/comments.xml", "Comments on the Daily", &comments);
    site.serve(
        "/",
        "text/html",
        "<!doctype html><title>A site</title>\
         <link rel=alternate type=application/rss+xml title=News href=/news.xml>\
         <link rel=alternate type=application/rss+xml title=Comments href=comments.xml><h1>Hello</h1>",
    );
}

/// Looks for the feeds of a site, in the open dialog or on the welcome page.
async fn look_for_feeds(app: &App, address: &str) -> Result<()> {
    app.click("textbox", "^address").await?;
    app.press(address).await?;
    app.press(Key::Enter).await?;
    app.see("dialog").await
}

#[test]
fn a_newcomer_pastes_an_address_and_reads() {
    journey("newcomer", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve_several(&site);
        let app = journey.open().await?;
        app.see("welcome").await?;
        app.wait("the address field to have the focus", "document.activeElement === $named('textbox', '^address')", [])
            .await?;
        app.picture("welcome").await?;

        look_for_feeds(app, &format!("{}/", site.address)).await?;
        for text in ["The Daily Fixture", "Rain at last", "Comments on the Daily"] {
            app.see_text("dialog", text).await?;
        }
        app.wait("the site's main feed to be chosen", "$named('radio', 'The Daily Fixture')?.checked", []).await?;
        app.picture("subscribe").await?;
        app.click("radio", "Comments on the Daily").await?;
        app.click("button", "^follow").await?;

        app.see_no("dialog").await?;
        app.see_text("sidebar", "Comments on the Daily").await?;
        app.see_text("article-list", "About the rain").await?;
        app.click_part("article-row").await?;
        app.reads("About the rain").await?;
        app.see_text("reading-pane", "It was time.").await?;
        ensure!(app.rows().await?.len() == 2, "the feed has two articles: {:?}", app.rows().await?);
        ensure!(!site.asked().contains(&"/articles/0".to_owned()), "the article's page was fetched, nobody opened it");
        let announced = app.value("!!$named('button', 'new article')", []).await?;
        ensure!(announced == false, "what stands in the list is announced as new");
        Ok(())
    });
}

/// The second feed, by keyboard, into a folder that the person makes first.
#[test]
fn a_feed_is_followed_into_a_folder() {
    journey("into-folder", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve_several(&site);
        let app = journey.open().await?;
        look_for_feeds(app, &format!("{}/comments.xml", site.address)).await?;
        app.click("button", "^follow").await?;
        app.see_no("dialog").await?;

        app.press_with(Key::Control, 'k').await?;
        app.see("dialog").await?;
        app.press("new folder").await?;
        app.press(Key::Enter).await?;
        app.wait("the folder's name to be asked for", "document.activeElement === $named('textbox', '^name')", [])
            .await?;
        app.press("Papers").await?;
        app.press(Key::Enter).await?;
        app.see_no("dialog").await?;
        app.see_text("sidebar", "Papers").await?;

        app.press("a").await?;
        look_for_feeds(app, &format!("{}/", site.address)).await?;
        app.see_text("dialog", "Followed already").await?;
        app.wait("the feed that is new to be chosen", "$named('radio', 'The Daily Fixture')?.checked", []).await?;
        app.choose("^folder", "Papers").await?;
        app.picture("into-folder").await?;
        app.click("button", "^follow").await?;
        app.see_no("dialog").await?;
        app.see_text("article-list", "Rain at last").await?;
        // The folder is open, and the feed one level below it.
        let below = "$named('treeitem', '^The Daily Fixture')?.ariaLevel === '2' && $named('treeitem', '^Papers').ariaExpanded === 'true'";
        app.wait("the feed to stand in its folder", below, []).await.map(drop)
    });
}

/// An address with nothing behind it is answered with a sentence, and nothing is added.
#[test]
fn an_address_without_a_feed_is_told_so() {
    journey("no-feed", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        site.serve("/", "text/html", "<!doctype html><title>No feed</title><p>Nothing to follow here.");
        let app = journey.open().await?;
        look_for_feeds(app, &format!("{}/", site.address)).await?;
        app.see_text("dialog", "No feed was found").await?;
        app.picture("no-feed").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
        let sidebar = app.call("sidebar", serde_json::json!({})).await?;
        ensure!(sidebar["feeds"] == serde_json::json!([]), "{sidebar}");
        Ok(())
    });
}
