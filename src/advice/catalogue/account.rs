//! The account behind the password: changed, expired, locked, waiting.

use crate::advice::trouble::Client::{Any, AppleMail, Imap, Outlook, Pop3, Smtp};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "password-changed",
        seen: &[
            possible(Outlook, "0x800CCC92, 0x800CCCD1"),
            possible(AppleMail, "Cannot Get Mail: The user name or password is incorrect."),
            possible(Imap, "[AUTHENTICATIONFAILED]"),
            possible(Smtp, "535 5.7.8"),
            usual(Any, "Fails after a password change"),
        ],
        said: &[
            "changed my password",
            "changed my password and now mail does not work",
            "mail does not work after password change",
            "new password not accepted",
            "mail stopped working after password reset",
            "still uses the old password",
            "update password in mail program",
        ],
    },
    Trouble {
        name: "password-expired",
        seen: &[usual(Imap, "[EXPIRED]"), usual(Any, "Your password has expired")],
        said: &["password expired", "password is too old"],
    },
    Trouble {
        name: "password-to-convert",
        seen: &[usual(Smtp, "432 4.7.12 A password transition is needed")],
        said: &["password transition needed"],
    },
    Trouble {
        name: "account-locked",
        seen: &[
            usual(Imap, "[CONTACTADMIN]"),
            usual(Imap, "[AUTHORIZATIONFAILED]"),
            usual(Pop3, "-ERR [SYS/PERM]"),
            usual(Smtp, "535 5.7.13, 525 5.7.13 User account disabled"),
            usual(Any, "Account disabled"),
            usual(Any, "Your account has been locked"),
            usual(Any, "Account suspended"),
        ],
        said: &[
            "access denied",
            "account locked",
            "account suspended",
            "account blocked",
            "mailbox disabled",
            "hacked account",
        ],
    },
    Trouble {
        name: "sign-in-later",
        seen: &[
            usual(Smtp, "454 4.7.0 Temporary authentication failure"),
            possible(Smtp, "454 4.7.0 TLS not available due to temporary reason"),
            usual(Imap, "[UNAVAILABLE] Temporary authentication failure"),
            usual(Pop3, "-ERR [SYS/TEMP]"),
            usual(Pop3, "-ERR [LOGIN-DELAY]"),
            usual(Any, "Too many login attempts, try again later"),
            possible(Smtp, "421 4.7.0 Too many failed authentications"),
        ],
        said: &[
            "temporary authentication failure",
            "too many failed login attempts",
            "too many invalid logins",
            "login temporarily blocked",
            "checked mail too often",
        ],
    },
];
