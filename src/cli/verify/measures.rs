//! What `verify --prometheus` measures.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::report::{Measure, Verdict};
use crate::verify::Probe;

/// Whether each server works, how its steps ended, when its certificate ends, and when all that was asked.
pub(super) fn of(probes: &[Probe]) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Vec::new();
    for probe in probes {
        measures.push(Measure {
            name: "mailsetup_server_works",
            help: "Whether a mail program with these settings gets in: 1 yes, 0 no, 0.5 unknown.",
            labels: labels(probe),
            value: works(probe),
        });
    }
    for probe in probes {
        measures.extend(probe.certificate_end.map(|end| Measure {
            name: "mailsetup_certificate_end_timestamp_seconds",
            help: "When the certificate of the server ends, in seconds since 1970.",
            labels: labels(probe),
            value: Duration::from_secs(end).as_secs_f64(),
        }));
    }
    for probe in probes {
        measures.extend(probe.steps.iter().map(|step| {
            let mut labels = labels(probe);
            labels.push(("rung", step.rung.as_str().to_owned()));
            labels.push(("rule", step.rule.to_owned()));
            labels.push(("verdict", step.verdict.as_str().to_owned()));
            Measure {
                name: "mailsetup_finding",
                help: "A finding of the ladder; its value is always 1.",
                labels,
                value: 1.0,
            }
        }));
    }
    measures.extend(SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|now| Measure {
        name: "mailsetup_verify_timestamp_seconds",
        help: "When the servers were asked, in seconds since 1970.",
        labels: Vec::new(),
        value: Duration::from_secs(now.as_secs()).as_secs_f64(),
    }));
    measures
}

fn labels(probe: &Probe) -> Vec<(&'static str, String)> {
    let question = &probe.question;
    let server = &question.server;
    vec![
        ("provider", question.provider.to_string()),
        ("protocol", server.protocol.to_string()),
        ("host", server.host.to_string()),
        ("port", server.port.to_string()),
        ("tls", server.tls.to_string()),
        ("published", if question.is_candidate { "no" } else { "yes" }.to_owned()),
    ]
}

fn works(probe: &Probe) -> f64 {
    match (probe.works(), probe.verdict()) {
        (true, _) => 1.0,
        (false, Verdict::Fail) => 0.0,
        (false, _) => 0.5,
    }
}
