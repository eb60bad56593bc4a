//! Articles: list, search, show.

use super::Session;
use crate::arguments::{ListOptions, View};
use crate::output::{self, moment};
use anyhow::{Result, ensure};
use broadsheet_core::library::Library;
use broadsheet_core::model::{
    Article, ArticleId, ArticleQuery, ArticleSummary, Enclosure, FeedId, Filter, HighlightQuery, HighlightRow, Order,
    Scope, Sidebar, TagId,
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
    read_later: bool,
    snoozed_until: Option<String>,
    tags: Vec<String>,
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
        let place = match (options.feed, &options.folder, &options.tag) {
            (Some(feed), ..) => Some(Scope::Feed(self.existing_feed(feed).await?)),
            (_, Some(path), _) => Some(Scope::Folder(self.existing_folder(path).await?)),
            (.., Some(tag)) => Some(Scope::Tag(self.library.tag_by_name(tag).await?)),
            _ => None,
        };
        let (view, filter) = match options.view {
            View::All => (Scope::All, Filter::All),
            View::Unread => (Scope::All, Filter::Unread),
            View::Starred => (Scope::All, Filter::Starred),
            View::Today => (Scope::All, Filter::Today),
            View::ReadLater => (Scope::ReadLater, Filter::All),
            View::Highlighted => (Scope::Highlighted, Filter::All),
            View::Snoozed => (Scope::Snoozed, Filter::All),
        };
        ensure!(
            place.is_none() || view == Scope::All,
            "--view read-later, highlighted and snoozed go with no feed, folder or tag"
        );
        let query = ArticleQuery { filter, search: options.search, ..ArticleQuery::of(place.unwrap_or(view)) };
        self.print_page(query, options.limit, options.after).await
    }

    pub(super) async fn search(&self, words: String, limit: usize) -> Result<()> {
        ensure!(!words.trim().is_empty(), "search for what?");
        let query = ArticleQuery { search: Some(words), order: Order::Relevance, ..ArticleQuery::of(Scope::All) };
        self.print_page(query, limit, None).await
    }

    async fn print_page(&self, query: ArticleQuery, limit: usize, after: Option<String>) -> Result<()> {
        let page = self.library.page(query, limit, after).await?;
        let names = self.names().await?;
        let mut articles = Vec::with_capacity(page.articles.len());
        for summary in page.articles {
            let enclosures = match summary.has_enclosures {
                true => self.library.article(summary.id).await?.enclosures,
                false => Vec::new(),
            };
            articles.push(row(summary, &names, enclosures));
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
        let Article { summary, html: body, language, enclosures, categories, comments_url, .. } =
            self.library.article(id).await?;
        let words = Library::text_of(&body);
        if html || text {
            return output::raw(if html { &body } else { &words });
        }
        let row = row(summary, &self.names().await?, enclosures);
        let shown = Shown { row, language, categories, comments_url, html: body, text: words };
        output::print(self.json, &shown, |shown| {
            let row = &shown.row;
            let author = row.author.as_deref().map(|author| format!(" — {author}")).unwrap_or_default();
            let url = row.url.as_deref().unwrap_or_default();
            format!("{}\n{}{author}, {}\n{url}\n\n{}", row.title, row.feed, row.published, shown.text)
        })
    }

    pub(super) async fn highlights(
        &self,
        article: Option<ArticleId>,
        search: Option<String>,
        markdown: bool,
    ) -> Result<()> {
        let query = HighlightQuery { article, search, color: None };
        if markdown {
            return output::raw(&self.library.highlights_markdown(query).await?);
        }
        output::print(self.json, &self.library.list_highlights(query).await?, |rows| {
            rows.iter().map(passage).collect::<Vec<_>>().join("\n\n")
        })
    }

    async fn names(&self) -> Result<Names> {
        let Sidebar { feeds, tags, .. } = self.library.sidebar().await?;
        Ok(Names {
            feeds: feeds.into_iter().map(|feed| (feed.id, feed.title)).collect(),
            tags: tags.into_iter().map(|tag| (tag.id, tag.name)).collect(),
        })
    }
}

/// What feeds and tags are called.
struct Names {
    feeds: HashMap<FeedId, String>,
    tags: HashMap<TagId, String>,
}

fn row(article: ArticleSummary, names: &Names, enclosures: Vec<Enclosure>) -> Row {
    Row {
        id: article.id,
        feed_id: article.feed,
        feed: names.feeds.get(&article.feed).cloned().unwrap_or_default(),
        title: article.title,
        url: article.url,
        author: article.author,
        published: moment(article.published),
        received: moment(article.received),
        updated: article.updated.map(moment),
        read: article.read,
        starred: article.starred,
        read_later: article.read_later,
        snoozed_until: article.snoozed_until.map(moment),
        tags: article.tags.iter().filter_map(|tag| names.tags.get(tag).cloned()).collect(),
        excerpt: article.excerpt,
        image: article.image,
        enclosures,
    }
}

fn passage(row: &HighlightRow) -> String {
    let note = &row.highlight.note;
    let note = if note.is_empty() { String::new() } else { format!("\n    → {note}") };
    let quote = row.highlight.anchor.quote.replace('\n', "\n    ");
    format!("{:>7} {}  [{}]\n    “{quote}”{note}", row.highlight.article.0, row.title, row.feed_title)
}

fn line(row: &Row) -> String {
    let unread = if row.read { ' ' } else { '•' };
    let star = if row.starred { '★' } else { ' ' };
    format!("{:>7} {unread}{star} {}  {}  [{}]", row.id.0, row.published, row.title, row.feed)
}
