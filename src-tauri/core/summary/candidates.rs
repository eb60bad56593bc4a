//! The sentences of a text that can stand alone in a summary.

use super::is_story;
use crate::extract::is_furnishing;
use crate::language::{Lexis, is_unspaced};
use crate::prose::{Block, Kind, sentences};

/// Sentences that are compared: a long text says what it is about in its first ones.
const MOST: usize = 300;

/// Letters of a sentence at least and at most; characters of a script without blanks weigh as much as these.
const SHORTEST: usize = 28;
const LONGEST: usize = 420;
const WEIGHT: usize = 3;

/// A sentence that may be chosen.
pub(super) struct Candidate<'a> {
    pub(super) text: &'a str,
    pub(super) terms: Vec<String>,
    /// Its place among the candidates of the story.
    pub(super) place: usize,
    /// It opens its paragraph.
    pub(super) opens: bool,
    /// Letters, see [`WEIGHT`].
    pub(super) weight: usize,
    /// How well it stands alone, 1 at best.
    pub(super) stands: f64,
}

/// The candidates among the sentences of a text.
pub(super) fn of<'a>(blocks: &'a [Block], language: &str, lexis: &Lexis) -> Vec<Candidate<'a>> {
    let mut found: Vec<Candidate<'a>> = Vec::new();
    for block in blocks.iter().filter(|block| is_story(block) && !is_furnishing_block(block)) {
        for (at, text) in sentences(&block.text, language, lexis).into_iter().enumerate() {
            let weight = weight_of(text);
            let fits = (SHORTEST..=LONGEST).contains(&weight) && is_sentence(text) && !is_promotion(text);
            if fits && !found.iter().any(|other| other.text == text) {
                let terms = lexis.terms(text);
                if terms.len() >= 3 {
                    let stands = standing(text, block.kind, language, found.is_empty());
                    let place = found.len();
                    found.push(Candidate { text, terms, place, opens: at == 0, weight, stands });
                }
            }
            if found.len() >= MOST {
                return found;
            }
        }
    }
    found
}

fn weight_of(text: &str) -> usize {
    text.chars().map(|c| if is_unspaced(c) && !is_spaced_enough(c) { WEIGHT } else { 1 }).sum()
}

/// Thai and Korean need nearly as many characters as Latin scripts.
fn is_spaced_enough(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{17FF}' | '\u{AC00}'..='\u{D7AF}')
}

/// Blocks that are around a story, and lines that introduce nothing but themselves.
fn is_furnishing_block(block: &Block) -> bool {
    let short = block.text.len() <= 300;
    short && (is_furnishing(&block.text) || block.link_share() > 0.5) || is_byline(&block.text)
}

/// "By Jane Doe", "Photo: X", "© 2024", "12 May 2024, 10:30".
fn is_byline(text: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "by ",
        "von ",
        "par ",
        "por ",
        "di ",
        "door ",
        "photo",
        "foto",
        "image",
        "bild",
        "credit",
        "quelle",
        "source",
        "fuente",
        "fonte",
        "bron",
        "©",
        "(c)",
        "copyright",
        "фото",
        "источник",
        "图",
        "来源",
        "责任编辑",
        "写真",
        "صورة",
        "المصدر",
        "updated",
        "published",
        "posted",
        "aktualisiert",
        "veröffentlicht",
        "publié",
        "mis à jour",
        "actualizado",
        "publicado",
        "aggiornato",
        "pubblicato",
        "atualizado",
        "gepubliceerd",
        "опубликовано",
        "обновлено",
    ];
    if text.len() > 120 {
        return false;
    }
    let lower = text.to_lowercase();
    BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning)) && !lower.ends_with(['.', '。', '!', '?'])
}

/// Whether it begins and ends as a sentence does.
fn is_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\'', '”', '“', '’', '»', '«', ')', ']', '」', '』', '）', ' ']);
    let ends =
        bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '።', '။', '។', '．']);
    let is_thai = text.chars().next().is_some_and(|c| matches!(c, '\u{0E00}'..='\u{0EFF}'));
    let first = text.chars().find(|c| c.is_alphanumeric());
    // A sentence that a broken text begins in its middle; names like "iPhone" have a capital behind.
    let begins = first.is_some_and(|c| !c.is_lowercase() || text.chars().nth(1).is_some_and(char::is_uppercase));
    let cut = bare.ends_with('…') || bare.ends_with("...");
    let turned = text.chars().any(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let all = text.chars().filter(|c| !c.is_whitespace()).count();
    (ends && !cut || is_thai)
        && begins
        && !turned
        && letters * 10 >= all * 6
        && !text.contains("://")
        && has_words(text)
}

/// No word is longer than words are: keys, paths and runs of letters.
fn has_words(text: &str) -> bool {
    text.split_whitespace().all(|word| word.chars().count() <= 50 || word.chars().any(is_unspaced))
}

/// What feeds and shops append in sentences of their own.
fn is_promotion(text: &str) -> bool {
    const SAYINGS: &[&str] = &[
        "appeared first on",
        "erschien zuerst auf",
        "est apparu en premier",
        "apareció primero",
        "è apparso per la prima",
        "apareceu primeiro",
        "verscheen eerst op",
        "впервые появилась",
        "click here",
        "hier klicken",
        "cliquez ici",
        "haga clic",
        "clicca qui",
        "clique aqui",
        "klik hier",
        "нажмите здесь",
        "点击这里",
        "点击查看",
        "扫码",
        "关注我们",
        "affiliate",
        "cookie",
        "sign up",
        "subscribe",
        "abonnieren sie",
        "jetzt abonnieren",
        "abonnez-vous",
        "suscríbete",
        "iscriviti",
        "inscreva-se",
        "abonneer",
        "подпишитесь",
        "подписывайтесь",
        "订阅",
        "購読",
        "メルマガ",
        "اشترك",
        "newsletter",
        "infolettre",
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "todos los derechos",
        "tutti i diritti",
        "todos os direitos",
        "alle rechten voorbehouden",
        "все права защищены",
        "版权所有",
        "无断転載",
        "無断転載",
        "جميع الحقوق",
        "terms of service",
        "privacy policy",
        "datenschutzerkl",
        "follow us",
        "folgen sie uns",
        "suivez-nous",
        "síguenos",
        "seguici",
        "siga-nos",
        "volg ons",
        "read more",
        "lees meer",
        "weiterlesen",
        "lire la suite",
        "leer más",
        "leggi anche",
        "leia mais",
        "читать далее",
        "阅读全文",
        "続きを読む",
        "let's talk",
        "free trial",
        "kostenlos testen",
        "promo code",
        "gutschein",
        "download our app",
        "support us on",
        "patreon",
        "republished with permission",
    ];
    let lower = text.to_lowercase();
    SAYINGS.iter().any(|saying| lower.contains(saying))
}

/// How well a sentence stands alone: less when it points back, asks, is quoted or a point of a list.
fn standing(text: &str, kind: Kind, language: &str, is_first: bool) -> f64 {
    let mut stands: f64 = 1.0;
    let first = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').find(|word| !word.is_empty());
    let first = first.unwrap_or_default().to_lowercase();
    if !is_first && pointing_back(language).contains(&first.as_str()) {
        stands *= 0.75;
    }
    if text.ends_with(['?', '？', '؟']) {
        stands *= 0.6;
    }
    if text.starts_with(['"', '“', '„', '«', '「', '‘']) {
        stands *= 0.75;
    }
    if text.matches(['"', '“', '”', '„']).count() % 2 == 1 {
        stands *= 0.7;
    }
    match kind {
        Kind::Item => stands * 0.6,
        Kind::Quote => stands * 0.6,
        _ => stands,
    }
}

/// First words that say something of the sentence before only.
fn pointing_back(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &[
            "but",
            "and",
            "so",
            "however",
            "he",
            "she",
            "they",
            "it",
            "this",
            "that",
            "these",
            "those",
            "also",
            "then",
            "thus",
            "therefore",
            "instead",
            "still",
            "yet",
            "meanwhile",
            "i",
            "or",
            "because",
            "here",
            "there",
            "such",
            "moreover",
            "furthermore",
            "additionally",
        ],
        "de" => &[
            "aber",
            "und",
            "doch",
            "er",
            "sie",
            "es",
            "dies",
            "diese",
            "dieser",
            "dieses",
            "das",
            "dabei",
            "dafür",
            "damit",
            "danach",
            "dann",
            "daher",
            "deshalb",
            "dort",
            "außerdem",
            "zudem",
            "allerdings",
            "jedoch",
            "auch",
            "so",
            "denn",
            "hier",
            "ich",
            "oder",
            "trotzdem",
            "darüber",
        ],
        "fr" => &[
            "mais",
            "et",
            "il",
            "elle",
            "ils",
            "elles",
            "cela",
            "ce",
            "cette",
            "ces",
            "celui",
            "ainsi",
            "donc",
            "puis",
            "ensuite",
            "cependant",
            "pourtant",
            "toutefois",
            "je",
            "or",
            "aussi",
            "enfin",
        ],
        "es" => &[
            "pero", "y", "él", "ella", "ellos", "esto", "eso", "este", "esta", "estos", "estas", "además", "entonces",
            "así", "sin", "también", "luego", "yo", "por", "aunque",
        ],
        "it" => &[
            "ma", "e", "egli", "lei", "lui", "essi", "questo", "questa", "questi", "queste", "quindi", "così",
            "inoltre", "poi", "tuttavia", "però", "anche", "io",
        ],
        "pt" => &[
            "mas", "e", "ele", "ela", "eles", "elas", "isso", "isto", "este", "esta", "esse", "essa", "assim", "então",
            "além", "também", "porém", "contudo", "depois", "eu",
        ],
        "nl" => &[
            "maar",
            "en",
            "hij",
            "zij",
            "ze",
            "het",
            "dit",
            "dat",
            "deze",
            "die",
            "dan",
            "ook",
            "daarom",
            "daarna",
            "echter",
            "toch",
            "zo",
            "ik",
            "daarnaast",
        ],
        "ru" => &[
            "но",
            "и",
            "а",
            "он",
            "она",
            "они",
            "оно",
            "это",
            "этот",
            "эта",
            "эти",
            "так",
            "также",
            "затем",
            "поэтому",
            "однако",
            "при",
            "тогда",
            "я",
            "кроме",
        ],
        "zh" | "ja" => &[],
        "ar" => &["لكن", "ولكن", "هو", "هي", "هذا", "هذه", "كما", "ثم", "وهو", "وهي", "لذلك"],
        _ => &[],
    }
}
