//! Folders and messages: what the server refuses, what comes twice, what is gone.

use crate::advice::trouble::Client::{Any, Imap, Outlook, Thunderbird};
use crate::advice::trouble::{Trouble, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "folder-refused",
        title: "The server refuses this with this folder",
        cause: "The folder is gone, exists already, has a name that the server cannot store, or the user \
                may not change it.",
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
        user: &[
            "Choose the folders for Sent, Drafts and Trash again in the account's settings.",
            "Leave out /, \\, * and % in names of folders, and leave the IMAP path prefix empty.",
            "Let the program read its list of folders anew.",
        ],
        provider: &["Mark the special folders (SPECIAL-USE, RFC 6154), and create them with the mailbox."],
    },
    Trouble {
        name: "folder-out-of-step",
        title: "Program and server differ on what is in a folder",
        cause: "Another device deleted messages in the meantime, or the program's own index is old.",
        seen: &[usual(Imap, "[EXPUNGEISSUED]"), usual(Any, "Some of the requested messages no longer exist")],
        said: &[
            "message no longer exists",
            "deleted messages come back",
            "folder not in sync",
            "mail not syncing",
        ],
        user: &[
            "Refresh the folder, or repair it (Thunderbird: folder, Properties, Repair Folder).",
            "Restart the program.",
        ],
        provider: &["Nothing, if it goes away by itself. Else look for a broken index of this mailbox."],
    },
    Trouble {
        name: "mail-comes-again",
        title: "POP3 fetches the same mail again, or leaves none on the server",
        cause: "POP3 programs remember messages by UIDL. If the server has none, or its numbers change, all \
                mail is new each time. Without \"leave on server\", the first device takes everything.",
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
        user: &[
            "Use IMAP: all devices then see the same mail.",
            "With POP3, switch \"Leave a copy on the server\" on, on every device.",
        ],
        provider: &["Offer UIDL with numbers that stay the same, through moves of the server too."],
    },
    Trouble {
        name: "data-file-broken",
        title: "Outlook's own data file or profile is broken",
        cause: "Outlook cannot open the file in which it keeps mail. The server and its settings have \
                nothing to do with it.",
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
        user: &[
            "Make a new profile: Control Panel, Mail, Show Profiles, Add.",
            "With POP3, keep the old data file (.pst) and open it in the new profile: mail may be only \
             there.",
        ],
        provider: &["Nothing: the server is not at fault."],
    },
];
