//! What to do about the lower findings of `verify`: name, connection, kind of TLS, handshake, certificate.

use super::rule::Rule;
use super::trouble::Client::{Any, AppleMail, FairEmail, Gmail, Outlook, Thunderbird};
use super::trouble::{Seen, done, usual};

pub(super) static RULES: &[Rule] = &[
    // Name
    Rule::new(
        "name-not-found",
        "Correct the name where it is published, or create its A and AAAA records. Keep old names alive for \
         as long as customers use them.",
    )
    .felt_as("server-name-not-found"),
    Rule::new(
        "no-address",
        "Give the name an A record, and an AAAA record if the service answers on IPv6; or publish another \
         name.",
    )
    .felt_as("server-name-not-found"),
    Rule::new(
        "dns-failure",
        "Try again, and from another network. If it stays, look at the name servers of the zone and at \
         DNSSEC.",
    )
    .felt_as("server-name-not-found"),
    Rule::new("dns-loop", "Let the CNAME end at a name with an address.").felt_as("server-name-not-found"),
    Rule::new(
        "many-addresses",
        "Only the first ones were tried. A few addresses are enough: programs do not try them all.",
    ),
    Rule::new(
        "useless-address",
        "Remove the record: nobody can connect to this address. A filter or blocker of this network may \
         have put it there; try another name server.",
    )
    .felt_as("server-name-not-found"),
    // Connection
    Rule::new(
        "refused",
        "Nothing listens on this port: start the service, open the firewall, or publish the port that \
         answers.",
    )
    .felt_as("cannot-connect"),
    Rule::new(
        "unreachable",
        "No way leads to this address from here. Check routing and firewall; try from another network.",
    )
    .felt_as("cannot-connect"),
    Rule::new(
        "timed-out",
        "Unsure: the server may be down, or this network blocks the port (hotels, VPNs and access \
         providers do). Try mobile data or another network, and the other port for sending.",
    )
    .felt_as("server-does-not-answer"),
    Rule::new(
        "ipv6-fails",
        "Make the service listen on the IPv6 address, or remove the AAAA record: devices on networks with \
         IPv6 wait or fail.",
    )
    .felt_as("works-on-ipv4-only"),
    Rule::new(
        "ipv4-fails",
        "Make the service listen on the IPv4 address, or remove the A record: most devices use IPv4.",
    )
    .felt_as("cannot-connect"),
    Rule::new(
        "some-addresses-fail",
        "Make the service listen on every address of its name, or remove those that it does not have: \
         programs that try the wrong one first wait or fail.",
    )
    .felt_as("cannot-connect"),
    Rule::new(
        "filtered",
        "Unsure: a packet filter drops what goes to this port, in your network or before the server. Try \
         another network or mobile data; for sending, try the other submission port (465 or 587).",
    )
    .felt_as("server-does-not-answer"),
    Rule::new("ipv6-untried", "Run it again from a network with IPv6, or accept that IPv6 is not checked."),
    // Kind of TLS
    Rule::new(
        "implicit-not-starttls",
        "Publish `tls = \"implicit\"` for this port: the server speaks TLS from the first byte.",
    )
    .felt_as("wrong-tls-mode")
    .shown_as(STARTTLS_ON_AN_IMPLICIT_PORT),
    Rule::new(
        "starttls-not-implicit",
        "Publish `tls = \"starttls\"` for this port; better, offer TLS from the first byte on 993, 995 and \
         465 and publish those.",
    )
    .felt_as("wrong-tls-mode")
    .shown_as(IMPLICIT_ON_A_STARTTLS_PORT),
    Rule::new(
        "no-tls-offered",
        "Switch STARTTLS on at the server, or publish a port with TLS. Never publish this one: passwords \
         would travel readable.",
    )
    .felt_as("no-tls-offered"),
    Rule::new(
        "silent",
        "Unsure: the server greets nobody and answers no handshake. It may be filtered, delayed on purpose \
         or overloaded. Try again later and from another network.",
    )
    .felt_as("server-does-not-answer"),
    Rule::new(
        "other-service",
        "Something else answers on this port. Open a web page first, in case the network wants a sign-in; \
         else correct the port or the server.",
    )
    .felt_as("another-service-answers"),
    Rule::new(
        "closed-at-once",
        "Look for an address list, a ban after many tries (fail2ban) or overload at the server. Try from \
         another network.",
    )
    .felt_as("connection-dropped"),
    // Handshake
    Rule::new("old-tls", "Offer TLS 1.2 and 1.3: mail programs of today refuse 1.0 and 1.1 (RFC 8997).")
        .felt_as("old-tls"),
    Rule::new(
        "old-ciphers",
        "Unsure: most mail programs still speak these ciphers, this one does not and could not look further. \
         Offer ECDHE with AES-GCM or ChaCha20 (RFC 9325 section 4.2).",
    )
    .felt_as("handshake-fails"),
    Rule::new(
        "handshake-refused",
        "The server refused the handshake. Look in its log: no certificate for this name (SNI), ciphers or \
         versions too narrow, or a client certificate asked for.",
    )
    .felt_as("handshake-fails"),
    Rule::new(
        "handshake-broken",
        "The handshake broke off. Look in the server's log; if this network or a virus scanner steps in \
         between, try from another place.",
    )
    .felt_as("handshake-fails"),
    // Certificate
    Rule::new(
        "certificate-name",
        "Publish a name that stands in the certificate, or get a certificate with the published name. Do \
         not tell customers to accept the warning.",
    )
    .felt_as("certificate-name"),
    Rule::new(
        "certificate-expired",
        "Renew the certificate, reload the service, and let a machine renew it from now on.",
    )
    .felt_as("certificate-date"),
    Rule::new(
        "certificate-not-yet-valid",
        "Check the clock of this machine. If it is right, install a certificate that is valid now.",
    )
    .felt_as("certificate-date"),
    Rule::new(
        "certificate-expires-soon",
        "Renew the certificate now, and reload the service: customers will see warnings on the day that it \
         ends.",
    )
    .felt_as("certificate-date"),
    Rule::new(
        "missing-intermediate",
        "Send the intermediate certificate behind the server's own (the \"full chain\" file). Some \
         programs find it themselves, others refuse.",
    )
    .felt_as("certificate-unknown-issuer"),
    Rule::new(
        "self-signed",
        "Use a certificate of a public authority: no mail program trusts one that the server made itself.",
    )
    .felt_as("certificate-unknown-issuer"),
    Rule::new(
        "unknown-authority",
        "Use a certificate of a public authority. If this is one, see that no virus scanner or proxy shows \
         its own here.",
    )
    .felt_as("certificate-unknown-issuer"),
    Rule::new(
        "weak-certificate",
        "Get a new one: RSA 2048 bits or more or ECDSA, signed with SHA-256 or better.",
    )
    .felt_as("certificate-weak"),
    Rule::new(
        "certificate-unreadable",
        "Install the certificate anew: what the server sends is no X.509 certificate that can be read.",
    )
    .felt_as("certificate-unknown-issuer"),
    Rule::new(
        "certificate-refused",
        "This machine does not accept the certificate, for the reason above. Get a new one from a public \
         authority.",
    )
    .felt_as("certificate-unknown-issuer"),
    Rule::new(
        "chain-too-long",
        "Send the server's certificate and its intermediates only, each once and in order.",
    )
    .felt_as("certificate-unknown-issuer"),
];

/// The program waits for a greeting that never comes (Thunderbird and Delta Chat tried on loopback).
const STARTTLS_ON_AN_IMPLICIT_PORT: &[Seen] = &[
    usual(Outlook, "0x800CCC19, 0x8004210A"),
    usual(AppleMail, "Cannot Get Mail: The connection to the server failed."),
    done(Thunderbird, "goes on trying without an end; a message stays in the Outbox"),
    usual(Gmail, "Couldn't open connection to server."),
    done(FairEmail, "gives up after a time-out"),
];

/// The program begins TLS and gets a greeting in plain text (Thunderbird tried on loopback).
const IMPLICIT_ON_A_STARTTLS_PORT: &[Seen] = &[
    usual(Outlook, "0x800CCC1A"),
    usual(Outlook, "Your server does not support the connection encryption type you have specified"),
    usual(AppleMail, "Cannot Connect Using SSL. Do you want to try setting up the account without SSL?"),
    done(Thunderbird, "goes on trying without an end; a message stays in the Outbox"),
    usual(Gmail, "Couldn't open connection to server."),
    usual(FairEmail, "Handshake failed: WRONG_VERSION_NUMBER"),
    usual(Any, "First record does not look like a TLS handshake"),
];
