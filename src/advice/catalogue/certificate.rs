//! The certificate by which a server proves that it is the one that is meant.

use crate::advice::trouble::Client::{
    Any, AppleMail, FairEmail, Gmail, Outlook, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "certificate-name",
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
    },
    Trouble {
        name: "certificate-date",
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
    },
    Trouble {
        name: "certificate-unknown-issuer",
        seen: &[
            possible(AppleMail, "Cannot Verify Server Identity"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            usual(
                Outlook,
                "The server you are connected to is using a security certificate that cannot be verified",
            ),
            usual(Thunderbird, "SEC_ERROR_UNKNOWN_ISSUER, MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"),
            usual(Gmail, "Couldn't open connection to server due to security error."),
            possible(Gmail, "Couldn't finish"),
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
    },
    Trouble {
        name: "certificate-weak",
        seen: &[
            usual(
                Thunderbird,
                "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED, MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
            ),
            usual(Any, "Certificate key too weak, CA_MD_TOO_WEAK, EE_KEY_TOO_SMALL"),
            possible(AppleMail, "Cannot Verify Server Identity"),
        ],
        said: &["certificate key too small", "weak certificate", "dh key too small"],
    },
];
