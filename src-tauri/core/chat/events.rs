//! Server-sent events out of bytes as they come: lines may end in CR, LF or both, characters may be cut anywhere. Of an event
//! only its data matters here (WHATWG HTML 9.2.6).

/// Bytes of one event at most.
const LARGEST: usize = 1 << 20;

/// Reads events.
#[derive(Debug, Default)]
pub(super) struct Events {
    line: Vec<u8>,
    data: Option<Vec<u8>>,
    after_cr: bool,
}

/// An event is larger than any answer has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLarge;

impl Events {
    /// Takes bytes, gives the data of the events that are complete with them.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<Vec<String>, TooLarge> {
        let mut found = Vec::new();
        for &byte in bytes {
            let was_cr = std::mem::replace(&mut self.after_cr, byte == b'\r');
            match byte {
                b'\n' if was_cr => {}
                b'\n' | b'\r' => found.extend(self.end_line()),
                _ => self.line.push(byte),
            }
            if self.line.len() + self.data.as_ref().map_or(0, Vec::len) > LARGEST {
                return Err(TooLarge);
            }
        }
        Ok(found)
    }

    /// What is left at the end: some servers forget the last empty line.
    pub(super) fn end(&mut self) -> Option<String> {
        let last = self.end_line();
        last.or_else(|| self.event())
    }

    fn end_line(&mut self) -> Option<String> {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() {
            return self.event();
        }
        let (field, value) = match line.iter().position(|byte| *byte == b':') {
            Some(at) => (&line[..at], line[at + 1..].strip_prefix(b" ").unwrap_or(&line[at + 1..])),
            None => (line.as_slice(), &[][..]),
        };
        // A comment (": keep-alive") has no field.
        if field.strip_prefix("\u{feff}".as_bytes()).unwrap_or(field) == b"data" {
            match &mut self.data {
                Some(data) => {
                    data.push(b'\n');
                    data.extend(value);
                }
                None => self.data = Some(value.to_vec()),
            }
        }
        None
    }

    fn event(&mut self) -> Option<String> {
        self.data.take().map(|data| String::from_utf8_lossy(&data).into_owned())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn all(text: &[u8], step: usize) -> Vec<String> {
        let mut events = Events::default();
        let mut found: Vec<String> = text.chunks(step).flat_map(|piece| events.push(piece).unwrap()).collect();
        found.extend(events.end());
        found
    }

    #[test]
    fn events_are_the_same_however_they_are_cut() {
        let stream = "\u{feff}data: {\"a\":\"日本語\"}\n\n: keep-alive\n\nevent: x\r\ndata: two\r\ndata:lines\r\n\r\nid: 7\rdata: Ünï\r\rdata: last";
        let expected = ["{\"a\":\"日本語\"}", "two\nlines", "Ünï", "last"];
        for step in [1, 2, 3, 5, 1000] {
            assert_eq!(all(stream.as_bytes(), step), expected, "{step}");
        }
    }

    #[test]
    fn an_event_without_end_is_too_large() {
        let mut events = Events::default();
        assert_eq!(events.push(&vec![b'x'; LARGEST + 1]), Err(TooLarge));
    }
}
