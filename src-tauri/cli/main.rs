//! `broadsheet-cli`: the library from a terminal, for scripts, for bug reports and for Broadsheet's own checks. Names and JSON
//! fields are stable. Exit 0: done; 1: an error, with a sentence on stderr; 2: wrong usage.

mod arguments;
mod commands;
mod output;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("BROADSHEET_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("error")),
        )
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("broadsheet-cli: no threads to work with: {error}");
            return ExitCode::from(1);
        }
    };
    match runtime.block_on(commands::run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("broadsheet-cli: {error:#}");
            ExitCode::from(1)
        }
    }
}
