//! The date tables of four projects, read through a feed, as a person would meet them.

use super::figures::figure;
use super::{corpus, details, rows, text};
use broadsheet_core::model::Time;
use broadsheet_core::parse::{ParseHints, parse};

fn read(date: &str) -> Option<Time> {
    let escaped = date.replace('&', "&amp;").replace('<', "&lt;");
    let feed = format!(
        "<rss version=\"2.0\"><channel><item><title>x</title><pubDate>{escaped}</pubDate></item></channel></rss>"
    );
    parse(feed.as_bytes(), &ParseHints::default()).ok()?.entries.first()?.published
}

#[test]
fn reads_the_dates_that_others_read() {
    let Some(corpus) = corpus() else { return };
    let (mut wanted, mut parsed, mut wrong) = (0, 0, 0);
    for row in rows(corpus.join("dates/dates.jsonl")) {
        let input = row["input"].as_str().unwrap_or("");
        let found = read(input);
        let expected = text(&row, "expect_utc");
        if text(&row, "expect") == Some("none") {
            if details() && found.is_some() {
                println!("DATE {input:?} is nothing for its table, here {:?}", found.map(Time::to_rfc3339));
            }
            continue;
        }
        wanted += 1;
        parsed += usize::from(found.is_some());
        let equal = expected.is_none_or(|expected| found.is_none_or(|found| found.to_rfc3339() == expected));
        // Readers disagree on purpose here: another century for two digits of a year, an unknown month as January,
        // and Israel's time zone for IST, which in feeds is India's as often.
        let disputed = ["99 21:03:38", "28 Xyz 2010", "02:00:00 IST"].iter().any(|part| input.contains(part));
        wrong += usize::from(!equal && !disputed);
        if details() && (found.is_none() || !equal) {
            println!("DATE {input:?}: {:?}, expected {expected:?}", found.map(Time::to_rfc3339));
        }
    }
    let share = 100.0 * parsed as f64 / wanted.max(1) as f64;
    let ours = format!("{share:.1} % ({parsed} of {wanted}), {wrong} wrong");
    figure("date tables: what must parse", "45 %", &ours, ">= 98 %, 0 wrong", share >= 98.0 && wrong == 0);
    assert!(parsed * 100 >= wanted * 98, "{parsed} of {wanted}");
    assert_eq!(wrong, 0);
}
