//! What the fuzzers begin with: the files of the other tests. `MAILSETUP_BLESS=1` writes them anew.

use std::fs;
use std::path::Path;

use mailsetup::format::{Addressee, by_name};

use super::MOST_BYTES;
use crate::support::{Act, Dialogue, blesses, one, provider_called, repository, tree};

/// Providers that say everything, little, and odd things.
const PROVIDERS: [&str; 8] = [
    "everything",
    "letters",
    "marked-text",
    "minimal",
    "oauth2",
    "pop3-only",
    "second-choice",
    "starttls-only",
];

/// Servers as they are, and as they must not be.
const SERVERS: [(&str, &[&str]); 3] = [
    (
        "imap",
        &[
            "transcripts/imap/cyrus-3.6",
            "transcripts/imap/dovecot-2.4",
            "transcripts/imap/exchange-2003",
            "transcripts/imap/greeting-in-latin-1",
            "transcripts/imap/lines-nobody-knows",
            "transcripts/imap/ok-alone",
            "evil/bye",
            "evil/endless-literals",
            "evil/preauth",
        ],
    ),
    (
        "pop3",
        &[
            "transcripts/pop3/bare-lf",
            "transcripts/pop3/dovecot-2.3",
            "transcripts/pop3/gmail",
            "transcripts/pop3/stls-without-capa",
            "evil/err",
        ],
    ),
    (
        "smtp",
        &[
            "transcripts/smtp/auth-equals-only",
            "transcripts/smtp/exchange-2019",
            "transcripts/smtp/postfix-3.7",
            "transcripts/smtp/without-text",
            "evil/two-codes-in-one-reply",
        ],
    ),
];

/// What follows, so that a fuzzer need not find out how people sign in.
const SIGNING_IN: [(&str, &str); 3] = [
    (
        "imap",
        "+ PDE4OTYuNjk3QHBvc3Q+\r\nm3 NO [AUTHENTICATIONFAILED] no\r\n+ \r\n* OK [ALERT] hear\r\n\
         + cj1hYmMscz1jMkZzZEE9PSxpPTQwOTY=\r\nm4 BAD no\r\n+ \r\nm5 OK [CAPABILITY IMAP4rev1] yes\r\n\
         * LIST (\\Junk) \"/\" {4}\r\nJunk\r\n* BYE\r\nm6 OK\r\n",
    ),
    (
        "pop3",
        "+ PDE4OTYuNjk3QHBvc3Q+\r\n-ERR [AUTH] no\r\n+ \r\n+ cj1hYmMscz1jMkZzZEE9PSxpPTQwOTY=\r\n\
         -ERR [SYS/TEMP] no\r\n+ \r\n+OK\r\n",
    ),
    (
        "smtp",
        "334 PDE4OTYuNjk3QHBvc3Q+\r\n535 5.7.8 no\r\n334 \r\n334 cj1hYmMscz1jMkZzZEE9PSxpPTQwOTY=\r\n\
         454-4.7.0 not\r\n454 4.7.0 now\r\n334 \r\n235 yes\r\n",
    ),
];

const CUSTOMERS: [&str; 5] =
    ["good/lines.txt", "good/object.json", "good/table.toml", "bad/json-nested.json", "bad/toml-values.toml"];

const REQUESTS: [&str; 15] = [
    "autodiscover-character-references",
    "autodiscover-closes-an-element",
    "autodiscover-mobilesync",
    "autodiscover-outlook",
    "autodiscover-prefixes",
    "autodiscover-section",
    "autodiscover-two-schemas",
    "autoconfig-by-address",
    "autoconfig-entity-in-address",
    "autoconfig-plus-encoded",
    "autoconfig-two-addresses",
    "profile-closes-a-key",
    "v2-hostile-protocol",
    "v2-path-encoded",
    "v2-query",
];

/// Documents that show many rules at once.
const DOCUMENTS: [&str; 8] = [
    "good.xml",
    "evo-extra-attribute.xml",
    "fe-padded-values.xml",
    "kde-unknown-words.xml",
    "pox-web-after.xml",
    "tb-alternatives.xml",
    "tb-pop3-options.xml",
    "tba-two-providers.xml",
];

/// A target, the name of a seed, and its bytes.
struct Seed {
    target: String,
    name: String,
    bytes: Vec<u8>,
}

pub fn are_there() {
    let seeds = [formats(), provider_files(), customers(), servers(), requests(), imports(), documents()];
    let further = [signed(), lists(), logos()];
    for Seed { target, name, bytes } in seeds.into_iter().chain(further).flatten() {
        let folder = repository("fuzz/corpus").join(target);
        let file = folder.join(name);
        if blesses() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&file, bytes).expect("a file");
        }
        assert!(file.is_file(), "{}: MAILSETUP_BLESS=1 writes it", file.display());
    }
}

/// What `import` reads: files of every kind, and what stands in QR codes.
fn imports() -> Vec<Seed> {
    let folder = repository("tests/import/good");
    let files = tree(&folder)
        .into_iter()
        .filter(|(name, bytes)| !name.ends_with(".expected") && bytes.len() < MOST_BYTES);
    files
        .map(|(name, bytes)| {
            let target = if name.starts_with("qr") { "qr_text" } else { "import" };
            Seed { target: target.to_owned(), name, bytes }
        })
        .collect()
}

/// Profiles that somebody has signed.
fn signed() -> Vec<Seed> {
    files("signed", "tests/import/good", |name| name.starts_with("signed") && !name.ends_with(".expected"))
}

/// Those who get a sheet.
fn lists() -> Vec<Seed> {
    files("sheet_list", "tests/sheet_pdf/lists", |name| has_ending(name, &["csv"]))
}

fn logos() -> Vec<Seed> {
    let is_picture = |name: &str| has_ending(name, &["svg", "png"]);
    ["printed", "refused"]
        .into_iter()
        .flat_map(|folder| files("logo", &format!("tests/sheet_pdf/logos/{folder}"), is_picture))
        .collect()
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    Path::new(name).extension().is_some_and(|ending| endings.iter().any(|one| ending == *one))
}

/// The small files of a folder.
fn files(target: &str, folder: &str, is_seed: impl Fn(&str) -> bool) -> Vec<Seed> {
    let files = tree(&repository(folder)).into_iter();
    let files = files.filter(|(name, bytes)| is_seed(name) && bytes.len() <= MOST_BYTES);
    files.map(|(name, bytes)| Seed { target: target.to_owned(), name, bytes }).collect()
}

/// What mail programs read; the octet before it stands for its type.
fn documents() -> Vec<Seed> {
    let seed = |name: &str| {
        let document = fs::read(repository("tests/clients/documents").join(name)).expect("a document");
        Seed {
            target: "clients".to_owned(),
            name: name.to_owned(),
            bytes: [b"2", document.as_slice()].concat(),
        }
    };
    DOCUMENTS.iter().map(|name| seed(name)).collect()
}

/// Each format for everybody, and where there is more to say, for one.
fn formats() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for format in ["apple", "apple-pop3", "k9s", "outlook", "pacc", "thunderbird"] {
        let row = by_name(format).expect("a format");
        for id in PROVIDERS {
            let provider = provider_called(id);
            let ann = one(&format!("Ann+x@{}", provider.main_domain()));
            let files = [("anyone", Addressee::Anyone), ("one", ann)].into_iter();
            seeds.extend(files.filter_map(|(whom, addressee)| {
                let bytes = row.render(provider, &addressee).ok()?;
                let target = format.split('-').next().unwrap_or_default().to_owned();
                Some(Seed { target, name: format!("{format}-{id}-{whom}"), bytes })
            }));
        }
    }
    seeds
}

fn provider_files() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for id in PROVIDERS {
        let provider = provider_called(id);
        let file = repository("tests/providers/good").join(format!("{id}.toml"));
        let toml = Seed {
            target: "provider_toml".to_owned(),
            name: id.to_owned(),
            bytes: fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())),
        };
        let bytes = serde_json::to_vec(provider).expect("JSON");
        seeds.extend([toml, Seed { target: "provider_json".to_owned(), name: id.to_owned(), bytes }]);
    }
    seeds
}

fn customers() -> Vec<Seed> {
    let seed = |file: &str| Seed {
        target: "customers".to_owned(),
        name: file.replace('/', "-"),
        bytes: fs::read(repository("tests/customers").join(file)).expect("a list"),
    };
    CUSTOMERS.iter().map(|file| seed(file)).collect()
}

fn servers() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for (protocol, files) in SERVERS {
        let (_, rest) = SIGNING_IN.iter().find(|(of, _)| *of == protocol).expect("a protocol");
        for file in files {
            let script = Dialogue::read(&repository("tests/verify").join(format!("{file}.txt")));
            let said = script.acts.iter().map(|act| match act {
                Act::Send(octets) | Act::Flood(octets) => octets.as_slice(),
                _ => b"",
            });
            let bytes = said.chain([rest.as_bytes()]).collect::<Vec<_>>().concat();
            let name = file.rsplit('/').next().unwrap_or_default().to_owned();
            seeds.push(Seed { target: protocol.to_owned(), name, bytes });
        }
    }
    seeds
}

/// What is asked of `serve`: the body of who posts, the query of who does not.
fn requests() -> Vec<Seed> {
    let seed = |case: &&str| {
        let file = repository("tests/serve_pages/cases").join(format!("{case}.txt"));
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let request = text.split("---\n").next().unwrap_or_default();
        let (head, body) = request.split_once("\n\n").expect("an empty line behind the headers");
        let line = head.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
        let (target, bytes) = match line.split(' ').collect::<Vec<_>>().as_slice() {
            ["POST", ..] => ("outlook_request", body),
            [_, path, ..] => ("query", path.rsplit(['?', '/']).next().unwrap_or_default()),
            _ => panic!("{case}: no request"),
        };
        Seed { target: target.to_owned(), name: (*case).to_owned(), bytes: bytes.as_bytes().to_vec() }
    };
    REQUESTS.iter().map(seed).collect()
}
