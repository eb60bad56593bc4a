//! Integration tests of the headless library and of the command line: real SQLite files, real HTTP on the loopback.
//! One binary, one module a subject; see `tests/README.md`.
#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod briefings;
mod clean_story;
mod command_line;
mod corpus_feeds;
mod corpus_text;
mod credentials;
mod discovery;
mod downloads;
mod episodes;
mod fetching;
mod filtering;
mod full_text;
mod histories;
mod icons;
mod killing;
mod language_model;
mod media;
mod own_fixtures;
mod refreshing;
mod safekeeping;
mod setting_aside;
mod shared;
mod store;
mod summaries;
mod workload;
