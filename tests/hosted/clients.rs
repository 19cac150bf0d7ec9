//! What mail programs send, word for word where it matters.

use super::case::{Case, Promise};
use super::published::{AUTOCONFIG, AUTODISCOVER, AUTODISCOVER_V2, PACC, Published, WELL_KNOWN, question};
use crate::support::Request;

/// A client's request for a file. `DOMAIN` is the domain of Ann's address.
struct Client {
    name: &'static str,
    url: &'static str,
    headers: &'static [&'static str],
    /// The address that it names, if it names one.
    names: Option<&'static str>,
    /// The path of the file that it is to find.
    finds: &'static str,
}

const ANN: Option<&str> = Some("ann@DOMAIN");

const ACCEPTS_XML: &str = "Accept: application/xml,text/xml,*/*";
const THUNDERBIRD: &[&str] = &[
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.7.0",
    ACCEPTS_XML,
];
const EVOLUTION: &[&str] = &["User-Agent: Evolution/3.46.4"];
const NEW_OUTLOOK: &[&str] = &["User-Agent: OutlookMobileCloudService-Autodetect/1.0.0"];

/// Those that ask with GET.
const CLIENTS: &[Client] = &[
    Client {
        name: "Thunderbird, 1.1",
        url: "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ann%40DOMAIN",
        headers: THUNDERBIRD,
        names: ANN,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Thunderbird, 1.2",
        url: "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=ann%40DOMAIN",
        headers: THUNDERBIRD,
        names: ANN,
        finds: WELL_KNOWN,
    },
    Client {
        name: "Thunderbird, 1.3",
        url: "http://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ann%40DOMAIN",
        headers: THUNDERBIRD,
        names: ANN,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Thunderbird for Android",
        url: "https://autoconfig.DOMAIN/mail/config-v1.1.xml",
        headers: &["User-Agent: okhttp/5.1.0"],
        names: None,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Thunderbird for Android, without TLS",
        url: "http://autoconfig.DOMAIN/mail/config-v1.1.xml",
        headers: &["User-Agent: okhttp/5.1.0"],
        names: None,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Thunderbird for Android, 1.2",
        url: "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml",
        headers: &["User-Agent: okhttp/5.1.0"],
        names: None,
        finds: WELL_KNOWN,
    },
    Client {
        name: "Evolution",
        url: "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=EVOLUTIONUSER%40DOMAIN&emailmd5=0cc175b9c0f1b6a831c399e269772661",
        headers: EVOLUTION,
        names: None,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Evolution, without TLS",
        url: "http://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=EVOLUTIONUSER%40DOMAIN&emailmd5=0cc175b9c0f1b6a831c399e269772661",
        headers: EVOLUTION,
        names: None,
        finds: AUTOCONFIG,
    },
    Client {
        name: "pim-discovery, with a bare @",
        url: "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ann@DOMAIN",
        headers: &[],
        names: ANN,
        finds: AUTOCONFIG,
    },
    Client {
        name: "Delta Chat, which has no body for Autodiscover",
        url: "https://autodiscover.DOMAIN/autodiscover/autodiscover.xml",
        headers: &[],
        names: None,
        finds: AUTODISCOVER,
    },
    Client {
        name: "Delta Chat, the domain first",
        url: "https://DOMAIN/autodiscover/autodiscover.xml",
        headers: &[],
        names: None,
        finds: AUTODISCOVER,
    },
    Client {
        name: "Outlook, version 2",
        url: "https://autodiscover.DOMAIN/autodiscover/autodiscover.json?Email=ann%40DOMAIN&Protocol=AutodiscoverV1&RedirectCount=1",
        headers: NEW_OUTLOOK,
        names: ANN,
        finds: AUTODISCOVER_V2,
    },
    Client {
        name: "Outlook 16.0.11231, version 2",
        url: "https://autodiscover.DOMAIN/autodiscover/autodiscover.json?Email=ann%40DOMAIN&Protocol=Autodiscoverv1&RedirectCount=1",
        headers: NEW_OUTLOOK,
        names: ANN,
        finds: AUTODISCOVER_V2,
    },
    Client {
        name: "Outlook, version 2, the protocol first",
        url: "https://autodiscover.DOMAIN/autodiscover/autodiscover.json?Protocol=AutodiscoverV1&Email=ann%40DOMAIN",
        headers: NEW_OUTLOOK,
        names: ANN,
        finds: AUTODISCOVER_V2,
    },
    Client {
        name: "Outlook, version 2, with the address in the path",
        url: "https://autodiscover.DOMAIN/autodiscover/autodiscover.json/v1.0/ann@DOMAIN?Protocol=AutodiscoverV1",
        headers: NEW_OUTLOOK,
        names: ANN,
        finds: AUTODISCOVER_V2,
    },
    Client {
        name: "Outlook, version 2, with the address in the path, in capitals",
        url: "https://autodiscover.DOMAIN/AutoDiscover/AutoDiscover.json/v1.0/ann%40DOMAIN?Protocol=Autodiscoverv1",
        headers: NEW_OUTLOOK,
        names: ANN,
        finds: AUTODISCOVER_V2,
    },
    Client {
        name: "Safari, for the profile",
        url: "https://autoconfig.DOMAIN/email.mobileconfig",
        headers: &[
            "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Encoding: gzip, deflate, br",
        ],
        names: None,
        finds: "/email.mobileconfig",
    },
    Client {
        name: "a client of PACC",
        url: "https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json",
        headers: &["Accept: application/json"],
        names: None,
        finds: PACC,
    },
];

/// Those that post a question, with what they send beside it.
const POSTING: &[(&str, &[&str])] = &[
    (
        "Outlook",
        &[
            "User-Agent: Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.14332; Pro)",
            "X-MS-CookieUri-Requested: t",
            "X-MapiHttpCapability: 1",
            "X-ClientCanHandle: Negotiate, ExHttpInfo, ExCatchAll",
            "Depth: 0",
            "Cache-Control: no-cache",
        ],
    ),
    // It sends the password as soon as it has one: `ann@example.com:secret`.
    ("Thunderbird", &["Authorization: Basic YW5uQGV4YW1wbGUuY29tOnNlY3JldA=="]),
    ("FairEmail", &["User-Agent: Dalvik/2.1.0 (Linux; U; Android 14)"]),
];

/// What clients ask about an address of a domain. Only what was published is asked for.
pub fn cases(published: &Published<'_>, domain: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = CLIENTS
        .iter()
        .filter_map(|client| {
            let request = Request::get(client.url.replace("DOMAIN", domain));
            let request = client.headers.iter().fold(request, |request, header| request.with(header));
            let names = client.names.map(|address| address.replace("DOMAIN", domain));
            let file = published.get(client.finds, names.as_deref())?;
            Some(Case::new(client.name, request, Promise::File(file)))
        })
        .collect();
    let address = format!("ann@{domain}");
    if let Some(document) = published.get(AUTODISCOVER, Some(&address)) {
        cases.extend(posting(domain, &address, &Promise::File(document)));
    }
    if published.get(AUTODISCOVER_V2, None).is_some() {
        cases.extend(other_protocols(domain));
    }
    cases
}

fn posting(domain: &str, address: &str, promise: &Promise) -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, headers) in POSTING {
        for host in [format!("autodiscover.{domain}"), domain.to_owned()] {
            let request = question(&format!("https://{host}{AUTODISCOVER}"), address);
            let request = headers.iter().fold(request, |request, header| request.with(header));
            cases.push(Case::new(*name, request, promise.clone()));
        }
    }
    cases
}

/// What is not offered must be refused as such, or Outlook goes on with it.
fn other_protocols(domain: &str) -> Vec<Case> {
    let urls = [
        format!("{AUTODISCOVER_V2}?Email=ann%40{domain}&Protocol=ActiveSync&RedirectCount=1"),
        format!("{AUTODISCOVER_V2}?Protocol=Ews&Email=ann%40{domain}"),
        format!("/Autodiscover/Autodiscover.json?Email=ann%40{domain}&Protocol=Rest"),
        format!("{AUTODISCOVER_V2}/v1.0/ann@{domain}?Protocol=ActiveSync"),
    ];
    urls.map(|url| {
        let request = Request::get(format!("https://autodiscover.{domain}{url}"));
        Case::new("another protocol", request, Promise::Error(400, "InvalidProtocol"))
    })
    .to_vec()
}
