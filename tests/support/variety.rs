//! Providers and people of every kind, for the programs that judge what is made for them.

use std::path::{Path, PathBuf};

use mailsetup::format::{Addressee, Person};
use mailsetup::provider::{Catalogue, Provider};
use tempfile::TempDir;

use super::binary::mailsetup;
use super::samples::repository;
use super::tree::tree;

/// Left of the `@`: what people have, and what an address may have that some format takes for its own.
pub const LOCAL_PARTS: &[&str] = &[
    "fred",
    "Ann.Lee+list",
    "o'brien&sons",
    "a/b=c?d#e!f*g~h^i`j|k{l}m",
    "{{fred}}",
    "50%off",
    "a$b",
    "-dash-",
    "007",
    "1e5",
    "2026-11-01",
    "true",
    "grüße.郵便",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// A full name that means something to XML and to a property list.
const FULL_NAME: &str = "Fred \"Freddy\" O'Brien & Sons <ö> ]]> &amp; $(id)";

/// The providers that come with the program, and those of `tests/variety`.
pub fn variety() -> Catalogue {
    Catalogue::load(&[repository("tests/variety")], &[]).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// Everybody; people with an address at the provider; somebody whose name is known too.
pub fn addressees(provider: &Provider) -> Vec<Addressee> {
    let address = |local_part: &str| {
        let text = format!("{local_part}@{}", provider.main_domain());
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    };
    let full_name = FULL_NAME.parse().unwrap_or_else(|error| panic!("{FULL_NAME}: {error}"));
    let mut addressees = vec![Addressee::Anyone];
    addressees.extend(LOCAL_PARTS.iter().map(|local_part| Addressee::one(address(local_part))));
    addressees.push(Addressee::One(Person { address: address("fred"), full_name: Some(full_name) }));
    addressees
}

/// The bundles that a user would get, each in a folder of its own.
pub struct Bundles(TempDir);

impl Bundles {
    /// Runs `generate` for these providers, and with these options; for all if none is named.
    pub fn generate(arguments: &[&str]) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let providers = repository("tests/variety").display().to_string();
        let start = ["generate", "--out", ".", "--providers", &providers];
        let outcome = mailsetup(folder.path(), &[&start, arguments].concat());
        // 3: written, but there is a provider that some format cannot say.
        assert!(matches!(outcome.code, Some(0 | 3)), "{arguments:?}: {:?}\n{}", outcome.code, outcome.err);
        Self(folder)
    }

    /// Where all of them lie.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The bundle of one provider.
    pub fn of(&self, provider: &str) -> PathBuf {
        let folder = self.path().join(provider);
        assert!(folder.is_dir(), "{provider}: no bundle of that name");
        folder
    }

    /// All files of all bundles with this ending.
    pub fn files(&self, ending: &str) -> Vec<PathBuf> {
        let files = tree(self.path()).into_keys().map(|name| self.path().join(name));
        let files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
        assert!(!files.is_empty(), "no file ends in .{ending}");
        files
    }
}
