//! Which bytes are asked for (RFC 9110, 14). Pure.

/// Bytes that one answer has at most: half a minute of sound or more, and little enough to hold twice.
pub const PIECE: u64 = 1 << 20;

/// Bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteRange {
    /// From a byte on, up to this many.
    From(u64, u64),
    /// The last ones.
    Last(u64),
}

/// What a Range header asks for, at most [`PIECE`] bytes of it; without one the beginning.
pub fn asked(header: Option<&str>) -> ByteRange {
    match range_of(header).unwrap_or(ByteRange::From(0, PIECE)) {
        ByteRange::From(from, length) => ByteRange::From(from, length.min(PIECE)),
        ByteRange::Last(length) => ByteRange::Last(length.min(PIECE)),
    }
}

/// What a Range header asks for, the whole rest as [`u64::MAX`] bytes. One that cannot be read counts as none. Of several
/// ranges the first.
pub fn range_of(header: Option<&str>) -> Option<ByteRange> {
    let (unit, ranges) = header?.trim().split_once('=')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let (from, to) = ranges.split(',').next()?.trim().split_once('-')?;
    let number = |text: &str| text.trim().parse::<u64>().ok();
    if from.trim().is_empty() {
        return Some(ByteRange::Last(number(to)?));
    }
    let from = number(from)?;
    if to.trim().is_empty() {
        return Some(ByteRange::From(from, u64::MAX));
    }
    let length = number(to)?.checked_sub(from)?.saturating_add(1);
    Some(ByteRange::From(from, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ByteRange::{From, Last};

    #[test]
    fn ranges_are_read_and_bounded() {
        for (header, expected) in [
            ("bytes=0-", From(0, PIECE)),
            ("bytes=0-1", From(0, 2)),
            ("Bytes = 500 - 999", From(500, 500)),
            ("bytes=7-7, 9-9", From(7, 1)),
            ("bytes=100-99999999999", From(100, PIECE)),
            ("bytes=-500", Last(500)),
            ("bytes=-99999999999", Last(PIECE)),
            ("bytes=18446744073709551615-18446744073709551615", From(u64::MAX, 1)),
            ("bytes=0-18446744073709551615", From(0, PIECE)),
        ] {
            assert_eq!(asked(Some(header)), expected, "{header}");
        }
        assert_eq!(range_of(Some("bytes=7-")), Some(From(7, u64::MAX)));
        assert_eq!(range_of(Some("bytes=-99999999999")), Some(Last(99_999_999_999)));
    }

    #[test]
    fn what_is_no_range_is_none() {
        for header in
            ["", "bytes", "bytes=", "bytes=a-b", "bytes=9-3", "bytes=-", "items=0-1", "bytes=99999999999999999999-"]
        {
            assert_eq!(asked(Some(header)), From(0, PIECE), "{header}");
        }
        assert_eq!((asked(None), range_of(None), range_of(Some("bytes=9-3"))), (From(0, PIECE), None, None));
    }
}
