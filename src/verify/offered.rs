//! Whether the published authentication is really offered.

use super::offer::Offer;
use super::step::{Rung, Step};
use crate::mail::{Authentication, Protocol, Server};

/// The rungs of the capabilities and of the authentication.
pub(super) fn steps(server: &Server, offer: &Offer, password_command: &str) -> Vec<Step> {
    let mut steps = capabilities(server, offer);
    steps.push(authentication(server, offer, password_command));
    steps
}

/// The rung of the capabilities.
pub(super) fn capabilities(server: &Server, offer: &Offer) -> Vec<Step> {
    if !offer.is_known {
        // RFC 2449: CAPA may be missing.
        let evidence = "the server does not tell what it can (no CAPA)";
        return vec![Step::pass(Rung::Capabilities, evidence)];
    }
    let mut steps = vec![Step::pass(Rung::Capabilities, offer.told())];
    steps.extend(
        offer.oddity.iter().map(|oddity| Step::advise(Rung::Capabilities, "odd-answer", oddity.clone())),
    );
    if server.protocol == Protocol::Pop3 && offer.has_unique_names == Some(false) {
        let evidence = "the server does not offer UIDL";
        steps.push(Step::advise(Rung::Capabilities, "no-uidl", evidence));
    }
    steps
}

fn authentication(server: &Server, offer: &Offer, password_command: &str) -> Step {
    let rung = Rung::Authentication;
    if !offer.is_known {
        return Step::unsure(rung, "capabilities-unknown", "the server does not tell how to sign in");
    }
    let offered = offer.ways(password_command);
    let missing: Vec<&Authentication> = server.auth.iter().filter(|auth| !offer.has(**auth)).collect();
    if missing.is_empty() {
        return Step::pass(rung, format!("{} as published; offered: {offered}", words(&server.auth)));
    }
    let rule = match (offer.has_any(), offer.has(Authentication::Password), offer.has(Authentication::Oauth2))
    {
        (false, ..) if server.protocol == Protocol::Smtp => "authentication-hidden",
        (_, false, true) if !offer.has(Authentication::EncryptedPassword) => "only-oauth2",
        _ => "authentication-not-offered",
    };
    let missing: Vec<Authentication> = missing.into_iter().copied().collect();
    Step::fail(rung, rule, format!("{} is published; offered: {offered}", words(&missing)))
}

fn words(authentications: &[Authentication]) -> String {
    let words: Vec<String> = authentications.iter().map(ToString::to_string).collect();
    words.join(", ")
}
