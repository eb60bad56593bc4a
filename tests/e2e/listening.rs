//! Listening: sound starts with its first bytes, goes on while one reads, and is remembered; the keys of the desktop; downloads.

use crate::app::App;
use crate::journey::journey;
use crate::media_keys::MediaKeys;
use crate::site::Site;
use crate::sound;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Of an episode of ten minutes; the whole file takes half a minute at the pace of the site.
const SECONDS: u32 = 600;
const PACE: usize = 320_000;
/// How long sound may take to begin. On a machine with time it takes a fifth of a second.
const SOON: Duration = Duration::from_secs(12);

/// What the player shows: what is wrong, where it is.
const STATE: &str = "(() => { const bar = $t('player'); if (!bar) return null; \
    return { alert: bar.querySelector('[role=alert]')?.innerText ?? '', title: bar.querySelector('bdi')?.innerText ?? '', \
      at: Number(bar.querySelector('input[type=range]')?.value ?? 0) }; })()";

fn serve_episodes(site: &Site) {
    site.serve("/one.mp3", "audio/mpeg", sound::mp3(SECONDS));
    site.serve("/two.m4a", "audio/x-m4a", sound::m4a(SECONDS));
    site.serve("/chapters.json", "application/json", r#"{"chapters":[{"startTime":60,"title":"The harbour"}]}"#);
    site.pace(PACE);
    let item = |title: &str, file: &str, kind: &str, minute: u32| {
        let address = &site.address;
        format!(
            "<item><title>{title}</title><guid>{file}</guid><pubDate>10 Jun 2020 10:{minute}:00 GMT</pubDate><description>Words.</description>\
             <enclosure url=\"{address}/{file}\" type=\"{kind}\" length=\"1\"/><podcast:chapters url=\"{address}/chapters.json\"/></item>"
        )
    };
    let items =
        [item("One in MP3", "one.mp3", "audio/mpeg", 30), item("Two in MP4", "two.m4a", "audio/x-m4a", 20)].concat();
    let feed = format!(
        "<rss version=\"2.0\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel><title>Sea Radio</title>{items}</channel></rss>"
    );
    site.serve("/radio.xml", "application/rss+xml", feed);
}

async fn subscribed(app: &App, site: &Site) -> Result<()> {
    serve_episodes(site);
    let url = format!("{}/radio.xml", site.address);
    app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
    app.click("treeitem", "^All articles").await?;
    app.shows("All articles").await?;
    app.wait("both episodes", "$ts('article-row').length === 2", []).await.map(drop)
}

async fn state(app: &App) -> Result<Value> {
    let now = app.value(STATE, []).await?;
    if let Some(alert) = now["alert"].as_str().filter(|alert| !alert.is_empty()) {
        bail!(
            "the player says: {alert} (playing needs GStreamer's base, good and libav plugins; `npm run setup` installs them)"
        );
    }
    Ok(now)
}

async fn place(app: &App) -> Result<f64> {
    Ok(state(app).await?["at"].as_f64().unwrap_or_default())
}

/// Waits until the episode is heard at this second or behind it.
async fn heard_from(app: &App, second: f64) -> Result<()> {
    let begun = Instant::now();
    loop {
        let now = state(app).await?;
        if now["at"].as_f64().is_some_and(|at| at >= second) {
            return Ok(());
        }
        ensure!(begun.elapsed() < SOON, "nothing is heard at second {second} after {SOON:?}: {now}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Drags the handle to a second, and waits for the sound there.
async fn go_to(app: &App, second: u32) -> Result<()> {
    let drag = "(() => { const handle = $t('player').querySelector('input[type=range]'); handle.value = arguments[0]; \
        for (const name of ['input', 'change']) handle.dispatchEvent(new Event(name, { bubbles: true })); return true; })()";
    app.value(drag, [json!(second)]).await?;
    heard_from(app, f64::from(second + 1)).await?;
    let at = place(app).await?;
    ensure!(at < f64::from(second + 20), "it is at {at}, not at {second}");
    Ok(())
}

/// The first bytes of the ranges that were asked for.
fn begins(site: &Site, path: &str) -> Vec<u64> {
    let ranges = site.ranges(path);
    ranges.iter().filter_map(|range| range.strip_prefix("bytes=")?.split('-').next()?.parse().ok()).collect()
}

#[test]
fn episodes_are_heard_while_one_reads_on() {
    journey("listening", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;

        app.press("j").await?;
        app.reads("One in MP3").await?;
        app.press("e").await?;
        heard_from(app, 1.0).await?;
        App::note("an MP3 starts with its first bytes");
        // Not farther: in an MP3 the engine finds a place by reading up to it.
        go_to(app, 60).await?;

        for _ in 0..5 {
            app.press(">").await?;
        }
        let (before, begun) = (place(app).await?, Instant::now());
        tokio::time::sleep(Duration::from_secs(5)).await;
        let speed = (place(app).await? - before) / begun.elapsed().as_secs_f64();
        ensure!((1.5..2.5).contains(&speed), "twice as fast was asked for, {speed} is heard");
        App::note("it goes where it is told, as fast as it is told");

        app.press("j").await?;
        app.reads("Two in MP4").await?;
        let before = place(app).await?;
        heard_from(app, before + 2.0).await?;
        ensure!(state(app).await?["title"] == "One in MP3", "another article is read, the same is heard");

        app.press("q").await?;
        let keys = MediaKeys::find().await?;
        keys.says("Playing").await?;
        let about = keys.about().await?;
        ensure!(about.contains("One in MP3") && about.contains("Sea Radio"), "{about}");
        keys.press("PlayPause").await?;
        keys.says("Paused").await?;
        let before = place(app).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        ensure!(place(app).await? <= before + 1.0, "it stands still");
        keys.press("PlayPause").await?;
        keys.says("Playing").await?;
        heard_from(app, before + 2.0).await?;
        keys.press("Next").await?;
        app.wait("the next episode", "$t('player')?.querySelector('bdi')?.innerText === 'Two in MP4'", []).await?;
        heard_from(app, 1.0).await?;
        App::note("the desktop's keys work; an M4A starts with its first bytes as well");
        go_to(app, 300).await?;
        ensure!(begins(&site, "/two.m4a").iter().any(|from| *from > 4_000_000), "{:?}", site.ranges("/two.m4a"));

        journey.kill().await?;
        let app = journey.open().await?;
        app.see("player").await?;
        let now = state(app).await?;
        ensure!(now["title"] == "Two in MP4", "{now}");
        ensure!(now["at"].as_f64().is_some_and(|at| (298.0..325.0).contains(&at)), "where it was left: {now}");
        tokio::time::sleep(Duration::from_secs(1)).await;
        ensure!(place(app).await? < now["at"].as_f64().unwrap_or_default() + 1.0, "quiet until it is asked");
        app.press_with(Key::Shift, 'P').await?;
        heard_from(app, now["at"].as_f64().unwrap_or_default() + 2.0).await
    });
}

async fn download(app: &App) -> Result<Value> {
    let all = app.call("downloads", json!({})).await?;
    all.as_array().and_then(|all| all.first().cloned()).context("nothing is downloaded")
}

#[test]
fn a_download_survives_a_kill_and_is_heard_when_its_server_is_gone() {
    journey("downloading", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let app = journey.open().await?;
        subscribed(app, &site).await?;
        app.press("j").await?;
        app.reads("One in MP3").await?;
        app.click("button", "^Download$").await?;
        let begun = Instant::now();
        while download(app).await.map_or(0, |now| now["bytes"].as_u64().unwrap_or_default()) < 1_500_000 {
            ensure!(begun.elapsed() < Duration::from_secs(20), "nothing is downloaded");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        ensure!(download(app).await?["state"] == "running", "it takes half a minute");

        journey.kill().await?;
        site.pace(20_000_000);
        let app = journey.open().await?;
        let begun = Instant::now();
        while download(app).await?["state"] != "done" {
            ensure!(begun.elapsed() < Duration::from_secs(30), "it does not go on: {}", download(app).await?);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        ensure!(begins(&site, "/one.mp3").iter().any(|from| *from >= 1_000_000), "{:?}", site.ranges("/one.mp3"));
        App::note("killed in its middle, it went on at its byte");
        let episode = download(app).await?["key"].clone();
        while !site.asked().iter().any(|path| path == "/chapters.json") {
            ensure!(begun.elapsed() < Duration::from_secs(40), "its chapters do not come along");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;

        site.end();
        app.reads("One in MP3").await?;
        app.press("e").await?;
        heard_from(app, 1.0).await?;
        go_to(app, 500).await?;
        let chapters = app.call("chapters", json!({ "episode": episode })).await?;
        ensure!(chapters[0]["title"] == "The harbour", "{chapters}");
        App::note("heard, with its chapters, without its server");

        // No script gets at what is played, not even the window's own.
        let address = app.call("episode_address", json!({ "episode": episode })).await?;
        let script =
            "const [address, done] = arguments; fetch(address).then(() => done('read'), () => done('refused'));";
        ensure!(app.ask(script, vec![address]).await? == "refused", "a script can read it");
        Ok(())
    });
}
