//! The room's own pages: each rule on a page of our own, hostile pages, and the verdicts.
#![allow(clippy::unwrap_used)]

use super::*;
