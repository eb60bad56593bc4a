//! What most articles of a feed say word for word is not what any of them is about. Independent of language. Pure.

use super::signs::bare;
use crate::prose::of_html;
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// Bytes of text of an article that are looked at.
const LARGEST: usize = 64 << 10;

/// Letters and digits of a block that can be boilerplate: shorter ones are headings and names that a series repeats.
const SHORTEST: usize = 24;

/// Articles that a block must be in at least, and of how many it must be in one less than it is not in… : three of five.
const FEWEST: usize = 4;

/// The blocks that most articles of a feed have.
#[derive(Debug, Clone, Default)]
pub struct Boilerplate {
    blocks: HashSet<u64>,
}

impl Boilerplate {
    /// Of the bodies of some articles of a feed; of fewer than five nothing can be said.
    pub fn of<'h>(bodies: impl IntoIterator<Item = &'h str>) -> Self {
        let mut counts: HashMap<u64, usize> = HashMap::new();
        let mut seen = HashSet::new();
        for body in bodies {
            // The same body twice is one article that came twice.
            if !seen.insert(xxh3_64(body.as_bytes())) {
                continue;
            }
            let blocks: HashSet<u64> = of_html(body, LARGEST).iter().filter_map(|block| key(&block.text)).collect();
            blocks.into_iter().for_each(|block| *counts.entry(block).or_default() += 1);
        }
        let enough = |count: usize| count >= FEWEST && count * 5 >= seen.len() * 3;
        Self { blocks: counts.into_iter().filter(|(_, count)| enough(*count)).map(|(block, _)| block).collect() }
    }

    /// Whether most articles say this.
    pub(super) fn has(&self, text: &str) -> bool {
        !self.blocks.is_empty() && key(text).is_some_and(|key| self.blocks.contains(&key))
    }
}

fn key(text: &str) -> Option<u64> {
    let bare = bare(text);
    // Scripts without blanks say more with fewer letters.
    (bare.len() >= SHORTEST).then(|| xxh3_64(bare.as_bytes()))
}
