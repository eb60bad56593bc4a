//! The accessibility checker axe, run inside the window, where colours and sizes are real.

use crate::app::App;
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;

const RUN: &str = r#"
const done = arguments[arguments.length - 1];
// Every rule that axe itself counts on; those it calls experimental are left out.
axe.run(document, { resultTypes: ['violations'] })
  .then((result) => done(result.violations.flatMap((v) => v.nodes.map((n) =>
    `${v.id} (${v.impact}): ${v.help}\n    ${n.html.slice(0, 200)}\n    ${n.failureSummary.replace(/\s+/g, ' ')}`))),
    (error) => done(['axe itself failed: ' + error]));
"#;

/// What axe has to say against the screen as it is now.
pub async fn violations(app: &App) -> Result<Vec<String>> {
    if app.value("typeof axe", []).await? == "undefined" {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&path).with_context(|| format!("{} (npm ci in ui/)", path.display()))?;
        app.inject(&format!("{source}; window.axe = axe;")).await?;
    }
    let found: Value = app.ask(RUN, Vec::new()).await?;
    Ok(serde_json::from_value(found)?)
}
