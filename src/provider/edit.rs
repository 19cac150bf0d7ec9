//! A provider file with its servers in another order, keeping its comments and its layout.

use thiserror::Error;
use toml_edit::{ArrayOfTables, Date as TomlDate, Datetime, DocumentMut, Item, Table, TomlError, Value};

use crate::mail::{Date, Port, TlsMode};

/// A block of the file as it stands, and what it is to say from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub origin: Origin,
    pub tls: TlsMode,
    pub port: Port,
    pub verified: Option<Date>,
}

/// Which block of the file: the number of a `[[server]]` or of a `[[candidate]]`, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Server(usize),
    Candidate(usize),
}

/// Why a file cannot be changed.
#[derive(Debug, Error)]
pub enum EditError {
    #[error("the file is no TOML any more: {0}")]
    Toml(#[from] TomlError),
    /// `server = [{ ... }]` instead of `[[server]]`, or a file that somebody else has changed since.
    #[error("expected a [[server]] or [[candidate]] block for each server of the file")]
    Blocks,
}

/// The text with these servers and candidates, in this order. Every other line stays as it is, and so do the
/// lines of a block but `tls`, `port` and `verified`.
///
/// # Errors
/// [`EditError`]: a text whose blocks are not those of the provider.
pub fn with_servers(text: &str, servers: &[Block], candidates: &[Block]) -> Result<String, EditError> {
    let mut document: DocumentMut = text.parse()?;
    let old = Old { servers: blocks(&document, "server")?, candidates: blocks(&document, "candidate")? };
    if servers.len() + candidates.len() != old.servers.len() + old.candidates.len() {
        return Err(EditError::Blocks);
    }
    let places = |tables: &[Table]| tables.iter().filter_map(Table::position).collect::<Vec<_>>();
    let (of_servers, of_candidates) = (places(&old.servers), places(&old.candidates));
    let new_servers = old.arranged(servers, &of_servers)?;
    let behind = if of_candidates.is_empty() { &of_servers } else { &of_candidates };
    let new_candidates = old.arranged(candidates, behind)?;
    put(&mut document, "server", new_servers);
    put(&mut document, "candidate", new_candidates);
    Ok(document.to_string())
}

struct Old {
    servers: Vec<Table>,
    candidates: Vec<Table>,
}

impl Old {
    /// The tables in their new order. A table is written where its position says, so the n-th takes the
    /// place of the n-th, and those for which there is none come behind the last.
    fn arranged(&self, blocks: &[Block], places: &[isize]) -> Result<ArrayOfTables, EditError> {
        let mut tables = ArrayOfTables::new();
        for (at, block) in blocks.iter().enumerate() {
            let old = match block.origin {
                Origin::Server(at) => self.servers.get(at),
                Origin::Candidate(at) => self.candidates.get(at),
            };
            let mut table = old.ok_or(EditError::Blocks)?.clone();
            table.set_position(places.get(at).or_else(|| places.last()).copied());
            change(&mut table, block)?;
            tables.push(table);
        }
        Ok(tables)
    }
}

fn blocks(document: &DocumentMut, key: &str) -> Result<Vec<Table>, EditError> {
    match document.get(key) {
        None => Ok(Vec::new()),
        Some(Item::ArrayOfTables(tables)) => Ok(tables.iter().cloned().collect()),
        Some(_) => Err(EditError::Blocks),
    }
}

fn put(document: &mut DocumentMut, key: &str, tables: ArrayOfTables) {
    if tables.is_empty() {
        document.remove(key);
    } else {
        document.insert(key, Item::ArrayOfTables(tables));
    }
}

fn change(table: &mut Table, block: &Block) -> Result<(), EditError> {
    set(table, "tls", block.tls.as_str().into());
    set(table, "port", i64::from(block.port.get()).into());
    if let Some(day) = block.verified {
        let day: TomlDate =
            day.to_string().parse::<Datetime>().ok().and_then(|day| day.date).ok_or(EditError::Blocks)?;
        set(table, "verified", Value::from(Datetime { date: Some(day), time: None, offset: None }));
    }
    Ok(())
}

/// A new value in the place of the old one, with the comment behind it; the same value changes nothing.
fn set(table: &mut Table, key: &str, value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) if old.to_string().trim() == value.to_string().trim() => {}
        Some(old) => {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}
