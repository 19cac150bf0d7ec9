//! `verify` is a guest: few connections to a machine at once, little memory, and nobody waits for a neighbour.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};
use mailsetup::net::{Family, Reach, Resolver, Trust};
use mailsetup::verify::{Question, Way, probe_all};

use crate::support::{
    Act, Asked, Authority, Dialogue, NameServer, Scripted, Verified, cases, measured, promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("polite::six_silent_ports_delay_nobody", six_silent_ports_delay_nobody),
        promise_with("polite::few_connections_to_a_machine_at_once", few_connections_to_a_machine_at_once),
        promise_with("polite::nobody_waits_for_a_neighbour", nobody_waits_for_a_neighbour),
        promise_with(
            "polite::all_evil_servers_at_once_take_little_memory",
            all_evil_servers_take_little_memory,
        ),
    ]
}

const HOST: &str = "mail.example.test";

/// Three servers of a machine at once, two connections each; and those that the client has closed and the
/// server has not noticed yet. All twelve servers at once would be 24.
const MOST_CONNECTIONS: usize = 6 + 6;

fn few_connections_to_a_machine_at_once() -> Result<(), Completion> {
    let (open, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let ports: Vec<u16> = (0..12).map(|_| greeter(&open, &most)).collect();
    let asked: Vec<Asked> = ports.iter().map(|port| Asked::new("imap", HOST, *port, "starttls")).collect();
    let (authority, names) = (Authority::new()?, NameServer::start(&format!("{HOST} A 127.0.0.1")));
    let outcome = Verified::new(&asked, &names.address(), authority.file()).run(&[]);
    assert_eq!(outcome.code, Some(1), "{}{}", outcome.text(), outcome.err);
    let most = most.load(Ordering::SeqCst);
    assert!((1..=MOST_CONNECTIONS).contains(&most), "{most} connections at once");
    Ok(())
}

/// A server that takes its time and counts who is there. It ends with the process.
fn greeter(open: &Arc<AtomicUsize>, most: &Arc<AtomicUsize>) -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let (open, most) = (Arc::clone(open), Arc::clone(most));
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let now = open.fetch_add(1, Ordering::SeqCst) + 1;
            most.fetch_max(now, Ordering::SeqCst);
            let open = Arc::clone(&open);
            std::thread::spawn(move || {
                let _ = greet(stream);
                open.fetch_sub(1, Ordering::SeqCst);
            });
        }
    });
    port
}

fn greet(mut stream: TcpStream) -> std::io::Result<()> {
    let lines = BufReader::new(stream.try_clone()?);
    std::thread::sleep(Duration::from_millis(100)); // long enough that all would be there at once
    stream.write_all(b"* OK ready\r\n")?;
    for line in lines.lines() {
        let line = line?;
        let tag = line.split(' ').next().unwrap_or_default();
        let answer = match line.split(' ').nth(1) {
            Some("CAPABILITY") => format!("* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n"),
            Some("LOGOUT") => format!("* BYE\r\n{tag} OK bye\r\n"),
            _ => return Ok(()),
        };
        stream.write_all(answer.as_bytes())?;
    }
    Ok(())
}

/// A dead server and a slow one are declared first; what is known of the good one comes before them.
fn nobody_waits_for_a_neighbour() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dead = Scripted::start(&[Act::Hold], &certificate);
    let slow = Scripted::start(&[Act::Tls, Act::Drip(900, b"* OK slow\r\n".to_vec())], &certificate);
    let good = Scripted::start(GOOD, &certificate);
    let (finished, declared) = order_of(&[&dead, &slow, &good], Duration::from_secs(2), &authority);
    assert_eq!(finished[0].0, good.port(), "the good one came behind a neighbour");
    assert_eq!(declared, [dead.port(), slow.port(), good.port()], "the report is in declared order");
    Ok(())
}

/// More than are asked at once; each would hold its place until the patience with it ends.
fn six_silent_ports_delay_nobody() -> Result<(), Completion> {
    const PATIENCE: Duration = Duration::from_secs(6);
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let mut servers: Vec<Scripted> = (0..6).map(|_| Scripted::start(&[Act::Hold], &certificate)).collect();
    servers.push(Scripted::start(GOOD, &certificate));
    let (finished, _) = order_of(&servers.iter().collect::<Vec<_>>(), PATIENCE, &authority);
    let (port, time) = finished[0];
    assert_eq!(port, servers[6].port(), "the good one came behind a silent one");
    assert!(time + Duration::from_secs(1) < PATIENCE, "it was told after {time:?}");
    Ok(())
}

/// It ends soon.
const GOOD: &[Act] = &[Act::Tls, Act::Close];

/// In which order, and when, the servers were done with; and in which order they are told.
fn order_of(
    servers: &[&Scripted],
    patience: Duration,
    authority: &Authority,
) -> (Vec<(u16, Duration)>, Vec<u16>) {
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let resolver = Resolver::new(names.address().parse().ok(), Family::Both, patience).expect("a resolver");
    let pem = std::fs::read(authority.file()).expect("a file");
    let trust = Trust::load(Some(&pem)).expect("an authority");
    let way = Way::new(resolver, trust, patience, Reach::Everywhere);
    let questions = servers.iter().map(|server| question(server.port())).collect();
    let mut finished = Vec::new();
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let probes = runtime.block_on(probe_all(questions, &way, 256, &mut |probe| {
        finished.push((probe.question.server.port.get(), start.elapsed()));
    }));
    (finished, probes.iter().map(|probe| probe.question.server.port.get()).collect())
}

fn question(port: u16) -> Question {
    let server = crate::support::server("imap", "implicit", port, &["password"], "%EMAILADDRESS%");
    let text = format!("{}{}", crate::support::HEAD, server)
        + &crate::support::plain_server("smtp", "implicit", 465);
    let provider = crate::support::provider(&text);
    let mut server = provider.servers[0].server.clone();
    server.host = HOST.parse().expect("a host");
    Question { provider: provider.id().clone(), is_candidate: false, server }
}

/// In KiB.
const MOST_MEMORY: u64 = 64 * 1024;

fn all_evil_servers_take_little_memory() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dialogues: Vec<Dialogue> =
        cases("verify/evil", "txt").iter().map(|file| Dialogue::read(file)).collect();
    // A name and an address for each, so that all of them are asked at once.
    let address = |number: usize| Ipv4Addr::new(127, 0, 3, u8::try_from(number + 1).expect("less than 255"));
    let start = |(number, dialogue): (usize, &Dialogue)| {
        Scripted::start_at(address(number), &dialogue.acts, &certificate)
    };
    let servers: Vec<Scripted> = dialogues.iter().enumerate().map(start).collect();
    let (mut asked, mut records) = (Vec::new(), String::new());
    for (number, (dialogue, server)) in dialogues.iter().zip(&servers).enumerate() {
        let host = format!("mail{number}.example.test");
        let _ = writeln!(records, "{host} A {}", address(number));
        asked.push(Asked::new(&dialogue.protocol, &host, server.port(), &dialogue.tls));
    }
    let names = NameServer::start(&records);
    let verified = Verified::new(&asked, &names.address(), authority.file());
    let run = measured(verified.command(&["--json", "--timeout", "2"]));
    assert_eq!(run.outcome.code, Some(1), "{}", run.outcome.err);
    assert!(run.peak < MOST_MEMORY, "{} KiB", run.peak);
    assert!(run.peak > 1_024, "the memory was not measured");
    Ok(())
}
