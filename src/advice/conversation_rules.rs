//! What to do about the upper findings of `verify`: greeting, capabilities, login, a message there and back.

use super::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    // Greeting
    Rule::new("not-the-protocol", "Another protocol answers: correct protocol or port where they are published.")
        .felt_as("another-service-answers"),
    Rule::new(
        "greeting-refused",
        "Read the server's text: most often too many connections, a blocked address, or maintenance. Wait, \
         and try from another network.",
    )
    .felt_as("too-many-connections"),
    Rule::new(
        "preauth",
        "Switch PREAUTH off for the network: programs do not expect to be signed in already, and nobody can ask \
         for TLS behind it (RFC 9051 section 7.1.4).",
    )
    .felt_as("connection-dropped"),
    Rule::new(
        "ehlo-refused",
        "The server does not take EHLO from here. It may want a name instead of an address in it, know this \
         network from a block list, or be no submission server. Look in its log.",
    )
    .felt_as("connection-dropped"),
    Rule::new(
        "connection-dropped",
        "Unsure: the server hung up. Look in its log; limits, address lists and crashes look the same from \
         outside.",
    )
    .felt_as("connection-dropped"),
    Rule::new(
        "too-much",
        "The server said more than a mail program reads. Look for another service or a loop on this port.",
    )
    .felt_as("another-service-answers"),
    Rule::new(
        "too-slow",
        "Unsure: the answer came too slowly. Look for delays on purpose, slow name look-ups and load; \
         programs give up after a minute or less.",
    )
    .felt_as("server-does-not-answer"),
    // Capabilities
    Rule::new(
        "starttls-refused",
        "The server announces STARTTLS and refuses it: look at its certificate and key. Until then publish \
         the port with TLS from the first byte.",
    )
    .felt_as("no-tls-offered"),
    Rule::new(
        "starttls-injection",
        "Update the server: bytes behind the answer to STARTTLS are a hole (CVE-2011-0411), or somebody in \
         between put them there. Do not sign in on this port.",
    ),
    Rule::new(
        "password-in-clear",
        "Forbid passwords before TLS: Dovecot `auth_allow_cleartext = no` \
         (2.3: `disable_plaintext_auth = yes`), Postfix `smtpd_tls_auth_only = \
         yes`. A program set up wrongly would send them readable.",
    ),
    Rule::new(
        "capabilities-unknown",
        "No harm by itself: the server does not tell what it can (CAPA, RFC 2449), so this could not be \
         checked.",
    ),
    Rule::new(
        "no-uidl",
        "Offer UIDL: without it POP3 programs cannot leave mail on the server, or fetch it again each time.",
    )
    .felt_as("mail-comes-again"),
    Rule::new(
        "authentication-not-offered",
        "Publish in `auth` what the server offers, or switch the published method on at the server.",
    )
    .felt_as("no-common-authentication"),
    Rule::new(
        "authentication-hidden",
        "This port takes mail from servers, not from people. Publish the submission port (465 or 587), or \
         switch AUTH on here.",
    )
    .felt_as("relaying-denied"),
    Rule::new(
        "only-oauth2",
        "Mail programs know OAuth2 only for the large providers that are built into them. Offer app \
         passwords too, and publish `password`.",
    )
    .felt_as("no-common-authentication"),
    Rule::new(
        "odd-answer",
        "Update the server, or tell its makers: strict mail programs stop at a line that the grammar of IMAP \
         does not have.",
    ),
    // Login
    Rule::new(
        "login-refused",
        "Sign in to web mail with the same name and password. If that works: an app password, or IMAP or \
         POP switched on in the account, may be wanted.",
    )
    .felt_as("wrong-password"),
    Rule::new("other-username", "Publish the form of the user name that works, or let the server take both.")
        .felt_as("other-user-name"),
    Rule::new(
        "login-temporary",
        "Unsure: the server cannot check passwords just now. Try again in half an hour; do not change the \
         password.",
    )
    .felt_as("sign-in-later"),
    Rule::new(
        "login-not-tried",
        "Mend what stands above first: a password is sent in verified TLS only, and two refusals are \
         enough before an account is locked.",
    ),
    Rule::new(
        "mechanism-not-supported",
        "Not a fault: this program does not know the method. Offer PLAIN inside TLS, which every mail \
         program knows.",
    )
    .felt_as("no-common-authentication"),
    // A message there and back
    Rule::new(
        "message-refused",
        "Read the server's text: the sender must be the account's own address; limits and content filters \
         refuse too.",
    )
    .felt_as("refused-by-policy"),
    Rule::new(
        "message-not-sent",
        "Unsure: without an IMAP server that lets the account in, nobody could look for the message.",
    ),
    Rule::new(
        "message-not-found",
        "Unsure: sent, and not there in time. Look in Junk and in the log of the outgoing server.",
    )
    .felt_as("message-does-not-arrive"),
    Rule::new(
        "message-in-junk",
        "It arrived in Junk. Look why the filter struck a plain test message: SPF, DKIM, DMARC, address \
         lists.",
    )
    .felt_as("message-in-junk"),
    Rule::new(
        "message-not-deleted",
        "Delete the test message by hand, and see whether the account may delete mail.",
    )
    .felt_as("folder-refused"),
];
