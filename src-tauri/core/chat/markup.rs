//! What a model wrote, as text and as safe HTML. It is as foreign as any article: it was made of one. Of Markdown paragraphs,
//! lists, emphasis and code are taken; no images, and links only to where the article itself has one.

use crate::sanitize::{SafeHtml, Token, Tokens, sanitize};
use std::collections::HashSet;

/// Bytes of an answer that become HTML.
const LARGEST: usize = 256 << 10;

/// The text that is meant to be seen: without what reasoning models think aloud before they answer, without control
/// characters and without marks that turn the direction of what stands around them.
pub fn seen_text(text: &str) -> String {
    let mut text = text.trim_start();
    for (open, close) in [("<think>", "</think>"), ("<thinking>", "</thinking>"), ("<reasoning>", "</reasoning>")] {
        if text.starts_with(open) {
            text = text.split_once(close).map_or("", |(_, rest)| rest).trim_start();
        }
        // It may still come.
        if open.starts_with(text) {
            text = "";
        }
    }
    let hidden = |c: char| {
        c.is_control() && c != '\n' && c != '\t'
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
    };
    text.replace("\r\n", "\n").chars().map(|c| if c == '\r' { '\n' } else { c }).filter(|c| !hidden(*c)).collect()
}

/// The addresses that a body links to.
pub fn links_of(html: &str) -> HashSet<String> {
    let mut links = HashSet::new();
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        if let Token::Start("a") = token
            && let Some(href) = tokens.attribute("href")
        {
            links.insert(crate::sanitize::decoded(href).into_owned());
        }
    }
    links
}

/// Markdown as safe HTML; `links` are the addresses that it may link to.
pub fn safe_html(text: &str, links: &HashSet<String>) -> SafeHtml {
    let text = seen_text(text);
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= LARGEST).last().unwrap_or_default();
    let text = if text.len() > LARGEST { &text[..end] } else { &text };
    let mut writer = Writer { out: String::new(), open: None, code: false, links };
    text.lines().for_each(|line| writer.line(line));
    writer.close();
    if writer.code {
        writer.out.push_str("</code></pre>");
    }
    sanitize(&writer.out, None).html
}

struct Writer<'a> {
    out: String,
    /// The element that is open: `p`, `ul`, `ol`.
    open: Option<&'static str>,
    code: bool,
    links: &'a HashSet<String>,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        let trimmed = line.trim();
        if trimmed.starts_with("```") {
            self.close();
            self.out.push_str(if self.code { "</code></pre>" } else { "<pre><code>" });
            self.code = !self.code;
        } else if self.code {
            self.out.push_str(&html_escape::encode_text(line));
            self.out.push('\n');
        } else if trimmed.is_empty() || trimmed.chars().all(|c| matches!(c, '-' | '*' | '_' | '=')) && trimmed.len() > 2
        {
            self.close();
        } else if let Some((list, words)) = item(trimmed) {
            if self.open != Some(list) {
                self.close();
                self.out.push_str(&format!("<{list}>"));
                self.open = Some(list);
            }
            self.out.push_str("<li>");
            self.inline(words, 0);
            self.out.push_str("</li>");
        } else if let Some(words) = heading(trimmed) {
            self.close();
            self.out.push_str("<p><strong>");
            self.inline(words, 1);
            self.out.push_str("</strong></p>");
        } else {
            if self.open == Some("p") {
                self.out.push_str("<br>");
            } else {
                self.close();
                self.out.push_str("<p>");
                self.open = Some("p");
            }
            self.inline(trimmed.trim_start_matches(['>', ' ']), 0);
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.out.push_str(&format!("</{open}>"));
        }
    }

    fn inline(&mut self, text: &str, depth: u8) {
        let mut rest = text;
        while let Some(at) = rest.find(['`', '*', '[', '!']).filter(|_| depth < 4) {
            self.out.push_str(&html_escape::encode_text(&rest[..at]));
            rest = &rest[at..];
            let taken = self.marked(rest, depth);
            if taken == 0 {
                self.out.push_str(&html_escape::encode_text(&rest[..1]));
            }
            rest = &rest[taken.max(1)..];
        }
        self.out.push_str(&html_escape::encode_text(rest));
    }

    /// What stands between marks at the beginning of a text; the bytes that it takes up.
    fn marked(&mut self, text: &str, depth: u8) -> usize {
        for (mark, element) in [("`", "code"), ("**", "strong"), ("*", "em")] {
            let Some(inner) = text.strip_prefix(mark) else { continue };
            let Some(end) = inner.find(mark).filter(|end| *end > 0 && !inner.starts_with(' ')) else { continue };
            self.out.push_str(&format!("<{element}>"));
            if element == "code" {
                self.out.push_str(&html_escape::encode_text(&inner[..end]));
            } else {
                self.inline(&inner[..end], depth + 1);
            }
            self.out.push_str(&format!("</{element}>"));
            return end + mark.len() * 2;
        }
        self.link(text, depth)
    }

    fn link(&mut self, text: &str, depth: u8) -> usize {
        let is_image = text.starts_with("![");
        let Some(inner) = text.strip_prefix(if is_image { "![" } else { "[" }) else { return 0 };
        let Some((words, behind)) = inner.split_once("](") else { return 0 };
        let Some((address, _)) = behind.split_once(')') else { return 0 };
        if words.contains('\n') || words.contains('[') {
            return 0;
        }
        let href = address.split_whitespace().next().unwrap_or_default();
        let known = !is_image && self.links.contains(href);
        if known {
            self.out.push_str(&format!("<a href=\"{}\">", html_escape::encode_double_quoted_attribute(href)));
        }
        self.inline(words, depth + 1);
        if known {
            self.out.push_str("</a>");
        }
        usize::from(is_image) + words.len() + address.len() + "[](".len() + ")".len()
    }
}

fn item(line: &str) -> Option<(&'static str, &str)> {
    if let Some(words) = ["- ", "* ", "• ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return Some(("ul", words.trim()));
    }
    let digits = line.find(|c: char| !c.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    let words = line[digits..].strip_prefix(['.', ')'])?;
    words.starts_with(' ').then(|| ("ol", words.trim()))
}

fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    (line.starts_with('#') && words.starts_with(' ')).then(|| words.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let links = links_of("<p><a href=\"https://example.org/a?x=1&amp;y=2\">there</a></p>");
        safe_html(text, &links).as_str().to_owned()
    }

    #[test]
    fn a_little_markdown_is_shown() {
        assert_eq!(
            html("## Short\nIt **is** *so*.\nNext `a<b`.\n\n- one\n- two\n\n1. first"),
            "<p><strong>Short</strong></p><p>It <strong>is</strong> <em>so</em>.<br>Next <code>a&lt;b</code>.</p>\
             <ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>"
        );
        assert_eq!(html("2 * 3 * 4 and [x] and *"), "<p>2 * 3 * 4 and [x] and *</p>");
    }

    #[test]
    fn links_go_where_the_article_goes_and_images_nowhere() {
        let shown =
            html("[a](https://example.org/a?x=1&y=2) [b](https://evil.example/) ![c](https://evil.example/p.png)");
        assert!(shown.contains("href=\"https://example.org/a?x=1&amp;y=2\""), "{shown}");
        assert!(!shown.contains("evil") && !shown.contains("<img") && shown.contains(" b c"), "{shown}");
    }

    #[test]
    fn hostile_answers_are_text() {
        let hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> [x](javascript:alert(3)) **<b onclick=y>z**\n\
                       ```\n</code></pre><iframe src=//e>\n";
        let shown = html(hostile);
        for tag in ["<img", "<script", "<iframe", "<b ", "href"] {
            assert!(!shown.contains(tag), "{tag} in {shown}");
        }
        let endless = "*[`".repeat(200_000);
        assert!(html(&endless).len() < 4 << 20);
    }

    #[test]
    fn what_is_thought_is_not_shown() {
        for (text, seen) in [
            ("<think>hm, hm</think>\n\nYes.", "Yes."),
            ("<think>hm", ""),
            ("<thi", ""),
            ("\u{202E}gnorw\u{7}\r\nnext", "gnorw\nnext"),
            ("a < b", "a < b"),
        ] {
            assert_eq!(seen_text(text), seen, "{text}");
        }
    }
}
