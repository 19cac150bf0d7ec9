//! What stands on every guide around the steps: what to do before, and where to find help after.

use std::borrow::Cow;

use super::program::Trap;
use crate::format::page::{notes, readable};
use crate::language::Words;
use crate::mail::WebUrl;
use crate::provider::{Documentation, Note, Provider};

/// What goes wrong in every program.
pub(super) const TRAPS: &[Trap] = &[
    Trap(
        "The password is refused.",
        "Sign in to {provider} in a browser with the same address and password. If that works, type the \
         password again in {program}, for the incoming server and for the outgoing one. The user name is \
         {incoming.username}. If the browser is refused too, get a new password. [Step by \
         step](troubleshooting#authentication-failed).",
    ),
    Trap(
        "{program} cannot connect, or tries forever.",
        "Compare letter by letter. Incoming: {incoming.host}, port {incoming.port}. Outgoing: {outgoing.host}, \
         port {outgoing.port}. Compare the security too. Then try another network: some networks, VPNs and virus \
         scanners block mail. [Step by step](troubleshooting#cannot-connect).",
    ),
    Trap(
        "{program} warns of the certificate or the identity of the server.",
        "Do not accept it: somebody else could answer in place of the server and read your password. Check \
         the name of the server, and the date and time of your device. Try another network. If the warning \
         stays, tell {provider}. [Step by step](troubleshooting#server-identity).",
    ),
];

/// What to know before one begins.
pub(super) struct Beginning<'p> {
    pub sign_in: Option<SignIn<'p>>,
    pub notes: Vec<Cow<'p, Note>>,
}

/// Where to see that address and password are right.
pub(super) struct SignIn<'p> {
    pub title: &'static str,
    pub url: &'p WebUrl,
}

/// A page on the web that helps.
pub(super) struct Link<'p> {
    pub title: &'static str,
    /// Its own title.
    pub about: Option<&'p Documentation>,
    pub url: &'p WebUrl,
}

impl<'p> Beginning<'p> {
    pub(super) fn new(provider: &'p Provider) -> Self {
        let webmail = provider.webmail.as_ref().map(|url| SignIn { title: "web mail", url });
        let login = provider.links.login.as_ref().map(|url| SignIn { title: "your account", url });
        Self { sign_in: webmail.or(login), notes: notes(Words::english(), provider) }
    }
}

impl<'p> Link<'p> {
    /// The links of a provider, for who got stuck.
    pub(super) fn all(provider: &'p Provider) -> Vec<Self> {
        let links = &provider.links;
        let named = [
            ("Web mail", &provider.webmail),
            ("Sign in to your account", &links.login),
            ("Replace a forgotten password", &links.password),
            ("Outages and maintenance", &links.status),
            ("Support", &links.support),
        ];
        let named = named
            .into_iter()
            .filter_map(|(title, url)| Some(Self { title, about: None, url: url.as_ref()? }));
        let pages = readable(Words::english(), &provider.documentation, |page| &page.language);
        let pages =
            pages.into_iter().map(|page| Self { title: "Help page", about: Some(page), url: &page.url });
        named.chain(pages).collect()
    }
}
