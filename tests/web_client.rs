//! Asking web servers: what comes of every kind of answer, and that nothing is sent where nothing may be.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};
use mailsetup::net::{
    Family, NameError, Reach, Resolver, Trust, Web, WebBody, WebError, WebExchange, WebRequest,
};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Builder;
use tokio::time::timeout;

use crate::support::{
    Authority, Certificate, Issued, Lie, NameServer, Scripted, Shown, Validity, WebScript, assert_as_in,
    cases, promise_with,
};

/// The name that all servers are asked by.
const HOST: &str = "www.example.test";

/// Longer than a busy machine takes.
const PATIENCE: Duration = Duration::from_secs(5);

const WILLING: &str = "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nhi";

pub fn trials() -> Vec<Trial> {
    let case = |file: std::path::PathBuf| {
        let name = file.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        promise_with(&format!("web_client::{name}"), move || is_as_in(&file))
    };
    let mut trials: Vec<Trial> = cases("web_client", "txt").into_iter().map(case).collect();
    trials.extend([
        promise_with("web_client::an_unknown_name_is_told", unknown_name),
        promise_with("web_client::a_name_without_address_is_told", name_without_address),
        promise_with("web_client::a_silent_name_server_is_told", silent_name_server),
        promise_with("web_client::a_host_that_is_none_is_told", host_that_is_none),
        promise_with("web_client::a_port_where_nobody_listens_is_told", nobody_listens),
        promise_with("web_client::a_dead_address_is_passed_over", dead_address_is_passed_over),
        promise_with("web_client::a_silent_address_does_not_take_all_the_time", silent_address),
        promise_with("web_client::no_private_address_is_asked", no_private_address_is_asked),
    ]);
    trials
}

fn is_as_in(file: &Path) -> Result<(), Completion> {
    let script = WebScript::read(file);
    let authority = Authority::new()?;
    let stranger = Authority::called("Somebody else")?;
    let server = Scripted::start(&script.acts, &certificate(script.shown, &authority, &stranger)?);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let web = web(&names, &authority, script.patience, Reach::Everywhere);
    let url =
        format!("{}://{HOST}:{}{}", script.scheme, server.port(), script.path).parse().expect("an address");
    let request = match script.method.as_str() {
        "POST" => {
            let body = WebBody { content_type: "text/xml", bytes: b"<request/>".to_vec() };
            WebRequest { accept: Some("application/xml"), ..WebRequest::post(url, body) }
        }
        _ => WebRequest::get(url),
    };
    let result = ask(&web, &request);
    let mut seen = String::new();
    for line in server.ended().heard {
        let _ = writeln!(seen, "heard: {line}");
    }
    let seen = (seen + &told(&result))
        .replace(&format!(":{}", server.port()), ":PORT")
        .replace(env!("CARGO_PKG_VERSION"), "VERSION");
    assert_as_in(file, &script.with(&seen));
    Ok(())
}

/// The parts of an answer, or the kind of the error and its words.
fn told(result: &Result<WebExchange, WebError>) -> String {
    let exchange = match result {
        Ok(exchange) => exchange,
        Err(error) => return format!("error: {}: {error}\n", kind(error)),
    };
    let mut told = format!("answer: {} from {}\n", exchange.answer.status, exchange.address);
    let session = exchange.session.as_ref().map(|session| session.version);
    let _ = writeln!(told, "session: {}", session.unwrap_or("none"));
    for (name, value) in
        [("content-type", &exchange.answer.content_type), ("location", &exchange.answer.location)]
    {
        if let Some(value) = value {
            let _ = writeln!(told, "{name}: {value}");
        }
    }
    let body = &exchange.answer.body;
    let _ = match body.len() {
        0..=200 => writeln!(told, "body: {}", String::from_utf8_lossy(body).escape_debug()),
        length => writeln!(told, "body: {length} octets"),
    };
    told
}

fn kind(error: &WebError) -> String {
    let debug = format!("{error:?}");
    let word = debug.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    match error {
        WebError::Untrusted(inspection) => {
            let kinds = inspection.troubles.iter().map(|trouble| format!("{trouble:?}"));
            let kinds = kinds.map(|kind| kind.split('(').next().unwrap_or_default().to_owned());
            format!("{word} ({})", kinds.collect::<Vec<_>>().join(", "))
        }
        _ => word,
    }
}

fn certificate(shown: Shown, authority: &Authority, stranger: &Authority) -> Result<Issued, Completion> {
    Ok(match shown {
        Shown::Good => authority.good(&[HOST]),
        Shown::OtherName => authority.good(&["mail.example.test"]),
        Shown::UnknownAuthority => stranger.good(&[HOST]),
        Shown::EndsSoon => {
            authority.issue(&Certificate { validity: Validity::Days(3), ..Certificate::good(&[HOST]) })?
        }
        Shown::Expired => {
            authority.issue(&Certificate { validity: Validity::Expired, ..Certificate::good(&[HOST]) })?
        }
    })
}

fn web(names: &NameServer, authority: &Authority, patience: Duration, reach: Reach) -> Web {
    let server = names.address().parse().expect("an address");
    let resolver = Resolver::new(Some(server), Family::Both, PATIENCE).expect("a resolver");
    let pem = std::fs::read(authority.file()).expect("a certificate");
    Web::new(resolver, Trust::load(Some(&pem)).expect("trust"), patience, reach)
}

fn ask(web: &Web, request: &WebRequest) -> Result<WebExchange, WebError> {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(web.ask(request))
}

/// What comes of asking `http://HOST:PORT/`, with these records.
fn asked_by(records: &str, port: u16, reach: Reach) -> Result<Result<WebExchange, WebError>, Completion> {
    let names = NameServer::start(records);
    let authority = Authority::new()?;
    let url = format!("http://{HOST}:{port}/").parse().expect("an address");
    Ok(ask(&web(&names, &authority, PATIENCE, reach), &WebRequest::get(url)))
}

fn willing(authority: &Authority) -> Scripted {
    let script = format!("http good 1 GET /\n---\nREQUEST\nRAW: {WILLING}\n---\n");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), script).expect("a file");
    Scripted::start(&WebScript::read(file.path()).acts, &authority.good(&[HOST]))
}

fn unknown_name() -> Result<(), Completion> {
    let result = asked_by("other.example.test A 127.0.0.1", 80, Reach::Everywhere)?;
    assert_eq!(result.err(), Some(WebError::Name(NameError::NotFound)));
    Ok(())
}

fn name_without_address() -> Result<(), Completion> {
    let result = asked_by(&format!("{HOST} TXT nothing"), 80, Reach::Everywhere)?;
    assert_eq!(result.err(), Some(WebError::Name(NameError::NoAddress(Family::Both))));
    Ok(())
}

/// All has one patience, the question for the name as well.
fn silent_name_server() -> Result<(), Completion> {
    let patience = Duration::from_millis(300);
    let names = NameServer::lying(Lie::Silence);
    let web = web(&names, &Authority::new()?, patience, Reach::Everywhere);
    let result = ask(&web, &WebRequest::get(format!("http://{HOST}/").parse().expect("an address")));
    assert!(matches!(result, Err(WebError::Name(NameError::Unanswered { .. }))), "{result:?}");
    Ok(())
}

fn host_that_is_none() -> Result<(), Completion> {
    let names = NameServer::start("_www.example.test A 127.0.0.1");
    let web = web(&names, &Authority::new()?, PATIENCE, Reach::Everywhere);
    let result = ask(&web, &WebRequest::get("http://_www.example.test/".parse().expect("an address")));
    assert!(matches!(result, Err(WebError::Unaskable(_))), "{result:?}");
    Ok(())
}

fn nobody_listens() -> Result<(), Completion> {
    let port = crate::support::free_port([127, 0, 0, 1].into());
    let result = asked_by(&format!("{HOST} A 127.0.0.1"), port, Reach::Everywhere)?;
    assert_eq!(kind(&result.expect_err("an error")), "Dial");
    Ok(())
}

/// Whatever order the name server gives them in, hardly ever is the living one the first.
fn dead_address_is_passed_over() -> Result<(), Completion> {
    let server = willing(&Authority::new()?);
    let records = ["127.0.0.11", "127.0.0.12", "127.0.0.13", "127.0.0.1"].map(|ip| format!("{HOST} A {ip}"));
    let result = asked_by(&records.join("\n"), server.port(), Reach::Everywhere)?;
    let exchange = result.expect("an answer");
    assert_eq!(exchange.address.to_string(), format!("127.0.0.1:{}", server.port()));
    assert_eq!(exchange.answer.body, b"hi");
    Ok(())
}

/// The others have their share of it.
fn silent_address() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let server = willing(&authority);
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let silent = SocketAddr::from(([127, 0, 0, 11], server.port()));
    let _full = runtime.block_on(full_listener(silent))?;
    let names = NameServer::start(&format!("{HOST} A 127.0.0.11\n{HOST} A 127.0.0.1"));
    let web = web(&names, &authority, Duration::from_secs(3), Reach::Everywhere);
    let url = format!("http://{HOST}:{}/", server.port()).parse().expect("an address");
    let exchange = ask(&web, &WebRequest::get(url)).expect("an answer");
    assert_eq!(exchange.answer.body, b"hi");
    Ok(())
}

/// A listener whose queue is full, so that Linux leaves who comes next without an answer; and those in it.
async fn full_listener(address: SocketAddr) -> Result<(TcpListener, Vec<TcpStream>), Completion> {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(address).expect("a free port");
    let listener = socket.listen(0).expect("a listener");
    let mut waiting = Vec::new();
    while waiting.len() < 16 {
        match timeout(Duration::from_millis(300), TcpStream::connect(address)).await {
            Ok(stream) => waiting.push(stream.expect("a connection")),
            Err(_) => return Ok((listener, waiting)),
        }
    }
    Err(Completion::ignored_with("this system lets no queue of connections be full"))
}

/// One private address among others is enough: whoever published it means no good.
fn no_private_address_is_asked() -> Result<(), Completion> {
    let server = willing(&Authority::new()?);
    for (records, refused) in [
        ("A 127.0.0.1", "127.0.0.1"),
        ("A 192.0.2.1", "192.0.2.1"),
        ("A 0.0.0.0", "0.0.0.0"),
        ("AAAA ::ffff:127.0.0.1", "::ffff:127.0.0.1"),
        ("AAAA fe80::1", "fe80::1"),
        ("A 8.8.8.8\nwww.example.test A 127.0.0.1", "127.0.0.1"),
        ("CNAME other.example.test.\nother.example.test A 127.0.0.1", "127.0.0.1"),
    ] {
        let result = asked_by(&format!("{HOST} {records}"), server.port(), Reach::Public)?;
        let refused = refused.parse().expect("an address");
        assert_eq!(result.err(), Some(WebError::Private(refused)), "{records}");
    }
    let seen = server.so_far();
    assert_eq!((seen.ended, seen.heard.len()), (0, 0));
    Ok(())
}
