//! An article as Markdown: CommonMark with the tables, strikethrough and footnotes that most programs read.

use super::inline::{Footnotes, Within, destination, escape, inline, longest_run};
use super::tables::table;
use super::tree::{Element, Node, heading_level, heading_shift, parse};
use super::{Piece, day, facts, link};

/// An article: its title as a link, feed, author and day, and its text.
pub fn markdown(piece: &Piece) -> String {
    let title = escape(&piece.title.split_whitespace().collect::<Vec<_>>().join(" "));
    let title = match piece.url.as_deref().and_then(link) {
        Some(url) => format!("# [{title}]({})", destination(&url)),
        None => format!("# {title}"),
    };
    let mut facts: Vec<String> = facts(piece).iter().map(|fact| escape(fact)).collect();
    facts.push(day(piece.published));
    let nodes = parse(&piece.html);
    let writer = Writer { notes: footnotes(&nodes), shift: heading_shift(&nodes) };
    let mut blocks = vec![title, facts.join(" · ")];
    blocks.extend(writer.blocks(&nodes));
    blocks.join("\n\n") + "\n"
}

/// A part of a text, as it was selected.
pub fn fragment(html: &str) -> String {
    let nodes = parse(html);
    Writer { notes: Footnotes::new(), shift: 0 }.blocks(&nodes).join("\n\n")
}

/// What a writer of blocks knows of the whole text.
pub(super) struct Writer {
    /// Its footnotes.
    pub(super) notes: Footnotes,
    shift: usize,
}

impl Writer {
    /// The blocks of nodes; running text between blocks is one of its own.
    pub(super) fn blocks(&self, nodes: &[Node]) -> Vec<String> {
        let mut blocks = Vec::new();
        let mut running: Vec<Node> = Vec::new();
        for node in nodes {
            match node {
                Node::Element(element) if element.name != "a" && (element.is_block() || element.has_block()) => {
                    self.paragraph(&std::mem::take(&mut running), &mut blocks);
                    self.block(element, &mut blocks);
                }
                node => running.push(node.clone()),
            }
        }
        self.paragraph(&running, &mut blocks);
        blocks
    }

    fn paragraph(&self, nodes: &[Node], blocks: &mut Vec<String>) {
        let text = inline(nodes, Within::default(), &self.notes);
        let text = text.trim().trim_end_matches("\\\n").trim_end_matches('\\').trim_end();
        if !text.is_empty() {
            blocks.push(text.lines().map(|line| line_start(line.trim())).collect::<Vec<_>>().join("\n"));
        }
    }

    fn block(&self, element: &Element, blocks: &mut Vec<String>) {
        let children = &element.children;
        match element.name.as_str() {
            "p" => blocks.extend(self.blocks(children)),
            "hr" => blocks.push("---".to_owned()),
            "pre" => blocks.extend(fenced(&element.text())),
            "blockquote" => blocks.extend(prefixed(&self.blocks(children), "> ", "> ", "\n>\n")),
            "ul" | "ol" => self.list(element, blocks),
            "table" => blocks.extend(table(element, self)),
            "figcaption" | "caption" => blocks.extend(self.set_in("*", children)),
            "dt" | "summary" => blocks.extend(self.set_in("**", children)),
            "li" => blocks.extend(self.item(element, "- ")),
            "dd" => blocks.extend(prefixed(&self.blocks(children), "> ", "> ", "\n>\n")),
            name => match heading_level(name) {
                Some(level) => {
                    let text = inline(children, Within::row(), &self.notes);
                    if !text.trim().is_empty() {
                        let level = (level + self.shift).min(6);
                        blocks.push(format!("{} {}", "#".repeat(level), text.trim()));
                    }
                }
                None => blocks.extend(self.blocks(children)),
            },
        }
    }

    /// Running text between markers; with blocks in it as they are.
    fn set_in(&self, marker: &str, nodes: &[Node]) -> Vec<String> {
        match self.blocks(nodes).as_slice() {
            [one] if !one.contains(['\n', '*']) && !one.starts_with(['#', '>', '-', '!']) => {
                vec![format!("{marker}{one}{marker}")]
            }
            blocks => blocks.to_vec(),
        }
    }

    fn list(&self, list: &Element, blocks: &mut Vec<String>) {
        let mut number: i64 = list.attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        let mut items: Vec<String> = Vec::new();
        let mut later: Vec<String> = Vec::new();
        for child in &list.children {
            match child {
                Node::Element(item) if item.name == "li" => {
                    let note = item.attribute("id").and_then(|id| self.notes.get(id));
                    if let Some(note) = note {
                        let text = self.blocks(&without_backlinks(&item.children));
                        later.extend(prefixed(&text, &format!("[^{note}]: "), "    ", "\n\n"));
                        continue;
                    }
                    // Numbers of more than nine digits are no list to CommonMark.
                    let number_now = number.clamp(0, 999_999_999);
                    let marker = if list.name == "ol" { format!("{number_now}. ") } else { "- ".to_owned() };
                    number += 1;
                    items.extend(self.item(item, &marker));
                }
                other => items.extend(
                    self.blocks(std::slice::from_ref(other)).iter().map(|block| format!("- {}", indent(block, 2))),
                ),
            }
        }
        let tight = items.iter().all(|item| !item.contains("\n\n"));
        if !items.is_empty() {
            blocks.push(items.join(if tight { "\n" } else { "\n\n" }));
        }
        blocks.extend(later);
    }

    fn item(&self, item: &Element, marker: &str) -> Option<String> {
        let blocks = self.blocks(&item.children);
        // A list below its item's own words stands close to them.
        let lists = blocks.len() == 2 && blocks[1].starts_with(['-', '1']) && !blocks[1].contains("\n\n");
        let between = if lists { "\n" } else { "\n\n" };
        prefixed(&blocks, marker, &" ".repeat(marker.len()), between)
    }
}

/// Blocks behind a marker, further lines behind another one.
fn prefixed(blocks: &[String], first: &str, others: &str, between: &str) -> Option<String> {
    if blocks.is_empty() {
        return None;
    }
    let quoting = others.trim_end().to_owned();
    let mut out = String::new();
    for (at, line) in blocks.join(between_plain(between)).lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        match (at, line.is_empty()) {
            (0, _) => out.push_str(first),
            (_, true) => out.push_str(&quoting),
            (_, false) => out.push_str(others),
        }
        out.push_str(line);
    }
    Some(out)
}

/// Blocks of a quotation are parted by an empty line that `prefixed` marks itself.
fn between_plain(between: &str) -> &str {
    if between.contains('>') { "\n\n" } else { between }
}

fn indent(text: &str, by: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
}

/// A line that would begin a heading, a list or a rule begins with a sign that means nothing.
fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let marks = line.starts_with(['#', '+', '=']) || line == "-" || line.starts_with("- ") || line.starts_with("--");
    if marks { format!("\\{line}") } else { line.to_owned() }
}

fn fenced(text: &str) -> Option<String> {
    let text = text.trim_matches(['\n', '\r']).trim_end();
    let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
    (!text.trim().is_empty()).then(|| format!("{fence}\n{}\n{fence}", text.replace("\r\n", "\n").replace('\r', "\n")))
}

/// The notes that links in the text point at: items of lists with a name, that lead back.
fn footnotes(nodes: &[Node]) -> Footnotes {
    fn hrefs<'a>(nodes: &'a [Node], found: &mut Vec<&'a str>) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            if let (true, Some(id)) = (element.name == "a", element.attribute("href").and_then(|h| h.strip_prefix('#')))
            {
                found.push(id);
            }
            hrefs(&element.children, found);
        }
    }
    fn notes<'a>(nodes: &'a [Node], found: &mut Vec<&'a str>) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            let mut back = Vec::new();
            hrefs(&element.children, &mut back);
            if let (true, Some(id), false) = (element.name == "li", element.attribute("id"), back.is_empty()) {
                found.push(id);
            }
            notes(&element.children, found);
        }
    }
    let (mut pointed, mut named) = (Vec::new(), Vec::new());
    hrefs(nodes, &mut pointed);
    notes(nodes, &mut named);
    let mut numbers = Footnotes::new();
    for id in pointed.into_iter().filter(|id| named.contains(id)) {
        let next = numbers.len() + 1;
        numbers.entry(id.to_owned()).or_insert(next);
    }
    numbers
}

/// A note without the arrow that leads back to where it is called.
fn without_backlinks(nodes: &[Node]) -> Vec<Node> {
    let is_back = |element: &Element| {
        element.name == "a"
            && element.attribute("href").is_some_and(|href| href.starts_with('#'))
            && element.text().chars().filter(|c| c.is_alphanumeric()).count() <= 1
    };
    let keep = |node: &Node| match node {
        Node::Text(text) => Some(Node::Text(text.clone())),
        Node::Element(element) if is_back(element) => None,
        Node::Element(element) => {
            Some(Node::Element(Element { children: without_backlinks(&element.children), ..element.clone() }))
        }
    };
    nodes.iter().filter_map(keep).collect()
}
