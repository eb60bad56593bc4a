//! The parts of `npm run bench` that run inside a process: the floor of a first refresh, and calls on a filled library. And by
//! hand `cargo bench --bench figures -- brief FOLDER ARTICLES`: summaries, related articles and the briefing.
//! `figures cost DIR` · `figures floor DIR` · `figures settle DIR` · `figures library DIR`: one JSON object on stdout. `scripts/bench.mjs` calls it and prints the table.

mod brief;
mod cost;
mod floor;
mod library;

use std::path::Path;

fn main() {
    // `cargo bench` passes `--bench`; it means nothing here.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let figures = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["cost", folder] => cost::measure(Path::new(folder)),
        ["floor", folder] => floor::measure(Path::new(folder)),
        ["settle", folder] => library::settle(Path::new(folder)),
        ["library", folder, words @ ..] => library::measure(Path::new(folder), words),
        ["brief", folder, count] => brief::measure(Path::new(folder), count.parse().expect("a number of articles")),
        _ => {
            eprintln!(
                "usage: figures cost FEEDS | figures floor FEEDS | figures settle LIBRARY | figures library LIBRARY [WORD…] | figures brief FOLDER ARTICLES"
            );
            return;
        }
    };
    println!("{figures}");
}

/// CPU seconds that this process has used so far, user and system (fields 14 and 15 of /proc/self/stat, 100 ticks a second).
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: f64 = after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / 100.0
}
