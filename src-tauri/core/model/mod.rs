//! The nouns of Broadsheet: plain data that every room may name. No behaviour beyond what keeps a noun valid, no I/O,
//! no dependency on another room. What crosses to the interface derives `ts_rs::TS`; all times are [`Time`].

mod article;
mod briefing;
mod cleaning;
mod credentials;
mod error;
mod export;
mod feed;
mod fetching;
mod full_text;
mod ids;
mod image_settings;
mod journal;
mod language_model;
mod listening;
mod names;
mod passages;
mod player;
mod query;
mod reading;
mod related;
mod safety;
mod settings;
mod summary;
mod time;
mod typography;
mod version;

pub use article::{Article, ArticleSummary, Chapter, Enclosure, Episode, Person, Transcript};
pub use briefing::{
    Briefing, BriefingColumn, BriefingReason, BriefingRequest, BriefingSettings, BriefingWords, FeedInterest, Story,
    StorySource,
};
pub use cleaning::{
    Cleaned, FilterList, FilterListState, Filtering, RemovalReason, RemovedBlock, RuleFault, RuleProblem, RulesChecked,
    Teaser,
};
pub use credentials::{Credentials, CredentialsPatch, Header, HeaderPatch, KeptCredentials, NoSuchHeader};
pub use error::{ApiError, ErrorCode, Trouble, TroubleCode};
pub use export::{ExportForm, ExportReport};
pub use feed::{
    Candidate, CandidateKind, Counts, Feed, FeedCount, FeedPatch, FeedState, Folder, Keeping, NextReason, Node,
    RequestSettings, Sidebar, Tag, TagCount,
};
pub use fetching::{Activity, FetchTarget, HostMemory, Iconless, Move, Moving, NextFetch, Pace, SkipTimes, Validators};
pub use full_text::{FullText, FullTextMode, FullTextRefusal};
pub use ids::{AnswerId, ArticleId, FeedId, FolderId, HighlightId, TagId, UndoId};
pub use image_settings::{ImageKeeping, ImagesAhead};
pub use journal::{JournalEntry, StepKind};
pub use language_model::{
    LanguageModel, ModelAnswer, ModelProblem, ModelProgress, ModelSummary, ModelTask, ModelTest, ModelText, ModelTexts,
    ModelUse, TranslatedSentence, Translation, Written,
};
pub use listening::{
    ChapterMark, Cue, Download, DownloadProblem, DownloadState, EpisodeKey, Heard, Playable, TranscriptText,
};
pub use names::{NameKey, by_place};
pub use passages::{
    Anchor, Highlight, HighlightColor, HighlightPatch, HighlightQuery, HighlightRow, NewHighlight, ReadingPlace,
};
pub use player::Player;
pub use query::{ArticleQuery, AsOf, Filter, Group, GroupStart, Order, RefreshScope, Scope};
pub use reading::Reading;
pub use related::Related;
pub use safety::{
    Backup, BackupReason, Damage, Holdings, LibraryUse, Packed, Recovery, Restored, SafetyProgress, SafetyStage,
};
pub use settings::{MarkByMoving, Settings, Shortcuts, Theme};
pub use summary::{Summaries, Summary, SummaryLine, SummaryMode, SummaryOrigin};
pub use time::{Clock, SystemClock, Time};
pub use typography::{ArticleFont, Paper, TextDirection, Typography, language_tag};
pub use version::{Difference, Version, VersionText};
