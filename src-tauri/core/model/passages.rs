//! Passages of articles: where one stands, what was highlighted, where reading was left.

use super::{ArticleId, FeedId, HighlightId, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A passage by its words and those around it (the TextQuoteSelector of the W3C's Web Annotation model): it is found again after
/// the text was changed. Blanks are one, a line end stands between blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Anchor {
    /// Its words.
    pub quote: String,
    /// The words before it.
    pub prefix: String,
    /// The words after it.
    pub suffix: String,
    /// Where it began when it was made: a hint, in UTF-16 units.
    pub position: u32,
}

/// The colours of highlights. Each has a name in the interface: nothing is told by colour alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HighlightColor {
    /// Yellow, like the pens.
    #[default]
    Yellow,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Pink.
    Pink,
    /// Purple.
    Purple,
}

impl HighlightColor {
    /// Every colour.
    pub const ALL: [Self; 5] = [Self::Yellow, Self::Green, Self::Blue, Self::Pink, Self::Purple];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Pink => "pink",
            Self::Purple => "purple",
        }
    }

    /// The colour with this stored name; one of a newer version is shown as the first.
    pub fn from_stored(name: &str) -> Self {
        Self::ALL.into_iter().find(|color| color.as_str() == name).unwrap_or_default()
    }
}

/// A passage that is to be highlighted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewHighlight {
    /// Where.
    pub anchor: Anchor,
    /// In which colour.
    pub color: HighlightColor,
    /// What the person says of it; empty for nothing.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// A highlighted passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Highlight {
    /// The highlight.
    pub id: HighlightId,
    /// Its article.
    pub article: ArticleId,
    /// Where.
    pub anchor: Anchor,
    /// In which colour.
    pub color: HighlightColor,
    /// What the person says of it; empty for nothing.
    pub note: String,
    /// When it was made.
    pub created: Time,
    /// When its colour or note was last changed.
    pub edited: Option<Time>,
}

/// What changes of a highlight; what is missing stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HighlightPatch {
    /// The new colour.
    #[ts(optional)]
    pub color: Option<HighlightColor>,
    /// The new note; empty takes it away.
    #[ts(optional)]
    pub note: Option<String>,
}

/// Which highlights are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HighlightQuery {
    /// Only of this article.
    #[ts(optional)]
    pub article: Option<ArticleId>,
    /// Only of this colour.
    #[ts(optional)]
    pub color: Option<HighlightColor>,
    /// Only with all these words in the passage, the note or the article's title; blank is no search.
    #[ts(optional)]
    pub search: Option<String>,
}

/// A highlight with what it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HighlightRow {
    /// The highlight.
    pub highlight: Highlight,
    /// The article's title.
    pub title: String,
    /// The article's page.
    pub url: Option<String>,
    /// When the article was published.
    pub published: Time,
    /// Its feed.
    pub feed: FeedId,
    /// What the feed is called.
    pub feed_title: String,
}

/// Where the reading of an article was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadingPlace {
    /// The first words in sight; empty in an article without any.
    pub anchor: Anchor,
    /// Pixels from the top of what is seen to these words.
    pub offset: i32,
    /// Pixels from the article's top: where to go when the words are not found.
    pub top: u32,
    /// How much of it was seen, in percent.
    pub percent: u8,
    /// Whether opening the article again comes back here: it was left beyond its first screen and not finished. Otherwise only
    /// a restart does.
    pub resume: bool,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn stored_names_are_the_serialised_ones() {
        for color in HighlightColor::ALL {
            assert_eq!(serde_json::to_value(color).unwrap(), color.as_str());
            assert_eq!(HighlightColor::from_stored(color.as_str()), color);
        }
        assert_eq!(HighlightColor::from_stored("ultraviolet"), HighlightColor::Yellow);
    }
}
