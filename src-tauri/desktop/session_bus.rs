//! What the session's message bus tells about the person's desktop: whether a screen reader is at work, and which colours are
//! preferred. Calls block, and every one ends within a second: a desktop without these services is an ordinary one.
//!
//! Windows and macOS say the same elsewhere (`SPI_GETSCREENREADER`, `NSWorkspace.isVoiceOverEnabled`), which takes `unsafe` or
//! crates that are not in the tree: there it is never said that a screen reader is at work. Their colours come with the window's
//! own events.

use std::time::Duration;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::{OwnedValue, Value};

/// The longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(1);

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PORTAL_PATH: &str = "/org/freedesktop/portal/desktop";
const PORTAL_SETTINGS: &str = "org.freedesktop.portal.Settings";
const APPEARANCE: &str = "org.freedesktop.appearance";
const SCHEME: &str = "color-scheme";

/// The colours that a person prefers (XDG portal, `org.freedesktop.appearance`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// No preference: the desktop's usual look.
    Usual,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

fn connect() -> zbus::Result<Connection> {
    connection::Builder::session()?.method_timeout(PATIENCE).build()
}

/// Whether a screen reader is at work (Orca sets this); `None` where nobody says.
pub fn screen_reader() -> Option<bool> {
    let ask = || -> zbus::Result<OwnedValue> {
        let arguments = ("org.a11y.Status", "ScreenReaderEnabled");
        let properties = Some("org.freedesktop.DBus.Properties");
        let reply = connect()?.call_method(Some("org.a11y.Bus"), "/org/a11y/bus", properties, "Get", &arguments)?;
        reply.body().deserialize()
    };
    let answer = ask().inspect_err(|error| tracing::debug!(%error, "nobody says whether there is a screen reader"));
    bool::try_from(answer.ok()?).ok()
}

/// Tells the preferred colours, now and whenever they change, for as long as the session lasts; returns at once where nobody
/// says. For a thread of its own.
pub fn follow_colours(tell: impl Fn(Colours)) -> zbus::Result<()> {
    let connection = connect()?;
    let settings = Proxy::new(&connection, PORTAL, PORTAL_PATH, PORTAL_SETTINGS)?;
    // Listened to before asked, so that no change falls between the two.
    let changes = settings.receive_signal("SettingChanged")?;
    let now: OwnedValue = settings.call("Read", &(APPEARANCE, SCHEME))?;
    tell(colours(&now));
    for change in changes {
        let body = change.body();
        let Ok((namespace, key, value)) = body.deserialize::<(String, String, OwnedValue)>() else { continue };
        if namespace == APPEARANCE && key == SCHEME {
            tell(colours(&value));
        }
    }
    Ok(())
}

/// The number, which `Read` wraps once more than the signal does.
fn colours(value: &Value<'_>) -> Colours {
    match value {
        Value::Value(inner) => colours(inner),
        Value::U32(1) => Colours::Dark,
        Value::U32(2) => Colours::Light,
        _ => Colours::Usual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_portal_are_colours_however_they_are_wrapped() {
        let wrapped = |number: u32| Value::Value(Box::new(Value::Value(Box::new(Value::U32(number)))));
        assert_eq!(colours(&Value::U32(1)), Colours::Dark);
        assert_eq!(colours(&wrapped(1)), Colours::Dark);
        assert_eq!(colours(&wrapped(2)), Colours::Light);
        for unknown in [Value::U32(0), Value::U32(7), Value::Bool(true)] {
            assert_eq!(colours(&unknown), Colours::Usual);
        }
    }
}
