//! The names that HTML has for characters (`eacute`), and those that everything written as HTML or XML escapes. `parse` and
//! `sanitize` look them up; `sanitize`, `opml` and `export` write with them. The table is html-escape's; the look
//! here is quicker, because a document may be nothing but references, most of them meaningless.

use html_escape::NAMED_ENTITIES;

const COUNT: usize = NAMED_ENTITIES.len();

/// The beginnings of the names, in the table's order: compared as numbers they are found in a few nanoseconds.
static BEGINNINGS: [u64; COUNT] = {
    let mut beginnings = [0; COUNT];
    let mut at = 0;
    while at < COUNT {
        beginnings[at] = beginning(NAMED_ENTITIES[at].0);
        at += 1;
    }
    beginnings
};

/// The first eight bytes as a number, in whose order names stand as in their own.
const fn beginning(name: &[u8]) -> u64 {
    let mut number = 0;
    let mut at = 0;
    while at < 8 {
        number = number << 8 | if at < name.len() { name[at] as u64 } else { 0 };
        at += 1;
    }
    number
}

/// What is written instead of a sign that would be markup; `"` is one between quotation marks only.
pub(crate) const fn escaped(sign: char) -> Option<&'static str> {
    match sign {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}

/// What a name stands for, without `&` and `;`.
pub(crate) fn named(name: &str) -> Option<&'static str> {
    let wanted = beginning(name.as_bytes());
    let first = BEGINNINGS.partition_point(|known| *known < wanted);
    let alike = NAMED_ENTITIES[first..].iter().zip(&BEGINNINGS[first..]).take_while(|(_, known)| **known == wanted);
    alike.map(|(entity, _)| entity).find(|(known, _)| *known == name.as_bytes()).map(|(_, letters)| *letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_html_is_found() {
        for (name, letters) in NAMED_ENTITIES {
            assert_eq!(std::str::from_utf8(name).ok().and_then(named), Some(letters));
        }
    }

    #[test]
    fn and_nothing_else() {
        for name in ["", "a", "ab", "eacut", "eacutes", "Eacutе", "CounterClockwiseContourIntegra", "zzzzzzzzzzzz", "ä"]
        {
            assert_eq!(named(name), None, "{name}");
        }
    }
}
