//! Which part of the page the article is. Pure.

use super::blocks::{Block, squeezed};
use super::clean::{REMEMBERED, Removed};
use super::signs::bare;
use super::structured::Structured;
use crate::model::RemovalReason as Why;
use dom_query::{Document, NodeRef, Selection};

/// Makes the page ready for readability: what belongs to no article is taken out (what is not shown, dialogues about
/// consent, articles within the article), what looks like furniture and is none is protected.
pub(super) fn prepare(document: &Document, removed: &mut Vec<Removed>) {
    take_all(document, Why::Hidden, HIDDEN, removed);
    take_all(document, Why::Consent, CONSENT, removed);
    unnest(document, removed);
    protect(document);
    open_galleries(document);
}

/// Takes forms to comment out of what was chosen; before, they help readability to tell comments from the article.
pub(super) fn strip_comments(chosen: &Document, removed: &mut Vec<Removed>) {
    take_all(chosen, Why::Comments, COMMENTS, removed);
}

fn take_all(document: &Document, why: Why, selectors: &str, removed: &mut Vec<Removed>) {
    for node in document.select(selectors).nodes() {
        if node.parent().is_some() {
            note(node, why, removed);
            node.remove_from_parent();
        }
    }
}

/// Notes what is about to be taken out.
fn note(node: &NodeRef<'_>, why: Why, removed: &mut Vec<Removed>) {
    let text = squeezed(&node.text());
    if !text.is_empty() {
        let html = if why == Why::Hidden { String::new() } else { node.html().to_string() };
        removed.push(Removed { why, text: text.chars().take(REMEMBERED).collect(), html });
    }
}

/// Words for screen readers alone: the classes of Bootstrap, WordPress, Tailwind, Drupal, the BBC and Material. What they
/// say ("opens in a new window", "image caption") is about the page and not of the article.
const HIDDEN: &str = ".visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text, .off-screen, .u-visually-hidden, \
    .a11y-hidden, .cdk-visually-hidden, .element-invisible, .assistive-text";

/// The containers of the usual consent platforms (OneTrust, Cookiebot, Didomi, Usercentrics, Quantcast, Sourcepoint,
/// TrustArc, Iubenda, Borlabs, Complianz, CookieYes, Klaro).
const CONSENT: &str = "#onetrust-consent-sdk, #onetrust-banner-sdk, #CybotCookiebotDialog, #didomi-host, \
    #usercentrics-root, #uc-center-container, .qc-cmp2-container, #qc-cmp2-container, [id^=sp_message_container], \
    #truste-consent-track, #iubenda-cs-banner, #BorlabsCookieBox, #cmplz-cookiebanner-container, .cky-consent-container, \
    .klaro, #cookie-law-info-bar, #cookie-notice, .cc-window, #cookieConsent, #cookie-consent, .cookie-banner, #cookie-banner";

/// Forms to comment, and comments that a script of another site brings: WordPress, Disqus, Facebook, Discourse, Coral,
/// OpenWeb, Commento, utterances, giscus. Comments that stand in the page itself are left to readability.
const COMMENTS: &str = "#respond, .comment-respond, #disqus_thread, .fb-comments, #discourse-comments, #coral_thread, \
    #coral-container, [data-spotim-module], #commento, .utterances, .giscus";

/// Names of containers that show pictures one at a time.
const GALLERIES: &str = "[class*=gallery], [class*=slideshow], [class*=carousel], [class*=lightbox], [class*=swiper]";

/// Galleries become their pictures: what stands between those are buttons, counters, and each caption several times.
fn open_galleries(document: &Document) {
    const PROSE: usize = 500;
    for gallery in document.select(GALLERIES).nodes() {
        let inner = Selection::from(*gallery);
        let pictures = inner.select("img");
        let holds_story = gallery.has_name("body")
            || gallery.has_name("article")
            || inner.select("h1, article").exists()
            || inner.select("p").nodes().iter().any(|p| p.normalized_char_count() > PROSE);
        if holds_story || pictures.length() < 2 || gallery.parent().is_none() {
            continue;
        }
        let mut seen = std::collections::HashSet::<String>::new();
        let distinct: String = pictures
            .nodes()
            .iter()
            .filter(|picture| seen.insert(picture.attr_or("alt", picture.attr_or("src", "")).to_string()))
            .map(|picture| format!("<figure>{}</figure>", picture.html()))
            .collect();
        gallery.set_html(distinct);
    }
}

/// Posts that other sites show within frames of their own: what a page says around them ("social", "embed") makes
/// readability drop them, and they are quotations.
const QUOTED_POSTS: &str = "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, \
    blockquote.bluesky-embed, blockquote.mastodon-embed, blockquote.tiktok-embed, blockquote.text-post-media";

/// Makes what readability would take for furniture by its name alone look like what it is.
fn protect(document: &Document) {
    for node in document.select(QUOTED_POSTS).nodes() {
        let mut outer = *node;
        outer.remove_attrs(&["class", "id"]);
        let alone = |parent: &NodeRef<'_>| {
            parent.element_children().iter().filter(|child| !child.has_name("script")).count() == 1
        };
        while let Some(parent) = outer.parent().filter(alone) {
            if parent.has_name("body") || !parent.is_element() {
                break;
            }
            parent.remove_attrs(&["class", "id"]);
            outer = parent;
        }
    }
}

/// Articles within an article are comments or related ones (HTML standard, 4.3.2), when the outer one has a text of its
/// own.
fn unnest(document: &Document, removed: &mut Vec<Removed>) {
    const OWN: usize = 140;
    for outer in document.select("article:not(article article)").nodes() {
        let inner = Selection::from(*outer).select("article:not(article article article)");
        let inner: Vec<_> = inner.nodes().iter().filter(|node| node.id != outer.id).copied().collect();
        let theirs: usize = inner.iter().map(NodeRef::normalized_char_count).sum();
        if outer.normalized_char_count().saturating_sub(theirs) < OWN {
            continue;
        }
        for node in inner {
            note(&node, Why::Related, removed);
            node.remove_from_parent();
        }
    }
}

/// What the page says its article's body is.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// The letters and digits of it.
    pub(super) bare: String,
    /// Its HTML; text alone has paragraphs only.
    pub(super) html: String,
}

/// Ways to mark the body of an article: schema.org's microdata, microformats 2 and 1 (h-entry, hAtom), AMP's class and the
/// element of the HTML standard.
const BODIES: &[&str] = &[
    "[itemprop~=articleBody]",
    ".e-content",
    ".entry-content",
    ".article-body",
    ".articleBody",
    ".article__body",
    ".post-content",
];

/// Letters that a body has at least.
const SHORTEST: usize = 200;
/// More is not compared.
const LONGEST: usize = 400 << 10;

/// The body that the page itself names, in markup or in its description; only when there is one of its kind.
pub(super) fn named(document: &Document, structured: &Structured) -> Vec<Named> {
    let mut found = Vec::new();
    for selector in BODIES {
        let nodes = document.select(selector);
        let [node] = nodes.nodes() else { continue };
        let letters = bare(&node.text());
        if (SHORTEST..LONGEST).contains(&letters.len()) {
            found.push(Named { bare: letters, html: node.html().to_string() });
            break;
        }
    }
    if let Some(body) = &structured.body {
        let letters = bare(body);
        if (SHORTEST..LONGEST).contains(&letters.len()) {
            let html = body
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(|line| format!("<p>{}</p>", html_escape::encode_text(line)))
                .collect();
            found.push(Named { bare: letters, html });
        }
    }
    found
}

/// How much of a named body an extraction has, and how much of the extraction the body is.
pub(super) fn cover(all: &[Block<'_>], named: &Named) -> (f64, f64) {
    let (mut both, mut whole) = (0_usize, 0_usize);
    for block in all {
        let letters = bare(&block.text);
        whole += letters.len();
        if named.bare.contains(&letters) {
            both += letters.len();
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let share = |of: usize| if of == 0 { 0.0 } else { both as f64 / of as f64 };
    (share(named.bare.len()), share(whole))
}

/// What has the most text where readability finds nothing: the page's main part, or all of it.
pub(super) fn largest(document: &Document) -> String {
    for selector in ["main", "[role=main]", "article", "body"] {
        let nodes = document.select(selector);
        let most = nodes.nodes().iter().max_by_key(|node| node.normalized_char_count());
        if let Some(node) = most.filter(|node| node.normalized_char_count() > 0) {
            return node.inner_html().to_string();
        }
    }
    String::new()
}
