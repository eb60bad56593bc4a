//! Words that end in a point without ending a sentence, by language; and what stands beside numbers. Lower case, without the
//! last point.

/// What is known of a language.
pub(super) struct Rules {
    /// Never the end of a sentence: "Dr", "z.B".
    pub(super) inside: &'static [&'static str],
    /// May be the end as well: "etc", "Inc".
    pub(super) either: &'static [&'static str],
    /// Only before a number: "No", "S".
    pub(super) counting: &'static [&'static str],
    /// "3." is "the third".
    pub(super) ordinals: bool,
}

/// The rules of a language by its code; of others, what titles and names have nearly everywhere.
pub(super) fn rules(language: &str) -> Rules {
    let (inside, either, counting): (&[&str], &[&str], &[&str]) = match language {
        "en" => (EN, EN_EITHER, &["no", "nos", "p", "pp", "vol", "ch", "fig", "figs", "art", "sec", "eq", "para"]),
        "de" => (DE, DE_EITHER, &["nr", "s", "abs", "art", "bd", "kap", "abb", "tab", "ziff", "rn", "az"]),
        "fr" => (FR, &["etc", "cf", "env"], &["no", "n", "p", "pp", "art", "vol", "chap", "fig", "al"]),
        "es" => (
            ES,
            &["etc", "s.a", "ee.uu", "uu"],
            &["no", "núm", "num", "n", "p", "pág", "págs", "pp", "art", "vol", "cap"],
        ),
        "it" => (IT, &["ecc", "etc", "s.p.a", "s.r.l"], &["n", "nn", "p", "pp", "pag", "art", "vol", "cap", "fig"]),
        "pt" => (PT, &["etc", "ltda", "s.a"], &["n", "núm", "p", "pp", "pág", "págs", "art", "vol", "cap", "fig"]),
        "nl" => {
            (NL, &["enz", "etc", "e.d", "e.a", "a.u.b"], &["nr", "nrs", "p", "pp", "blz", "art", "hfst", "afb", "fig"])
        }
        "ru" | "uk" | "be" | "bg" => (RU, RU_EITHER, &["стр", "с", "гл", "ст", "п", "пп", "т", "рис", "табл", "вып"]),
        "ar" | "fa" | "ur" => (&["د", "أ", "م", "أ.د", "ص.ب", "ج", "هـ"], &["إلخ", "الخ", "ق.م"], &["ص", "رقم"]),
        "pl" => (
            &["np", "m.in", "tzw", "dr", "prof", "ul", "św", "tj", "ks", "gen", "im", "ok", "al", "inż", "mgr"],
            &["itd", "itp", "r", "w"],
            &["nr", "s", "str", "art", "ust", "t"],
        ),
        "sv" | "da" | "nb" | "no" | "nn" => (
            &["t.ex", "bl.a", "dvs", "f.eks", "bl", "ca", "dr", "prof", "kl", "d.v.s", "s.k", "fx", "hr", "fr", "st"],
            &["osv", "etc", "m.m", "o.l", "mv", "m.v", "e.kr", "f.kr"],
            &["nr", "s", "sid", "kap", "art"],
        ),
        "cs" | "sk" => (
            &["např", "tzv", "mj", "dr", "mgr", "ing", "prof", "sv", "ul", "tj", "napr"],
            &["atd", "apod", "atď"],
            &["č", "str", "čl", "s"],
        ),
        "tr" => (
            &["dr", "prof", "doç", "av", "sn", "hz", "örn", "alb", "gen"],
            &["vb", "vs", "a.ş", "ltd", "şti"],
            &["no", "s"],
        ),
        _ => (
            &["dr", "prof", "mr", "mrs", "ms", "st", "jr", "sr", "vs"],
            &["etc", "inc", "co", "ltd"],
            &["no", "nr", "p", "pp", "vol"],
        ),
    };
    let ordinals = matches!(
        language,
        "de" | "da"
            | "nb"
            | "nn"
            | "no"
            | "fi"
            | "cs"
            | "sk"
            | "hu"
            | "pl"
            | "sl"
            | "hr"
            | "sr"
            | "bs"
            | "et"
            | "lv"
            | "tr"
            | "is"
            | "lb"
    );
    Rules { inside, either, counting, ordinals }
}

const EN: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "gen", "col", "maj", "capt", "cmdr", "lt", "sgt", "cpl",
    "pvt", "adm", "gov", "sen", "rep", "pres", "supt", "det", "st", "mt", "ft", "messrs", "vs", "v", "e.g", "i.e",
    "cf", "viz", "al", "approx", "est", "dept", "univ", "assn", "bros", "ave", "blvd", "rd", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ed", "eds", "trans", "incl", "excl", "min", "max",
    "ext", "tel", "ref",
];
const EN_EITHER: &[&str] = &[
    "etc", "inc", "corp", "co", "ltd", "llc", "plc", "jr", "sr", "esq", "a.m", "p.m", "am", "pm", "u.s", "u.k", "u.n",
    "e.u", "u.s.a", "d.c", "ph.d", "m.d", "b.a", "m.a", "b.c", "a.d", "l.a", "n.y",
];
const DE: &[&str] = &[
    "z.b", "z", "b", "d.h", "u.a", "i.d.r", "s.o", "s.u", "v.a", "o.ä", "bzw", "bspw", "ca", "dr", "prof", "hr", "fr",
    "frl", "dipl", "ing", "med", "phil", "jur", "rer", "nat", "st", "str", "vgl", "evtl", "ggf", "inkl", "exkl",
    "zzgl", "abzgl", "max", "min", "mind", "mio", "mrd", "tsd", "sog", "geb", "gest", "verh", "jan", "feb", "mär",
    "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "mo", "di", "mi", "do", "sa", "so", "tel", "hrsg",
    "aufl", "allg", "bes", "bez", "einschl", "entspr", "ev", "kath", "ehem", "franz", "engl", "lat", "urspr", "usf",
    "u", "o", "i", "v", "d", "m.e", "m.w", "i.e", "z.t", "z.zt", "u.u", "n.n", "co", "gem", "lt", "österr", "schweiz",
    "dt", "staatl", "zit",
];
const DE_EITHER: &[&str] = &[
    "usw", "etc", "ff", "f", "jh", "jhd", "v.chr", "n.chr", "chr", "e.v", "a.d", "a.g", "uvm", "u.v.m", "jr", "sen",
    "inc", "corp", "ltd", "u.s",
];
const FR: &[&str] = &[
    "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "st", "ste", "p.ex", "ex", "c.-à-d", "c.à.d",
    "av", "bd", "boul", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "tél", "éd", "hab", "max", "min",
    "apr", "j.-c", "vs", "ibid", "op", "prof", "gén", "col", "cap", "lt",
];
const ES: &[&str] = &[
    "sr", "sra", "srta", "sres", "dr", "dra", "d", "dña", "prof", "lic", "ing", "arq", "gral", "cnel", "tte", "sto",
    "sta", "p.ej", "ej", "p", "av", "avda", "ee", "vs", "ud", "uds", "vd", "aprox", "máx", "mín", "tel", "dpto", "ca",
    "excmo", "ilmo", "fdo", "a.c", "d.c", "c", "apdo", "km", "ene", "feb", "abr", "ago", "sept", "oct", "nov", "dic",
];
const IT: &[&str] = &[
    "sig", "sig.ra", "sigg", "dott", "dott.ssa", "dr", "prof", "prof.ssa", "ing", "avv", "arch", "geom", "rag", "on",
    "sen", "gen", "col", "cap", "s", "ss", "p.es", "es", "ad.es", "cfr", "vs", "ca", "tel", "a.c", "d.c", "mons",
    "rev", "gent", "egr", "spett", "min", "max", "gen", "feb", "mar", "apr", "giu", "lug", "ago", "sett", "ott", "nov",
    "dic",
];
const PT: &[&str] = &[
    "sr", "sra", "srs", "srta", "dr", "dra", "drs", "prof", "profa", "eng", "arq", "exmo", "exma", "ilmo", "gen",
    "cel", "cap", "ten", "d", "dom", "st", "sto", "sta", "p.ex", "ex", "av", "r", "vs", "aprox", "máx", "mín", "tel",
    "dept", "a.c", "d.c", "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez",
];
const NL: &[&str] = &[
    "dhr", "mevr", "mw", "mr", "drs", "dr", "prof", "ir", "ing", "ds", "st", "bijv", "bv", "o.a", "d.w.z", "m.b.t",
    "i.p.v", "t.o.v", "i.v.m", "t.a.v", "a.d.h.v", "n.a.v", "ca", "resp", "incl", "excl", "max", "min", "tel", "vgl",
    "zgn", "z.g.n", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "okt", "nov", "dec", "gem", "mln", "mld",
    "n.v", "b.v", "m.a.w", "m.n", "o.l.v",
];
const RU: &[&str] = &[
    "т.е",
    "т.к",
    "т.н",
    "т",
    "им",
    "ул",
    "пр",
    "просп",
    "пл",
    "пер",
    "наб",
    "д",
    "кв",
    "корп",
    "стр",
    "св",
    "проф",
    "акад",
    "доц",
    "канд",
    "докт",
    "гр",
    "г-н",
    "г-жа",
    "тов",
    "ген",
    "полк",
    "руб",
    "коп",
    "долл",
    "млн",
    "млрд",
    "трлн",
    "тыс",
    "см",
    "ср",
    "напр",
    "янв",
    "февр",
    "апр",
    "авг",
    "сент",
    "окт",
    "нояб",
    "дек",
    "англ",
    "нем",
    "франц",
    "лат",
    "рус",
    "обл",
    "р-н",
    "респ",
    "мин",
    "макс",
    "тел",
    "изд",
    "ред",
    "сост",
    "вул",
    "грн",
    "тис",
    "ім",
];
const RU_EITHER: &[&str] = &["г", "гг", "в", "вв", "т.д", "т.п", "др", "пр", "н.э", "э", "р", "рр"];
