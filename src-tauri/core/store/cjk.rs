//! Words for the search index in scripts that put no blanks between words. FTS5's unicode61 makes one token of a whole run of
//! Chinese, so that no word inside of it is found; here such a run becomes overlapping pairs ("中文字" → "中文 文字 字") which
//! a phrase of pairs finds again. The same function prepares what is indexed and what is asked for.

use crate::language::is_unspaced;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};
use unicode_segmentation::UnicodeSegmentation;

/// Whether combining marks join the letters, so that a "character" is a cluster of several.
fn has_clusters(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{17FF}')
}

/// The same text in one spelling: full-width letters, ligatures and separate accents as the plain ones.
fn normalized(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfkc().collect())
    }
}

/// Text as it is put into the index. The last character of a run stands there alone too, so that it is found by itself.
pub(super) fn indexable(text: &str) -> Cow<'_, str> {
    let text = normalized(text);
    if text.is_ascii() || !text.chars().any(is_unspaced) { text } else { Cow::Owned(pairs(&text, true)) }
}

/// Text as it is asked for: like [`indexable`], but a run at the end may go on in the article, so its last character is
/// not asked for alone when it is in a pair.
pub(super) fn askable(text: &str) -> String {
    pairs(&normalized(text), false)
}

fn pairs(text: &str, last_run_ends: bool) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find(is_unspaced) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find(|c| !is_unspaced(c)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let ends = last_run_ends || !after.trim().is_empty();
        push_run(&mut out, run, ends);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn push_run(out: &mut String, run: &str, ends: bool) {
    out.push(' ');
    if run.contains(has_clusters) {
        let starts = run.grapheme_indices(true).map(|(at, _)| at).chain([run.len()]).collect::<Vec<_>>();
        push_pairs(out, run, starts.into_iter(), ends);
    } else {
        push_pairs(out, run, run.char_indices().map(|(at, _)| at).chain([run.len()]), ends);
    }
    out.push(' ');
}

/// Pairs of neighbours in `run`, whose characters begin at `starts` (the last of them is the end).
fn push_pairs(out: &mut String, run: &str, starts: impl Iterator<Item = usize>, ends: bool) {
    let (mut first, mut second) = (None, None);
    let mut any = false;
    for start in starts {
        if let Some(from) = first {
            out.push_str(&run[from..start]);
            out.push(' ');
            any = true;
        }
        (first, second) = (second, Some(start));
    }
    // Now `first` begins the last character and `second` is the end.
    if let (Some(from), Some(end)) = (first, second)
        && (ends || !any)
    {
        out.push_str(&run[from..end]);
    }
}

/// Whether text is a single character of such a script: asked for as the beginning of a pair.
pub(super) fn is_single(text: &str) -> bool {
    text.starts_with(is_unspaced) && text.graphemes(true).nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_run_becomes_pairs_and_its_last_character() {
        assert_eq!(words(&indexable("中文字")), ["中文", "文字", "字"]);
        assert_eq!(words(&indexable("字")), ["字"]);
        assert_eq!(words(&indexable("iPhone手机 new")), ["iPhone", "手机", "机", "new"]);
        assert_eq!(words(&indexable("カタカナ、ひら")), ["カタ", "タカ", "カナ", "ナ", "、", "ひら", "ら"]);
    }

    #[test]
    fn asked_words_are_neighbours_in_the_index() {
        let indexed = words(&indexable("琉璃灯塔的灯iPhone手机"));
        for asked in ["琉璃", "灯塔", "璃灯塔", "灯iPhone", "iPhone手", "手机", "塔的灯iPhone手机"] {
            let mut asked = words(&askable(asked));
            let last = asked.pop().unwrap_or_default();
            let found = indexed.windows(asked.len() + 1).any(|window| {
                window[..asked.len()] == asked[..] && window.last().is_some_and(|word| word.starts_with(&last))
            });
            assert!(found, "{asked:?} {last}");
        }
    }

    #[test]
    fn text_with_blanks_is_left_alone() {
        assert!(matches!(indexable("plain words, naïve Größe"), Cow::Borrowed(_)));
        assert_eq!(indexable("Ｆｕｌｌ ﬁt"), "Full fit");
        assert_eq!(indexable("cafe\u{301}"), "café");
    }

    #[test]
    fn marks_stay_with_their_letters() {
        for token in words(&indexable("ที่นี่")) {
            assert!(token.graphemes(true).count() <= 2, "{token}");
        }
        assert!(is_single("ที่") && is_single("中") && !is_single("中文") && !is_single("a") && !is_single(""));
    }
}
