//! `briefing`: what the feeds told in a time, as JSON, as a page for printing, as Markdown, or as lines.

use super::Session;
use crate::arguments::BriefingOptions;
use crate::output;
use anyhow::{Context, Result};
use broadsheet_core::model::{Briefing, BriefingRequest, Clock, Story, SystemClock, Time};
use std::fmt::Write;

impl Session {
    pub(super) async fn briefing(&self, options: BriefingOptions) -> Result<()> {
        let now = SystemClock.now();
        let since = moment(&options.since, now)?;
        let until = options.until.as_deref().map(|until| moment(until, now)).transpose()?;
        let briefing = self.library.briefing(BriefingRequest { since, until, zone: options.zone }).await?;
        if options.html {
            return output::raw(&page(&briefing));
        }
        if options.markdown {
            return output::raw(markdown(&briefing).trim_end());
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

fn sources(story: &Story) -> impl Iterator<Item = (&str, Option<&str>)> {
    let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    story.sources.iter().map(move |source| (source.feed_title.as_str(), source.url.as_deref().filter(is_web)))
}

fn lines(briefing: &Briefing) -> String {
    let mut text = format!("Briefing of {}, {} min\n", briefing.day, briefing.minutes);
    let mut tell = |story: &Story, indent: &str| {
        let names: Vec<_> = sources(story).map(|(name, _)| name).collect();
        let _ = writeln!(text, "\n{indent}{}\n{indent}{}\n{indent}— {}", story.headline, story.text, names.join(", "));
    };
    briefing.leads.iter().for_each(|story| tell(story, ""));
    briefing.columns.iter().flat_map(|column| &column.stories).for_each(|story| tell(story, "  "));
    let _ = write!(text, "\nThat's all. {} of {} articles are not in it.", briefing.left_out, briefing.articles);
    text
}

/// What stands in HTML text and in attributes between double quotation marks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// One file without scripts and without anything from elsewhere: opening it asks nobody. So it has no pictures.
fn page(briefing: &Briefing) -> String {
    const STYLE: &str = "body{font:16px/1.5 Georgia,serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;\
        background:#fff}h1{font-size:2rem;border-bottom:3px double;margin:0 0 .25rem}header p,footer{color:#555;\
        font-size:.875rem}h2{font-size:1rem;text-transform:uppercase;letter-spacing:.05em;border-bottom:1px solid;\
        margin:2rem 0 .5rem}h3{line-height:1.25;margin:1.25rem 0 .25rem}.leads h3{font-size:1.4rem}.column h3{font-size:1rem}\
        article p{margin:.25rem 0}.column{columns:2 20rem;column-gap:2rem}article{break-inside:avoid}.sources{color:#555;\
        font-size:.875rem}a{color:inherit}@media print{body{margin:0;max-width:none;font-size:11pt}a{text-decoration:none}}\
        @media (prefers-color-scheme:dark){@media screen{body{color:#ddd;background:#161616}header p,footer,.sources{color:#aaa}}}";
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Briefing, {day}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<header>\n<h1>Briefing</h1>\n<p>{day} · {} min</p>\n</header>\n<main>\n",
        briefing.minutes,
        day = escaped(&briefing.day),
    );
    if !briefing.leads.is_empty() {
        html.push_str("<section class=\"leads\">\n");
        briefing.leads.iter().for_each(|story| push_story(&mut html, story));
        html.push_str("</section>\n");
    }
    for column in &briefing.columns {
        let name = if column.name.is_empty() { "More" } else { &column.name };
        let _ = write!(html, "<section>\n<h2 dir=\"auto\">{}</h2>\n<div class=\"column\">\n", escaped(name));
        column.stories.iter().for_each(|story| push_story(&mut html, story));
        html.push_str("</div>\n</section>\n");
    }
    let _ = write!(
        html,
        "</main>\n<footer><p>That’s all. {} of {} articles are not in it.</p></footer>\n</body>\n</html>",
        briefing.left_out, briefing.articles
    );
    html
}

fn push_story(html: &mut String, story: &Story) {
    let lang = story.lang.as_deref().map(|lang| format!(" lang=\"{}\"", escaped(lang))).unwrap_or_default();
    let linked = |text: &str, url: Option<&str>| match url {
        Some(url) => format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(url), escaped(text)),
        None => escaped(text),
    };
    let first = sources(story).next().and_then(|(_, url)| url);
    let names: Vec<String> = sources(story).map(|(name, url)| format!("<bdi>{}</bdi>", linked(name, url))).collect();
    let _ = write!(
        html,
        "<article{lang} dir=\"auto\">\n<h3>{}</h3>\n<p>{}</p>\n<p class=\"sources\">{}</p>\n</article>\n",
        linked(&story.headline, first),
        escaped(&story.text),
        names.join(" · ")
    );
}

fn markdown(briefing: &Briefing) -> String {
    let mut text = format!("# Briefing, {}\n\n{} min\n", briefing.day, briefing.minutes);
    let mut tell = |story: &Story, mark: &str| {
        let names: Vec<String> = sources(story)
            .map(|(name, url)| match url {
                Some(url) => format!("[{}](<{}>)", plain(name), url.replace(['<', '>', '\n', ' '], "")),
                None => plain(name),
            })
            .collect();
        let _ =
            write!(text, "\n{mark} {}\n\n{}\n\n{}\n", plain(&story.headline), plain(&story.text), names.join(" · "));
    };
    briefing.leads.iter().for_each(|story| tell(story, "##"));
    briefing.columns.iter().flat_map(|column| &column.stories).for_each(|story| tell(story, "###"));
    let _ = writeln!(text, "\nThat's all. {} of {} articles are not in it.", briefing.left_out, briefing.articles);
    text
}

/// Text in which nothing is markup.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
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

    #[test]
    fn foreign_words_are_no_markup() {
        assert_eq!(escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
        assert_eq!(plain("[a](b) <i>*c*"), "\\[a\\](b) \\<i\\>\\*c\\*");
    }
}
