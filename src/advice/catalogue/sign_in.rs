//! Signing in: the password, the user name, the method, the protocol.

use crate::advice::trouble::Client::{
    Any, AppleMail, DeltaChat, FairEmail, Gmail, Imap, Outlook, Pop3, Smtp, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "wrong-password",
        title: "The server refuses user name or password",
        cause: "The password is mistyped or old, the user name has another form, or the provider wants an \
                app password or IMAP switched on first. Servers do not say which.",
        seen: &[
            usual(Outlook, "0x800CCC18, 0x800CCC92, 0x800CCC91, 0x800CCCD1"),
            possible(Outlook, "0x800CCCD2"),
            usual(AppleMail, "Cannot Get Mail: The user name or password is incorrect."),
            usual(
                Thunderbird,
                "Unable to log in at server. Probably wrong configuration, username or password.",
            ),
            usual(Thunderbird, "Configuration could not be verified. Is the username or password wrong?"),
            usual(Thunderbird, "Login to server failed. Sending of password did not succeed."),
            usual(ThunderbirdAndroid, "Authentication error"),
            usual(Gmail, "Username or password is incorrect."),
            usual(FairEmail, "Authentication failed, invalid credentials"),
            usual(
                DeltaChat,
                "Cannot login as. Please check if the email address and the password are correct.",
            ),
            usual(Imap, "[AUTHENTICATIONFAILED]"),
            possible(Imap, "[AUTHORIZATIONFAILED]"),
            usual(Pop3, "-ERR"),
            usual(Pop3, "-ERR [AUTH]"),
            usual(Smtp, "535 5.7.8 Authentication credentials invalid"),
            usual(Smtp, "535 Authentication failed, 535 Incorrect authentication data"),
        ],
        said: &[
            "password incorrect",
            "incorrect password",
            "server rejects my login",
            "login rejected",
            "password is right but it is not accepted",
            "password",
            "wrong password",
            "password not accepted",
            "keeps asking for password",
            "login fails",
            "cannot login to mail",
            "login refused",
            "bad username or password",
            "username",
            "invalid login",
            "password prompt keeps popping up",
        ],
        user: &[
            "Sign in to web mail with the same address and password. If that fails, get a new password \
             first.",
            "Type the password anew, for the incoming AND for the outgoing server.",
            "Use the full e-mail address as user name.",
            "In Outlook, leave \"Require logon using Secure Password Authentication (SPA)\" off.",
            "If web mail works and the program does not, look in the account's security page for an app \
             password and for a switch that allows IMAP or POP.",
        ],
        provider: &[
            "Accept the full address as user name on all servers.",
            "Say on the help page whether an app password is needed and where IMAP is switched on.",
            "Answer with `[AUTHENTICATIONFAILED]` and `535 5.7.8`, so that programs can tell people what is \
             wrong.",
        ],
    },
    Trouble {
        name: "other-user-name",
        title: "The server knows the user by another form of the name",
        cause: "Some servers want the full address, some only the part left of the @. The published \
                settings and the server differ.",
        seen: &[
            possible(Outlook, "0x800CCC91, 0x800CCC16"),
            possible(Imap, "[AUTHENTICATIONFAILED]"),
            possible(Smtp, "535 5.7.8"),
            possible(
                Thunderbird,
                "Unable to log in at server. Probably wrong configuration, username or password.",
            ),
            usual(Any, "User unknown at login, account not recognized"),
        ],
        said: &["username or full address", "without the domain in the username", "user name form"],
        user: &[
            "Try the full e-mail address as user name; then only the part left of the @.",
            "Set the same for the outgoing server.",
        ],
        provider: &["Accept both forms, or publish the one that works on all servers."],
    },
    Trouble {
        name: "app-password-needed",
        title: "The account wants an app password, or a sign-in in the browser",
        cause: "With two-step verification, and at some providers always, mail programs get a password of \
                their own or sign in by OAuth2. The normal password is refused.",
        seen: &[
            usual(
                Smtp,
                "534 5.7.9 Application-specific password required, authentication mechanism is too weak",
            ),
            possible(Smtp, "535 5.7.8"),
            possible(Imap, "[AUTHENTICATIONFAILED]"),
            usual(Imap, "[ALERT] Application-specific password required"),
            usual(Any, "Please log in via your web browser"),
        ],
        said: &[
            "app password",
            "app specific password",
            "two step verification",
            "two factor authentication mail",
            "2fa",
            "less secure apps",
        ],
        user: &[
            "Make an app password in the security page of the account, and type it in place of the normal \
             one: incoming and outgoing.",
            "Or choose OAuth2 in the program, if provider and program both know it.",
        ],
        provider: &[
            "Tell customers where to make an app password, in the help page and in the text of the refusal.",
            "Publish `oauth2` only if common mail programs are registered with you.",
        ],
    },
    Trouble {
        name: "no-common-authentication",
        title: "Program and server have no way of signing in in common",
        cause: "The account is set to a method that the server does not have (encrypted password, SPA, \
                OAuth2), or the server shows its methods only after encryption.",
        seen: &[
            usual(
                Outlook,
                "0x800CCC80: none of the authentication methods supported by this client are supported by \
                 your server",
            ),
            usual(Thunderbird, "The server does not support the selected authentication method"),
            usual(Gmail, "Authentication methods aren't supported by server."),
            possible(ThunderbirdAndroid, "Missing server capability: AUTH"),
            usual(Smtp, "504 5.5.4 Unrecognized authentication type"),
            usual(Smtp, "500 5.5.6 Authentication exchange line is too long"),
            possible(Outlook, "0x800CCC00"),
        ],
        said: &[
            "authentication method not supported",
            "change authentication method",
            "secure password authentication",
            "spa",
            "cram-md5",
            "oauth2 only",
        ],
        user: &[
            "Choose \"Normal password\" together with SSL/TLS or STARTTLS.",
            "In Outlook, switch SPA off.",
            "Switch encryption on first: some servers hide their methods until then.",
            "If the provider takes OAuth2 only, use a program that it supports.",
        ],
        provider: &[
            "Offer `AUTH PLAIN` and `AUTH LOGIN` after TLS, on every published port.",
            "Publish the methods that the server really offers: `mailsetup verify` tells which.",
        ],
    },
    Trouble {
        name: "protocol-switched-off",
        title: "IMAP or POP is not allowed for this mailbox",
        cause: "Many providers let mail programs in only after IMAP or POP is switched on in the web mail \
                settings, or only with some tariffs.",
        seen: &[
            possible(Outlook, "0x800CCCD1, 0x800CCCD2, 0x800CCCDD"),
            possible(Imap, "[AUTHORIZATIONFAILED]"),
            possible(AppleMail, "Cannot Get Mail: The user name or password is incorrect."),
            possible(Thunderbird, "Configuration could not be verified. Is the username or password wrong?"),
            possible(Pop3, "-ERR"),
            possible(Pop3, "-ERR [SYS/PERM]"),
            usual(Any, "Your account is not enabled for IMAP use, IMAP access is disabled"),
            usual(Any, "POP access is disabled"),
        ],
        said: &["imap is disabled", "pop is disabled", "enable imap", "imap switched off"],
        user: &[
            "Sign in to web mail, open its settings, and allow IMAP (or POP).",
            "If only one of the two is allowed, set the account up with that one.",
        ],
        provider: &[
            "Let mail programs in by default, or say in the refusal where the switch is.",
            "Do not publish a protocol that most customers cannot use.",
        ],
    },
];
