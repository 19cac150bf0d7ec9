//! The places on a web server, in the words of its configuration.

use std::borrow::Cow;

use crate::format::{Format, invalid_protocol};
use crate::mail::{Domain, DomainPattern};
use crate::provider::Provider;
use crate::site::hosts::{host_names, hosts};
use crate::site::website::Website;

/// A file at a path, in any letter case.
pub(super) struct Location {
    /// `/mail/config-v1.1.xml`
    pub path: Cow<'static, str>,
    /// The same as a regular expression, with what the format takes behind it.
    pub pattern: String,
    pub media_type: &'static str,
    pub by_post: bool,
    /// Whether the query names a protocol, which must be the one that there is.
    pub has_protocol: bool,
    /// Whether it is also answered without TLS.
    pub without_tls: bool,
}

/// Where the files of a website go.
pub(super) struct Locations {
    /// The hosts below each domain: `autoconfig.post.example`.
    pub hosts: Vec<String>,
    /// The same for `*.post.example`, as regular expressions.
    pub host_patterns: Vec<String>,
    /// The same as Apache writes them: `autoconfig.*.post.example`.
    pub wildcard_hosts: Vec<String>,
    /// Every file.
    pub all: Vec<Location>,
    /// Those that mail programs look for at the domain itself.
    pub at_domain: Vec<Location>,
    /// What only a program can answer, since it names the address.
    pub live: Vec<Location>,
    /// Those of them that are asked at the domain itself.
    pub live_at_domain: Vec<Location>,
    /// The answer to who asks for another protocol, in one line.
    pub invalid_protocol: String,
}

impl Locations {
    pub(super) fn new(website: &Website<'_>) -> Self {
        let refused = || website.refused.iter().filter(|one| one.reason.needs_address());
        let live = || refused().map(|one| one.format);
        Self {
            hosts: hosts(website),
            host_patterns: host_patterns(website),
            wildcard_hosts: wildcard_hosts(website),
            all: website.pages.iter().flat_map(|page| locations(page.format, page.paths())).collect(),
            at_domain: website.formats().flat_map(at_domain).collect(),
            live: live().flat_map(of_format).collect(),
            live_at_domain: live().flat_map(at_domain).collect(),
            invalid_protocol: String::from_utf8_lossy(&invalid_protocol()).trim_end().to_owned(),
        }
    }

    /// nginx's `server_names_hash_bucket_size`, where a name does not fit into the one that most processors have:
    /// a pointer, the length in two bytes, the name, all in steps of a pointer, and another pointer
    /// (`ngx_hash_init`).
    pub(super) fn names_hash(&self) -> Option<usize> {
        const USUAL: usize = 64;
        const POINTER: usize = 8;
        let longest = self.hosts.iter().map(String::len).max().unwrap_or_default();
        let size = 2 * POINTER + (2 + longest).next_multiple_of(POINTER);
        (size > USUAL).then(|| size.next_power_of_two())
    }

    /// The first host, which gives the certificate its name.
    pub(super) fn first_host(&self) -> &str {
        self.hosts.first().map_or("", String::as_str)
    }
}

fn of_format(format: &'static Format) -> impl Iterator<Item = Location> {
    locations(format, format.paths.iter().copied().map(Cow::Borrowed))
}

fn locations(
    format: &'static Format,
    paths: impl Iterator<Item = Cow<'static, str>>,
) -> impl Iterator<Item = Location> {
    paths.map(move |path| Location {
        pattern: pattern(&path, format.ask.below),
        path,
        media_type: format.media_type,
        by_post: format.ask.by_post,
        has_protocol: format.ask.below.is_some(),
        without_tls: format.ask.without_tls,
    })
}

/// `/index.html` is also the folder that it stands for.
fn pattern(path: &str, below: Option<&str>) -> String {
    let pattern = escaped(path);
    match (path, below) {
        ("/index.html", _) => "/(index\\.html)?".to_owned(),
        (_, Some(below)) => format!("{pattern}({}.*)?", escaped(below)),
        (_, None) => pattern,
    }
}

/// Paths have no other character that means something there; a test holds that.
fn escaped(path: &str) -> String {
    path.replace('.', "\\.")
}

/// The places that programs ask at the domain itself.
fn at_domain(format: &'static Format) -> impl Iterator<Item = Location> {
    let is_asked =
        |path: &str| format.places.iter().any(|place| place.strip_prefix("https://DOMAIN") == Some(path));
    of_format(format).filter(move |location| is_asked(&location.path))
}

fn host_patterns(website: &Website<'_>) -> Vec<String> {
    let labels = host_names(website).join("|");
    below(website.provider).map(|name| format!("^({labels})\\..+\\.{}$", escaped(name.as_str()))).collect()
}

fn wildcard_hosts(website: &Website<'_>) -> Vec<String> {
    let labels = host_names(website);
    let hosts =
        |label: &&str| below(website.provider).map(|name| format!("{label}.*.{name}")).collect::<Vec<_>>();
    labels.iter().flat_map(hosts).collect()
}

/// The names of `*.NAME`.
fn below(provider: &Provider) -> impl Iterator<Item = &Domain> {
    provider.domains.iter().filter_map(|pattern| match pattern {
        DomainPattern::Below(name) => Some(name),
        DomainPattern::Exact(_) => None,
    })
}
