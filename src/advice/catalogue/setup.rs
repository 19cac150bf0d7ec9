//! Setting an account up: automatic settings, profiles, questions on the way.

use crate::advice::trouble::Client::{Any, AppleMail, Outlook, Thunderbird, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "settings-not-found",
        seen: &[
            usual(Thunderbird, "Thunderbird failed to find the settings for your email account."),
            usual(Any, "Can't find a server"),
        ],
        said: &[
            "failed to find settings",
            "automatic setup does not work",
            "autoconfig not found",
            "autodiscover failed",
            "settings could not be found",
            "no settings found",
        ],
    },
    Trouble {
        name: "address-misspelt",
        seen: &[possible(Thunderbird, "Thunderbird failed to find the settings for your email account.")],
        said: &["misspelt address", "typo in the email address", "domain has expired"],
    },
    Trouble {
        name: "automatic-setup-fails",
        seen: &[
            possible(Thunderbird, "Thunderbird failed to find the settings for your email account."),
            possible(
                Outlook,
                "Something went wrong and Outlook couldn't set up your account. Please try again.",
            ),
        ],
        said: &["automatic configuration failed", "set-up warns of a certificate of autoconfig"],
    },
    Trouble {
        name: "automatic-setup-wrong",
        seen: &[
            usual(
                Outlook,
                "Something went wrong and Outlook couldn't set up your account. Please try again.",
            ),
            usual(Outlook, "We couldn't connect to the incoming (IMAP) server"),
        ],
        said: &[
            "outlook couldn't set up your account",
            "outlook cannot add account",
            "automatic account setup fails",
            "outlook setup something went wrong",
        ],
    },
    Trouble {
        name: "setup-asks-for-permission",
        seen: &[usual(Outlook, "Allow this website to configure server settings?")],
        said: &["allow website to configure", "allow this website"],
    },
    Trouble {
        name: "untrusted-configuration",
        seen: &[usual(ThunderbirdAndroid, "This configuration is not trusted")],
        said: &["configuration not trusted", "untrusted settings"],
    },
    Trouble {
        name: "profile-refused",
        seen: &[
            usual(AppleMail, "Profile Installation Failed"),
            usual(AppleMail, "Invalid Profile"),
            usual(AppleMail, "The profile could not be installed"),
        ],
        said: &[
            "profile will not install",
            "mobileconfig does not work",
            "where is the downloaded profile",
            "cannot install profile",
        ],
    },
    Trouble {
        name: "account-already-exists",
        seen: &[usual(Thunderbird, "Incoming server already exists.")],
        said: &["account already exists", "account was already added", "duplicate account"],
    },
];
