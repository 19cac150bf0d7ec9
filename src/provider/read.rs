//! A tree of values to a provider.

use std::collections::BTreeMap;
use std::path::Path;

use super::brand::Brand;
use super::consistency;
use super::document::Node;
use super::extras::{Dav, Documentation, Jmap, Links, Note, Oauth2, Pop3Options, Sieve};
use super::id::ProviderId;
use super::problem::Problem;
use super::provider::Provider;
use super::published::Published;
use super::source::Source;
use super::source_name::SourceName;
use super::table_reader::{Located, TableReader};
use crate::mail::DomainPattern;

/// What a file's text says, before its parts are held against each other.
pub(super) struct Read {
    pub provider: Provider,
    pub domains: Vec<Located<DomainPattern>>,
}

/// Reads the root table; what is wrong goes to `problems`, in the order of the file.
pub(super) fn read(
    id: &ProviderId,
    root: &Node,
    folder: Option<&Path>,
    problems: &mut Vec<Problem>,
) -> Option<Read> {
    let read_root = |table: &mut TableReader<'_>| read_root(id, folder, table);
    let read = TableReader::read(root, "the file: expected a table", problems, read_root);
    problems.sort_by_key(|problem| problem.span.start);
    read
}

fn read_root(id: &ProviderId, folder: Option<&Path>, table: &mut TableReader<'_>) -> Option<Read> {
    // Editors of JSON find the schema through this key; TOML has a comment for it.
    let _: Option<crate::mail::Line> = table.optional("$schema");
    let name = table.required("name");
    let short_name = table.required("short-name");
    let domains = read_domains(table);
    let mx_domains = table.list("mx-domains");
    let web_host = table.optional("web-host");
    let webmail = table.optional("webmail");
    let brand = table.table("brand", |table| Brand::read(table, folder)).unwrap_or_default();
    let links = table.table("links", Links::read).unwrap_or_default();
    let documentation = values(table.tables("documentation", Documentation::read));
    let notes = values(table.tables("note", Note::read));
    let pop3 = table.table("pop3", Pop3Options::read);
    let calendar = table.table("calendar", Dav::read);
    let contacts = table.table("contacts", Dav::read);
    let sieve = table.table("sieve", Sieve::read);
    let jmap = table.table("jmap", Jmap::read);
    let oauth2 = table.table("oauth2", Oauth2::read);
    // Names first: a source whose table is broken is still declared.
    let declared = table.names("source");
    let sources: BTreeMap<SourceName, Source> =
        table.named_tables("source", Source::read).into_iter().collect();
    let (servers, candidates) = read_servers(table, &declared);
    let main_domain = consistency::main_domain(&domains);

    let provider = Provider {
        id: id.clone(),
        main_domain: main_domain?,
        name: name?,
        short_name: short_name?,
        domains: domains.iter().map(|located| located.value.clone()).collect(),
        mx_domains,
        web_host,
        webmail,
        brand,
        links,
        documentation,
        notes,
        pop3,
        calendar,
        contacts,
        sieve,
        jmap,
        oauth2,
        servers: values(servers),
        candidates: values(candidates),
        sources,
    };
    Some(Read { provider, domains })
}

fn read_domains(table: &mut TableReader<'_>) -> Vec<Located<DomainPattern>> {
    let before = table.problem_count();
    let domains = table.required_located_list("domains");
    let is_whole = table.problem_count() == before;
    consistency::check_domains(table, &domains);
    if is_whole && consistency::main_domain(&domains).is_none() {
        let message = "domains: expected at least one domain without a `*`";
        table.problem(table.span_of("domains"), message.to_owned());
    }
    domains
}

/// What is published, and what is only tried.
type Servers = (Vec<Located<Published>>, Vec<Located<Published>>);

fn read_servers(table: &mut TableReader<'_>, declared: &[&str]) -> Servers {
    let before = table.problem_count();
    let servers = table.tables("server", |table| Published::read(table, declared));
    let candidates = table.tables("candidate", |table| Published::read(table, declared));
    // A server that could not be read may well be the one that would be missed.
    if table.problem_count() == before {
        consistency::check_directions(table, &servers, &candidates);
    }
    consistency::check_servers(table, &servers);
    (servers, candidates)
}

fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
    located.into_iter().map(|located| located.value).collect()
}
