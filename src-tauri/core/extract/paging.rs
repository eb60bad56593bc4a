//! Articles on several pages: which address the next one has. Pure.
//!
//! `rel=next` alone says too little: WordPress puts it on the next *article*. The address must be the article's own with
//! the next number.

use dom_query::Document;
use url::Url;

/// Numbers of pages at most.
const LAST: u32 = 99;

/// Names of queries that number pages.
const QUERIES: &[&str] = &["page", "p", "pg", "seite", "pagina", "pag", "pn", "side", "sida", "strona", "currentpage"];

/// What a link to the next page says, when its address is right as well.
const NEXT: &[&str] = &[
    "next",
    "next page",
    "continue",
    "continue reading",
    "weiter",
    "nächste",
    "nächste seite",
    "weiterlesen",
    "suivant",
    "page suivante",
    "siguiente",
    "página siguiente",
    "successiva",
    "avanti",
    "próxima",
    "seguinte",
    "volgende",
    "następna",
    "nästa",
    "næste",
    "neste",
    "seuraava",
    "далее",
    "следующая",
    "sonraki",
    "下一页",
    "下一頁",
    "次へ",
    "次のページ",
    "다음",
];

/// The address of the next page of the article at `url`.
pub(super) fn next(document: &Document, url: &Url, base: &Url) -> Option<Url> {
    let (own, number) = numbered(url);
    let fits =
        |candidate: &Url| candidate.host_str() == url.host_str() && numbered(candidate) == (own.clone(), number + 1);
    let selector = "link[rel~=next], a[rel~=next], a[href]";
    document.select(selector).nodes().iter().take(5_000).find_map(|link| {
        let named = link
            .attr("rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next")));
        if !named && !says_next(&link.text(), number + 1) {
            return None;
        }
        let mut candidate = base.join(link.attr("href")?.trim()).ok()?;
        candidate.set_fragment(None);
        fits(&candidate).then_some(candidate)
    })
}

fn says_next(text: &str, number: u32) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = text.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    text == number.to_string() || NEXT.contains(&text)
}

/// An address without the number of its page, and the number.
fn numbered(url: &Url) -> (String, u32) {
    let mut number = None;
    let mut rest: Vec<(String, String)> = Vec::new();
    for (name, value) in url.query_pairs() {
        match small(&value).filter(|_| QUERIES.contains(&name.to_lowercase().as_str()) && number.is_none()) {
            Some(found) => number = Some(found),
            None => rest.push((name.into_owned(), value.into_owned())),
        }
    }
    let mut parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let mut tail = String::new();
    if number.is_none()
        && let Some(last) = parts.pop()
    {
        let (stem, ending) = last
            .rsplit_once('.')
            .filter(|(_, end)| (2..=5).contains(&end.len()) && !end.bytes().all(|b| b.is_ascii_digit()))
            .unwrap_or((last, ""));
        let digits = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (before, digits) = stem.split_at(stem.len() - digits);
        let name = before.trim_end_matches(['-', '_', ',', '.']);
        let separated = before.is_empty() || name.len() < before.len();
        match small(digits).filter(|_| separated) {
            Some(found) => {
                number = Some(found);
                if name.is_empty() || is_word(name) {
                    if parts.last().is_some_and(|word| is_word(word)) {
                        parts.pop();
                    }
                } else {
                    tail = name.to_owned();
                }
            }
            None => tail = stem.to_owned(),
        }
        if !tail.is_empty() && !ending.is_empty() {
            tail.push('.');
            tail.push_str(ending);
        }
    }
    if !tail.is_empty() {
        parts.push(&tail);
    }
    rest.sort();
    (format!("{}?{rest:?}", parts.join("/")), number.unwrap_or(1))
}

fn is_word(part: &str) -> bool {
    matches!(part, "page" | "seite" | "pagina" | "pag" | "p" | "side" | "sida" | "strona")
}

/// A number of a page; years and ids are none.
fn small(text: &str) -> Option<u32> {
    let number: u32 = (text.len() <= 2).then(|| text.parse().ok())??;
    (1..=LAST).contains(&number).then_some(number)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found(at: &str, html: &str) -> Option<String> {
        let url = Url::parse(at).unwrap();
        next(&Document::from(html), &url, &url).map(String::from)
    }

    #[test]
    fn the_usual_ways_to_number_pages() {
        for (at, link, there) in [
            ("https://a.example/story", "/story/2", true),
            ("https://a.example/story/", "/story/page/2/", true),
            ("https://a.example/story/2", "/story/3", true),
            ("https://a.example/story.html", "/story-2.html", true),
            ("https://a.example/story.html", "/story,2.html", true),
            ("https://a.example/story?id=7", "/story?id=7&page=2", true),
            ("https://a.example/story/seite-2", "/story/seite-3", true),
            ("https://a.example/story", "/another/2", false),
            ("https://a.example/story", "/story/3", false),
            ("https://a.example/story/2", "/story", false),
            ("https://a.example/story", "https://b.example/story/2", false),
            ("https://a.example/story", "/story/comment-page-2", false),
            ("https://a.example/2026/11/story", "/2026/12/story", false),
        ] {
            let expected = there.then(|| Url::parse(at).unwrap().join(link).unwrap().to_string());
            assert_eq!(found(at, &format!("<p><a rel=next href='{link}'>on</a>")), expected, "{at} {link}");
        }
    }

    #[test]
    fn a_link_must_say_that_it_is_the_next() {
        let at = "https://a.example/story";
        assert!(found(at, "<a href=/story/2>2</a>").is_some());
        assert!(found(at, "<a href=/story/2>Weiter »</a>").is_some());
        assert!(found(at, "<a href=/story/2>Our second story of the day</a>").is_none());
        // WordPress names the next article so.
        assert!(found(at, "<link rel=next href=https://a.example/another-story/>").is_none());
    }
}
