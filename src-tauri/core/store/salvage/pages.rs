//! The pages of a database file as SQLite would see them, read without SQLite: the file, and over it what is committed in its
//! write-ahead log. After <https://www.sqlite.org/fileformat2.html>. Damage is a page that is missing, never an error.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The first bytes of every SQLite database.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The size of pages that this program's libraries have; assumed where the head of the file is gone.
const USUAL_SIZE: u32 = 16_384;

/// A database larger than this is none of ours: 4 TB of pages.
const MOST_PAGES: u64 = 1 << 28;

/// A database file and the log beside it.
pub struct Pages {
    file: File,
    log: Option<Log>,
    /// Bytes of a page.
    pub size: usize,
    /// Bytes of a page that hold content.
    pub usable: usize,
    /// Pages of the database.
    pub count: u32,
    /// What the head of the file says, when it is one.
    pub head: Option<Head>,
}

/// What the first hundred bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The version of the schema.
    pub version: i64,
    /// Whose file it is.
    pub application: i64,
    /// Pages that there should be.
    pub pages: u32,
    /// The first page of the list of free ones; 0 without.
    pub free: u32,
}

struct Log {
    file: File,
    /// Where the newest committed content of a page begins.
    frames: HashMap<u32, u64>,
    pages: u32,
}

/// The log of a database file.
pub fn log_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

impl Pages {
    /// Opens a database file. Errors are those of the file system alone.
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut first = Vec::new();
        (&mut file).take(100).read_to_end(&mut first)?;
        let is_database = first.len() == 100 && first.starts_with(MAGIC);
        // 1 stands for 65,536.
        let said = match u32::from(first.get(16).copied().unwrap_or(0)) << 8
            | u32::from(first.get(17).copied().unwrap_or(0))
        {
            1 => 65_536,
            size => size,
        };
        let fits = (512..=65_536).contains(&said) && said.is_power_of_two();
        let size = if fits { said } else { USUAL_SIZE };
        let log = Log::open(&log_of(path), size);
        let in_file = length.div_ceil(u64::from(size)).min(MOST_PAGES);
        let count = u32::try_from(in_file).unwrap_or(0).max(log.as_ref().map_or(0, |log| log.pages));
        let reserved = first.get(20).copied().filter(|_| is_database).unwrap_or(0);
        let size = size as usize;
        let usable = size - usize::from(reserved.min(64));
        let mut pages = Self { file, log, size, usable, count, head: None };
        pages.head = pages.page(1).filter(|page| page.starts_with(MAGIC)).map(|page| Head {
            version: i64::from(word(&page, 60)),
            application: i64::from(word(&page, 68)),
            pages: word(&page, 28),
            free: word(&page, 32),
        });
        Ok(pages)
    }

    /// A page; `None` where the file does not have all of it.
    pub fn page(&mut self, number: u32) -> Option<Vec<u8>> {
        if number == 0 || number > self.count {
            return None;
        }
        let mut bytes = vec![0; self.size];
        let framed = self.log.as_mut().and_then(|log| log.frames.get(&number).map(|at| (&mut log.file, *at)));
        let (file, at) = framed.unwrap_or((&mut self.file, u64::from(number - 1) * self.size as u64));
        file.seek(SeekFrom::Start(at)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Whether the log has pages that the file may lack.
    pub fn has_log(&self) -> bool {
        self.log.as_ref().is_some_and(|log| !log.frames.is_empty())
    }
}

impl Log {
    /// The committed frames of a log: up to the last commit before the first frame that does not fit to those before.
    fn open(path: &Path, size: u32) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let mut head = [0; 32];
        file.read_exact(&mut head).ok()?;
        let magic = word(&head, 0);
        if magic & !1 != 0x377f_0682 || word(&head, 8) != size {
            return None;
        }
        let order = if magic & 1 == 1 { u32::from_be_bytes } else { u32::from_le_bytes };
        let mut sums = sum((0, 0), &head[..24], order);
        if sums != (word(&head, 24), word(&head, 28)) {
            return None;
        }
        let (mut frames, mut waiting, mut pages) = (HashMap::new(), Vec::new(), 0);
        let mut frame = vec![0; 24 + size as usize];
        let mut at = 32;
        while file.read_exact(&mut frame).is_ok() {
            sums = sum(sum(sums, &frame[..8], order), &frame[24..], order);
            if frame[8..16] != head[16..24] || sums != (word(&frame, 16), word(&frame, 20)) {
                break;
            }
            waiting.push((word(&frame, 0), at + 24));
            if word(&frame, 4) > 0 {
                pages = word(&frame, 4);
                frames.extend(waiting.drain(..));
            }
            at += frame.len() as u64;
        }
        Some(Self { file, frames, pages })
    }
}

/// SQLite's sum over words that come in pairs.
fn sum((mut one, mut two): (u32, u32), bytes: &[u8], order: fn([u8; 4]) -> u32) -> (u32, u32) {
    for pair in bytes.chunks_exact(8) {
        let (a, b) = ([pair[0], pair[1], pair[2], pair[3]], [pair[4], pair[5], pair[6], pair[7]]);
        one = one.wrapping_add(order(a)).wrapping_add(two);
        two = two.wrapping_add(order(b)).wrapping_add(one);
    }
    (one, two)
}
