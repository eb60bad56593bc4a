//! A paragraph as sentences, each a piece of the text as it stands. Where Unicode's rules (UAX 29) look at characters alone,
//! these look at words: abbreviations, initials, ordinals and numbers, quotations that end inside of a sentence.

use super::abbreviations::{Rules, rules};
use crate::language::Lexis;

/// End a sentence when a blank follows.
fn ends_before_blank(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '؟')
}

/// End a sentence wherever they stand: full-width marks, danda, and their like.
fn ends_anywhere(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '｡'
            | '．'
            | '۔'
            | '।'
            | '॥'
            | '።'
            | '፧'
            | '፨'
            | '։'
            | '။'
            | '។'
            | '៕'
            | '\u{0F0D}'
            | '܀'
    )
}

/// Close what was opened before the end.
fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '»'
            | '«'
            | '›'
            | '‹'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '＂'
    )
}

/// Quotations of scripts without blanks, with their ends: a sentence goes on behind them.
fn closing_of(c: char) -> Option<char> {
    Some(match c {
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '“' => '”',
        _ => return None,
    })
}

/// Characters in which such a quotation must end to be one.
const LONGEST_QUOTATION: usize = 200;

/// Characters that a piece of Thai has at least: a blank stands between phrases, too.
const THAI_PIECE: usize = 60;

/// The sentences of a paragraph, in order, in a language given by its code.
pub fn sentences<'t>(text: &'t str, language: &str, lexis: &Lexis) -> Vec<&'t str> {
    if is_without_marks(text) {
        return pieces(text);
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let splitter = Splitter { text, chars: &chars, rules: rules(language), lexis, language };
    splitter.split()
}

/// Thai and Lao end no sentence with a mark.
fn is_without_marks(text: &str) -> bool {
    let (mut of_them, mut letters) = (0, 0);
    for c in text.chars().take(400).filter(|c| c.is_alphabetic()) {
        letters += 1;
        of_them += usize::from(matches!(c, '\u{0E00}'..='\u{0EFF}'));
    }
    of_them * 2 > letters
}

/// Phrases between blanks, some together.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut count) = (0, 0);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() && count >= THAI_PIECE {
            found.push(text[start..at].trim());
            (start, count) = (at, 0);
        }
        count += 1;
    }
    found.push(text[start..].trim());
    found.retain(|piece| !piece.is_empty());
    found
}

struct Splitter<'t, 's> {
    text: &'t str,
    chars: &'s [(usize, char)],
    rules: Rules,
    lexis: &'s Lexis,
    language: &'s str,
}

impl<'t> Splitter<'t, '_> {
    fn split(&self) -> Vec<&'t str> {
        let mut found = Vec::new();
        let (mut start, mut at) = (0, 0);
        while at < self.chars.len() {
            if let Some(end) = self.quotation(at) {
                let ended = self.char(end - 1).is_some_and(ends_anywhere) && self.char(at) != Some('（');
                at = end + 1;
                if ended && !self.goes_on(at) {
                    self.push(&mut found, &mut start, at);
                }
                continue;
            }
            let Some(c) = self.char(at).filter(|c| ends_before_blank(*c) || ends_anywhere(*c)) else {
                at += 1;
                continue;
            };
            let mut marks = at + 1;
            while self.char(marks).is_some_and(|c| ends_before_blank(c) || ends_anywhere(c)) {
                marks += 1;
            }
            let end = self.behind_closers(marks);
            if self.is_end(start, at, marks, end, c) {
                self.push(&mut found, &mut start, end);
            }
            at = end;
        }
        self.push(&mut found, &mut start, self.chars.len());
        found
    }

    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c)| *c)
    }

    fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |(byte, _)| *byte)
    }

    fn push(&self, found: &mut Vec<&'t str>, start: &mut usize, end: usize) {
        let sentence = self.text[self.byte(*start)..self.byte(end)].trim();
        if !sentence.is_empty() {
            found.push(sentence);
        }
        *start = end;
    }

    /// Where the quotation that begins here ends, in a script without blanks.
    fn quotation(&self, at: usize) -> Option<usize> {
        let open = self.char(at)?;
        let close = closing_of(open)?;
        if open == '“' && self.language != "zh" {
            return None;
        }
        (at + 2..(at + LONGEST_QUOTATION).min(self.chars.len())).find(|place| self.char(*place) == Some(close))
    }

    fn behind_closers(&self, mut at: usize) -> usize {
        while self.char(at).is_some_and(closes) {
            at += 1;
        }
        // « Oui ! » has a blank before its end.
        if self.char(at).is_some_and(char::is_whitespace) && self.char(at + 1) == Some('»') {
            at += 2;
        }
        at
    }

    /// Whether behind a quotation the sentence that it stands in goes on.
    fn goes_on(&self, at: usize) -> bool {
        let follows: String = (at..at + 4).map_while(|place| self.char(place)).collect();
        let speaks = ["说", "道", "问", "称", "表示", "說", "問", "稱"];
        follows.starts_with([
            'と', 'っ', 'は', 'が', 'を', 'に', 'の', 'で', 'も', 'な', '，', '、', '；', ',', '的', '。',
        ]) || speaks.iter().any(|word| follows.contains(word))
    }

    fn is_end(&self, start: usize, at: usize, marks: usize, end: usize, mark: char) -> bool {
        if end >= self.chars.len() {
            return true;
        }
        let quoted = end > marks;
        if (at..marks).any(|place| self.char(place).is_some_and(ends_anywhere)) {
            return !(quoted && self.goes_on(end));
        }
        if !self.char(end).is_some_and(char::is_whitespace) {
            return false;
        }
        let next = self.next_word(end);
        let Some(first) = next.chars().find(|c| c.is_alphanumeric()) else {
            // Behind dashes and emoji a sentence goes on or not: what stands in brackets begins one.
            return next.starts_with(['(', '[', '“', '„', '«', '"']);
        };
        if first.is_lowercase() && !has_inner_capital(next) {
            return false;
        }
        if mark != '.' || marks - at > 1 {
            return true;
        }
        self.point_ends(start, at, next, quoted)
    }

    /// The word behind the next blanks.
    fn next_word(&self, mut at: usize) -> &'t str {
        while self.char(at).is_some_and(|c| c.is_whitespace() || is_dash(c)) {
            at += 1;
        }
        let mut end = at;
        while end < at + 40 && self.char(end).is_some_and(|c| !c.is_whitespace()) {
            end += 1;
        }
        &self.text[self.byte(at)..self.byte(end)]
    }

    /// The word before a point.
    fn word_before(&self, start: usize, at: usize) -> &'t str {
        let mut from = at;
        let opens = |c: char| matches!(c, '(' | '[' | '"' | '“' | '„' | '«' | '\'' | '‘' | '/' | '’' | '—' | '–');
        while from > start.max(at.saturating_sub(40))
            && self.char(from - 1).is_some_and(|c| !c.is_whitespace() && !opens(c))
        {
            from -= 1;
        }
        &self.text[self.byte(from)..self.byte(at)]
    }

    fn point_ends(&self, start: usize, at: usize, next: &str, quoted: bool) -> bool {
        let word = self.word_before(start, at);
        let lower = word.to_lowercase();
        let bare: String = next.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let number_follows = bare.starts_with(|c: char| c.is_ascii_digit());
        // "The", "Die", "Los": such a word in capitals begins a sentence; a name does not say.
        let begins = self.lexis.is_stop(&bare) && !number_follows && !next.ends_with('.');
        if self.rules.counting.contains(&lower.as_str()) && number_follows {
            return false;
        }
        if quoted {
            return true;
        }
        if self.rules.inside.contains(&lower.as_str()) {
            return false;
        }
        if self.rules.either.contains(&lower.as_str()) || is_acronym(word) {
            return begins;
        }
        if !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) {
            let opens_list = self.byte(start) + word.len() + 2 >= self.byte(at) && word.len() <= 2;
            let ordinal = self.rules.ordinals && word.len() <= 2;
            return if opens_list { false } else { !ordinal || begins };
        }
        if self.rules.ordinals && is_roman(word) {
            return begins;
        }
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            // Initials: "J. R. R. Tolkien", "А. С. Пушкин".
            (Some(letter), None) if letter.is_alphabetic() => {
                begins && letter != 'I' || letter == 'I' && self.language == "en"
            }
            _ => true,
        }
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―')
}

/// "iPhone", "eBay".
fn has_inner_capital(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_some_and(char::is_uppercase)
}

/// "U.S", "т.е": single letters with points between.
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.len() <= 6 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences are written with `|` between them.
    fn holds(language: &str, marked: &str) {
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        let text = marked.replace('|', "");
        assert_eq!(sentences(&text, language, &Lexis::of(Some(language))), expected);
    }

    #[test]
    fn english() {
        holds(
            "en",
            "Dr. Smith met Mrs. Jones at 5 p.m. on Main St. in Boston.| They talked about J. R. R. Tolkien.| It cost $3.50.",
        );
        holds("en", "He lives in the U.S.| The country is large.| The U.S. Army said so, e.g. in May.");
        holds("en", "“Stop!” he said.| “Why?” she asked.| “Because,” he said.| She left.");
        holds("en", "Is it true?| Yes!| Well... perhaps.| See No. 5 and pp. 3 ff. there.| eBay rose.");
        holds(
            "en",
            "Apple Inc. reported results.| It was 2024.| Then came 2025.| The file index.html is at example.com.",
        );
        holds("en", "He said it in 1999.| “It works.”| Then he left.");
    }

    #[test]
    fn german() {
        holds(
            "de",
            "Am 3. Mai sprach Dr. Müller im 19. Stock.| Es waren ca. 50 Leute da, z. B. Kinder bzw. Eltern.| Gut!",
        );
        holds(
            "de",
            "Er fragte: „Warum?“ und ging.| „Darum.“| Sie lachte.| Die 2. Bundesliga beginnt, Karl V. regierte nicht.",
        );
        holds(
            "de",
            "Das geschah 2024.| Danach war Ruhe.| Siehe Nr. 7 und Abs. 2 usw. im Text.| Es waren 15.| Die Polizei kam.",
        );
    }

    #[test]
    fn romance_and_dutch() {
        holds("fr", "M. Dupont est arrivé.| « Quelle surprise ! » dit-il.| Mme Durand, p. ex., a ri.| C'est fini.");
        holds("es", "El Sr. García llegó a EE. UU. el lunes.| ¿Qué dijo?| ¡Nada!| La Dra. Ruiz habló.");
        holds("it", "Il dott. Rossi e il sig. Bianchi parlano.| L'art. 5 vale.| Va bene.");
        holds("pt", "O Sr. Silva chegou à Av. Paulista.| Falou p. ex. de Lisboa.| Foi tudo.");
        holds("nl", "Dhr. Jansen kwam o.a. met mevr. De Vries.| Het was nr. 3 op de lijst.| Klaar.");
    }

    #[test]
    fn russian_and_arabic() {
        holds("ru", "А. С. Пушкин родился в 1799 г. в Москве.| Это стоило 5 млн. руб. и т.д. до конца.| Кто он?");
        holds("ar", "وصل الوزير اليوم.| هل قال شيئا؟| نعم، قال الكثير.");
        holds("ur", "یہ پہلا جملہ ہے۔| یہ دوسرا ہے۔");
    }

    #[test]
    fn scripts_of_asia() {
        holds("zh", "他来了。| “你好。”他说。| 她问：“为什么？”|然后走了！");
        holds("ja", "今日は雨だ。|「行かない。寒い。」と彼は言った。| 終わり！");
        holds("hi", "यह पहला है।| यह दूसरा है।");
    }

    #[test]
    fn thai_is_cut_at_blanks_into_pieces_of_some_length() {
        let text = "สภาเมืองตัดสินใจเมื่อวันอังคาร ".repeat(20);
        let pieces = sentences(&text, "th", &Lexis::of(Some("th")));
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.chars().count() < 120 && text.contains(piece)));
    }

    #[test]
    fn a_text_without_end_is_one_sentence() {
        let text = "word ".repeat(50_000);
        assert_eq!(sentences(&text, "en", &Lexis::of(Some("en"))).len(), 1);
        assert!(sentences("", "en", &Lexis::of(None)).is_empty());
        let points = ". ".repeat(100_000);
        assert!(sentences(&points, "en", &Lexis::of(None)).iter().all(|sentence| !sentence.is_empty()));
        let open = "「".repeat(20_000);
        assert_eq!(sentences(&open, "ja", &Lexis::of(None)).len(), 1);
    }
}
