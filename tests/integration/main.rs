//! Journeys of the headless library against a server on the loopback.
#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod fetching;
