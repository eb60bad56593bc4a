//! The date that an article is sorted by, and the order of arrival within a document.

use crate::model::Time;
use crate::parse::Entry;
use std::cmp::Reverse;

/// A day after the epoch: earlier dates are zeros and unset clocks, not publications.
const EARLIEST: Time = Time::from_seconds(86_400);

/// The date to sort by: published, else changed. Later than now it is now (a wrong clock or zone, or a way to stay on
/// top), however little or much; `None` when there is none that can be true.
pub(super) fn sort_date(published: Option<Time>, updated: Option<Time>, now: Time) -> Option<Time> {
    let plausible = |date: &Time| *date >= EARLIEST;
    published.filter(plausible).or(updated.filter(plausible)).map(|date| date.min(now))
}

/// Puts the entries into the order of their appearance, oldest first. Documents list the newest first, unless their dates
/// say otherwise; an entry without date stays beside its neighbour.
pub(super) fn oldest_first(entries: &mut Vec<Entry>) {
    let date = |entry: &Entry| entry.published.or(entry.updated).filter(|date| *date >= EARLIEST);
    let mut dated = entries.iter().filter_map(date);
    let ascending = dated.next().zip(dated.next_back()).is_some_and(|(first, last)| first < last);
    if !ascending {
        entries.reverse();
    }
    // The dates carried over to entries without one make the keys; the sort is stable.
    let mut carried = entries.iter().find_map(date);
    let mut keyed: Vec<(Option<Time>, Entry)> = std::mem::take(entries)
        .into_iter()
        .map(|entry| {
            carried = date(&entry).or(carried);
            (carried, entry)
        })
        .collect();
    keyed.sort_by_key(|(key, _)| Reverse(key.map(Reverse)));
    entries.extend(keyed.into_iter().map(|(_, entry)| entry));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_seconds(1_800_000_000);

    fn order(dates: &[Option<i64>]) -> Vec<usize> {
        let mut entries: Vec<Entry> = dates
            .iter()
            .enumerate()
            .map(|(n, date)| Entry {
                id: Some(n.to_string()),
                published: date.map(Time::from_seconds),
                ..Entry::default()
            })
            .collect();
        oldest_first(&mut entries);
        entries.iter().map(|entry| entry.id.as_ref().unwrap().parse().unwrap()).collect()
    }

    #[test]
    fn future_and_unset_dates_are_not_believed() {
        let at = Time::from_seconds;
        assert_eq!(sort_date(Some(NOW.plus_seconds(5)), None, NOW), Some(NOW));
        assert_eq!(sort_date(Some(at(4_000_000_000)), None, NOW), Some(NOW));
        assert_eq!(sort_date(Some(at(1_000_000_000)), None, NOW), Some(at(1_000_000_000)));
        assert_eq!(sort_date(Some(at(0)), None, NOW), None);
        assert_eq!(sort_date(Some(at(-62_135_596_800)), Some(at(1_000_000_000)), NOW), Some(at(1_000_000_000)));
        assert_eq!(sort_date(None, None, NOW), None);
    }

    #[test]
    fn the_oldest_comes_first() {
        let d = |n: i64| Some(1_000_000_000 + n);
        assert_eq!(order(&[d(3), d(2), d(1)]), [2, 1, 0]);
        assert_eq!(order(&[d(1), d(2), d(3)]), [0, 1, 2]);
        assert_eq!(order(&[None, None, None]), [2, 1, 0]);
        assert_eq!(order(&[d(3), None, d(1)]), [2, 1, 0]);
        assert_eq!(order(&[d(2), d(2), d(1)]), [2, 1, 0]);
        assert_eq!(order(&[d(9), d(1), d(5)]), [1, 2, 0]);
    }
}
