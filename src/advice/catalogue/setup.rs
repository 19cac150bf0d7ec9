//! Setting an account up: automatic settings, profiles, questions on the way.

use crate::advice::trouble::Client::{Any, AppleMail, Outlook, Thunderbird, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "settings-not-found",
        title: "The program finds no settings for this address",
        cause: "The provider publishes none where this program looks, or publishes them in a way that it \
                does not read; or the address is misspelt.",
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
        user: &[
            "Check the part of the address right of the @.",
            "Choose manual set-up and copy the values of the provider's sheet.",
        ],
        provider: &[
            "Publish the files that `mailsetup generate` writes, and see by `mailsetup check` that clients \
             accept them.",
            "Serve the autoconfig file as XML over https; a catch-all page in its place confuses programs.",
        ],
    },
    Trouble {
        name: "address-misspelt",
        title: "The domain of the address does not exist",
        cause: "The part of the address right of the @ is misspelt; or the domain has ended, and its mail with \
                it.",
        seen: &[possible(Thunderbird, "Thunderbird failed to find the settings for your email account.")],
        said: &["misspelt address", "typo in the email address", "domain has expired"],
        user: &[
            "Read the part of the address right of the @ letter by letter.",
            "If it is right, ask the provider whether the domain has ended.",
        ],
        provider: &["Renew the domain; while it has ended, no mail comes to it."],
    },
    Trouble {
        name: "automatic-setup-fails",
        title: "The automatic set-up fails, and the mail servers need not",
        cause: "The web server that should give the settings to the program is not trusted or does not answer; \
                the mail servers are other machines.",
        seen: &[
            possible(Thunderbird, "Thunderbird failed to find the settings for your email account."),
            possible(
                Outlook,
                "Something went wrong and Outlook couldn't set up your account. Please try again.",
            ),
        ],
        said: &["automatic configuration failed", "set-up warns of a certificate of autoconfig"],
        user: &[
            "Cancel a warning that names a web server, such as autoconfig or autodiscover.",
            "Choose manual set-up and copy the values of the provider's sheet.",
        ],
        provider: &[
            "Get a certificate for each name where programs look, and see by `mailsetup diagnose ADDRESS` that \
             they accept it.",
        ],
    },
    Trouble {
        name: "automatic-setup-wrong",
        title: "Outlook sets the account up with wrong values",
        cause: "Outlook got settings from Autodiscover or its own list that are old, or whose encryption \
                does not fit the port.",
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
        user: &[
            "Choose Advanced options, \"Let me set up my account manually\", then IMAP, and copy the values \
             of the provider's sheet.",
            "Check the encryption of both servers before the last click: Outlook's own choice is often \
             wrong.",
        ],
        provider: &[
            "Publish Autodiscover with the right `SSL` and `Encryption` for each port.",
            "Remove old Autodiscover files and SRV records.",
        ],
    },
    Trouble {
        name: "setup-asks-for-permission",
        title: "Outlook asks whether a website may configure the account",
        cause: "Outlook found the settings through a redirection or a DNS record, and asks once.",
        seen: &[usual(Outlook, "Allow this website to configure server settings?")],
        said: &["allow website to configure", "allow this website"],
        user: &[
            "Allow it if the website belongs to the provider. Else cancel and set the account up by hand.",
        ],
        provider: &["Answer at https://autodiscover.DOMAIN directly: then nothing is asked."],
    },
    Trouble {
        name: "untrusted-configuration",
        title: "The settings that were found are not from a safe source",
        cause: "The program got them over plain http or by unsigned DNS: somebody on the network could have \
                changed them.",
        seen: &[usual(ThunderbirdAndroid, "This configuration is not trusted")],
        said: &["configuration not trusted", "untrusted settings"],
        user: &[
            "Compare every server name with the provider's sheet before you go on.",
            "Do not go on if a name is strange. Try another network.",
        ],
        provider: &[
            "Serve autoconfig over https on autoconfig.DOMAIN, with a valid certificate and no hop over \
             http.",
        ],
    },
    Trouble {
        name: "profile-refused",
        title: "The device does not take the profile",
        cause: "The file is damaged or no profile, it was opened in a program that changes it, or a managed \
                device forbids profiles.",
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
        user: &[
            "Open the link in Safari and allow the download.",
            "Then open Settings, \"Profile Downloaded\", and install it there within a few minutes.",
            "Remove an older profile of the same account first.",
        ],
        provider: &[
            "Make the profile anew: `mailsetup profile ADDRESS`.",
            "Serve it as `application/x-apple-aspen-config`.",
        ],
    },
    Trouble {
        name: "account-already-exists",
        title: "The account is there already",
        cause: "The program has an account with this user name and server, perhaps from an earlier try.",
        seen: &[usual(Thunderbird, "Incoming server already exists.")],
        said: &["account already exists", "account was already added", "duplicate account"],
        user: &[
            "Correct the account that is there, in its settings; or remove it and begin anew. With POP3, \
             save its mail first.",
        ],
        provider: &["Nothing: the program is right."],
    },
];
