//! A language model of the user's own, against a server that speaks the documented wire format; and, where one is installed,
//! against a real server.

mod answers;
mod limits;
mod privacy;
mod real_server;
mod translating;
mod troubles;

use crate::support::{Answer, ModelServer, Server, TurnedClock};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{ApiError, ArticleId, ArticleQuery, ErrorCode, LanguageModel, Scope, Settings, Time};
use std::sync::Arc;

pub const START: Time = Time::from_seconds(1_700_000_000);
pub const SECRET: &str = "The neighbour's article, which is nobody's business.";

/// A library with two articles, and a model.
pub struct Bench {
    pub library: Library,
    pub models: ModelServer,
    pub clock: Arc<TurnedClock>,
    pub secrets: Arc<SessionSecrets>,
    pub article: ArticleId,
    feeds: Server,
    pub folder: tempfile::TempDir,
}

/// How patient the tests are.
fn options(first_ms: u64) -> HttpOptions {
    let mut options = HttpOptions { connect_seconds: 2, ..HttpOptions::default() };
    options.patience.first_ms = first_ms;
    options.patience.idle_ms = 1_000;
    options.patience.max_bytes = 1 << 20;
    options
}

impl Bench {
    pub async fn new() -> Self {
        Self::with("<p>The old tower is closed. Its roof leaks.</p><p>It opens in <a href=\"https://example.org/s\">spring</a>.</p>").await
    }

    pub async fn with(html: &str) -> Self {
        Self::patient(html, 1_500).await
    }

    /// With a server that may think so long.
    pub async fn patient(html: &str, first_ms: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let secrets = Arc::new(SessionSecrets::default());
        let options = LibraryOptions {
            folder: folder.path().to_owned(),
            cache: folder.path().join("cache"),
            clock: clock.clone(),
            http: options(first_ms),
            secrets: secrets.clone(),
        };
        let library = Library::open(options).unwrap().0;
        let feeds = Server::start().await;
        let models = ModelServer::start().await;
        let bench = Self { library, models, clock, secrets, article: ArticleId(1), feeds, folder };
        let article = bench.publish(html).await;
        bench.set(|model| model.on = true).await;
        Self { article, ..bench }
    }

    /// The feed with an article of this text, and another one.
    pub async fn publish(&self, html: &str) -> ArticleId {
        let item = |id: u32, title: &str, html: &str| {
            format!("<item><guid>{id}</guid><title>{title}</title><description><![CDATA[{html}]]></description></item>")
        };
        let items = item(1, "The tower", html) + &item(2, "Elsewhere", SECRET);
        let feed = format!("<rss version=\"2.0\"><channel><title>Town</title>{items}</channel></rss>");
        let url = self.feeds.set("/feed", Answer::feed(feed));
        if self.library.sidebar().await.unwrap().feeds.is_empty() {
            self.library.subscribe(url.into(), None, None, None).await.unwrap();
        } else {
            self.library.refresh(broadsheet_core::model::RefreshScope::All).await.unwrap();
        }
        let page = self.library.page(ArticleQuery::of(Scope::All), 10, None).await.unwrap();
        page.articles.into_iter().find(|row| row.title == "The tower").unwrap().id
    }

    /// Changes the settings of the model.
    pub async fn set(&self, change: impl FnOnce(&mut LanguageModel)) {
        let settings = self.library.settings().await.unwrap();
        let mut model = settings.language_model.clone();
        if model.address.is_empty() {
            model = LanguageModel { address: self.models.address.clone(), model: "tiny".to_owned(), ..model };
        }
        change(&mut model);
        self.library.set_settings(Settings { language_model: model, ..settings }).await.unwrap();
    }
}

/// The problem that an error names.
pub fn problem(error: &ApiError) -> &str {
    assert_eq!(error.code, ErrorCode::Model, "{error}");
    error.detail.split_once(": ").unwrap().0
}
