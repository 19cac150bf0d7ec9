//! Folders and messages: what the server refuses, what comes twice, what is gone.

use crate::advice::trouble::Client::{Any, Imap, Outlook, Thunderbird};
use crate::advice::trouble::{Trouble, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "folder-refused",
        seen: &[
            usual(Imap, "[NOPERM], [CANNOT], [ALREADYEXISTS], [NONEXISTENT], [TRYCREATE]"),
            usual(Any, "Mailbox does not exist"),
            usual(Any, "Folder already exists"),
            usual(Thunderbird, "There was an error saving the message to Sent"),
        ],
        said: &[
            "cannot create folder",
            "folder does not exist",
            "cannot delete folder",
            "cannot move message to folder",
            "cannot save to sent folder",
            "permission denied folder",
        ],
    },
    Trouble {
        name: "folder-out-of-step",
        seen: &[usual(Imap, "[EXPUNGEISSUED]"), usual(Any, "Some of the requested messages no longer exist")],
        said: &[
            "message no longer exists",
            "deleted messages come back",
            "folder not in sync",
            "mail not syncing",
        ],
    },
    Trouble {
        name: "mail-comes-again",
        seen: &[usual(Any, "Mail is downloaded twice"), usual(Any, "The POP3 server does not support UIDL")],
        said: &[
            "same mail twice",
            "mail arrives twice",
            "mail deleted from server",
            "duplicate messages",
            "downloads the same mail again",
            "mail disappears from other device",
            "mail disappears from server",
            "mail gone from phone",
            "leave messages on server",
        ],
    },
    Trouble {
        name: "data-file-broken",
        seen: &[
            usual(Outlook, "0x8004010F: Outlook data file cannot be accessed"),
            usual(Outlook, "0x80040119, 0x80040600"),
        ],
        said: &[
            "cannot open the outlook window",
            "set of folders cannot be opened",
            "outlook data file cannot be accessed",
            "pst file broken",
            "corrupt outlook profile",
            "ost file damaged",
        ],
    },
];
