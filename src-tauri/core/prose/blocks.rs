//! HTML as blocks of text on one line each, and what they are. One pass over the tags, no tree: linear in the bytes.

use crate::sanitize::{Token, Tokens, decoded};

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    Prose,
    /// An item of a list.
    Item,
    /// Somebody else's words.
    Quote,
    /// A heading.
    Heading,
    /// A box beside the story.
    Aside,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its text, blanks collapsed; never empty.
    pub text: String,
    /// Bytes of it that are links.
    pub linked: usize,
    /// Bytes at its beginning that are bold.
    pub bold: usize,
}

impl Block {
    /// The share of it that is links, from 0 to 1.
    #[allow(clippy::cast_precision_loss)]
    pub fn link_share(&self) -> f64 {
        self.linked as f64 / self.text.len().max(1) as f64
    }

    /// Whether all of it is bold, as of a heading that was made by hand.
    pub fn is_bold(&self) -> bool {
        self.bold + 1 >= self.text.len()
    }
}

/// Elements within each other that are followed; deeper ones are read as if they were not there.
const DEEPEST: usize = 256;

/// What is not told but shown, or asked: its words are no prose.
const SILENT: &[&str] = &[
    "figure",
    "figcaption",
    "pre",
    "form",
    "button",
    "select",
    "nav",
    "footer",
    "svg",
    "math",
    "video",
    "audio",
    "iframe",
    "object",
    "template",
    "noscript",
    "textarea",
    "title",
    "dialog",
    "menu",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style"];

/// Elements that begin a line of their own, beside those that a room takes for something else (`SILENT` here).
const LINES: &[&str] = &[
    "address",
    "article",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "main",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "head",
    "li",
    "blockquote",
    "aside",
];

/// Whether an element (in lower case) begins a line of its own, wherever it stands.
pub(crate) fn begins_line(name: &str) -> bool {
    LINES.contains(&name)
}

/// The blocks of a piece of HTML, in order. `limit` bounds the bytes of text that are taken.
pub fn of_html(html: &str, limit: usize) -> Vec<Block> {
    let mut reader = Reader::default();
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(raw) => reader.text(&decoded(raw)),
            Token::Start(name) => {
                let name = name.to_ascii_lowercase();
                if RAW.contains(&name.as_str()) {
                    tokens.skip_raw(&name);
                } else {
                    reader.start(&name, tokens.self_closing);
                }
            }
            Token::End(name) => reader.end(&name.to_ascii_lowercase()),
        }
        if reader.taken > limit {
            break;
        }
    }
    reader.close();
    reader.blocks
}

/// The blocks of plain text: paragraphs are set apart by empty lines, or else are lines.
pub fn of_text(text: &str, limit: usize) -> Vec<Block> {
    let mut reader = Reader::default();
    let apart = text.contains("\n\n") || text.contains("\r\n\r\n");
    for line in text.lines() {
        if line.trim().is_empty() || !apart {
            reader.close();
        }
        reader.text(line);
        reader.text(" ");
        if reader.taken > limit {
            break;
        }
    }
    reader.close();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Vec<String>,
    text: String,
    blank: bool,
    linked: usize,
    bold: usize,
    breaks: u8,
    taken: usize,
}

impl Reader {
    fn within(&self, names: &[&str]) -> bool {
        self.open.iter().any(|open| names.contains(&open.as_str()))
    }

    fn start(&mut self, name: &str, self_closing: bool) {
        match name {
            "br" => return self.line_break(),
            "hr" => return self.close(),
            "img" | "wbr" | "input" | "meta" | "link" | "source" | "track" | "area" | "base" | "col" | "embed" => {
                return;
            }
            _ => {}
        }
        if begins_line(name) || SILENT.contains(&name) {
            self.close();
            // Nobody closes these two by hand.
            if matches!(name, "p" | "li") && self.open.last().is_some_and(|open| open == name) {
                self.open.pop();
            }
        }
        if !self_closing && self.open.len() < DEEPEST {
            self.open.push(name.to_owned());
        }
    }

    fn end(&mut self, name: &str) {
        if begins_line(name) || SILENT.contains(&name) {
            self.close();
        }
        if let Some(at) = self.open.iter().rposition(|open| open == name) {
            self.open.truncate(at);
        }
    }

    /// One is a line, two are a paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        self.blank = true;
        if self.breaks == 2 {
            self.close();
        }
    }

    fn text(&mut self, text: &str) {
        if self.within(SILENT) {
            return;
        }
        self.blank |= text.starts_with(char::is_whitespace);
        let before = self.text.len();
        for word in text.split_whitespace() {
            if self.blank && !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(word);
            self.blank = true;
        }
        let added = self.text.len() - before;
        if added == 0 {
            return;
        }
        self.blank = text.ends_with(char::is_whitespace);
        self.breaks = 0;
        if self.within(&["a"]) {
            self.linked += added;
        }
        if self.bold == before && self.within(&["b", "strong"]) {
            self.bold = self.text.len();
        }
    }

    fn close(&mut self) {
        self.blank = false;
        self.breaks = 0;
        let (linked, bold) = (std::mem::take(&mut self.linked), std::mem::take(&mut self.bold));
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        self.taken += text.len();
        let kind = if self.within(&["h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "dt", "th"]) {
            Kind::Heading
        } else if self.within(&["aside"]) {
            Kind::Aside
        } else if self.within(&["li"]) {
            Kind::Item
        } else if self.within(&["blockquote"]) {
            Kind::Quote
        } else {
            Kind::Prose
        };
        self.blocks.push(Block { kind, text, linked, bold });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<(Kind, String)> {
        of_html(html, usize::MAX).into_iter().map(|block| (block.kind, block.text)).collect()
    }

    #[test]
    fn blocks_are_what_stands_on_lines_of_its_own() {
        let html = "<h2>Head</h2><p>One <b>bold</b>,\n two&nbsp;&amp; <a href=x>three</a>.</p><ul><li>item</ul>\
            <figure><img><figcaption>Caption</figcaption></figure><pre>code();</pre><blockquote><p>Said.</p></blockquote>\
            a<br>b<br><br>c<script>if (a<b) {}</script><aside>Box</aside>";
        let expected = [
            (Kind::Heading, "Head"),
            (Kind::Prose, "One bold, two & three."),
            (Kind::Item, "item"),
            (Kind::Quote, "Said."),
            (Kind::Prose, "a b"),
            (Kind::Prose, "c"),
            (Kind::Aside, "Box"),
        ];
        assert_eq!(texts(html), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn links_and_bold_beginnings_are_measured() {
        let blocks = of_html("<p><b>TL;DR:</b> it <b>works</b></p><p><a href=x>all link</a></p>", usize::MAX);
        assert_eq!((blocks[0].bold, blocks[0].is_bold(), blocks[0].linked), (6, false, 0));
        assert!(blocks[1].link_share() > 0.9);
    }

    #[test]
    fn plain_text_has_paragraphs() {
        let of = |text| of_text(text, usize::MAX).into_iter().map(|block| block.text).collect::<Vec<_>>();
        assert_eq!(of("one\ntwo\n\nthree"), ["one two", "three"]);
        assert_eq!(of("one\ntwo"), ["one", "two"]);
    }
}
