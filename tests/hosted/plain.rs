//! What is answered without TLS: autoconfig by itself, everything else with one redirect.

use super::case::{Case, Promise};
use super::published::{AUTOCONFIG, AUTODISCOVER, Published, question};
use crate::support::Request;

/// More redirects than the one that there is to be.
const MOST: u8 = 3;

/// What the hosts of a domain answer at port 80.
pub fn cases(published: &Published<'_>, domain: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    if let Some(file) = published.get(AUTOCONFIG, None) {
        for request in [Request::get, Request::head] {
            let url = format!("http://autoconfig.{domain}{AUTOCONFIG}");
            cases.push(Case::new(
                "Thunderbird, 1.3",
                request(url).following(MOST),
                Promise::File(file.clone()),
            ));
        }
    }
    if let Some(file) = published.get(AUTODISCOVER, None) {
        // Outlook asks so, and asks again where it is sent to.
        let url = format!("http://autodiscover.{domain}{AUTODISCOVER}");
        let (shown, followed) = (Request::get(&url), Request::get(&url).following(MOST));
        cases.push(Case::new("Outlook, step 8", shown, Promise::RedirectToTls));
        cases.push(Case::new("Outlook, step 8", followed, Promise::FileByTls(file)));
        let posted = question(&url, &format!("ann@{domain}"));
        cases.push(Case::new("Thunderbird, step 3", posted, Promise::RedirectToTls));
    }
    if let Some(file) = published.get("/iphone.html", None) {
        let request = Request::get(format!("http://autoconfig.{domain}/iphone.html")).following(MOST);
        cases.push(Case::new("somebody who types the name", request, Promise::FileByTls(file)));
    }
    let with_query = format!("http://autoconfig.{domain}/autodiscover/autodiscover.json?Email=a%40{domain}");
    cases.push(Case::new("a query is kept", Request::get(with_query), Promise::RedirectToTls));
    for path in ["/a%0d%0aX-Y:1", "/a%3Fb=c", "/a%20b", "/a%23b", "/a%25b", "/%e2%82%ac"] {
        let url = format!("http://autoconfig.{domain}{path}");
        cases.push(Case::new("a path stays encoded", Request::get(url), Promise::RedirectToTls));
    }
    cases
}
