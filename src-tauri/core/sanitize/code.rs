//! The programming language of code: the one thing of its markup that tells a reader's program more than the text does. Of all
//! classes only `language-x` on `code` and `pre` is written, with a name that can be nothing but a name; so a class can neither
//! bring a style nor be taken for one of the app's own.

use super::policy::{Element, Kind};
use super::weave::Weaver;

/// How many elements may stand between a box that names the language and its `pre`: what Rouge and GitHub write has one.
const NEAR: usize = 3;

/// The longest name of a language ("typescript-embedded" is none that matters).
const LONGEST: usize = 20;

/// A box that named a language, until it is closed.
#[derive(Debug)]
pub(super) struct CodeBox {
    /// So many elements were open around it.
    depth: usize,
    language: String,
}

impl Weaver<'_> {
    /// What an element's classes say: written on code, remembered of boxes around it.
    pub(super) fn write_code_language(&mut self, element: Element) {
        let named = self.tokens.attribute("class").and_then(language);
        match element.written {
            "code" => {
                if let Some(language) = named {
                    self.write_language_class(&language);
                }
            }
            "pre" => {
                let depth = self.stack.len();
                let around = self.code_box.as_ref().filter(|found| depth - found.depth <= NEAR);
                if let Some(language) = named.or_else(|| around.map(|found| found.language.clone())) {
                    self.write_language_class(&language);
                }
            }
            _ if element.kind == Kind::Block => {
                if let Some(language) = named {
                    self.code_box = Some(CodeBox { depth: self.stack.len(), language });
                }
            }
            _ => {}
        }
    }

    fn write_language_class(&mut self, language: &str) {
        self.out.push_str(" class=\"language-");
        self.out.push_str(language);
        self.out.push('"');
    }

    /// An element was closed; what it said of its content ends with it.
    pub(super) fn leave_code_box(&mut self) {
        if self.code_box.as_ref().is_some_and(|found| found.depth >= self.stack.len()) {
            self.code_box = None;
        }
    }
}

/// The language that a class attribute names: in the way of the HTML standard (4.5.15), of Prettify, GitHub, Org, Pandoc and
/// SyntaxHighlighter.
fn language(classes: &str) -> Option<String> {
    let mut words = classes.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        let said =
            ["language-", "lang-", "highlight-source-", "src-"].iter().find_map(|start| word.strip_prefix(start));
        let said = said.or_else(|| match word {
            "sourceCode" | "brush:" => words.peek().copied(),
            _ => word.strip_prefix("brush:"),
        });
        if let Some(name) =
            said.map(|name| name.trim_end_matches(';').to_ascii_lowercase()).filter(|name| is_name(name))
        {
            return Some(name);
        }
    }
    None
}

fn is_name(name: &str) -> bool {
    (1..=LONGEST).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'#' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_in_several_ways() {
        for (classes, name) in [
            ("language-rust", "rust"),
            ("hljs language-c++", "c++"),
            ("prettyprint lang-JS", "js"),
            ("highlight highlight-source-shell", "shell"),
            ("sourceCode python", "python"),
            ("brush: php; title: x", "php"),
            ("brush:jscript;", "jscript"),
            ("src src-emacs-lisp", "emacs-lisp"),
        ] {
            assert_eq!(language(classes).as_deref(), Some(name), "{classes}");
        }
        for classes in ["", "wp-block-code", "language-", "language-\"><b>", "language-1", "language-äöü", "sourceCode"]
        {
            assert_eq!(language(classes), None, "{classes}");
        }
    }
}
