//! Dates that follow no standard, read as a person would: the time is where the colons are, what follows it is the zone,
//! a word is the month, and the numbers are day and year by their size and their place.

use super::{Parts, Time, words};
use jiff::tz::Offset;

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number { value: i64, digits: usize, glued: bool },
    Word { word: String, glued: bool },
    Mark(char),
}

pub(super) fn parse(text: &str) -> Option<Time> {
    let mut tokens = tokens(&without_remarks(text));
    if let Some(time) = iso_week(&tokens) {
        return Some(time);
    }
    // The fraction of a Unix time.
    if let [Token::Number { digits: 9..=11, .. }, Token::Mark('.'), Token::Number { .. }] = tokens.as_slice() {
        tokens.truncate(1);
    }
    colons_for_dots(&mut tokens);
    if let [Token::Number { value, digits, .. }] = tokens.as_slice() {
        match digits {
            9..=11 => return Some(Time::from_seconds(*value)),
            12 | 13 => return Some(Time(*value)),
            _ => {}
        }
    }
    let mut parts = Parts::default();
    let rest = take_time(&tokens, &mut parts)?;
    take_date(&rest, &mut parts)?;
    // "Nov. 2020" is a date, "Dec x 2012 11:47" is a broken one.
    let timed = rest.len() < tokens.len();
    let days = rest.iter().filter(|token| matches!(token, Token::Number { .. })).count();
    let named = rest.iter().any(|token| matches!(token, Token::Word { word, .. } if words::month(word).is_some()));
    if timed && named && days < 2 { None } else { parts.time() }
}

/// ISO 8601's weeks: `2024-W09-5`, `2024W095`, perhaps with `T100000Z` after it. A week alone is its Monday.
fn iso_week(tokens: &[Token]) -> Option<Time> {
    let dashless: Vec<&Token> = tokens.iter().filter(|token| **token != Token::Mark('-')).collect();
    let (Some(year), Some("w"), Some(Token::Number { value, digits, .. })) =
        (number(dashless.first().copied(), 4..=4), word(dashless.get(1).copied()), dashless.get(2))
    else {
        return None;
    };
    let (week, day, used) = match digits {
        3 => (value / 10, value % 10, 3),
        2 => match number(dashless.get(3).copied(), 1..=1) {
            Some(day) => (*value, day, 4),
            None => (*value, 1, 3),
        },
        _ => return None,
    };
    let weekday = jiff::civil::Weekday::from_monday_one_offset(day.try_into().ok()?).ok()?;
    let date = jiff::civil::ISOWeekDate::new(year.try_into().ok()?, week.try_into().ok()?, weekday).ok()?.date();
    let mut parts = Parts::default();
    let rest: Vec<Token> = dashless[used..].iter().map(|token| (*token).clone()).collect();
    take_time(&rest, &mut parts)?;
    (parts.year, parts.month, parts.day) = (date.year().into(), date.month().into(), date.day().into());
    parts.time()
}

/// `29 Feb 2024 10.00.00`: points between the numbers of the time, as in Finland, Denmark and Italy; after a year only, so that
/// no date is taken for a time.
fn colons_for_dots(tokens: &mut [Token]) {
    if tokens.contains(&Token::Mark(':')) {
        return;
    }
    for at in 1..tokens.len().saturating_sub(2) {
        let year = number(tokens.get(at - 1), 4..=4).is_some();
        let time = number(tokens.get(at), 1..=2).is_some() && number(tokens.get(at + 2), 2..=2).is_some();
        if year && time && mark(tokens.get(at + 1), '.') {
            tokens[at + 1] = Token::Mark(':');
            if mark(tokens.get(at + 3), '.') && number(tokens.get(at + 4), 2..=2).is_some() {
                tokens[at + 3] = Token::Mark(':');
            }
            return;
        }
    }
}

/// Lower case, without what stands in parentheses, `a.m.` as `am`.
fn without_remarks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0usize;
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    plain.replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm")
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut glued = false;
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        if letter.is_ascii_digit() {
            while let Some((at, _)) = letters.next_if(|(_, next)| next.is_ascii_digit()) {
                end = at + 1;
            }
            let digits = end - start;
            // Longer ones are no part of any date; saturating keeps them out of every range.
            let value = text[start..end].parse().unwrap_or(i64::MAX);
            found.push(Token::Number { value, digits, glued });
            glued = true;
        } else if letter.is_alphabetic() {
            while let Some((at, next)) = letters.next_if(|(_, next)| next.is_alphabetic() || matches!(next, '_' | '/'))
            {
                end = at + next.len_utf8();
            }
            found.push(Token::Word { word: text[start..end].to_owned(), glued });
            glued = true;
        } else if letter.is_whitespace() {
            glued = false;
        } else {
            found.push(Token::Mark(letter));
            glued = true;
        }
    }
    found
}

fn number(token: Option<&Token>, digits: std::ops::RangeInclusive<usize>) -> Option<i64> {
    match token {
        Some(Token::Number { value, digits: n, .. }) if digits.contains(n) => Some(*value),
        _ => None,
    }
}

fn word(token: Option<&Token>) -> Option<&str> {
    match token {
        Some(Token::Word { word, .. }) => Some(word),
        _ => None,
    }
}

fn mark(token: Option<&Token>, wanted: char) -> bool {
    token == Some(&Token::Mark(wanted))
}

/// Takes the time and the zone out; gives back the tokens of the date. `None` when they make no sense.
fn take_time(tokens: &[Token], parts: &mut Parts) -> Option<Vec<Token>> {
    let Some((start, mut at)) = find_time(tokens, parts) else { return Some(tokens.to_vec()) };
    let mut date = tokens[..start].to_vec();
    // Korean puts "afternoon" before the time, and means its own zone.
    if let Some(Token::Word { word, .. }) = date.last()
        && matches!(word.as_str(), "오전" | "오후")
    {
        half_day(if word == "오후" { "pm" } else { "am" }, parts);
        parts.offset = 9 * 3600;
        date.pop();
    }
    while at < tokens.len() {
        match &tokens[at] {
            Token::Mark(sign @ ('+' | '-')) if number(tokens.get(at + 1), 1..=4).is_some() => {
                let (offset, next) = numeric_zone(tokens, at + 1, if *sign == '-' { -1 } else { 1 })?;
                parts.offset = offset;
                at = next;
                // "-05:00Z" says it twice; "-06:00Textra" is no date at all.
                match tokens.get(at) {
                    Some(Token::Word { word, glued: true }) if word != "z" => return None,
                    Some(Token::Word { glued: true, .. }) => at += 1,
                    _ => {}
                }
                continue;
            }
            Token::Number { digits: 4, .. } => date.push(tokens[at].clone()),
            Token::Number { .. } => return None,
            Token::Word { word, .. } if matches!(word.as_str(), "am" | "pm" | "a" | "p") => half_day(word, parts),
            Token::Word { word, .. } if word.contains('/') => parts.offset = place(tokens, word, parts)?,
            Token::Word { word, glued } => match words::zone(word) {
                Some(offset) => parts.offset = offset,
                None if words::month(word).is_some() => date.push(tokens[at].clone()),
                None if *glued && word.len() > 3 => return None,
                None => {}
            },
            Token::Mark(_) => {}
        }
        at += 1;
    }
    Some(date)
}

/// Finds `h:mm`, `h:mm:ss`, `T101455` or `3pm`; gives the places where it begins and ends.
fn find_time(tokens: &[Token], parts: &mut Parts) -> Option<(usize, usize)> {
    for at in 0..tokens.len() {
        let rest = &tokens[at..];
        if let (Some(hour), true, Some(minute)) =
            (number(rest.first(), 1..=2), mark(rest.get(1), ':'), number(rest.get(2), 1..=2))
        {
            (parts.hour, parts.minute) = (hour, minute);
            let mut end = at + 3;
            if let (true, Some(second)) = (mark(rest.get(3), ':'), number(rest.get(4), 1..=2)) {
                parts.second = second;
                end = at + 5;
                let fraction = matches!(rest.get(5), Some(Token::Mark('.' | ',')));
                if fraction && matches!(rest.get(6), Some(Token::Number { glued: true, .. })) {
                    end = at + 7;
                }
            }
            return Some((at, end));
        }
        if word(rest.first()) == Some("t")
            && let Some(Token::Number { value, digits: digits @ (4 | 6), .. }) = rest.get(1)
        {
            let value = if *digits == 4 { value * 100 } else { *value };
            (parts.hour, parts.minute, parts.second) = (value / 10_000, value / 100 % 100, value % 100);
            return Some((at, at + 2));
        }
        if let (Some(hour), Some("am" | "pm")) = (number(rest.first(), 1..=2), word(rest.get(1))) {
            parts.hour = hour;
            return Some((at, at + 1));
        }
    }
    None
}

fn half_day(half: &str, parts: &mut Parts) {
    match half {
        "pm" | "p" if parts.hour < 12 => parts.hour += 12,
        "am" | "a" if parts.hour == 12 => parts.hour = 0,
        _ => {}
    }
}

/// The offset that begins at `at`, after its sign, and the place after it.
fn numeric_zone(tokens: &[Token], at: usize, sign: i32) -> Option<(i32, usize)> {
    let Some(Token::Number { value, digits, .. }) = tokens.get(at) else { return None };
    if *digits > 2 {
        return Some((words::offset(sign, value / 100, value % 100)?, at + 1));
    }
    if mark(tokens.get(at + 1), ':') {
        let minutes = number(tokens.get(at + 2), 1..=2)?;
        return Some((words::offset(sign, *value, minutes)?, at + 3));
    }
    Some((words::offset(sign, *value, 0)?, at + 1))
}

/// The offset of a place like `europe/berlin` on the written day.
fn place(tokens: &[Token], name: &str, parts: &Parts) -> Option<i32> {
    let zone = jiff::tz::TimeZone::get(name).ok()?;
    let mut local = Parts { offset: 0, ..*parts };
    let end = tokens.iter().position(|token| matches!(token, Token::Mark(':')))?;
    take_date(&tokens[..end.saturating_sub(1)], &mut local)?;
    let moment = Offset::UTC.to_datetime(local.time()?.to_jiff());
    zone.to_zoned(moment).ok().map(|zoned| zoned.offset().seconds())
}

/// Reads day, month and year.
fn take_date(tokens: &[Token], parts: &mut Parts) -> Option<()> {
    let mut numbers: Vec<(i64, usize)> = Vec::new();
    let mut month = None;
    let mut separator = ' ';
    for token in tokens {
        match token {
            Token::Number { value, digits, .. } => numbers.push((*value, *digits)),
            // The last one: "mar., 01 déc." is a Tuesday in December.
            Token::Word { word, .. } => month = words::month(word).or(month),
            Token::Mark(mark @ ('/' | '.' | '-')) if numbers.len() == 1 && separator == ' ' => separator = *mark,
            Token::Mark(_) => {}
        }
    }
    let short_century = matches!(tokens.first(), Some(Token::Mark('-')));
    let (year, month, day) = match month {
        // With three numbers the word was a weekday: "mar 12/05/2020".
        Some(month) if numbers.len() < 3 => with_month_name(&numbers, month)?,
        _ => with_numbers(&numbers, separator, short_century)?,
    };
    (parts.year, parts.month, parts.day) = (full_year(year), month, day);
    Some(())
}

type Written = (i64, usize);

fn with_month_name(numbers: &[Written], month: i64) -> Option<(Written, i64, i64)> {
    match *numbers {
        [year] if year.1 == 4 => Some((year, month, 1)),
        [year, day] if year.1 > 2 || year.0 > 31 => Some((year, month, day.0)),
        [day, year] => Some((year, month, day.0)),
        _ => None,
    }
}

fn with_numbers(numbers: &[Written], separator: char, short_century: bool) -> Option<(Written, i64, i64)> {
    match *numbers {
        [a, b, c] if a.1 > 2 => Some((a, b.0, c.0)),
        // Day first with points; month first with slashes, as America writes, unless there is no such month.
        [a, b, c] => Some(match separator {
            '.' => (c, b.0, a.0),
            '-' if c.1 < 4 => (a, b.0, c.0),
            '-' if b.0 <= 12 => (c, b.0, a.0),
            _ if a.0 > 12 => (c, b.0, a.0),
            _ => (c, a.0, b.0),
        }),
        [a, b] if a.1 == 4 && b.1 == 3 => day_of_year(a, b.0),
        [a, b] if a.1 == 4 => Some((a, b.0, 1)),
        [a, b] if b.1 == 4 => Some((b, a.0, 1)),
        [a] => match a.1 {
            4 if short_century => Some(((a.0 / 100, 2), a.0 % 100, 1)),
            4 => Some((a, 1, 1)),
            6 => Some(((a.0 / 10_000, 2), a.0 / 100 % 100, a.0 % 100)),
            7 => day_of_year((a.0 / 1000, 4), a.0 % 1000),
            8 => Some(((a.0 / 10_000, 4), a.0 / 100 % 100, a.0 % 100)),
            _ => None,
        },
        _ => None,
    }
}

fn day_of_year(year: Written, day: i64) -> Option<(Written, i64, i64)> {
    let first = jiff::civil::Date::new(year.0.try_into().ok()?, 1, 1).ok()?;
    let date = first.with().day_of_year(day.try_into().ok()?).build().ok()?;
    Some((year, date.month().into(), date.day().into()))
}

/// Two digits are of the century around Unix's epoch, as POSIX reads them: 70–99 the last one, 00–69 this one.
fn full_year((year, digits): Written) -> i64 {
    match (digits, year) {
        (1..=2, 0..70) => year + 2000,
        (1..=2, _) => year + 1900,
        _ => year,
    }
}
