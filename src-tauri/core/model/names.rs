//! The order of names that people expect: letters before their variants' differences count, numbers by their value. Close to
//! what the interface's `Intl.Collator` (numeric, base letters) does in languages without an order of their own.

use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name made ready to be compared with others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(Vec<Piece>);

/// Blanks before signs, signs before numbers, numbers before letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Blank,
    Sign(char),
    /// The number of digits without leading zeros, and these.
    Number(usize, String),
    Letter(char),
}

impl NameKey {
    /// The key of a name.
    pub fn of(name: &str) -> Self {
        let base = name.trim().nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
        let mut pieces = Vec::new();
        let mut base = base.peekable();
        while let Some(c) = base.next() {
            pieces.push(if c.is_ascii_digit() {
                let mut digits = String::from(c);
                while let Some(digit) = base.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                let value = digits.trim_start_matches('0');
                Piece::Number(value.len(), value.to_owned())
            } else if c.is_whitespace() {
                Piece::Blank
            } else if c.is_alphanumeric() {
                Piece::Letter(c)
            } else {
                Piece::Sign(c)
            });
        }
        Self(pieces)
    }
}

/// Compares what stands in the sidebar: by position, and of the same position by name.
pub fn by_place(one: (i64, &NameKey), other: (i64, &NameKey)) -> Ordering {
    one.0.cmp(&other.0).then_with(|| one.1.cmp(other.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ordered_as_people_do() {
        let mut names = ["zebra", "Äpfel", "apple", "Feed 10", "feed 9", "École", "Zoo", "[b]", "1st", "007", "feed"];
        names.sort_by_key(|name| NameKey::of(name));
        let expected = ["[b]", "1st", "007", "Äpfel", "apple", "École", "feed", "feed 9", "Feed 10", "zebra", "Zoo"];
        assert_eq!(names, expected);
    }
}
