//! How much of what is due the schedule takes at one tick. Pure.

use crate::model::Time;

/// A tick that comes so much later than the one before comes after sleep: the clock jumped, and everything is due.
const ASLEEP_SECONDS: i64 = 300;

/// Feeds a tick after waking up, until what was missed is made up for: a hundred a minute do not hold up a machine that has
/// just found its network, nor meet the servers at the same second as everybody else who opens a laptop at nine.
const AT_ONCE: usize = 100;

/// What the schedule remembers between two ticks.
#[derive(Debug, Default)]
pub struct Ticks {
    last: Option<Time>,
    making_up: bool,
}

impl Ticks {
    /// A tick: how many feeds it may take. The first tick of a program takes all, as a person is waiting for them.
    pub fn tick(&mut self, now: Time) -> usize {
        let slept = self.last.is_some_and(|last| now.seconds() - last.seconds() > ASLEEP_SECONDS);
        self.last = Some(now);
        self.making_up |= slept;
        if self.making_up { AT_ONCE } else { usize::MAX }
    }

    /// What the tick took, and when it ended: a refresh may take longer than any sleep.
    pub fn took(&mut self, feeds: usize, now: Time) {
        self.making_up &= feeds >= AT_ONCE;
        self.last = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_seconds(1_700_000_000);

    #[test]
    fn after_sleep_feeds_come_bit_by_bit_until_all_are_made_up_for() {
        let mut ticks = Ticks::default();
        assert_eq!(ticks.tick(NOW), usize::MAX);
        assert_eq!(ticks.tick(NOW.plus_seconds(60)), usize::MAX);
        let woken = NOW.plus_seconds(8 * 3600);
        assert_eq!(ticks.tick(woken), AT_ONCE);
        ticks.took(AT_ONCE, woken.plus_seconds(20));
        assert_eq!(ticks.tick(woken.plus_seconds(60)), AT_ONCE);
        ticks.took(37, woken.plus_seconds(70));
        assert_eq!(ticks.tick(woken.plus_seconds(120)), usize::MAX);
    }

    #[test]
    fn a_long_refresh_is_no_sleep() {
        let mut ticks = Ticks::default();
        ticks.tick(NOW);
        ticks.took(2000, NOW.plus_seconds(900));
        assert_eq!(ticks.tick(NOW.plus_seconds(960)), usize::MAX);
    }
}
