//! Pictures, players and frames: pictures stay, whatever plays becomes a link in its place.

use super::Weaver;
use crate::sanitize::embeds::{self, Card};
use crate::sanitize::entities::{escape_attribute, escape_text};
use crate::sanitize::policy::{Element, Kind};
use crate::sanitize::{images, links};

/// A player whose content is being read.
#[derive(Debug, Default)]
pub(super) struct Embedded {
    address: Option<String>,
    title: String,
    poster: Option<String>,
}

impl Weaver<'_> {
    pub(super) fn image(&mut self) {
        self.need_content_place();
        let (image, sure) = images::read(&self.tokens, self.picture_set, self.base);
        self.failed |= !sure;
        let Some(image) = image else { return };
        let in_no_script = self.stack.iter().any(|open| open.element.kind == Kind::NoScript);
        let shown =
            if in_no_script { self.embedded.is_empty() && image.src != self.last_image } else { self.silent == 0 };
        if shown {
            image.write(&mut self.out);
            if self.lead.is_none() && image.may_lead() {
                self.lead = Some(image.src.clone());
            }
            self.last_image = image.src;
        }
    }

    pub(super) fn source(&mut self, element: Element) {
        if self.in_table() {
            self.deviate();
        }
        let address = match element.name {
            "source" => self.attribute("src"),
            "param" if self.attribute("name").is_some_and(|n| n.eq_ignore_ascii_case("movie")) => {
                self.attribute("value")
            }
            _ => None,
        };
        if let (Some(address), Some(player)) = (address, self.embedded.last_mut()) {
            player.address.get_or_insert_with(|| address.into_owned());
        } else if element.name == "source" && self.top() == Some(Kind::Picture) && self.picture_set.is_none() {
            self.picture_set = self.tokens.attribute("srcset").or_else(|| self.tokens.attribute("data-srcset"));
        }
    }

    pub(super) fn frame(&mut self) {
        let address = ["data-src", "data-lazy-src", "src"]
            .into_iter()
            .find_map(|name| self.attribute(name).filter(|v| !v.trim().is_empty()));
        let title = self.attribute("title").unwrap_or_default();
        if !self.tokens.self_closing && !self.tokens.skip_raw("iframe") {
            self.deviate();
        }
        if let Some(card) = address.and_then(|address| embeds::card(&address, &title, self.base)) {
            self.write_card(&card, None);
        }
    }

    pub(super) fn embed(&mut self) {
        // Elements that a script turns into YouTube's player name only the film.
        let film = self.attribute("videoid").or(self.attribute("data-videoid"));
        let player = film.map(|id| format!("https://www.youtube.com/embed/{}", id.trim()).into());
        let address = self.attribute("src").or(player);
        let title = self.attribute("title").unwrap_or_default();
        if let Some(player) = self.embedded.last_mut() {
            player.address = player.address.take().or(address.map(|address| address.into_owned()));
        } else if let Some(card) = address.and_then(|address| embeds::card(&address, &title, self.base)) {
            self.write_card(&card, None);
        }
    }

    pub(super) fn open_player(&mut self, element: Element) {
        let names: &[&str] = if element.kind == Kind::Object { &["data"] } else { &["src", "data-src"] };
        let address = names.iter().find_map(|name| self.attribute(name)).map(|a| a.into_owned());
        let title = self.attribute("title").unwrap_or_default().into_owned();
        let poster = self.attribute("poster").map(|poster| poster.into_owned());
        self.embedded.push(Embedded { address: address.filter(|a| !a.trim().is_empty()), title, poster });
        self.silent += 1;
    }

    pub(super) fn close_player(&mut self) {
        self.silent = self.silent.saturating_sub(1);
        let Some(player) = self.embedded.pop() else { return };
        let poster = player.poster.and_then(|raw| links::resource(&raw, self.base).map(|url| url.into_owned()));
        if let Some(card) = player.address.and_then(|address| embeds::card(&address, &player.title, self.base)) {
            self.write_card(&card, poster.as_deref());
        }
    }

    /// Writes a link in place of an embed: a paragraph of its own where one can stand.
    fn write_card(&mut self, card: &Card, poster: Option<&str>) {
        self.need_content_place();
        if self.silent > 0 {
            return;
        }
        let inline = self.stack.iter().any(|open| {
            matches!(
                open.element.kind,
                Kind::Paragraph | Kind::Heading | Kind::Inline | Kind::Anchor | Kind::Preformatted | Kind::Ruby
            )
        });
        let linked = self.stack.iter().any(|open| open.element.kind == Kind::Anchor);
        if inline {
            self.words.blank();
            self.out.push(' ');
        } else {
            self.words.line();
            self.out.push_str("<p>");
        }
        if !linked {
            self.out.push_str("<a href=\"");
            escape_attribute(&card.url, &mut self.out);
            self.out.push_str("\" data-embed=\"");
            escape_attribute(&card.site, &mut self.out);
            self.out.push_str("\">");
        }
        if let Some(poster) = poster.or(card.picture.as_deref()) {
            self.out.push_str("<img src=\"");
            escape_attribute(poster, &mut self.out);
            self.out.push_str("\" alt=\"\">");
            self.lead.get_or_insert_with(|| poster.to_owned());
        }
        escape_text(&card.label, &mut self.out);
        self.words.push(&card.label);
        if !linked {
            self.out.push_str("</a>");
        }
        if inline {
            self.words.blank();
            self.out.push(' ');
        } else {
            self.words.line();
            self.out.push_str("</p>");
        }
    }
}
