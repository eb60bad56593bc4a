//! Reading less: the summary above an article, what is related below it, and the briefing by keyboard.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::Result;
use serde_json::json;
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// A story of more words than a summary needs, about the same in each paper.
fn story(paper: &str) -> String {
    let told = format!(
        "<p>The council of Lindow voted on Tuesday to repair the old bridge across the Rhin, {paper} learned. The engineer Marlow \
         found cracks in two pillars of the bridge seven years ago, and cars have not been allowed to cross it since then.</p>"
    );
    let rest = "<p>The work on the pillars begins in spring and takes two years, if the winter is kind to the river and its ferries. \
         Many people of the town had feared for the bridge that their grandparents built after the war. Ducks live under it whom \
         nobody asked, and in cold winters the boats of the rowing club freeze in beside them until the month of March.</p>";
    told + rest + rest
}

async fn subscribed(app: &App, site: &Site) -> Result<()> {
    for (at, paper) in ["Gazette", "Ledger"].iter().enumerate() {
        let minutes = 600 + u32::try_from(at).unwrap_or_default() * 10;
        let items = [
            Item::new(&format!("Lindow repairs its old bridge, says the {paper}"), &story(paper), minutes),
            Item::new(&format!("A word of the {paper}"), "<p>It is short.</p>", minutes + 5),
        ];
        let path = format!("/{at}.xml");
        site.serve_feed(&path, paper, &items);
        let url = format!("{}{path}", site.address);
        app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
    }
    app.click("treeitem", "^All articles").await?;
    app.wait("all articles", "$ts('article-row').length === 4", []).await.map(drop)
}

#[test]
fn an_article_is_summed_up_and_leads_to_others() {
    journey("summary", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(&app, &site).await?;
        app.press("j").await?;
        app.reads("Lindow repairs its old bridge, says the Gazette").await?;
        app.press("y").await?;
        app.see_text("reading-pane", "Sentences of the article itself").await?;
        app.picture("summary").await?;
        app.press("y").await?;
        app.wait("no summary", "!$t('reading-pane').innerText.includes('Sentences of the article itself')", []).await?;

        app.see_text("reading-pane", "Same story").await?;
        app.click("button", "says the Ledger").await?;
        app.reads("Lindow repairs its old bridge, says the Ledger").await?;
        app.press(Key::Backspace).await?;
        app.reads("Lindow repairs its old bridge, says the Gazette").await
    });
}

#[test]
fn the_briefing_is_read_by_keyboard_and_ends() {
    journey("briefing", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(&app, &site).await?;
        app.press("g").await?;
        app.press("b").await?;
        app.see_text("article-list", "Briefing").await?;
        // The site's articles are some years old: their day is offered.
        app.see_text("article-list", "Nothing has come today yet.").await?;
        app.click("button", "last day with articles").await?;
        app.see_text("article-list", "In 2 of your feeds").await?;
        app.see_text("article-list", "That’s all.").await?;
        app.picture("briefing").await?;
        app.press("j").await?;
        app.wait("the first story", "document.activeElement?.textContent.includes('Lindow')", []).await?;
        app.press(Key::Enter).await?;
        app.wait("the article", "$shadow()?.textContent.includes('council of Lindow')", []).await?;
        app.press(Key::Backspace).await?;
        app.wait("the page again", "document.activeElement?.closest('article')?.textContent.includes('Lindow')", [])
            .await?;
        app.click("treeitem", "^Unread").await?;
        app.wait("the list again", "!document.querySelector('.briefing')", []).await.map(drop)
    });
}
