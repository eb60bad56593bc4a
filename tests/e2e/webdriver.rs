//! Starts the distribution's WebKitWebDriver and, through it, Broadsheet.

use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

/// A debug build on a busy machine takes a while to show its first page.
const START: Duration = Duration::from_secs(60);

/// Starts the driver, and ends it with all that it started as soon as the pipe to us is closed: nothing is left over however the
/// tests end, be it by a panic, by Ctrl+C or by `kill -9`.
const KEEPER: &str = "WebKitWebDriver \"$@\" & read -r _; kill -KILL -$$";

/// A running WebKitWebDriver with the session in which Broadsheet runs. Dropping it ends both.
pub struct Session {
    pub driver: WebDriver,
    process: Child,
}

impl Session {
    /// Starts Broadsheet with its library in `home/library` and every other folder of the system inside `home` as well; `opening`
    /// is what it is started with.
    pub async fn start(home: &Path, opening: &[String]) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new("sh");
        command
            .args(["-c", KEEPER, "sh"])
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            // Makes Tauri's web view accept a driver; without it the session waits for ever.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LC_ALL", "C.UTF-8")
            .env("LANGUAGE", "en")
            .env("TZ", "UTC")
            // Neither the settings of the desktop that the tests run on, nor its services.
            .env("GSETTINGS_BACKEND", "memory")
            .env("GTK_USE_PORTAL", "0")
            .stdin(Stdio::piped())
            // A group of its own, so that everything below can be ended with it.
            .process_group(0);
        // What goes well need not be told between the journeys.
        if std::env::var_os("RUST_LOG").is_none() {
            command.env("RUST_LOG", "warn,html5ever=error");
        }
        for folder in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{folder}_HOME"), home.join(folder.to_lowercase()));
        }
        command.env("XDG_RUNTIME_DIR", private_folder(&home.join("runtime"))?);
        let process = command.spawn().context("there is no `sh`")?;
        let mut starting = Starting(Some(process));
        wait_for_port(port)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities(home, opening)?)
            .request_timeout(START)
            .await
            .context("Broadsheet did not start under WebKitWebDriver")?;
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        Ok(Self { driver, process: starting.0.take().context("the driver is gone")? })
    }

    /// Kills Broadsheet, its web processes and the driver where they stand, and waits until nothing of them is left.
    pub async fn end(self) -> Result<()> {
        let group = self.process.id();
        // The client would tell the driver about the end, and wait for its answer.
        self.driver.clone().leak()?;
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

/// A folder that only its owner may enter, as a session's runtime folder must be.
fn private_folder(path: &Path) -> Result<&Path> {
    std::fs::create_dir_all(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))?;
    Ok(path)
}

fn capabilities(home: &Path, opening: &[String]) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    // No `browserName`: WebKitWebDriver compares it with a name that changes from version to version.
    let mut arguments = vec!["--library".to_owned(), home.join("library").to_string_lossy().into_owned()];
    arguments.extend_from_slice(opening);
    capabilities.set(
        "webkitgtk:browserOptions",
        serde_json::json!({ "binary": env!("CARGO_BIN_EXE_broadsheet"), "args": arguments }),
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
            bail!(
                "WebKitWebDriver does not answer; is it there? \
                 (Debian, Ubuntu: apt-get install webkit2gtk-driver; `npm run setup` knows others)"
            );
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
