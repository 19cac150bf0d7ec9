//! The catalogue of troubles; one file for each stretch of the way to the mailbox.

mod account;
mod certificate;
mod connection;
mod delivery;
mod folders;
mod mailbox;
mod network;
mod sending;
mod setup;
mod sign_in;
mod tls;

use super::trouble::Trouble;

/// The stretches in the order in which a program travels them; of two troubles that fit a message
/// equally well, the first is named first.
static STRETCHES: &[&[Trouble]] = &[
    connection::TROUBLES,
    network::TROUBLES,
    tls::TROUBLES,
    certificate::TROUBLES,
    sign_in::TROUBLES,
    account::TROUBLES,
    sending::TROUBLES,
    delivery::TROUBLES,
    mailbox::TROUBLES,
    folders::TROUBLES,
    setup::TROUBLES,
];

/// Every trouble that is known.
pub fn troubles() -> impl Iterator<Item = &'static Trouble> {
    STRETCHES.iter().copied().flatten()
}

/// The trouble of a name.
#[must_use]
pub fn trouble(name: &str) -> Option<&'static Trouble> {
    troubles().find(|trouble| trouble.name == name)
}
