//! The desktop program: one window over `broadsheet_core`. Each surface of the operating system has a file of its own here;
//! what the product does is in the core, what it looks like in `ui/`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod call;
mod changes;
mod closing;
mod environment;
mod folders;
mod fonts;
mod host;
mod images;
mod log;
mod loopback;
mod notify;
mod opening;
mod place;
#[cfg(target_os = "linux")]
mod session_bus;
mod start;
mod stream;
mod window;

use start::{Start, StartError};
use std::process::ExitCode;

fn main() -> ExitCode {
    environment::prepare();
    let start = match Start::parse(std::env::args_os().skip(1)) {
        Ok(start) => start,
        Err(StartError::Answered(text)) => {
            println!("{text}");
            return ExitCode::SUCCESS;
        }
        Err(StartError::Wrong(sentence)) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    let folders = folders::Folders::of(&start);
    log::start(&folders.data);
    if !environment::has_display() {
        tracing::error!("there is no display to open a window on; broadsheet-cli works without one");
        return ExitCode::FAILURE;
    }
    match app::run(start, folders) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}
