#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::RuleProblem;
use dom_query::Document;

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn hidden(filters: &Filters, html: &str, page: &str) -> Vec<String> {
    let document = Document::fragment(html);
    let of = |name: &str| {
        let nodes = document.select("*");
        let values: Vec<String> =
            nodes.nodes().iter().filter_map(|node| node.attr(name)).map(|v| v.to_string()).collect();
        values.iter().flat_map(|value| value.split_whitespace()).map(str::to_owned).collect::<HashSet<_>>()
    };
    let found = filters.hidden(&document.root(), Some(&url(page)), &of("class"), &of("id"));
    found.iter().map(|node| node.text().to_string()).collect()
}

#[test]
fn images_of_some_addresses_are_blocked_by_page_and_exception() {
    let list =
        "||ads.example^\n/banner/*$image,domain=sea.example\n@@||ads.example/ok.png\n||pixel.example^$third-party";
    let filters = Filters::compile([list]);
    let page = url("https://sea.example/news/1");
    for (image, blocked) in [
        ("https://ads.example/a.png", true),
        ("https://cdn.ads.example/a.png", true),
        ("https://ads.example/ok.png", false),
        ("https://sea.example/banner/b.jpg", true),
        ("https://sea.example/story/b.jpg", false),
        ("https://pixel.example/p.gif", true),
    ] {
        assert_eq!(filters.blocks(&url(image), Some(&page)), blocked, "{image}");
    }
    assert!(!filters.blocks(&url("https://x.example/banner/b.jpg"), Some(&url("https://x.example/"))));
    assert!(!filters.blocks(&url("https://pixel.example/p.gif"), Some(&url("https://pixel.example/about"))));
    assert!(filters.blocks(&url("https://ads.example/a.png"), None));
}

#[test]
fn elements_are_hidden_everywhere_or_on_a_site() {
    let list = "##.promo\nsea.example##.box > p\nsea.example#@#.kept\n##.kept\n###cta\n##div[data-x=\"1\"]";
    let filters = Filters::compile([list]);
    let html =
        "<div class=promo>a</div><div class=box><p>b</p></div><p class=kept>c</p><p id=cta>d</p><div data-x=1>e</div>";
    let mut on_site = hidden(&filters, html, "https://www.sea.example/1");
    on_site.sort();
    assert_eq!(on_site, ["a", "b", "d", "e"]);
    let mut elsewhere = hidden(&filters, html, "https://land.example/1");
    elsewhere.sort();
    assert_eq!(elsewhere, ["a", "c", "d", "e"]);
}

#[test]
fn compiled_rules_come_back_and_damaged_ones_do_not() {
    let filters = Filters::compile(["||ads.example^\n##.promo"]);
    let bytes = filters.to_bytes();
    let back = Filters::from_bytes(&bytes).unwrap();
    assert!(back.blocks(&url("https://ads.example/a.png"), None));
    assert_eq!(hidden(&back, "<p class=promo>a</p>", "https://x.example/"), ["a"]);
    for damaged in [&bytes[..bytes.len() / 2], &[], b"nothing of ours", &[vec![0; 8], bytes[8..].to_vec()].concat()] {
        assert!(Filters::from_bytes(damaged).is_none());
    }
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 0x55;
    assert!(Filters::from_bytes(&flipped).is_none());
}

#[test]
fn no_rules_do_nothing() {
    for filters in [Filters::default(), Filters::compile([]), Filters::compile(["", "  \n"])] {
        assert!(filters.is_empty() && !filters.blocks(&url("https://ads.example/"), None));
    }
}

#[test]
fn rules_are_looked_at_line_by_line() {
    let list = "! comment\n[Adblock Plus 2.0]\n||ads.example^\n\nsea.example##.box\n##div[\nx.example##+js(abort)\n||a^$nosuchoption\n##.a:style(color: red)";
    let checked = check(list);
    assert_eq!(checked.rules, 2);
    let faults: Vec<_> = checked.faults.iter().map(|fault| (fault.line, fault.problem)).collect();
    assert_eq!(
        faults,
        [(6, RuleProblem::Selector), (7, RuleProblem::Script), (8, RuleProblem::Address), (9, RuleProblem::Script)]
    );
    assert_eq!(title("! Title: My list\n||x^").as_deref(), Some("My list"));
    assert_eq!(title("||x^"), None);
}

#[test]
fn the_list_that_comes_along_holds() {
    let checked = check(SHIPPED);
    assert_eq!(checked.faults, []);
    assert!(checked.rules > 60);
    let filters = Filters::compile([SHIPPED]);
    let page = url("https://sea.example/1");
    assert!(filters.blocks(&url("https://vg08.met.vgwort.de/na/0123"), Some(&page)));
    assert!(!filters.blocks(&url("https://sea.example/boat.jpg"), Some(&page)));
    assert!(!filters.blocks(&url("https://i0.wp.com/boat.jpg"), Some(&page)));
}

/// Thousands of rules are compiled in a moment, read back in less, and asked in microseconds.
#[test]
fn large_lists_are_quick() {
    use std::time::Instant;
    let list: String = (0..60_000)
        .map(|n| if n % 2 == 0 { format!("||ads{n}.example^\n") } else { format!("##.box-{n}\n") })
        .collect();
    let begun = Instant::now();
    let filters = Filters::compile([list.as_str()]);
    let compiled = begun.elapsed();
    let bytes = filters.to_bytes();
    let begun = Instant::now();
    let back = Filters::from_bytes(&bytes).unwrap();
    let read = begun.elapsed();
    let begun = Instant::now();
    for n in 0..100 {
        assert!(back.blocks(&url(&format!("https://ads{}.example/a.png", n * 2)), None));
    }
    let asked = begun.elapsed() / 100;
    println!(
        "60,000 rules: compiled {compiled:?}, {} bytes, read back {read:?}, an image asked {asked:?}",
        bytes.len()
    );
    assert!(read < compiled && asked.as_millis() < 20);
}
