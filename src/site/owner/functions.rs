//! Functions for hosts of static files that can run a script: what mail programs ask for by POST, in other letter
//! cases, or with their address.

use askama::Template;
use serde::Serialize;

use super::{OwnerFile, TEXT};
use crate::format::{
    Format, PoxError, ReadBy, by_name, document, error_document, invalid_protocol, mobilesync_refusal,
    with_placeholders,
};
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::website::Website;

pub(super) const CLOUDFLARE: OwnerFile = OwnerFile {
    title: "Cloudflare Pages or Workers: the function",
    purpose: "Answers what a file cannot: Outlook's question, which names the address. Goes into the folder www.",
    path: "server/cloudflare/_worker.js",
    render: |website| vec![script(CLOUDFLARE.path, website, Host::Cloudflare)],
};

pub(super) const CLOUDFLARE_SETTINGS: OwnerFile = OwnerFile {
    title: "Cloudflare Workers: the settings",
    purpose: "For wrangler, beside the folder www; Cloudflare Pages needs no settings.",
    path: "server/cloudflare/wrangler.toml",
    render: |website| {
        let id = website.provider.id().as_str();
        vec![Artefact::new(CLOUDFLARE_SETTINGS.path, TEXT, document(&Wrangler { id }).into_bytes())]
    },
};

pub(super) const NETLIFY: OwnerFile = OwnerFile {
    title: "Netlify: the function",
    purpose: "The same for Netlify. Goes to netlify/edge-functions/mailsetup.js beside the folder www.",
    path: "server/netlify/netlify/edge-functions/mailsetup.js",
    render: |website| vec![script(NETLIFY.path, website, Host::Netlify)],
};

pub(super) const NETLIFY_SETTINGS: OwnerFile = OwnerFile {
    title: "Netlify: the settings",
    purpose: "Beside the folder www.",
    path: "server/netlify/netlify.toml",
    render: |_| vec![Artefact::new(NETLIFY_SETTINGS.path, TEXT, document(&NetlifySettings).into_bytes())],
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
    v2: Version2,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Version2 {
    path: &'static str,
    below: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    answer: Option<String>,
    invalid_protocol: String,
}

fn script(path: &'static str, website: &Website<'_>, host: Host) -> Artefact {
    let script = Script {
        provider: website.provider,
        host,
        files: to_json(&files(website)),
        autodiscover: to_json(&autodiscover(website)),
    };
    Artefact::new(path, SCRIPT, document(&script).into_bytes())
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
        v2: Version2 {
            path: v2.paths.first()?,
            below: v2.ask.below?,
            media_type: v2.media_type,
            answer: untold(v2),
            invalid_protocol: text(invalid_protocol()),
        },
    })
}

/// Stands where the script puts the time.
const TIME_OF_DAY: &str = "TIME_OF_DAY";
