//! Starts the distribution's WebKitWebDriver and, through it, Broadsheet.

use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

/// A debug build on a busy machine takes a while to show its first page.
const START: Duration = Duration::from_secs(60);

/// A running WebKitWebDriver with the session in which Broadsheet runs. Dropping it ends both.
pub struct Session {
    pub driver: WebDriver,
    process: Child,
}

impl Session {
    /// Starts Broadsheet with its library in `home/library` and every other folder of the system inside `home` as well.
    pub async fn start(home: &Path) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            // Makes Tauri's web view accept a driver; without it the session waits for ever.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LC_ALL", "C.UTF-8")
            .env("LANGUAGE", "en")
            .env("TZ", "UTC")
            .stdin(Stdio::null())
            // A group of its own, so that everything below can be ended with it.
            .process_group(0);
        for folder in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{folder}_HOME"), home.join(folder.to_lowercase()));
        }
        let process = command.spawn().context(
            "WebKitWebDriver is missing (Debian, Ubuntu: apt-get install webkit2gtk-driver; `npm run setup` knows others)",
        )?;
        let mut starting = Starting(Some(process));
        wait_for_port(port)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities(home)?)
            .request_timeout(START)
            .await
            .context("Broadsheet did not start under WebKitWebDriver")?;
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        Ok(Self { driver, process: starting.0.take().context("the driver is gone")? })
    }

    /// Ends Broadsheet and the driver, and waits until nothing of them is left.
    pub async fn end(self) -> Result<()> {
        let group = self.process.id();
        // The session's end kills the program: a harder end than closing its window, which it must survive as well.
        let _ = self.driver.clone().quit().await;
        drop(self);
        let begun = Instant::now();
        while group_lives(group) {
            if begun.elapsed() > Duration::from_secs(10) {
                bail!("Broadsheet is still running");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        end_group(&mut self.process);
    }
}

/// Ends the driver when the session never came about.
struct Starting(Option<Child>);

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(process) = &mut self.0 {
            end_group(process);
        }
    }
}

fn capabilities(home: &Path) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    // No `browserName`: WebKitWebDriver compares it with a name that changes from version to version.
    let library = home.join("library");
    capabilities.set(
        "webkitgtk:browserOptions",
        serde_json::json!({ "binary": env!("CARGO_BIN_EXE_broadsheet"), "args": ["--library", library] }),
    )?;
    // A dialog of a script stays open and is found, instead of being dismissed unseen.
    capabilities.set("unhandledPromptBehavior", "ignore")?;
    Ok(capabilities)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn wait_for_port(port: u16) -> Result<()> {
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if begun.elapsed() > Duration::from_secs(10) {
            bail!("WebKitWebDriver does not answer");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn end_group(leader: &mut Child) {
    let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", leader.id())]).stderr(Stdio::null()).status();
    let _ = leader.wait();
}

fn group_lives(group: u32) -> bool {
    Command::new("kill")
        .args(["-0", "--", &format!("-{group}")])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}
