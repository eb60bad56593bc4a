//! Broadsheet's window as a person sees it: what is there, clicking, typing; and its calls, to look behind it.

use crate::webdriver::Session;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::{Key, TypingData, WebDriver, WebElement};

/// How long something may take to appear. Generous: a slow machine must not make a test fail.
const PATIENCE: Duration = Duration::from_secs(20);

/// Functions for scripts: `$t(part)` finds a part of the window by the name it has here, `$shadow()` is the root in which article
/// bodies are shown, `$named(role, name)` finds by role and accessible name. All that is known of the interface's markup stands here.
const LANGUAGE: &str = r#"
const $parts = {
  'welcome': 'main:not([data-pane])',
  'sidebar': '[data-pane=sidebar]',
  'article-list': '[data-pane=list]',
  'article-row': '[data-pane=list] [role=option]',
  'reading-pane': '[data-pane=reader]',
  'search': 'search',
  'player': '[data-testid=player]',
  'dialog': '[role=dialog]',
  'toast': '[data-testid=toast]',
};
// What is put into a sentence stands between invisible marks that keep its direction of writing to itself.
const $plain = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
// Where the keyboard is: the name of a pane, "dialog", or nothing.
const $keyboard = () => { const e = document.activeElement;
  return e?.closest('[role=dialog]') ? 'dialog' : e?.closest('[data-pane]')?.dataset.pane ?? ''; };
const $seen = (e) => !!e && e.isConnected && e.checkVisibility({ visibilityProperty: true });
const $ts = (part) => [...document.querySelectorAll($parts[part])].filter($seen);
const $t = (part) => $ts(part)[0];
const $shadow = () => {
  const pane = $t('reading-pane');
  const host = pane && [...pane.querySelectorAll('*')].find((e) => e.shadowRoot);
  return host ? host.shadowRoot : null;
};
const $role = { button: 'button,[role=button]', textbox: 'input,textarea,[role=textbox],[role=searchbox],[role=combobox]',
  combobox: 'select,[role=combobox]', option: '[role=option]', menuitem: '[role=menuitem]', treeitem: '[role=treeitem]', dialog: '[role=dialog],dialog',
  heading: 'h1,h2,h3,[role=heading]', radio: '[role=radio],input[type=radio]', separator: '[role=separator]' };
const $name = (e) => (e.getAttribute('aria-label')
  ?? (e.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim())
  || [...(e.labels ?? [])].map((l) => l.textContent).join(' ') || e.textContent || e.getAttribute('title') || e.getAttribute('placeholder') || '';
// The element, if the pointer can reach and use it: nothing lies above it, nothing holds the pointer, and it is not disabled.
const $reached = (e) => { if (!e || e.matches(':disabled')) return null; e.scrollIntoView({ block: 'nearest' }); const box = e.getBoundingClientRect();
  return e.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) ? e : null; };
// While a dialog is open, what lies behind it is out of reach.
const $named = (role, name) => [...($t('dialog') ?? document).querySelectorAll($role[role] ?? `[role=${role}]`)]
  .filter((e) => $seen(e) && new RegExp(name, 'i').test($plain($name(e))))[0];
"#;

/// Keeps the window drawing until `__still` is called.
const STIR: &str = "(() => { const dot = document.createElement('i'); dot.ariaHidden = 'true'; \
    Object.assign(dot.style, { position: 'fixed', right: 0, bottom: 0, width: '1px', height: '1px' }); document.body.append(dot); \
    const timer = setInterval(() => { dot.style.background = `rgb(0 0 0 / ${Math.random() / 50})`; }, 30); \
    window.__still = () => { clearInterval(timer); dot.remove(); }; })()";

/// The open window.
pub struct App {
    session: Session,
}

impl App {
    /// Starts Broadsheet, with `opening` on its command line.
    pub async fn start(home: &Path, opening: &[String]) -> Result<Self> {
        Ok(Self { session: Session::start(home, opening).await? })
    }

    /// Waits until the interface stands.
    pub async fn ready(&self) -> Result<()> {
        self.wait("the interface", "$t('welcome') || $t('sidebar')", []).await.map(drop)
    }

    /// Ends it as a power cut would: killed, without a word.
    pub async fn end(self) -> Result<()> {
        self.session.end().await
    }

    fn driver(&self) -> &WebDriver {
        &self.session.driver
    }

    /// The value of a JavaScript expression in the page, with `arguments`.
    pub async fn value<const N: usize>(&self, expression: &str, arguments: [Value; N]) -> Result<Value> {
        let script = format!("{LANGUAGE}\nreturn ({expression});");
        let answer = self.driver().execute(script, arguments.to_vec()).await;
        Ok(answer.with_context(|| format!("in the page: {expression}"))?.json().clone())
    }

    /// Waits until a JavaScript expression is true (in JavaScript's sense), and gives its value.
    pub async fn wait<const N: usize>(&self, what: &str, expression: &str, arguments: [Value; N]) -> Result<Value> {
        let guarded = format!(
            "(() => {{ const value = {expression}; return value ? (value instanceof Element ? true : value) : null; }})()"
        );
        let begun = Instant::now();
        loop {
            let value = self.value(&guarded, arguments.clone()).await?;
            if !value.is_null() {
                return Ok(value);
            }
            if begun.elapsed() > PATIENCE {
                let now = self.value(&format!("String({expression})"), arguments).await?;
                bail!("waited {PATIENCE:?} for {what}; `{expression}` is {now}");
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// The element of a JavaScript expression, waited for.
    async fn element<const N: usize>(&self, what: &str, expression: &str, arguments: [Value; N]) -> Result<WebElement> {
        self.wait(what, expression, arguments.clone()).await?;
        let script = format!("{LANGUAGE}\nreturn ({expression});");
        let answer = self.driver().execute(script, arguments.to_vec()).await?;
        answer.element().with_context(|| format!("{what} is not an element"))
    }

    /// Waits until the part with this name is in sight.
    pub async fn see(&self, id: &str) -> Result<()> {
        self.wait(id, "$t(arguments[0])", [json!(id)]).await.map(drop)
    }

    /// Waits until the part with this name is out of sight.
    pub async fn see_no(&self, id: &str) -> Result<()> {
        self.wait(&format!("{id} to be gone"), "!$t(arguments[0])", [json!(id)]).await.map(drop)
    }

    /// Waits until the part with this name shows this text.
    pub async fn see_text(&self, id: &str, text: &str) -> Result<()> {
        let what = format!("“{text}” in {id}");
        let expression = "$ts(arguments[0]).some((e) => [e, ...e.querySelectorAll('*')].some((x) => \
             $plain(x.innerText).includes(arguments[1]) || (x.shadowRoot?.textContent ?? '').includes(arguments[1])))";
        self.wait(&what, expression, [json!(id), json!(text)]).await.map(drop)
    }

    /// Clicks what has this role and a name that matches.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("{role} “{name}”");
        self.click_on(&what, "$named(arguments[0], arguments[1])", [json!(role), json!(name)]).await
    }

    /// Clicks the part with this name.
    pub async fn click_part(&self, id: &str) -> Result<()> {
        self.click_on(id, "$t(arguments[0])", [json!(id)]).await
    }

    /// Clicks an element, once it can be: it may still be on its way in, or something else may be on its way out above it.
    async fn click_on<const N: usize>(&self, what: &str, expression: &str, arguments: [Value; N]) -> Result<()> {
        let begun = Instant::now();
        let expression = &format!("$reached({expression})");
        loop {
            let clicked = self.element(what, expression, arguments.clone()).await?.click().await;
            if clicked.is_ok() || begun.elapsed() > PATIENCE {
                return clicked.with_context(|| format!("clicking {what}"));
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Opens the context menu of what has this role and a name that matches.
    pub async fn open_menu(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("{role} “{name}”");
        // By the event, as the menu key sends it: WebKitGTK's driver never lets go of the right button again.
        let ask = "(() => { const e = $reached($named(arguments[0], arguments[1])); if (!e) return null; \
            const box = e.getBoundingClientRect(); const at = { clientX: box.x + 20, clientY: box.y + 10, bubbles: true, cancelable: true }; \
            e.dispatchEvent(new MouseEvent('contextmenu', at)); return true; })()";
        self.wait(&what, ask, [json!(role), json!(name)]).await?;
        self.wait(&format!("the menu of {what}"), "document.querySelector('[role=menu]')", []).await.map(drop)
    }

    /// Chooses an option of a select field, by the words of both.
    pub async fn choose(&self, field: &str, option: &str) -> Result<()> {
        let what = format!("{option} of {field}");
        let expression = "[...($named('combobox', arguments[0])?.options ?? [])].find((o) => o.label === arguments[1])";
        let found = self.element(&what, expression, [json!(field), json!(option)]).await?;
        found.click().await.with_context(|| format!("choosing {what}"))
    }

    /// Presses keys, wherever the focus is: a character, or one of `thirtyfour::Key`.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into();
        let what = format!("pressing {keys:?}");
        self.driver().action_chain().send_keys(keys).perform().await.context(what)
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: char) -> Result<()> {
        self.press_holding(&[held], key).await
    }

    /// Presses a key while others are held.
    pub async fn press_holding(&self, held: &[Key], key: char) -> Result<()> {
        let mut chain = self.driver().action_chain();
        for modifier in held {
            chain = chain.key_down(modifier.clone());
        }
        chain = chain.send_keys(key.to_string());
        for modifier in held {
            chain = chain.key_up(modifier.clone());
        }
        chain.perform().await.with_context(|| format!("pressing {key:?} with {held:?}"))
    }

    /// Tells on the terminal what is going on; seen with `--nocapture` and when the journey fails.
    pub fn note(what: &str) {
        println!("  {what}");
    }

    /// A call of the core, as the interface makes it.
    pub async fn call(&self, name: &str, arguments: Value) -> Result<Value> {
        const SCRIPT: &str = "const [name, args, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke('call', { name, arguments: JSON.stringify(args) }) \
              .then((value) => done({ value: value instanceof ArrayBuffer ? null : value }), (error) => done({ error }));";
        let answer = self.driver().execute_async(SCRIPT, vec![json!(name), arguments]).await?.json().clone();
        match answer.get("error") {
            Some(error) => bail!("{name} was refused: {error}"),
            None => Ok(answer["value"].clone()),
        }
    }

    /// The rows of the article list that are drawn, from the top: the lines of each.
    pub async fn rows(&self) -> Result<Vec<String>> {
        let rows = self.value("$ts('article-row').map((row) => row.innerText)", []).await?;
        Ok(serde_json::from_value(rows)?)
    }

    /// Waits until the article with this title is open.
    pub async fn reads(&self, title: &str) -> Result<()> {
        let expression = "$t('reading-pane')?.querySelector('article h1')?.innerText.trim() === arguments[0]";
        self.wait(&format!("“{title}” to be open"), expression, [json!(title)]).await.map(drop)
    }

    /// Waits until the keyboard is in this pane (`sidebar`, `list`, `reader`), or in a dialog.
    pub async fn keyboard_is_in(&self, place: &str) -> Result<()> {
        let expression = "$keyboard() === arguments[0]";
        self.wait(&format!("the keyboard to be in {place}"), expression, [json!(place)]).await.map(drop)
    }

    /// Goes to this pane by arrows.
    pub async fn go_to(&self, pane: &str) -> Result<()> {
        const PANES: [&str; 3] = ["sidebar", "list", "reader"];
        let place =
            |name: &str| PANES.iter().position(|each| *each == name).with_context(|| format!("no pane {name:?}"));
        let wanted = place(pane)?;
        let mut at = place(self.value("$keyboard()", []).await?.as_str().unwrap_or_default())?;
        while at != wanted {
            let (next, key) = if at < wanted { (at + 1, Key::Right) } else { (at - 1, Key::Left) };
            self.press(key).await?;
            self.keyboard_is_in(PANES[next]).await?;
            at = next;
        }
        Ok(())
    }

    /// Waits until the row of the sidebar with this name is the one that is shown.
    pub async fn shows(&self, name: &str) -> Result<()> {
        let expression = "$named('treeitem', arguments[0])?.ariaSelected === 'true'";
        self.wait(&format!("{name} to be shown"), expression, [json!(format!("^{name}"))]).await.map(drop)
    }

    /// Waits until the article on screen is the one that is selected: of those that keys pass quickly only the last is shown.
    pub async fn rests(&self) -> Result<()> {
        let expression = "[...document.querySelectorAll('[data-pane=list] [role=option][aria-selected=true]')] \
             .every((row) => row.id === `article-${$t('reading-pane')?.querySelector('article')?.dataset.shown}`)";
        self.wait("the selected article to be on screen", expression, []).await.map(drop)
    }

    /// The title of the open article.
    pub async fn reads_now(&self) -> Result<String> {
        self.rests().await?;
        let title = self.value("$t('reading-pane')?.querySelector('article h1')?.innerText.trim() ?? ''", []).await?;
        Ok(title.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script that is a text of its own, such as a library.
    pub async fn inject(&self, script: &str) -> Result<()> {
        self.driver().execute(script, Vec::new()).await?;
        Ok(())
    }

    /// The answer of a script that calls the last of its arguments when it is done.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let answer = self.driver().execute_async(format!("{LANGUAGE}\n{script}"), arguments).await?;
        Ok(answer.json().clone())
    }

    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.driver().set_window_rect(0, 0, width, height).await?)
    }

    /// Whether a dialog of a script (alert, confirm, prompt) is open.
    pub async fn has_alert(&self) -> bool {
        self.driver().get_alert_text().await.is_ok()
    }

    /// Saves a picture of the window in `target/e2e`. What cannot be pictured is told and fails nothing.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        match tokio::time::timeout(Duration::from_secs(10), self.take_picture(&path)).await {
            Ok(Ok(())) => Self::note(&format!("picture: {}", path.display())),
            Ok(Err(error)) => Self::note(&format!("no picture {name}: {error}")),
            Err(_) => Self::note(&format!("no picture {name}: WebKit did not answer")),
        }
        Ok(())
    }

    /// WebKitGTK takes the picture after the next frame that it draws, and a window in which nothing moves draws none.
    async fn take_picture(&self, path: &Path) -> Result<()> {
        self.value(STIR, []).await?;
        self.ask("requestAnimationFrame(() => requestAnimationFrame(arguments[arguments.length - 1]))", Vec::new())
            .await?;
        let taken = self.driver().screenshot(path).await;
        self.value("window.__still?.()", []).await?;
        Ok(taken?)
    }
}
