//! Which language a text is in. The claim of its feed or page comes first: people know what they write. It gives way when
//! the script contradicts it, or when a long text clearly is in another language (feeds made from English templates say "en").

use super::terms::is_unspaced;

/// Characters that are looked at: enough for trigrams to be sure.
const SAMPLE: usize = 3_000;

/// Letters from which on a text may contradict its claim.
const ENOUGH: usize = 120;

/// Letters from which on a text without claim has a language.
const SOME: usize = 24;

/// The language of a tag without script and region, lower case: "de" of "de-AT". `None` when it is no tag.
pub fn primary(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let known = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    (known && !matches!(first.as_str(), "und" | "mul" | "mis" | "zxx")).then_some(first)
}

/// The language of a text as a two-letter code (three letters where there are no two); `claim` is a BCP 47 tag.
pub fn detect(text: &str, claim: Option<&str>) -> Option<String> {
    let claim = claim.and_then(primary);
    let sample: String = text.chars().take(SAMPLE).collect();
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if let Some(found) = by_script(&sample, letters) {
        // Chinese words in kana-free Japanese, Cantonese: whoever claims to write them does.
        let plausible = claim.filter(|claim| shares_script(claim, &found));
        return Some(plausible.unwrap_or(found));
    }
    if letters < SOME {
        return claim;
    }
    let Some(info) = whatlang::detect(&sample) else { return claim };
    let found = short_code(info.lang().code());
    match claim {
        None => (info.is_reliable() || info.confidence() > 0.3).then(|| found.to_owned()),
        Some(claim) if same(&claim, found) => Some(claim),
        Some(claim) => {
            let other_script = letters >= SOME && !writes(&claim, info.script());
            let clearly = letters >= ENOUGH && info.is_reliable() && info.confidence() >= 0.8 && is_modelled(&claim);
            Some(if other_script || clearly { found.to_owned() } else { claim })
        }
    }
}

/// Scripts that tell the language by themselves, when most letters are of it.
fn by_script(sample: &str, letters: usize) -> Option<String> {
    let (mut han, mut kana, mut hangul, mut thai, mut unspaced) = (0, 0, 0, 0, 0);
    for c in sample.chars().filter(|c| c.is_alphabetic() && is_unspaced(*c)) {
        unspaced += 1;
        match c {
            '\u{3040}'..='\u{30FF}' => kana += 1,
            '\u{AC00}'..='\u{D7AF}' => hangul += 1,
            '\u{0E00}'..='\u{0E7F}' => thai += 1,
            '\u{3400}'..='\u{9FFF}' => han += 1,
            _ => {}
        }
    }
    // Latin names and words stand in such texts, and weigh a letter each.
    if unspaced < 4 || unspaced * 10 < letters * 3 {
        return None;
    }
    let language = if hangul * 2 > unspaced {
        "ko"
    } else if thai * 2 > unspaced {
        "th"
    } else if kana * 12 > han + kana {
        "ja"
    } else if han > 0 {
        "zh"
    } else {
        return None;
    };
    Some(language.to_owned())
}

fn shares_script(claim: &str, found: &str) -> bool {
    match found {
        "zh" => matches!(claim, "zh" | "ja" | "yue" | "wuu" | "lzh"),
        _ => claim == found,
    }
}

/// Whether two codes are one language, or ones that no trigram tells apart.
fn same(claim: &str, found: &str) -> bool {
    const NEAR: &[&[&str]] = &[
        &["no", "nb", "nn", "da"],
        &["hr", "sr", "bs", "sh", "sl"],
        &["id", "ms", "jv"],
        &["cs", "sk"],
        &["tl", "fil"],
    ];
    claim == found || NEAR.iter().any(|near| near.contains(&claim) && near.contains(&found))
}

/// Whether the detector knows the language at all: of others it can only say what they resemble.
fn is_modelled(code: &str) -> bool {
    whatlang::Lang::all().iter().any(|lang| short_code(lang.code()) == code) || matches!(code, "no" | "nn")
}

/// Whether a language is written in a script, as far as is known.
fn writes(code: &str, script: whatlang::Script) -> bool {
    let known: Vec<_> = whatlang::Lang::all().iter().filter(|lang| short_code(lang.code()) == code).collect();
    known.is_empty()
        || known.iter().any(|lang| script.langs().contains(lang))
        || matches!(code, "sr" | "uz" | "az" | "tk")
}

/// Two letters for three (ISO 639-1 for 639-3), where there are two.
fn short_code(code: &'static str) -> &'static str {
    const CODES: &[(&str, &str)] = &[
        ("epo", "eo"),
        ("eng", "en"),
        ("rus", "ru"),
        ("cmn", "zh"),
        ("spa", "es"),
        ("por", "pt"),
        ("ita", "it"),
        ("ben", "bn"),
        ("fra", "fr"),
        ("deu", "de"),
        ("ukr", "uk"),
        ("kat", "ka"),
        ("ara", "ar"),
        ("hin", "hi"),
        ("jpn", "ja"),
        ("heb", "he"),
        ("yid", "yi"),
        ("pol", "pl"),
        ("amh", "am"),
        ("jav", "jv"),
        ("kor", "ko"),
        ("nob", "nb"),
        ("dan", "da"),
        ("swe", "sv"),
        ("fin", "fi"),
        ("tur", "tr"),
        ("nld", "nl"),
        ("hun", "hu"),
        ("ces", "cs"),
        ("ell", "el"),
        ("bul", "bg"),
        ("bel", "be"),
        ("mar", "mr"),
        ("kan", "kn"),
        ("ron", "ro"),
        ("slv", "sl"),
        ("hrv", "hr"),
        ("srp", "sr"),
        ("mkd", "mk"),
        ("lit", "lt"),
        ("lav", "lv"),
        ("est", "et"),
        ("tam", "ta"),
        ("vie", "vi"),
        ("urd", "ur"),
        ("tha", "th"),
        ("guj", "gu"),
        ("uzb", "uz"),
        ("pan", "pa"),
        ("aze", "az"),
        ("ind", "id"),
        ("tel", "te"),
        ("pes", "fa"),
        ("mal", "ml"),
        ("ori", "or"),
        ("mya", "my"),
        ("nep", "ne"),
        ("sin", "si"),
        ("khm", "km"),
        ("tuk", "tk"),
        ("aka", "ak"),
        ("zul", "zu"),
        ("sna", "sn"),
        ("afr", "af"),
        ("lat", "la"),
        ("slk", "sk"),
        ("cat", "ca"),
        ("tgl", "tl"),
        ("hye", "hy"),
        ("cym", "cy"),
    ];
    CODES.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "Die Gemeinde hat am Dienstag beschlossen, die alte Brücke über den Fluss nicht abzureißen, \
        sondern sie in den kommenden zwei Jahren für Fußgänger und Radfahrer herzurichten. Das Geld kommt vom Land.";
    const ENGLISH: &str = "The council decided on Tuesday that the old bridge across the river will not be torn down but \
        repaired for people on foot and on bicycles within the next two years, with money from the state.";

    #[test]
    fn a_text_without_claim_has_the_language_that_it_is_in() {
        let texts = [
            ("de", GERMAN),
            ("en", ENGLISH),
            ("fr", "Le conseil a décidé mardi que le vieux pont ne serait pas démoli mais réparé pour les piétons."),
            (
                "es",
                "El ayuntamiento decidió el martes que el viejo puente no será derribado, sino reparado para los peatones.",
            ),
            ("ru", "Во вторник совет решил, что старый мост не будут сносить, а отремонтируют для пешеходов."),
            ("ar", "قرر المجلس يوم الثلاثاء عدم هدم الجسر القديم بل إصلاحه للمشاة خلال العامين المقبلين."),
            ("zh", "市议会周二决定不拆除旧桥，而是在未来两年内将其修缮，供行人和自行车使用。"),
            ("ja", "市議会は火曜日、古い橋を取り壊さず、今後二年間で歩行者のために修理することを決めた。"),
            ("ko", "시의회는 화요일에 오래된 다리를 철거하지 않고 보행자를 위해 수리하기로 결정했다."),
            ("th", "สภาเมืองตัดสินใจเมื่อวันอังคารว่าจะไม่รื้อสะพานเก่า"),
        ];
        for (language, text) in texts {
            assert_eq!(detect(text, None).as_deref(), Some(language), "{text}");
        }
    }

    #[test]
    fn the_claim_comes_first_until_it_is_clearly_wrong() {
        assert_eq!(detect("Update 4.2", Some("de-AT")).as_deref(), Some("de"));
        assert_eq!(detect(GERMAN, Some("en-US")).as_deref(), Some("de"), "a template's claim");
        assert_eq!(detect(ENGLISH, Some("de")).as_deref(), Some("en"));
        assert_eq!(
            detect("Kommunestyret vedtok tirsdag at den gamle broen ikke skal rives.", Some("no")).as_deref(),
            Some("no")
        );
        assert_eq!(
            detect("Во вторник совет решил не сносить мост", Some("en")).as_deref(),
            Some("ru"),
            "another script"
        );
        assert_eq!(detect(ENGLISH, Some("eu")).as_deref(), Some("eu"), "the detector knows no Basque");
        assert_eq!(detect("東京国際空港", Some("ja")).as_deref(), Some("ja"));
    }

    #[test]
    fn nothing_to_go_by_is_no_language() {
        for text in ["", "12 345", "🙂🙂🙂", "\u{202e}\u{200f}", "ok"] {
            assert_eq!(detect(text, None), None, "{text:?}");
        }
        assert_eq!(detect("", Some("x-klingon")), None);
        assert_eq!(primary("zh_Hant_TW").as_deref(), Some("zh"));
        assert_eq!(primary("deutsch"), None);
    }
}
