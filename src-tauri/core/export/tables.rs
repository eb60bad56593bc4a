//! Tables as Markdown.

use super::inline::{Within, inline};
use super::markdown::Writer;
use super::tree::Element;

/// Cells of a line at most; what a table says of itself is not believed.
const MOST_CELLS: usize = 60;

/// A table. One that only holds a column together, as letters do, gives what is in it.
pub(super) fn table(table: &Element, writer: &Writer) -> Vec<String> {
    let mut rows: Vec<&Element> = Vec::new();
    rows_of(table, &mut rows);
    let cells = |row: &&Element| row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th")).count();
    if rows.iter().all(|row| cells(row) <= 1) {
        let each = |row: &&Element| row.elements().flat_map(|cell| writer.blocks(&cell.children)).collect::<Vec<_>>();
        return rows.iter().flat_map(each).collect();
    }
    let mut out: Vec<String> = Vec::new();
    for caption in table.elements().filter(|part| part.name == "caption") {
        out.extend(writer.blocks(&caption.children));
    }
    let mut lines: Vec<Vec<String>> = rows.iter().map(|row| line(row, writer)).collect();
    let width = lines.iter().map(Vec::len).max().unwrap_or_default();
    let headed = rows.first().is_some_and(|row| row.elements().all(|cell| cell.name == "th"));
    if !headed {
        lines.insert(0, Vec::new());
    }
    lines.iter_mut().for_each(|line| line.resize(width, String::new()));
    lines.insert(1, vec!["---".to_owned(); width]);
    let written: Vec<String> = lines.iter().map(|line| format!("| {} |", line.join(" | "))).collect();
    out.push(written.join("\n"));
    out
}

fn rows_of<'a>(element: &'a Element, rows: &mut Vec<&'a Element>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => rows_of(child, rows),
            _ => {}
        }
    }
}

fn line(row: &Element, writer: &Writer) -> Vec<String> {
    let mut line = Vec::new();
    for cell in row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th")) {
        let text = inline(&cell.children, Within::row(), &writer.notes);
        line.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        let span: usize = cell.attribute("colspan").and_then(|span| span.parse().ok()).unwrap_or(1);
        let further = span.clamp(1, MOST_CELLS) - 1;
        line.extend(std::iter::repeat_n(String::new(), further));
        if line.len() >= MOST_CELLS {
            line.truncate(MOST_CELLS);
            break;
        }
    }
    line
}
