//! Highlights, notes, and where reading was left.

use super::{Changed, Library};
use crate::changes::Change;
use crate::model::{
    ApiError, ArticleId, ErrorCode, Highlight, HighlightId, HighlightPatch, HighlightQuery, HighlightRow, NewHighlight,
    ReadingPlace, UndoId,
};
use crate::store::Marked;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Characters of a passage and of a note: some pages. What is longer is the article itself.
const LONGEST: usize = 20_000;

/// A new highlight, and the step that takes it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Highlighted {
    /// The highlight.
    pub id: HighlightId,
    /// The step of the undo journal.
    pub undo: Option<UndoId>,
}

impl Library {
    /// The highlights of an article in the order of its text.
    pub async fn highlights(&self, article: ArticleId) -> Result<Vec<Highlight>, ApiError> {
        self.with_store(move |store| store.highlights(article)).await
    }

    /// Highlights with their articles: articles by their newest highlight, in each the order of its text.
    pub async fn list_highlights(&self, query: HighlightQuery) -> Result<Vec<HighlightRow>, ApiError> {
        self.with_store(move |store| store.list_highlights(&query)).await
    }

    /// The same as a Markdown document.
    pub async fn highlights_markdown(&self, query: HighlightQuery) -> Result<String, ApiError> {
        Ok(markdown(&self.list_highlights(query).await?))
    }

    /// Highlights a passage.
    pub async fn add_highlight(&self, article: ArticleId, highlight: NewHighlight) -> Result<Highlighted, ApiError> {
        let now = self.now();
        if highlight.anchor.quote.trim().is_empty() {
            return Err(ApiError::new(ErrorCode::BadCall, "a passage without words cannot be highlighted"));
        }
        check_length(&highlight.anchor.quote)?;
        check_length(&highlight.note)?;
        let (id, marked) = self.with_store(move |store| store.add_highlight(article, highlight, now)).await?;
        let Changed { undo, .. } = self.announce_highlights(marked);
        Ok(Highlighted { id, undo })
    }

    /// Changes colour or note of a highlight.
    pub async fn edit_highlight(&self, highlight: HighlightId, patch: HighlightPatch) -> Result<Changed, ApiError> {
        let now = self.now();
        check_length(patch.note.as_deref().unwrap_or_default())?;
        let marked = self.with_store(move |store| store.edit_highlight(highlight, patch, now)).await?;
        Ok(self.announce_highlights(marked))
    }

    /// Removes highlights with their notes.
    pub async fn remove_highlights(&self, highlights: Vec<HighlightId>) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.remove_highlights(&highlights, now)).await?;
        Ok(self.announce_highlights(marked))
    }

    /// Keeps where the reading of an article was left; null forgets it.
    pub async fn keep_place(&self, article: ArticleId, place: Option<ReadingPlace>) -> Result<(), ApiError> {
        let now = self.now();
        self.with_store(move |store| store.keep_place(article, place, now)).await
    }

    pub(super) fn announce_highlights(&self, marked: Marked) -> Changed {
        let changed = Changed::from(&marked);
        if !marked.changed.is_empty() {
            self.changes.announce(Change::Highlights { articles: marked.changed });
        }
        changed
    }
}

fn check_length(text: &str) -> Result<(), ApiError> {
    if text.chars().count() > LONGEST {
        return Err(ApiError::new(ErrorCode::BadCall, format!("more than {LONGEST} characters")));
    }
    Ok(())
}

/// Passages as quotations, under the article that each comes from, with feed and date; notes below them. Without words of ours,
/// so it is right in any language.
fn markdown(rows: &[HighlightRow]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index == 0 || rows[index - 1].highlight.article != row.highlight.article {
            let title = escaped(&one_line(&row.title));
            let heading = match &row.url {
                Some(url) => format!("[{title}](<{}>)", url.replace('<', "%3C").replace('>', "%3E")),
                None => title,
            };
            let day = row.published.to_rfc3339().chars().take(10).collect::<String>();
            let gap = if index == 0 { "" } else { "\n" };
            text += &format!("{gap}## {heading}\n\n{} · {day}\n", escaped(&one_line(&row.feed_title)));
        }
        text.push('\n');
        for (number, line) in row.highlight.anchor.quote.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            text += if number == 0 { "" } else { ">\n" };
            text += &format!("> {}\n", escaped(line.trim()));
        }
        let note = row.highlight.note.trim();
        if !note.is_empty() {
            // The person's own words: their Markdown is meant.
            text += &format!("\n{note}\n");
        }
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Foreign words say no Markdown (CommonMark 0.31: any ASCII punctuation may be escaped; what begins a block only at the start).
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (index, letter) in text.char_indices() {
        let begins_block = index == 0 && matches!(letter, '#' | '>' | '-' | '+' | '=' | '~' | '|');
        if begins_block || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&') {
            safe.push('\\');
        }
        safe.push(letter);
    }
    // "1. " and "1) " begin a list.
    let digits = safe.len() - safe.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    if (1..=9).contains(&digits) && safe[digits..].starts_with(['.', ')']) {
        safe.insert(digits, '\\');
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, FeedId, HighlightColor, Time};

    fn row(article: i64, title: &str, quote: &str, note: &str) -> HighlightRow {
        HighlightRow {
            highlight: Highlight {
                id: HighlightId(1),
                article: ArticleId(article),
                anchor: Anchor { quote: quote.to_owned(), ..Anchor::default() },
                color: HighlightColor::Green,
                note: note.to_owned(),
                created: Time(0),
                edited: None,
            },
            title: title.to_owned(),
            url: (article == 1).then(|| "https://a.example/(1)".to_owned()),
            published: Time::from_seconds(1_700_000_000),
            feed: FeedId(1),
            feed_title: "A *feed*".to_owned(),
        }
    }

    #[test]
    fn markdown_has_passages_under_their_articles() {
        let rows = [
            row(1, "One [1]", "First words.\nA second block.", "My *own* note"),
            row(1, "One [1]", "1. no list", ""),
            row(2, "Two", "# no <b>heading</b>", ""),
        ];
        assert_eq!(
            markdown(&rows),
            "## [One \\[1\\]](<https://a.example/(1)>)\n\nA \\*feed\\* · 2023-11-14\n\n> First words.\n>\n> A second block.\n\n\
             My *own* note\n\n> 1\\. no list\n\n## Two\n\nA \\*feed\\* · 2023-11-14\n\n> \\# no \\<b>heading\\</b>\n"
        );
        assert_eq!(markdown(&[]), "");
    }
}
