//! A briefing as files: one HTML page to keep or to print, Markdown, the chapters of a book. What we say in it comes along in the
//! language of whoever reads it.

use super::inline::{destination, escape};
use super::page::POLICY;
use super::xhtml::{attribute_of, is_language, text_of};
use super::{Pictures, Piece, is_web, link};
use crate::model::{Briefing, BriefingWords, Story};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write;

const STYLE: &str = include_str!("briefing.css");

/// The addresses of the pictures of its leading stories, each with the article that it is of.
pub fn briefing_pictures(briefing: &Briefing) -> Vec<(crate::model::ArticleId, String)> {
    let pictures = briefing.leads.iter().filter_map(|story| Some((story.image_of?, story.image.clone()?)));
    pictures.filter(|(_, address)| is_web(address)).collect()
}

/// One file that loads nothing and runs nothing: opening it asks nobody.
pub fn briefing_page(briefing: &Briefing, words: &BriefingWords, pictures: Pictures<'_>) -> String {
    let picture = |address: &str| {
        pictures(address).map(|picture| format!("data:{};base64,{}", picture.mime, STANDARD.encode(&picture.bytes)))
    };
    let (title, day) = (text_of(&words.title), text_of(&words.day));
    let lang = language(Some(&words.lang));
    let direction = if is_right_to_left(&words.lang) { " dir=\"rtl\"" } else { "" };
    let mut html = format!(
        "<!DOCTYPE html>\n<html{lang}{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"generator\" content=\"Broadsheet\">\n<title>{title}, {day}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>{title}</h1>\n<p class=\"facts\"><span>{day}</span> <span>{}</span></p>\n</header>\n<main>\n",
        text_of(&words.minutes),
    );
    if !briefing.leads.is_empty() {
        html.push_str("<section class=\"leads\">\n");
        briefing.leads.iter().for_each(|story| push_story(&mut html, story, 2, &picture));
        html.push_str("</section>\n");
    }
    html.push_str("<div class=\"columns\">\n");
    for column in &briefing.columns {
        let name = heading(&column.name, words);
        let _ = write!(html, "<section class=\"column\">\n<h2 dir=\"auto\">{}</h2>\n", text_of(name));
        column.stories.iter().for_each(|story| push_story(&mut html, story, 3, &|_| None));
        html.push_str("</section>\n");
    }
    let _ = write!(html, "</div>\n</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", text_of(&words.end));
    html
}

fn heading<'a>(name: &'a str, words: &'a BriefingWords) -> &'a str {
    if name.trim().is_empty() { &words.more } else { name }
}

fn language(tag: Option<&str>) -> String {
    let known = tag.filter(|tag| is_language(tag));
    known.map_or_else(String::new, |tag| format!(" lang=\"{}\"", attribute_of(tag)))
}

fn is_right_to_left(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}

fn push_story(html: &mut String, story: &Story, level: usize, picture: &dyn Fn(&str) -> Option<String>) {
    let linked = |text: &str, url: Option<&str>| match url.and_then(link).filter(|url| is_web(url)) {
        Some(url) => format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", attribute_of(&url), text_of(text)),
        None => text_of(text),
    };
    let own = |source: &&crate::model::StorySource| source.article == story.article;
    let url = story.sources.iter().find(own).and_then(|source| source.url.as_deref());
    let names: Vec<String> = story
        .sources
        .iter()
        .map(|source| format!("<bdi>{}</bdi>", linked(&source.feed_title, source.url.as_deref())))
        .collect();
    let image = story.image.as_deref().and_then(picture);
    let image = image.map_or_else(String::new, |image| format!("<img src=\"{image}\" alt=\"\">\n"));
    let _ = write!(
        html,
        "<article{} dir=\"auto\">\n{image}<h{level}>{}</h{level}>\n<p>{}</p>\n<p class=\"facts\">{}</p>\n</article>\n",
        language(story.lang.as_deref()),
        linked(&story.headline, url),
        text_of(&story.text),
        names.join(" · ")
    );
}

/// The same as Markdown.
pub fn briefing_markdown(briefing: &Briefing, words: &BriefingWords) -> String {
    let mut blocks = vec![format!("# {}, {}", words_of(&words.title), words_of(&words.day)), line(&words.minutes)];
    briefing.leads.iter().for_each(|story| tell(&mut blocks, story, "##"));
    for column in &briefing.columns {
        blocks.push(format!("## {}", words_of(heading(&column.name, words))));
        column.stories.iter().for_each(|story| tell(&mut blocks, story, "###"));
    }
    blocks.push(line(&words.end));
    blocks.join("\n\n") + "\n"
}

fn tell(blocks: &mut Vec<String>, story: &Story, mark: &str) {
    let named = |source: &crate::model::StorySource| match source.url.as_deref().and_then(link) {
        Some(url) => format!("[{}]({})", words_of(&source.feed_title), destination(&url)),
        None => words_of(&source.feed_title),
    };
    blocks.push(format!("{mark} {}", words_of(&story.headline)));
    if !story.text.trim().is_empty() {
        blocks.push(line(&story.text));
    }
    let names = story.sources.iter().map(named).collect::<Vec<_>>().join(" · ");
    blocks.push(names);
}

/// A text within a line, in which nothing is markup.
fn words_of(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text on a line of its own: it begins nothing but a paragraph.
fn line(text: &str) -> String {
    let plain = words_of(text);
    let rest = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < plain.len() && rest.starts_with(['.', ')']);
    if numbered || plain.starts_with(['#', '-', '+', '=']) {
        let at = plain.len() - rest.len();
        return format!("{}\\{rest}", &plain[..at]);
    }
    plain
}

/// Its chapters for a book: the leading stories, then each column.
pub fn briefing_chapters(briefing: &Briefing, words: &BriefingWords) -> Vec<Piece> {
    let chapter = |title: &str, stories: &[Story], pictures: bool| {
        let mut html = String::new();
        // In a book the images stand for themselves: their addresses are looked up there.
        let shown = |address: &str| (pictures && is_web(address)).then(|| attribute_of(address));
        stories.iter().for_each(|story| push_story(&mut html, story, 2, &shown));
        Piece {
            title: title.to_owned(),
            feed: words.title.clone(),
            author: None,
            published: briefing.until,
            url: None,
            language: Some(words.lang.clone()),
            html,
        }
    };
    let mut chapters = Vec::new();
    if !briefing.leads.is_empty() {
        chapters.push(chapter(&words.day, &briefing.leads, true));
    }
    let columns = briefing.columns.iter();
    chapters.extend(columns.map(|column| chapter(heading(&column.name, words), &column.stories, false)));
    chapters
}
