//! The commands and their options, as clap reads them.

use broadsheet_core::model::{ArticleId, ExportForm, FeedId, UndoId};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Subscribe, refresh, read and mark from a terminal; it may run while the window is open.
#[derive(Debug, Parser)]
#[command(name = "broadsheet-cli", version)]
pub struct Arguments {
    /// The folder with the library (default: the desktop program's own)
    #[arg(long, global = true, value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// Use the library in the folder `data` beside the program
    #[arg(long, global = true, conflicts_with = "library")]
    pub portable: bool,
    /// Print one JSON value on stdout
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Follow the feed behind an address
    Add {
        /// The address of a feed or a site
        url: String,
        /// The folder, made when missing: News/World
        #[arg(long, value_name = "PATH")]
        folder: Option<String>,
        /// Follow the address as it is, without fetching anything
        #[arg(long)]
        no_fetch: bool,
    },
    /// List the feeds behind an address
    Discover {
        /// The address of a feed or a site
        url: String,
    },
    /// Follow the feeds of an OPML file
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write all feeds and folders as OPML; with a form, articles: export 12 --html
    Export(ExportOptions),
    /// Fetch feeds: all, one, or those whose time has come
    Refresh {
        /// Only this feed
        #[arg(long, value_name = "ID", conflicts_with = "due")]
        feed: Option<FeedId>,
        /// Only feeds whose time has come
        #[arg(long)]
        due: bool,
    },
    /// List the feeds
    Feeds,
    /// List articles, newest first
    List(ListOptions),
    /// Print one article
    Show {
        /// The article
        id: ArticleId,
        /// Only its HTML
        #[arg(long, conflicts_with = "text")]
        html: bool,
        /// Only its text
        #[arg(long)]
        text: bool,
    },
    /// Change the status of articles
    Mark {
        /// The new status
        status: Status,
        /// The articles
        #[arg(required_unless_present = "all")]
        ids: Vec<ArticleId>,
        /// All articles, of a feed or folder when one is named (only with `read`)
        #[arg(long, conflicts_with = "ids")]
        all: bool,
        /// Only articles published more than so many days ago
        #[arg(long, value_name = "DAYS", requires = "all")]
        older: Option<u32>,
        /// Only this feed
        #[arg(long, value_name = "ID", requires = "all", conflicts_with = "folder")]
        feed: Option<FeedId>,
        /// Only this folder: News/World
        #[arg(long, value_name = "PATH", requires = "all")]
        folder: Option<String>,
    },
    /// List highlighted passages and notes
    Highlights {
        /// Only of this article
        #[arg(long, value_name = "ID")]
        article: Option<ArticleId>,
        /// Only with these words
        #[arg(long, value_name = "WORDS")]
        search: Option<String>,
        /// As a Markdown document
        #[arg(long, conflicts_with = "json")]
        markdown: bool,
    },
    /// Put articles out of sight until a moment, when they come back as unread
    Snooze {
        /// The moment, RFC 3339 (2026-12-24T08:00:00Z), or `now` to bring them back
        until: String,
        /// The articles
        #[arg(required = true)]
        ids: Vec<ArticleId>,
    },
    /// Give articles a tag, or take it off
    Tag {
        /// The tag, made when missing
        name: String,
        /// The articles
        #[arg(required = true)]
        ids: Vec<ArticleId>,
        /// Take it off
        #[arg(long)]
        remove: bool,
    },
    /// Take a step back, the newest without a number
    Undo {
        /// The step
        step: Option<UndoId>,
        /// Only list the steps of the last seven days
        #[arg(long, conflicts_with = "step")]
        list: bool,
    },
    /// Search title, author, body and tags, best match first
    Search {
        /// The words
        query: String,
        /// Articles at most
        #[arg(long, default_value_t = 50)]
        limit: usize,
    },
    /// Print what would be made of a feed's bytes; nothing is stored
    Parse {
        /// The file, `-` for stdin
        file: PathBuf,
        /// The address it came from
        #[arg(long, value_name = "URL")]
        base: Option<url::Url>,
        /// The Content-Type header it came with
        #[arg(long, value_name = "TYPE")]
        content_type: Option<String>,
        /// Its charset, instead of all detection
        #[arg(long, value_name = "NAME")]
        charset: Option<String>,
    },
    /// Print what would enter the library of a piece of HTML
    Sanitize {
        /// The file, `-` for stdin
        file: PathBuf,
        /// The address it came from
        #[arg(long, value_name = "URL")]
        base: Option<url::Url>,
    },
    /// Print the article of a web page as JSON; nothing is stored
    Extract {
        /// The file, `-` for stdin, or the address of a page
        page: String,
        /// The address that a file came from
        #[arg(long, value_name = "URL")]
        url: Option<url::Url>,
        /// Only its words, for reading
        #[arg(long)]
        text: bool,
    },
    /// Print the summary of an article or of a file as JSON: sentences of it, none invented
    Summary {
        /// The article by its number; else a file with a page, a feed's body or plain text, `-` for stdin
        text: String,
        /// The address that a file came from
        #[arg(long, value_name = "URL")]
        url: Option<url::Url>,
        /// Written by the language model of the settings; where it fails, the article's own sentences with the reason
        #[arg(long, conflicts_with = "url")]
        model: bool,
        /// Have it written anew
        #[arg(long, requires = "model")]
        again: bool,
    },
    /// Ask the language model of the settings a question about an article
    Ask {
        /// The article
        id: ArticleId,
        /// The question
        question: String,
    },
    /// Print an article in another language, by the language model of the settings
    Translate {
        /// The article
        id: ArticleId,
        /// Into which language: de, pt-BR
        #[arg(long, value_name = "LANGUAGE")]
        to: String,
        /// The feed's text, also where that of its page is kept
        #[arg(long)]
        feed: bool,
        /// Have it translated anew
        #[arg(long)]
        again: bool,
    },
    /// Print the stories of a time, with an end: leading ones with summaries, then teasers by folder
    Briefing(BriefingOptions),
    /// Make a backup in the library's folder; with a file, write the library with its kept images to it, for another machine
    Backup {
        /// The file (.zip). Passwords are not in it
        file: Option<PathBuf>,
        /// With downloaded episodes
        #[arg(long, requires = "file")]
        episodes: bool,
        /// Only list the backups
        #[arg(long, conflicts_with = "file")]
        list: bool,
    },
    /// Put a library back, after a backup of what is there
    Restore {
        /// A file that `backup` wrote, or a backup by its name
        file: String,
    },
    /// Look for damage in database, search index and image cache
    Check {
        /// Save what can be saved of a damaged library; its files are put aside, not deleted
        #[arg(long)]
        repair: bool,
    },
    /// Print what a shell needs to complete these commands with the Tab key
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder, for packages
    #[command(hide = true)]
    Man {
        /// The folder
        folder: PathBuf,
    },
    /// Call the core as the window does; the answer is JSON
    Call {
        /// The call's name; without one, all calls are listed
        name: Option<String>,
        /// Its arguments as a JSON object
        #[arg(default_value = "{}")]
        arguments: String,
    },
}

/// Which time a briefing is of, and its form.
#[derive(Debug, Args)]
pub struct BriefingOptions {
    /// From when on: 24h, 90m, 7d ago, or a moment in RFC 3339
    #[arg(long, default_value = "24h", value_name = "TIME")]
    pub since: String,
    /// Until when, in the same forms (default: now)
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
    /// The time zone that the day is told in: Europe/Berlin
    #[arg(long, value_name = "NAME")]
    pub zone: Option<String>,
    /// A page for reading and printing
    #[arg(long, conflicts_with_all = ["markdown", "json"])]
    pub html: bool,
    /// Markdown
    #[arg(long, conflicts_with = "json")]
    pub markdown: bool,
}

/// What `export` writes.
#[derive(Debug, Args)]
pub struct ExportOptions {
    /// The file for the feeds (default: stdout); with a form, the articles by their numbers
    #[arg(value_name = "FILE|ID")]
    pub what: Vec<String>,
    /// One article as an HTML file with its images
    #[arg(long, group = "form", requires = "what")]
    pub html: bool,
    /// Articles as Markdown
    #[arg(long, group = "form", requires = "what")]
    pub markdown: bool,
    /// Articles as an EPUB
    #[arg(long, group = "form", requires = "what")]
    pub epub: bool,
    /// The title of an EPUB (default: that of its first article)
    #[arg(long, value_name = "TEXT", requires = "epub")]
    pub title: Option<String>,
    /// The file to write (default: stdout)
    #[arg(short, long, value_name = "FILE", requires = "form")]
    pub output: Option<PathBuf>,
}

impl ExportOptions {
    /// The form that articles were asked for in.
    pub fn form(&self) -> Option<ExportForm> {
        let asked =
            [(self.html, ExportForm::Html), (self.markdown, ExportForm::Markdown), (self.epub, ExportForm::Epub)];
        asked.into_iter().find_map(|(asked, form)| asked.then_some(form))
    }
}

/// What `list` shows.
#[derive(Debug, Args)]
pub struct ListOptions {
    /// Which articles
    #[arg(long, default_value = "all")]
    pub view: View,
    /// Only this feed
    #[arg(long, value_name = "ID", conflicts_with = "folder")]
    pub feed: Option<FeedId>,
    /// Only this folder and the folders in it: News/World
    #[arg(long, value_name = "PATH")]
    pub folder: Option<String>,
    /// Only articles with this tag
    #[arg(long, value_name = "NAME", conflicts_with_all = ["feed", "folder"])]
    pub tag: Option<String>,
    /// Only articles with these words
    #[arg(long, value_name = "WORDS")]
    pub search: Option<String>,
    /// Articles at most
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
    /// The `next` of the page before
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
}

/// A view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum View {
    /// Not yet read
    Unread,
    /// With a star
    Starred,
    /// Of the last 24 hours
    Today,
    /// To be read later; goes with no feed, folder or tag
    ReadLater,
    /// With a highlighted passage; goes with no feed, folder or tag
    Highlighted,
    /// Out of sight until a moment; goes with no feed, folder or tag
    Snoozed,
    /// All
    All,
}

/// A status to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Status {
    /// Read
    Read,
    /// Unread
    Unread,
    /// With a star
    Starred,
    /// Without a star
    Unstarred,
    /// To be read later
    Later,
    /// No longer to be read later
    NotLater,
}
