//! What nobody is to get: a catch-all page would hide settings, a listing would show what is no page.

use super::case::{Case, Promise};
use crate::support::{OWN_PAGE, Request};

/// There is nothing, so 404 and nothing else: a client that gets 200 looks no further.
const UNKNOWN: &[&str] = &[
    "/nothing-here",
    "/nothing/here.html",
    "/mail/config-v1.2.xml",
    "/mail/config-v1.1.xml/",
    "/mail/config-v1.1.xml.bak",
    "/autodiscover/other.xml",
    "/autodiscover/autodiscover.xml/",
    "/autodiscover/autodiscover.jsonp",
    "/autodiscover/autodiscoverxxml",
    "/xautodiscover/autodiscover.xml",
    "/.well-known/nothing",
    "/wp-login.php",
    "/dns/example.com.zone",
    "/server/nginx.conf",
];

/// Folders, whose names may be known.
const FOLDERS: &[&str] =
    &["/mail/", "/autodiscover/", "/.well-known/", "/.well-known/autoconfig/mail/", "/mail"];

/// Files that lie in many document roots; the tests put them there.
pub const HIDDEN: &[&str] = &["/.htaccess", "/.htpasswd", "/.git/config", "/.env"];

/// Out of the document root; and what is no path at all.
const OUTSIDE: &[&str] = &[
    "/../server/nginx.conf",
    "/mail/../../server/nginx.conf",
    "/.well-known/../../certificate/privkey.pem",
    "/%2e%2e/certificate/privkey.pem",
    "/..%2fcertificate%2fprivkey.pem",
    "/mail/..%2f..%2fcertificate/privkey.pem",
    "/..%5ccertificate%5cprivkey.pem",
    "/autodiscover/..%2f..%2fcertificate/privkey.pem",
    "/%00",
    "/mail/config-v1.1.xml%00.html",
    "//certificate/privkey.pem",
];

/// POST is for Autodiscover alone.
const NOT_FOR_POST: &[&str] =
    &["/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml", "/index.html", "/style.css"];

const METHODS: &[&str] = &["OPTIONS", "PUT", "DELETE", "PROPFIND", "PATCH", "NONSENSE"];

/// What a host that has nothing but the published files must refuse.
pub fn cases(host: &str) -> Vec<Case> {
    let url = |path: &str| format!("https://{host}{path}");
    let get = |why: &str, paths: &[&str], status| {
        let case = |path: &&str| Case::new(why, Request::get(url(path)), Promise::Refusal(status));
        paths.iter().map(case).collect::<Vec<_>>()
    };
    let mut cases = get("there is no such page", UNKNOWN, &[404]);
    cases.extend(FOLDERS.iter().map(|path| {
        let request = Request::get(url(path)).following(1);
        Case::new("a folder has no listing", request, Promise::Refusal(&[403, 404]))
    }));
    cases.extend(get("a hidden file is hidden", HIDDEN, &[403, 404]));
    cases.extend(get("there is nothing outside", OUTSIDE, &[400, 403, 404]));
    cases.extend(NOT_FOR_POST.iter().map(|path| {
        Case::new("nothing takes a POST here", Request::post(url(path), "a=b"), Promise::Refusal(&[403, 405]))
    }));
    cases.extend(METHODS.iter().map(|method| {
        Case::new(
            "no method is too much",
            Request::new(method, url("/mail/config-v1.1.xml")),
            Promise::NoFailure,
        )
    }));
    cases
}

/// What is found at other hosts alone.
const ELSEWHERE: &[&str] =
    &["/nothing-here", "/iphone.html", "/style.css", "/mail/config-v1.1.xml", "/autodiscover/other.xml"];

/// A site that the owner had before has his own page still, and none of what belongs elsewhere.
pub fn of_own_site(host: &str) -> Vec<Case> {
    let get = |path: &str| Request::get(format!("https://{host}{path}"));
    let own = |path: &str| Case::new("the owner's own page", get(path), Promise::Page(OWN_PAGE));
    let unknown = |path: &&str| Case::new("not of this site", get(path), Promise::Refusal(&[404]));
    let outside =
        |path: &&str| Case::new("there is nothing outside", get(path), Promise::Refusal(&[400, 403, 404]));
    // What the owner's server makes of a name with a zero in it is his own.
    let outside = OUTSIDE.iter().filter(|path| !path.contains("%00")).map(outside);
    ["/", "/index.html"].map(own).into_iter().chain(ELSEWHERE.iter().map(unknown)).chain(outside).collect()
}
