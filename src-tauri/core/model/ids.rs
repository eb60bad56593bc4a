//! Row ids as distinct types, so that a feed's id never lands where an article's is meant.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id! {
    /// A followed feed.
    FeedId
}
id! {
    /// A folder of feeds.
    FolderId
}
id! {
    /// A kept article. Grows with the order of arrival and is never used twice.
    ArticleId
}
id! {
    /// A tag of the user's.
    TagId
}
id! {
    /// A highlighted passage. Never used twice.
    HighlightId
}
id! {
    /// An answer of a language model. Never used twice.
    AnswerId
}
id! {
    /// A step of the undo journal.
    UndoId
}
