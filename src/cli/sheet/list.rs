//! A list of people: `address` or `address,full name` a line (CSV, RFC 4180), as spreadsheets save it anywhere.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

use anyhow::anyhow;
use csv::{ReaderBuilder, Trim};

use crate::cli::output;
use crate::format::Person;
use crate::mail::{EmailAddress, Line};

/// The most octets of a list: some hundred thousand people.
const MOST_OCTETS: u64 = 16 * 1024 * 1024;

/// What a spreadsheet has above the addresses.
const HEADERS: [&str; 12] = [
    "address",
    "addresses",
    "e-mail",
    "email",
    "e-mail address",
    "email address",
    "mail",
    "correo",
    "correos",
    "correo electrónico",
    "dirección",
    "direcciones",
];

/// Where the comma is the decimal sign, spreadsheets put a semicolon between fields; as "text", a tab. No address has
/// any of them outside of quotes, and the address comes first.
const SEPARATORS: [u8; 3] = *b",;\t";

/// Who is on a list, and what is wrong with its other lines.
#[derive(Debug)]
pub struct List {
    pub people: Vec<Listed>,
    pub problems: Vec<Problem>,
}

/// What is wrong with a line; they are told in its order.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub line: usize,
    pub text: String,
}

/// Somebody on a list.
#[derive(Debug)]
pub struct Listed {
    pub line: usize,
    pub person: Person,
}

impl List {
    /// # Errors
    /// The file cannot be read at all.
    pub(super) fn read(file: &Path) -> anyhow::Result<Self> {
        Ok(Self::of(octets(file)?))
    }

    /// Reads what is in a file.
    #[must_use]
    pub fn of(octets: Vec<u8>) -> Self {
        let text = in_utf8(octets);
        let mut list = Self { people: Vec::new(), problems: Vec::new() };
        // No name and no address goes over several lines, so that a quote that nobody closed spoils its own line only.
        for (line, number) in lines(&text).zip(1..) {
            match person(line, number == 1) {
                Ok(person) => list.people.extend(person.map(|person| Listed { line: number, person })),
                Err(text) => list.problems.push(Problem { line: number, text }),
            }
        }
        list
    }
}

fn octets(file: &Path) -> anyhow::Result<Vec<u8>> {
    let name = || output::printable(&file.display().to_string());
    let failed = |error: std::io::Error| anyhow!("{}: {}", name(), output::reason(&error));
    let source: Box<dyn Read> = match file.as_os_str() == "-" {
        true => Box::new(stdin().lock()),
        false => Box::new(File::open(file).map_err(failed)?),
    };
    let mut octets = Vec::new();
    source.take(MOST_OCTETS + 1).read_to_end(&mut octets).map_err(failed)?;
    match octets.len() as u64 > MOST_OCTETS {
        true => Err(anyhow!("{}: a list of more than {} MiB: split it", name(), MOST_OCTETS >> 20)),
        false => Ok(octets),
    }
}

/// The octets in UTF-8 without a mark of their order: "Unicode text" of a spreadsheet is UTF-16.
fn in_utf8(octets: Vec<u8>) -> Vec<u8> {
    let order = match octets.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return rest.to_vec(),
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return octets,
    };
    let (units, _) = octets.as_chunks::<2>();
    String::from_utf16_lossy(&units.iter().skip(1).map(|unit| order(*unit)).collect::<Vec<_>>()).into_bytes()
}

/// The lines, whatever ends them: LF, CR LF, or the CR of old spreadsheets.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.iter().position(|octet| matches!(octet, b'\r' | b'\n')).unwrap_or(text.len());
        let (line, after) = text.split_at(end);
        rest = after.strip_prefix(b"\r\n").or_else(|| after.get(1..));
        Some(line)
    })
}

/// Who stands on a line; nobody on an empty one, or on a first one with the names of the columns.
fn person(line: &[u8], is_first: bool) -> Result<Option<Person>, String> {
    let line = std::str::from_utf8(line).map_err(|_| "expected UTF-8".to_owned())?;
    let fields = fields(line)?;
    let (address, name) = match fields.as_slice() {
        [] => return Ok(None),
        [address] => (address, ""),
        [address, name] => (address, name.as_str()),
        more => {
            let expected = "expected an address and a full name at the most";
            return Err(format!(
                "{expected}, found {} fields; a name with a comma in it stands in quotes",
                more.len()
            ));
        }
    };
    if is_first && HEADERS.contains(&address.to_lowercase().as_str()) {
        return Ok(None);
    }
    let address: EmailAddress = address.parse().map_err(|error| format!("address: {error}"))?;
    let full_name: Option<Line> = match name {
        "" => None,
        name => Some(name.parse().map_err(|error| format!("full name: {error}"))?),
    };
    Ok(Some(Person { address, full_name }))
}

/// The fields of a line, without the blanks around them; empty ones at the end count for nothing.
fn fields(line: &str) -> Result<Vec<String>, String> {
    let separator = line.bytes().find(|octet| SEPARATORS.contains(octet)).unwrap_or(b',');
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).trim(Trim::All).delimiter(separator);
    let mut reader = reader.from_reader(line.as_bytes());
    let record = reader.records().next().transpose().map_err(|error| error.to_string())?;
    let mut fields: Vec<String> = record.iter().flatten().map(str::to_owned).collect();
    while fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    Ok(fields)
}
