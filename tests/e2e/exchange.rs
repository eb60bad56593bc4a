//! Subscription lists in and out, seen in the window.

use crate::journey::journey;
use crate::site::{Item, Site};
use anyhow::{Result, ensure};
use serde_json::json;
use std::net::Ipv4Addr;
use std::path::Path;

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
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}

#[test]
fn an_imported_list_is_there_with_its_folders_and_leaves_again() {
    journey("exchange", async |journey| -> Result<()> {
        let site = Site::start(Ipv4Addr::LOCALHOST).await?;
        serve(&site);
        let (from, to) = (path(journey.folder(), "list.opml"), path(journey.folder(), "out.opml"));
        std::fs::write(&from, list(&site))?;

        let app = journey.open().await?;
        app.see("welcome").await?;
        let report = app.call("import_opml", json!({ "path": from })).await?;
        ensure!(report["added"] == 2 && report["existing"] == 1, "{report}");
        ensure!(report["failed"].as_array().is_some_and(|failed| failed.len() == 1), "{report}");
        for name in ["News", "Local & near", "One", "Two"] {
            // Folders are closed at first: a double click opens one.
            let script = "(() => { const found = $named('treeitem', arguments[0]); const closed = found ?? document.querySelector('[role=treeitem][aria-expanded=false]'); \
                if (!found) closed?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })); return found; })()";
            app.wait(&format!("{name} in the sidebar"), script, [json!(format!("^{name}(,|$)"))]).await?;
        }
        app.call("refresh", json!({ "scope": { "kind": "all" } })).await?;
        app.click("treeitem", "Two").await?;
        app.see_text("article-list", "First of two").await?;
        app.picture("imported").await?;

        ensure!(app.call("export_opml", json!({ "path": to })).await? == 2, "not every feed was written");
        let again = app.call("import_opml", json!({ "path": to })).await?;
        ensure!(again["added"] == 0 && again["existing"] == 2, "{again}");
        Ok(())
    });
}
