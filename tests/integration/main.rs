//! Integration tests of the headless library and of the command line: real SQLite files, real HTTP on the loopback.
//! One binary, one module a subject; see `tests/README.md`.
#![allow(clippy::unwrap_used)]

mod command_line;
mod killing;
mod shared;
mod workload;
