//! What Prometheus reads.

use libtest_mimic::{Completion, Trial};

use crate::support::{Http, Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::counters::have_an_address_of_their_own", own_address),
        promise_with("serve_transport::counters::tell_what_was_asked_and_by_whom", requests),
        promise_with("serve_transport::counters::tell_what_was_refused", refused),
        promise_with("serve_transport::counters::do_not_grow_with_what_is_asked", bounded),
    ]
}

fn start() -> Result<Served, Completion> {
    Served::start(&["--log", "none", "--metrics", "127.0.0.1:0"])
}

/// The sum of the counters of a name whose labels contain this.
fn sum(served: &Served, name: &str, label: &str) -> u64 {
    let metrics = served.metrics();
    let lines = metrics.lines().filter(|line| line.starts_with(name) && line.contains(label));
    lines
        .map(|line| line.rsplit(' ').next().and_then(|text| text.parse::<u64>().ok()).expect("a number"))
        .sum()
}

fn own_address() -> Result<(), Completion> {
    let served = start()?;
    let address = served.addresses().last().expect("--metrics");
    let mut http = Http::connect(address);
    let answer = http.get("/metrics");
    assert_eq!(answer.status, 200);
    assert!(
        answer.header("content-type").is_some_and(|kind| kind.starts_with("application/openmetrics-text"))
    );
    assert!(answer.text().ends_with("# EOF\n"));
    assert_eq!([http.get("/").status, http.ask("POST", "/metrics", "").status], [404, 405]);
    assert_eq!(served.connect().get("/metrics").status, 404);
    Ok(())
}

fn requests() -> Result<(), Completion> {
    let served = start()?;
    let mut http = served.connect();
    for (agent, family) in [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5", "thunderbird"),
        ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "outlook"),
        ("curl/8.5.0", "curl"),
        ("somebody else", "other"),
    ] {
        for _ in 0..3 {
            http.ask("GET", "/nothing", &format!("User-Agent: {agent}\r\n"));
        }
        assert_eq!(sum(&served, "mailsetup_requests_total", &format!("client=\"{family}\"")), 3, "{agent}");
    }
    let other = served.connect();
    assert_eq!(sum(&served, "mailsetup_connections ", ""), 2);
    drop((http, other));
    let mut served = served;
    served.wait_until("they are gone", |served| sum(served, "mailsetup_connections ", "") == 0);
    assert_eq!(sum(&served, "mailsetup_accepted_connections_total", ""), 2);
    Ok(())
}

fn refused() -> Result<(), Completion> {
    let mut served = start()?;
    served.connect().ask("POST", "/nothing", "Content-Length: 99999\r\n");
    served.connect().get(&format!("/{}", "a".repeat(9000)));
    served.connect().ask("GET", "/nothing", &format!("X: {}\r\n", "a".repeat(20_000)));
    served.connect().ask("GET", "/nothing", "nonsense\r\n");
    for reason in ["body-too-large", "target-too-long", "head-too-large", "malformed"] {
        let label = format!("reason=\"{reason}\"");
        served.wait_until(reason, |served| sum(served, "mailsetup_refused_total", &label) == 1);
    }
    Ok(())
}

/// Nobody fills the memory of the server, or of Prometheus, by asking for ever new things.
fn bounded() -> Result<(), Completion> {
    let served = start()?;
    let mut http = served.connect();
    for at in 0..300 {
        http.ask(&format!("METHOD{at}"), &format!("/{at}?a={at}"), &format!("User-Agent: agent{at}\r\n"));
    }
    let lines = served.metrics().lines().count();
    assert!(lines < 40, "{lines}");
    assert!(!served.metrics().contains("agent"), "{}", served.metrics());
    Ok(())
}
