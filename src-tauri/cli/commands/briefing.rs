//! `briefing`: what the feeds told in a time, as JSON, as a page for printing, as Markdown, or as lines.

use super::Session;
use crate::arguments::BriefingOptions;
use crate::output;
use anyhow::{Context, Result};
use broadsheet_core::library::{briefing_markdown, briefing_page};
use broadsheet_core::model::{Briefing, BriefingRequest, BriefingWords, Clock, Story, SystemClock, Time};
use std::fmt::Write;

impl Session {
    pub(super) async fn briefing(&self, options: BriefingOptions) -> Result<()> {
        let now = SystemClock.now();
        let since = moment(&options.since, now)?;
        let until = options.until.as_deref().map(|until| moment(until, now)).transpose()?;
        let briefing = self.library.briefing(BriefingRequest { since, until, zone: options.zone }).await?;
        if options.html {
            return output::raw(&briefing_page(&briefing, &words(&briefing), &|_| None));
        }
        if options.markdown {
            return output::raw(briefing_markdown(&briefing, &words(&briefing)).trim_end());
        }
        output::print(self.json, &briefing, lines)
    }
}

/// "24h", "90m", "7d" before now, or a moment in RFC 3339.
fn moment(text: &str, now: Time) -> Result<Time> {
    let (number, unit) = text.split_at(text.len() - text.chars().last().map_or(0, char::len_utf8));
    let seconds = match unit {
        "m" => Some(60),
        "h" => Some(60 * 60),
        "d" => Some(24 * 60 * 60),
        "w" => Some(7 * 24 * 60 * 60),
        _ => None,
    };
    if let (Some(seconds), Ok(number)) = (seconds, number.parse::<u32>()) {
        return Ok(now.plus_seconds(-i64::from(number).saturating_mul(seconds)));
    }
    let moment: jiff::Timestamp =
        text.parse().with_context(|| format!("{text:?} is neither a time like 24h or 7d nor a moment in RFC 3339"))?;
    Ok(moment.into())
}

fn lines(briefing: &Briefing) -> String {
    let mut text = format!("Briefing of {}, {} min\n", briefing.day, briefing.minutes);
    let mut tell = |story: &Story, indent: &str| {
        let names: Vec<_> = story.sources.iter().map(|source| source.feed_title.as_str()).collect();
        let _ = writeln!(text, "\n{indent}{}\n{indent}{}\n{indent}— {}", story.headline, story.text, names.join(", "));
    };
    briefing.leads.iter().for_each(|story| tell(story, ""));
    briefing.columns.iter().flat_map(|column| &column.stories).for_each(|story| tell(story, "  "));
    let _ = write!(text, "\n{}", words(briefing).end);
    text
}

/// The command line speaks English.
fn words(briefing: &Briefing) -> BriefingWords {
    let Briefing { day, minutes, articles, left_out, .. } = briefing;
    BriefingWords {
        title: "Briefing".to_owned(),
        day: day.clone(),
        minutes: format!("{minutes} min"),
        more: "More".to_owned(),
        end: format!("That’s all. {left_out} of {articles} articles are not in it."),
        lang: "en".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_spans_before_now_or_dates() {
        let now = Time::from_seconds(1_700_000_000);
        let of = |text| moment(text, now).ok();
        assert_eq!(of("24h"), Some(now.plus_seconds(-86_400)));
        assert_eq!(of("90m"), Some(now.plus_seconds(-5_400)));
        assert_eq!(of("2023-11-14T22:13:20Z"), Some(now));
        for wrong in ["", "h", "-1h", "1y", "yesterday", "٣h", "é"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
