//! What the program was started with: an address or an OPML file to open, and where the library is. Also what a second
//! start passes on to the program that runs already.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use url::Url;

/// The text of `--help`.
const HELP: &str = "Broadsheet, a desktop feed reader

Usage: broadsheet [--library DIR | --portable] [ADDRESS or FILE.opml]…

  --library DIR   Keep the library in this folder, not in the usual place
  --portable      Keep it in the folder data beside the program; an empty file named portable there says the same
  --help          Show this text
  --version       Show the version

An address (of a feed, of a site, a feed: link) is offered for subscription, an OPML file for import.
The command line for scripts is broadsheet-cli.";

/// The command line, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Start {
    /// The folder that the person named.
    pub library: Option<PathBuf>,
    /// Whether the library is to lie beside the program.
    pub portable: bool,
    /// What to open, in order, as it was given.
    pub open: Vec<OsString>,
}

/// Why no window opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartError {
    /// The person asked for a text.
    Answered(String),
    /// The command line is wrong; a sentence says how.
    Wrong(String),
}

impl Start {
    /// Reads the arguments after the program's name.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, StartError> {
        let mut start = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--help" | "-h") => return Err(StartError::Answered(HELP.to_owned())),
                Some("--version" | "-V") => {
                    return Err(StartError::Answered(concat!("Broadsheet ", env!("CARGO_PKG_VERSION")).to_owned()));
                }
                Some("--portable") => start.portable = true,
                Some("--library") => match arguments.next() {
                    Some(folder) if !folder.is_empty() => start.library = Some(folder.into()),
                    _ => return Err(StartError::Wrong("--library needs a folder".to_owned())),
                },
                Some(text) if text.starts_with("--library=") => start.library = Some(text["--library=".len()..].into()),
                Some("--") => start.open.extend(arguments.by_ref()),
                Some(text) if text.starts_with('-') => {
                    return Err(StartError::Wrong(format!("broadsheet does not know {text}; see --help")));
                }
                _ => start.open.push(argument),
            }
        }
        start.open.retain(|argument| !argument.is_empty());
        if start.portable && start.library.is_some() {
            return Err(StartError::Wrong(
                "--portable and --library each name a place for the library; one is enough".to_owned(),
            ));
        }
        Ok(start)
    }

    /// What to open, with paths made absolute from `folder`.
    pub fn openings(&self, folder: &Path) -> Vec<Opening> {
        self.open.iter().map(|argument| Opening::of(argument, folder, Path::exists)).collect()
    }
}

/// Something to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// An address to subscribe to, as it was given.
    Address(String),
    /// An OPML file to import.
    File(PathBuf),
}

impl Opening {
    /// What an argument means: an address that says so, else a file that exists or has the ending of an OPML file, else an
    /// address without its scheme ("example.org"), which the interface tries to discover.
    fn of(argument: &OsStr, folder: &Path, exists: impl Fn(&Path) -> bool) -> Self {
        let path = folder.join(argument);
        let Some(text) = argument.to_str() else { return Self::File(path) };
        match Url::parse(text).ok() {
            // `C:\feeds.opml` parses as an address with the scheme `c`.
            Some(url) if url.scheme().len() > 1 => match url.to_file_path() {
                Ok(file) if url.scheme() == "file" => Self::File(file),
                _ => Self::Address(text.to_owned()),
            },
            _ if is_opml(&path) || exists(&path) => Self::File(path),
            _ => Self::Address(text.to_owned()),
        }
    }
}

fn is_opml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("opml"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Start, StartError> {
        Start::parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn reads_library_and_things_to_open() {
        let start = parse(&["--library", "/l", "feed:https://a.example/f", "", "--", "--odd.opml"]).unwrap();
        assert_eq!(start.library, Some("/l".into()));
        assert_eq!(start.open, ["feed:https://a.example/f", "--odd.opml"]);
        assert_eq!(parse(&["--library=x"]).unwrap().library, Some("x".into()));
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(matches!(parse(&["--library"]), Err(StartError::Wrong(_))));
        assert!(matches!(parse(&["--nonsense"]), Err(StartError::Wrong(text)) if text.contains("--nonsense")));
        assert!(matches!(parse(&["--portable", "--library", "/l"]), Err(StartError::Wrong(_))));
        assert!(parse(&["--portable"]).unwrap().portable);
        assert!(matches!(parse(&["--help"]), Err(StartError::Answered(text)) if text.contains("--library")));
    }

    #[test]
    fn tells_addresses_from_files() {
        let of = |text: &str| {
            Opening::of(OsStr::new(text), Path::new("/home/me"), |path| path == Path::new("/home/me/list"))
        };
        for address in ["feed:https://a.example/f", "feeds://a.example", "https://a.example/x.opml", "a.example/blog"] {
            assert_eq!(of(address), Opening::Address(address.to_owned()));
        }
        assert_eq!(of("list"), Opening::File("/home/me/list".into()));
        assert_eq!(of("My Feeds.OPML"), Opening::File("/home/me/My Feeds.OPML".into()));
        assert_eq!(of("/etc/a.opml"), Opening::File("/etc/a.opml".into()));
        assert_eq!(of("file:///srv/my%20feeds.opml"), Opening::File("/srv/my feeds.opml".into()));
    }
}
