//! Running text as Markdown (CommonMark with tables and strikethrough).

use super::tree::{Element, Node, is_block};
use super::{is_web, link};
use std::collections::HashMap;

/// What running text stands in: markers are not nested within themselves.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Within {
    strong: bool,
    emphasis: bool,
    struck: bool,
    link: bool,
    /// A line of a table: no line may break in it.
    row: bool,
}

impl Within {
    /// Within a line that must not break.
    pub(super) fn row() -> Self {
        Self { row: true, ..Self::default() }
    }
}

/// The numbers of footnotes by the id of their text.
pub(super) type Footnotes = HashMap<String, usize>;

/// Running text.
pub(super) fn inline(nodes: &[Node], within: Within, notes: &Footnotes) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => push_text(&mut out, text),
            Node::Element(element) => push_element(&mut out, element, within, notes),
        }
    }
    out
}

fn push_element(out: &mut String, element: &Element, within: Within, notes: &Footnotes) {
    let inside = |within: Within| inline(&element.children, within, notes);
    match element.name.as_str() {
        "br" if within.row => push_blank(out),
        "br" => {
            out.truncate(out.trim_end_matches(' ').len());
            out.push_str("\\\n");
        }
        "strong" | "b" if !within.strong => wrap(out, "**", &inside(Within { strong: true, ..within })),
        "em" | "i" | "cite" | "dfn" | "var" if !within.emphasis => {
            wrap(out, "*", &inside(Within { emphasis: true, ..within }));
        }
        "del" | "s" if !within.struck => wrap(out, "~~", &inside(Within { struck: true, ..within })),
        "code" | "kbd" | "samp" => out.push_str(&code(&element.text(), within.row)),
        "q" => {
            out.push('"');
            out.push_str(inside(within).trim());
            out.push('"');
        }
        "rt" => {
            let text = inside(within);
            if !text.trim().is_empty() {
                out.push_str(&format!("({})", text.trim()));
            }
        }
        "rp" | "script" | "style" | "template" => {}
        "img" => out.push_str(&image(element)),
        "a" if !within.link => push_link(out, element, within, notes),
        name if is_block(name) => {
            push_blank(out);
            out.push_str(inside(within).trim());
            push_blank(out);
        }
        _ => append(out, &inside(within)),
    }
}

fn push_link(out: &mut String, element: &Element, within: Within, notes: &Footnotes) {
    let href = element.attribute("href").unwrap_or_default();
    if let Some(number) = href.strip_prefix('#').and_then(|id| notes.get(id)) {
        out.push_str(&format!("[^{number}]"));
        return;
    }
    let text = inline(&element.children, Within { link: true, ..within }, notes);
    let (before, text, after) = split_blanks(&text);
    append(out, before);
    match link(href) {
        Some(address) if !text.is_empty() => out.push_str(&format!("[{text}]({})", destination(&address))),
        _ => out.push_str(text),
    }
    out.push_str(after);
}

fn image(element: &Element) -> String {
    let alt = escape(&element.attribute("alt").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "));
    match element.attribute("src").filter(|src| is_web(src)).and_then(link) {
        Some(src) => format!("![{alt}]({})", destination(&src)),
        None => alt,
    }
}

/// An address as CommonMark wants it: between signs where it has parentheses.
pub(super) fn destination(address: &str) -> String {
    let plain: String = address
        .chars()
        .map(|c| match c {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '|' => "%7C".to_owned(),
            '[' => "%5B".to_owned(),
            ']' => "%5D".to_owned(),
            '\\' => "%5C".to_owned(),
            c if c.is_whitespace() || c.is_control() => "%20".to_owned(),
            c => c.to_string(),
        })
        .collect();
    if plain.contains(['(', ')']) { format!("<{plain}>") } else { plain }
}

/// A marker around text; blanks at its ends would undo it.
fn wrap(out: &mut String, marker: &str, text: &str) {
    let (before, text, after) = split_blanks(text);
    append(out, before);
    // A line that ends in a break ends in no marker.
    match text.strip_suffix("\\") {
        _ if text.is_empty() => {}
        Some(_) => out.push_str(text),
        None => out.push_str(&format!("{marker}{text}{marker}")),
    }
    out.push_str(after);
}

/// Text after text: of blanks where they meet one stays.
fn append(out: &mut String, text: &str) {
    let meets = out.ends_with([' ', '\n']);
    out.push_str(if meets { text.trim_start_matches(' ') } else { text });
}

fn split_blanks(text: &str) -> (&str, &str, &str) {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    (&text[..start], &text[start..end], &text[end..])
}

/// Code within a line, between more backticks than it has.
fn code(text: &str, row: bool) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let text = if row { text.replace('|', "\\|") } else { text };
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// The longest run of a sign.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == sign { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

fn push_blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '\n']) {
        out.push(' ');
    }
}

/// Text with its blanks as one each.
fn push_text(out: &mut String, text: &str) {
    let mut pending = String::new();
    for c in text.chars() {
        // Only the blanks of HTML are collapsed; one that does not break is a letter.
        if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            out.push_str(&escape(&std::mem::take(&mut pending)));
            push_blank(out);
            if out.is_empty() {
                out.push(' ');
            }
        } else if !c.is_control() {
            pending.push(c);
        }
    }
    out.push_str(&escape(&pending));
}

/// Text in which no sign means anything to Markdown, nor to the HTML that Markdown lets through.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        let inside_word = before.is_alphanumeric() && signs.peek().is_some_and(|next| next.is_alphanumeric());
        let escaped = match c {
            '_' => !inside_word,
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~' | '|' => true,
            '&' => signs.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}
