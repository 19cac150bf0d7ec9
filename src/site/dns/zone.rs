//! The records as lines for a zone file (RFC 1035 section 5.1).

use std::fmt::Write as _;

use super::records::records;
use crate::mail::Domain;
use crate::site::website::Website;

/// Seconds for which an answer may be remembered: an hour. Clients read once, when they are set up.
pub const TTL: u32 = 3600;

/// The records of a domain, to be put into its zone.
pub fn to_zone(website: &Website<'_>, domain: &Domain) -> String {
    let name = &website.provider.name;
    let mut zone = format!(
        "; Records by which mail programs find the mail settings of {domain} ({name}).\n\
         ; Put them into the zone {domain}, beside what is there. {domain}. itself, your mail servers and the web\n\
         ; host keep their own records; the web host needs an address, and must not be an alias (RFC 2782).\n\
         ;\n\
         ; A wildcard record (*.{domain}) does harm here: a web server that answers every name with a page of its\n\
         ; own hides these settings from Thunderbird, which takes the first answer for the right one. It does not\n\
         ; stand in for the records below either.\n\
         \n\
         $ORIGIN {domain}.\n\
         $TTL {TTL}\n"
    );
    for group in records(website, domain) {
        let _ = writeln!(zone, "\n; {}\n{}", group.title, comment(group.purpose));
        for record in group.records {
            let _ = writeln!(zone, "{:<20} IN {:<5} {}", record.name, record.data.kind(), record.data);
        }
    }
    zone
}

fn comment(text: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(100).initial_indent("; ").subsequent_indent("; "))
}
