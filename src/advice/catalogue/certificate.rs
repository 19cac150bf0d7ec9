//! The certificate by which a server proves that it is the one that is meant.

use crate::advice::trouble::Client::{
    Any, AppleMail, FairEmail, Gmail, Outlook, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "certificate-name",
        title: "The certificate is for another server name",
        cause: "The server proves that it is somebody, and not the one whose name stands in the account. \
                Most often \
                the server name in the account is an old one; a hostile network looks the same.",
        seen: &[
            usual(AppleMail, "Cannot Verify Server Identity"),
            usual(AppleMail, "Mail can't verify the identity of the server"),
            usual(Outlook, "The target principal name is incorrect"),
            usual(Outlook, "0x800CCC01"),
            usual(Thunderbird, "SSL_ERROR_BAD_CERT_DOMAIN: the certificate belongs to a different site"),
            usual(Gmail, "Can't safely connect to server."),
            possible(Gmail, "Couldn't open connection to server due to security error."),
            usual(FairEmail, "No name matching found, not verified hostname"),
        ],
        said: &[
            "the identity of the server cannot be verified",
            "certificate name mismatch",
            "certificate wrong name",
            "cannot verify server identity",
            "certificate is not valid for this server",
            "server identity",
        ],
        user: &[
            "Do not accept the certificate and do not tap Continue, above all not on public Wi-Fi.",
            "Compare the server name with the provider's sheet; use exactly the name that stands there.",
            "Try another network. If the warning goes away, the first one is not to be trusted.",
        ],
        provider: &[
            "Publish a name that stands in the certificate (subject alternative name), or add the published \
             name to the certificate.",
            "Show the same certificate on every address and port of the name.",
        ],
    },
    Trouble {
        name: "certificate-date",
        title: "The certificate has expired or is not valid yet",
        cause: "The provider has not renewed the certificate in time, or the clock of the device is wrong.",
        seen: &[
            possible(AppleMail, "Cannot Verify Server Identity"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            usual(Outlook, "0x800CCC02"),
            usual(Outlook, "The certificate has expired or is not yet valid"),
            usual(Thunderbird, "SEC_ERROR_EXPIRED_CERTIFICATE, MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE"),
            possible(Gmail, "Couldn't open connection to server due to security error."),
            usual(FairEmail, "CertificateExpiredException, CertificateNotYetValidException"),
        ],
        said: &[
            "certificate expired",
            "expired certificate",
            "security certificate has expired",
            "certificate not yet valid",
            "date of my phone is wrong",
        ],
        user: &[
            "Set date and time of the device to automatic.",
            "If they are right, wait and tell the provider. Do not accept the certificate.",
        ],
        provider: &[
            "Renew the certificate and reload every server that shows it.",
            "Renew by machine, and watch the date: `mailsetup verify` warns 21 days before.",
        ],
    },
    Trouble {
        name: "certificate-unknown-issuer",
        title: "Nobody that the device knows vouches for the certificate",
        cause: "Most often the server does not send its intermediate certificate. Else it has made its \
                certificate itself, or a virus scanner or a network steps in between.",
        seen: &[
            possible(AppleMail, "Cannot Verify Server Identity"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            usual(
                Outlook,
                "The server you are connected to is using a security certificate that cannot be verified",
            ),
            usual(Thunderbird, "SEC_ERROR_UNKNOWN_ISSUER, MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"),
            usual(Gmail, "Couldn't open connection to server due to security error."),
            possible(Gmail, "Can't safely connect to server."),
            usual(ThunderbirdAndroid, "Unrecognized certificate"),
            usual(FairEmail, "Trust anchor for certification path not found, CertPathValidatorException"),
            usual(Any, "Self-signed certificate, unable to get local issuer certificate"),
        ],
        said: &[
            "certificate not trusted",
            "untrusted certificate",
            "unknown issuer",
            "unknown certificate authority",
            "certificate warning",
        ],
        user: &[
            "Do not accept the certificate: somebody else could read the password.",
            "Switch the mail check of a virus scanner off for a test: it shows its own certificate.",
            "Try another network, and update the system: old devices lack newer authorities.",
            "If the warning stays, tell the provider.",
        ],
        provider: &[
            "Send the whole chain: the certificate and its intermediates.",
            "Use a certificate of a public authority. Customers must not be taught to accept warnings.",
        ],
    },
    Trouble {
        name: "certificate-weak",
        title: "The certificate is too weak for programs of today",
        cause: "Its key is too short or its signature too old (RSA below 2048 bits, SHA-1).",
        seen: &[
            usual(
                Thunderbird,
                "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED, MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
            ),
            usual(Any, "Certificate key too weak, CA_MD_TOO_WEAK, EE_KEY_TOO_SMALL"),
            possible(AppleMail, "Cannot Verify Server Identity"),
        ],
        said: &["certificate key too small", "weak certificate", "dh key too small"],
        user: &["Tell the provider. Do not accept the certificate."],
        provider: &[
            "Get a new certificate with a key of RSA 2048 bits or more or ECDSA, signed with SHA-256.",
        ],
    },
];
