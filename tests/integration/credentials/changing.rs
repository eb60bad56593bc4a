//! What is kept for a feed is changed in parts, by somebody who does not see it.

use super::{NoKeychain, feed, jo, library_at, library_with, locked, patch};
use crate::support::{Answer, Server, TurnedClock, rss};
use broadsheet_core::library::{Library, Secrets, SecretsError, SessionSecrets};
use broadsheet_core::model::{
    Credentials, CredentialsPatch, ErrorCode, FeedId, Header, HeaderPatch, KeptCredentials, RefreshScope, Time,
};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const DAY: i64 = 24 * 60 * 60;

fn headers(patches: &[(&str, Option<&str>)]) -> Option<CredentialsPatch> {
    let patch = |(name, value): &(&str, Option<&str>)| HeaderPatch {
        name: (*name).to_owned(),
        value: value.map(str::to_owned),
    };
    let headers = Some(patches.iter().map(patch).collect());
    Some(CredentialsPatch { headers, ..CredentialsPatch::default() })
}

/// A feed that is followed, and not fetched.
async fn followed(library: &Library, server: &Server) -> FeedId {
    library.add(server.set("/feed", locked()).as_str(), None, false).await.unwrap().feed_id
}

fn only(secrets: &SessionSecrets) -> Option<Credentials> {
    let all = secrets.all();
    assert!(all.len() <= 1, "one feed has one entry");
    all.into_values().next()
}

#[tokio::test]
async fn headers_change_by_name_and_the_password_stays() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let id = followed(&library, &server).await;
    library.set_credentials(id, patch()).await.unwrap();
    library.set_credentials(id, headers(&[("Cookie", Some("a=1")), ("X-Token", Some("t"))])).await.unwrap();
    library.set_credentials(id, headers(&[("Cookie", None), ("X-New", Some("n"))])).await.unwrap();
    let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
    let kept = Credentials { headers: Some(vec![header("Cookie", "a=1"), header("X-New", "n")]), ..jo().unwrap() };
    assert_eq!(only(&secrets), Some(kept));

    let shown = library.kept_credentials(id).await.unwrap();
    let names = vec!["Cookie".to_owned(), "X-New".to_owned()];
    assert_eq!(shown, KeptCredentials { user: "jo".to_owned(), has_password: true, headers: names });

    let nobody = CredentialsPatch { user: Some(String::new()), password: Some(String::new()), headers: None };
    library.set_credentials(id, Some(nobody)).await.unwrap();
    assert!(feed(&library, id).await.has_credentials, "the headers are still kept");
    library.set_credentials(id, headers(&[])).await.unwrap();
    assert!(!feed(&library, id).await.has_credentials && only(&secrets).is_none(), "nothing is nothing to keep");
}

#[tokio::test]
async fn everything_can_be_forgotten_at_once() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let id = followed(&library, &server).await;
    library.set_credentials(id, patch()).await.unwrap();
    library.set_credentials(id, headers(&[("Cookie", Some("a=1"))])).await.unwrap();
    library.set_credentials(id, None).await.unwrap();
    assert_eq!(only(&secrets), None);
    assert_eq!(library.kept_credentials(id).await.unwrap(), KeptCredentials::default());
    assert!(!feed(&library, id).await.has_credentials);
}

#[tokio::test]
async fn headers_that_cannot_be_sent_are_refused_and_change_nothing() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let id = followed(&library, &server).await;
    library.set_credentials(id, headers(&[("Cookie", Some("a=1"))])).await.unwrap();
    let before = only(&secrets);
    let twice = [("X-A", Some("1")), ("x-a", Some("2"))];
    let mut refused: Vec<Vec<(&str, Option<&str>)>> = vec![twice.to_vec(), vec![("X-Unknown", None)]];
    let own = ["Host", "Content-Length", "Transfer-Encoding", "If-None-Match", "Range", "User-Agent", "a b", "ä", ""];
    refused.extend(own.map(|name| vec![(name, Some("x"))]));
    refused.extend(["two\nlines", "nul\0"].map(|value| vec![("X-A", Some(value))]));
    for list in refused {
        let error = library.set_credentials(id, headers(&list)).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::BadCall, "{list:?}");
    }
    assert_eq!(only(&secrets), before);
}

#[tokio::test]
async fn a_header_of_ones_own_stands_in_place_of_ours() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let library = library_with(folder.path(), Arc::new(SessionSecrets::default()));
    let url = server.set("/feed", Answer::feed(rss("The Paper", &[("a", "A")])));
    let id = library.add(url.as_str(), None, false).await.unwrap().feed_id;
    library.set_credentials(id, patch()).await.unwrap();
    library
        .set_credentials(id, headers(&[("accept", Some("text/xml")), ("Authorization", Some("Bearer b"))]))
        .await
        .unwrap();
    library.refresh(RefreshScope::Feed(id)).await.unwrap();
    let seen = server.log()[0].clone();
    assert_eq!((seen.header("accept"), seen.header("authorization")), (Some("text/xml"), Some("Bearer b")));
}

/// A keychain that can be locked: then it takes, but does not give.
#[derive(Default)]
struct Lockable {
    secrets: SessionSecrets,
    locked: AtomicBool,
}

impl Secrets for Lockable {
    fn get(&self, name: &str) -> Result<Option<Credentials>, SecretsError> {
        if self.locked.load(Ordering::Relaxed) {
            return Err(SecretsError("it is locked".to_owned()));
        }
        self.secrets.get(name)
    }

    fn set(&self, name: &str, credentials: Option<&Credentials>) -> Result<(), SecretsError> {
        self.secrets.set(name, credentials)
    }
}

#[tokio::test]
async fn what_a_locked_keychain_holds_is_not_overwritten_by_a_part_of_it() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let keychain = Arc::new(Lockable::default());
    let library = library_with(folder.path(), keychain.clone());
    let id = followed(&library, &server).await;
    library.set_credentials(id, patch()).await.unwrap();
    library.close().await.unwrap();

    keychain.locked.store(true, Ordering::Relaxed);
    let library = library_with(folder.path(), keychain.clone());
    assert_eq!(library.kept_credentials(id).await.unwrap_err().code, ErrorCode::Keychain);
    let kept = library.set_credentials(id, headers(&[("Cookie", Some("a=1"))])).await.unwrap();
    assert!(!kept, "the cookie is for this session");
    assert_eq!(only(&keychain.secrets), jo());
    assert_eq!(library.kept_credentials(id).await.unwrap().headers, ["Cookie"]);
}

async fn unsubscribed(folder: &Path, keychain: Arc<dyn Secrets>, server: &Server) -> (Library, Arc<TurnedClock>) {
    let clock = Arc::new(TurnedClock::at(Time::from_seconds(1_700_000_000)));
    let library = library_at(folder, keychain, clock.clone());
    let id = followed(&library, server).await;
    library.set_credentials(id, patch()).await.unwrap();
    library.unsubscribe(vec![id]).await.unwrap();
    (library, clock)
}

#[tokio::test]
async fn the_keychain_forgets_a_feed_when_it_can_no_longer_come_back() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let keychain = Arc::new(SessionSecrets::default());
    let (library, clock) = unsubscribed(folder.path(), keychain.clone(), &server).await;
    clock.turn(6 * DAY);
    library.maintain().await.unwrap();
    assert_eq!(only(&keychain), jo(), "it can still come back");
    clock.turn(2 * DAY);
    library.maintain().await.unwrap();
    assert_eq!(only(&keychain), None);
}

#[tokio::test]
async fn a_keychain_that_refuses_does_not_stop_the_purge() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let (library, clock) = unsubscribed(folder.path(), Arc::new(NoKeychain), &server).await;
    clock.turn(8 * DAY);
    library.maintain().await.unwrap();
    // It would come back with its password if it were still there.
    let again = followed(&library, &server).await;
    assert!(!feed(&library, again).await.has_credentials);
}
