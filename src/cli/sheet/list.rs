//! A list of people: `address` or `address,full name` a line (CSV, RFC 4180).

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::anyhow;
use csv::{ReaderBuilder, Trim};

use crate::cli::output;
use crate::format::Person;
use crate::mail::{EmailAddress, Line};

/// The most octets of a list: some hundred thousand people.
const MOST_OCTETS: u64 = 16 * 1024 * 1024;

/// What a spreadsheet writes above the addresses.
const HEADERS: [&str; 7] =
    ["address", "addresses", "e-mail", "email", "e-mail address", "email address", "mail"];

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
        Ok(Self::of(&bytes(file)?))
    }

    /// Reads the text of a list.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut list = Self { people: Vec::new(), problems: Vec::new() };
        // No name and no address goes over several lines, so that a quote that nobody closed spoils its own line only.
        for (line, number) in bytes.split(|b| *b == b'\n').zip(1..) {
            match person(line.strip_suffix(b"\r").unwrap_or(line), number == 1) {
                Ok(person) => list.people.extend(person.map(|person| Listed { line: number, person })),
                Err(text) => list.problems.push(Problem { line: number, text }),
            }
        }
        list
    }
}

fn bytes(file: &Path) -> anyhow::Result<Vec<u8>> {
    let name = || output::printable(&file.display().to_string());
    let failed = |error: std::io::Error| anyhow!("{}: {}", name(), output::reason(&error));
    let mut bytes = Vec::new();
    File::open(file).map_err(failed)?.take(MOST_OCTETS + 1).read_to_end(&mut bytes).map_err(failed)?;
    match bytes.len() as u64 > MOST_OCTETS {
        true => Err(anyhow!("{}: a list of more than {} MiB: split it", name(), MOST_OCTETS >> 20)),
        false => Ok(bytes),
    }
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
                "{expected}, found {} fields; a name with a comma stands in quotes",
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
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).trim(Trim::All).from_reader(line.as_bytes());
    let record = reader.records().next().transpose().map_err(|error| error.to_string())?;
    let mut fields: Vec<String> = record.iter().flatten().map(str::to_owned).collect();
    while fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    Ok(fields)
}
