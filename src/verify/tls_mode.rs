//! The published TLS mode beside the one that the port speaks.

use super::step::{Rung, Step};
use crate::mail::{Server, TlsMode};

/// The finding that matters most: most wrong guides are wrong here.
pub(super) fn step(server: &Server, spoken: TlsMode, keywords: Option<&str>) -> Step {
    let published = server.tls;
    let evidence = format!("published {published}, the port speaks {}", said(spoken));
    let rule = match (published, spoken) {
        (TlsMode::Implicit, TlsMode::Implicit) | (TlsMode::Starttls, TlsMode::Starttls) => {
            return Step::pass(Rung::TlsMode, said(spoken));
        }
        (TlsMode::None, TlsMode::None) => {
            return Step::advise(Rung::TlsMode, "no-tls", "as published: no TLS, and none is offered");
        }
        (TlsMode::None, TlsMode::Starttls) => {
            let evidence = "published without TLS, and STARTTLS is offered";
            return Step::advise(Rung::TlsMode, "no-tls", evidence).with_detail(proposal(server, spoken));
        }
        (TlsMode::Starttls | TlsMode::None, TlsMode::Implicit) => "implicit-not-starttls",
        (TlsMode::Implicit, TlsMode::Starttls) => "starttls-not-implicit",
        (TlsMode::Implicit | TlsMode::Starttls, TlsMode::None) => "no-tls-offered",
    };
    match (spoken, keywords) {
        (TlsMode::None, Some(keywords)) => Step::fail(Rung::TlsMode, rule, format!("{evidence}: {keywords}")),
        (TlsMode::None, _) => Step::fail(Rung::TlsMode, rule, evidence),
        _ => Step::fail(Rung::TlsMode, rule, evidence).with_detail(proposal(server, spoken)),
    }
}

const fn said(mode: TlsMode) -> &'static str {
    match mode {
        TlsMode::Implicit => "implicit TLS, from the first byte",
        TlsMode::Starttls => "a plain greeting, then STARTTLS",
        TlsMode::None => "a plain greeting without STARTTLS",
    }
}

/// The lines to publish instead.
fn proposal(server: &Server, spoken: TlsMode) -> String {
    format!("publish instead: port = {}, tls = \"{spoken}\"", server.port)
}
