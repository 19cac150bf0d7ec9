//! Mail on iPhone and iPad (iOS 15 and later).

use super::program::{Field, Pop3, Program, ShortWay, Side, Slot, Step, Words};
use crate::format::Format;

pub(in crate::format) const ROW: Format = Format {
    name: "android-thunderbird",
    title: "iPhone and iPad",
    purpose: "Mail on iPhone and iPad, step by step.",
    paths: &["/android-thunderbird.html"],
    render: |provider, addressee| super::page::render(&PROGRAM, provider, addressee),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "iPhone and iPad",
    intro: "How to read and send {provider} mail with the Mail app.",
    short_way: Some(ShortWay {
        title: "The short way: install the profile",
        steps: &[Step::new("Open this page in *Safari* on the iPhone.")],
    }),
    imap: &[Step::with(
        "Fill in *Incoming Mail Server*.",
        &[
            Field("Host Name", Slot::Host(Side::Incoming)),
            Field("~User Name~", Slot::Username(Side::Incoming)),
            Field("Password", Slot::Password),
        ],
    )],
    pop3: Pop3::Not("later"),
    traps: &[],
    words: Words {
        implicit: "on",
        starttls: "on",
        password: "Password",
        encrypted_password: "MD5 Challenge-Response",
        oauth2: "not offered",
    },
    fills_in: |_, _| None,
};
