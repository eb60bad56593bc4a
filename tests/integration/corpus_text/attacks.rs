//! Attack strings: whatever goes in, only the policy's elements, attributes and schemes come out, as another HTML parser
//! reads it, and sanitising once more changes nothing.

use super::{corpus, rows};
use broadsheet_core::sanitize::sanitize;
use dom_query::Document;
use serde_json::Value;
use url::Url;

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
const ATTRIBUTES: &[&str] = &[
    "alt",
    "cite",
    "colspan",
    "data-embed",
    "data-names",
    "datetime",
    "dir",
    "height",
    "href",
    "id",
    "lang",
    "open",
    "reversed",
    "rowspan",
    "scope",
    "src",
    "start",
    "title",
    "type",
    "value",
    "width",
];
const NEVER: &[&str] =
    &["javascript", "vbscript", "livescript", "mocha", "data", "blob", "file", "about", "view-source", "jar", "chrome"];

fn base() -> Url {
    Url::parse("https://example.org/blog/").unwrap()
}

/// What is wrong with the sanitised form of a payload.
fn faults(payload: &str) -> Vec<String> {
    let base = base();
    let made = sanitize(payload, Some(&base));
    let html = made.html.as_str();
    let mut faults = Vec::new();
    if sanitize(html, Some(&base)).html != made.html {
        faults.push("sanitising again changes it".to_owned());
    }
    for node in Document::fragment(html).select("*").nodes() {
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        let frame = matches!(name.as_str(), "html" | "body" | "head");
        if !frame && !ELEMENTS.contains(&name.as_str()) {
            faults.push(format!("element {name}"));
        }
        for attribute in node.attrs() {
            let (key, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            if !ATTRIBUTES.contains(&key.as_str()) {
                faults.push(format!("attribute {key}"));
            }
            if key == "id" && !value.starts_with("user-content-") {
                faults.push(format!("id {value}"));
            }
            if matches!(key.as_str(), "href" | "src" | "cite") && is_active(&key, &value) {
                faults.push(format!("address {value}"));
            }
        }
    }
    faults
}

fn is_active(attribute: &str, value: &str) -> bool {
    if let Some(name) = value.strip_prefix('#') {
        return attribute != "href" || !name.starts_with("user-content-");
    }
    let picture = ["png", "jpeg", "jpg", "gif", "webp"].iter().any(|kind| {
        value
            .strip_prefix("data:image/")
            .and_then(|rest| rest.strip_prefix(kind))
            .is_some_and(|rest| rest.starts_with([';', ',']))
    });
    match Url::parse(value) {
        Ok(url) => NEVER.contains(&url.scheme()) && !(attribute == "src" && picture),
        Err(_) => true,
    }
}

fn check_all(payloads: &[String]) {
    let bad: Vec<String> = payloads
        .iter()
        .filter_map(|payload| {
            let faults = faults(payload);
            (!faults.is_empty()).then(|| format!("{faults:?} in {}", payload.chars().take(300).collect::<String>()))
        })
        .collect();
    assert!(bad.is_empty(), "{} of {} payloads:\n{}", bad.len(), payloads.len(), bad.join("\n"));
}

fn strings(row: &Value, found: &mut Vec<String>) {
    match row {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn other_sanitisers_payloads_come_out_inert() {
    for table in [
        "sanitize/ammonia.jsonl",
        "sanitize/bleach.jsonl",
        "sanitize/dompurify.jsonl",
        "sanitize/miniflux.jsonl",
        "sanitize/sanitize-html_default_config.jsonl",
        "security/owasp_xss_filter_evasion.jsonl",
        "security/xml_attack_documents.jsonl",
    ] {
        let mut payloads = Vec::new();
        rows(table).iter().for_each(|row| strings(row, &mut payloads));
        check_all(&payloads);
    }
}

#[test]
fn lists_of_attacks_come_out_inert() {
    let Some(folder) = corpus("security/xss") else { return };
    for file in std::fs::read_dir(folder).unwrap() {
        let text = String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()).into_owned();
        let mut payloads: Vec<String> = text.lines().map(str::to_owned).collect();
        // Within an attribute, within a tag that is open, and all of the file at once.
        payloads.extend(text.lines().map(|line| format!("<p title=\"{line}\"><a href='{line}'>x</a><img src={line}>")));
        payloads.extend(
            text.lines().map(|line| format!("<table><svg><title>{line}</title></svg><noscript>{line}</noscript>")),
        );
        payloads.push(text);
        check_all(&payloads);
    }
}

#[test]
fn words_of_harmless_payloads_stay() {
    let table = rows("sanitize/sanitize-html_default_config.jsonl");
    let plain = |html: &str| broadsheet_core::sanitize::plain_text(html);
    let kept = table
        .iter()
        .filter(|row| {
            let (input, expected) =
                (row["input"].as_str().unwrap_or_default(), row["expected"].as_str().unwrap_or_default());
            plain(sanitize(input, Some(&base())).html.as_str()).replace(' ', "") == plain(expected).replace(' ', "")
        })
        .count();
    assert!(kept * 10 >= table.len() * 8, "only {kept} of {} keep the words", table.len());
}
