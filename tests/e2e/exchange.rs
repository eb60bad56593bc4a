//! Subscription lists in and out, seen in the window.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::json;
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// Folders inside folders, a byte order mark, a bare `&`, several outlines on a line, one feed twice, one that is none.
fn list(site: &Site) -> String {
    format!(
        "\u{feff}<opml version=\"1.1\"><head><title>Mine & yours</title></head><body>\n\
         <outline text=\"News\"><outline text=\"Local & near\"><outline text=\"One\" type=\"rss\" xmlUrl=\"{0}/one.xml\"/></outline></outline>\n\
         <outline text=\"Two\" xmlUrl=\"{0}/two.xml\"/><outline text=\"Two again\" xmlUrl=\"{0}/two.xml\"/><outline text=\"Bad\" xmlUrl=\"not an address\"/>\n\
         </body></opml>\n",
        site.address
    )
}

fn serve(site: &Site) {
    site.serve_feed("/one.xml", "One", &[Item::new("First of one", "<p>Text</p>", 0)]);
    site.serve_feed("/two.xml", "Two", &[Item::new("First of two", "<p>Text</p>", 5)]);
    site.serve("/list.opml", "text/x-opml", list(site));
}

/// What the report of an import says.
async fn reported(app: &App, sentences: &[&str]) -> Result<()> {
    for sentence in sentences {
        app.see_text("dialog", sentence).await?;
    }
    app.click("button", "^done").await?;
    app.see_no("dialog").await
}

/// Opens the folders by keyboard, and looks where everything stands.
async fn sees_the_tree(app: &App) -> Result<()> {
    app.click("treeitem", "^Unread").await?;
    app.press(Key::End).await?;
    app.keyboard_is_in("sidebar").await?;
    app.wait("the last row to have the keyboard", "$name(document.activeElement).startsWith('Two')", []).await?;
    app.press(Key::Up).await?;
    for inner in ["Local & near", "One"] {
        app.press(Key::Right).await?;
        app.wait(&format!("{inner} to be seen"), "$named('treeitem', arguments[0])", [json!(format!("^{inner}"))])
            .await?;
        app.press(Key::Down).await?;
    }
    let levels = "['^News', '^Local & near', '^One', '^Two'].map((name) => $named('treeitem', name)?.ariaLevel).join()";
    let found = app.value(levels, []).await?;
    ensure!(found == "1,2,3,1", "the levels of the rows are {found}");
    Ok(())
}

#[test]
fn an_imported_list_is_there_with_its_folders_and_leaves_again() {
    journey("exchange", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site);
        let path = |name: &str| journey.folder().join(name).to_string_lossy().into_owned();
        let (from, to) = (path("list.opml"), path("out.opml"));
        std::fs::write(&from, list(&site))?;

        // As the file manager does with a file that is opened with Broadsheet.
        let app = journey.open_with(std::slice::from_ref(&from)).await?;
        app.see("dialog").await?;
        app.see_text("dialog", "2 new feeds").await?;
        app.picture("imported").await?;
        reported(app, &["1 feed was followed already", "1 entry could not be imported", "not an address"]).await?;
        sees_the_tree(app).await?;
        app.picture("imported-tree").await?;
        // They are fetched at once.
        app.click("treeitem", "^Two").await?;
        app.see_text("article-list", "First of two").await?;
        ensure!(app.call("export_opml", json!({ "path": to })).await? == 2, "not every feed was written");

        // What was written makes the same library on another machine.
        journey.kill().await?;
        std::fs::remove_dir_all(journey.folder().join("library"))?;
        let app = journey.open_with(&[to]).await?;
        reported(app, &["2 new feeds"]).await?;
        let said = app.value("document.body.innerText.includes('could not')", []).await?;
        ensure!(said == false, "an entry of our own list could not be imported");
        sees_the_tree(app).await?;
        app.click("treeitem", "^One").await?;
        app.see_text("article-list", "First of one").await
    });
}

/// A list that is published at an address, found where one looks for feeds.
#[test]
fn a_list_at_an_address_is_imported() {
    journey("list-at-address", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site);
        let app = journey.open().await?;
        app.click("textbox", "^address").await?;
        app.press(format!("{}/list.opml", site.address)).await?;
        app.press(Key::Enter).await?;
        app.see_text("dialog", "This address is a list of subscriptions.").await?;
        app.click("button", "^import it").await?;
        reported(app, &["2 new feeds", "1 feed was followed already", "1 entry could not be imported"]).await?;
        sees_the_tree(app).await
    });
}
