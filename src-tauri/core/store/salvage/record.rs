//! Cells and records: the bytes of a row, checked for consistency with themselves, as values.

use super::pages::Pages;
use rusqlite::types::Value;

/// No row is larger: bodies are of at most 16 MiB.
const LARGEST: u64 = 64 << 20;

/// What a page is, by its first byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Leads on, of a table with row ids.
    TableInterior,
    /// Has rows.
    TableLeaf,
    /// Leads on and has rows, of an index or a table without row ids.
    IndexInterior,
    /// Has rows.
    IndexLeaf,
}

/// A row: its id in tables that have one, and its values.
pub type Row = (Option<i64>, Vec<Value>);

/// A page of a tree.
pub struct Node {
    /// What it is.
    pub kind: Kind,
    bytes: Vec<u8>,
    cells: Vec<usize>,
    last: u32,
}

fn varint(bytes: &[u8], at: &mut usize) -> Option<i64> {
    let mut value = 0_u64;
    for nth in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if nth == 8 {
            return Some((value << 8 | u64::from(byte)).cast_signed());
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some(value.cast_signed());
        }
    }
    None
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn half(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

impl Node {
    /// Reads a page of a tree; `None` when it is none, or so damaged that its cells cannot be told.
    pub fn read(pages: &mut Pages, number: u32) -> Option<Self> {
        let bytes = pages.page(number)?;
        let head = if number == 1 { 100 } else { 0 };
        let kind = match bytes.get(head)? {
            0x05 => Kind::TableInterior,
            0x0d => Kind::TableLeaf,
            0x02 => Kind::IndexInterior,
            0x0a => Kind::IndexLeaf,
            _ => return None,
        };
        let leads_on = matches!(kind, Kind::TableInterior | Kind::IndexInterior);
        let start = head + if leads_on { 12 } else { 8 };
        let count = half(&bytes, head + 3)?;
        if start + 2 * count > pages.usable {
            return None;
        }
        let cells = (0..count).filter_map(|nth| half(&bytes, start + 2 * nth)).collect();
        let last = if leads_on { word(&bytes, head + 8)? } else { 0 };
        Some(Self { kind, bytes, cells, last })
    }

    /// How many cells the page says that it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// The pages below, of a page that leads on.
    pub fn children(&self) -> Vec<u32> {
        if !matches!(self.kind, Kind::TableInterior | Kind::IndexInterior) {
            return Vec::new();
        }
        let below = self.cells.iter().filter_map(|at| word(&self.bytes, *at));
        below.chain([self.last]).collect()
    }

    /// The rows of the page that can be read. Pages that lead on have rows only in indexes.
    pub fn rows(&self, pages: &mut Pages) -> Vec<Row> {
        if self.kind == Kind::TableInterior {
            return Vec::new();
        }
        self.cells.iter().filter_map(|at| self.row(pages, *at)).collect()
    }

    fn row(&self, pages: &mut Pages, mut at: usize) -> Option<Row> {
        if self.kind == Kind::IndexInterior {
            at += 4;
        }
        let length = u64::try_from(varint(&self.bytes, &mut at)?).ok().filter(|length| *length <= LARGEST)?;
        let id = if self.kind == Kind::TableLeaf { Some(varint(&self.bytes, &mut at)?) } else { None };
        let payload = self.payload(pages, at, usize::try_from(length).ok()?)?;
        Some((id, values(&payload)?))
    }

    /// The bytes of a row: those on the page, and those on the pages behind it.
    fn payload(&self, pages: &mut Pages, at: usize, length: usize) -> Option<Vec<u8>> {
        let usable = pages.usable;
        let most = if self.kind == Kind::TableLeaf { usable - 35 } else { (usable - 12) * 64 / 255 - 23 };
        if length <= most {
            return Some(self.bytes.get(at..at + length)?.to_vec());
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let fitting = least + (length - least) % (usable - 4);
        let here = if fitting <= most { fitting } else { least };
        let mut payload = self.bytes.get(at..at + here)?.to_vec();
        let mut next = word(&self.bytes, at + here)?;
        while payload.len() < length {
            let page = pages.page(next)?;
            let more = (length - payload.len()).min(usable - 4);
            payload.extend_from_slice(page.get(4..4 + more)?);
            next = word(&page, 0)?;
        }
        Some(payload)
    }
}

/// The values of a record; `None` when its head does not say exactly what there is.
fn values(payload: &[u8]) -> Option<Vec<Value>> {
    let mut at = 0;
    let head = usize::try_from(varint(payload, &mut at)?).ok().filter(|head| *head <= payload.len())?;
    let mut body = head;
    let mut values = Vec::new();
    while at < head {
        let kind = u64::try_from(varint(payload, &mut at)?).ok()?;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => (kind - 12) / 2,
        };
        let bytes = payload.get(body..body.checked_add(usize::try_from(length).ok()?)?)?;
        body += bytes.len();
        values.push(match kind {
            0 => Value::Null,
            8 | 9 => Value::Integer(kind.cast_signed() - 8),
            1..=6 => {
                let sign = if bytes[0] >= 0x80 { -1 } else { 0 };
                Value::Integer(bytes.iter().fold(sign, |number, byte| number << 8 | i64::from(*byte)))
            }
            7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
            _ if kind % 2 == 0 => Value::Blob(bytes.to_vec()),
            // A flipped bit in a text leaves the rest of it readable.
            _ => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        });
    }
    (at == head && body == payload.len()).then_some(values)
}
