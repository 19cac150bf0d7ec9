//! What the owner of a domain needs beside the document root: an overview, the steps, DNS records, lines for
//! his web server, functions for hosts of static files.

mod clients;
mod dns_files;
mod functions;
mod location;
mod overview;
mod steps;
mod web_server;

use super::bundle::Artefact;
use super::hosts::hosts;
use super::matrix::Forecast;
use super::website::Website;

pub(super) use overview::overview;

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

/// Every file beside the overview, in the order in which the owner needs them.
static FILES: &[OwnerFile] = &[
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

/// Every file that there is for a website, the overview first.
pub(super) fn files(website: &Website<'_>, forecasts: &[Forecast]) -> Vec<Artefact> {
    let rendered: Vec<(&OwnerFile, Vec<Artefact>)> =
        FILES.iter().map(|file| (file, (file.render)(website))).collect();
    let present: Vec<&OwnerFile> =
        rendered.iter().filter(|(_, artefacts)| !artefacts.is_empty()).map(|(file, _)| *file).collect();
    let overview = overview(website, &present, forecasts);
    overview.into_iter().chain(rendered.into_iter().flat_map(|(_, artefacts)| artefacts)).collect()
}

/// A file for a website that mail programs ask for; none where nobody would.
fn where_asked(website: &Website<'_>, artefact: Artefact) -> Vec<Artefact> {
    if hosts(website).is_empty() { Vec::new() } else { vec![artefact] }
}

/// The path of a file of a domain: `DOMAIN` in the path is the domain.
fn path_for(path: &str, domain: &str) -> String {
    path.replace("DOMAIN", domain)
}
