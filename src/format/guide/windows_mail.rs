//! Mail, which came with Windows 10 and 11: what became of it.

use super::port_habit::PortHabit;
use super::program::{ByHand, Needs, Program, ShortWay, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-mail",
    title: "Mail on Windows",
    purpose: "What became of Mail on Windows, and what to use instead.",
    paths: &["/windows-mail.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    // Microsoft's support page, as quoted by neowin.net on 2024-11-09.
    has_caution: true,
    short_way: Some(ShortWay {
        needs: Needs::Nothing,
        steps: &[
            Step::new("safe"),
            Step::new("only-there"),
            Step::new("choose"),
            Step::new("set-up"),
            Step::new("remove"),
        ],
    }),
    by_code: None,
    imap: ByHand::Nowhere,
    pop3: ByHand::Nowhere,
    traps: &["opens-outlook", "taken-over"],
    has_encrypted_password: false,
    port_habit: |_| PortHabit::Keeps,
};
