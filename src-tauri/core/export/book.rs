//! Articles as an EPUB 3: a zip file with a chapter of XHTML for each, their images, a table of contents and a title page.

use super::page::{STYLE, article, language};
use super::xhtml::{attribute_of, is_language, text_of};
use super::{Picture, Pictures, Piece, image_addresses};
use crate::model::Time;
use std::collections::HashMap;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What a book is made of.
#[derive(Debug, Clone)]
pub struct Book {
    /// Its title: the article's, or the view's.
    pub title: String,
    /// A name that no other book has.
    pub identifier: String,
    /// When it is made.
    pub made: Time,
    /// Its chapters.
    pub pieces: Vec<Piece>,
}

/// The images that books may have, and the ending of their files.
const IMAGES: &[(&str, &str)] = &[
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/gif", "gif"),
    ("image/webp", "webp"),
    ("image/svg+xml", "svg"),
];

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"#;

/// An image in the book.
struct Image<'a> {
    file: String,
    picture: &'a Picture,
}

/// Writes the book.
pub fn epub<'a>(book: &Book, pictures: Pictures<'a>) -> Result<Vec<u8>, ZipError> {
    let images = images(book, pictures);
    let files = |address: &str| images.get(address).map(|image| image.file.clone());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first file says what this is, to whoever looks at the first bytes alone.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |name: &str, bytes: &[u8], options: SimpleFileOptions| -> Result<(), ZipError> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(bytes)?)
    };
    put("mimetype", b"application/epub+zip", stored)?;
    put("META-INF/container.xml", CONTAINER.as_bytes(), packed)?;
    put("book/package.opf", package(book, &images).as_bytes(), packed)?;
    put("book/contents.xhtml", contents(book).as_bytes(), packed)?;
    put("book/cover.xhtml", cover(book).as_bytes(), packed)?;
    put("book/style.css", book_style().as_bytes(), packed)?;
    for (at, piece) in book.pieces.iter().enumerate() {
        let chapter = document(&piece.title, &language(piece), &article(piece, &files));
        put(&format!("book/{}", chapter_file(at)), chapter.as_bytes(), packed)?;
    }
    let mut in_order: Vec<&Image<'_>> = images.values().collect();
    in_order.sort_by(|a, b| a.file.cmp(&b.file));
    for image in in_order {
        put(&format!("book/{}", image.file), &image.picture.bytes, stored)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn images<'a>(book: &Book, pictures: Pictures<'a>) -> HashMap<String, Image<'a>> {
    let mut images = HashMap::new();
    for address in book.pieces.iter().flat_map(|piece| image_addresses(&piece.html)) {
        let Some(picture) = pictures(&address) else { continue };
        let Some((_, ending)) = IMAGES.iter().find(|(mime, _)| *mime == picture.mime) else { continue };
        let file = format!("image-{:04}.{ending}", images.len() + 1);
        images.entry(address).or_insert(Image { file, picture });
    }
    images
}

/// Books are laid out by the program that shows them: no margins of ours, no colours.
fn book_style() -> String {
    let start = STYLE.find("header {").unwrap_or_default();
    let end = STYLE.find("@media").unwrap_or(STYLE.len());
    let cover = ".cover { margin-top: 30%; text-align: center; } .cover h1 { font-size: 2em; }\n";
    format!("{}{cover}", &STYLE[start..end])
}

fn chapter_file(at: usize) -> String {
    format!("chapter-{:04}.xhtml", at + 1)
}

fn document(title: &str, attributes: &str, body: &str) -> String {
    let xml = attributes.replace(" lang=", " xml:lang=");
    // An empty title is none to XML.
    let title = Some(text_of(title)).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| "–".to_owned());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"{attributes}{xml}>\n\
         <head><meta charset=\"utf-8\"/><title>{title}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\n\
         <body>\n{body}\n</body>\n</html>\n",
    )
}

fn cover(book: &Book) -> String {
    let mut feeds: Vec<String> = Vec::new();
    for piece in &book.pieces {
        let feed = format!("<bdi>{}</bdi>", text_of(&piece.feed));
        if !piece.feed.trim().is_empty() && !feeds.contains(&feed) {
            feeds.push(feed);
        }
    }
    let body = format!(
        "<section class=\"cover\" epub:type=\"titlepage\"><h1 dir=\"auto\">{}</h1><p class=\"facts\">{}</p><p class=\"facts\">{}</p></section>",
        text_of(&book.title),
        feeds.join(" · "),
        super::day(book.made),
    );
    document(&book.title, "", &body)
}

fn contents(book: &Book) -> String {
    let line = |(at, piece): (usize, &Piece)| {
        let title =
            Some(text_of(&piece.title)).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| "–".to_owned());
        format!("<li dir=\"auto\"><a href=\"{}\">{title}</a></li>\n", chapter_file(at))
    };
    let lines: String = book.pieces.iter().enumerate().map(line).collect();
    let title = text_of(&book.title);
    let body = format!("<nav epub:type=\"toc\" id=\"toc\"><h1 dir=\"auto\">{title}</h1>\n<ol>\n{lines}</ol></nav>");
    document(&book.title, "", &body)
}

fn package(book: &Book, images: &HashMap<String, Image<'_>>) -> String {
    let mut languages: Vec<&str> =
        book.pieces.iter().filter_map(|p| p.language.as_deref()).filter(|l| is_language(l)).collect();
    languages.dedup();
    let language = languages.first().copied().unwrap_or("und");
    let modified: String = book.made.to_rfc3339().chars().take(19).collect();
    let mut manifest = String::new();
    let mut spine = String::new();
    let mut item = |id: &str, file: &str, mime: &str, more: &str| {
        manifest.push_str(&format!("<item id=\"{id}\" href=\"{file}\" media-type=\"{mime}\"{more}/>\n"));
    };
    let xhtml = "application/xhtml+xml";
    item("contents", "contents.xhtml", xhtml, " properties=\"nav\"");
    item("cover", "cover.xhtml", xhtml, "");
    item("style", "style.css", "text/css", "");
    for at in 0..book.pieces.len() {
        item(&format!("chapter-{}", at + 1), &chapter_file(at), xhtml, "");
        spine.push_str(&format!("<itemref idref=\"chapter-{}\"/>\n", at + 1));
    }
    let mut files: Vec<&Image<'_>> = images.values().collect();
    files.sort_by(|a, b| a.file.cmp(&b.file));
    for (at, image) in files.iter().enumerate() {
        item(&format!("image-{}", at + 1), &image.file, &image.picture.mime, "");
    }
    let only = match book.pieces.as_slice() {
        [one] => one.author.as_deref().or(Some(one.feed.as_str())).filter(|name| !name.trim().is_empty()),
        _ => None,
    };
    let creator = only.map_or_else(String::new, |name| format!("<dc:creator>{}</dc:creator>\n", text_of(name)));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"id\">{}</dc:identifier>\n<dc:title>{}</dc:title>\n\
         <dc:language>{language}</dc:language>\n{creator}<dc:date>{}</dc:date>\n<meta property=\"dcterms:modified\">{modified}Z</meta>\n\
         </metadata>\n<manifest>\n{manifest}</manifest>\n<spine>\n<itemref idref=\"cover\"/>\n<itemref idref=\"contents\"/>\n{spine}</spine>\n</package>\n",
        attribute_of(&book.identifier),
        text_of(&book.title),
        super::day(book.made),
    )
}
