//! Searching: any script, from the keyboard, with what was found marked.

use crate::journey::journey;
use crate::reading::subscribed;
use crate::site::Site;
use anyhow::Result;
use serde_json::json;
use std::net::Ipv4Addr;
use thirtyfour::Key;

#[test]
fn words_are_found_in_any_script() {
    journey("search", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        for (words, title) in [("harbour", "First story"), ("春天", "北京的春天"), ("wind", "Fifth story")] {
            app.press("/").await?;
            app.wait("the search to have the focus", "$t('search')?.contains(document.activeElement)", []).await?;
            app.press_with(Key::Control, 'a').await?;
            app.press(words).await?;
            app.press(Key::Enter).await?;
            let alone = "$ts('article-row').length === 1 && $t('article-row').innerText.includes(arguments[0])";
            app.wait(&format!("{words} to find {title}"), alone, [json!(title)]).await?;
            app.reads(title).await?;
            let marked = "(() => { const all = [...$t('article-row').querySelectorAll('mark')].map((m) => m.textContent); \
                return all.length > 0 && all.every((text) => text.toLowerCase() === arguments[0]); })()";
            app.wait(&format!("{words} to be marked, and nothing else"), marked, [json!(words)]).await?;
        }
        app.picture("search").await?;
        // Enter went on to the list.
        app.keyboard_is_in("list").await?;

        app.press("/").await?;
        app.press_with(Key::Control, 'a').await?;
        app.press("nowhere").await?;
        app.see_text("article-list", "No article contains “nowhere”.").await?;
        // Escape ends the search: the list is the one from before.
        app.press(Key::Escape).await?;
        app.see_no("search").await?;
        app.see_text("article-list", "First story").await?;
        app.keyboard_is_in("list").await
    });
}
