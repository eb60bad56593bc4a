//! When an entry was published and changed.

use crate::model::Time;
use crate::parse::dates;
use crate::parse::names::Ns;
use crate::parse::tree::Element;
use feed_rs::model;

#[derive(Debug, Default)]
pub(super) struct Moments {
    pub published: Option<Time>,
    pub updated: Option<Time>,
    /// The first date as written, also when it cannot be read.
    pub text: Option<String>,
}

const PUBLISHED: [(Ns, &str); 11] = [
    (Ns::Atom, "published"),
    (Ns::Rss, "pubdate"),
    (Ns::Dc, "date"),
    (Ns::DcTerms, "issued"),
    (Ns::DcTerms, "available"),
    (Ns::DcTerms, "date"),
    (Ns::DcTerms, "created"),
    (Ns::Atom, "created"),
    (Ns::Atom, "pubdate"),
    (Ns::Rss, "published"),
    (Ns::Rss, "date"),
];

const UPDATED: [(Ns, &str); 4] =
    [(Ns::Atom, "updated"), (Ns::DcTerms, "modified"), (Ns::Rss, "updated"), (Ns::Rss, "lastbuilddate")];

/// Looks for the dates that the record lacks. feed-rs copies RSS's publication into `updated`, so that one is believed
/// only for Atom.
pub(super) fn read(element: &Element<'_>, record: &model::Entry) -> Moments {
    let atom = element.name == "entry";
    let of_record = |date: &Option<chrono::DateTime<chrono::Utc>>| date.map(|date| Time(date.timestamp_millis()));
    let mut moments = Moments {
        published: of_record(&record.published),
        updated: of_record(&record.updated).filter(|_| atom),
        text: None,
    };
    for (list, publication) in [(&PUBLISHED[..], true), (&UPDATED[..], false)] {
        for (ns, name) in list {
            let known = if publication { moments.published.is_some() } else { moments.updated.is_some() };
            if known && moments.text.is_some() {
                break;
            }
            for date in element.elements().filter(|e| e.is(*ns, name)) {
                let Some(text) = date.filled_text() else { continue };
                if !known {
                    let found = if publication { &mut moments.published } else { &mut moments.updated };
                    *found = found.or_else(|| dates::parse(&text));
                }
                moments.text.get_or_insert(text);
            }
        }
    }
    moments
}
