//! One page, from its text to what was extracted of it. Pure.

use super::choose::{self, Named};
use super::clean::{self, Known, Removed};
use super::signs::bare;
use super::{ExtractError, barrier, blocks, bounds, paging, structured};
use super::{teasers, tidy};
use crate::filters::Filters;
use crate::language::Lexis;
use crate::model::{Cleaned, FullTextRefusal, RemovalReason as Why, Teaser};
use crate::prose;
use crate::sanitize::{self, SafeHtml};
use dom_query::Document;
use url::Url;

/// What was extracted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extracted {
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub byline: Option<String>,
    /// BCP 47, as the page says.
    pub lang: Option<String>,
    /// The safe body, all addresses absolute.
    pub html: SafeHtml,
    /// Its words, blocks separated by newlines.
    pub text: String,
    /// The first words.
    pub excerpt: String,
    /// The lead image's address.
    pub image: Option<String>,
    /// When it was published, as the page writes it.
    pub published: Option<String>,
    /// The site's name.
    pub site: Option<String>,
    /// What was taken out, so that nothing is lost silently.
    pub removed: Vec<Removed>,
    /// The same as it is shown, with the text as it was before.
    pub cleaned: Cleaned,
    /// The next page of the same article.
    pub next: Option<Url>,
    /// What stands before the article.
    pub barrier: Option<FullTextRefusal>,
    /// The page is mostly links.
    pub is_index: bool,
}

/// Letters below which readability has found less than there is.
const FEW: usize = 140;

/// Extracts the article of a page. `url` is where the page came from, after redirects; addresses are resolved against it
/// or against what the page says.
pub(super) fn extract(html: &str, url: Option<&Url>, filters: &Filters) -> Result<Extracted, ExtractError> {
    let html = if html.contains('\0') { &html.replace('\0', "") } else { html };
    // Choosing the article takes away what tells the copies apart.
    let html = &*sanitize::without_formula_copies(html);
    let document = Document::from(bounds::bounded(html).ok_or(ExtractError::TooManyElements)?);
    let facts = structured::read(&document);
    let base = base_of(&document, url);
    let next = url.zip(base.as_ref()).and_then(|(url, base)| paging::next(&document, url, base));
    let before = document.clone();
    let mut removed = Vec::new();
    tidy::hide(&document.root(), filters, url, &mut removed);
    choose::prepare(&document, &mut removed);
    let bodies = choose::named(&document, &facts);
    let (head, content) = choose_article(document, &bodies);
    let body = Document::fragment(content);
    choose::strip_comments(&body, &mut removed);
    let root = body.root();
    let around = removed.len();
    let is_index = is_index(&blocks::blocks(&root), &facts);
    let original = root.html().to_string();
    let lang = head.lang.as_deref().map(str::trim);
    let known = Known {
        title: &head.title,
        byline: head.byline.as_deref(),
        bodies: &bodies,
        language: lang,
        page: base.as_ref(),
        ..Known::default()
    };
    let found = clean::clean(&root, &known, &mut removed);
    let safe = sanitize::sanitize(&root.html(), base.as_ref());
    // What asks to subscribe may have been taken out as a box.
    let boxes = removed
        .iter()
        .enumerate()
        .filter(|(at, box_)| *at >= around || !matches!(box_.why, Why::Hidden | Why::Consent | Why::Comments));
    let boxes: String = boxes.map(|(_, box_)| box_).flat_map(|box_| ["\n", box_.text.as_str()]).collect();
    let barrier = barrier::of(&before, &facts, &head.title, &safe.text, &boxes, url);
    if safe.text.is_empty() && barrier.is_none() {
        return Err(ExtractError::NoArticle);
    }
    let teasers = teasers::around(&before, &bare(&safe.text), base.as_ref());
    let none = found.abridged.is_empty();
    let beside = if none { abridged_beside(&before, &safe.text, lang) } else { Vec::new() };
    let cleaned = cleaned(found, (teasers, beside), &removed, &original, base.as_ref());
    let absolute = |address: String| {
        let address = base.as_ref().and_then(|base| base.join(&address).ok()).or_else(|| Url::parse(&address).ok())?;
        matches!(address.scheme(), "http" | "https").then(|| address.into())
    };
    Ok(Extracted {
        title: line(&head.title),
        byline: head.byline.map(|byline| line(&byline)).filter(|byline| !byline.is_empty()),
        lang: head.lang.map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty() && lang.len() <= 35),
        html: safe.html,
        text: safe.text,
        excerpt: safe.excerpt,
        image: safe.image.or_else(|| head.image.and_then(absolute)),
        published: facts.published.or(head.published_time),
        site: head.site_name.map(|site| line(&site)),
        removed,
        cleaned,
        next,
        barrier,
        is_index,
    })
}

/// One article out of its pages: what a later page says once more is left out, and the whole is sanitised anew.
pub fn join(pages: Vec<Extracted>) -> Extracted {
    let mut pages = pages.into_iter();
    let Some(mut whole) = pages.next() else { return Extracted::default() };
    let mut html = whole.html.as_str().to_owned();
    let before = |page: &Extracted| {
        if page.cleaned.original.is_empty() { page.html.as_str().to_owned() } else { page.cleaned.original.clone() }
    };
    let mut original = before(&whole);
    let mut any = false;
    let mut said: std::collections::HashSet<String> = whole.text.lines().map(str::to_owned).collect();
    for page in pages {
        any = true;
        original.push_str(&before(&page));
        let document = Document::fragment(page.html.as_str());
        let root = document.root();
        for block in blocks::blocks(&root) {
            // Only what repeats whole lines from the top: a standfirst, the title.
            if block.has_media || block.is_whole() || !said.contains(&block.text) {
                break;
            }
            block.nodes.iter().for_each(|node| clean::remove(node, &root));
        }
        said.extend(page.text.lines().map(str::to_owned));
        html.push_str(&root.html());
        whole.removed.extend(page.removed);
        whole.cleaned.removed.extend(page.cleaned.removed);
        whole.cleaned.teasers = teasers::together(std::mem::take(&mut whole.cleaned.teasers), page.cleaned.teasers);
    }
    if any {
        let safe = sanitize::sanitize(&html, None);
        (whole.html, whole.text) = (safe.html, safe.text);
        whole.cleaned.original = if whole.removed.is_empty() { String::new() } else { kept(&original, None) };
    }
    whole
}

/// What was left out, as it is shown: of the text, and of what stands around it.
fn cleaned(
    found: clean::Found,
    (around, beside): (Vec<Teaser>, Vec<String>),
    removed: &[Removed],
    original: &str,
    base: Option<&Url>,
) -> Cleaned {
    Cleaned {
        original: if removed.is_empty() { String::new() } else { kept(original, base) },
        removed: tidy::told_of(removed, base),
        teasers: teasers::together(found.teasers, around),
        abridged: if found.abridged.is_empty() { beside } else { found.abridged },
    }
}

/// A text as it was before the rules, when it is no larger than is worth keeping twice.
fn kept(original: &str, base: Option<&Url>) -> String {
    const LARGEST: usize = 1 << 20;
    if original.len() > LARGEST { String::new() } else { sanitize::sanitize(original, base).html.as_str().to_owned() }
}

/// The abstract that stands in the page beside what was chosen, when it speaks of that and not of a teaser's story.
fn abridged_beside(page: &Document, story: &str, claim: Option<&str>) -> Vec<String> {
    const LARGEST: usize = 200 << 10;
    let beginning = story.get(..story.floor_char_boundary(4_000)).unwrap_or_default();
    let lexis = Lexis::of(crate::language::detect(beginning, claim).as_deref());
    let Some(found) = prose::find_abstract(&prose::of_html(&page.html(), LARGEST), &lexis) else { return Vec::new() };
    let told: std::collections::HashSet<String> = lexis.terms(story).into_iter().collect();
    let terms: Vec<String> = found.pieces.iter().flat_map(|piece| lexis.terms(piece)).collect();
    let shared = terms.iter().filter(|term| told.contains(*term)).count();
    // Nor the beginning of the story itself under a heading like "Summary".
    let is_story = found.pieces.iter().all(|piece| story.contains(piece.as_str()));
    if shared * 2 < terms.len() || is_story { Vec::new() } else { found.pieces }
}

fn base_of(document: &Document, url: Option<&Url>) -> Option<Url> {
    let named = document.select_single("base[href]").attr("href");
    let named = named.and_then(|href| match url {
        Some(url) => url.join(href.trim()).ok(),
        None => Url::parse(href.trim()).ok(),
    });
    named.filter(|base| matches!(base.scheme(), "http" | "https")).or_else(|| url.cloned())
}

/// What the page's head says, without a body.
#[derive(Default)]
struct Head {
    title: String,
    byline: Option<String>,
    lang: Option<String>,
    image: Option<String>,
    published_time: Option<String>,
    site_name: Option<String>,
}

/// What readability chooses, or what the page names where that is better.
fn choose_article(document: Document, bodies: &[Named]) -> (Head, String) {
    let fallback = document.clone();
    let Ok(mut readability) = dom_smoothie::Readability::with_document(document, None, Some(config())) else {
        return (Head::default(), String::new());
    };
    let metadata = readability.get_article_metadata(readability.parse_json_ld());
    match readability.parse() {
        Ok(article) => {
            let content = named_instead(&article.content, bodies).unwrap_or_else(|| article.content.to_string());
            let head = Head {
                title: article.title,
                byline: article.byline,
                lang: article.lang,
                image: article.image,
                published_time: article.published_time,
                site_name: article.site_name,
            };
            (head, content)
        }
        Err(_) => {
            let content = match bodies.first() {
                Some(body) => body.html.clone(),
                None => choose::largest(&fallback),
            };
            let head = Head {
                title: metadata.title,
                byline: metadata.byline,
                lang: metadata.lang,
                image: metadata.image,
                published_time: metadata.published_time,
                site_name: metadata.site_name,
            };
            (head, content)
        }
    }
}

/// The body that the page names, when what was chosen has too little of it. Chosen again within it, as it may hold boxes.
fn named_instead(chosen: &str, bodies: &[Named]) -> Option<String> {
    const TOO_LITTLE: f64 = 0.5;
    let chosen = Document::fragment(chosen);
    let all = blocks::blocks(&chosen.root());
    let body = bodies.iter().find(|body| choose::cover(&all, body).0 < TOO_LITTLE)?;
    let page = format!("<!DOCTYPE html><html><body><article>{}</article></body></html>", body.html);
    let again = dom_smoothie::Readability::new(page, None, Some(config())).and_then(|mut again| again.parse()).ok();
    let enough = |article: &dom_smoothie::Article| {
        let again = Document::fragment(article.content.clone());
        choose::cover(&blocks::blocks(&again.root()), body).0 >= TOO_LITTLE
    };
    Some(again.filter(enough).map_or_else(|| body.html.clone(), |article| article.content.to_string()))
}

/// Classes stay for the rules that come after; the sanitiser takes them.
fn config() -> dom_smoothie::Config {
    dom_smoothie::Config { keep_classes: true, ..dom_smoothie::Config::default() }
}

/// A front page, a category, a list of results.
fn is_index(all: &[blocks::Block<'_>], facts: &structured::Structured) -> bool {
    let prose: usize = all.iter().filter(|block| block.is_prose()).map(|block| block.chars).sum();
    let linked: usize = all.iter().map(|block| block.linked).sum();
    let links: usize = all.iter().map(|block| block.links).sum();
    let whole: usize = all.iter().map(|block| block.chars).sum();
    let mostly_links = links >= 10 && linked * 2 > whole && prose * 4 < whole;
    mostly_links || (facts.is_list && !facts.is_article && links >= 10 && prose < FEW * 4)
}

fn line(text: &str) -> String {
    blocks::squeezed(text)
}
