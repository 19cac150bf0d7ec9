//! `qr`: accounts as QR codes for Thunderbird for Android.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use anyhow::anyhow;
use clap::Args;

use super::context::Context;
use super::exit::Exit;
use super::file_name::{file_name, numbered};
use super::output::{self, printable, shortened};
use crate::format::{AndroidAccount, CodeLimit, CodeText, Person, code_texts};
use crate::mail::{EmailAddress, Line};
use crate::provider::{Catalogue, Provider};
use crate::qr::{Code, Correction, Ground, Svg, in_terminal, to_png};
use crate::site::write_file;

/// Draw QR codes from which Thunderbird for Android sets up accounts
///
/// In the terminal, or as files. Several addresses, of one provider or of several, go into as many codes as they need.
/// The codes hold no password.
#[derive(Debug, Args)]
pub(super) struct Qr {
    #[arg(required = true, value_name = "ADDRESS")]
    addresses: Vec<String>,
    /// The full name that others read beside the address, where there is one address
    #[arg(long, value_name = "FULL NAME")]
    name: Option<Line>,
    /// As SVG
    #[arg(long, group = "picture")]
    svg: bool,
    /// As PNG
    #[arg(long, group = "picture")]
    png: bool,
    /// Where to write it, - for standard output; each of several codes gets its number [default: the address, or
    /// thunderbird-qr, in this folder]
    #[arg(long, value_name = "FILE|-", requires = "picture")]
    out: Option<PathBuf>,
    /// For a terminal with dark letters on a light ground, where there are no colours
    #[arg(long, conflicts_with = "picture")]
    invert: bool,
}

/// The widest code that fits into 80 columns has 69 modules and the quiet zone, and holds so much (ISO/IEC 18004 table 7,
/// version 13, L).
const IN_80_COLUMNS: CodeLimit = CodeLimit { octets: 425 };

/// The columns of a terminal.
const COLUMNS: usize = 80;

impl Qr {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let Some(people) = self.people() else { return Ok(Exit::Misused) };
        let catalogue = context.catalogue()?;
        let Some(accounts) = accounts(&catalogue, &people) else { return Ok(Exit::Failed) };
        let is_picture = self.svg || self.png;
        let limit = if is_picture { CodeLimit::OF_THUNDERBIRD } else { IN_80_COLUMNS };
        let texts = code_texts(&accounts, limit);
        let codes: Vec<Code> =
            texts.iter().map(|one| Code::new(&one.text, Correction::Low)).collect::<Result<_, _>>()?;
        match is_picture {
            true => self.write(&texts, codes, &context.program()),
            false => self.show(&texts, &codes, &context.program()),
        }
    }

    /// Whose accounts; nothing where an argument is no address. Each of those is told.
    fn people(&self) -> Option<Vec<Person>> {
        let mut people: Vec<Person> = Vec::new();
        let mut is_fine = true;
        for text in &self.addresses {
            match text.parse::<EmailAddress>() {
                // Twice the same would be two accounts.
                Ok(address) if people.iter().any(|person| person.address == address) => {}
                Ok(address) => people.push(Person { address, full_name: self.name.clone() }),
                Err(error) => {
                    output::error(&anyhow!("{}: {error}", shortened(text)));
                    is_fine = false;
                }
            }
        }
        if is_fine && self.name.is_some() && people.len() > 1 {
            output::error(&anyhow!("--name: expected one address, found {}", people.len()));
            is_fine = false;
        }
        is_fine.then_some(people)
    }

    fn show(&self, texts: &[CodeText<'_>], codes: &[Code], program: &str) -> anyhow::Result<Exit> {
        let ground = self.ground();
        let mut text = String::new();
        for (at, (code, of)) in codes.iter().zip(texts).enumerate() {
            let _ = writeln!(text, "{}", filled("", &heading(at, texts.len(), of)));
            text.push_str(&in_terminal(code, ground));
            if code.side() > COLUMNS {
                let note = format!("It needs {} columns: --png and --svg do not.", code.side());
                let _ = writeln!(text, "{}", filled("", &note));
            }
            text.push('\n');
        }
        text.push_str(&next_steps(texts, program));
        text.extend(on_this_ground(ground).map(|note| format!("\n{}\n", filled("", note))));
        output::text(&text)?;
        Ok(Exit::Done)
    }

    fn ground(&self) -> Ground {
        match AutoStream::choice(&std::io::stdout()) {
            ColorChoice::Never if self.invert => Ground::Light,
            ColorChoice::Never => Ground::Dark,
            _ => Ground::Coloured,
        }
    }

    fn write(&self, texts: &[CodeText<'_>], codes: Vec<Code>, program: &str) -> anyhow::Result<Exit> {
        let of = codes.len();
        let pictures = codes.into_iter().zip(texts).enumerate();
        let pictures = pictures.map(|(at, (code, text))| self.picture(code, heading(at, of, text)));
        let path = match &self.out {
            Some(path) if path.as_os_str() == "-" && of > 1 => {
                output::error(&anyhow!("--out -: expected one code, found {of}: name a file"));
                return Ok(Exit::Misused);
            }
            Some(path) if path.as_os_str() == "-" => {
                output::bytes(&pictures.flatten().collect::<Vec<u8>>())?;
                return Ok(Exit::Done);
            }
            Some(path) => path.clone(),
            None => self.usual_name(texts),
        };
        let mut told = String::new();
        for (at, bytes) in pictures.enumerate() {
            let file = numbered(&path, at + 1, of);
            write_file(&file, &bytes)?;
            let _ = writeln!(told, "{}", printable(&file.display().to_string()));
        }
        output::text(&(told + &next_steps(texts, program)))?;
        Ok(Exit::Done)
    }

    fn picture(&self, code: Code, title: String) -> Vec<u8> {
        match self.png {
            true => to_png(&code),
            false => Svg::new(code, title).to_document().into_bytes(),
        }
    }

    fn usual_name(&self, texts: &[CodeText<'_>]) -> PathBuf {
        let ending = if self.png { "png" } else { "svg" };
        let people: Vec<&&Person> = texts.iter().flat_map(|text| &text.people).collect();
        match people.as_slice() {
            [only] => file_name(&only.address, ending),
            _ => Path::new("thunderbird-qr").with_extension(ending),
        }
    }
}

/// The accounts; nothing where one cannot be told. Each of those is named, with the reason.
fn accounts<'p>(catalogue: &'p Catalogue, people: &'p [Person]) -> Option<Vec<AndroidAccount<'p>>> {
    let mut accounts = Vec::new();
    for person in people {
        match account(catalogue, person) {
            Ok(account) => accounts.push(account),
            Err(error) => output::error(&error.context(person.address.to_string())),
        }
    }
    (accounts.len() == people.len()).then_some(accounts)
}

fn account<'p>(catalogue: &'p Catalogue, person: &'p Person) -> anyhow::Result<AndroidAccount<'p>> {
    let provider: &Provider = catalogue.find(person.address.domain())?;
    Ok(AndroidAccount::new(provider, person)?)
}

/// `Thunderbird for Android, code 1 of 2: ann@rr.com, bob@rr.com`
fn heading(at: usize, of: usize, text: &CodeText<'_>) -> String {
    let addresses: Vec<String> = text.people.iter().map(|person| person.address.to_string()).collect();
    let number = if of > 1 { format!(", code {} of {of}", at + 1) } else { String::new() };
    format!("Thunderbird for Android{number}: {}", addresses.join(", "))
}

/// What to do with the codes; `program` is how this program was called.
fn next_steps(texts: &[CodeText<'_>], program: &str) -> String {
    let of = texts.len();
    let scanned = match of {
        1 => "point the phone at the code".to_owned(),
        _ => format!("scan all {of} codes, one after the other, then tap Done"),
    };
    let steps = [
        "open Thunderbird on the Android phone: no other program understands the code, the camera shows only text"
            .to_owned(),
        "new in Thunderbird: Get started > Add an email account > Scan QR code (older: Import settings); otherwise \
         Settings > Import settings > Scan QR code"
            .to_owned(),
        scanned,
        "type the password when it asks; the code holds none".to_owned(),
    ];
    let mut text = String::new();
    for (at, step) in steps.iter().enumerate() {
        let _ = writeln!(text, "{}", filled(&format!("  {}. ", at + 1), step));
    }
    let k9 = format!(
        "K-9 Mail cannot scan. It takes a file, by Settings > Import settings > Select file: {program} show ADDRESS \
         --format k9s > email.k9s"
    );
    let _ = writeln!(text, "{}", filled("  ", &k9));
    text
}

/// What to try where the drawing is not what a camera wants.
const fn on_this_ground(ground: Ground) -> Option<&'static str> {
    match ground {
        Ground::Coloured => None,
        Ground::Dark => {
            Some("It is drawn for light letters on a dark ground: if yours are dark, add --invert.")
        }
        Ground::Light => {
            Some("It is drawn for dark letters on a light ground: if yours are light, leave out --invert.")
        }
    }
}

/// Lines of 80 columns, those after the first as far in as the text of the first.
fn filled(beginning: &str, text: &str) -> String {
    let indent = " ".repeat(beginning.len());
    let options = textwrap::Options::new(COLUMNS).initial_indent(beginning).subsequent_indent(&indent);
    textwrap::fill(text, options.break_words(false))
}
