//! What the user can set about the images that are kept on the disk.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose articles' images are fetched before the article is opened, to be there offline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImagesAhead {
    /// Nobody's: an image is fetched when it is shown.
    Never,
    /// Those of feeds whose full text is fetched ahead as well.
    #[default]
    WithFullText,
    /// Those of all feeds.
    Always,
}

/// The images on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImageKeeping {
    /// Megabytes of the cache at most. What is kept for good does not count.
    pub cache_megabytes: u32,
    /// Whose images are fetched ahead.
    pub ahead: ImagesAhead,
}

impl Default for ImageKeeping {
    fn default() -> Self {
        // A year of an evening's reading at 20 images of 100 kB a day would be 700 MB.
        Self { cache_megabytes: 512, ahead: ImagesAhead::default() }
    }
}
