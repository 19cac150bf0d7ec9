//! Functions for hosts of static files that can run a script: what mail programs ask for by POST, in other letter
//! cases, or with their address.

use askama::Template;
use serde::Serialize;

use super::{OwnerFile, TEXT, where_asked};
use crate::format::{
    Format, PoxError, ReadBy, by_name, document, error_document, invalid_protocol, mobilesync_refusal,
    with_placeholders,
};
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::hosts::hosts;
use crate::site::website::Website;

pub(super) const CLOUDFLARE: OwnerFile = OwnerFile {
    title: "Cloudflare Pages or Workers: the function",
    purpose: "Answers what a file cannot: Outlook's question, which names the address. For Pages it goes into the folder www, for Workers beside it.",
    path: "server/cloudflare/_worker.js",
    render: |website| script(CLOUDFLARE.path, website, Host::Cloudflare),
};

pub(super) const CLOUDFLARE_SETTINGS: OwnerFile = OwnerFile {
    title: "Cloudflare Workers: the settings",
    purpose: "For Workers, beside the folder www; Pages needs no settings.",
    path: "server/cloudflare/wrangler.toml",
    render: |website| {
        let settings = Wrangler { id: website.provider.id().as_str(), hosts: hosts(website) };
        where_asked(website, Artefact::new(CLOUDFLARE_SETTINGS.path, TEXT, document(&settings).into_bytes()))
    },
};

pub(super) const NETLIFY: OwnerFile = OwnerFile {
    title: "Netlify: the function",
    purpose: "The same for Netlify: netlify/edge-functions/mailsetup.js, beside the folder www.",
    path: "server/netlify/netlify/edge-functions/mailsetup.js",
    render: |website| script(NETLIFY.path, website, Host::Netlify),
};

pub(super) const NETLIFY_SETTINGS: OwnerFile = OwnerFile {
    title: "Netlify: the settings",
    purpose: "Beside the folder www.",
    path: "server/netlify/netlify.toml",
    render: |website| {
        where_asked(
            website,
            Artefact::new(NETLIFY_SETTINGS.path, TEXT, document(&NetlifySettings).into_bytes()),
        )
    },
};

/// JavaScript modules.
const SCRIPT: &str = "text/javascript; charset=utf-8";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Host {
    Cloudflare,
    Netlify,
}

#[derive(Template)]
#[template(path = "server/function.js")]
struct Script<'p> {
    provider: &'p Provider,
    host: Host,
    files: String,
    autodiscover: String,
}

#[derive(Template)]
#[template(path = "server/wrangler.toml")]
struct Wrangler<'p> {
    id: &'p str,
    hosts: Vec<String>,
}

#[derive(Template)]
#[template(path = "server/netlify.toml")]
struct NetlifySettings;

/// A file for mail programs, the same for everybody.
#[derive(Serialize)]
struct File<'w> {
    /// In small letters.
    path: String,
    #[serde(rename = "type")]
    media_type: &'static str,
    body: &'w str,
}

/// The documents of Autodiscover. Those that name a time have `TIME_OF_DAY` in its place.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Autodiscover {
    path: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    /// With placeholders where the username stands; nothing where the provider has no such servers.
    settings: Option<String>,
    /// For who asks without an address.
    untold: Option<String>,
    invalid_request: String,
    not_available: String,
    mobile_sync: String,
    /// Whose addresses they are; the first stands for the provider.
    domains: Vec<String>,
    v2: Version2,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Version2 {
    path: &'static str,
    below: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    /// With `DOMAIN` in the place of the domain.
    template: Option<String>,
    invalid_protocol: String,
}

fn script(path: &'static str, website: &Website<'_>, host: Host) -> Vec<Artefact> {
    let script = Script {
        provider: website.provider,
        host,
        files: to_json(&files(website)),
        autodiscover: to_json(&autodiscover(website)),
    };
    where_asked(website, Artefact::new(path, SCRIPT, document(&script).into_bytes()))
}

/// JSON is JavaScript (ECMAScript 2019). Lines, so that a person can read what is in it.
fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// What the static host would give a wrong type or find in one letter case only.
fn files<'w>(website: &'w Website<'_>) -> Vec<File<'w>> {
    let programs = website
        .pages
        .iter()
        .filter(|page| page.format.reader == ReadBy::Program && !is_autodiscover(page.format));
    let file = |page: &'w crate::site::website::Page| {
        let body = std::str::from_utf8(&page.bytes).unwrap_or_default();
        let media_type = page.format.media_type;
        page.format.paths.iter().map(move |path| File { path: path.to_lowercase(), media_type, body })
    };
    programs.flat_map(file).collect()
}

/// The script answers for both versions of Autodiscover itself.
fn is_autodiscover(format: &Format) -> bool {
    format.ask.by_post || format.ask.below.is_some()
}

fn autodiscover(website: &Website<'_>) -> Option<Autodiscover> {
    let (pox, v2) = (by_name("outlook")?, by_name("outlook-v2")?);
    let provider = website.provider;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    let untold = |format: &Format| format.ask.untold.and_then(|render| render(provider).ok()).map(text);
    let error = |error| text(error_document(error, TIME_OF_DAY));
    Some(Autodiscover {
        path: pox.paths.first()?,
        media_type: pox.media_type,
        settings: with_placeholders(provider).ok().map(text),
        untold: untold(pox),
        invalid_request: error(PoxError::InvalidRequest),
        not_available: error(PoxError::ProviderNotAvailable),
        mobile_sync: text(mobilesync_refusal()),
        domains: domains(provider),
        v2: Version2 {
            path: v2.paths.first()?,
            below: v2.ask.below?,
            media_type: v2.media_type,
            template: untold(v2).map(|answer| answer.replace(provider.main_domain().as_str(), "DOMAIN")),
            invalid_protocol: text(invalid_protocol()),
        },
    })
}

/// The main domain, then the others.
fn domains(provider: &Provider) -> Vec<String> {
    let mut domains: Vec<String> = provider.domains.iter().map(ToString::to_string).collect();
    domains.sort_by_key(|domain| domain != provider.main_domain().as_str()); // stable: the others stay in order
    domains
}

/// Stands where the script puts the time.
const TIME_OF_DAY: &str = "TIME_OF_DAY";
