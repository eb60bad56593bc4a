//! Text as people read it: the blocks of a piece of HTML (headings, paragraphs, items), the sentences of a paragraph, and the
//! abstract that a text carries of itself. Pure; called by `summary`, `briefing` and `library`, for the bodies of feeds and
//! the full texts of pages alike.

mod abbreviations;
mod abstracts;
mod blocks;
mod labels;
mod sentences;

pub use abstracts::{Abstract, find_abstract};
pub(crate) use blocks::begins_line;
pub use blocks::{Block, Kind, of_html, of_text};
pub use sentences::sentences;
