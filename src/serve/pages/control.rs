//! What is asked by those who run the server, not by mail programs.

use super::asked::{Asked, Verb};
use super::hosted::Hosted;
use crate::format::{Method, Reply};
use crate::mail::Domain;

/// The answer for a path that is no page, and its name in the log; nothing for any other path.
pub(super) fn answer(hosted: &Hosted, asked: &Asked, verb: Verb) -> Option<(&'static str, Reply)> {
    let (name, reply): (_, fn(&Hosted, &Asked) -> Reply) = match asked.path.as_str() {
        "/healthz" => ("healthz", |_, _| Reply::text(200, "ok\n")),
        "/tls-allowed" => ("tls-allowed", tls_allowed),
        _ => return None,
    };
    match verb {
        Verb::Asks(Method::Get) => Some((name, reply(hosted, asked))),
        Verb::Asks(Method::Post) | Verb::Options | Verb::Other => {
            Some((name, Reply::text(405, "Method not allowed.\n")))
        }
    }
}

/// Caddy asks before it gets a certificate for a name (`on_demand_tls`, `ask`): 200 for a name that belongs to a
/// known domain, so that nobody makes it get certificates for others.
fn tls_allowed(hosted: &Hosted, asked: &Asked) -> Reply {
    let name: Option<Domain> = asked.query.only("domain").ok().flatten().and_then(|name| name.parse().ok());
    match name.is_some_and(|name| hosted.is_host(&name)) {
        true => Reply::text(200, "known\n"),
        false => Reply::NOT_FOUND,
    }
}
