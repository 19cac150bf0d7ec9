//! Providers to try things on.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use mailsetup::format::{Addressee, Person};
use mailsetup::provider::{Provider, load, load_text};

/// The first lines of a provider file; the servers are left to say.
pub const HEAD: &str = "name = \"Post Example\"\nshort-name = \"Post\"\ndomains = [\"post.example\"]\n";

/// A folder of the repository.
pub fn repository(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// A `[[server]]`, as three words and its authentication say: `server("imap", "implicit", 993, ..)`.
pub fn server(protocol: &str, tls: &str, port: u16, auth: &[&str], username: &str) -> String {
    let host = if protocol == "smtp" { "out.post.example" } else { "in.post.example" };
    format!(
        "\n[[server]]\nprotocol = \"{protocol}\"\nhost = \"{host}\"\nport = {port}\ntls = \"{tls}\"\n\
         auth = {auth:?}\nusername = {username:?}\n"
    )
}

/// A server that takes a password and the whole address.
pub fn plain_server(protocol: &str, tls: &str, port: u16) -> String {
    server(protocol, tls, port, &["password"], "%EMAILADDRESS%")
}

/// The smallest provider: IMAP and SMTP with implicit TLS on their usual ports.
pub fn minimal() -> String {
    format!("{HEAD}{}{}", plain_server("imap", "implicit", 993), plain_server("smtp", "implicit", 465))
}

/// The provider of a text that is right, with the id `post`.
pub fn provider(text: &str) -> Provider {
    let loaded = load_text("post.toml", text.to_owned());
    loaded.unwrap_or_else(|error| panic!("{error}\n{text}")).provider
}

/// The provider of a file that is right.
pub fn provider_of(file: &Path) -> Provider {
    load(file).unwrap_or_else(|error| panic!("{error}")).provider
}

/// The providers that come with the program, and those of `tests/providers/good`.
pub fn all_providers() -> &'static [Provider] {
    static ALL: OnceLock<Vec<Provider>> = OnceLock::new();
    ALL.get_or_init(read_all_providers)
}

fn read_all_providers() -> Vec<Provider> {
    let mut files = Vec::new();
    for folder in ["providers", "tests/providers/good"] {
        let entries = std::fs::read_dir(repository(folder)).unwrap_or_else(|e| panic!("{folder}: {e}"));
        files.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
    }
    let is_provider = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        (name.ends_with(".toml") || name.ends_with(".json")) && !name.ends_with(".schema.json")
    };
    files.retain(is_provider);
    files.sort();
    files.iter().map(|file| provider_of(file)).collect()
}

/// The provider of that id among [`all_providers`].
pub fn provider_called(id: &str) -> &'static Provider {
    let mut all = all_providers().iter();
    all.find(|provider| provider.id().as_str() == id).unwrap_or_else(|| panic!("no provider is called {id}"))
}

/// The person of an address, without a name.
pub fn one(address: &str) -> Addressee {
    Addressee::one(address.parse().unwrap_or_else(|error| panic!("{address}: {error}")))
}

/// The person of an address and a name.
pub fn named(address: &str, full_name: &str) -> Addressee {
    let address = address.parse().unwrap_or_else(|error| panic!("{address}: {error}"));
    let full_name = full_name.parse().unwrap_or_else(|error| panic!("{full_name}: {error}"));
    Addressee::One(Person { address, full_name: Some(full_name) })
}
