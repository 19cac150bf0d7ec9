//! A provider file with its servers in another order, keeping its comments and its layout.

use thiserror::Error;
use toml_edit::{
    ArrayOfTables, Date as TomlDate, Datetime, DocumentMut, Item, RawString, Table, TomlError, Value,
};

use crate::mail::{Date, Port, Server, TlsMode};

/// A block of the file as it stands, and what it is to say from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub origin: Origin,
    pub tls: TlsMode,
    pub port: Port,
    verified: Verified,
}

/// Which block of the file: the number of a `[[server]]` or of a `[[candidate]]`, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Server(usize),
    Candidate(usize),
}

/// What becomes of the day in `verified`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verified {
    On(Date),
    Keep,
    Remove,
}

impl Block {
    /// A block that says what it said.
    #[must_use]
    pub const fn unchanged(origin: Origin, server: &Server) -> Self {
        Self { origin, tls: server.tls, port: server.port, verified: Verified::Keep }
    }

    /// A block whose server proved on that day to work in this mode.
    #[must_use]
    pub const fn verified(origin: Origin, server: &Server, tls: TlsMode, day: Date) -> Self {
        Self { origin, tls, port: server.port, verified: Verified::On(day) }
    }

    /// A block whose server fails: what proved it once is void.
    #[must_use]
    pub const fn refuted(origin: Origin, server: &Server) -> Self {
        Self { origin, tls: server.tls, port: server.port, verified: Verified::Remove }
    }

    /// Whether it is given a new day.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        matches!(self.verified, Verified::On(_))
    }
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
/// lines of a block but `tls`, `port` and `verified`; so do the byte order mark and the line ends.
///
/// # Errors
/// [`EditError`]: a text whose blocks are not those of the provider.
pub fn with_servers(text: &str, servers: &[Block], candidates: &[Block]) -> Result<String, EditError> {
    let mark = if text.starts_with(MARK) { MARK } else { "" };
    let lines = text.trim_start_matches(MARK).replace("\r\n", "\n");
    let new = arranged(&lines, servers, candidates)?;
    if new == lines {
        return Ok(text.to_owned());
    }
    // A file with line ends of both kinds gets those of most programs.
    let is_crlf = text.contains('\n') && text.matches("\r\n").count() == text.matches('\n').count();
    let new = if is_crlf { new.replace('\n', "\r\n") } else { new };
    Ok(format!("{mark}{new}"))
}

/// The byte order mark that some editors write.
const MARK: &str = "\u{feff}";

fn arranged(text: &str, servers: &[Block], candidates: &[Block]) -> Result<String, EditError> {
    let mut document: DocumentMut = text.parse()?;
    let old = Old { servers: blocks(&document, "server")?, candidates: blocks(&document, "candidate")? };
    if servers.len() + candidates.len() != old.servers.len() + old.candidates.len() {
        return Err(EditError::Blocks);
    }
    let behind = old.servers.last().and_then(Table::position);
    let of_servers = Places::of(&old.servers, behind, servers, |origin| match origin {
        Origin::Server(at) => Some(at),
        Origin::Candidate(_) => None,
    });
    let of_candidates = Places::of(&old.candidates, behind, candidates, |origin| match origin {
        Origin::Candidate(at) => Some(at),
        Origin::Server(_) => None,
    });
    let new_servers = old.arranged(servers, &of_servers)?;
    let new_candidates = old.arranged(candidates, &of_candidates)?;
    put(&mut document, "server", new_servers);
    put(&mut document, "candidate", new_candidates);
    for (position, heading) in of_servers.left.into_iter().chain(of_candidates.left).rev() {
        put_heading_behind(&mut document, position, &heading);
    }
    Ok(document.to_string())
}

/// Where the blocks of one kind stand.
struct Places {
    /// For each new block the position, and what stands there above its own comment.
    taken: Vec<(Option<isize>, String)>,
    /// The headings of the places where no block stands any more.
    left: Vec<(isize, String)>,
}

impl Places {
    /// The n-th block takes the n-th place. If there are fewer blocks than before, the places fall away whose
    /// blocks went; if there are more, the last ones stand behind the last.
    fn of(
        old: &[Table],
        behind: Option<isize>,
        new: &[Block],
        own: impl Fn(Origin) -> Option<usize>,
    ) -> Self {
        let stays = |at: &usize| new.iter().any(|block| own(block.origin) == Some(*at));
        let gone: Vec<usize> = (0..old.len()).filter(|at| !stays(at)).collect();
        let arrivals = new.iter().filter(|block| own(block.origin).is_none()).count();
        let fallen = gone.get(arrivals..).unwrap_or_default();
        let place = |at: usize| (old[at].position(), parts(&old[at]).0);
        let kept = (0..old.len()).filter(|at| !fallen.contains(at));
        let mut taken: Vec<_> = kept.map(place).collect();
        let last = old.last().and_then(Table::position).or(behind);
        taken.resize(new.len().max(taken.len()), (last, "\n".to_owned()));
        let left = fallen.iter().map(|at| place(*at)).filter_map(|(position, heading)| {
            position.filter(|_| heading.contains('#')).map(|position| (position, heading))
        });
        Self { taken, left: left.collect() }
    }
}

/// What stands above the header of a table: up to the last blank line a heading of the place, and then the
/// comment that belongs to the table.
fn parts(table: &Table) -> (String, String) {
    let prefix = table.decor().prefix().and_then(RawString::as_str).unwrap_or("\n");
    let mut end_of_heading = 0;
    let mut at = 0;
    for line in prefix.split_inclusive('\n') {
        at += line.len();
        if line.trim().is_empty() && line.ends_with('\n') {
            end_of_heading = at;
        }
    }
    (prefix[..end_of_heading].to_owned(), prefix[end_of_heading..].to_owned())
}

struct Old {
    servers: Vec<Table>,
    candidates: Vec<Table>,
}

impl Old {
    /// The tables in their new order. A table is written where its position says.
    fn arranged(&self, blocks: &[Block], places: &Places) -> Result<ArrayOfTables, EditError> {
        let mut tables = ArrayOfTables::new();
        for (block, (position, heading)) in blocks.iter().zip(&places.taken) {
            let old = match block.origin {
                Origin::Server(at) => self.servers.get(at),
                Origin::Candidate(at) => self.candidates.get(at),
            };
            let mut table = old.ok_or(EditError::Blocks)?.clone();
            let own = parts(&table).1;
            table.decor_mut().set_prefix(format!("{heading}{own}"));
            table.set_position(*position);
            change(&mut table, block)?;
            tables.push(table);
        }
        Ok(tables)
    }
}

/// A heading whose block is gone stays where it is: above what comes next.
fn put_heading_behind(document: &mut DocumentMut, position: isize, heading: &str) {
    let mut next: Option<isize> = None;
    visit(document.as_table_mut(), &mut |table| {
        let behind = table.position().filter(|one| *one > position);
        next = next.into_iter().chain(behind).min();
    });
    let mut heading = Some(heading);
    visit(document.as_table_mut(), &mut |table| {
        if next.is_some() && table.position() == next {
            let prefix = table.decor().prefix().and_then(RawString::as_str).unwrap_or_default();
            let heading = heading.take().unwrap_or_default();
            let is_apart = prefix.starts_with('\n');
            let heading = if is_apart { heading.strip_suffix('\n').unwrap_or(heading) } else { heading };
            let prefix = format!("{heading}{prefix}");
            table.decor_mut().set_prefix(prefix);
        }
    });
    if let Some(heading) = heading {
        let trailing = document.trailing().as_str().unwrap_or_default();
        let trailing = format!("{heading}{trailing}");
        document.set_trailing(trailing);
    }
}

/// All tables that have a header, however deep, in the order in which those of one position are written.
fn visit(table: &mut Table, seen: &mut dyn FnMut(&mut Table)) {
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => {
                if !inner.is_implicit() && !inner.is_dotted() {
                    seen(inner);
                }
                visit(inner, seen);
            }
            Item::ArrayOfTables(tables) => {
                for inner in tables.iter_mut() {
                    seen(inner);
                    visit(inner, seen);
                }
            }
            Item::None | Item::Value(_) => {}
        }
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
    match block.verified {
        Verified::Keep => {}
        // A date with words about it is for whoever wrote them.
        Verified::Remove if has_comment(table, "verified") => {}
        Verified::Remove => {
            table.remove("verified");
        }
        Verified::On(day) => {
            let day: TomlDate =
                day.to_string().parse::<Datetime>().ok().and_then(|day| day.date).ok_or(EditError::Blocks)?;
            set(table, "verified", Value::from(Datetime { date: Some(day), time: None, offset: None }));
        }
    }
    Ok(())
}

/// A new value in the place of the old one, with the comment behind it; the same value changes nothing.
fn set(table: &mut Table, key: &str, value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) if says_the_same(old, &value) => {}
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

/// Whether two values are the same, however they are written: `20_993` is 20993.
fn says_the_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => one.value() == other.value(),
        (Value::Integer(one), Value::Integer(other)) => one.value() == other.value(),
        (Value::Datetime(one), Value::Datetime(other)) => one.value() == other.value(),
        _ => false,
    }
}

fn has_comment(table: &Table, key: &str) -> bool {
    let said =
        |raw: Option<&RawString>| raw.and_then(RawString::as_str).is_some_and(|text| text.contains('#'));
    let before = table.key(key).is_some_and(|key| said(key.leaf_decor().prefix()));
    let behind = table.get(key).and_then(Item::as_value).is_some_and(|value| said(value.decor().suffix()));
    before || behind
}
