//! Bytes that nobody would write, for everything that reads foreign bytes: no panic, no input that takes long, no memory without a
//! bound, and what comes out keeps its promises. Seeds are our own fixtures and the shared corpus, where it is there; what was found
//! before lies in `tests/fixtures/fuzz` and comes first.
//!
//! `npm test` tries a few thousand inputs of each target; `npm run fuzz -- 1000000` as many as one likes, in a release build. The
//! same seed gives the same inputs. What fails is written to `target/fuzz`, and its path is in the message.
#![allow(clippy::unwrap_used)]

mod change;
mod course;
mod seeds;
mod targets;

use course::run;

#[test]
fn feeds_are_parsed_and_ingested() {
    run("feed", &["feeds"], targets::feed);
}

#[test]
fn html_is_sanitised() {
    run("html", &["html", "sanitize", "security"], targets::html);
}

#[test]
fn subscription_lists_are_read() {
    run("opml", &["opml"], targets::opml);
}

#[test]
fn pages_are_extracted() {
    run("page", &["html", "fulltext"], targets::page);
}

#[test]
fn feeds_and_icons_of_sites_are_discovered() {
    run("site", &["html", "discovery"], targets::site);
}

#[test]
fn chapters_and_transcripts_are_read() {
    run("words", &["feeds"], targets::words);
}

#[test]
fn ranges_and_image_addresses_of_the_protocols_are_read() {
    run("request", &["urls"], targets::request);
}

#[test]
fn rules_of_filters_are_read() {
    run("rules", &["html"], targets::rules);
}
