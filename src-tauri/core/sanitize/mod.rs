//! Foreign HTML becomes safe HTML, plain text, an excerpt and a lead image. The only room that sees ammonia. `ingest`
//! calls it for every body, the command line for `sanitize`. Pure; sanitised text is a fixed point: doing it again changes nothing.

use serde::Serialize;
use url::Url;

/// HTML that went through [`sanitize`]; nothing else can make one, and `store` accepts nothing else as a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What becomes of a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sanitized {
    /// The safe body, all addresses absolute.
    pub html: SafeHtml,
    /// Its words: blocks separated by newlines, no markup; for search, hashes and the command line.
    pub text: String,
    /// The first words of `text` on one line, at most [`EXCERPT_CHARS`] characters, cut at a word with "…".
    pub excerpt: String,
    /// The lead image: the first that is large enough to be one and no tracking pixel; absolute.
    pub image: Option<String>,
}

/// Characters of an excerpt at most.
pub const EXCERPT_CHARS: usize = 300;

/// Makes unsafe HTML safe. Relative addresses are resolved against `base`, without one they are removed.
pub fn sanitize(html: &str, base: Option<&Url>) -> Sanitized {
    let _ = (html, base);
    todo!()
}

/// The plain text of a fragment of HTML on one line: tags out, entities decoded once, blanks collapsed.
pub fn plain_text(html: &str) -> String {
    let _ = html;
    todo!()
}
