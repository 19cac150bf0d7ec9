//! The account behind the password: changed, expired, locked, waiting.

use crate::advice::trouble::Client::{Any, AppleMail, Imap, Outlook, Pop3, Smtp};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "password-changed",
        title: "Mail stopped after the password was changed",
        cause: "Every program and every device still has the old password. The outgoing server has a place \
                of its own for it. Too many tries with the old one can lock the account for a while.",
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
        user: &[
            "Sign in to web mail with the new password, to see that it is right.",
            "Type the new password in every program on every device: incoming AND outgoing server.",
            "Make new app passwords: a new account password often ends the old ones.",
            "If it still fails, switch all devices offline for 30 minutes, in case the account is locked, \
             then try one.",
            "If a program offers no place for the password, remove the account there and add it again. With \
             POP3, save the mail of this device first.",
        ],
        provider: &[
            "Make a new password valid on all servers at once.",
            "Do not lock an account because a device repeats the old password, or say how long.",
        ],
    },
    Trouble {
        name: "password-expired",
        title: "The password has expired",
        cause: "The provider lets passwords end after some time, and this one has.",
        seen: &[usual(Imap, "[EXPIRED]"), usual(Any, "Your password has expired")],
        said: &["password expired", "password is too old"],
        user: &["Set a new password in the account on the web, then type it in every program: incoming and \
             outgoing."],
        provider: &[
            "Tell customers before it happens. Better: do not let passwords expire without a reason.",
        ],
    },
    Trouble {
        name: "password-to-convert",
        title: "The server must store the password in a new form first",
        cause: "The server wants to see the password once in plain (inside TLS) before it can offer another \
                method.",
        seen: &[usual(Smtp, "432 4.7.12 A password transition is needed")],
        said: &["password transition needed"],
        user: &[
            "Choose \"Normal password\" with SSL/TLS, sign in once, then go back to the other method if you \
             like.",
        ],
        provider: &["Publish `password` before `encrypted-password` for as long as the change lasts."],
    },
    Trouble {
        name: "account-locked",
        title: "The account itself is locked or may not do this",
        cause: "The password may be right. The account is suspended, unpaid, moved, or not allowed to open \
                this mailbox.",
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
        user: &[
            "Sign in to the account on the web and read what it says.",
            "Call the provider's help desk with the exact text that the program showed.",
        ],
        provider: &["Say the reason in the text of the answer, and what the customer must do."],
    },
    Trouble {
        name: "sign-in-later",
        title: "The server cannot check passwords just now",
        cause: "The part of the server that knows passwords is down or busy, or there were too many tries \
                in a short time. The password may be right.",
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
        user: &[
            "Wait 15 to 30 minutes with all devices offline or the programs closed, then try once.",
            "Do not change the password for this.",
            "Let programs look for mail every 10 minutes, not every minute.",
        ],
        provider: &[
            "Look at the authentication service and at limits for each address.",
            "Answer with a temporary code (`454 4.7.0`, `[UNAVAILABLE]`, `[SYS/TEMP]`), never with \"wrong \
             password\".",
        ],
    },
];
