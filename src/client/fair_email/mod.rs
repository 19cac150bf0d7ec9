//! FairEmail: it asks everywhere, gives points to what it finds, and tries the best first.

mod autoconfig;
mod autodiscover;
mod candidate;
mod order;
mod profile;
mod srv;
mod web;

use super::Client;

pub(super) const ROW: Client = Client {
    name: "fairemail",
    title: "FairEmail",
    rules: "M66B/FairEmail e23dd9df (August 2026), EmailProvider.java and FragmentQuickSetup.java",
    note: "It has settings of its own for some hundred providers: their domains never ask for a file, and a \
           file that names one of their hosts is replaced by them (those for Charter are known here). It tries what it \
           finds until the password is taken, and looks for open ports as well.",
    look: order::look,
};
