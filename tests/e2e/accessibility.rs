//! axe in the real window, in light and dark: the main screens, every dialog and menu, the narrow window.

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

/// Opens a dialog, checks it, and closes it.
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

/// What is on the site: a feed with every kind of text, one that ends, a site with two feeds.
fn serve(site: &Site) {
    let body = "<h2>A heading</h2><p>Text with <a href=\"https://example.org/\">a link</a>, <code>code</code>, <mark>a mark</mark>.</p>\
        <blockquote>A quotation</blockquote><table><tr><th>a</th><td>b</td></tr></table><ul><li>one</li></ul><pre>lines</pre>\
        <details><summary>More</summary>below</details><img src=\"/missing.png\" alt=\"A picture\">";
    site.serve_feed("/news.xml", "News", &[Item::new("First", body, 0), Item::new("Second", body, 5)]);
    site.serve_feed("/ends.xml", "Ends", &[Item::new("Last", "<p>The end.</p>", 50)]);
    site.serve(
        "/",
        "text/html",
        "<!doctype html><title>A site</title><link rel=alternate type=application/rss+xml href=/news.xml>\
         <link rel=alternate type=application/rss+xml href=/ends.xml>",
    );
    site.serve(
        "/list.opml",
        "text/x-opml",
        format!(
            "<opml version=\"2.0\"><body><outline text=\"News\" xmlUrl=\"{0}/news.xml\"/>\
        <outline text=\"Bad\" xmlUrl=\"no address\"/></body></opml>",
            site.address
        ),
    );
}

/// The main screens: a list, an article, a search that finds and one that does not.
async fn screens(app: &App, theme: &str, found: &mut Vec<String>) -> Result<()> {
    app.click("treeitem", "^News").await?;
    app.see_text("article-list", "Second").await?;
    check(app, &format!("list-{theme}"), found).await?;
    app.press("j").await?;
    app.reads("First").await?;
    app.press("s").await?;
    app.see("toast").await?;
    check(app, &format!("article-{theme}"), found).await?;
    app.press("/").await?;
    app.press("second").await?;
    app.wait("what was found", "$t('article-row')?.querySelector('mark')", []).await?;
    check(app, &format!("found-{theme}"), found).await?;
    app.press_with(Key::Control, 'a').await?;
    app.press("nowhere").await?;
    app.see_text("article-list", "No article contains").await?;
    check(app, &format!("nothing-found-{theme}"), found).await?;
    app.press(Key::Escape).await?;
    app.see_no("search").await
}

/// The dialogs that a key, the palette or a menu opens.
async fn dialogs(app: &App, site: &Site, theme: &str, found: &mut Vec<String>) -> Result<()> {
    let palette = async |app: &App, command: &str| -> Result<()> {
        app.press_with(Key::Control, 'k').await?;
        app.see("dialog").await?;
        app.press(command).await?;
        app.press(Key::Enter).await?;
        app.wait("the palette to go", "!$named('combobox', 'search commands')", []).await.map(drop)
    };
    let bare = Site::start(Ipv4Addr::LOCALHOST).await?;
    bare.serve("/", "text/html", "<!doctype html><title>No feed</title><p>Nothing to follow here.");
    let looked_up = async |app: &App, address: &str, text: &str| -> Result<()> {
        app.press("a").await?;
        app.click("textbox", "^address").await?;
        app.press(address).await?;
        app.press(Key::Enter).await?;
        app.see_text("dialog", text).await
    };
    dialog(app, &format!("subscribe-{theme}"), async |app| app.press("a").await, found).await?;
    dialog(
        app,
        &format!("feeds-found-{theme}"),
        async |app| looked_up(app, &site.address, "Followed already").await,
        found,
    )
    .await?;
    dialog(
        app,
        &format!("no-feed-{theme}"),
        async |app| looked_up(app, &bare.address, "No feed was found").await,
        found,
    )
    .await?;
    let import = async |app: &App| {
        looked_up(app, &format!("{}/list.opml", site.address), "This address is a list").await?;
        app.click("button", "^import it").await?;
        app.see_text("dialog", "could not be imported").await
    };
    dialog(app, &format!("import-{theme}"), import, found).await?;
    dialog(app, &format!("shortcuts-{theme}"), async |app| app.press("?").await, found).await?;
    dialog(app, &format!("palette-{theme}"), async |app| app.press_with(Key::Control, 'k').await, found).await?;
    dialog(app, &format!("settings-{theme}"), async |app| app.press_with(Key::Control, ',').await, found).await?;
    dialog(app, &format!("folder-{theme}"), async |app| palette(app, "new folder").await, found).await?;
    app.click("treeitem", "^Ends").await?;
    app.see_text("article-list", "Last").await?;
    let properties = async |app: &App| {
        app.press("i").await?;
        app.see_text("dialog", "Since").await
    };
    dialog(app, &format!("feed-{theme}"), properties, found).await?;
    app.open_menu("treeitem", "^Ends").await?;
    check(app, &format!("menu-{theme}"), found).await?;
    let moving = async |app: &App| app.click("menuitem", "^move").await;
    dialog(app, &format!("move-{theme}"), moving, found).await?;
    app.click("button", "^more").await?;
    app.wait("the menu to be open", "document.querySelector('[role=menu]')", []).await?;
    check(app, &format!("menu-of-all-{theme}"), found).await?;
    app.press(Key::Escape).await?;
    app.wait("the menu to be closed", "!document.querySelector('[role=menu]')", []).await.map(drop)
}

/// Two panes with and without the drawer, and each of the panes alone.
async fn narrow(app: &App, theme: &str, found: &mut Vec<String>) -> Result<()> {
    app.click_part("article-row").await?;
    for (width, name, panes) in
        [(800, "two", ["list", "sidebar"].as_slice()), (480, "one", &["list", "reader", "sidebar"])]
    {
        app.resize(width, 800).await?;
        app.wait("the window to be narrow", "innerWidth <= arguments[0]", [json!(width)]).await?;
        for pane in panes {
            app.go_to(pane).await?;
            check(app, &format!("{name}-{pane}-{theme}"), found).await?;
        }
    }
    Ok(())
}

/// A button without a name and a text that can hardly be seen are found: in a window that axe could not look at, all would be well.
/// At the top, because axe does not judge colours that are scrolled out of sight.
async fn prove_looking(app: &App) -> Result<()> {
    let plant = "(() => { const box = document.createElement('div'); box.id = 'planted'; const text = document.createElement('p'); \
        text.textContent = 'Hardly to be seen'; text.style.color = 'rgb(128 128 128 / 0.2)'; box.append(document.createElement('button'), text); \
        $t('welcome').prepend(box); return true; })()";
    app.value(plant, []).await?;
    let found = violations(app).await?;
    for rule in ["button-name", "color-contrast"] {
        ensure!(found.iter().any(|what| what.starts_with(rule)), "axe does not see {rule}: {found:?}");
    }
    app.value("document.getElementById('planted').remove()", []).await.map(drop)
}

fn in_theme(theme: &'static str) {
    journey(&format!("accessible-{theme}"), async move |journey| {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site);
        let mut found = Vec::new();
        let app = journey.open().await?;
        set_theme(app, theme).await?;
        app.see("welcome").await?;
        prove_looking(app).await?;
        check(app, &format!("welcome-{theme}"), &mut found).await?;

        app.call("add_folder", json!({ "name": "Folder", "parent": null })).await?;
        for path in ["/news.xml", "/ends.xml"] {
            let address = format!("{}{path}", site.address);
            app.call("subscribe", json!({ "url": address, "folder": null, "title": null })).await?;
        }
        // One of them is in trouble.
        site.serve("/ends.xml", "text/plain", "nothing of the kind");
        app.call("refresh", json!({ "scope": { "kind": "all" } })).await?;
        app.wait("the trouble to be seen", "$named('treeitem', '^Ends.*trouble')", []).await?;
        screens(app, theme, &mut found).await?;
        dialogs(app, &site, theme, &mut found).await?;
        narrow(app, theme, &mut found).await?;
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
