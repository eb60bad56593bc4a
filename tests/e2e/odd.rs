//! Content that nobody expects, in the real window: endless and empty titles, emoji, controls of direction, dates of the year 1 and
//! 9999, three thousand feeds in a folder, folders twenty deep. The window stays alive, aligned and quick.

use crate::app::App;
use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::json;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// What a person takes for "at once" on a slow machine with a debug build; without a virtual sidebar it took many seconds.
const AT_ONCE: Duration = Duration::from_secs(4);

/// Rows of a pane that are not in line: another height or edge than their neighbours, text beyond their box, over each other.
const MISALIGNED: &str = r#"
(() => {
  const rows = [...document.querySelectorAll(`[data-pane=${arguments[0]}] [role=${arguments[1]}]`)].filter($seen);
  // Inside a box that cuts what is too long, nothing is seen to reach out; the box itself is looked at.
  const isCut = (part, row) => { for (let e = part.parentElement; e && e !== row; e = e.parentElement) if (getComputedStyle(e).overflowX !== 'visible') return true; return false; };
  const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  const wrong = rows.length === 0 ? ['no rows'] : [];
  boxes.forEach((box, at) => {
    if (Math.abs(box.left - boxes[0].left) > 0.5 || Math.abs(box.right - boxes[0].right) > 0.5) wrong.push(`row ${at} begins or ends elsewhere`);
    if (at > 0 && box.top < boxes[at - 1].bottom - 0.5) wrong.push(`row ${at} lies over the one above`);
    if (box.height > 200) wrong.push(`row ${at} is ${box.height} px high`);
  });
  for (const row of rows) {
    const { left, right } = row.getBoundingClientRect();
    for (const part of row.querySelectorAll('*')) {
      const box = part.getBoundingClientRect();
      const hidden = part.closest('.visually-hidden') || getComputedStyle(part).position === 'absolute' || isCut(part, row);
      if (!hidden && box.width > 0 && (box.left < left - 1 || box.right > right + 1)) wrong.push(`${part.tagName} of “${row.innerText.slice(0, 20)}” reaches out`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
  return wrong.slice(0, 5).join('; ');
})()
"#;

async fn aligned(app: &App, pane: &str, role: &str, what: &str) -> Result<()> {
    let wrong = app.value(MISALIGNED, [json!(pane), json!(role)]).await?;
    ensure!(wrong == "", "{what}: {}", wrong.as_str().unwrap_or_default());
    Ok(())
}

fn odd_titles() -> Vec<Item> {
    let text = "<p>Some text.</p>";
    let titles = [
        "W".repeat(10_000),
        "Words and more words, ".repeat(500),
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}".repeat(200),
        "\u{202e}\u{2067}\u{202d}\u{2066} turned \u{202e}\u{202b} round and round".to_owned(),
        format!("Marks{}", "\u{0301}\u{0489}\u{20dd}".repeat(300)),
        String::new(),
        "\u{200b}\u{00ad}\u{feff}".to_owned(),
        "شريط طويل من الكلمات ".repeat(60),
        "長い題名が続く".repeat(150),
    ];
    titles.iter().zip(0..).map(|(title, at)| Item::new(title, text, at)).collect()
}

#[test]
fn odd_titles_stay_in_line() {
    journey("odd-titles", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        site.serve_feed("/odd.xml", &"A feed of a very long name ".repeat(40), &odd_titles());
        site.serve("/times.xml", "application/rss+xml", odd_times());
        let app = journey.open().await?;
        for path in ["/odd.xml", "/times.xml"] {
            let url = format!("{}{path}", site.address);
            app.call("subscribe", json!({ "url": url, "folder": null, "title": null })).await?;
        }
        for (feed, count) in [("A feed of", odd_titles().len()), ("Times", 4)] {
            app.click("treeitem", &format!("^{feed}")).await?;
            app.shows(feed).await?;
            app.wait(
                "the rows",
                "$ts('article-row').length >= arguments[0] && !$t('article-list').querySelector('.blank')",
                [json!(count.min(5))],
            )
            .await?;
            aligned(app, "list", "option", feed).await?;
            aligned(app, "sidebar", "treeitem", feed).await?;
            for at in 0..count {
                let begun = Instant::now();
                app.press("j").await?;
                app.wait("an article", "$t('reading-pane')?.querySelector('article h1')", []).await?;
                app.rests().await?;
                ensure!(begun.elapsed() < AT_ONCE, "article {at} of {feed} took {:?}", begun.elapsed());
            }
            aligned(app, "list", "option", feed).await?;
        }
        app.picture("odd-titles").await
    });
}

/// Dates at both ends of what a date can be, and none.
fn odd_times() -> String {
    let dates = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1969-12-31T23:59:59Z", ""];
    let entries: String = dates
        .iter()
        .enumerate()
        .map(|(at, date)| {
            let dated = if date.is_empty() {
                String::new()
            } else {
                format!("<updated>{date}</updated><published>{date}</published>")
            };
            format!("<entry><id>urn:odd:{at}</id><title>Time {at}</title>{dated}<content>Text {at}</content></entry>")
        })
        .collect();
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Times</title><id>urn:odd</id>{entries}</feed>")
}

/// A list of three thousand feeds in one folder, and of folders in folders.
fn many() -> String {
    let feeds: String = (0..3000)
        .map(|at| {
            format!("<outline text=\"Feed number {at:04}\" type=\"rss\" xmlUrl=\"http://127.0.0.1:9/{at}.xml\"/>")
        })
        .collect();
    let deep = (1..=20).rev().fold(
        "<outline text=\"At the bottom\" type=\"rss\" xmlUrl=\"http://127.0.0.1:9/deep.xml\"/>".to_owned(),
        |inner, at| format!("<outline text=\"Depth {at:02}\">{inner}</outline>"),
    );
    format!("<opml version=\"2.0\"><body>{deep}<outline text=\"Many\">{feeds}</outline></body></opml>")
}

#[test]
fn thousands_of_feeds_and_deep_folders_open_at_once() {
    journey("many-feeds", async |journey| -> Result<()> {
        let file = journey.folder().join("many.opml");
        std::fs::write(&file, many())?;
        let app = journey.open().await?;
        // Nothing of it answers: only the sidebar is looked at.
        let report = app.call("import_opml", json!({ "path": file })).await?;
        ensure!(report["added"] == 3001, "the import says {report}");
        app.click("treeitem", "^All articles").await?;
        app.press(Key::End).await?;
        app.wait("the last row", "$named('treeitem', '^Many')", []).await?;
        let begun = Instant::now();
        app.press(Key::Right).await?;
        app.wait("the folder to be open", "$named('treeitem', '^Feed number 0000')", []).await?;
        ensure!(begun.elapsed() < AT_ONCE, "the folder took {:?} to open", begun.elapsed());
        let drawn = app.value("document.querySelectorAll('[data-pane=sidebar] [role=treeitem]').length", []).await?;
        ensure!(drawn.as_u64().is_some_and(|rows| rows < 300), "{drawn} rows are drawn");
        app.wait("its true place and number", "$named('treeitem', '^Feed number 0000').ariaPosInSet === '1' && $named('treeitem', '^Feed number 0000').ariaSetSize === '3000'", []).await?;
        let begun = Instant::now();
        app.press(Key::End).await?;
        app.wait("the last feed to be shown", "$named('treeitem', '^Feed number 2999')?.ariaSelected === 'true'", [])
            .await?;
        ensure!(begun.elapsed() < AT_ONCE, "the end took {:?}", begun.elapsed());
        aligned(app, "sidebar", "treeitem", "the folder of 3,000").await?;

        app.press(Key::Home).await?;
        app.click("treeitem", "^Depth 01").await?;
        for at in 1..=20 {
            app.wait("the next folder", "$named('treeitem', arguments[0])", [json!(format!("^Depth {at:02}"))]).await?;
            app.press(Key::Right).await?;
            app.wait(
                "it to be open",
                "$named('treeitem', arguments[0])?.ariaExpanded === 'true'",
                [json!(format!("^Depth {at:02}"))],
            )
            .await?;
            app.press(Key::Down).await?;
        }
        app.wait("the bottom", "$named('treeitem', '^At the bottom')?.ariaLevel === '21'", []).await?;
        // Whatever the depth, a name can be read.
        let width = "(() => { const row = $named('treeitem', '^At the bottom'); const range = document.createRange(); range.selectNodeContents(row); \
            return row.getBoundingClientRect().right - Math.max(...[...row.querySelectorAll('*')].filter((e) => e.textContent.includes('At the')).map((e) => e.getBoundingClientRect().left)); })()";
        let room = app.value(width, []).await?;
        ensure!(room.as_f64().is_some_and(|room| room > 60.0), "the deepest name has {room} px");
        app.picture("many-feeds").await
    });
}
