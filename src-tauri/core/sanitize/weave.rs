//! The second stage, and for most bodies the only one: writes markup anew, tag by tag, in a form that every HTML parser
//! reads alike, keeping only what the policy allows, and gathers words and lead image on the way.
//!
//! The written form is well nested, and nothing in it makes a parser close, move or invent an element (no paragraph in a
//! paragraph, no text directly in a table, …). So reading it again gives the same tree, weaving it again gives the same
//! text, and no browser can find in it anything but what stands there. In *strict* mode weaving gives up at the first
//! thing that an HTML parser would mend; then ammonia mends it and its output is woven. Weaving without strictness mends by
//! itself, in linear time whatever the input: that is for bodies too large or too deep for a real parser.

mod embedded;

use super::anchors::Anchors;
use super::code::CodeBox;
use super::entities::{decode, escape_text};
use super::policy::{Element, Kind, element};
use super::tokens::{Token, Tokens};
use super::words::Words;
use embedded::Embedded;
use url::Url;

/// Open elements at most. Deeper ones lose their tags: browsers stop at 512, and no text needs a quarter of that.
pub(super) const MAX_OPEN: usize = 128;

/// What was woven.
#[derive(Debug, Default)]
pub(super) struct Woven {
    /// The markup.
    pub(super) html: String,
    /// The words.
    pub(super) text: String,
    /// The lead image.
    pub(super) image: Option<String>,
    /// The in-article links and targets that were really written.
    pub(super) anchors: Anchors,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) element: Element,
    emitted: bool,
    /// Opened by a rule and not by a tag: a parser does the same, and closes it likewise.
    pub(super) implied: bool,
}

/// The state of weaving.
#[derive(Debug)]
pub(super) struct Weaver<'a> {
    pub(super) tokens: Tokens<'a>,
    pub(super) base: Option<&'a Url>,
    pub(super) failed: bool,
    pub(super) out: String,
    pub(super) stack: Vec<Open>,
    pub(super) wanted: &'a Anchors,
    pub(super) written: Anchors,
    words: Words,
    overflow: usize,
    /// How many open elements keep their content from being written.
    silent: usize,
    embedded: Vec<Embedded>,
    picture_set: Option<&'a str>,
    last_image: String,
    lead: Option<String>,
    preformatted: usize,
    /// The box that named the language of the code in it.
    pub(super) code_box: Option<CodeBox>,
    /// Length of the output just after a `<pre>`: a line feed there would be lost on the next reading.
    pre_start: usize,
}

/// Weaves. `None` only when `strict`: an HTML parser would not read the input exactly as it stands.
pub(super) fn weave(input: &str, base: Option<&Url>, strict: bool, wanted: &Anchors) -> Option<Woven> {
    let mut weaver = Weaver {
        tokens: Tokens::new(input),
        base,
        failed: false,
        out: String::with_capacity(input.len() + input.len() / 8),
        stack: Vec::with_capacity(16),
        wanted,
        written: Anchors::default(),
        words: Words::new(),
        overflow: 0,
        silent: 0,
        embedded: Vec::new(),
        picture_set: None,
        last_image: String::new(),
        lead: None,
        preformatted: 0,
        code_box: None,
        pre_start: usize::MAX,
    };
    while let Some(token) = weaver.tokens.next() {
        match token {
            Token::Text(raw) => weaver.text(raw),
            Token::Start(name) => weaver.start(name),
            Token::End(name) => weaver.end(name),
        }
        if strict && (weaver.failed || weaver.tokens.odd) {
            return None;
        }
    }
    if strict && !weaver.stack.is_empty() {
        return None;
    }
    weaver.close_to(0);
    Some(Woven {
        html: trimmed(weaver.out),
        text: weaver.words.into_text(),
        image: weaver.lead,
        anchors: weaver.written,
    })
}

fn trimmed(mut html: String) -> String {
    html.truncate(html.trim_ascii_end().len());
    let blank = html.len() - html.trim_ascii_start().len();
    if blank > 0 {
        html.drain(..blank);
    }
    html.shrink_to_fit();
    html
}

impl<'a> Weaver<'a> {
    pub(super) fn deviate(&mut self) {
        self.failed = true;
    }

    pub(super) fn top(&self) -> Option<Kind> {
        self.stack.last().map(|open| open.element.kind)
    }

    /// An attribute of the present tag, decoded.
    pub(super) fn attribute(&mut self, name: &str) -> Option<std::borrow::Cow<'a, str>> {
        let raw = self.tokens.attribute(name)?;
        let (value, sure) = decode(raw, true);
        self.failed |= !sure;
        Some(value)
    }

    fn text(&mut self, raw: &str) {
        let in_table = self.in_table();
        if in_table && raw.bytes().all(|b| b.is_ascii_whitespace()) {
            return;
        }
        let (text, sure) = decode(raw, false);
        self.failed |= !sure;
        if in_table {
            self.need_content_place();
        }
        if self.silent == 0 {
            self.write_text(&text);
        }
    }

    fn write_text(&mut self, text: &str) {
        let mut text = text;
        if self.out.len() == self.pre_start {
            text = text.trim_start_matches(['\n', '\r', '\0']);
        }
        escape_text(text, &mut self.out);
        if self.preformatted > 0 {
            self.words.push_preformatted(text);
        } else {
            self.words.push(text);
        }
    }

    fn start(&mut self, name: &str) {
        let Some(element) = element(name) else {
            // Unknown elements are boxes without meaning: their content stays.
            self.deviate();
            return;
        };
        match element.kind {
            Kind::Dropped => self.drop_content(element),
            Kind::Page => {}
            Kind::Column => {
                if !matches!(self.top(), Some(Kind::Columns | Kind::Table)) {
                    self.deviate();
                }
            }
            Kind::Source => self.source(element),
            Kind::Frame => self.frame(),
            Kind::Embed => self.embed(),
            Kind::Break => self.line_break(element),
            Kind::Rule => {
                self.make_room(element);
                self.words.line();
                if self.silent == 0 {
                    self.out.push_str("<hr>");
                }
            }
            Kind::Image => self.image(),
            _ => {
                let self_closing = self.tokens.self_closing;
                if self.make_room(element) && self.push(element, false) && self_closing {
                    self.pop();
                }
            }
        }
    }

    fn line_break(&mut self, element: Element) {
        self.need_content_place();
        if self.silent == 0 {
            if element.name == "br" {
                self.words.line();
            }
            self.out.push('<');
            self.out.push_str(element.name);
            self.out.push('>');
        }
    }

    fn end(&mut self, name: &str) {
        let Some(element) = element(name) else {
            self.deviate();
            return;
        };
        if element.is_void() || matches!(element.kind, Kind::Page | Kind::Frame | Kind::Dropped) {
            // Passed over by parsers too, but for `</br>`, which makes a line break.
            self.failed |= element.name == "br" || matches!(element.kind, Kind::Frame | Kind::Dropped);
            return;
        }
        if self.overflow > 0 {
            self.overflow -= 1;
            return;
        }
        if element.kind == Kind::Table
            && self.stack.last().is_some_and(|open| open.implied && open.element.kind == Kind::Rows)
        {
            self.pop();
        }
        if self.stack.last().is_some_and(|open| open.element.name == element.name) {
            self.pop();
            return;
        }
        self.deviate();
        if let Some(depth) = self.matching(element) {
            self.close_to(depth);
        }
    }

    /// Opens an element; its place was made. `false`: too many are open.
    pub(super) fn push(&mut self, element: Element, implied: bool) -> bool {
        if self.stack.len() >= MAX_OPEN {
            self.deviate();
            self.overflow += usize::from(!implied && !self.tokens.self_closing);
            return false;
        }
        let mut emitted = false;
        match element.kind {
            Kind::Media | Kind::Object => self.open_player(element),
            Kind::NoScript => {
                // Parsers that run scripts take its content as text up to the first end tag.
                self.failed |= self.stack.iter().any(|open| open.element.kind == Kind::NoScript);
                self.silent += 1;
            }
            Kind::Picture => self.picture_set = None,
            _ if self.silent == 0 => {
                self.gap_before(element.kind);
                emitted = if implied {
                    self.write_plain_tag(element);
                    true
                } else {
                    self.write_start(element)
                };
            }
            _ => {}
        }
        if element.kind == Kind::Preformatted {
            self.preformatted += 1;
            self.pre_start = self.out.len();
        }
        self.stack.push(Open { element, emitted, implied });
        true
    }

    fn write_plain_tag(&mut self, element: Element) {
        self.out.push('<');
        self.out.push_str(element.written);
        self.out.push('>');
    }

    /// Closes the innermost element.
    pub(super) fn pop(&mut self) {
        let Some(open) = self.stack.pop() else { return };
        self.leave_code_box();
        match open.element.kind {
            Kind::Media | Kind::Object => self.close_player(),
            Kind::NoScript => self.silent = self.silent.saturating_sub(1),
            Kind::Preformatted => self.preformatted = self.preformatted.saturating_sub(1),
            _ => {}
        }
        if open.emitted {
            self.out.push_str("</");
            self.out.push_str(open.element.written);
            self.out.push('>');
            self.gap_before(open.element.kind);
        }
    }

    /// Closes elements until `depth` are open.
    pub(super) fn close_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            self.pop();
        }
    }

    fn gap_before(&mut self, kind: Kind) {
        match kind {
            Kind::Block | Kind::Paragraph | Kind::Heading | Kind::List | Kind::Item | Kind::Terms | Kind::Term => {
                self.words.line();
            }
            Kind::Preformatted | Kind::Table | Kind::Caption | Kind::Rows | Kind::Row => self.words.line(),
            Kind::Cell => self.words.blank(),
            _ => {}
        }
    }

    /// Passes an element whose content is nothing to read.
    fn drop_content(&mut self, element: Element) {
        let script = element.name == "script";
        if !(script || element.name == "style") || (script && has_script_escape(self.tokens.rest())) {
            self.deviate();
        }
        if !self.tokens.self_closing && !self.tokens.skip_raw(element.name) {
            self.deviate();
        }
    }
}

/// Whether a script could hide its own end tag in a comment (HTML standard 13.2.5.20 and following).
fn has_script_escape(rest: &str) -> bool {
    let end = rest.find("</").unwrap_or(rest.len());
    rest[..end].contains("<!--")
}
