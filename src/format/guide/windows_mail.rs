//! Mail, which came with Windows 10 and 11: what became of it.

use super::port_habit::PortHabit;
use super::program::{ByHand, Needs, Program, ShortWay, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-mail",
    title: "Mail on Windows",
    purpose: "What became of Mail on Windows, and what to use instead.",
    paths: &["/windows-mail.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Mail on Windows",
    name: "Mail",
    intro: "Mail, the program that came with Windows 10 and Windows 11, can no longer be set up.",
    // Microsoft's support page, as quoted by neowin.net on 2024-11-09.
    caution: Some(Trap(
        "Microsoft ended Mail on December 31, 2024.",
        "Since then it neither sends nor receives. Windows opens the new Outlook in its place.",
    )),
    short_way: Some(ShortWay {
        title: "What to do now",
        needs: Needs::Nothing,
        steps: &[
            Step::new(
                "See that your mail is safe: sign in to {provider} in a browser. Mail of an IMAP account is still on \
                 the server.",
            ),
            Step::new(
                "Look in Mail for what is only there: drafts, the outbox, and mail that it fetched with POP3. \
                 Microsoft says that local mail can be exported; Mail offers it when you open it.",
            ),
            Step::new(
                "Choose another program. [Thunderbird](thunderbird-desktop) is free and speaks to {provider} \
                 directly. [Outlook (classic)](windows-outlook-classic) comes with Office and Microsoft 365 and \
                 speaks to {provider} directly. [Outlook (new)](windows-outlook-new) comes with Windows and \
                 fetches your mail through Microsoft's cloud.",
            ),
            Step::new("Set the account up there, as its page says, and see that your mail appears."),
            Step::new("Only then remove Mail, or leave it unused."),
        ],
    }),
    by_code: None,
    imap: ByHand::Nowhere,
    pop3: ByHand::Nowhere,
    traps: &[
        Trap(
            "Windows opens the new Outlook although you want another program.",
            "Close it; you need not add an account. In the Windows settings, under ~Apps~, ~Default apps~, choose \
             your program for mail.",
        ),
        Trap(
            "The new Outlook took the account over, and it does not work.",
            "Remove the account there and add it again, as the page for [Outlook (new)](windows-outlook-new) says.",
        ),
    ],
    words: Words { implicit: "", starttls: "", password: "", encrypted_password: None },
    port_habit: |_| PortHabit::Keeps,
};
