//! Signing in: the password, the user name, the method, the protocol.

use crate::advice::trouble::Client::{
    Any, AppleMail, DeltaChat, FairEmail, Gmail, Imap, Outlook, Pop3, Smtp, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "wrong-password",
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
            possible(Gmail, "Couldn't finish"),
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
    },
    Trouble {
        name: "other-user-name",
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
    },
    Trouble {
        name: "app-password-needed",
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
    },
    Trouble {
        name: "no-common-authentication",
        seen: &[
            usual(
                Outlook,
                "0x800CCC80: none of the authentication methods supported by this client are supported by \
                 your server",
            ),
            usual(Thunderbird, "The server does not support the selected authentication method"),
            usual(Gmail, "Authentication methods aren't supported by server."),
            possible(Gmail, "Couldn't finish"),
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
    },
    Trouble {
        name: "protocol-switched-off",
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
    },
];
