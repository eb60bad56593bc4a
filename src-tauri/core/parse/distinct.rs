//! Names and tags without duplicates, in the order in which they were first named. However many there are, each costs the
//! same: an entry with 450,000 authors took minutes when each was compared with all before it.

use std::collections::HashSet;

/// More than any entry has: the papers of the big physics experiments name some 3,000 authors.
const MOST: usize = 5_000;
/// So few are looked through faster than hashed, and nearly all entries have no more.
const FEW: usize = 16;

/// A list in which nothing is twice.
#[derive(Debug, Default)]
pub(super) struct Distinct {
    list: Vec<String>,
    /// The same, once there are more than a few.
    seen: HashSet<String>,
}

impl Distinct {
    /// Adds what is new; what is beyond all measure is left out.
    pub fn add(&mut self, text: String) {
        if self.list.len() >= MOST || (self.list.len() <= FEW && self.list.contains(&text)) {
            return;
        }
        if self.list.len() == FEW {
            self.seen.extend(self.list.iter().cloned());
        }
        if self.list.len() < FEW || self.seen.insert(text.clone()) {
            self.list.push(text);
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The list.
    pub fn into_list(self) -> Vec<String> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_twice_and_the_order_stays() {
        let mut distinct = Distinct::default();
        for turn in 0..3 {
            for number in 0..100 {
                distinct.add(format!("{}", (number * 7 + turn) % 100));
            }
        }
        let list = distinct.into_list();
        assert_eq!(list.len(), 100);
        assert_eq!(list[..4], ["0", "7", "14", "21"]);
    }

    #[test]
    fn there_is_an_end() {
        let mut distinct = Distinct::default();
        (0..MOST * 2).for_each(|number| distinct.add(number.to_string()));
        assert_eq!(distinct.into_list().len(), MOST);
    }
}
