//! What the desktop sees of the player, and its keys: MPRIS on the session's bus.

use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};
use zbus::Connection;
use zbus::fdo::{DBusProxy, PropertiesProxy};
use zbus::names::InterfaceName;
use zbus::zvariant::OwnedValue;

const PATH: &str = "/org/mpris/MediaPlayer2";
const PLAYER: &str = "org.mpris.MediaPlayer2.Player";
const PATIENCE: Duration = Duration::from_secs(20);

/// The one player on the bus.
pub struct MediaKeys {
    bus: Connection,
    name: String,
}

impl MediaKeys {
    /// Waits until the window has told the desktop of its player.
    pub async fn find() -> Result<Self> {
        let bus = Connection::session().await.context("there is no session bus; `npm test` starts one")?;
        let begun = Instant::now();
        loop {
            let names = DBusProxy::new(&bus).await?.list_names().await?;
            if let Some(name) = names.iter().find(|name| name.starts_with("org.mpris.MediaPlayer2.")) {
                return Ok(Self { name: name.to_string(), bus: bus.clone() });
            }
            if begun.elapsed() > PATIENCE {
                bail!("no player is on the session bus: {names:?}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn property(&self, name: &str) -> Result<OwnedValue> {
        let proxy = PropertiesProxy::builder(&self.bus).destination(self.name.as_str())?.path(PATH)?.build().await?;
        Ok(proxy.get(InterfaceName::try_from(PLAYER)?, name).await?)
    }

    /// Waits until the desktop is told this: `Playing`, `Paused`.
    pub async fn says(&self, status: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            let now = String::try_from(self.property("PlaybackStatus").await?)?;
            if now == status {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                bail!("the desktop is told {now}, not {status}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// What is told about the episode, as text.
    pub async fn about(&self) -> Result<String> {
        Ok(format!("{:?}", self.property("Metadata").await?))
    }

    /// Presses a key: `PlayPause`, `Next`.
    pub async fn press(&self, key: &str) -> Result<()> {
        self.bus.call_method(Some(self.name.as_str()), PATH, Some(PLAYER), key, &()).await?;
        Ok(())
    }
}
