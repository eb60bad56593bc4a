//! The fetcher against servers of every temper.

mod checklist;
mod etiquette;
mod limits;
mod safety;
mod secure;

use broadsheet_core::fetch::{Accept, FetchError, Http, HttpOptions, Request, Response};
use broadsheet_core::model::{Time, Validators};
use url::Url;

pub const NOW: Time = Time::from_seconds(1_700_000_000);

pub fn http() -> Http {
    Http::new(HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() }).unwrap()
}

/// Fetches what a user asked for.
pub async fn get(url: &Url) -> Result<Response, FetchError> {
    http().get(Request::by_user(url.clone(), Accept::Feed), NOW).await
}

pub async fn get_with(url: &Url, validators: Validators) -> Result<Response, FetchError> {
    http().get(Request { validators, ..Request::by_user(url.clone(), Accept::Feed) }, NOW).await
}
