-- The library's first schema. Never edit a shipped migration: add a file with the next number.
-- All moments are Unix milliseconds, UTC; all hashes are xxh3 as signed 64-bit numbers.

CREATE TABLE folders (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT    NOT NULL CHECK (name <> ''),
    parent   INTEGER REFERENCES folders (id) ON DELETE SET NULL,
    -- The manual order among its kind in the folder; all 0: by name.
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX folders_parent ON folders (parent, position);

-- What a feed is and how the user set it. `removed` is when it was unsubscribed: hidden everywhere, purged a week later.
-- `icon` is the address of an icon that was found and seen to be an image, `picture` the one that the feed names for
-- itself, `icon_sought` when an icon was last looked for.
CREATE TABLE feeds (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    url              TEXT    NOT NULL,
    url_key          TEXT    NOT NULL,
    site_url         TEXT,
    title            TEXT,
    custom_title     TEXT,
    description      TEXT,
    language         TEXT,
    folder           INTEGER REFERENCES folders (id) ON DELETE SET NULL,
    position         INTEGER NOT NULL DEFAULT 0,
    icon             TEXT,
    picture          TEXT,
    -- What was mended when its last document was read, names with spaces between.
    repairs          TEXT,
    icon_sought      INTEGER,
    interval_minutes INTEGER,
    charset          TEXT,
    paused           INTEGER NOT NULL DEFAULT 0,
    has_credentials  INTEGER NOT NULL DEFAULT 0,
    user_agent       TEXT,
    proxy            TEXT,
    -- Show images in its articles; NULL as in all feeds.
    images           INTEGER,
    -- Show the story alone; NULL as in all feeds.
    clean            INTEGER,
    -- Which text of its articles is shown: 'never' the page's, 'on_demand', 'always' and fetched ahead.
    full_text        TEXT    NOT NULL DEFAULT 'on_demand',
    -- When summaries of its articles are shown: 'off', 'on_demand', 'always'; NULL as in all feeds.
    summaries        TEXT,
    -- The language (BCP 47) and direction ('ltr', 'rtl') of its articles as the user said; NULL is found out.
    text_language    TEXT,
    text_direction   TEXT,
    -- Days and number that its articles are kept: 0 without a limit, NULL as in all feeds.
    keep_days        INTEGER,
    keep_count       INTEGER,
    opml_attributes  TEXT,
    added            INTEGER NOT NULL,
    removed          INTEGER
) STRICT;
CREATE UNIQUE INDEX feeds_address ON feeds (url_key) WHERE removed IS NULL;
CREATE INDEX feeds_folder ON feeds (folder, position);

-- How a feed's fetches go: apart and narrow, because a refresh that brings nothing writes only here. `ttl_seconds`,
-- `skip_hours` and `skip_days` are what its last document said of its pace; `moving_*` is a permanent redirect that has not
-- yet proved stable.
CREATE TABLE fetches (
    feed           INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    last_fetched   INTEGER,
    last_success   INTEGER,
    last_new       INTEGER,
    next_fetch     INTEGER,
    next_reason    TEXT    NOT NULL,
    failures       INTEGER NOT NULL DEFAULT 0,
    trouble_code   TEXT,
    trouble_detail TEXT,
    trouble_since  INTEGER,
    ttl_seconds    INTEGER,
    skip_hours     INTEGER NOT NULL DEFAULT 0,
    skip_days      INTEGER NOT NULL DEFAULT 0,
    moving_to      TEXT,
    moving_since   INTEGER,
    moving_seen    INTEGER
) STRICT;

-- Hosts that asked for patience (429, Retry-After) or that bear few requests. Not of any feed: the other feeds of a host
-- wait as well, also after a restart.
CREATE TABLE hosts (
    host         TEXT    PRIMARY KEY,
    wait_until   INTEGER,
    walled       INTEGER,
    strikes      INTEGER NOT NULL DEFAULT 0,
    asked        INTEGER
) STRICT, WITHOUT ROWID;

-- What makes the next request conditional. `since` is when a full body last came with it.
CREATE TABLE validators (
    feed          INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    etag          TEXT,
    last_modified TEXT,
    body_hash     INTEGER NOT NULL,
    since         INTEGER NOT NULL
) STRICT;

-- What orders and filters lists: narrow, so that marking a hundred thousand rewrites little. `hidden` is 0 for what the views
-- show; 1 in it follows feeds.removed, 2 follows snoozed_until. `published` is the shown date where that is not `sort_key`:
-- what was snoozed is sorted by its return. `read_later`, `tagged`, `highlighted` and `snoozed_until` protect from retention as `starred` does.
CREATE TABLE articles (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    feed       INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    sort_key   INTEGER NOT NULL,
    received   INTEGER NOT NULL,
    updated    INTEGER,
    read       INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    read_later INTEGER NOT NULL DEFAULT 0,
    tagged     INTEGER NOT NULL DEFAULT 0,
    highlighted INTEGER NOT NULL DEFAULT 0,
    hidden     INTEGER NOT NULL DEFAULT 0,
    snoozed_until INTEGER,
    published  INTEGER
) STRICT;
CREATE INDEX articles_all ON articles (sort_key) WHERE hidden = 0;
CREATE INDEX articles_unread ON articles (sort_key) WHERE read = 0 AND hidden = 0;
CREATE INDEX articles_starred ON articles (sort_key) WHERE starred = 1 AND hidden = 0;
CREATE INDEX articles_later ON articles (sort_key) WHERE read_later = 1 AND hidden = 0;
CREATE INDEX articles_highlighted ON articles (sort_key) WHERE highlighted = 1 AND hidden = 0;
CREATE INDEX articles_snoozed ON articles (sort_key) WHERE hidden = 2;
CREATE INDEX articles_due ON articles (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX articles_feed ON articles (feed, hidden, sort_key);

-- The user's own words for articles. `folded` is the name without the difference of cases: no two tags share it.
CREATE TABLE tags (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL CHECK (name <> ''),
    folded TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_tags (
    tag     INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tags_article ON article_tags (article);
CREATE TRIGGER tag_given AFTER INSERT ON article_tags BEGIN
    UPDATE articles SET tagged = 1 WHERE id = NEW.article AND tagged = 0;
END;
CREATE TRIGGER tag_taken AFTER DELETE ON article_tags BEGIN
    UPDATE articles SET tagged = EXISTS (SELECT 1 FROM article_tags WHERE article = OLD.article) WHERE id = OLD.article;
END;

-- Highlighted passages, by their words and those around them, with what the user says of them.
CREATE TABLE highlights (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    quote    TEXT    NOT NULL CHECK (quote <> ''),
    prefix   TEXT    NOT NULL,
    suffix   TEXT    NOT NULL,
    position INTEGER NOT NULL,
    color    TEXT    NOT NULL,
    note     TEXT    NOT NULL,
    created  INTEGER NOT NULL,
    edited   INTEGER
) STRICT;
CREATE INDEX highlights_article ON highlights (article, position);
CREATE TRIGGER highlight_added AFTER INSERT ON highlights BEGIN
    UPDATE articles SET highlighted = 1 WHERE id = NEW.article AND highlighted = 0;
END;
CREATE TRIGGER highlight_removed AFTER DELETE ON highlights BEGIN
    UPDATE articles SET highlighted = EXISTS (SELECT 1 FROM highlights WHERE article = OLD.article) WHERE id = OLD.article;
END;

-- Where the reading of articles was left; a few thousand. `resume` is 0 for the one that only a restart comes back to.
CREATE TABLE places (
    article  INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    quote    TEXT    NOT NULL,
    prefix   TEXT    NOT NULL,
    suffix   TEXT    NOT NULL,
    position INTEGER NOT NULL,
    offset   INTEGER NOT NULL,
    top      INTEGER NOT NULL,
    percent  INTEGER NOT NULL,
    resume   INTEGER NOT NULL
) STRICT;
CREATE INDEX places_fleeting ON places (article) WHERE resume = 0;

-- The numbers of the sidebar. Kept by triggers: counting 100,000 articles by feed takes longer than the sidebar may.
CREATE TABLE feed_counts (
    feed       INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    unread     INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    read_later INTEGER NOT NULL DEFAULT 0,
    snoozed    INTEGER NOT NULL DEFAULT 0,
    total      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER feed_added AFTER INSERT ON feeds BEGIN
    INSERT INTO feed_counts (feed) VALUES (NEW.id);
END;
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
    UPDATE feed_counts SET total = total + 1, unread = unread + (NEW.read = 0), starred = starred + (NEW.starred = 1)
    WHERE feed = NEW.feed;
END;
CREATE TRIGGER article_purged AFTER DELETE ON articles BEGIN
    UPDATE feed_counts SET total = total - (OLD.hidden < 2), snoozed = snoozed - (OLD.hidden > 1),
        unread = unread - (OLD.read = 0 AND OLD.hidden < 2), starred = starred - (OLD.starred = 1 AND OLD.hidden < 2),
        read_later = read_later - (OLD.read_later = 1 AND OLD.hidden < 2)
    WHERE feed = OLD.feed;
END;
CREATE TRIGGER article_marked AFTER UPDATE OF read, starred, read_later ON articles
WHEN NEW.hidden < 2 AND OLD.hidden < 2
    AND (OLD.read <> NEW.read OR OLD.starred <> NEW.starred OR OLD.read_later <> NEW.read_later) BEGIN
    UPDATE feed_counts SET
        unread = unread + (NEW.read = 0) - (OLD.read = 0),
        starred = starred + (NEW.starred = 1) - (OLD.starred = 1),
        read_later = read_later + (NEW.read_later = 1) - (OLD.read_later = 1)
    WHERE feed = NEW.feed;
END;
-- Snoozed articles are in no number but their own; a feed that is unsubscribed keeps its numbers for its return.
CREATE TRIGGER article_snoozed AFTER UPDATE OF hidden ON articles
WHEN OLD.hidden < 2 AND NEW.hidden > 1 BEGIN
    UPDATE feed_counts SET total = total - 1, snoozed = snoozed + 1, unread = unread - (OLD.read = 0),
        starred = starred - (OLD.starred = 1), read_later = read_later - (OLD.read_later = 1)
    WHERE feed = NEW.feed;
END;
CREATE TRIGGER article_back AFTER UPDATE OF hidden ON articles
WHEN OLD.hidden > 1 AND NEW.hidden < 2 BEGIN
    UPDATE feed_counts SET total = total + 1, snoozed = snoozed - 1, unread = unread + (NEW.read = 0),
        starred = starred + (NEW.starred = 1), read_later = read_later + (NEW.read_later = 1)
    WHERE feed = NEW.feed;
END;

-- What a list row shows.
CREATE TABLE summaries (
    article        INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    title          TEXT    NOT NULL,
    author         TEXT,
    url            TEXT,
    excerpt        TEXT    NOT NULL,
    image          TEXT,
    has_enclosures INTEGER NOT NULL
) STRICT;

-- What the reading pane shows. `html` is TEXT, or a BLOB holding it as a zstd frame where that is smaller.
-- `enclosures` and `categories` are JSON, NULL when there are none.
CREATE TABLE bodies (
    article      INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    html         ANY     NOT NULL,
    published_id TEXT,
    language     TEXT,
    enclosures   TEXT,
    categories   TEXT,
    comments_url TEXT
) STRICT;

-- What was made of the pages of articles: `html` as in bodies, empty when it was refused. It goes with its article, so a
-- starred one's is kept for good. `shown` is what the person chose for this article, NULL: as the feed has it. `failures` in
-- a row tell when a page is asked for again unasked.
CREATE TABLE full_texts (
    article        INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    at             INTEGER NOT NULL,
    html           ANY     NOT NULL,
    title          TEXT    NOT NULL,
    byline         TEXT,
    language       TEXT,
    image          TEXT,
    source         TEXT    NOT NULL,
    pages          INTEGER NOT NULL,
    blocks_removed INTEGER NOT NULL,
    -- What the clean story left out, as packed JSON; NULL when that is nothing.
    cleaned        ANY,
    refused        TEXT,
    detail         TEXT    NOT NULL,
    shown          INTEGER,
    failures       INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Summaries that were made of articles: `made` is a summary as JSON, NULL where a text gives none; `source` is the hash of
-- what it was made of and how, so that another text gets another one.
CREATE TABLE abridged (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    source  INTEGER NOT NULL,
    made    TEXT
) STRICT;

-- Articles that were on screen for some seconds, and when last: what the reader gives time to. What was only marked as read is
-- none of them.
CREATE TABLE attention (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL
) STRICT;

-- What a language model of the user's own wrote of articles. `source` is the hash of the text that it was made of, so that a
-- changed text tells; `language` of a summary is NULL where it is the article's own.
CREATE TABLE model_summaries (
    article  INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    source   INTEGER NOT NULL,
    model    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    whole    INTEGER NOT NULL,
    language TEXT,
    text     TEXT    NOT NULL
) STRICT;
-- `of_page` is 1 for the text of the page, 0 for the feed's; `sentences` is JSON as in bodies.
CREATE TABLE translations (
    article       INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    language      TEXT    NOT NULL,
    of_page       INTEGER NOT NULL,
    source        INTEGER NOT NULL,
    model         TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    whole         INTEGER NOT NULL,
    from_language TEXT,
    title         TEXT    NOT NULL,
    sentences     ANY     NOT NULL,
    PRIMARY KEY (article, language, of_page)
) STRICT, WITHOUT ROWID;
CREATE TABLE model_answers (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    source   INTEGER NOT NULL,
    model    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    whole    INTEGER NOT NULL,
    question TEXT    NOT NULL,
    text     TEXT    NOT NULL
) STRICT;
CREATE INDEX model_answers_article ON model_answers (article);
-- What models cost, by days of UTC since 1970.
CREATE TABLE model_use (
    day       INTEGER PRIMARY KEY,
    requests  INTEGER NOT NULL,
    tokens    INTEGER NOT NULL,
    estimated INTEGER NOT NULL
) STRICT;

-- Articles whose images were fetched without being looked at: for good (`kept`), or ahead of time. `stamp` tells for which
-- text, `missing` how many could not be had.
CREATE TABLE image_fetches (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    kept    INTEGER NOT NULL,
    stamp   INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    tries   INTEGER NOT NULL
) STRICT;

-- Images in the library's folder, and for which articles they are kept. What an article leaves behind here when it is purged
-- tells which files may go.
CREATE TABLE kept_images (
    article INTEGER NOT NULL,
    url     TEXT    NOT NULL,
    PRIMARY KEY (article, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_images_url ON kept_images (url);

-- Earlier texts of articles that their feed changed, the newest few of each; and those of their pages (`of_page`).
CREATE TABLE versions (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    title   TEXT    NOT NULL,
    author  TEXT,
    html    ANY     NOT NULL,
    of_page INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (article, at)
) STRICT, WITHOUT ROWID;

-- How far episodes were heard; an episode is an enclosure of an article. `duration` is what the player found.
CREATE TABLE heard (
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    url      TEXT    NOT NULL,
    position INTEGER NOT NULL,
    duration INTEGER,
    finished INTEGER NOT NULL DEFAULT 0,
    at       INTEGER NOT NULL,
    PRIMARY KEY (article, url)
) STRICT, WITHOUT ROWID;

-- What is played next, by place.
CREATE TABLE queue (
    place   INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    url     TEXT    NOT NULL,
    UNIQUE (article, url)
) STRICT;

-- The speed at which a feed's episodes are played, in percent.
CREATE TABLE speeds (
    feed    INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    percent INTEGER NOT NULL
) STRICT;

-- Episodes on disk, whole or in part. `file` is the name in the folder of downloads.
-- `validator` is what the server must still say for the rest to fit to the beginning.
CREATE TABLE downloads (
    article   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    url       TEXT    NOT NULL,
    file      TEXT    NOT NULL UNIQUE,
    mime      TEXT,
    state     TEXT    NOT NULL,
    bytes     INTEGER NOT NULL DEFAULT 0,
    total     INTEGER,
    validator TEXT,
    problem   TEXT,
    detail    TEXT    NOT NULL DEFAULT '',
    at        INTEGER NOT NULL,
    PRIMARY KEY (article, url)
) STRICT, WITHOUT ROWID;

-- Files of downloads that are in no row any more, until they are removed. No other file in the folder of downloads ever is: what a
-- library does not know may be what is left of one that was lost.
CREATE TABLE stale_downloads (
    file TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER downloads_gone AFTER DELETE ON downloads BEGIN
    INSERT OR IGNORE INTO stale_downloads (file) VALUES (old.file);
END;

-- Chapters and transcripts of downloaded and starred episodes as their publisher has them, by their own addresses; packed as
-- bodies are.
CREATE TABLE episode_words (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    url     TEXT    NOT NULL,
    text    ANY     NOT NULL,
    PRIMARY KEY (article, url)
) STRICT, WITHOUT ROWID;

-- By what a published entry is known again. `guid` tells that the identity is an id that the publisher gave;
-- `left_at` is when the entry was first missing from its feed's document, NULL while it is in it.
CREATE TABLE identities (
    feed      INTEGER NOT NULL,
    identity  INTEGER NOT NULL,
    article   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    guid      INTEGER NOT NULL,
    link      INTEGER,
    text      INTEGER NOT NULL,
    content   INTEGER NOT NULL,
    published INTEGER,
    left_at   INTEGER,
    PRIMARY KEY (feed, identity, article)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX identities_article ON identities (article);
CREATE INDEX identities_present ON identities (feed) WHERE left_at IS NULL;
CREATE INDEX identities_link ON identities (feed, link) WHERE link IS NOT NULL;
CREATE INDEX identities_text ON identities (feed, text);

-- The memory of purged articles, so that they do not come back as new.
CREATE TABLE tombstones (
    id        INTEGER PRIMARY KEY,
    feed      INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    identity  INTEGER NOT NULL,
    guid      INTEGER NOT NULL,
    link      INTEGER,
    text      INTEGER NOT NULL,
    content   INTEGER NOT NULL,
    published INTEGER,
    seen      INTEGER NOT NULL
) STRICT;
CREATE INDEX tombstones_identity ON tombstones (feed, identity);
CREATE INDEX tombstones_link ON tombstones (feed, link) WHERE link IS NOT NULL;
CREATE INDEX tombstones_text ON tombstones (feed, text);

-- Steps that can be taken back. `data` depends on `kind` (packed ids, or JSON, as a zstd frame where that is smaller) and goes
-- when the step was taken back. `view` is the scope, JSON, of
-- what was marked as a whole.
CREATE TABLE journal (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    kind   TEXT    NOT NULL,
    count  INTEGER NOT NULL,
    name   TEXT,
    view   TEXT,
    data   ANY     NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One JSON text each: `settings`, `ui_state`. And `library`: a name by which the keychain tells this library from others.
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES ('library', lower(hex(randomblob(8))));

-- Lists of filters that the user follows: their text (packed as bodies are, NULL until it came), what it is called, how many rules
-- hold, when it came (`updated`), was asked for (`checked`) and is to be asked for again (`due`), and why that failed.
CREATE TABLE filter_lists (
    url           TEXT PRIMARY KEY,
    title         TEXT    NOT NULL DEFAULT '',
    rules         INTEGER NOT NULL DEFAULT 0,
    updated       INTEGER,
    checked       INTEGER,
    due           INTEGER,
    trouble       TEXT,
    etag          TEXT,
    last_modified TEXT,
    hash          INTEGER NOT NULL DEFAULT 0,
    text          ANY
) STRICT, WITHOUT ROWID;

-- Words of all articles; the text itself is not kept here. Combining marks (Mn, Mc) belong to words, otherwise
-- Hindi, Thai and Arabic words would be cut at every vowel sign. The body is the first column: FTS5 spends two bytes more
-- on every word of every other one (a fifth of the index).
CREATE VIRTUAL TABLE search USING fts5 (
    body, title, author, tags,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
-- Its words, among them ours for languages (see languages.rs).
CREATE VIRTUAL TABLE search_words USING fts5vocab (search, row);
-- The names of the user's own tags, cut into words as articles are. The tags of an article are not in the index of articles: a
-- new name, or a tag for ten thousand articles, would mean that all of them are indexed again.
CREATE VIRTUAL TABLE tag_names USING fts5 (
    name,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
-- A refresh commits feed by feed and each commit adds a segment to the index. Merging sixteen at a time instead of four
-- halves the work of a first refresh; the segments that are left cost a few per cent of the index's size.
INSERT INTO search (search, rank) VALUES ('automerge', 16);
INSERT INTO search (search, rank) VALUES ('crisismerge', 32);
INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
