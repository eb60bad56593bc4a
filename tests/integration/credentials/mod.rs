//! Feeds behind HTTP authentication: found, followed and fetched with a password that never enters the library's file.

mod changing;
mod importing;

use crate::support::{Answer, Server, rss};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, Secrets, SecretsError, SessionSecrets};
use broadsheet_core::model::{
    ApiError, Clock, Credentials, CredentialsPatch, ErrorCode, Feed, FeedId, FeedPatch, Header, RefreshScope,
    SystemClock, TroubleCode,
};
use std::path::Path;
use std::sync::Arc;
use url::Url;

/// `jo:p w`.
const HEADER: &str = "Basic am86cCB3";

fn jo() -> Option<Credentials> {
    Some(Credentials { user: "jo".to_owned(), password: "p w".to_owned(), headers: None })
}

fn patch() -> Option<CredentialsPatch> {
    jo().map(CredentialsPatch::from)
}

fn library_with(folder: &Path, secrets: Arc<dyn Secrets>) -> Library {
    library_at(folder, secrets, Arc::new(SystemClock))
}

fn library_at(folder: &Path, secrets: Arc<dyn Secrets>, clock: Arc<dyn Clock>) -> Library {
    let options = LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock,
        http: HttpOptions { total_seconds: 3, ..HttpOptions::default() },
        secrets,
    };
    Library::open(options).unwrap().0
}

async fn feed(library: &Library, id: FeedId) -> Feed {
    library.sidebar().await.unwrap().feeds.into_iter().find(|feed| feed.id == id).unwrap()
}

fn with_password(url: &Url) -> String {
    url.as_str().replacen("http://", "http://jo:p%20w@", 1)
}

fn locked() -> Answer {
    Answer::feed(rss("The Paper", &[("a", "A")])).needs_authorization(HEADER)
}

/// A keychain that refuses everything.
struct NoKeychain;

impl Secrets for NoKeychain {
    fn get(&self, _: &str) -> Result<Option<Credentials>, SecretsError> {
        Err(SecretsError("there is none".to_owned()))
    }

    fn set(&self, _: &str, _: Option<&Credentials>) -> Result<(), SecretsError> {
        Err(SecretsError("there is none".to_owned()))
    }
}

#[tokio::test]
async fn a_locked_feed_asks_and_is_followed_with_its_password() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let url = server.set("/feed", locked());
    let refused: ApiError = library.discover(url.to_string(), None).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::Fetch);
    assert!(refused.detail.starts_with("unauthorized: "), "{}", refused.detail);

    let found = library.discover(url.to_string(), jo()).await.unwrap();
    assert_eq!(found.candidates[0].preview, ["A"]);
    let added = library.subscribe(found.candidates[0].url.clone(), None, None, jo()).await.unwrap();
    assert!(added.new_articles == 1 && added.password_kept);
    let feed = feed(&library, added.feed_id).await;
    assert!(feed.has_credentials && feed.state.trouble.is_none());
    assert_eq!(secrets.all().into_values().next(), jo());
}

#[tokio::test]
async fn a_page_and_its_feed_can_share_a_password_and_strangers_do_not_get_it() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let elsewhere = Server::start().await;
    let library = library_with(folder.path(), Arc::new(SessionSecrets::default()));
    let foreign = elsewhere.set("/theirs", Answer::feed(rss("Theirs", &[("b", "B")])));
    let links = format!(
        "<link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml href='{foreign}'>"
    );
    let page = server.set("/", Answer::html(&links).needs_authorization(HEADER));
    server.set("/feed", locked());
    let found = library.discover(page.to_string(), jo()).await.unwrap();
    assert_eq!(found.candidates.len(), 2);
    assert_eq!(found.candidates[0].preview, ["A"]);
    assert!(elsewhere.log().iter().all(|seen| seen.header("authorization").is_none()));
}

#[tokio::test]
async fn a_password_in_an_address_goes_to_the_keychain_and_not_into_the_library() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let url = server.set("/feed", locked());
    let found = library.discover(with_password(&url), None).await.unwrap();
    assert_eq!((found.address.as_str(), found.candidates[0].url.as_str()), (url.as_str(), url.as_str()));
    let added = library.add(&with_password(&url), None, true).await.unwrap();
    assert_eq!((added.url.as_str(), added.new_articles), (url.as_str(), 1));
    assert_eq!(secrets.all().into_values().next(), jo());

    let moved = server.set("/moved", locked());
    library.set_credentials(added.feed_id, None).await.unwrap();
    let patch = FeedPatch { url: Some(with_password(&moved)), ..FeedPatch::default() };
    library.edit_feed(added.feed_id, patch).await.unwrap();
    assert_eq!(feed(&library, added.feed_id).await.url, moved.as_str());
    assert_eq!(secrets.all().into_values().next(), jo());
}

#[tokio::test]
async fn a_password_can_be_set_later_and_removed() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let library = library_with(folder.path(), Arc::new(NoKeychain));
    let url = server.set("/feed", locked());
    let added = library.subscribe(url.into(), None, None, None).await.unwrap();
    let trouble = feed(&library, added.feed_id).await.state.trouble.unwrap();
    assert_eq!(trouble.code, TroubleCode::Unauthorized);

    let other = server.set("/other", locked());
    assert!(!library.subscribe(other.into(), None, None, jo()).await.unwrap().password_kept);

    assert!(!library.set_credentials(added.feed_id, patch()).await.unwrap(), "there is no keychain");
    let report = library.refresh(RefreshScope::Feed(added.feed_id)).await.unwrap();
    assert_eq!((report.new_articles, report.failed.len()), (1, 0));
    assert!(feed(&library, added.feed_id).await.state.trouble.is_none());

    library.set_credentials(added.feed_id, None).await.unwrap();
    assert!(!feed(&library, added.feed_id).await.has_credentials);
    let report = library.refresh(RefreshScope::Feed(added.feed_id)).await.unwrap();
    assert_eq!(report.failed[0].code, TroubleCode::Unauthorized);
}

#[tokio::test]
async fn a_password_stays_with_its_library_and_with_the_server_that_it_was_given_for() {
    let (one, two, server) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), Server::start().await);
    let elsewhere = Server::start().await;
    let keychain = Arc::new(SessionSecrets::default());
    let (first, second) = (library_with(one.path(), keychain.clone()), library_with(two.path(), keychain.clone()));
    let url = server.set("/feed", locked());
    let feed = first.subscribe(url.to_string(), None, None, jo()).await.unwrap().feed_id;
    assert_eq!(second.subscribe(url.to_string(), None, None, None).await.unwrap().feed_id, feed);
    second.set_credentials(feed, None).await.unwrap();
    assert_eq!(keychain.all().len(), 1, "the other library's entry is not touched");

    let theirs = elsewhere.set("/feed", locked());
    first.edit_feed(feed, FeedPatch { url: Some(theirs.into()), ..FeedPatch::default() }).await.unwrap();
    first.refresh(RefreshScope::Feed(feed)).await.unwrap();
    assert!(elsewhere.log().iter().all(|seen| seen.header("authorization").is_none()));
    first.edit_feed(feed, FeedPatch { url: Some(url.into()), ..FeedPatch::default() }).await.unwrap();
    assert_eq!(first.refresh(RefreshScope::Feed(feed)).await.unwrap().failed.len(), 0);
}

#[tokio::test]
async fn headers_are_secrets_and_go_to_their_own_origin_only() {
    let (folder, server, other) = (tempfile::tempdir().unwrap(), Server::start().await, Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let library = library_with(folder.path(), secrets.clone());
    let away = other.set("/feed", Answer::feed(rss("The Paper", &[("a", "A")])));
    let url = server.set("/feed", Answer::redirect(302, away.as_str()));
    let added = library.subscribe(url.into(), None, None, None).await.unwrap();
    let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
    let headers = vec![header("Cookie", "session=geheim"), header("X-Token", "t")];
    let with = |headers| Some(CredentialsPatch::from(Credentials { headers: Some(headers), ..Credentials::default() }));
    library.set_credentials(added.feed_id, with(headers.clone())).await.unwrap();
    // A password that is set later leaves them as they are.
    library.set_credentials(added.feed_id, patch()).await.unwrap();
    assert_eq!(secrets.all().into_values().next().unwrap().headers, Some(headers));
    server.clear_log();
    other.clear_log();
    library.refresh(RefreshScope::All).await.unwrap();
    let (own, foreign) = (server.log()[0].clone(), other.log()[0].clone());
    assert_eq!((own.header("cookie"), own.header("x-token")), (Some("session=geheim"), Some("t")));
    assert_eq!(own.header("authorization"), Some(HEADER));
    assert_eq!(
        (foreign.header("cookie"), foreign.header("x-token"), foreign.header("authorization")),
        (None, None, None)
    );
    let file = std::fs::read(folder.path().join("broadsheet.sqlite")).unwrap();
    assert!(!file.windows(6).any(|window| window == b"geheim"), "the library knows no secret");
}
