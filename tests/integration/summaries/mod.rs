//! Summaries of real articles beside those that their publishers wrote: entries of feeds that carry both a summary and the
//! full text. Beside ours stand the first three sentences, and as many sentences by chance. The weights were found on the
//! feeds of one half, by a hash of their names; both halves are printed.

mod rouge;

use crate::corpus_feeds::figures::figure;
use crate::shared::material;
use broadsheet_core::language::Lexis;
use broadsheet_core::parse::{Entry, ParseHints, parse};
use broadsheet_core::prose::{Kind, of_html, sentences};
use broadsheet_core::sanitize::sanitize;
use broadsheet_core::summary::summarize_html;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use xxhash_rust::xxh3::xxh3_64;

/// Suites whose feeds are written for tests: they have no articles.
const MADE_UP: &[&str] = &["feedparser", "gofeed", "simplepie", "w3c"];

/// An article with its publisher's summary, and what was made of it.
struct Tried {
    half: u64,
    lang: String,
    /// The publisher's is the beginning of the text.
    is_beginning: bool,
    ours: [f64; 3],
    lead: [f64; 3],
    chance: [f64; 3],
}

fn files() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = material("corpus/feeds").into_iter().collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.extend((!MADE_UP.contains(&name.as_str())).then_some(path));
            } else if !name.ends_with(".jsonl") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a summary is the beginning of a text, perhaps cut and with words of a theme behind it ("… Continue reading").
fn begins(text: &str, summary: &str) -> bool {
    let (text, summary) = (letters(text), letters(summary));
    let beginning: String = summary.chars().take(summary.chars().count() * 7 / 10).collect();
    text.chars().take(summary.chars().count() * 2 + 300).collect::<String>().contains(&beginning)
}

fn tried(half: u64, language: Option<&str>, entry: &Entry) -> Option<Tried> {
    let text = sanitize(entry.content.as_deref()?, None);
    let summary = sanitize(entry.summary.as_deref()?, None).text;
    let words = summary.split_whitespace().count();
    if !(8..=150).contains(&words) || text.text.len() < summary.len() * 2 {
        return None;
    }
    let title = entry.title.as_deref().unwrap_or_default();
    let ours = summarize_html(text.html.as_str(), title, entry.language.as_deref().or(language))?;
    let lang = ours.lang.clone().unwrap_or_default();
    let lexis = Lexis::of(Some(&lang));
    let blocks = of_html(text.html.as_str(), usize::MAX);
    let all: Vec<&str> = blocks
        .iter()
        .filter(|block| block.kind != Kind::Heading)
        .flat_map(|block| sentences(&block.text, &lang, &lexis))
        .collect();
    let plain = text.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in &ours.sentences {
        assert!(plain.contains(sentence.as_str()), "{sentence:?} is not in the article {title:?}");
    }
    let wanted = summary.as_str();
    Some(Tried {
        half,
        is_beginning: begins(&text.text, wanted),
        ours: rouge::rouge(&ours.text, wanted),
        lead: rouge::rouge(&all[..all.len().min(3)].join(" "), wanted),
        chance: by_chance(&all, ours.sentences.len(), xxh3_64(title.as_bytes()), wanted),
        lang,
    })
}

/// The mean of twenty choices of so many sentences.
fn by_chance(all: &[&str], count: usize, seed: u64, wanted: &str) -> [f64; 3] {
    let mut sum = [0.0; 3];
    for round in 0..20_u64 {
        let order = |at: &usize| xxh3_64(format!("{seed} {round} {at}").as_bytes());
        let mut places: Vec<usize> = (0..all.len()).collect();
        places.sort_by_key(order);
        places.truncate(count);
        places.sort_unstable();
        let text = places.iter().map(|at| all[*at]).collect::<Vec<_>>().join(" ");
        rouge::rouge(&text, wanted).iter().zip(&mut sum).for_each(|(one, sum)| *sum += one / 20.0);
    }
    sum
}

fn all_tried() -> Vec<Tried> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let half = xxh3_64(name.as_bytes()) & 1;
        let Ok(feed) = parse(&std::fs::read(&file).unwrap(), &ParseHints::default()) else { continue };
        for entry in &feed.entries {
            let key = (entry.title.clone(), entry.summary.clone());
            if let Some(one) = tried(half, feed.language.as_deref(), entry).filter(|_| seen.insert(key)) {
                if std::env::var_os("CORPUS_DETAILS").is_some() {
                    println!(
                        "{name}\t{}\t{}\t{:?}\tours {:.3} lead {:.3}",
                        one.lang, one.is_beginning, entry.title, one.ours[0], one.lead[0]
                    );
                }
                found.push(one);
            }
        }
    }
    found
}

#[allow(clippy::cast_precision_loss)]
fn mean(tried: &[&Tried], of: fn(&Tried) -> &[f64; 3]) -> [f64; 3] {
    let mut sum = [0.0; 3];
    for one in tried {
        of(one).iter().zip(&mut sum).for_each(|(value, sum)| *sum += value / tried.len() as f64);
    }
    sum
}

fn shown([one, two, order]: [f64; 3]) -> String {
    format!("{one:.4} {two:.4} {order:.4}")
}

/// Prints a row; ours and the two beside it.
fn row(what: &str, tried: &[&Tried]) -> ([f64; 3], [f64; 3], [f64; 3]) {
    let (ours, lead, chance) =
        (mean(tried, |one| &one.ours), mean(tried, |one| &one.lead), mean(tried, |one| &one.chance));
    let sum = |all: [f64; 3]| all.iter().sum::<f64>();
    figure(
        &format!("summary, ROUGE-1/2/L F of {} articles, {what}", tried.len()),
        &format!("first three {}, by chance {}", shown(lead), shown(chance)),
        &shown(ours),
        "≥ first three",
        sum(ours) >= sum(lead),
    );
    (ours, lead, chance)
}

#[test]
fn summaries_are_nearer_to_the_publishers_than_the_first_sentences() {
    let all = all_tried();
    if all.is_empty() {
        return;
    }
    let written: Vec<&Tried> = all.iter().filter(|one| !one.is_beginning).collect();
    let cut: Vec<&Tried> = all.iter().filter(|one| one.is_beginning).collect();
    row("whose publisher's summary is the beginning of the text", &cut);
    for (half, name) in [(0, "the half the weights were found on"), (1, "the other half")] {
        row(name, &written.iter().copied().filter(|one| one.half == half).collect::<Vec<_>>());
    }
    let mut languages: BTreeMap<&str, Vec<&Tried>> = BTreeMap::new();
    written.iter().for_each(|one| languages.entry(&one.lang).or_default().push(one));
    for (language, tried) in &languages {
        row(&format!("in {language:?}"), tried);
    }
    let (ours, lead, chance) = row("all whose publisher wrote a summary", &written);
    for (measure, ours, lead, chance) in
        [("1", ours[0], lead[0], chance[0]), ("2", ours[1], lead[1], chance[1]), ("L", ours[2], lead[2], chance[2])]
    {
        assert!(ours >= lead, "ROUGE-{measure}: {ours:.4}, the first three sentences have {lead:.4}");
        assert!(ours >= chance * 1.15, "ROUGE-{measure}: {ours:.4}, chance has {chance:.4}");
    }
}
