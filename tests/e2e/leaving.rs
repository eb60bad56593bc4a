//! Out of Broadsheet: files, paper; and pictures large.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site, picture_of};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use thirtyfour::Key;

const TITLE: &str = "Ships & lights";

async fn subscribed(app: &App, site: &Site) -> Result<Value> {
    let mut html = format!("<p>See the <a href=\"{}/list\">list of ships</a>.</p>", site.address);
    for at in 1..=3 {
        site.serve(&format!("/{at}.bmp"), "image/bmp", picture_of(1600, 900));
        html += &format!(
            "<figure><img src=\"{}/{at}.bmp\" alt=\"Ship {at}\"><figcaption>The ship {at}</figcaption></figure>",
            site.address
        );
    }
    html += &format!("<p>{}</p>", "The keepers wrote down every ship that passed. ".repeat(60));
    site.serve_feed("/feed.xml", "Coast", &[Item::new(TITLE, &html, 0)]);
    let url = format!("{}/feed.xml", site.address);
    app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
    app.click("treeitem", "^Coast").await?;
    app.shows("Coast").await?;
    app.see("article-row").await?;
    app.press("j").await?;
    app.reads(TITLE).await?;
    app.call("article_at", json!({ "url": format!("{}/articles/0", site.address) })).await
}

#[test]
fn an_article_is_saved_as_a_page_as_markdown_and_as_a_book() {
    journey("saving", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let folder = journey.folder().to_owned();
        let app = journey.open().await?;
        let article = subscribed(app, &site).await?;
        // The dialog of the system that asks where cannot be driven from here.
        let save = async |form: &str, ending: &str| -> Result<(Vec<u8>, Value)> {
            let path = folder.join(format!("ships.{ending}"));
            let asked = json!({ "articles": [article], "form": form, "title": TITLE, "path": path.to_string_lossy() });
            let report = app.call("export_articles", asked).await?;
            Ok((std::fs::read(&path)?, report))
        };
        let (page, report) = save("html", "html").await?;
        let page = String::from_utf8(page)?;
        ensure!(report["images"] == 3 && report["missing_images"] == 0, "the report of the page is {report}");
        ensure!(
            page.contains("<h1") && page.contains("Ships &amp; lights") && page.contains("The ship 3"),
            "{page:.2000}"
        );
        ensure!(
            page.matches("src=\"data:image/").count() == 3 && !page.contains("<script"),
            "the images are not in the page"
        );

        let (markdown, _) = save("markdown", "md").await?;
        let markdown = String::from_utf8(markdown)?;
        ensure!(
            markdown.contains("Ships & lights")
                && markdown.contains(&format!("[list of ships]({}/list)", site.address)),
            "{markdown:.1000}"
        );

        let (book, report) = save("epub", "epub").await?;
        ensure!(
            report["articles"] == 1
                && book.starts_with(b"PK")
                && book[..80].windows(20).any(|at| at == b"application/epub+zip"),
            "no book: {report}"
        );
        Ok(())
    });
}

#[test]
fn pictures_are_looked_at_by_keys() {
    journey("lightbox-keys", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.wait("the first picture", "!!$shadow()?.querySelector('img')?.naturalWidth", []).await?;
        app.press("g").await?;
        app.press("i").await?;
        app.see("dialog").await?;
        app.see_text("dialog", "1 of 3").await?;
        let size = "$t('dialog').querySelector('img').getBoundingClientRect().width";
        app.wait(
            "the picture to fit",
            &format!("$t('dialog').querySelector('img')?.naturalWidth === 1600 && {size} <= innerWidth"),
            [],
        )
        .await?;
        app.keyboard_is_in("dialog").await?;
        app.press(Key::PageDown).await?;
        app.see_text("dialog", "2 of 3").await?;
        app.press(Key::End).await?;
        app.see_text("dialog", "3 of 3").await?;
        app.wait("the last picture", "$t('dialog').querySelector('img')?.alt === 'Ship 3'", []).await?;
        app.press("1").await?;
        app.wait("its own size", &format!("Math.round({size}) === 1600"), []).await?;
        app.picture("lightbox-large").await?;
        app.press("0").await?;
        app.wait("the picture to fit again", &format!("{size} <= innerWidth"), []).await?;
        app.press(Key::Home).await?;
        app.see_text("dialog", "1 of 3").await?;
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
        app.press("?").await?;
        app.see("dialog").await
    });
}

/// The rules for paper hold on the screen from now on: no driver of this engine prints.
const ON_PAPER: &str = "(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const turn = (rules) => { for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        if (rule.cssRules) turn(rule.cssRules); } };
    for (const sheet of [...document.styleSheets, ...$shadow().adoptedStyleSheets]) turn(sheet.cssRules);
    return true; })()";

#[test]
fn on_paper_there_is_the_article_alone() {
    journey("paper", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        let mut settings = app.call("settings", json!({})).await?;
        settings["theme"] = json!("dark");
        settings["typography"]["paper_in_dark"] = json!("black");
        app.call("set_settings", json!({ "settings": settings })).await?;
        subscribed(app, &site).await?;
        app.wait("the pictures", "$shadow()?.querySelectorAll('img.there').length > 0", []).await?;
        app.value(ON_PAPER, []).await?;

        let colours = "[getComputedStyle($shadow().querySelector('p')).color, getComputedStyle($t('reading-pane')).backgroundColor].join(' on ')";
        app.wait("black on white", &format!("({colours}) === 'rgb(0, 0, 0) on rgb(255, 255, 255)'"), []).await?;
        let chrome = app
            .value("[$ts('sidebar'), $ts('article-list'), [...document.querySelectorAll('[role=toolbar], [role=separator], article footer button')].filter($seen)].flat().map((e) => e.outerHTML.slice(0, 120))", [])
            .await?;
        ensure!(chrome == json!([]), "on paper there is {chrome}");
        // Whole, on as many pages as it takes, and not in a box that scrolls.
        let whole = app.value("document.scrollingElement.scrollHeight >= $shadow().querySelector('figure').parentElement.offsetHeight", []).await?;
        ensure!(whole == true, "the text is cut off");
        let addresses = "[...$shadow().querySelectorAll('li')].filter($seen).map((e) => e.textContent).join()";
        let found = app.value(addresses, []).await?;
        ensure!(found == json!(format!("{}/list", site.address)), "the addresses are {found}");
        app.picture("paper").await
    });
}
