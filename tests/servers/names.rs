//! The name server, as `dig` sees it.

use std::path::Path;

use libtest_mimic::{Completion, Trial};

use crate::support::{Lie, NameServer, needs, promise_with, run};

const RECORDS: &str = "\
imap.example.test A 127.0.0.2
imap.example.test AAAA ::1
mail.example.test CNAME imap.example.test
example.test MX 10 mail.example.test
_imaps._tcp.example.test SRV 0 1 993 imap.example.test
example.test TXT \"mailconf=https://example.test/\"
round.example.test CNAME about.example.test
about.example.test CNAME round.example.test
";

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("servers::names_are_answered_as_written", names_are_answered_as_written),
        promise_with("servers::fifty_addresses_are_answered", fifty_addresses),
        promise_with("servers::lies_are_told", lies_are_told),
    ]
}

fn dig(server: &NameServer, arguments: &[&str]) -> String {
    let (host, port) =
        server.address().split_once(':').map(|(h, p)| (format!("@{h}"), p.to_owned())).unwrap();
    let fixed = [host.as_str(), "-p", &port, "+tries=1", "+time=1"];
    let output = run("dig", &[&fixed, arguments].concat(), Path::new("/"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn names_are_answered_as_written() -> Result<(), Completion> {
    needs("dig", "bind9-dnsutils")?;
    let server = NameServer::start(RECORDS);
    for way in ["+notcp", "+tcp"] {
        let short = |name: &str, kind: &str| dig(&server, &[way, "+short", name, kind]);
        assert_eq!(short("imap.example.test", "A"), "127.0.0.2\n");
        assert_eq!(short("imap.example.test", "AAAA"), "::1\n");
        assert_eq!(short("IMAP.Example.Test", "A"), "127.0.0.2\n");
        assert_eq!(short("mail.example.test", "A"), "imap.example.test.\n127.0.0.2\n");
        assert_eq!(short("example.test", "MX"), "10 mail.example.test.\n");
        assert_eq!(short("_imaps._tcp.example.test", "SRV"), "0 1 993 imap.example.test.\n");
        assert_eq!(short("example.test", "TXT"), "\"mailconf=https://example.test/\"\n");
        let round = short("round.example.test", "A");
        assert!(round.contains("about.example.test.") && !round.contains("127."), "{round}");
        let nothing = dig(&server, &[way, "nothing.example.test", "A"]);
        assert!(nothing.contains("status: NXDOMAIN"), "{nothing}");
        let no_such = dig(&server, &[way, "example.test", "AAAA"]);
        assert!(no_such.contains("status: NOERROR") && no_such.contains("ANSWER: 0"), "{no_such}");
    }
    Ok(())
}

fn fifty_addresses() -> Result<(), Completion> {
    needs("dig", "bind9-dnsutils")?;
    let records: Vec<String> = (1..=50).map(|n| format!("many.example.test A 127.0.1.{n}")).collect();
    let server = NameServer::start(&records.join("\n"));
    for way in [&["+notcp"][..], &["+tcp"], &["+noedns", "+bufsize=512"]] {
        let answer = dig(&server, &[way, &["+short", "many.example.test", "A"]].concat());
        assert_eq!(answer.lines().count(), 50, "{way:?}: {answer}");
    }
    Ok(())
}

fn lies_are_told() -> Result<(), Completion> {
    needs("dig", "bind9-dnsutils")?;
    let cases = [
        (Lie::ServerFailure, "status: SERVFAIL"),
        (Lie::Silence, "no servers could be reached"),
        (Lie::OtherName, "other.test.\t\t60\tIN\tA\t127.0.0.9"),
        (Lie::OtherNumber, "ID mismatch"),
        (Lie::CutOff, "malformed"),
    ];
    for (lie, expected) in cases {
        let server = NameServer::lying(lie);
        let answer = dig(&server, &["imap.example.test", "A"]);
        assert!(answer.contains(expected), "{lie:?}: {answer}");
    }
    Ok(())
}
