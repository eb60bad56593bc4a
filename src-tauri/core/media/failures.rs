//! Images that could not be had, so that scrolling up and down does not ask for them again and again. In memory only.

use super::MediaError;
use crate::model::{Time, TroubleCode};
use std::collections::HashMap;
use url::Url;

/// Failures remembered at most.
const MOST: usize = 4096;
/// How long a refusal holds.
const REFUSED_SECONDS: i64 = 24 * 3600;
/// How long a failure holds that may go away by itself.
const PASSING_SECONDS: i64 = 5 * 60;

#[derive(Debug, Default)]
pub(super) struct Failures {
    known: HashMap<Url, (Time, MediaError)>,
}

impl Failures {
    /// The failure that still holds for an address.
    pub(super) fn get(&self, url: &Url, now: Time) -> Option<MediaError> {
        self.known.get(url).filter(|(until, _)| now < *until).map(|(_, error)| error.clone())
    }

    /// Forgets one, because somebody asks for the image once more.
    pub(super) fn forget(&mut self, url: &Url) {
        self.known.remove(url);
    }

    /// Remembers a failure. Being offline is none of the image's, and what was refused without asking costs nothing to
    /// refuse again (for another feed it may be allowed).
    pub(super) fn note(&mut self, url: &Url, error: &MediaError, now: Time) {
        let seconds = match error {
            MediaError::Fetch(error) => match error.code {
                TroubleCode::Offline | TroubleCode::PrivateAddress | TroubleCode::BadAddress => return,
                TroubleCode::NotFound
                | TroubleCode::Gone
                | TroubleCode::Forbidden
                | TroubleCode::Unauthorized
                | TroubleCode::TooLarge => REFUSED_SECONDS,
                _ => PASSING_SECONDS,
            },
            MediaError::NotAnImage(_) | MediaError::TrackingPixel(_) => REFUSED_SECONDS,
            MediaError::NotWanted(_) | MediaError::Filtered(_) => return,
        };
        if self.known.len() >= MOST {
            self.known.retain(|_, (until, _)| now < *until);
        }
        if self.known.len() >= MOST {
            self.known.clear();
        }
        self.known.insert(url.clone(), (now.plus_seconds(seconds), error.clone()));
    }
}
