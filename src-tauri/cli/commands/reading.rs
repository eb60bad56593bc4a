//! Articles: list, search, show, mark.

use super::Session;
use crate::arguments::{ListOptions, Status, View};
use crate::output::{self, moment};
use anyhow::{Result, ensure};
use broadsheet_core::library::Library;
use broadsheet_core::model::{
    Article, ArticleId, ArticleQuery, ArticleSummary, Enclosure, FeedId, Filter, Order, Scope,
};
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct Listed {
    articles: Vec<Row>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Row {
    id: ArticleId,
    feed_id: FeedId,
    feed: String,
    title: String,
    url: Option<String>,
    author: Option<String>,
    published: String,
    received: String,
    updated: Option<String>,
    read: bool,
    starred: bool,
    excerpt: String,
    image: Option<String>,
    enclosures: Vec<Enclosure>,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    row: Row,
    language: Option<String>,
    categories: Vec<String>,
    comments_url: Option<String>,
    html: String,
    text: String,
}

impl Session {
    pub(super) async fn list(&self, options: ListOptions) -> Result<()> {
        let place = match (options.feed, &options.folder) {
            (Some(feed), _) => Some(Scope::Feed(feed)),
            (None, Some(path)) => Some(Scope::Folder(self.existing_folder(path).await?)),
            (None, None) => None,
        };
        let filter = match options.view {
            View::All => Filter::All,
            View::Unread => Filter::Unread,
            View::Starred => Filter::Starred,
            View::Today => Filter::Today,
        };
        let query = ArticleQuery {
            scope: place.unwrap_or(Scope::All),
            filter,
            search: options.search,
            order: Order::Newest,
            group: None,
        };
        self.print_page(query, options.limit, options.after).await
    }

    pub(super) async fn search(&self, words: String, limit: usize) -> Result<()> {
        ensure!(!words.trim().is_empty(), "search for what?");
        let query = ArticleQuery { search: Some(words), order: Order::Relevance, ..ArticleQuery::of(Scope::All) };
        self.print_page(query, limit, None).await
    }

    async fn print_page(&self, query: ArticleQuery, limit: usize, after: Option<String>) -> Result<()> {
        let page = self.library.page(query, limit, after).await?;
        let titles = self.feed_titles().await?;
        let mut articles = Vec::with_capacity(page.articles.len());
        for summary in page.articles {
            let enclosures = match summary.has_enclosures {
                true => self.library.article(summary.id).await?.enclosures,
                false => Vec::new(),
            };
            articles.push(row(summary, &titles, enclosures));
        }
        output::print(self.json, &Listed { articles, next: page.next }, |listed| {
            let mut text: String = listed.articles.iter().map(|row| line(row) + "\n").collect();
            if let Some(next) = &listed.next {
                text += &format!("more: --after {next}");
            }
            text
        })
    }

    pub(super) async fn show(&self, id: ArticleId, html: bool, text: bool) -> Result<()> {
        let Article { summary, html: body, language, enclosures, categories, comments_url } =
            self.library.article(id).await?;
        let words = Library::text_of(&body);
        if html || text {
            return output::raw(if html { &body } else { &words });
        }
        let row = row(summary, &self.feed_titles().await?, enclosures);
        let shown = Shown { row, language, categories, comments_url, html: body, text: words };
        output::print(self.json, &shown, |shown| {
            let row = &shown.row;
            let author = row.author.as_deref().map(|author| format!(" — {author}")).unwrap_or_default();
            let url = row.url.as_deref().unwrap_or_default();
            format!("{}\n{}{author}, {}\n{url}\n\n{}", row.title, row.feed, row.published, shown.text)
        })
    }

    pub(super) async fn mark(&self, status: Status, ids: Vec<ArticleId>) -> Result<()> {
        let changed = match status {
            Status::Read | Status::Unread => self.library.set_read(ids, status == Status::Read).await?,
            Status::Starred | Status::Unstarred => self.library.set_starred(ids, status == Status::Starred).await?,
        };
        self.print_changed(changed.changed)
    }

    pub(super) async fn mark_all(&self, status: Status, feed: Option<FeedId>, folder: Option<&str>) -> Result<()> {
        ensure!(status == Status::Read, "--all works only with `mark read`");
        let scope = match (feed, folder) {
            (Some(feed), _) => Scope::Feed(feed),
            (None, Some(path)) => Scope::Folder(self.existing_folder(path).await?),
            (None, None) => Scope::All,
        };
        let changed = self.library.mark_all_read(ArticleQuery::of(scope), None, None).await?;
        self.print_changed(changed.changed)
    }

    fn print_changed(&self, changed: u32) -> Result<()> {
        output::print(self.json, &serde_json::json!({ "changed": changed }), |_| format!("{changed} changed"))
    }

    async fn feed_titles(&self) -> Result<HashMap<FeedId, String>> {
        Ok(self.library.sidebar().await?.feeds.into_iter().map(|feed| (feed.id, feed.title)).collect())
    }
}

fn row(article: ArticleSummary, titles: &HashMap<FeedId, String>, enclosures: Vec<Enclosure>) -> Row {
    Row {
        id: article.id,
        feed_id: article.feed,
        feed: titles.get(&article.feed).cloned().unwrap_or_default(),
        title: article.title,
        url: article.url,
        author: article.author,
        published: moment(article.published),
        received: moment(article.received),
        updated: article.updated.map(moment),
        read: article.read,
        starred: article.starred,
        excerpt: article.excerpt,
        image: article.image,
        enclosures,
    }
}

fn line(row: &Row) -> String {
    let unread = if row.read { ' ' } else { '•' };
    let star = if row.starred { '★' } else { ' ' };
    format!("{:>7} {unread}{star} {}  {}  [{}]", row.id.0, row.published, row.title, row.feed)
}
