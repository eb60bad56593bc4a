//! Namespaces: what a prefix or an address in a feed means. Feeds spell the addresses in many ways (case, a missing
//! slash, https), use prefixes that they never declare, and name the same vocabulary by several addresses.

/// The vocabularies that entries are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// No namespace: before a feed's root, or in a document that is not a feed.
    None,
    /// RSS of any version, the RSS vocabulary of RDF, CDF.
    Rss,
    /// Atom 1.0 and 0.3.
    Atom,
    Rdf,
    Content,
    /// Dublin Core elements 1.0 and 1.1.
    Dc,
    DcTerms,
    Media,
    Itunes,
    GooglePlay,
    Podcast,
    /// Podlove's Simple Chapters.
    Chapters,
    Slash,
    Thread,
    Wfw,
    Xhtml,
    Syndication,
    Feedburner,
    Webfeeds,
    /// Declared, but nothing that is read here.
    Other,
}

/// The vocabulary of a declared address, and whether the address is spelled as its specification does.
pub(super) fn by_address(address: &str) -> Option<(Ns, bool)> {
    let exact = match address.trim() {
        "http://www.w3.org/2005/Atom" => Ns::Atom,
        "http://purl.org/rss/1.0/" => Ns::Rss,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#" => Ns::Rdf,
        "http://purl.org/rss/1.0/modules/content/" => Ns::Content,
        "http://purl.org/dc/elements/1.1/" => Ns::Dc,
        "http://purl.org/dc/terms/" => Ns::DcTerms,
        "http://search.yahoo.com/mrss/" => Ns::Media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd" => Ns::Itunes,
        "https://podcastindex.org/namespace/1.0" => Ns::Podcast,
        "http://purl.org/rss/1.0/modules/slash/" => Ns::Slash,
        "http://purl.org/syndication/thread/1.0" => Ns::Thread,
        "http://wellformedweb.org/CommentAPI/" => Ns::Wfw,
        "http://www.w3.org/1999/xhtml" => Ns::Xhtml,
        "http://purl.org/rss/1.0/modules/syndication/" => Ns::Syndication,
        _ => return by_folded_address(address).map(|ns| (ns, false)),
    };
    Some((exact, true))
}

fn by_folded_address(address: &str) -> Option<Ns> {
    let folded = address.trim().to_ascii_lowercase();
    let bare = folded.strip_prefix("http://").or_else(|| folded.strip_prefix("https://")).unwrap_or(&folded);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches(['/', '#']);
    Some(match bare {
        // RSS 0.90, 1.0, 1.1 and the namespaces that RSS 2.0 was given at times although it has none.
        "purl.org/rss/1.0"
        | "purl.org/rss"
        | "purl.org/net/rss1.1"
        | "my.netscape.com/rdf/simple/0.9"
        | "channel.netscape.com/rdf/simple/0.9"
        | "my.netscape.com/publish/formats/rss-0.91.dtd"
        | "backend.userland.com/rss"
        | "backend.userland.com/rss2"
        | "backend.userland.com/rss091"
        | "backend.userland.com/rss092"
        | "blogs.law.harvard.edu/tech/rss"
        | "cyber.law.harvard.edu/rss"
        | "rssboard.org/rss-specification" => Ns::Rss,
        "w3.org/2005/atom" | "purl.org/atom/ns" | "purl.org/atom" => Ns::Atom,
        "w3.org/1999/02/22-rdf-syntax-ns" => Ns::Rdf,
        "purl.org/rss/1.0/modules/content" => Ns::Content,
        "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" | "purl.org/dc/elements" | "purl.org/dc" => Ns::Dc,
        "purl.org/dc/terms" => Ns::DcTerms,
        "search.yahoo.com/mrss"
        | "video.search.yahoo.com/mrss"
        | "rssboard.org/media-rss"
        | "tools.search.yahoo.com/mrss" => Ns::Media,
        "itunes.com/dtds/podcast-1.0.dtd" | "itunes.com/dtds/podcast-1.0" => Ns::Itunes,
        "google.com/schemas/play-podcasts/1.0" | "google.com/schemas/play-podcasts/1.0/play-podcasts.xsd" => {
            Ns::GooglePlay
        }
        "podcastindex.org/namespace/1.0" => Ns::Podcast,
        "podlove.org/simple-chapters" => Ns::Chapters,
        _ if bare.starts_with("github.com/podcastindex-org/podcast-namespace") => Ns::Podcast,
        "purl.org/rss/1.0/modules/slash" => Ns::Slash,
        "purl.org/syndication/thread/1.0" => Ns::Thread,
        "wellformedweb.org/commentapi" => Ns::Wfw,
        "w3.org/1999/xhtml" => Ns::Xhtml,
        "purl.org/rss/1.0/modules/syndication" => Ns::Syndication,
        "rssnamespace.org/feedburner/ext/1.0" => Ns::Feedburner,
        "webfeeds.org/rss/1.0" => Ns::Webfeeds,
        _ => return None,
    })
}

/// What a prefix means that the document never declares, or declares with an unknown address.
pub(super) fn by_prefix(prefix: &str) -> Option<Ns> {
    const KNOWN: [(&str, Ns); 22] = [
        ("rss", Ns::Rss),
        ("atom", Ns::Atom),
        ("atom10", Ns::Atom),
        ("a10", Ns::Atom),
        ("rdf", Ns::Rdf),
        ("content", Ns::Content),
        ("dc", Ns::Dc),
        ("dcterms", Ns::DcTerms),
        ("media", Ns::Media),
        ("itunes", Ns::Itunes),
        ("googleplay", Ns::GooglePlay),
        ("podcast", Ns::Podcast),
        ("psc", Ns::Chapters),
        ("slash", Ns::Slash),
        ("thr", Ns::Thread),
        ("wfw", Ns::Wfw),
        ("xhtml", Ns::Xhtml),
        ("sy", Ns::Syndication),
        ("feedburner", Ns::Feedburner),
        ("webfeeds", Ns::Webfeeds),
        ("a03", Ns::Atom),
        ("dc10", Ns::Dc),
    ];
    KNOWN.iter().find(|(name, _)| name.eq_ignore_ascii_case(prefix)).map(|(_, ns)| *ns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_an_address_mean_the_same() {
        assert_eq!(by_address("http://search.yahoo.com/mrss/"), Some((Ns::Media, true)));
        for spelling in
            ["http://search.yahoo.com/mrss", "https://search.yahoo.com/mrss/", "http://www.rssboard.org/media-rss"]
        {
            assert_eq!(by_address(spelling), Some((Ns::Media, false)), "{spelling}");
        }
        assert_eq!(by_address("http://www.itunes.com/DTDs/Podcast-1.0.dtd"), Some((Ns::Itunes, false)));
        assert_eq!(by_address("http://purl.org/atom/ns#"), Some((Ns::Atom, false)));
        assert_eq!(by_address("http://example.org/mine"), None);
    }

    #[test]
    fn usual_prefixes_need_no_declaration() {
        assert_eq!(by_prefix("Media"), Some(Ns::Media));
        assert_eq!(by_prefix("mine"), None);
    }
}
