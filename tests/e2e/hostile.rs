//! Hostile feeds in the real window: no script runs, nobody foreign hears of the reader, nothing leaves the reading pane.

use crate::app::App;
use crate::journey::journey;
use crate::payloads::{OWN, aimed_at, of_corpus};
use crate::site::{Item, Site, picture};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

/// A host that is not the feed's own: another address of the loopback, which Broadsheet must not ask for anything.
const FOREIGN: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// Time for the corpus; it holds thousands of payloads, most of them variations.
const PATIENCE: Duration = Duration::from_secs(110);

/// Listens to everything that a payload could do to prove that it ran.
const LISTEN: &str = r#"
window.__did = [];
window.__ran = (what) => { window.__did.push(String(what)); };
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  Object.defineProperty(window, name, { configurable: true, value: (what) => { window.__ran(`${name}(${what})`); } });
document.addEventListener('securitypolicyviolation', (event) => {
  // Not a breach: the last wall stood. But the walls before it should have left nothing to stop.
  window.__did.push(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
window.__before = { title: document.title, sheets: document.styleSheets.length, scripts: document.scripts.length, place: location.href };
"#;

/// What is not as it should be, given the text that must be open.
const LOOK: &str = r#"
(() => {
  const wrong = [...window.__did];
  const root = $shadow();
  if (!root) return ['there is no reading pane'];
  for (const e of root.querySelectorAll('script,iframe,frame,object,embed,form,input,button,textarea,select,svg,math,base,meta,link,template,dialog,video,audio,[onerror],[onload],[onclick],[popover]'))
    if (!e.closest('[data-own]')) wrong.push(`in the pane: ${e.outerHTML.slice(0, 120)}`);
  for (const a of root.querySelectorAll('a[href]'))
    if (!/^(https?|mailto):/i.test(a.href)) wrong.push(`a link to ${a.href.slice(0, 80)}`);
  for (const e of root.querySelectorAll('[src],[srcset],[poster],[background],[data]')) {
    const at = e.getAttribute('src') ?? e.getAttribute('srcset') ?? '';
    if (!/^(media:|http:\/\/media\.localhost|data:image\/)/.test(at)) wrong.push(`asks for ${e.outerHTML.slice(0, 120)}`);
  }
  const now = { title: document.title, sheets: document.styleSheets.length, scripts: document.scripts.length, place: location.href };
  for (const key of ['sheets', 'scripts', 'place'])
    if (now[key] !== window.__before[key]) wrong.push(`${key} changed from ${window.__before[key]} to ${now[key]}`);
  // Whatever is drawn over the sidebar and the list belongs to them, not to the article.
  const pane = $t('reading-pane');
  for (const id of ['sidebar', 'article-list']) {
    const box = $t(id)?.getBoundingClientRect();
    if (!box) { wrong.push(`${id} is gone`); continue; }
    for (const [x, y] of [[0.5, 0.1], [0.5, 0.5], [0.5, 0.9]]) {
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      if (!hit || pane.contains(hit)) wrong.push(`the article covers ${id}`);
    }
  }
  return wrong;
})()
"#;

async fn look(app: &App) -> Result<Vec<String>> {
    Ok(serde_json::from_value(app.value(LOOK, []).await?)?)
}

/// Subscribes to a feed with these bodies, opens it, and walks through all of it; what was wrong, by body.
async fn walk(app: &App, site: &Site, path: &str, bodies: &[String]) -> Result<(usize, Vec<String>)> {
    let items: Vec<Item> = bodies
        .iter()
        .enumerate()
        .map(|(at, html)| Item::new(&format!("{path} {at}"), html, u32::try_from(at).unwrap()))
        .collect();
    site.serve_feed(path, path, &items);
    let subscribed = app
        .call("subscribe", json!({ "url": format!("{}{path}", site.address), "folder": null, "title": null }))
        .await?;
    ensure!(subscribed["new_articles"] == bodies.len(), "the feed brought {subscribed}");
    app.click("treeitem", path).await?;
    app.see_text("article-list", &items[0].title).await?;
    app.click_part("article-row").await?;
    let begun = Instant::now();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (item, body) in items.iter().zip(bodies) {
        if begun.elapsed() > PATIENCE {
            break;
        }
        if seen > 0 {
            app.press("j").await?;
        }
        app.reads(&item.title).await?;
        seen += 1;
        ensure!(!app.has_alert().await, "a dialog of a script is open: {body}");
        let found = look(app).await?;
        wrong.extend(
            found.iter().map(|what| format!("{what}\n    from: {}", body.chars().take(300).collect::<String>())),
        );
        if !found.is_empty() {
            app.value("(window.__did.length = 0, 0)", []).await?;
        }
    }
    // What the last one did late.
    tokio::time::sleep(Duration::from_millis(500)).await;
    wrong.extend(look(app).await?);
    Ok((seen, wrong))
}

/// The tripwires themselves trip.
async fn prove_listening(app: &App, foreign: &Site) -> Result<()> {
    app.inject(LISTEN).await?;
    app.value("(alert('trial'), 0)", []).await?;
    ensure!(app.value("window.__did.join()", []).await? == "alert(trial)", "a script that runs would not be noticed");
    app.value("(window.__did.length = 0, 0)", []).await?;
    let path = "/trial";
    reqwest::get(format!("{}{path}", foreign.address)).await?;
    ensure!(foreign.asked() == [path], "a request to the foreign host would not be noticed");
    Ok(())
}

#[test]
fn hostile_articles_stay_inside_their_pane() {
    journey("hostile", async |journey| {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let foreign = Site::start(FOREIGN).await?;
        foreign.serve("/picture.png", "image/bmp", picture());
        let app = journey.open().await?;
        prove_listening(app, &foreign).await?;

        let own: Vec<String> =
            OWN.iter().map(|payload| format!("<p>{}</p>", aimed_at(payload, &foreign.address))).collect();
        let (seen, wrong) = walk(app, &site, "/own.xml", &own).await?;
        app.picture("hostile").await?;
        ensure!(seen == own.len(), "only {seen} of {} own payloads were shown in time", own.len());
        ensure!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));

        let corpus: Vec<String> = of_corpus().iter().map(|payload| aimed_at(payload, &foreign.address)).collect();
        if corpus.is_empty() {
            eprintln!("There is no shared corpus: hostile HTML is our own only.");
        } else {
            let (seen, wrong) = walk(app, &site, "/corpus.xml", &corpus).await?;
            eprintln!("{seen} of the {} payloads of the corpus were shown", corpus.len());
            ensure!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
        }
        ensure!(foreign.asked() == ["/trial"], "the foreign host was asked for {:?}", foreign.asked());
        Ok(())
    });
}

/// Names are text wherever they stand: in the sidebar, the list, the heading, the window's title, a message.
#[test]
fn hostile_names_are_only_text() {
    journey("hostile-names", async |journey| {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let foreign = Site::start(FOREIGN).await?;
        let name = |what: &str| {
            format!("<img src={}/{what}.png onerror=__ran('{what}')><svg onload=__ran('{what}')>", foreign.address)
        };
        // Twice escaped, as careless publishers do: once read, it is markup again.
        let escaped = |what: &str| name(what).replace('<', "&lt;").replace('>', "&gt;");
        let items =
            [Item::new(&format!("A {}", name("item")), "<p>Text</p>", 0), Item::new(&escaped("escaped"), "", 5)];
        site.serve_feed("/feed.xml", &format!("F {}", name("feed")), &items);
        let app = journey.open().await?;
        prove_listening(app, &foreign).await?;
        app.call("subscribe", json!({ "url": format!("{}/feed.xml", site.address), "folder": null, "title": null }))
            .await?;
        app.call("add_folder", json!({ "name": name("folder"), "parent": null })).await?;
        app.click("treeitem", "^F").await?;
        app.wait("both articles", "$ts('article-row').length === 2", []).await?;
        for _ in 0..2 {
            app.press("j").await?;
            app.press("s").await?;
            app.see("toast").await?;
        }
        app.press("i").await?;
        app.see("dialog").await?;
        app.picture("hostile-names").await?;
        let images = "document.querySelectorAll('img[onerror], svg[onload], img[src^=http]').length + \
            ($shadow()?.querySelectorAll('[onerror], [onload]').length ?? 0)";
        ensure!(app.value(images, []).await? == 0, "a name became markup");
        ensure!(
            app.value("window.__did.join()", []).await? == "",
            "a name ran: {}",
            app.value("window.__did", []).await?
        );
        ensure!(foreign.asked() == ["/trial"], "the foreign host was asked for {:?}", foreign.asked());
        Ok(())
    });
}

/// The counterpart: images of the feed's own host are shown, through the program's own protocol.
#[test]
fn images_come_through_the_program() {
    journey("images", async |journey| {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        let foreign = Site::start(FOREIGN).await?;
        for site in [&site, &foreign] {
            site.serve("/picture.bmp", "image/bmp", picture());
        }
        let html = format!(
            "<p>Two pictures</p><img src=\"{}/picture.bmp\"><img src=\"{}/picture.bmp\">",
            site.address, foreign.address
        );
        site.serve_feed("/feed.xml", "Pictures", &[Item::new("With pictures", &html, 0)]);
        let app = journey.open().await?;
        app.call("subscribe", json!({ "url": format!("{}/feed.xml", site.address), "folder": null, "title": null }))
            .await?;
        app.click("treeitem", "Pictures").await?;
        app.see_text("article-list", "With pictures").await?;
        app.click_part("article-row").await?;
        let widths = "(() => { const all = [...($shadow()?.querySelectorAll('img') ?? [])]; return all.length && all[0].complete && all[0].naturalWidth === 64 ? all.map((i) => i.naturalWidth) : null; })()";
        let shown = app.wait("the picture", widths, []).await?;
        app.picture("images").await?;
        ensure!(
            shown.as_array().is_some_and(|all| all.iter().filter(|width| *width == &Value::from(64)).count() == 1),
            "shown: {shown}"
        );
        ensure!(site.asked().iter().any(|path| path == "/picture.bmp"), "the picture did not come from the site");
        ensure!(foreign.asked().is_empty(), "the foreign host was asked for {:?}", foreign.asked());
        Ok(())
    });
}
