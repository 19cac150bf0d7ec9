//! Providers and people that nobody thought of, and that are right all the same.

use mailsetup::format::{Addressee, Person};
use mailsetup::mail::EmailAddress;
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// The text of a provider file.
pub fn provider_text() -> impl Strategy<Value = String> {
    let parts = (names(), domains(), servers(), extras());
    parts.prop_map(|((name, short_name), domains, servers, extras)| {
        let mut provider = Map::new();
        provider.insert("name".into(), name.into());
        provider.insert("short-name".into(), short_name.into());
        provider.insert("domains".into(), domains.into());
        provider.extend(extras);
        provider.insert("server".into(), servers.into());
        toml::to_string(&Value::Object(provider)).unwrap()
    })
}

fn names() -> impl Strategy<Value = (String, String)> {
    (line(40), line(20))
}

/// What is mark-up somewhere, and letters that take more than a byte, a column or a character.
const MARK_UP: &str = "< > & \" ' ]]> <!-- --> </string> <script> &amp; %EMAILADDRESS% {{ }} {% ${x} `id` \\ # = \
    \u{200F} é ж 漢 👩‍👩‍👧 e\u{301}";

/// One line for people, with what is mark-up in XML, HTML, TOML, JSON and shells.
pub fn line(length: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Za-z0-9 .,-]{1,8}",
        2 => select(MARK_UP.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
    ];
    vec(piece, 1..6)
        .prop_map(move |pieces| {
            pieces.concat().trim().chars().take(length).collect::<String>().trim().to_owned()
        })
        .prop_filter("a line", |text| text.parse::<mailsetup::mail::Line>().is_ok())
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,3})?",
        1 => select(vec!["münchen", "例え", "пример", "ελλάδα", "xn--mnchen-3ya", "A1", "Mail"]).prop_map(str::to_owned),
    ]
}

/// A name of two labels and more, below a top that nobody registers.
fn name() -> impl Strategy<Value = String> {
    (vec(label(), 1..3), select(vec!["example", "test", "EXAMPLE"]))
        .prop_map(|(labels, top)| format!("{}.{top}", labels.join(".")))
        .prop_filter("a name", |name| name.parse::<mailsetup::mail::Host>().is_ok())
}

/// Names that do not clash, the first one exact; a wildcard is kept away from the others.
fn domains() -> impl Strategy<Value = Vec<String>> {
    let names = btree_set("[a-m][a-z]{2,8}", 1..5);
    (names, option::of("[n-z][a-z]{2,8}"), option::of(select(vec!["münchen", "例え"]))).prop_map(
        |(names, wildcard, letters)| {
            let mut domains: Vec<String> = names.into_iter().map(|name| format!("{name}.example")).collect();
            domains.extend(wildcard.map(|name| format!("*.{name}.test")));
            domains.extend(letters.map(|name| format!("{name}.example")));
            domains
        },
    )
}

/// A way in, a way out, and more of both.
fn servers() -> impl Strategy<Value = Vec<Value>> {
    let incoming = select(vec!["imap", "pop3"]).prop_flat_map(server);
    let more = vec(select(vec!["imap", "pop3", "smtp"]).prop_flat_map(server), 0..4);
    (incoming, server("smtp"), more).prop_map(|(incoming, outgoing, more)| {
        let mut servers: Vec<Value> = Vec::new();
        for (at, mut server) in more.into_iter().chain([incoming, outgoing]).enumerate() {
            // No server twice.
            server["host"] = format!("s{at}.{}", server["host"].as_str().unwrap()).into();
            servers.push(server);
        }
        servers
    })
}

fn server(protocol: &'static str) -> impl Strategy<Value = Value> {
    let port = prop_oneof![
        3 => select(vec![993_u16, 143, 995, 110, 465, 587, 25, 1, 65535]),
        1 => 1..=u16::MAX,
    ];
    let tls = prop_oneof![5 => Just("implicit"), 4 => Just("starttls"), 1 => Just("none")];
    let auth = subsequence(vec!["password", "encrypted-password", "oauth2"], 1..=3).prop_shuffle();
    (name(), port, tls, auth, username(), option::of(line(60))).prop_map(
        move |(host, port, tls, auth, username, note)| {
            let mut server = json!({
                "protocol": protocol, "host": host, "port": port, "tls": tls, "auth": auth, "username": username,
            });
            if let Some(note) = note {
                server["note"] = note.into();
            }
            server
        },
    )
}

fn username() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => Just("%EMAILADDRESS%".to_owned()),
        2 => Just("%EMAILLOCALPART%".to_owned()),
        2 => Just("%EMAILDOMAIN%".to_owned()),
        2 => "[a-zA-Z0-9@._+/-]{1,6}",
        1 => select(vec!["%", "&", "<", "'", "\"", "]]>", "007", "é"]).prop_map(str::to_owned),
    ];
    vec(piece, 1..4)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("a username", |text| text.parse::<mailsetup::mail::UsernameTemplate>().is_ok())
}

fn url() -> impl Strategy<Value = String> {
    let path = "(/[a-z0-9._~%&=?#'()]{0,12}){0,3}";
    (name(), path)
        .prop_map(|(host, path)| format!("https://{host}{path}"))
        .prop_filter("a web address", |text| text.parse::<mailsetup::mail::WebUrl>().is_ok())
}

fn dav() -> impl Strategy<Value = Value> {
    (url(), username()).prop_map(|(url, username)| json!({ "url": url, "username": username }))
}

fn oauth2() -> impl Strategy<Value = Value> {
    (url(), url(), url(), line(20), line(20)).prop_map(|(issuer, authorization, token, scope, client)| {
        json!({
            "issuer": issuer, "authorization-endpoint": authorization, "token-endpoint": token,
            "scope": scope, "client-id": client,
        })
    })
}

/// What may be left out, each key as often there as not.
fn extras() -> impl Strategy<Value = Map<String, Value>> {
    let note = (line(80), select(vec!["en", "de", "pt-BR"]))
        .prop_map(|(text, language)| json!({ "text": text, "language": language }));
    let page = (url(), line(30)).prop_map(|(url, title)| json!({ "url": url, "title": title }));
    let pop3 = (any::<bool>(), option::of(any::<u16>())).prop_map(|(leave, days)| match days {
        Some(days) => json!({ "leave-on-server": leave, "days-on-server": days }),
        None => json!({ "leave-on-server": leave }),
    });
    let source = (line(20), line(20), "20[0-9]{2}-0[1-9]-1[0-9]").prop_map(|(title, publisher, seen)| {
        json!({ "help-page": { "title": title, "publisher": publisher, "seen": seen } })
    });
    let candidate = server("imap").prop_map(|server| json!([server]));
    let keys = (
        (option::of(url()), option::of(name()), option::of(url().prop_map(|url| json!({ "url": url })))),
        option::of(url().prop_map(|url| json!({ "login": url }))),
        option::of(vec(note, 1..3)),
        option::of(vec(page, 1..3)),
        option::of(pop3),
        (option::of(dav()), option::of(dav()), option::of(oauth2())),
        (option::of(source), option::of(candidate)),
    );
    keys.prop_map(
        |(
            (webmail, web_host, jmap),
            links,
            notes,
            pages,
            pop3,
            (calendar, contacts, oauth2),
            (source, candidate),
        )| {
            let keys = [
                ("webmail", webmail.map(Value::from)),
                ("web-host", web_host.map(Value::from)),
                ("jmap", jmap),
                ("links", links),
                ("note", notes.map(Value::from)),
                ("documentation", pages.map(Value::from)),
                ("pop3", pop3),
                ("calendar", calendar),
                ("contacts", contacts),
                ("oauth2", oauth2),
                ("source", source),
                ("candidate", candidate),
            ];
            keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
        },
    )
}

/// Nobody in particular, or a person with every letter that an address can have.
pub fn addressee() -> impl Strategy<Value = Addressee> {
    let person = (address(), option::of(line(40))).prop_map(|(address, full_name)| {
        let full_name = full_name.map(|name| name.parse().unwrap());
        Addressee::One(Person { address, full_name })
    });
    prop_oneof![1 => Just(Addressee::Anyone), 3 => person]
}

fn address() -> impl Strategy<Value = EmailAddress> {
    let atom = prop_oneof![
        3 => "[a-zA-Z0-9]{1,8}",
        2 => "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,8}",
        1 => select(vec!["%EMAILADDRESS%", "007", "1e5", "true", "jörg", "例"]).prop_map(str::to_owned),
    ];
    (vec(atom, 1..4), name())
        .prop_map(|(atoms, domain)| format!("{}@{domain}", atoms.join(".")))
        .prop_filter_map("an address", |text| text.parse().ok())
}
