//! Which languages the library's articles are in, so that `lang:de` finds them. The search index holds a word of ours for each
//! article, which no publisher writes: it costs a few bytes, and goes together with other words as they do.

use super::{Store, StoreError};
use crate::language::{detect, primary};
use crate::model::FeedId;
use rusqlite::{Connection, OptionalExtension, params};

/// Begins our words. Of the private use that the index takes for a letter; no font and no icon is known to sit there.
const MARK: char = '\u{FFFF0}';

/// Characters of a text that are looked at: every article of a refresh is.
const SAMPLE: usize = 600;

/// What asks for a language in a search, in any case.
const PREFIX: &str = "lang:";

/// What is known of the languages of a feed before its articles are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Claims {
    /// The user said so: that holds.
    user: Option<String>,
    /// The publisher says so.
    feed: Option<String>,
}

impl Claims {
    /// Those of a feed; `published` is what the document in hand says, which may not be kept yet.
    pub(super) fn of(conn: &Connection, feed: FeedId, published: Option<&str>) -> Result<Self, StoreError> {
        let mut statement = conn.prepare_cached("SELECT text_language, language FROM feeds WHERE id = ?1")?;
        let (user, kept): (Option<String>, Option<String>) =
            statement.query_row([feed.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?.unwrap_or_default();
        Ok(Self { user, feed: published.map(str::to_owned).or(kept) })
    }

    /// The word for the language of an article, empty when that is not known. `own` is what its entry says.
    pub(super) fn word(&self, own: Option<&str>, text: &str) -> String {
        let said = self.user.as_deref().and_then(primary);
        let found = said.or_else(|| {
            let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(at, _)| at);
            detect(&text[..end], own.or(self.feed.as_deref()))
        });
        found.map(|code| format!("{MARK}{code}")).unwrap_or_default()
    }
}

/// Takes the languages out of what was typed: the rest, and an FTS5 expression for them. Several are any of them. A prefix
/// without a language yet is taken out, too: the person is typing.
pub(super) fn asked(words: &str) -> (String, Option<String>) {
    let (mut rest, mut any) = (Vec::new(), Vec::new());
    for word in words.split_whitespace() {
        match word.get(..PREFIX.len()).filter(|head| head.eq_ignore_ascii_case(PREFIX)) {
            Some(_) => any.extend(word[PREFIX.len()..].split(',').filter_map(primary)),
            None => rest.push(word),
        }
    }
    if rest.len() == words.split_whitespace().count() {
        return (words.to_owned(), None);
    }
    let any: Vec<_> = any.iter().map(|code| format!("\"{MARK}{code}\"")).collect();
    let languages = (!any.is_empty()).then(|| format!("(tags : ({}))", any.join(" OR ")));
    (rest.join(" "), languages)
}

fn all(conn: &Connection) -> Result<Vec<(String, u32)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT term, doc FROM search_words WHERE term >= ?1 AND term < ?2")?;
    let first = MARK.to_string();
    let after = char::from_u32(u32::from(MARK) + 1).unwrap_or(MARK).to_string();
    let rows = statement.query_map(params![first, after], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let mut found: Vec<(String, u32)> = rows.collect::<Result<_, _>>()?;
    for (term, _) in &mut found {
        *term = term.trim_start_matches(MARK).to_owned();
    }
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(found)
}

impl Store {
    /// The languages of articles, by code, with about how many articles each has; the most frequent first.
    pub fn languages(&self) -> Result<Vec<(String, u32)>, StoreError> {
        self.read(all)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_taken_out_of_what_was_typed() {
        let word = |code: &str| format!("\"{MARK}{code}\"");
        assert_eq!(asked("harbour  lights"), ("harbour  lights".to_owned(), None));
        assert_eq!(asked("lang:de hafen").0, "hafen");
        assert_eq!(asked("Lang:de-AT").1.unwrap(), format!("(tags : ({}))", word("de")));
        assert_eq!(asked("a lang:de,fr b").1.unwrap(), format!("(tags : ({} OR {}))", word("de"), word("fr")));
        assert_eq!(asked("lang: a"), ("a".to_owned(), None));
        assert_eq!(asked("lang:\" OR x").1, None, "nothing typed becomes syntax");
        assert_eq!(asked("slang:de").1, None);
    }

    #[test]
    fn the_user_is_right_and_the_text_knows_better_than_the_feed() {
        let german =
            "Der Hafen liegt im Norden der Stadt und ist seit vielen Jahren für große Schiffe gesperrt. ".repeat(3);
        let of = |user: Option<&str>, feed: Option<&str>| {
            let claims = Claims { user: user.map(str::to_owned), feed: feed.map(str::to_owned) };
            claims.word(None, &german).trim_start_matches(MARK).to_owned()
        };
        assert_eq!(of(None, Some("en")), "de");
        assert_eq!(of(Some("nl-BE"), Some("en")), "nl");
        assert_eq!(Claims::default().word(None, "?"), "");
    }
}
