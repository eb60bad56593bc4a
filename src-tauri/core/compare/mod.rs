//! What makes two texts of an article differ, shown in the later one: what came stands in `ins`, what went in `del`. `library`
//! calls it for the versions of an article. Pure, bounded, and sanitised at its end like every HTML that is made of others.
//!
//! 1. `runs`: a text is a row of runs (what a paragraph, a cell, a heading holds) with the structure between them.
//! 2. `align`: which run is which, first the same ones, then those that resemble each other.
//! 3. `words`: two runs that belong together are compared word by word; scripts without blanks by their characters.
//! 4. `write`: the later structure with all of that in it. A run that went gets a block of its own where it was.

mod align;
mod runs;
#[cfg(test)]
mod tests;
mod words;
mod write;

use crate::model::Difference;
use crate::sanitize::sanitize;
use align::align;
use runs::Document;
use words::Work;
use write::Writer;

/// A text of an article.
#[derive(Debug, Clone, Copy, Default)]
pub struct Text<'a> {
    /// Its title, plain.
    pub title: &'a str,
    /// Its author, plain; empty when there is none.
    pub author: &'a str,
    /// Its body, sanitised.
    pub html: &'a str,
}

/// What came and what went from one text to a later one.
pub fn compare(before: Text<'_>, after: Text<'_>) -> Difference {
    let mut work = Work::default();
    let mut html = String::with_capacity(after.html.len() + after.html.len() / 4);
    for (element, before, after) in [("h1", before.title, after.title), ("p", before.author, after.author)] {
        if before != after {
            html.push_str(&format!("<{element}>{}</{element}>", work.plain(before, after)));
        }
    }
    let (before, after) = (Document::of(before.html), Document::of(after.html));
    let steps = align(&before.runs, &after.runs, &mut work);
    html.push_str(&Writer::new(&before, &after, &mut work).written(&steps));
    let Work { added, removed, coarse, .. } = work;
    Difference { html: sanitize(&html, None).html.as_str().to_owned(), added, removed, coarse }
}
