//! The words in dates: months in the languages that feeds come in, and the names of time zones.

/// Stems of month names, lower case; a word means the month whose stem it begins with. Where the stem of one is the
/// beginning of another's, the longer stands first. English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
/// Danish, Polish, Czech, Hungarian, Russian, Greek, Turkish, Finnish.
const MONTHS: &[(&str, i64)] = &[
    ("jan", 1),
    ("jän", 1),
    ("ene", 1),
    ("gen", 1),
    ("sty", 1),
    ("led", 1),
    ("янв", 1),
    ("ιαν", 1),
    ("oca", 1),
    ("tammi", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("lut", 2),
    ("úno", 2),
    ("фев", 2),
    ("φεβ", 2),
    ("şub", 2),
    ("helmi", 2),
    ("marras", 11),
    ("mar", 3),
    ("mär", 3),
    ("már", 3),
    ("mrz", 3),
    ("maa", 3),
    ("mrt", 3),
    ("bře", 3),
    ("мар", 3),
    ("μάρ", 3),
    ("μαρ", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("ápr", 4),
    ("kwi", 4),
    ("dub", 4),
    ("апр", 4),
    ("απρ", 4),
    ("nis", 4),
    ("huhti", 4),
    ("may", 5),
    ("mai", 5),
    ("maj", 5),
    ("máj", 5),
    ("mei", 5),
    ("mag", 5),
    ("kvě", 5),
    ("май", 5),
    ("мая", 5),
    ("μάι", 5),
    ("μαΐ", 5),
    ("μαι", 5),
    ("touko", 5),
    ("jun", 6),
    ("juin", 6),
    ("jún", 6),
    ("giu", 6),
    ("cze", 6),
    ("červenec", 7),
    ("července", 7),
    ("červ", 6),
    ("июн", 6),
    ("ιούν", 6),
    ("ιουν", 6),
    ("jul", 7),
    ("juil", 7),
    ("júl", 7),
    ("lug", 7),
    ("lip", 7),
    ("июл", 7),
    ("ιούλ", 7),
    ("ιουλ", 7),
    ("aug", 8),
    ("aoû", 8),
    ("aou", 8),
    ("ago", 8),
    ("sie", 8),
    ("srp", 8),
    ("авг", 8),
    ("αύγ", 8),
    ("αυγ", 8),
    ("sep", 9),
    ("set", 9),
    ("szept", 9),
    ("wrz", 9),
    ("zář", 9),
    ("сен", 9),
    ("σεπ", 9),
    ("eyl", 9),
    ("syys", 9),
    ("oct", 10),
    ("okt", 10),
    ("ott", 10),
    ("out", 10),
    ("paź", 10),
    ("říj", 10),
    ("окт", 10),
    ("οκτ", 10),
    ("eki", 10),
    ("loka", 10),
    ("nov", 11),
    ("lis", 11),
    ("ноя", 11),
    ("νοέ", 11),
    ("νοε", 11),
    ("kas", 11),
    ("dec", 12),
    ("dez", 12),
    ("déc", 12),
    ("dic", 12),
    ("gru", 12),
    ("pros", 12),
    ("дек", 12),
    ("δεκ", 12),
    ("ara", 12),
    ("joulu", 12),
    ("des", 12),
];

/// The month that a lower-case word means.
pub(super) fn month(word: &str) -> Option<i64> {
    let named = MONTHS.iter().find(|(stem, _)| word.starts_with(stem));
    named.map(|(_, month)| *month)
}

/// The month of three letters of English.
pub(super) fn english_month(letters: &[u8]) -> Option<i64> {
    const NAMES: &[u8; 36] = b"janfebmaraprmayjunjulaugsepoctnovdec";
    let at = NAMES.as_chunks::<3>().0.iter().position(|name| name.eq_ignore_ascii_case(letters))?;
    Some(at as i64 + 1)
}

/// Hours and minutes east of Greenwich as seconds. Nobody lives beyond UTC−12 and UTC+14: what is written there is a
/// mistake of the program that wrote it, and its time is taken for UTC rather than lost.
pub(super) fn offset(sign: i32, hours: i64, minutes: i64) -> Option<i32> {
    if minutes > 59 || hours > 99 {
        return None;
    }
    let most = if sign < 0 { 12 } else { 14 };
    let seconds = (hours * 3600 + minutes * 60) as i32;
    Some(if seconds > most * 3600 { 0 } else { sign * seconds })
}

/// The zone's offset in seconds. Abbreviations that several countries use mean what peers take them for: IST Israel's,
/// CST America's, BST Britain's.
pub(super) fn zone(name: &str) -> Option<i32> {
    let hours = match name {
        "z" | "ut" | "utc" | "gmt" | "wet" | "uct" | "zulu" => 0.0,
        "cet" | "met" | "mez" | "bst" | "west" | "wat" => 1.0,
        "cest" | "mest" | "mesz" | "eet" | "cat" | "sast" | "ist" => 2.0,
        "eest" | "msk" | "eat" | "trt" | "idt" => 3.0,
        "irst" => 3.5,
        "msd" | "gst" | "samt" => 4.0,
        "pkt" | "yekt" | "uzt" => 5.0,
        "npt" => 5.75,
        "omst" => 6.0,
        "ict" | "wib" | "krat" => 7.0,
        "hkt" | "sgt" | "awst" | "pht" | "myt" | "wita" | "irkt" => 8.0,
        "jst" | "kst" | "wit" | "yakt" => 9.0,
        "acst" => 9.5,
        "aest" | "vlat" => 10.0,
        "acdt" => 10.5,
        "aedt" => 11.0,
        "nzst" => 12.0,
        "nzdt" => 13.0,
        "azot" => -1.0,
        "ndt" => -2.5,
        "adt" | "brt" | "art" | "uyt" => -3.0,
        "nst" => -3.5,
        "edt" | "ast" | "at" | "clt" => -4.0,
        "est" | "et" | "cdt" | "cot" | "pet" => -5.0,
        "cst" | "ct" | "mdt" => -6.0,
        "mst" | "mt" | "pdt" => -7.0,
        "pst" | "pt" | "akdt" => -8.0,
        "akst" => -9.0,
        "hst" | "hast" => -10.0,
        _ => return None,
    };
    Some((hours * 3600.0) as i32)
}
