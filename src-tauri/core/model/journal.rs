//! What the user did, as the undo journal lists it.

use super::{Scope, Time, UndoId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of step it was. The interface has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Articles were marked as read.
    Read,
    /// Articles were marked as unread.
    Unread,
    /// Articles got a star.
    Starred,
    /// Articles lost their star.
    Unstarred,
    /// Articles are to be read later.
    ReadLater,
    /// Articles are no longer to be read later.
    NotReadLater,
    /// Articles were put out of sight until a moment.
    Snoozed,
    /// Articles came back before their moment.
    Unsnoozed,
    /// Articles got tags, or lost some and got others.
    Tagged,
    /// Articles lost tags.
    Untagged,
    /// A passage was highlighted.
    Highlighted,
    /// A highlight got another colour or note.
    HighlightEdited,
    /// Highlights were removed.
    HighlightsRemoved,
    /// A tag got another name.
    TagRenamed,
    /// A tag was removed.
    TagRemoved,
    /// Feeds were set otherwise.
    FeedEdited,
    /// Feeds were moved into a folder.
    FeedsMoved,
    /// Feeds were unsubscribed.
    FeedsRemoved,
    /// A folder got another name.
    FolderRenamed,
    /// A folder was moved.
    FolderMoved,
    /// A folder was removed.
    FolderRemoved,
    /// Several feeds and folders were removed at once.
    Removed,
    /// Feeds and folders were put in another order or place.
    Arranged,
    /// What a folder holds was put in the order of names.
    Sorted,
    /// What a language model wrote was removed.
    ModelTextRemoved,
    /// The settings were changed.
    Settings,
}

impl StepKind {
    /// Every kind.
    pub const ALL: [Self; 26] = [
        Self::Read,
        Self::Unread,
        Self::Starred,
        Self::Unstarred,
        Self::ReadLater,
        Self::NotReadLater,
        Self::Snoozed,
        Self::Unsnoozed,
        Self::Tagged,
        Self::Untagged,
        Self::Highlighted,
        Self::HighlightEdited,
        Self::HighlightsRemoved,
        Self::TagRenamed,
        Self::TagRemoved,
        Self::FeedEdited,
        Self::FeedsMoved,
        Self::FeedsRemoved,
        Self::FolderRenamed,
        Self::FolderMoved,
        Self::FolderRemoved,
        Self::Removed,
        Self::Arranged,
        Self::Sorted,
        Self::ModelTextRemoved,
        Self::Settings,
    ];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Unread => "unread",
            Self::Starred => "starred",
            Self::Unstarred => "unstarred",
            Self::ReadLater => "read_later",
            Self::NotReadLater => "not_read_later",
            Self::Snoozed => "snoozed",
            Self::Unsnoozed => "unsnoozed",
            Self::Tagged => "tagged",
            Self::Untagged => "untagged",
            Self::Highlighted => "highlighted",
            Self::HighlightEdited => "highlight_edited",
            Self::HighlightsRemoved => "highlights_removed",
            Self::TagRenamed => "tag_renamed",
            Self::TagRemoved => "tag_removed",
            Self::FeedEdited => "feed_edited",
            Self::FeedsMoved => "feeds_moved",
            Self::FeedsRemoved => "feeds_removed",
            Self::FolderRenamed => "folder_renamed",
            Self::FolderMoved => "folder_moved",
            Self::FolderRemoved => "folder_removed",
            Self::Removed => "removed",
            Self::Arranged => "arranged",
            Self::Sorted => "sorted",
            Self::ModelTextRemoved => "model_text_removed",
            Self::Settings => "settings",
        }
    }

    /// The kind with this stored name.
    pub fn from_stored(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A step of the undo journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JournalEntry {
    /// The step, for `undo`.
    pub id: UndoId,
    /// When.
    pub at: Time,
    /// What.
    pub kind: StepKind,
    /// How many articles, feeds or folders it changed; of settings, how many of them.
    pub count: u32,
    /// What one article, feed, folder or tag is called that the step was about, or the view that was marked as read.
    pub name: Option<String>,
    /// The view that was marked as read; a smart one has no `name`.
    pub view: Option<Scope>,
    /// It was taken back.
    pub undone: bool,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn stored_names_are_the_serialised_ones() {
        for kind in StepKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(StepKind::from_stored(kind.as_str()), Some(kind));
        }
        assert_eq!(StepKind::from_stored("from_the_future"), None);
    }
}
