//! Pieces of an episode for the player: from its file when it was downloaded, else from the network.

use super::range::{ByteRange, PIECE};
use super::{Source, is_page};
use crate::fetch::{FetchError, Http, Stretch};
use crate::model::{EpisodeKey, Time, TroubleCode};
use std::collections::VecDeque;
use std::io::{Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

/// Transfers that stay open: the episode that is played, and the one before or after it.
const OPEN: usize = 2;

/// A jump ahead of at most so many bytes is read over: quicker than a new request.
const READ_OVER: u64 = 256 << 10;

/// What was given last is kept up to so many bytes: engines stop reading when they have enough, and later ask again for what was
/// already on its way to them, which is as much as the buffers of two sockets hold.
const KEPT: usize = 8 << 20;

/// Bytes that are read over in all when a server knows no ranges and the person jumps: more than any episode has.
const MOST_READ_OVER: u64 = 2 << 30;

/// Bytes of an episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The file's byte that it begins with.
    pub from: u64,
    /// The bytes; none when there are none at this place.
    pub bytes: Vec<u8>,
    /// The length of the whole file, where it is known.
    pub total: Option<u64>,
    /// Content-Type, verbatim.
    pub mime: Option<String>,
}

/// A transfer under way.
struct Transfer {
    stretch: Stretch,
    /// The file's byte that comes next.
    at: u64,
    /// What came and was not asked for yet.
    rest: Vec<u8>,
    /// What was given last, up to `at`.
    given: VecDeque<u8>,
    total: Option<u64>,
    /// The server answers with the place that was asked for.
    has_ranges: bool,
    /// It broke off behind what was given last.
    broken: bool,
}

type Slot = Arc<tokio::sync::Mutex<Option<Transfer>>>;

/// The open transfers.
pub struct Streams {
    http: Http,
    /// The latest last.
    open: Mutex<Vec<(EpisodeKey, Slot)>>,
}

impl Streams {
    /// None open yet.
    pub fn new(http: Http) -> Self {
        Self { http, open: Mutex::default() }
    }

    /// A piece of the file that was downloaded.
    pub fn of_file(path: &std::path::Path, range: ByteRange, mime: Option<String>) -> std::io::Result<Piece> {
        let mut file = std::fs::File::open(path)?;
        let total = file.metadata()?.len();
        let (from, length) = match range {
            ByteRange::From(from, length) => (from, length),
            ByteRange::Last(length) => (total.saturating_sub(length), length),
        };
        let mut bytes = Vec::new();
        if from < total {
            file.seek(SeekFrom::Start(from))?;
            file.take(length.min(PIECE)).read_to_end(&mut bytes)?;
        }
        Ok(Piece { from, bytes, total: Some(total), mime })
    }

    /// A piece from the network. A connection that breaks is tried once more from where it broke.
    pub async fn piece(&self, source: &Source, range: ByteRange, now: Time) -> Result<Piece, FetchError> {
        let slot = self.slot(&source.key);
        let mut transfer = slot.lock().await;
        let (from, length) = match range {
            ByteRange::From(from, length) => (from, length),
            ByteRange::Last(length) => {
                if transfer.is_none() {
                    *transfer = Some(self.begin(source, 0, now).await?);
                }
                let total = transfer.as_ref().and_then(|transfer| transfer.total).unwrap_or(length);
                (total.saturating_sub(length), length)
            }
        };
        match self.read(&mut transfer, source, from, length, now).await {
            Err(error) if may_pass(&error) => {
                *transfer = None;
                self.read(&mut transfer, source, from, length, now).await
            }
            other => other,
        }
        .inspect_err(|_| *transfer = None)
    }

    /// Ends the transfer of an episode.
    pub fn end(&self, key: &EpisodeKey) {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).retain(|(other, _)| other != key);
    }

    async fn read(
        &self,
        slot: &mut Option<Transfer>,
        source: &Source,
        from: u64,
        length: u64,
        now: Time,
    ) -> Result<Piece, FetchError> {
        if let Some(open) = slot
            && let Some(bytes) = open.again(from, length)
        {
            return Ok(Piece { from, bytes, total: open.total, mime: open.stretch.content_type.clone() });
        }
        let goes_on = slot.as_ref().is_some_and(|open| {
            from >= open.at && (from - open.at <= READ_OVER || (!open.has_ranges && from - open.at <= MOST_READ_OVER))
        });
        let transfer = match slot {
            Some(transfer) if goes_on => transfer,
            slot => slot.insert(self.begin(source, from, now).await?),
        };
        transfer.skip_to(from).await?;
        let bytes = transfer.take(length).await?;
        if bytes.is_empty() && transfer.at <= from {
            transfer.total = transfer.total.or(Some(transfer.at));
        }
        Ok(Piece { from, bytes, total: transfer.total, mime: transfer.stretch.content_type.clone() })
    }

    async fn begin(&self, source: &Source, from: u64, now: Time) -> Result<Transfer, FetchError> {
        let stretch = self.http.stretch(source.request(from), now).await?;
        if is_page(stretch.content_type.as_deref()) {
            return Err(FetchError::new(TroubleCode::WebPage, format!("{} is a web page", source.url)));
        }
        // Behind the end there is nothing to read.
        let at = if stretch.status == 416 { from } else { stretch.from };
        Ok(Transfer {
            at,
            rest: Vec::new(),
            given: VecDeque::new(),
            total: stretch.total,
            has_ranges: stretch.status != 200,
            broken: false,
            stretch,
        })
    }

    fn slot(&self, key: &EpisodeKey) -> Slot {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let found = open.iter().position(|(other, _)| other == key).map(|at| open.remove(at).1);
        let slot = found.unwrap_or_default();
        open.push((key.clone(), Arc::clone(&slot)));
        if open.len() > OPEN {
            open.remove(0);
        }
        slot
    }
}

impl Transfer {
    /// Bytes that were given already.
    fn again(&self, from: u64, length: u64) -> Option<Vec<u8>> {
        let back =
            usize::try_from(self.at.checked_sub(from)?).ok().filter(|back| (1..=self.given.len()).contains(back))?;
        let length = usize::try_from(length.min(PIECE)).unwrap_or(0);
        Some(self.given.range(self.given.len() - back..).take(length).copied().collect())
    }

    /// Notes what is given or passed over.
    fn pass(&mut self, bytes: &[u8]) {
        self.at += bytes.len() as u64;
        self.given.extend(bytes);
        let over = self.given.len().saturating_sub(KEPT);
        self.given.drain(..over);
    }

    /// Reads over what is before a byte.
    async fn skip_to(&mut self, from: u64) -> Result<(), FetchError> {
        if self.at > from {
            return Err(FetchError::new(
                TroubleCode::BadAnswer,
                "the server began behind the place that was asked for",
            ));
        }
        while self.at < from {
            if self.rest.is_empty() {
                match self.next().await? {
                    Some(piece) => self.rest = piece,
                    None => return Ok(()),
                }
            }
            let over = usize::try_from(from - self.at).unwrap_or(usize::MAX).min(self.rest.len());
            let passed: Vec<u8> = self.rest.drain(..over).collect();
            self.pass(&passed);
        }
        Ok(())
    }

    /// The next bytes, fewer at the end. What came before an error is given, and the error with the next piece.
    async fn take(&mut self, length: u64) -> Result<Vec<u8>, FetchError> {
        let length = usize::try_from(length.min(PIECE)).unwrap_or(0);
        let mut bytes = std::mem::take(&mut self.rest);
        while bytes.len() < length {
            match self.next().await {
                Ok(Some(piece)) => bytes.extend(piece),
                Ok(None) => break,
                Err(_) if !bytes.is_empty() => {
                    // An answer that broke seems to be over when it is read on.
                    self.broken = true;
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        self.rest = bytes.split_off(length.min(bytes.len()));
        self.pass(&bytes);
        Ok(bytes)
    }

    async fn next(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        if self.broken {
            return Err(FetchError::new(TroubleCode::BadAnswer, "the answer broke off"));
        }
        if self.stretch.status == 416 { Ok(None) } else { self.stretch.piece().await }
    }
}

/// Whether asking once more may help.
fn may_pass(error: &FetchError) -> bool {
    matches!(error.code, TroubleCode::Connect | TroubleCode::Timeout | TroubleCode::BadAnswer)
}
