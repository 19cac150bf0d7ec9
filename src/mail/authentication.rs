//! How a user proves who he is.

use super::text_form::words;

words! {
    /// A kind of authentication that a server offers; the SASL mechanism is the client's choice.
    Authentication, AuthenticationError, "authentication method",
    "Authentication: password (sent inside TLS), encrypted-password (challenge and response: CRAM-MD5, \
     SCRAM) or oauth2 (OAUTHBEARER, XOAUTH2).":
    /// LOGIN, PLAIN or USER/PASS: the password itself, inside TLS.
    Password = "password",
    /// Challenge and response: CRAM-MD5, DIGEST-MD5, SCRAM.
    EncryptedPassword = "encrypted-password",
    /// A token: OAUTHBEARER (RFC 7628) or XOAUTH2.
    Oauth2 = "oauth2",
}
