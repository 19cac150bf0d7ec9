//! The page for the owner of a domain: what to do, step by step, and what each kind of web host can do.

use askama::Template;

use super::{HTML, OwnerFile, dns_files, path_for};
use crate::format::{Page, Stylesheet, document};
use crate::mail::Domain;
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::hosts::host_names;
use crate::site::refused::Refused;
use crate::site::website::Website;

pub(super) const FILE: OwnerFile = OwnerFile {
    title: "Host it, step by step",
    purpose: "Upload, DNS records, certificate, and the proof that it works.",
    path: "hosting.html",
    render: |website| vec![Artefact::new("hosting.html", HTML, page(website))],
};

#[derive(Template)]
#[template(path = "owner/hosting.html")]
struct HostingPage<'p> {
    page: Page,
    provider: &'p Provider,
    domain: &'p Domain,
    hosts: Vec<String>,
    kinds: &'static [Kind],
    needs_live: Vec<&'static str>,
    /// Where the files must be found in the end.
    places: Vec<String>,
    zone: String,
}

/// A kind of web host.
struct Kind {
    name: &'static str,
    /// What goes there, beside the folder www.
    how: &'static str,
    /// What mail programs get: Thunderbird and others, Apple, Outlook.
    thunderbird: &'static str,
    apple: &'static str,
    outlook: &'static str,
}

/// nginx, Apache and Caddy are asked by the tests; what the hosts of static files do is from their
/// documentation.
static KINDS: &[Kind] = &[
    Kind {
        name: "nginx, Apache, Caddy on a machine of yours",
        how: "server/nginx.conf, server/apache.conf or server/Caddyfile",
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, where one file is right for everybody; else with mailsetup serve behind it",
    },
    Kind {
        name: "mailsetup serve",
        how: "nothing else: it makes the files while it is asked",
        thunderbird: "yes",
        apple: "yes, with the address filled in",
        outlook: "yes",
    },
    Kind {
        name: "Cloudflare Pages or Workers",
        how: "server/cloudflare/_worker.js in the folder www",
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, by the function",
    },
    Kind {
        name: "Netlify",
        how: "server/netlify/ beside the folder www",
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, by the function",
    },
    Kind {
        name: "GitHub Pages and others with files alone",
        how: "the folder www; GitHub Pages also needs an empty file .nojekyll in it, or it leaves out .well-known",
        thunderbird: "yes, one host name per site",
        apple: "no: the profile gets a type that Safari does not install",
        outlook: "no: they refuse POST",
    },
    Kind {
        name: "Object storage (S3 and its like)",
        how: "the folder www, each file with the type that server/nginx.conf names",
        thunderbird: "yes",
        apple: "yes, if the type is set",
        outlook: "no: it refuses POST",
    },
];

fn page(website: &Website<'_>) -> Vec<u8> {
    let provider = website.provider;
    let domain = provider.main_domain();
    let page = HostingPage {
        page: Page {
            stylesheet: Stylesheet::Linked("www/style.css"),
            ..Page::new(format!("{}: host the mail settings", provider.name))
        },
        provider,
        domain,
        hosts: host_names(website).into_iter().map(|label| format!("{label}.{domain}")).collect(),
        kinds: KINDS,
        needs_live: website
            .refused
            .iter()
            .filter(|one| needs_live(one))
            .map(|one| one.format.title)
            .collect(),
        places: places(website, domain),
        zone: path_for(dns_files::ZONES.path, domain.as_str()),
    };
    document(&page).into_bytes()
}

fn needs_live(refused: &Refused) -> bool {
    matches!(refused.reason, crate::format::CannotSay::NeedsAddress(_))
}

fn places(website: &Website<'_>, domain: &Domain) -> Vec<String> {
    let places = website.pages.iter().flat_map(|page| page.format.places);
    places.map(|place| place.replace("DOMAIN", domain.as_str())).collect()
}
