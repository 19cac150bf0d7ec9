//! What the owner of a domain needs beside the document root: an overview, the steps, DNS records, lines for
//! his web server, functions for hosts of static files.

mod dns_files;
mod functions;
mod location;
mod overview;
mod steps;
mod web_server;

use super::bundle::Artefact;
use super::website::Website;

pub(super) use overview::alone as overview_alone;

/// A file for the owner, or one for each of his domains.
pub(super) struct OwnerFile {
    /// What it is for and where it goes, in a sentence.
    pub purpose: &'static str,
    /// What the overview calls it.
    pub title: &'static str,
    /// Where it lies; of several, the one for the main domain is linked.
    pub path: &'static str,
    pub render: fn(&Website<'_>) -> Vec<Artefact>,
}

/// HTML for the owner.
const HTML: &str = "text/html; charset=utf-8";
/// What programs read that are no mail programs.
const TEXT: &str = "text/plain; charset=utf-8";

/// Every file, in the order in which the owner needs them.
pub(super) static FILES: &[OwnerFile] = &[
    overview::FILE,
    steps::FILE,
    dns_files::PAGE,
    dns_files::ZONES,
    web_server::NGINX,
    web_server::NGINX_OWN_SITE,
    web_server::CADDY,
    web_server::APACHE,
    web_server::APACHE_OWN_SITE,
    functions::CLOUDFLARE,
    functions::CLOUDFLARE_SETTINGS,
    functions::NETLIFY,
    functions::NETLIFY_SETTINGS,
];

/// The path of a file of a domain: `DOMAIN` in the path is the domain.
fn path_for(path: &str, domain: &str) -> String {
    path.replace("DOMAIN", domain)
}
