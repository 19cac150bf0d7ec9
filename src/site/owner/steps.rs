//! The page for the owner of a domain: what to do, step by step, and what each kind of web host can do.

use askama::Template;

use super::{HTML, OwnerFile, dns_files, path_for};
use crate::format::{Page, Stylesheet, document};
use crate::mail::Domain;
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::hosts::{host_names, hosts};
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
    has_autodiscover: bool,
    /// Whether there is a profile to be signed.
    has_profile: bool,
    /// The further domains.
    others: Vec<String>,
}

/// A kind of web host.
struct Kind {
    name: &'static str,
    /// What the owner tells it, once the folder www is there.
    how: &'static str,
    /// The file to begin with.
    file: Option<&'static str>,
    /// What mail programs get: Thunderbird and others, Apple, Outlook.
    thunderbird: &'static str,
    apple: &'static str,
    outlook: &'static str,
}

/// nginx, Apache and Caddy are asked by the tests; what the hosts of static files do is from their
/// documentation.
static KINDS: &[Kind] = &[
    Kind {
        name: "nginx, on a machine of yours",
        how: "server/nginx.conf says at its beginning where it goes, and how to get the certificate.",
        file: Some("server/nginx.conf"),
        thunderbird: "yes",
        apple: "yes",
        outlook: WEB_SERVER,
    },
    Kind {
        name: "Apache, on a machine of yours",
        how: "server/apache.conf says at its beginning where it goes, and how to get the certificate.",
        file: Some("server/apache.conf"),
        thunderbird: "yes",
        apple: "yes",
        outlook: WEB_SERVER,
    },
    Kind {
        name: "Caddy, on a machine of yours",
        how: "Put server/Caddyfile into /etc/caddy/Caddyfile. It gets the certificates by itself, once the DNS records \
              are there.",
        file: Some("server/Caddyfile"),
        thunderbird: "yes",
        apple: "yes",
        outlook: WEB_SERVER,
    },
    Kind {
        name: "mailsetup serve",
        how: "It needs no folder: it makes the files while it is asked, behind a web server that has the certificates.",
        file: None,
        thunderbird: "yes",
        apple: "yes, with the address filled in",
        outlook: "yes",
    },
    Kind {
        name: "Cloudflare Pages",
        how: "Put _worker.js into the folder www before you upload it, and add each name of step 1 as a custom \
              domain of the project: that gets the certificates. A DNS record alone is not enough.",
        file: Some("server/cloudflare/_worker.js"),
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, by the function",
    },
    Kind {
        name: "Cloudflare Workers",
        how: "Put _worker.js and wrangler.toml beside the folder www, and run npx wrangler deploy. The names stand in \
              wrangler.toml; their DNS records and certificates come by themselves.",
        file: Some("server/cloudflare/wrangler.toml"),
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, by the function",
    },
    Kind {
        name: "Netlify",
        how: "Put what is in server/netlify beside the folder www, deploy with Git or with netlify deploy, and add each of \
              the names of step 1 as a domain alias of the site: that gets the certificates.",
        file: Some("server/netlify/netlify.toml"),
        thunderbird: "yes",
        apple: "yes",
        outlook: "yes, by the function",
    },
    Kind {
        name: "GitHub Pages, and others with files alone",
        how: "Add an empty file .nojekyll to the folder www, or GitHub leaves out .well-known; name autoconfig as the \
              custom domain. One site has one name.",
        file: None,
        thunderbird: "yes",
        apple: "no: the profile gets a type that Safari does not install",
        outlook: "no: they refuse POST",
    },
    Kind {
        name: "Object storage (S3 and its like)",
        how: "Give each file the type that server/nginx.conf names for it, and put a CDN in front, which has the \
              certificates for the names.",
        file: None,
        thunderbird: "yes",
        apple: "yes, if the type is set",
        outlook: "no: it refuses POST",
    },
];

const WEB_SERVER: &str = "yes, where one file is right for everybody; else with mailsetup serve behind it";

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
        hosts: hosts(website),
        kinds: KINDS,
        needs_live: website.refused.iter().filter(|one| one.reason.needs_address()).map(title).collect(),
        has_autodiscover: host_names(website).contains(&"autodiscover"),
        has_profile: website.pages.iter().any(|page| page.format.is_signable),
        others: provider.exact_domains().skip(1).map(ToString::to_string).collect(),
        places: places(website, domain),
        zone: path_for(dns_files::ZONES.path, domain.as_str()),
    };
    document(&page).into_bytes()
}

fn title(refused: &Refused) -> &'static str {
    refused.format.title
}

fn places(website: &Website<'_>, domain: &Domain) -> Vec<String> {
    let places = website.pages.iter().flat_map(|page| page.format.places);
    places.map(|place| place.replace("DOMAIN", domain.as_str())).collect()
}
