//! Passwords in the addresses of a subscription list.

use super::{NoKeychain, feed, jo, library_with, locked, with_password};
use crate::support::Server;
use broadsheet_core::library::{Library, Secrets, SessionSecrets};
use broadsheet_core::model::RefreshScope;
use std::path::Path;
use std::sync::Arc;

/// A library with a list of two feeds imported, one of them with a password in its address; and what the report says of it.
async fn imported(folder: &Path, secrets: Arc<dyn Secrets>, server: &Server) -> (Library, u32) {
    let (open, closed) = (server.set("/open", locked()), server.set("/closed", locked()));
    let outlines =
        [open.to_string(), with_password(&closed)].map(|url| format!("<outline type='rss' text='x' xmlUrl='{url}'/>"));
    let list = folder.join("list.opml");
    std::fs::write(&list, format!("<opml version='2.0'><body>{}</body></opml>", outlines.concat())).unwrap();
    let library = library_with(folder, secrets);
    let report = library.import_opml(list.display().to_string()).await.unwrap();
    assert_eq!((report.added, report.failed.len()), (2, 0));
    let again = library.import_opml(list.display().to_string()).await.unwrap();
    assert_eq!((again.added, again.existing, again.passwords_not_kept), (0, 2, 0));
    (library, report.passwords_not_kept)
}

#[tokio::test]
async fn a_password_in_a_list_goes_to_the_keychain_and_not_into_the_library() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let secrets = Arc::new(SessionSecrets::default());
    let (library, not_kept) = imported(folder.path(), secrets.clone(), &server).await;
    assert_eq!(not_kept, 0);
    assert_eq!(secrets.all().into_values().collect::<Vec<_>>(), [jo().unwrap()]);
    for feed in library.sidebar().await.unwrap().feeds {
        assert!(!feed.url.contains("jo") && feed.has_credentials == feed.url.ends_with("/closed"), "{}", feed.url);
    }
    assert!(!library.opml().await.unwrap().0.contains("jo:"), "an exported list is shown around");
    let report = library.refresh(RefreshScope::All).await.unwrap();
    assert_eq!((report.updated, report.failed.len()), (1, 1));
}

#[tokio::test]
async fn without_a_keychain_the_report_says_so_and_the_session_keeps_it() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start().await);
    let (library, not_kept) = imported(folder.path(), Arc::new(NoKeychain), &server).await;
    assert_eq!(not_kept, 1);
    let closed = library.sidebar().await.unwrap().feeds.into_iter().find(|feed| feed.url.ends_with("/closed")).unwrap();
    library.refresh(RefreshScope::Feed(closed.id)).await.unwrap();
    assert!(feed(&library, closed.id).await.state.trouble.is_none());
}
