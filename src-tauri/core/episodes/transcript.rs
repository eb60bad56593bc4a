//! Transcripts in the forms that podcasts have them: WebVTT, SRT, the podcast namespace's JSON, HTML, plain text. Foreign
//! bytes: nothing in here may panic or grow without a bound. Pure.

use super::line;
use crate::model::{Cue, Transcript, TranscriptText};
use crate::prose;
use serde_json::Value;

/// Pieces of a transcript at most: ten hours of short sentences.
const MOST: usize = 20_000;
/// Characters of a piece at most.
const LONGEST: usize = 1_500;
/// Pieces of one speaker that follow each other this closely are one, up to so many characters: publishers write words.
const GAP_MS: u32 = 1_500;
const SENTENCE: usize = 160;

/// How good a form is, 0 the best: those with times first.
pub fn rank(transcript: &Transcript) -> u8 {
    match form(transcript.mime.as_deref(), &transcript.url) {
        Form::Vtt => 0,
        Form::Json => 1,
        Form::Srt => 2,
        Form::Html => 3,
        Form::Text => 4,
        Form::Other => 5,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Vtt,
    Srt,
    Json,
    Html,
    Text,
    Other,
}

fn form(mime: Option<&str>, url: &str) -> Form {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let mime = mime.and_then(|mime| mime.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
    match mime.as_str() {
        "text/vtt" => Form::Vtt,
        "application/srt" | "application/x-subrip" | "text/srt" | "application/x-srt" => Form::Srt,
        "application/json" => Form::Json,
        "text/html" => Form::Html,
        _ if path.ends_with(".vtt") => Form::Vtt,
        _ if path.ends_with(".srt") => Form::Srt,
        _ if path.ends_with(".json") => Form::Json,
        _ if path.ends_with(".html") || path.ends_with(".htm") => Form::Html,
        "text/plain" | "" => Form::Text,
        _ => Form::Other,
    }
}

/// The pieces of a transcript. What it says that it is does not count where its beginning says otherwise.
pub fn transcript(bytes: &[u8], of: &Transcript) -> TranscriptText {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let begin = text.trim_start();
    let cues = if begin.starts_with("WEBVTT") {
        timed(&text)
    } else if begin.starts_with('{') {
        segments(&text)
    } else {
        match form(of.mime.as_deref(), &of.url) {
            Form::Html => blocks(&text),
            _ if text.contains("-->") => timed(&text),
            _ if begin.starts_with('<') => blocks(&text),
            _ => paragraphs(&text),
        }
    };
    let (cues, shortened) = joined(cues);
    TranscriptText { language: of.language.clone(), cues, shortened }
}

/// WebVTT and SRT: blocks with a line of times and lines of text; blocks without times are notes, styles, numbers.
fn timed(text: &str) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut now: Option<Cue> = None;
    for row in text.lines().chain([""]) {
        if let Some((start, end)) = times(row) {
            // Some writers leave out the empty line between two.
            cues.extend(now.take());
            now = Some(Cue { start_ms: Some(start), end_ms: Some(end), ..Cue::default() });
        } else if row.trim().is_empty() {
            cues.extend(now.take());
        } else if let Some(cue) = &mut now
            && cue.text.len() < LONGEST * 4
        {
            let (speaker, words) = spoken(row);
            cue.speaker = cue.speaker.take().or(speaker);
            cue.text.push(' ');
            cue.text.push_str(&words);
        }
        if cues.len() > MOST {
            break;
        }
    }
    cues
}

/// `00:00:01.000 --> 00:00:04,000 align:start`.
fn times(row: &str) -> Option<(u32, u32)> {
    let (start, rest) = row.split_once("-->")?;
    Some((moment(start.trim())?, moment(rest.split_whitespace().next()?)?))
}

/// Thousandths of `01:02:03.500`, `02:03,5`, `3.25`.
fn moment(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut seconds = 0_u32;
    for number in whole.split(':') {
        if number.is_empty() || number.len() > 6 || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(number.parse().ok()?)?;
    }
    if !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    seconds.checked_mul(1000)?.checked_add(digits.parse().ok()?)
}

/// Speaker and words of a line with WebVTT's or SRT's tags: `<v Jo>Hello</v> <i>you</i>`.
fn spoken(row: &str) -> (Option<String>, String) {
    let (mut speaker, mut words, mut rest) = (None, String::new(), row);
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let Some((inside, after)) = tag.split_once('>') else {
            // No tag: a sign that means "less".
            words.push('<');
            words.push_str(tag);
            rest = "";
            break;
        };
        if let Some(name) = inside
            .strip_prefix("v ")
            .or_else(|| inside.strip_prefix("v.").and_then(|v| v.split_once(' ').map(|(_, name)| name)))
        {
            speaker = speaker.or_else(|| Some(line(name, 100)).filter(|name| !name.is_empty()));
        }
        rest = after;
    }
    words.push_str(rest);
    (speaker, references(&words))
}

/// The six references that WebVTT knows.
fn references(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", "\u{200e}"), ("&rlm;", "\u{200f}"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

/// The podcast namespace's JSON: segments with seconds.
fn segments(text: &str) -> Vec<Cue> {
    let Ok(document) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let thousandths = |value: Option<&Value>| {
        let seconds = value?.as_f64().filter(|seconds| (0.0..4_000_000.0).contains(seconds))?;
        Some((seconds * 1000.0).round() as u32)
    };
    let list = document.get("segments").and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .take(MOST * 20)
        .filter_map(|segment| {
            Some(Cue {
                start_ms: thousandths(segment.get("startTime")),
                end_ms: thousandths(segment.get("endTime")),
                speaker: segment.get("speaker").and_then(Value::as_str).map(|name| line(name, 100)),
                text: segment.get("body")?.as_str()?.to_owned(),
            })
        })
        .collect()
}

/// What stands in blocks of its own in HTML; all of it, within what may be fetched at all.
fn blocks(html: &str) -> Vec<Cue> {
    let found = prose::of_html(html, usize::MAX).into_iter();
    found.take(MOST + 1).map(|block| Cue { text: block.text, ..Cue::default() }).collect()
}

fn paragraphs(text: &str) -> Vec<Cue> {
    let rows = text.lines().map(str::trim).filter(|row| !row.is_empty());
    rows.take(MOST + 1).map(|row| Cue { text: row.to_owned(), ..Cue::default() }).collect()
}

/// Words become sentences, speakers are named where they change, and what says nothing goes. Whether there was more.
fn joined(cues: Vec<Cue>) -> (Vec<Cue>, bool) {
    let mut all: Vec<Cue> = Vec::new();
    let mut last_speaker: Option<String> = None;
    let mut shortened = false;
    for cue in cues {
        let text = line(&cue.text, LONGEST);
        if text.is_empty() {
            continue;
        }
        let speaker = cue.speaker.filter(|name| !name.is_empty() && last_speaker.as_ref() != Some(name));
        if let Some(last) = all.last_mut()
            && speaker.is_none()
            && fits(last, cue.start_ms, &text)
        {
            last.text.push(' ');
            last.text.push_str(&text);
            last.end_ms = cue.end_ms.or(last.end_ms);
            continue;
        }
        if all.len() >= MOST {
            shortened = true;
            break;
        }
        last_speaker = speaker.clone().or(last_speaker);
        all.push(Cue { start_ms: cue.start_ms, end_ms: cue.end_ms, speaker, text });
    }
    (all, shortened)
}

/// Whether a piece goes on with the one before: soon after it, not behind the end of a sentence, not too long together.
fn fits(last: &Cue, start_ms: Option<u32>, text: &str) -> bool {
    let (Some(end), Some(start)) = (last.end_ms, start_ms) else { return false };
    let ended = last.text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
    start >= end.saturating_sub(GAP_MS)
        && start <= end.saturating_add(GAP_MS)
        && !ended
        && last.text.len() + text.len() <= SENTENCE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(mime: &str) -> Transcript {
        Transcript { url: "https://example.org/t".to_owned(), mime: Some(mime.to_owned()), language: None }
    }

    fn read(text: &str, mime: &str) -> Vec<(Option<u32>, Option<String>, String)> {
        transcript(text.as_bytes(), &of(mime)).cues.into_iter().map(|c| (c.start_ms, c.speaker, c.text)).collect()
    }

    fn said(start: u32, speaker: Option<&str>, text: &str) -> (Option<u32>, Option<String>, String) {
        (Some(start), speaker.map(str::to_owned), text.to_owned())
    }

    #[test]
    fn webvtt_with_notes_speakers_and_tags() {
        let vtt = "WEBVTT - a title\n\nNOTE\nnot --> this\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:02.500 align:start\n\
            <v Jo>Hello <i>you</i> &amp; all.</v>\n\n01:00:00.000 --> 01:00:04.000\n<v Jo>We sail\nat dawn.\n\n\
            01:00:05.000 --> 01:00:06.000\n<v.loud Al>5 < 6 <script>alert(1)</script>\n";
        assert_eq!(
            read(vtt, "text/vtt"),
            [
                said(1_000, Some("Jo"), "Hello you & all."),
                said(3_600_000, None, "We sail at dawn."),
                said(3_605_000, Some("Al"), "5 alert(1)"),
            ]
        );
    }

    #[test]
    fn srt_and_words_that_become_sentences() {
        let srt = "1\r\n00:00:00,000 --> 00:00:00,400\r\nWe\r\n\r\n2\r\n00:00:00,400 --> 00:00:00,800\r\nsail.\r\n\r\n\
            3\r\n00:00:09,5 --> 00:00:10\r\nLater\r\n";
        assert_eq!(read(srt, "application/srt"), [said(0, None, "We sail."), said(9_500, None, "Later")]);
    }

    #[test]
    fn json_html_and_text() {
        let json = r#"{"version":"1.0.0","segments":[{"speaker":"Jo","startTime":0.5,"endTime":1,"body":"Hello"},
            {"speaker":"Jo","startTime":1.1,"endTime":2,"body":"you"},{"speaker":"Al","startTime":2,"endTime":3,"body":"Yes"},
            {"startTime":"x","body":7},{"body":" "}]}"#;
        assert_eq!(
            read(json, "application/json"),
            [said(500, Some("Jo"), "Hello you"), said(2_000, Some("Al"), "Yes")]
        );
        let html = "<p>One</p><script>alert(1)</script><p>Two &lt;b&gt;</p>";
        let texts: Vec<_> = read(html, "text/html").into_iter().map(|cue| cue.2).collect();
        assert_eq!(texts, ["One", "Two <b>"]);
        assert_eq!(read("One\n\n\u{0}\nTwo", "text/plain").len(), 2);
    }

    #[test]
    fn times_that_are_none() {
        for row in [
            "--> 1",
            "a --> b",
            "99999999:00 --> 1",
            "1:2:3:4:5:6:7:8:9 --> 1",
            "-1 --> 2",
            "1.x --> 2",
            "4294967 --> 4294968",
        ] {
            assert_eq!(times(row), None, "{row}");
        }
        assert_eq!(times("1:02.5-->3"), Some((62_500, 3_000)));
    }

    #[test]
    fn endless_ones_are_cut() {
        let vtt = format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\nA sentence.\n\n".repeat(MOST + 500));
        let read = transcript(vtt.as_bytes(), &of("text/vtt"));
        assert_eq!((read.cues.len(), read.shortened), (MOST, true));
        let long = transcript(
            format!("WEBVTT\n\n00:01.0 --> 00:02.0\n{}", "word ".repeat(100_000)).as_bytes(),
            &of("text/vtt"),
        );
        assert_eq!(long.cues[0].text.chars().count(), LONGEST);
        let deep = "{\"segments\":".repeat(50_000);
        assert!(transcript(deep.as_bytes(), &of("application/json")).cues.is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "(WEBVTT\n\n|)([0-9:.,<>v &;a\n\u{e9}-]{0,40}( --> )?\n{0,2}){0,12}") {
            for mime in ["text/vtt", "application/srt", "application/json", "text/html", "text/plain"] {
                let _ = transcript(text.as_bytes(), &of(mime));
            }
        }
    }
}
