//! The table of clients: each mail program as it really behaves, with the version that its rules are from.
//!
//! A row says where its program looks (a [`Look`]) and what it makes of each answer: an [`Account`], or a
//! [`Refusal`] with the reason. Who answers is a [`Network`]: the internet, the site in memory, or a script.
//! Nothing here has opinions on how things should be; that a rule is odd is why it is written down.

mod account;
mod apple;
mod delta_chat;
mod draft;
mod evolution;
mod fair_email;
mod internet;
mod judgement;
mod kmail;
mod look;
mod mx;
mod network;
mod outline;
mod outlook;
mod pacc;
mod place;
mod search;
mod source;
mod srv;
mod thunderbird;
mod thunderbird_android;
mod tree;
mod well_formed;

use crate::mail::EmailAddress;

pub(crate) use account::in_turn;
pub use account::{Account, AccountServer, SignIn};
pub use internet::Internet;
pub use judgement::{Judgement, judge};
pub use look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects, Refusal, Way};
pub use mx::domains_of_exchanger;
pub use network::Network;
pub use outlook::autodiscover_request;
pub use search::{Asked, Journey, Step, search};
pub use source::Source;

/// A mail program.
#[derive(Debug)]
pub struct Client {
    /// The word on the command line.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// The version and the place that its rules were taken from.
    pub rules: &'static str,
    /// What people must know who use it, whatever it finds.
    pub note: &'static str,
    /// Where it looks for the settings of an address, in its own order.
    pub look: fn(&EmailAddress) -> Look,
}

impl Client {
    /// Whether people have it; the others are standards in search of programs.
    #[must_use]
    pub fn is_common(&self) -> bool {
        !["srv", "pacc", "draft"].contains(&self.name)
    }
}

/// Every client, in the order in which people see them.
pub static CLIENTS: &[Client] = &[
    thunderbird::ROW,
    thunderbird_android::ROW,
    apple::ROW,
    outlook::classic::ROW,
    outlook::autodetect::ROW,
    delta_chat::ROW,
    fair_email::ROW,
    evolution::ROW,
    kmail::ROW,
    srv::ROW,
    pacc::ROW,
    draft::ROW,
];

/// The client of that name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Client> {
    CLIENTS.iter().find(|client| client.name == name)
}
