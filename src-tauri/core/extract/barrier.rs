//! Pages that stand before an article instead of it: errors, robots' checks, consent, sign-in, paywalls. Recognised by
//! what publishers tell search engines, by the usual platforms' marks, and by words in several languages where there is
//! little text besides. Pure.

use super::structured::Structured;
use crate::model::FullTextRefusal;
use dom_query::Document;
use url::Url;

/// Letters of a text that a barrier's words may stand in: an article about cookies is longer.
const LITTLE: usize = 1_500;

/// Titles of pages that are errors or checks; at their beginning, or as the whole. Cloudflare, Akamai, Imperva,
/// DataDome and the servers' own.
const ERRORS: &[&str] = &[
    "404",
    "403",
    "401",
    "410",
    "500",
    "502",
    "503",
    "error 4",
    "error 5",
    "fehler 4",
    "page not found",
    "not found",
    "page cannot be found",
    "page can't be found",
    "we can't find",
    "access denied",
    "access to this page has been denied",
    "forbidden",
    "service unavailable",
    "bad gateway",
    "just a moment",
    "attention required",
    "are you a robot",
    "robot check",
    "checking your browser",
    "please verify you are",
    "pardon our interruption",
    "seite nicht gefunden",
    "diese seite wurde nicht gefunden",
    "zugriff verweigert",
    "page introuvable",
    "page non trouvée",
    "accès refusé",
    "página no encontrada",
    "no se ha encontrado",
    "acceso denegado",
    "pagina non trovata",
    "accesso negato",
    "página não encontrada",
    "acesso negado",
    "pagina niet gevonden",
    "nie znaleziono",
    "strona nie istnieje",
    "sidan kunde inte hittas",
    "siden blev ikke fundet",
    "fant ikke siden",
    "sivua ei löytynyt",
    "страница не найдена",
    "сторінку не знайдено",
    "sayfa bulunamadı",
    "الصفحة غير موجودة",
    "页面不存在",
    "页面未找到",
    "找不到",
    "ページが見つかりません",
    "페이지를 찾을 수 없습니다",
    "enable javascript",
    "javascript is disabled",
];

const CONSENT: &[&str] = &[
    "we value your privacy",
    "we and our partners",
    "accept all cookies",
    "accept cookies",
    "cookie settings",
    "before you continue",
    "manage your privacy",
    "your privacy choices",
    "wir und unsere partner",
    "wir verwenden cookies",
    "cookies akzeptieren",
    "zustimmen und weiter",
    "mit werbung weiterlesen",
    "einwilligung",
    "alle akzeptieren",
    "datenschutz-einstellungen",
    "nous et nos partenaires",
    "accepter et continuer",
    "tout accepter",
    "continuer sans accepter",
    "aceptar y continuar",
    "aceptar cookies",
    "nosotros y nuestros socios",
    "utilizamos cookies",
    "noi e i nostri partner",
    "accetta e continua",
    "rifiuta e abbonati",
    "nós e os nossos parceiros",
    "aceitar cookies",
    "wij en onze partners",
    "cookies accepteren",
    "akceptuję",
    "zgoda na pliki cookie",
    "godkänn cookies",
    "acceptér cookies",
    "godta alle",
    "мы используем cookie",
    "принять все",
    "クッキー",
    "接受所有cookie",
];

const SIGN_IN: &[&str] = &[
    "sign in to",
    "log in to",
    "please log in",
    "please sign in",
    "you must be logged in",
    "create a free account",
    "register to continue",
    "sign up to continue",
    "melden sie sich an, um",
    "bitte anmelden",
    "bitte melden sie sich an",
    "jetzt kostenlos registrieren",
    "connectez-vous pour",
    "identifiez-vous",
    "créez un compte",
    "inicia sesión para",
    "inicie sesión",
    "regístrate para",
    "accedi per",
    "registrati per",
    "effettua il login",
    "faça login",
    "inicie sessão",
    "cadastre-se para",
    "log in om",
    "zaloguj się, aby",
    "logga in för att",
    "log ind for at",
    "logg inn for å",
    "войдите, чтобы",
    "авторизуйтесь",
    "увійдіть",
    "giriş yapın",
    "请登录",
    "登录后",
    "ログインして",
    "로그인",
];

const PAYWALL: &[&str] = &[
    "subscribe to continue",
    "subscribe to read",
    "to continue reading",
    "continue reading with",
    "already a subscriber",
    "subscribers only",
    "subscriber-only",
    "for subscribers",
    "this article is for subscribers",
    "unlock this article",
    "start your free trial",
    "exclusive to subscribers",
    "premium article",
    "members only",
    "bereits abonnent",
    "nur für abonnenten",
    "weiterlesen mit",
    "jetzt weiterlesen",
    "diesen artikel weiterlesen",
    "abo abschließen",
    "exklusiv für abonnenten",
    "mit einem abo",
    "probeabo",
    "sie haben bereits ein",
    "lesen sie weiter mit",
    "réservé aux abonnés",
    "réservé à nos abonnés",
    "déjà abonné",
    "abonnez-vous pour lire",
    "la suite est réservée",
    "exclusivo para suscriptores",
    "solo para suscriptores",
    "suscríbete para seguir",
    "suscríbete para leer",
    "ya eres suscriptor",
    "riservato agli abbonati",
    "contenuto per gli abbonati",
    "abbonati per continuare",
    "sei già abbonato",
    "exclusivo para assinantes",
    "conteúdo exclusivo",
    "já é assinante",
    "assine para",
    "alleen voor abonnees",
    "exclusief voor abonnees",
    "al abonnee",
    "dla subskrybentów",
    "tylko dla prenumeratorów",
    "wykup dostęp",
    "för prenumeranter",
    "läs vidare med",
    "redan prenumerant",
    "for abonnenter",
    "allerede abonnent",
    "vain tilaajille",
    "tilaajille",
    "по подписке",
    "доступно подписчикам",
    "для передплатників",
    "abonelere özel",
    "付费",
    "订阅后",
    "会员专享",
    "会員限定",
    "有料会員",
    "この記事は会員",
    "続きを読むには",
    "유료회원",
    "구독자 전용",
];

/// What stands before the article, if anything does. `document` is the page as it came, `text` what was
/// extracted, `boxes` what was taken out around it.
pub(super) fn of(
    document: &Document,
    structured: &Structured,
    title: &str,
    text: &str,
    boxes: &str,
    url: Option<&Url>,
) -> Option<FullTextRefusal> {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let lower = format!("{text}{boxes}").to_lowercase();
    let says = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    let little = letters < LITTLE;
    let title = title.trim().to_lowercase();
    if little && ERRORS.iter().any(|words| begins(&title, words)) {
        return Some(FullTextRefusal::ErrorPage);
    }
    if url.is_some_and(is_consent_address) || (little && count(&lower, CONSENT) >= 2 && letters < LITTLE / 2) {
        return Some(FullTextRefusal::Consent);
    }
    if structured.not_free || document.select(LOCKED).exists() || (little && says(PAYWALL)) {
        return Some(FullTextRefusal::Paywall);
    }
    let asks_for_password = document.select("input[type=password]").exists();
    if little && (says(SIGN_IN) && letters < LITTLE / 2 || asks_for_password && letters < LITTLE / 5) {
        return Some(FullTextRefusal::SignIn);
    }
    None
}

/// `article:content_tier` (Facebook's Open Graph of publishers) other than `free`.
const LOCKED: &str =
    "meta[property='article:content_tier'][content=locked], meta[property='article:content_tier'][content=metered]";

fn begins(title: &str, words: &str) -> bool {
    let bare = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(rest) = bare.strip_prefix(words) else { return title.ends_with(words) && title.len() < words.len() + 30 };
    // A number may begin a story's title as well.
    let number = words.bytes().all(|b| b.is_ascii_digit());
    let after = rest.trim_start();
    !number
        || after.is_empty()
        || after.starts_with(|c: char| c.is_ascii_punctuation() || c == '–')
        || ERRORS.contains(&after)
}

fn count(text: &str, lexicon: &[&str]) -> usize {
    lexicon.iter().filter(|words| text.contains(**words)).count()
}

/// Pages to which a site sends readers before its own: Yahoo's, Google's, and what is named so.
fn is_consent_address(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    ["consent.", "guce.", "cmp.", "zustimmung.", "privacy-mgmt."].iter().any(|start| host.starts_with(start))
        || url.path_segments().is_some_and(|mut parts| {
            parts.any(|part| matches!(part, "consent" | "cookie-consent" | "zustimmung" | "privacywall"))
        })
}
