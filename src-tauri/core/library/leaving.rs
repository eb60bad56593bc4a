//! Articles that leave the library: as Markdown, as a file, as an address; and addresses that lead back into it.

use super::exchange::{file_error, write_whole};
use super::{ImageWish, Library, cancel, renew};
use crate::changes::{Change, ExportProgress};
use crate::export::{self, Book, Picture, Piece, image_addresses};
use crate::ingest::link_key;
use crate::model::{ApiError, Article, ArticleId, ErrorCode, ExportForm, ExportReport};
use crate::sanitize::shared_link;
use futures_util::StreamExt;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tokio_util::sync::CancellationToken;
use url::Url;

/// Articles of a book at most: an afternoon's reading of many afternoons, and a file that readers open.
const MOST_ARTICLES: usize = 200;
/// Articles that are copied as Markdown at most.
const MOST_COPIED: usize = 50;
/// Images of an article at most, and their bytes in one file.
const MOST_IMAGES: usize = 300;
const MOST_IMAGE_BYTES: usize = 150 << 20;
/// Images asked for at a time.
const AT_A_TIME: usize = 6;

/// What an export has gathered.
#[derive(Default)]
struct Gathered {
    pieces: Vec<Piece>,
    pictures: HashMap<String, Picture>,
    bytes: usize,
    missing: u32,
}

impl Library {
    /// The article of this library that is the page at an address.
    pub async fn article_at(&self, url: String) -> Result<Option<ArticleId>, ApiError> {
        let whole = link_key(&url);
        let page = Url::parse(&url).ok().and_then(|mut url| {
            url.set_fragment(None);
            link_key(url.as_str())
        });
        // First the address as it is: changelogs tell their entries apart by what comes after #.
        for key in [whole, page].into_iter().flatten().filter(|key| names_a_page(key)) {
            let wanted = key.clone();
            let rows = self.with_store(move |store| store.summaries(&store.linked(&key)?)).await?;
            let found = rows.iter().find(|row| row.url.as_deref().and_then(link_key).as_ref() == Some(&wanted));
            if let Some(found) = found {
                return Ok(Some(found.id));
            }
        }
        Ok(None)
    }

    /// Addresses to give to others.
    pub async fn share_links(&self, urls: Vec<String>) -> Result<Vec<String>, ApiError> {
        Ok(urls.iter().map(|url| shared_link(url)).collect())
    }

    /// A piece of an article's text, as HTML, as Markdown.
    pub async fn markdown_of(&self, html: String) -> Result<String, ApiError> {
        Ok(export::fragment(&html))
    }

    /// Articles as one Markdown text.
    pub async fn markdown(&self, articles: Vec<ArticleId>) -> Result<String, ApiError> {
        self.exported(
            articles.into_iter().take(MOST_COPIED).collect(),
            ExportForm::Markdown,
            None,
            &CancellationToken::new(),
        )
        .await
        .map(|(bytes, _)| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Writes articles to a file.
    pub async fn export_articles(
        &self,
        articles: Vec<ArticleId>,
        form: ExportForm,
        title: Option<String>,
        path: String,
    ) -> Result<ExportReport, ApiError> {
        let _turn = self.work.export.lock().await;
        let stop = renew(&self.work.stop_export);
        let path = PathBuf::from(path);
        check_ending(&path, form)?;
        let made = self.exported(articles, form, title, &stop).await;
        self.changes.announce(Change::Export(ExportProgress::default()));
        let (bytes, report) = made?;
        write_whole(&path, &bytes).await.map_err(|error| file_error(&path, &error))?;
        Ok(report)
    }

    /// Stops the export that runs; it leaves no file.
    pub async fn stop_export(&self) -> Result<(), ApiError> {
        cancel(&self.work.stop_export);
        Ok(())
    }

    /// Articles as the bytes of a file.
    pub async fn export_bytes(
        &self,
        articles: Vec<ArticleId>,
        form: ExportForm,
        title: Option<String>,
    ) -> Result<Vec<u8>, ApiError> {
        Ok(self.exported(articles, form, title, &CancellationToken::new()).await?.0)
    }

    async fn exported(
        &self,
        articles: Vec<ArticleId>,
        form: ExportForm,
        title: Option<String>,
        stop: &CancellationToken,
    ) -> Result<(Vec<u8>, ExportReport), ApiError> {
        let most = if form == ExportForm::Html { 1 } else { MOST_ARTICLES };
        if articles.is_empty() || articles.len() > most {
            let detail = format!("{} articles in one file; from 1 to {most} are possible", articles.len());
            return Err(ApiError::new(ErrorCode::BadCall, detail));
        }
        let total = u32::try_from(articles.len()).unwrap_or(u32::MAX);
        let mut gathered = Gathered::default();
        for (article, done) in articles.iter().zip(0..) {
            self.changes.announce(Change::Export(ExportProgress { done, total, running: true }));
            let gathering = self.gather(*article, form, &mut gathered);
            tokio::select! {
                gathered = gathering => gathered?,
                () = stop.cancelled() => return Err(ApiError::new(ErrorCode::Stopped, "the export was stopped")),
            }
        }
        let images = u32::try_from(gathered.pictures.len()).unwrap_or(u32::MAX);
        let report = ExportReport { articles: total, images, missing_images: gathered.missing };
        let now = self.now();
        let identifier = format!("urn:broadsheet:{}:{}", articles.first().map_or(0, |id| id.0), now.0);
        let work = move || write(gathered, form, title, identifier, now);
        let bytes = tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| ApiError::new(ErrorCode::Internal, format!("the export broke off: {error}")))??;
        Ok((bytes, report))
    }

    async fn gather(&self, id: ArticleId, form: ExportForm, gathered: &mut Gathered) -> Result<(), ApiError> {
        let (article, feed) = self
            .with_store(move |store| {
                let article = store.article(id)?;
                let feed = store.feed(article.summary.feed).ok();
                Ok((article, feed))
            })
            .await?;
        let article = self.cleared(article).await?;
        let feed_title = feed.as_ref().map(|feed| feed.title.clone()).unwrap_or_default();
        let language = article.language.clone().or_else(|| feed.and_then(|feed| feed.language));
        let Article { summary, html: own, full_text, .. } = article;
        // What is shown is what is taken along.
        let html = full_text.filter(|text| !text.html.is_empty()).map(|text| text.html);
        let piece = Piece {
            title: summary.title,
            feed: feed_title,
            author: summary.author,
            published: summary.published,
            url: summary.url,
            language,
            html: html.unwrap_or(own),
        };
        if form != ExportForm::Markdown {
            self.gather_images(id, &piece.html, gathered).await;
        }
        gathered.pieces.push(piece);
        Ok(())
    }

    async fn gather_images(&self, article: ArticleId, html: &str, gathered: &mut Gathered) {
        let addresses: Vec<String> =
            image_addresses(html).into_iter().filter(|address| !gathered.pictures.contains_key(address)).collect();
        gathered.missing += u32::try_from(addresses.len().saturating_sub(MOST_IMAGES)).unwrap_or(u32::MAX);
        let asked = addresses.into_iter().take(MOST_IMAGES).map(|address| async move {
            let url = Url::parse(&address).ok()?;
            let image = self.article_image(article, &url, ImageWish::default()).await.ok()?;
            Some((address, Picture { mime: image.mime, bytes: image.bytes }))
        });
        let mut coming = futures_util::stream::iter(asked).buffered(AT_A_TIME);
        while let Some(came) = coming.next().await {
            match came {
                Some((address, picture)) if gathered.bytes + picture.bytes.len() <= MOST_IMAGE_BYTES => {
                    gathered.bytes += picture.bytes.len();
                    gathered.pictures.insert(address, picture);
                }
                _ => gathered.missing += 1,
            }
        }
    }
}

/// The interface names the file, and no other kind of file can be overwritten by it.
pub(super) fn check_ending(path: &Path, form: ExportForm) -> Result<(), ApiError> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(form.ending())) {
        return Ok(());
    }
    Err(ApiError::new(ErrorCode::File, format!("{} is no .{}", path.display(), form.ending())))
}

/// The site itself is no page of an article, though feeds link there.
fn names_a_page(key: &str) -> bool {
    key.split_once(['/', '?']).is_some_and(|(_, rest)| !rest.is_empty())
}

fn write(
    gathered: Gathered,
    form: ExportForm,
    title: Option<String>,
    identifier: String,
    made: crate::model::Time,
) -> Result<Vec<u8>, ApiError> {
    let Gathered { pieces, pictures, .. } = gathered;
    let picture = |address: &str| pictures.get(address);
    let own_title = || pieces.first().map(|piece| piece.title.clone()).unwrap_or_default();
    match form {
        ExportForm::Markdown => {
            Ok(pieces.iter().map(export::markdown).collect::<Vec<_>>().join("\n---\n\n").into_bytes())
        }
        ExportForm::Html => {
            Ok(pieces.first().map(|piece| export::page(piece, &picture)).unwrap_or_default().into_bytes())
        }
        ExportForm::Epub => {
            let title = title.unwrap_or_else(own_title);
            export::epub(&Book { title, identifier, made, pieces: pieces.clone() }, &picture)
                .map_err(|error| ApiError::new(ErrorCode::Internal, format!("the book could not be written: {error}")))
        }
    }
}
