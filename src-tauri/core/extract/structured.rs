//! What a page says of its article in JSON-LD (schema.org): the body, when it was published, whether it is free. Pure.

use dom_query::Document;
use serde_json::Value;

/// Bytes of such a block at most.
const LARGEST: usize = 1 << 20;

/// Graphs within graphs that are looked into.
const DEEPEST: usize = 6;

/// What the page's own description of the article says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Structured {
    /// The article's text; some pages put its beginning here, or HTML.
    pub(super) body: Option<String>,
    /// As written.
    pub(super) published: Option<String>,
    /// `isAccessibleForFree` is there and false: the sign by which publishers tell search engines of a paywall
    /// (developers.google.com, "Subscription and paywalled content").
    pub(super) not_free: bool,
    /// There is an article at all.
    pub(super) is_article: bool,
    /// It is a list of things: a front page, a category.
    pub(super) is_list: bool,
}

/// Reads all blocks of the page.
pub(super) fn read(document: &Document) -> Structured {
    let mut found = Structured::default();
    for block in document.select("script[type='application/ld+json']").nodes() {
        let text = block.text();
        if text.len() <= LARGEST {
            let text = text.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>").trim_end_matches(';');
            match serde_json::from_str::<Value>(text) {
                Ok(value) => look(&value, DEEPEST, &mut found),
                // Line breaks within texts are the usual slip.
                Err(_) => {
                    let even: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                    if let Ok(value) = serde_json::from_str::<Value>(&even) {
                        look(&value, DEEPEST, &mut found);
                    }
                }
            }
        }
    }
    found
}

fn look(value: &Value, depth: usize, found: &mut Structured) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| look(item, depth - 1, found)),
        Value::Object(fields) => {
            if is_a(value, &["ItemList", "CollectionPage", "SearchResultsPage"]) {
                found.is_list = true;
            }
            if is_a(value, ARTICLES) {
                note(value, found);
            }
            for inner in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let Some(inner) = fields.get(inner) {
                    look(inner, depth - 1, found);
                }
            }
        }
        _ => {}
    }
}

/// schema.org's CreativeWorks that are read.
const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "TechArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
    "Report",
    "MedicalScholarlyArticle",
    "AdvertiserContentArticle",
    "LiveBlogPosting",
    "Blog",
];

fn is_a(value: &Value, kinds: &[&str]) -> bool {
    let kind = |kind: &Value| {
        let name = kind.as_str().unwrap_or_default();
        kinds.contains(&name.rsplit(['/', ':']).next().unwrap_or(name))
    };
    match &value["@type"] {
        Value::Array(all) => all.iter().any(kind),
        one => kind(one),
    }
}

fn note(article: &Value, found: &mut Structured) {
    found.is_article = true;
    let text = |name: &str| article[name].as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let longer = |new: &Option<String>, old: &Option<String>| {
        new.as_ref().map_or(0, String::len) > old.as_ref().map_or(0, String::len)
    };
    let body = text("articleBody").map(|body| {
        // Markup in it, or markup written as text.
        let plain =
            if body.contains('<') || body.contains('&') { crate::sanitize::sanitize(&body, None).text } else { body };
        if plain.contains('<') { crate::sanitize::sanitize(&plain, None).text } else { plain }
    });
    if longer(&body, &found.body) {
        found.body = body;
    }
    found.published = found.published.take().or_else(|| text("datePublished"));
    found.not_free |= is_false(&article["isAccessibleForFree"]);
}

/// `false`, "False" and "http://schema.org/False" are all written.
fn is_false(value: &Value) -> bool {
    match value {
        Value::Bool(value) => !value,
        Value::String(text) => text.rsplit('/').next().is_some_and(|word| word.eq_ignore_ascii_case("false")),
        _ => false,
    }
}
