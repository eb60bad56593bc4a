//! Where the window is while it is neither maximised nor minimised, so that it is there again when it no longer is. The
//! plugin that remembers its size takes the corner of a maximised window for its position (tauri-plugin-window-state 2.5.0:
//! the position before is overwritten by the second move that maximising makes).

use crate::folders::Folders;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The upper left corner, in pixels of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
}

/// A screen: its corner and its size.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// So much of the title bar must be on a screen to be taken hold of.
const HOLD: i64 = 64;

impl Place {
    /// Whether a window there can be reached.
    pub fn is_on(self, screen: &Screen) -> bool {
        let (left, top) = (i64::from(screen.x), i64::from(screen.y));
        let (right, bottom) = (left + i64::from(screen.width), top + i64::from(screen.height));
        let (x, y) = (i64::from(self.x), i64::from(self.y));
        (left - HOLD..=right - HOLD).contains(&x) && (top..=bottom - HOLD).contains(&y)
    }
}

/// The file beside the library.
#[derive(Debug, Clone)]
pub struct Memory {
    file: PathBuf,
}

impl Memory {
    /// A library that was named has a place of its own.
    pub fn beside(folders: &Folders) -> Self {
        Self { file: folders.data.join("window-position.json") }
    }

    /// The last place; `None` at the first start, and of a damaged file.
    pub fn read(&self) -> Option<Place> {
        serde_json::from_slice(&std::fs::read(&self.file).ok()?).ok()
    }

    /// Writes a place, unless it is there already.
    pub fn write(&self, place: Place) {
        if self.read() == Some(place) {
            return;
        }
        let written =
            serde_json::to_vec(&place).map_err(std::io::Error::from).and_then(|json| std::fs::write(&self.file, json));
        if let Err(error) = written {
            tracing::warn!(%error, "the window's position was not written");
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_again_and_a_damaged_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory { file: folder.path().join("position.json") };
        assert_eq!(memory.read(), None);
        memory.write(Place { x: -40, y: 12 });
        assert_eq!(memory.read(), Some(Place { x: -40, y: 12 }));
        std::fs::write(&memory.file, "{\"x\":").unwrap();
        assert_eq!(memory.read(), None);
    }

    #[test]
    fn a_window_is_put_where_it_can_be_taken_hold_of() {
        let screen = Screen { x: 1920, y: 0, width: 1280, height: 1024 };
        for (x, y, on) in [
            (1920, 0, true),
            (3100, 900, true),
            (1900, 5, true),
            (0, 0, false),
            (3190, 5, false),
            (2000, 1000, false),
            (2000, -5, false),
        ] {
            assert_eq!(Place { x, y }.is_on(&screen), on, "{x}, {y}");
        }
    }
}
