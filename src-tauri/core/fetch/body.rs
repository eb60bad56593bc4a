//! Bodies, bounded: bytes are counted after decompression, and at most a few large bodies are in memory at a time.

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// Bytes from which a body counts as large and waits for its turn.
pub(super) const LARGE: usize = 1 << 20;
/// Large bodies in memory at a time: with [`LARGE`] and the refresh's concurrency this bounds the memory of a refresh.
pub(super) const LARGE_AT_A_TIME: usize = 2;

/// What came of unpacking.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unpacked {
    /// It was not packed.
    Plain(Vec<u8>),
    /// It was.
    Bytes(Vec<u8>),
    /// It is larger than allowed.
    TooLarge,
    /// It says to be packed, but is broken beyond its first bytes.
    Broken,
}

/// Unpacks a body that is gzip although no header said so: `feed.xml.gz` served as it is, or packed twice. At most twice,
/// as nothing honest is packed more often.
pub(super) fn unpack(bytes: Vec<u8>, max: u64) -> Unpacked {
    let mut bytes = bytes;
    let mut packed = false;
    for _ in 0..2 {
        if !bytes.starts_with(&[0x1f, 0x8b, 0x08]) {
            break;
        }
        match read_bounded(MultiGzDecoder::new(bytes.as_slice()), max) {
            Unpacked::Bytes(inner) => bytes = inner,
            other => return other,
        }
        packed = true;
    }
    if packed { Unpacked::Bytes(bytes) } else { Unpacked::Plain(bytes) }
}

/// Decodes a body that came verbatim because the client could not decode it: `deflate` is sent with and without its zlib
/// wrapper, gzip comes cut off, and some servers declare an encoding they do not use.
pub(super) fn decode_verbatim(bytes: Vec<u8>, encoding: Option<&str>, max: u64) -> Unpacked {
    if encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("deflate")) {
        for attempt in [
            read_bounded(ZlibDecoder::new(bytes.as_slice()), max),
            read_bounded(DeflateDecoder::new(bytes.as_slice()), max),
        ] {
            match attempt {
                Unpacked::Bytes(inner) if !inner.is_empty() => return Unpacked::Bytes(inner),
                Unpacked::TooLarge => return Unpacked::TooLarge,
                _ => {}
            }
        }
    }
    let readable =
        bytes.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| b"<{[\xef\xfe\xff".contains(byte));
    match unpack(bytes, max) {
        Unpacked::Plain(_) if encoding.is_some() && !readable => Unpacked::Broken,
        other => other,
    }
}

fn read_bounded(reader: impl Read, max: u64) -> Unpacked {
    let mut out = Vec::new();
    match reader.take(max.saturating_add(1)).read_to_end(&mut out) {
        _ if out.len() as u64 > max => Unpacked::TooLarge,
        Ok(_) => Unpacked::Bytes(out),
        // Trailing garbage after a complete stream is common; half a document is not taken for a whole one.
        Err(error) if error.kind() == std::io::ErrorKind::InvalidInput && !out.is_empty() => Unpacked::Bytes(out),
        Err(_) => Unpacked::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder};
    use std::io::Write;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).expect("to memory");
        encoder.finish().expect("to memory")
    }

    #[test]
    fn gzip_without_a_header_is_unpacked_once_and_twice() {
        assert_eq!(unpack(b"<rss/>".to_vec(), 100), Unpacked::Plain(b"<rss/>".to_vec()));
        assert_eq!(unpack(gzip(b"<rss/>"), 100), Unpacked::Bytes(b"<rss/>".to_vec()));
        assert_eq!(unpack(gzip(&gzip(b"<rss/>")), 100), Unpacked::Bytes(b"<rss/>".to_vec()));
    }

    #[test]
    fn a_bomb_is_too_large_and_half_a_stream_is_broken() {
        assert_eq!(unpack(gzip(&vec![b'a'; 1 << 20]), 1000), Unpacked::TooLarge);
        let half = gzip(b"<rss>many words that are not all there</rss>");
        assert_eq!(unpack(half[..half.len() - 12].to_vec(), 1000), Unpacked::Broken);
    }

    #[test]
    fn raw_deflate_and_false_declarations_are_read() {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(b"<rss/>").expect("to memory");
        let raw = encoder.finish().expect("to memory");
        assert_eq!(decode_verbatim(raw, Some("deflate"), 100), Unpacked::Bytes(b"<rss/>".to_vec()));
        assert_eq!(decode_verbatim(b" <rss/>".to_vec(), Some("gzip"), 100), Unpacked::Plain(b" <rss/>".to_vec()));
        assert_eq!(decode_verbatim(vec![1, 2, 3], Some("br"), 100), Unpacked::Broken);
    }
}
