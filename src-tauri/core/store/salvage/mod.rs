//! What can still be read of a damaged database, without SQLite: it stops at the first thing that is wrong. Its own recovery
//! extension is not in the bundled library and could only be reached through `unsafe`. Called by `rescue` alone.
//!
//! 1. The list of tables, as far as it can be read, tells where each table begins; from there its tree is walked, and what
//!    is damaged on the way is left out.
//! 2. A table whose tree was not whole may have leaves that nothing leads to any more. They are among the pages that belong to
//!    no tree and are not free, and show what they are by the number and the kinds of their values (our tables are STRICT).
//! 3. What was read is inserted into a new library of the same schema, table by table; what does not fit there is left out.

mod pages;
mod record;

pub(super) use pages::{Pages, log_of};

use super::StoreError;
use record::{Kind, Node, Row};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::{HashMap, HashSet};

/// Tables that are made anew of the others.
const REMADE: &[&str] = &["feed_counts", "abridged"];

/// What was read of a damaged database.
#[derive(Debug, Default)]
pub(super) struct Salvaged {
    /// Pages that should have had rows, or lead to some, and cannot be read.
    pub unreadable: u32,
    /// Tables that may lack rows.
    pub damaged: HashSet<String>,
}

/// A table as the new library has it.
struct Table {
    name: String,
    columns: Vec<Column>,
    has_row_id: bool,
}

struct Column {
    name: String,
    kind: String,
    required: bool,
    /// Its place in the key, from 1; 0 when it is not in it.
    key: u32,
}

impl Table {
    /// The columns in the order in which a row has them: the key goes first in tables without row ids.
    fn stored(&self) -> Vec<&Column> {
        let mut columns: Vec<_> = self.columns.iter().collect();
        if !self.has_row_id {
            columns.sort_by_key(|column| if column.key == 0 { u32::MAX } else { column.key });
        }
        columns
    }

    /// Whether the only key is another name of the row's id, which then is not in the row.
    fn is_id(&self, column: &Column) -> bool {
        self.has_row_id && column.key == 1 && column.kind == "INTEGER"
    }

    fn fits(&self, (id, values): &Row) -> bool {
        let columns = self.stored();
        id.is_some() == self.has_row_id
            && values.len() == columns.len()
            && values.iter().zip(columns).all(|(value, column)| match value {
                Value::Null => !column.required || self.is_id(column),
                Value::Integer(_) => column.kind == "INTEGER" && !self.is_id(column),
                Value::Real(_) => column.kind == "REAL",
                Value::Text(_) => column.kind == "TEXT" || column.kind == "ANY",
                Value::Blob(_) => column.kind == "BLOB" || column.kind == "ANY",
            })
    }
}

/// Moves what can be read of `pages` into `to`, a new library of the same schema without any row.
pub(super) fn salvage(pages: &mut Pages, to: &Connection) -> Result<Salvaged, StoreError> {
    let tables = tables(to)?;
    let mut walk = Walk { pages, seen: HashSet::new(), unreadable: 0 };
    let (mut rows, whole) = walk.rows(1);
    let roots: HashMap<String, (String, u32)> = rows.drain(..).filter_map(|(_, values)| entry(&values)).collect();
    let mut salvaged = Salvaged::default();
    if !whole || roots.is_empty() {
        salvaged.damaged.extend(tables.iter().map(|table| table.name.clone()));
    }
    for table in &tables {
        let root = roots.get(&table.name).map(|(_, root)| *root);
        let whole = match root {
            Some(root) => walk.through(root, |row| put(to, table, row))?,
            None => false,
        };
        if !whole {
            salvaged.damaged.insert(table.name.clone());
        }
    }
    // What the others' pages are must be known before any page can be called lost.
    for (name, (_, root)) in &roots {
        if !tables.iter().any(|table| table.name == *name) {
            walk.through(*root, |_| Ok(()))?;
        }
    }
    if !salvaged.damaged.is_empty() {
        let lost: Vec<_> = tables.iter().filter(|table| salvaged.damaged.contains(&table.name)).collect();
        stray(&mut walk, &lost, to)?;
    }
    sequences(to, &roots, &mut walk)?;
    salvaged.unreadable = walk.unreadable;
    Ok(salvaged)
}

/// The tables of a new library that hold what cannot be made anew.
fn tables(conn: &Connection) -> Result<Vec<Table>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let named: Vec<(String, bool)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut tables = Vec::new();
    for (name, without_row_id) in named.into_iter().filter(|(name, _)| !REMADE.contains(&name.as_str())) {
        let mut statement = conn.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)")?;
        let columns = statement.query_map([&name], |row| {
            let column = Column { name: row.get(0)?, kind: row.get(1)?, required: row.get(2)?, key: row.get(3)? };
            Ok(column)
        })?;
        let columns = columns.collect::<Result<Vec<_>, _>>()?;
        tables.push(Table { name, columns, has_row_id: !without_row_id });
    }
    Ok(tables)
}

/// Name and first page of a table or index, from the list of tables.
fn entry(values: &[Value]) -> Option<(String, (String, u32))> {
    match values {
        [Value::Text(kind), Value::Text(name), _, Value::Integer(root), ..] if *root > 0 => {
            Some((name.clone(), (kind.clone(), u32::try_from(*root).ok()?)))
        }
        _ => None,
    }
}

/// Inserts a row unless the library has one with its key.
fn put(to: &Connection, table: &Table, (id, values): Row) -> Result<(), StoreError> {
    let columns = table.stored();
    // Rows may be older than a column that was added later: it has its default.
    let given: Vec<_> = columns.iter().zip(values).collect();
    let names: Vec<_> = given.iter().map(|(column, _)| column.name.as_str()).collect();
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT OR IGNORE INTO \"{}\" ({}) VALUES ({places})", table.name, names.join(", "));
    let values = given.into_iter().map(|(column, value)| match (value, id) {
        (Value::Null, Some(id)) if table.is_id(column) => Value::Integer(id),
        (value, _) => value,
    });
    let inserted = to.prepare_cached(&sql).and_then(|mut statement| statement.execute(params_from_iter(values)));
    match inserted {
        // A value of another kind than its column, more values than columns: no row of this table.
        Err(error) if matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::ConstraintViolation)) => Ok(()),
        Err(rusqlite::Error::SqliteFailure(failure, _)) if failure.code == rusqlite::ErrorCode::TypeMismatch => Ok(()),
        other => Ok(other.map(|_| ())?),
    }
}

/// Ids that were given once are not given again.
fn sequences(to: &Connection, roots: &HashMap<String, (String, u32)>, walk: &mut Walk<'_>) -> Result<(), StoreError> {
    let Some((_, root)) = roots.get("sqlite_sequence") else { return Ok(()) };
    walk.seen.remove(root);
    let (rows, _) = walk.rows(*root);
    for (_, values) in rows {
        if let [Value::Text(name), Value::Integer(last)] = values.as_slice() {
            to.execute("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1", (name, last))?;
        }
    }
    Ok(())
}

/// Goes through trees, each page once, so that pages that lead in circles have an end.
struct Walk<'p> {
    pages: &'p mut Pages,
    seen: HashSet<u32>,
    unreadable: u32,
}

impl Walk<'_> {
    /// The rows of a tree, and whether all of it could be read.
    fn rows(&mut self, root: u32) -> (Vec<Row>, bool) {
        let mut rows = Vec::new();
        let whole = self.through(root, |row| {
            rows.push(row);
            Ok(())
        });
        (rows, whole.unwrap_or(false))
    }

    fn through(&mut self, root: u32, mut take: impl FnMut(Row) -> Result<(), StoreError>) -> Result<bool, StoreError> {
        let mut whole = true;
        let mut pending = vec![root];
        let mut kind = None;
        while let Some(number) = pending.pop() {
            if !self.seen.insert(number) {
                whole = false;
                continue;
            }
            let Some(node) = Node::read(self.pages, number) else {
                self.unreadable += 1;
                whole = false;
                continue;
            };
            // A tree is of tables or of indexes, never of both: a page of the other kind belongs to another tree.
            let is_table = matches!(node.kind, Kind::TableInterior | Kind::TableLeaf);
            if *kind.get_or_insert(is_table) != is_table {
                self.seen.remove(&number);
                whole = false;
                continue;
            }
            let below = node.children();
            pending.extend(below.iter().rev());
            let rows = node.rows(self.pages);
            if node.kind != Kind::TableInterior && rows.len() < node.len() {
                self.unreadable += 1;
                whole = false;
            }
            rows.into_iter().try_for_each(&mut take)?;
        }
        Ok(whole)
    }

    /// Pages on the list of free ones: they hold rows that were removed.
    fn free(&mut self) -> HashSet<u32> {
        let mut free = HashSet::new();
        let mut trunk = self.pages.head.map_or(0, |head| head.free);
        while trunk != 0 && free.insert(trunk) {
            let Some(page) = self.pages.page(trunk) else { break };
            let word =
                |at: usize| page.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes);
            let count = (word(4) as usize).min(self.pages.usable / 4 - 2);
            free.extend((0..count).map(|nth| word(8 + 4 * nth)));
            trunk = word(0);
        }
        free
    }
}

/// Leaves that nothing leads to, for the tables that lack some.
fn stray(walk: &mut Walk<'_>, lost: &[&Table], to: &Connection) -> Result<(), StoreError> {
    let free = walk.free();
    for number in 1..=walk.pages.count {
        if walk.seen.contains(&number) || free.contains(&number) {
            continue;
        }
        let Some(node) = Node::read(walk.pages, number) else { continue };
        let rows = node.rows(walk.pages);
        let mut fitting = lost.iter().filter(|table| !rows.is_empty() && rows.iter().all(|row| table.fits(row)));
        // A page that could be of two tables, or the leaf of an index, would bring what is not true.
        if let (Some(table), None) = (fitting.next(), fitting.next())
            && (table.has_row_id || table.columns.len() > 3 || table.name == "settings")
        {
            rows.into_iter().try_for_each(|row| put(to, table, row))?;
        }
    }
    Ok(())
}
