//! What the tests share: trials, the binary, temporary folders, other programs, servers.

mod answering;
mod apache;
mod authority;
mod binary;
mod caddy;
mod courier;
mod curl;
mod daemon;
mod dialogue;
mod dovecot;
mod estate;
mod exim;
mod golden;
mod island;
mod listeners;
mod mail_server;
mod name_server;
mod nginx;
mod nsd;
mod openssl_server;
mod outside;
mod postfix;
mod public_folder;
mod samples;
mod scripted;
mod sections;
mod table;
mod tree;
mod trial;
mod unpacked;
mod variety;
mod verified;
mod web;
mod web_server;

pub use answering::{Answering, Answers, Heard};
pub use authority::{Authority, Certificate, Issued, Key, Signer, Validity};
pub use binary::{Outcome, PROGRAM, command, command_of, mailsetup, mailsetup_with, outcome};
pub use courier::Courier;
pub use curl::Curl;
pub use daemon::{Daemon, Launch, Orphaned, lives};
pub use dialogue::{Act, Dialogue};
pub use dovecot::Dovecot;
pub use estate::{Estate, OWN_PAGE, OwnSite, Redirect};
pub use exim::Exim;
pub use golden::{assert_as_in, blesses};
pub use island::{Island, Resident, WITHOUT_HTTPS};
pub use listeners::free_port;
pub use mail_server::{ADDRESS, LOCAL_PART, Mail, PASSWORD, Passwords, Submission, Usernames};
pub use name_server::{Lie, NameServer, Of};
pub use nsd::{Nsd, Zone};
pub use openssl_server::{Beginning, OpensslServer, Versions};
pub use outside::{needs, run};
pub use postfix::Postfix;
pub use samples::{
    HEAD, all_providers, minimal, named, one, plain_server, provider, provider_called, provider_of,
    repository, server,
};
pub use scripted::Scripted;
pub use sections::assert_as_in_section;
pub use table::{Row, rows};
pub use tree::tree;
pub use trial::{cases, promise, promise_with};
pub use variety::{Bundles, LOCAL_PARTS, addressees, variety};
pub use verified::{Asked, Measured, Verified, findings, measured};
pub use web::{Answer, Request};
pub use web_server::{Names, WEB_SERVERS, WebServerKind};
