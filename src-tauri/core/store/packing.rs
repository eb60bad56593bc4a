//! Ids, packed for the journal.

use crate::model::ArticleId;

/// Ids in ascending order as differences of seven bits a byte: a step that marked 100,000 articles takes 100 kB.
pub(super) fn packed(ids: &[ArticleId]) -> Vec<u8> {
    let mut ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    let mut bytes = Vec::with_capacity(ids.len() + 8);
    let mut before = 0_i64;
    for id in ids {
        let mut difference = id.wrapping_sub(before) as u64;
        before = id;
        while difference >= 0x80 {
            bytes.push(difference as u8 & 0x7f | 0x80);
            difference >>= 7;
        }
        bytes.push(difference as u8);
    }
    bytes
}

/// The ids that were packed; `None` for damaged bytes.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<ArticleId>> {
    let (mut ids, mut before, mut difference, mut shift) = (Vec::new(), 0_i64, 0_u64, 0_u32);
    for byte in bytes {
        difference |= u64::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            before = before.wrapping_add(difference as i64);
            ids.push(ArticleId(before));
            (difference, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(ids)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ids_come_back(ids in prop::collection::btree_set(0..i64::MAX, 0..200)) {
            let ids: Vec<_> = ids.into_iter().map(ArticleId).collect();
            prop_assert_eq!(unpacked(&packed(&ids)).unwrap(), ids);
        }
    }

    #[test]
    fn neighbours_take_a_byte_each() {
        let ids: Vec<_> = (1..=100_000).map(ArticleId).collect();
        assert_eq!(packed(&ids).len(), ids.len());
        assert_eq!(unpacked(&[0x80]), None);
        assert_eq!(unpacked(&[0x80; 11]), None);
    }
}
