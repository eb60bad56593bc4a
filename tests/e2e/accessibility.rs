//! axe in the real window, in light and dark: the main screens, the dialogs, the narrow window.

use crate::app::App;
use crate::axe::violations;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::json;
use std::net::Ipv4Addr;
use thirtyfour::Key;

/// What axe found, with the screen in front.
async fn check(app: &App, screen: &str, found: &mut Vec<String>) -> Result<()> {
    App::note(screen);
    // Colours are judged as they are drawn; a fade that is half done has other ones.
    app.wait("fades to end", "document.getAnimations().every((a) => a.playState !== 'running')", []).await?;
    found.extend(violations(app).await?.into_iter().map(|what| format!("{screen}: {what}")));
    app.picture(&format!("axe-{screen}")).await?;
    Ok(())
}

async fn set_theme(app: &App, theme: &str) -> Result<()> {
    let mut settings = app.call("settings", json!({})).await?;
    settings["theme"] = json!(theme);
    app.call("set_settings", json!({ "settings": settings })).await?;
    let wanted = theme == "dark";
    let is_dark = "(() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); \
        const scheme = getComputedStyle(document.documentElement).colorScheme; \
        return scheme.includes('light') && scheme.includes('dark') ? matchMedia('(prefers-color-scheme: dark)').matches : scheme.includes('dark'); })()";
    app.wait(&format!("the theme to be {theme}"), &format!("({is_dark}) === {wanted}"), []).await.map(drop)
}

/// Opens what a key opens, checks it, and closes it.
async fn dialog(
    app: &App,
    screen: &str,
    open: impl AsyncFnOnce(&App) -> Result<()>,
    found: &mut Vec<String>,
) -> Result<()> {
    open(app).await?;
    app.wait(&format!("{screen} to be open"), "$t('dialog')", []).await?;
    check(app, screen, found).await?;
    app.press(Key::Escape).await?;
    app.wait(&format!("{screen} to be closed"), "!$t('dialog')", []).await.map(drop)
}

fn in_theme(theme: &'static str) {
    journey(&format!("accessible-{theme}"), async move |journey| {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let body = "<h2>A heading</h2><p>Text with <a href=\"https://example.org/\">a link</a>, <code>code</code>.</p>\
            <blockquote>A quotation</blockquote><table><tr><th>a</th><td>b</td></tr></table><ul><li>one</li></ul>";
        site.serve_feed("/news.xml", "News", &[Item::new("First", body, 0), Item::new("Second", body, 5)]);
        site.serve("/gone.xml", "text/plain", "not a feed");
        let mut found = Vec::new();

        let app = journey.open().await?;
        set_theme(app, theme).await?;
        app.see("welcome").await?;
        check(app, &format!("welcome-{theme}"), &mut found).await?;

        app.call("subscribe", json!({ "url": format!("{}/news.xml", site.address), "folder": null, "title": null }))
            .await?;
        app.call("add_folder", json!({ "name": "Folder", "parent": null })).await?;
        app.click("treeitem", "^News").await?;
        app.see_text("article-list", "Second").await?;
        check(app, &format!("list-{theme}"), &mut found).await?;
        app.press("j").await?;
        app.reads("First").await?;
        app.press("s").await?;
        app.see("toast").await.ok();
        check(app, &format!("article-{theme}"), &mut found).await?;

        dialog(app, &format!("subscribe-{theme}"), async |app| app.press("a").await, &mut found).await?;
        dialog(app, &format!("shortcuts-{theme}"), async |app| app.press("?").await, &mut found).await?;
        dialog(app, &format!("palette-{theme}"), async |app| app.press_with(Key::Control, 'k').await, &mut found)
            .await?;
        dialog(app, &format!("settings-{theme}"), async |app| app.press_with(Key::Control, ',').await, &mut found)
            .await?;

        for (width, name) in [(800, "two-panes"), (480, "one-pane")] {
            app.resize(width, 800).await?;
            app.wait("the window to be narrow", "innerWidth <= arguments[0]", [json!(width)]).await?;
            check(app, &format!("{name}-{theme}"), &mut found).await?;
        }
        ensure!(found.is_empty(), "axe found {} violations:\n{}", found.len(), found.join("\n"));
        Ok(())
    });
}

#[test]
fn nothing_is_in_the_way_in_light() {
    in_theme("light");
}

#[test]
fn nothing_is_in_the_way_in_dark() {
    in_theme("dark");
}
