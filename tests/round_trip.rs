//! What a file says, read back, is what the provider says: each format that reads, each provider, each kind
//! of addressee.

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, CannotSay, FORMATS, Format, SaidServer, SaidTls, SaidUsername, Settings};
use mailsetup::mail::{Authentication, Protocol, Server, UsernameTemplate};
use mailsetup::provider::Provider;

use crate::qr::is_address;
use crate::support::{all_providers, one, promise};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for format in FORMATS.iter().filter(|format| format.read.is_some()) {
        for (at, provider) in all_providers().iter().enumerate() {
            for whom in ["anyone", "one"] {
                // A TOML file and its JSON twin have one id.
                let name = format!("round_trip::{}::{:02}_{}::{whom}", format.name, at + 1, provider.id());
                trials.push(promise(&name.replace('-', "_"), move || says_the_same(format, provider, whom)));
            }
        }
    }
    trials
}

fn says_the_same(format: &Format, provider: &Provider, whom: &str) {
    let addressee = match whom {
        "anyone" => Addressee::Anyone,
        _ => one(&format!("Ann.Smith+x@{}", provider.main_domain())),
    };
    match format.render(provider, &addressee) {
        Ok(bytes) => assert_says(format, provider, &addressee, &bytes),
        Err(refusal) => assert_justified(&refusal, format, provider, &addressee),
    }
}

/// One account of one person, whose name the program shows.
const K9S: &str = "k9s";

/// The settings of a file are the chosen servers, and nothing else.
pub fn assert_says(format: &Format, provider: &Provider, addressee: &Addressee, bytes: &[u8]) {
    let read = format.read.expect("a format that reads");
    let settings: Settings =
        read(bytes).unwrap_or_else(|error| panic!("{error}\n{}", String::from_utf8_lossy(bytes)));
    let name = Some(provider.name.as_str()).filter(|_| format.name != K9S);
    assert_eq!(settings.name.as_deref(), name);
    let chosen = chosen(format, provider);
    assert_eq!(settings.servers.len(), chosen.len(), "{settings:#?}");
    for (said, meant) in settings.servers.iter().zip(chosen) {
        let place = |s: &SaidServer| (s.protocol, s.host.clone(), s.port);
        assert_eq!(place(said), (meant.protocol, meant.host.clone(), meant.port));
        assert_eq!(said.tls, tls(format, meant), "{said:?}");
        assert_eq!(said.auth, auth(format, provider, meant), "{said:?}");
        assert!(is_username(&said.username, &meant.username, format, addressee), "{said:?}, {meant:?}");
    }
}

/// The first server of each protocol of the format that it can say.
fn chosen<'p>(format: &Format, provider: &'p Provider) -> Vec<&'p Server> {
    let first =
        |protocol: &Protocol| provider.published(*protocol).find(|server| (format.says)(server).is_ok());
    let chosen: Vec<&Server> = protocols(format).iter().filter_map(first).collect();
    match (format.name, chosen.as_slice()) {
        (K9S, [incoming, _, outgoing]) => vec![incoming, outgoing],
        _ => chosen,
    }
}

fn protocols(format: &Format) -> &'static [Protocol] {
    match format.name {
        "apple" => &[Protocol::Imap, Protocol::Smtp],
        "apple-pop3" => &[Protocol::Pop3, Protocol::Smtp],
        _ => &[Protocol::Imap, Protocol::Pop3, Protocol::Smtp],
    }
}

fn is_apple(format: &Format) -> bool {
    format.name.starts_with("apple")
}

/// Apple's `UseSSL` does not say which mode.
fn tls(format: &Format, server: &Server) -> SaidTls {
    if is_apple(format) { SaidTls::Some } else { SaidTls::Mode(server.tls) }
}

fn auth(format: &Format, provider: &Provider, server: &Server) -> Vec<Authentication> {
    let first_password = server.auth.iter().copied().find(|method| *method != Authentication::Oauth2);
    match format.name {
        // One answer for all servers, whichever password method they take.
        "pacc" => auth_of_all(provider, &chosen(format, provider)),
        "outlook" => vec![Authentication::Password],
        "thunderbird" => {
            let is_said = |m: &Authentication| *m == Authentication::Oauth2 || Some(*m) == first_password;
            server.auth.iter().copied().filter(is_said).collect()
        }
        _ => first_password.into_iter().collect(),
    }
}

fn auth_of_all(provider: &Provider, servers: &[&Server]) -> Vec<Authentication> {
    let all_take =
        |takes: fn(&Authentication) -> bool| servers.iter().all(|server| server.auth.iter().any(takes));
    let oauth2 = provider.oauth2.is_some() && all_take(|method| *method == Authentication::Oauth2);
    let password = all_take(|method| *method != Authentication::Oauth2);
    let methods = [(oauth2, Authentication::Oauth2), (password, Authentication::Password)];
    methods.into_iter().filter_map(|(is_said, method)| is_said.then_some(method)).collect()
}

/// Whether a client comes to the username that the provider means.
fn is_username(
    said: &SaidUsername,
    meant: &UsernameTemplate,
    format: &Format,
    addressee: &Addressee,
) -> bool {
    let person = addressee.person();
    match said {
        // Thunderbird fills in; a text that was filled in already has nothing left to fill.
        SaidUsername::Template(template) => match person {
            None => template == meant,
            Some(person) => template.fill(&person.address) == meant.fill(&person.address),
        },
        SaidUsername::Literal(text) => Some(text) == addressee.username(meant).as_ref(),
        // An Apple device asks; Outlook takes what stands before the `@`.
        SaidUsername::Asked => {
            let is_right = is_apple(format) || meant.to_string() == "%EMAILLOCALPART%";
            person.is_none() && meant.literal().is_none() && is_right
        }
    }
}

/// A refusal has its reason in the provider, not in the format's mood.
pub fn assert_justified(refusal: &CannotSay, format: &Format, provider: &Provider, addressee: &Addressee) {
    let can_say = |protocol| provider.published(protocol).any(|server| (format.says)(server).is_ok());
    let publishes = |protocol| provider.published(protocol).next().is_some();
    match refusal {
        CannotSay::NotWritten(why) => panic!("{}: {why}", format.name),
        CannotSay::TooNarrow(reason) => assert_justified(reason, format, provider, addressee),
        CannotSay::NotOffered(protocol) => assert!(!publishes(*protocol), "{refusal}"),
        CannotSay::NoServer(protocol, _) => assert!(publishes(*protocol) && !can_say(*protocol), "{refusal}"),
        CannotSay::ForOne(_) => assert_eq!((format.name, addressee), (K9S, &Addressee::Anyone), "{refusal}"),
        CannotSay::Person(_) => {
            let address = addressee.person().map(|person| person.address.to_string()).unwrap_or_default();
            assert!(format.name == K9S && !is_address(&address), "{address}: {refusal}");
        }
        CannotSay::NeedsAddress(_) => {
            assert_eq!((format.name, addressee), ("outlook", &Addressee::Anyone), "{refusal}");
            let is_right = |server: &&Server| {
                server.username.literal().is_some() || server.username.to_string() == "%EMAILLOCALPART%"
            };
            assert!(!chosen(format, provider).iter().all(is_right), "{refusal}");
        }
    }
}
