//! The accounts in the codes: one by one, and several in a row of codes.

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, AndroidAccount, CodeLimit, Person, by_name, code_texts};
use mailsetup::mail::{Authentication, Protocol, Server, TlsMode};
use mailsetup::provider::Provider;
use mailsetup::qr::{Code, Correction};
use tempfile::TempDir;

use super::decoder::{decode, needed};
use super::reader::{self, is_address, read};
use crate::support::{
    HEAD, Row, addressees, all_providers, promise, promise_with, provider, provider_called, rows, variety,
};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise("qr::accounts::the_program_takes_what_is_said_and_nothing_else_is_refused", each_is_taken),
        promise("qr::accounts::oauth2_is_said_of_hosts_that_the_program_knows", oauth2_is_said_where_known),
        promise("qr::accounts::as_many_codes_as_needed", as_many_codes_as_needed),
        promise("qr::accounts::a_code_of_several_is_not_too_long", a_code_of_several_is_not_too_long),
        promise("qr::accounts::a_name_that_is_too_long_is_refused", a_name_that_is_too_long_is_refused),
        promise_with("qr::accounts::every_code_of_several_is_read", every_code_of_several_is_read),
    ];
    for (at, row) in rows("qr/payloads.txt").into_iter().enumerate() {
        let name = format!("qr::accounts::payload_{:02}_{}", at + 1, row.word(0).replace('-', "_"));
        let again = row.clone();
        trials.push(promise(&name, move || text_is_exact(&row)));
        trials.push(promise_with(&format!("{name}::png"), move || picture_is_read(&again)));
    }
    trials
}

/// The person of a row: the address, and the name with `_` for its blanks.
fn person(row: &Row) -> Person {
    let name = Some(row.word(2)).filter(|name| *name != "-");
    Person {
        address: row.word(1).parse().unwrap(),
        full_name: name.map(|name| name.replace('_', " ").parse().unwrap()),
    }
}

fn text_is_exact(row: &Row) {
    let person = person(row);
    let seen = match AndroidAccount::new(provider_called(row.word(0)), &person) {
        Ok(account) => code_texts(&[account], CodeLimit::OF_THUNDERBIRD).remove(0).text,
        Err(refusal) => format!("refused {refusal}"),
    };
    assert_eq!(seen, row.expected);
}

/// The format of the table holds that very text.
fn picture_is_read(row: &Row) -> Result<(), Completion> {
    let addressee = Addressee::One(person(row));
    let rendered = by_name("thunderbird-qr-png").unwrap().render(provider_called(row.word(0)), &addressee);
    if let Some(reason) = row.expected.strip_prefix("refused ") {
        assert_eq!(rendered.unwrap_err().to_string(), reason);
        return Ok(());
    }
    needed()?;
    let folder = TempDir::new().unwrap();
    let picture = folder.path().join("code.png");
    std::fs::write(&picture, rendered.unwrap()).unwrap();
    assert_eq!(decode(&picture).text, row.expected);
    Ok(())
}

/// For every provider and every kind of address: what its own reader makes of it is what the provider publishes; and
/// refused is only what that reader refuses, or what nobody can be told.
fn each_is_taken() {
    let (mut taken, mut refused) = (0, 0);
    let variety = variety();
    for provider in all_providers().iter().chain(variety.providers()) {
        for person in addressees(provider).iter().filter_map(Addressee::person) {
            let Some((incoming, outgoing)) = chosen(provider) else {
                assert!(AndroidAccount::new(provider, person).is_err());
                continue;
            };
            let Ok(account) = AndroidAccount::new(provider, person) else {
                assert!(!is_address(&person.address.to_string()), "{}", person.address);
                refused += 1;
                continue;
            };
            let texts = code_texts(&[account], CodeLimit::OF_THUNDERBIRD);
            let seen = read(&texts[0].text).unwrap_or_else(|why| panic!("{why}: {}", texts[0].text));
            let expected = reader::Read {
                number: 1,
                of: 1,
                accounts: vec![reader::Account {
                    address: person.address.to_string(),
                    name: person.full_name.as_ref().map(ToString::to_string).unwrap_or_default(),
                    incoming: server(incoming, person),
                    outgoing: server(outgoing, person),
                }],
            };
            assert_eq!(seen, expected, "{}", provider.id());
            taken += 1;
        }
    }
    assert!(taken > 100 && refused > 20, "{taken} taken, {refused} refused");
}

/// The first with TLS and a way to sign in that the program has.
fn chosen(provider: &Provider) -> Option<(&Server, &Server)> {
    let is_taken = |server: &&Server| server.tls != TlsMode::None && method(server).is_some();
    let first = |protocol| provider.published(protocol).find(is_taken);
    Some((first(Protocol::Imap).or_else(|| first(Protocol::Pop3))?, first(Protocol::Smtp)?))
}

fn server(server: &Server, person: &Person) -> reader::Server {
    reader::Server {
        protocol: server.protocol.as_str(),
        host: server.host.to_string(),
        port: server.port.get().into(),
        security: if server.tls == TlsMode::Starttls { "starttls" } else { "tls" },
        authentication: method(server).unwrap(),
        username: server.username.fill(&person.address),
    }
}

/// Of these hosts among ours the program knows OAuth2.
const KNOWN: [&str; 2] = ["imap.gmail.com", "smtp.gmail.com"];

fn method(server: &Server) -> Option<&'static str> {
    server.auth.iter().find_map(|method| match method {
        Authentication::Password => Some("password"),
        Authentication::EncryptedPassword => Some("encrypted"),
        Authentication::Oauth2 => KNOWN.contains(&server.host.as_str()).then_some("oauth2"),
    })
}

fn oauth2_is_said_where_known() {
    let text = |host: &str, auth: &str| {
        let servers = [("imap", 993), ("smtp", 465)].map(|(protocol, port)| {
            format!(
                "\n[[server]]\nprotocol = \"{protocol}\"\nhost = \"{protocol}.{host}\"\nport = {port}\n\
                 tls = \"implicit\"\nauth = {auth}\nusername = \"%EMAILADDRESS%\"\n"
            )
        });
        let oauth2 = "[oauth2]\nissuer = 'https://id.example'\nauthorization-endpoint = 'https://id.example/a'\n\
                      token-endpoint = 'https://id.example/t'\nscope = 'mail'\nclient-id = 'all'\n";
        format!("{HEAD}{}{oauth2}", servers.concat())
    };
    let [person] = &people(1)[..] else { unreachable!() };
    let said = |host: &str, auth: &str| {
        let provider = provider(&text(host, auth));
        let account = AndroidAccount::new(&provider, person).map_err(|refusal| refusal.to_string())?;
        let seen = read(&code_texts(&[account], CodeLimit::OF_THUNDERBIRD)[0].text).unwrap();
        Ok::<_, String>(seen.accounts[0].incoming.authentication)
    };
    assert_eq!(said("gmail.com", "['oauth2', 'password']"), Ok("oauth2"));
    assert_eq!(said("gmail.com", "['password', 'oauth2']"), Ok("password"));
    assert_eq!(said("gmail.com", "['oauth2']"), Ok("oauth2"));
    assert_eq!(said("post.example", "['oauth2', 'password']"), Ok("password"));
    assert_eq!(
        said("post.example", "['oauth2']").unwrap_err(),
        "no published IMAP server can be said: imap.post.example:993 (Thunderbird for Android knows OAuth2 of some \
         providers only, and not of this host)"
    );
}

fn people(count: usize) -> Vec<Person> {
    let person = |number: usize| Person {
        address: format!("somebody.{number}@rr.com").parse().unwrap(),
        full_name: None,
    };
    (1..=count).map(person).collect()
}

fn accounts(people: &[Person]) -> Vec<AndroidAccount<'_>> {
    people.iter().map(|person| AndroidAccount::new(provider_called("spectrum"), person).unwrap()).collect()
}

/// Three in each at the most, in their order, none twice, each code with its number.
fn as_many_codes_as_needed() {
    for (count, expected) in [
        (1, vec![1]),
        (2, vec![2]),
        (3, vec![3]),
        (4, vec![3, 1]),
        (7, vec![3, 3, 1]),
        (40, [vec![3; 13], vec![1]].concat()),
    ] {
        let people = people(count);
        let texts = code_texts(&accounts(&people), CodeLimit::OF_THUNDERBIRD);
        let read: Vec<reader::Read> = texts.iter().map(|one| read(&one.text).unwrap()).collect();
        assert_eq!(read.iter().map(|one| one.accounts.len()).collect::<Vec<_>>(), expected);
        for (at, (one, text)) in read.iter().zip(&texts).enumerate() {
            assert_eq!((one.number, one.of), (at as u64 + 1, texts.len() as u64));
            let told: Vec<String> = text.people.iter().map(|person| person.address.to_string()).collect();
            let said: Vec<String> = one.accounts.iter().map(|account| account.address.clone()).collect();
            assert_eq!(told, said);
        }
        let all = read.iter().flat_map(|one| &one.accounts).map(|one| one.address.clone());
        assert!(all.eq(people.iter().map(|person| person.address.to_string())));
    }
    assert!(code_texts(&[], CodeLimit::OF_THUNDERBIRD).is_empty());
}

/// 800 octets, unless one account alone has more: none is torn.
fn a_code_of_several_is_not_too_long() {
    let name = |length: usize| Some("n".repeat(length).parse().unwrap());
    let mut people = people(6);
    for (person, length) in people.iter_mut().zip([300, 300, 900, 10, 10, 300]) {
        person.full_name = name(length);
    }
    let texts = code_texts(&accounts(&people), CodeLimit::OF_THUNDERBIRD);
    let counts: Vec<usize> = texts.iter().map(|text| text.people.len()).collect();
    assert_eq!(counts, [1, 1, 1, 3]);
    assert!(texts.iter().all(|one| one.people.len() == 1 || one.text.len() <= 800));
    assert!(texts.iter().all(|one| read(&one.text).is_ok()));
}

fn a_name_that_is_too_long_is_refused() {
    let mut people = people(1);
    people[0].full_name = Some("😀".repeat(1000).parse().unwrap());
    for name in ["thunderbird-qr", "thunderbird-qr-png"] {
        let addressee = Addressee::One(people[0].clone());
        let refusal = by_name(name).unwrap().render(provider_called("spectrum"), &addressee).unwrap_err();
        assert_eq!(refusal.to_string(), "with so long a name it does not fit into a QR code");
        assert!(!refusal.is_defect() && !refusal.needs_address());
    }
}

fn every_code_of_several_is_read() -> Result<(), Completion> {
    needed()?;
    let people = people(8);
    let folder = TempDir::new().unwrap();
    for limit in [CodeLimit::OF_THUNDERBIRD, CodeLimit { octets: 425 }] {
        for text in code_texts(&accounts(&people), limit) {
            let picture = folder.path().join("code.png");
            let code = Code::new(&text.text, Correction::Low).unwrap();
            assert!(limit.octets == 800 || code.side() <= 80, "{} modules", code.side());
            std::fs::write(&picture, mailsetup::qr::to_png(&code)).unwrap();
            assert_eq!(decode(&picture).text, text.text);
        }
    }
    Ok(())
}
