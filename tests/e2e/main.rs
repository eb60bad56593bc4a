//! The real window: the desktop program with the built interface inside, driven through WebKitWebDriver as a person would use
//! it, against feeds served on the loopback. `npm test` runs this under a display and a message bus of its own; see
//! `tests/README.md` for how to run one journey by hand.
//!
//! Hooks into the interface are roles and names; the few parts of the window have theirs in `app.rs`. Nothing here knows classes.
#![allow(clippy::unwrap_used)]

mod accessibility;
mod app;
mod article;
mod axe;
mod briefing;
mod exchange;
mod holding;
mod hostile;
mod journey;
mod keeping;
mod languages;
mod leaving;
mod listening;
mod media_keys;
mod narrow;
mod odd;
mod payloads;
mod reading;
mod refreshing;
mod returning;
mod searching;
mod site;
mod sound;
mod subscribing;
mod webdriver;
