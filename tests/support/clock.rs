//! A clock that the test turns.

use broadsheet_core::model::{Clock, Time};
use std::sync::atomic::{AtomicI64, Ordering};

pub struct TurnedClock(AtomicI64);

impl TurnedClock {
    pub fn at(start: Time) -> Self {
        Self(AtomicI64::new(start.0))
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
