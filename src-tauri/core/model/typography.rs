//! How the text of articles is set.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which face the text is set in. What each means on a system, the interface knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArticleFont {
    /// The interface's own.
    #[default]
    System,
    /// With serifs.
    Serif,
    /// Without serifs.
    Sans,
    /// Every character as wide as the others.
    Mono,
    /// The one that comes with Broadsheet, made to be told apart letter by letter.
    Legible,
    /// A family that is installed: [`Typography::family`].
    Installed,
}

/// What the text stands on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// The window's own colours.
    #[default]
    Window,
    /// White with a little warmth.
    Paper,
    /// Brown on yellowish.
    Sepia,
    /// Light on dark grey.
    Grey,
    /// Light on black.
    Black,
}

/// How the text of articles is set. Its size is [`super::Settings::text_percent`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Typography {
    /// The face.
    pub font: ArticleFont,
    /// The installed family, kept also while another face is chosen.
    pub family: String,
    /// From line to line, in percent of the text's size.
    pub line_percent: u32,
    /// The longest line, in characters of average width.
    pub measure: u32,
    /// Both edges of the text are straight.
    pub justify: bool,
    /// Words are divided, where the language is known.
    pub hyphens: bool,
    /// Between letters, in thousandths of the text's size.
    pub letter_spacing: i32,
    /// What articles stand on while the window is light.
    pub paper_in_light: Paper,
    /// What articles stand on while the window is dark.
    pub paper_in_dark: Paper,
    /// Colour what is written in a programming language.
    pub highlight_code: bool,
    /// The person's own style sheet for articles, as they wrote it. The interface takes from it what is safe.
    pub own_styles: String,
}

impl Default for Typography {
    fn default() -> Self {
        Self {
            font: ArticleFont::System,
            family: String::new(),
            line_percent: 162,
            measure: 68,
            justify: false,
            hyphens: true,
            letter_spacing: 0,
            paper_in_light: Paper::Window,
            paper_in_dark: Paper::Window,
            highlight_code: true,
            own_styles: String::new(),
        }
    }
}

/// Which way a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextDirection {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl TextDirection {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction with this stored name.
    pub fn from_stored(name: &str) -> Option<Self> {
        match name {
            "ltr" => Some(Self::Ltr),
            "rtl" => Some(Self::Rtl),
            _ => None,
        }
    }
}

/// A language as it is written in a tag of BCP 47: at most 35 letters, digits and hyphens. `None` is no such tag.
pub fn language_tag(text: &str) -> Option<&str> {
    let tag = text.trim();
    let fits = (2..=35).contains(&tag.len())
        && tag.starts_with(|c: char| c.is_ascii_alphabetic())
        && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    fits.then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag_and_nothing_else() {
        assert_eq!(language_tag(" zh-Hant-TW "), Some("zh-Hant-TW"));
        for odd in ["", "x", "de_DE", "\"><b>", "1a", "a-very-long-tag-that-nobody-could-have-registered"] {
            assert_eq!(language_tag(odd), None, "{odd}");
        }
    }

    #[test]
    fn directions_come_back_from_their_names() {
        for direction in [TextDirection::Ltr, TextDirection::Rtl] {
            assert_eq!(TextDirection::from_stored(direction.as_str()), Some(direction));
        }
        assert_eq!(TextDirection::from_stored("up"), None);
    }
}
