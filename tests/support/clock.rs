//! A clock that the test turns.

use broadsheet_core::model::{Clock, Time};
use std::sync::atomic::{AtomicI64, Ordering};

pub struct TurnedClock(AtomicI64);

impl TurnedClock {
    pub fn at(start: Time) -> Self {
        Self(AtomicI64::new(start.0))
    }

    /// Sets it to a moment, also to an earlier one.
    pub fn set(&self, to: Time) {
        self.turn((to.0 - self.now().0) / 1000);
    }

    pub fn turn(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for TurnedClock {
    fn now(&self) -> Time {
        Time(self.0.load(Ordering::SeqCst))
    }
}
