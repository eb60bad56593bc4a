//! Dates as feeds write them: RFC 822 and RFC 3339 by a fast path, everything else by reading its words and numbers.
//! The union of what feedparser, NetNewsWire, miniflux and SimplePie read; what no one could mean is `None`.

mod loose;
mod words;

use crate::model::Time;
use jiff::civil::Date;
use jiff::tz::Offset;

/// No date is longer; JavaScript's with the zone's name in words has 60 characters.
const LONGEST: usize = 160;

/// Reads a date.
pub(super) fn parse(text: &str) -> Option<Time> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    iso(text.as_bytes()).or_else(|| mail(text.as_bytes())).or_else(|| loose::parse(text))
}

/// The parts of a date; what is not written is zero, the zone UTC.
#[derive(Debug, Clone, Copy, Default)]
struct Parts {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    millisecond: i64,
    /// Seconds east of Greenwich.
    offset: i32,
}

impl Parts {
    fn time(self) -> Option<Time> {
        let date =
            Date::new(self.year.try_into().ok()?, self.month.try_into().ok()?, self.day.try_into().ok()?).ok()?;
        // ISO 8601 writes midnight at a day's end as 24:00; a leap second is the last one of its minute.
        let (date, hour) = match (self.hour, self.minute, self.second) {
            (24, 0, 0) => (date.tomorrow().ok()?, 0),
            _ => (date, self.hour),
        };
        let second = if self.second == 60 { 59 } else { self.second };
        if !(0..24).contains(&hour) || !(0..60).contains(&self.minute) || !(0..60).contains(&second) {
            return None;
        }
        let moment = date.at(hour as i8, self.minute as i8, second as i8, 0);
        let stamp = Offset::from_seconds(self.offset).ok()?.to_timestamp(moment).ok()?;
        Some(Time(stamp.as_millisecond() + self.millisecond))
    }
}

fn number(bytes: &[u8], from: usize, digits: usize) -> Option<i64> {
    let mut value = 0;
    for byte in bytes.get(from..from + digits)? {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(byte - b'0');
    }
    Some(value)
}

/// `2003-12-31T10:14:55.123Z`, `+01:00` or `+0100`, also with a blank for the T.
fn iso(b: &[u8]) -> Option<Time> {
    let marks = b.len() >= 20
        && b[4] == b'-'
        && b[7] == b'-'
        && matches!(b[10], b'T' | b' ' | b't')
        && b[13] == b':'
        && b[16] == b':';
    if !marks {
        return None;
    }
    let mut parts = Parts {
        year: number(b, 0, 4)?,
        month: number(b, 5, 2)?,
        day: number(b, 8, 2)?,
        hour: number(b, 11, 2)?,
        minute: number(b, 14, 2)?,
        second: number(b, 17, 2)?,
        ..Parts::default()
    };
    let mut at = 19;
    if b[at] == b'.' {
        let digits = b[at + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
        let mut fraction = number(b, at + 1, digits.min(3))?;
        for _ in digits..3 {
            fraction *= 10;
        }
        parts.millisecond = fraction;
        at += 1 + digits;
    }
    parts.offset = offset(&b[at..])?;
    parts.time()
}

/// `Z`, `+hh:mm` or `+hhmm`, and nothing after it.
fn offset(b: &[u8]) -> Option<i32> {
    let sign = match b {
        [b'Z' | b'z'] => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let minutes = match b.len() {
        5 => number(b, 3, 2)?,
        6 if b[3] == b':' => number(b, 4, 2)?,
        _ => return None,
    };
    words::offset(sign, number(b, 1, 2)?, minutes)
}

/// `Thu, 01 Jan 2004 19:48:21 GMT` or `+0100`.
fn mail(b: &[u8]) -> Option<Time> {
    let b = if b.get(3) == Some(&b',') && b.get(4) == Some(&b' ') { &b[5..] } else { b };
    let digits = b.iter().take_while(|b| b.is_ascii_digit()).count();
    let rest = b.get(digits..).filter(|_| (1..=2).contains(&digits))?;
    let marks = rest.len() >= 21
        && rest[0] == b' '
        && rest[4] == b' '
        && rest[9] == b' '
        && rest[12] == b':'
        && rest[15] == b':'
        && rest[18] == b' ';
    if !marks {
        return None;
    }
    let zone = &rest[19..];
    let offset = match zone {
        b"GMT" | b"UTC" | b"UT" => 0,
        zone => offset(zone)?,
    };
    let parts = Parts {
        day: number(b, 0, digits)?,
        month: words::english_month(&rest[1..4])?,
        year: number(rest, 5, 4)?,
        hour: number(rest, 10, 2)?,
        minute: number(rest, 13, 2)?,
        second: number(rest, 16, 2)?,
        offset,
        ..Parts::default()
    };
    parts.time()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn check(written: &str, utc: &str) {
        assert_eq!(parse(written).map(Time::to_rfc3339).as_deref(), Some(utc), "{written}");
    }

    #[test]
    fn the_standards() {
        check("2024-02-29T10:14:55Z", "2024-02-29T10:14:55Z");
        check("2024-03-01T02:14:55.123456+02:30", "2024-02-29T23:44:55Z");
        check("Thu, 29 Feb 2024 19:48:21 GMT", "2024-02-29T19:48:21Z");
        check("1 Mar 2024 01:00:00 +0200", "2024-02-29T23:00:00Z");
        assert_eq!(parse("2024-02-29T10:14:55.5Z").unwrap().0 % 1000, 500);
    }

    #[test]
    fn iso_in_part_and_in_other_clothes() {
        check("2024", "2024-01-01T00:00:00Z");
        check("2024-02", "2024-02-01T00:00:00Z");
        check("20240229", "2024-02-29T00:00:00Z");
        check("2024-060", "2024-02-29T00:00:00Z");
        check("20240229T101455Z", "2024-02-29T10:14:55Z");
        check("2024-02-29 T 10:14", "2024-02-29T10:14:00Z");
        check("2024/2/29 10:14:55", "2024-02-29T10:14:55Z");
        check("2024-02-28T24:00:00Z", "2024-02-29T00:00:00Z");
        check("2024年2月29日 10:14", "2024-02-29T10:14:00Z");
        check("2024-W09-5", "2024-03-01T00:00:00Z");
        check("2024W095T100000Z", "2024-03-01T10:00:00Z");
        check("2024-W01", "2024-01-01T00:00:00Z");
        check("29 Feb 2024 10.14.55", "2024-02-29T10:14:55Z");
        check("29.2.2024 10.14", "2024-02-29T10:14:00Z");
    }

    #[test]
    fn people_and_their_languages() {
        check("Friday, March 1st, 2024 - 3:09pm", "2024-03-01T15:09:00Z");
        check("Mar. 1, 2024, 12:37 a.m.", "2024-03-01T00:37:00Z");
        check("Fr, 1. März 2024 10:00 MEZ", "2024-03-01T09:00:00Z");
        check("mar., 05 déc. 2023 16:11:02 +0100", "2023-12-05T15:11:02Z");
        check("3 de mayo de 2024", "2024-05-03T00:00:00Z");
        check("Пт, 01 мар 2024 10:00:00 MSK", "2024-03-01T07:00:00Z");
        check("Fri Mar  1 16:29:06 EST 2024", "2024-03-01T21:29:06Z");
        check("3/15/24 4:20 pm PST", "2024-03-16T00:20:00Z");
        check("15/3/2024", "2024-03-15T00:00:00Z");
        check("15.03.24", "2024-03-15T00:00:00Z");
        check("Fri, 01 Mar 2024 20:19:00 Europe/Berlin", "2024-03-01T19:19:00Z");
        check("Fri, 01 Mar 99 20:19:00 GMT", "1999-03-01T20:19:00Z");
    }

    #[test]
    fn unix_time() {
        check("1709200000", "2024-02-29T09:46:40Z");
        check("1709200000123", "2024-02-29T09:46:40Z");
        check("1709200000.5", "2024-02-29T09:46:40Z");
    }

    #[test]
    fn what_no_one_could_mean() {
        for written in [
            "",
            "abc",
            "22013",
            "Sun, 16 zzz 2012 11:47:32 GMT",
            "2003-12-31T25:14:55Z",
            "2003-12-31T10:61:55Z",
            "2023-02-29",
            "2013-01-27-01",
            "2013-01-28T11:30:00-06:00Textra",
            "2013-01-28T09:00:00+00:xx",
            "12:30",
            "99999999999999999999",
            "+",
            "::",
            "-",
        ] {
            assert_eq!(parse(written), None, "{written}");
        }
    }
}
