//! The window in every language: nothing of our own words is longer than its place, and axe finds nothing from right to left either.
//! Everything is opened by keys, which are the same in all languages.

use crate::app::App;
use crate::axe::violations;
use crate::journey::journey;
use crate::reading::subscribed;
use crate::site::Site;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::path::Path;
use thirtyfour::Key;

/// Sizes of the window: the smallest that shows all three panes in comfort, and one pane.
const SIZES: [(u32, u32); 2] = [(1000, 640), (420, 800)];

/// Dialogs, and the keys that open them while an article is selected.
const DIALOGS: [(&str, &[Key], char); 8] = [
    ("subscribe", &[], 'a'),
    ("shortcuts", &[], '?'),
    ("properties", &[], 'i'),
    ("tags", &[], 't'),
    ("snooze", &[Key::Shift], 'L'),
    ("palette", &[Key::Control], 'k'),
    ("history", &[Key::Control, Key::Shift], 'Z'),
    ("settings", &[Key::Control], ','),
];

async fn set(app: &App, language: &str, theme: &str) -> Result<()> {
    let mut settings = app.call("settings", json!({})).await?;
    settings["language"] = json!(language);
    settings["theme"] = json!(theme);
    app.call("set_settings", json!({ "settings": settings })).await?;
    let spoken = "document.documentElement.lang.startsWith(arguments[0])";
    app.wait(&format!("the window to speak {language}"), spoken, [json!(language)]).await?;
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    app.wait("its direction", "document.documentElement.dir === arguments[0]", [json!(direction)]).await.map(drop)
}

/// What sticks out of its place on the screen as it is.
async fn overflowing(app: &App, measure: &str, screen: &str, found: &mut Vec<String>) -> Result<()> {
    app.wait("fades to end", "document.getAnimations().every((a) => a.playState !== 'running')", []).await?;
    let wide: Vec<Value> = serde_json::from_value(app.value(measure, []).await?)?;
    found.extend(wide.iter().map(|what| format!("{screen}: {what}")));
    Ok(())
}

/// Opens each dialog, and each page of the settings, and looks at it.
async fn each_screen(app: &App, look: &mut impl AsyncFnMut(&App, &str) -> Result<()>) -> Result<()> {
    look(app, "article").await?;
    for (name, held, key) in DIALOGS {
        app.press_holding(held, key).await?;
        app.see("dialog").await.with_context(|| format!("opening {name}"))?;
        let tabs = app.value("document.querySelectorAll('[role=dialog] [role=tab]').length", []).await?;
        look(app, name).await?;
        for at in 1..tabs.as_u64().unwrap_or(0) {
            let click = "(() => { document.querySelectorAll('[role=dialog] [role=tab]')[arguments[0]].click(); return true; })()";
            app.value(click, [json!(at)]).await?;
            look(app, &format!("{name} {at}")).await?;
        }
        app.press(Key::Escape).await?;
        app.see_no("dialog").await?;
    }
    Ok(())
}

async fn with_an_article(app: &App, site: &Site) -> Result<()> {
    subscribed(app, site).await?;
    app.press("j").await?;
    app.reads("First story").await?;
    app.press("m").await
}

#[test]
fn words_fit_into_their_places_in_every_language() {
    journey("languages", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        with_an_article(app, &site).await?;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/tests/support/overflowing.js");
        let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let measure = text.find("(() =>").map(|at| text[at..].trim().trim_end_matches(';')).context("no expression")?;
        // A measure that sees nothing would find all well.
        let plant = "(() => { const b = document.createElement('button'); b.id = 'planted'; b.textContent = 'Far too long for this'; \
            Object.assign(b.style, { inlineSize: '40px', overflow: 'hidden', whiteSpace: 'nowrap' }); document.body.append(b); return true; })()";
        app.value(plant, []).await?;
        let mut seen = Vec::new();
        overflowing(app, measure, "planted", &mut seen).await?;
        ensure!(seen.iter().any(|what| what.contains("Far too long")), "the measure is blind: {seen:?}");
        app.value("document.getElementById('planted').remove()", []).await?;

        let mut found = Vec::new();
        for language in ["en", "de", "fr", "es", "zh", "ja", "ar"] {
            set(app, language, "light").await?;
            for (width, height) in SIZES {
                app.resize(width, height).await?;
                app.wait("the window to have its size", "innerWidth === arguments[0]", [json!(width)]).await?;
                each_screen(app, &mut async |app, screen| {
                    overflowing(app, measure, &format!("{language} {width} {screen}"), &mut found).await
                })
                .await
                .with_context(|| format!("in {language} at {width}"))?;
            }
        }
        ensure!(found.is_empty(), "{} are too long:\n{}", found.len(), found.join("\n"));
        Ok(())
    });
}

#[test]
fn nothing_is_in_the_way_from_right_to_left() {
    journey("accessible-rtl", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        with_an_article(app, &site).await?;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            set(app, "ar", theme).await?;
            each_screen(app, &mut async |app, screen| {
                app.wait("fades to end", "document.getAnimations().every((a) => a.playState !== 'running')", [])
                    .await?;
                found.extend(violations(app).await?.into_iter().map(|what| format!("{theme} {screen}: {what}")));
                app.picture(&format!("rtl-{}-{theme}", screen.replace(' ', "-"))).await
            })
            .await?;
        }
        ensure!(found.is_empty(), "axe found {} violations:\n{}", found.len(), found.join("\n"));
        Ok(())
    });
}
