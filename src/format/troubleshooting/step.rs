//! The steps that symptoms share. What they say is `step-NAME`; what each proves, its `.proves`.

use super::shows::Shows;

/// One thing to do.
#[derive(Debug)]
pub(super) struct Step {
    pub name: &'static str,
    /// What of the provider stands below it.
    pub shows: Shows,
    /// Where it is done, by device: `place-NAME`.
    pub places: &'static [&'static str],
}

impl Step {
    const fn new(name: &'static str) -> Self {
        Self { name, shows: Shows::Nothing, places: &[] }
    }

    const fn showing(self, shows: Shows) -> Self {
        Self { shows, ..self }
    }

    const fn at(self, places: &'static [&'static str]) -> Self {
        Self { places, ..self }
    }
}

const BOTH: &[&str] = &["incoming", "outgoing"];

// Is it mail at all?
pub(super) const ONLINE: Step = Step::new("online");
pub(super) const WEB_MAIL: Step = Step::new("web-mail").showing(Shows::WebMail);
pub(super) const WEB_MAIL_NEW: Step = Step::new("web-mail-new").showing(Shows::WebMail);
pub(super) const WEB_MAIL_SEND: Step = Step::new("web-mail-send").showing(Shows::WebMail);
pub(super) const WEB_MAIL_INBOX: Step = Step::new("web-mail-inbox").showing(Shows::WebMail);
pub(super) const WEB_MAIL_MEANWHILE: Step = Step::new("web-mail-meanwhile").showing(Shows::WebMail);
pub(super) const STATUS: Step = Step::new("status").showing(Shows::Status);

// The settings
pub(super) const COMPARE: Step = Step::new("compare").showing(Shows::Servers).at(BOTH);
pub(super) const COMPARE_INCOMING: Step =
    Step::new("compare-incoming").showing(Shows::Incoming).at(&["incoming"]);
pub(super) const COMPARE_OUTGOING: Step =
    Step::new("compare-outgoing").showing(Shows::Outgoing).at(&["outgoing"]);
pub(super) const PORT_ORDER: Step = Step::new("port-order").showing(Shows::PortTraps);
pub(super) const OUTGOING_SIGN_IN: Step = Step::new("outgoing-sign-in").at(&["outgoing"]);
pub(super) const RIGHT_OUTGOING: Step = Step::new("right-outgoing");
pub(super) const SERVER_NAME: Step = Step::new("server-name").showing(Shows::Hosts).at(BOTH);
pub(super) const OTHER_SERVERS: Step = Step::new("other-servers").showing(Shows::OtherServers);
pub(super) const OTHER_OUTGOING: Step = Step::new("other-outgoing").showing(Shows::OtherOutgoing);
pub(super) const REMOVE_AND_ADD: Step = Step::new("remove-and-add").showing(Shows::Guides);

// The network and the device
pub(super) const OTHER_NETWORK: Step = Step::new("other-network");
pub(super) const VPN: Step = Step::new("vpn");
pub(super) const ANTIVIRUS: Step = Step::new("antivirus");
pub(super) const CAPTIVE: Step = Step::new("captive");
pub(super) const RESTART: Step = Step::new("restart");
pub(super) const PROGRAM_ONLINE: Step = Step::new("program-online").at(&["offline"]);
pub(super) const UPDATE: Step = Step::new("update");

// The password
pub(super) const NEW_PASSWORD: Step = Step::new("new-password").showing(Shows::NewPassword);
pub(super) const USER_NAME: Step = Step::new("user-name").showing(Shows::UserNames);
pub(super) const TYPE_PASSWORD: Step = Step::new("type-password").at(&["password"]);
pub(super) const METHOD: Step = Step::new("method");
pub(super) const APP_PASSWORD: Step = Step::new("app-password").showing(Shows::Account);
pub(super) const NEW_APP_PASSWORDS: Step = Step::new("new-app-passwords").showing(Shows::Account);
pub(super) const WAIT_LOCKED: Step = Step::new("wait-locked");
pub(super) const OTHERS_OFFLINE: Step = Step::new("others-offline");

// The certificate
pub(super) const DO_NOT_ACCEPT: Step = Step::new("do-not-accept");
pub(super) const CLOCK: Step = Step::new("clock");
pub(super) const TRUST_NETWORK: Step = Step::new("trust-network");
pub(super) const ANTIVIRUS_CERTIFICATE: Step = Step::new("antivirus-certificate");
pub(super) const TELL_PROVIDER: Step = Step::new("tell-provider").showing(Shows::Support);

// Messages, folders, limits
pub(super) const TEST_MESSAGE: Step = Step::new("test-message");
pub(super) const OPEN_OUTBOX: Step = Step::new("open-outbox").at(&["outbox"]);
pub(super) const THEN_SENDING: Step = Step::new("then-sending").showing(Shows::Symptom("cannot-send"));
pub(super) const JUNK: Step = Step::new("junk");
pub(super) const SEND_YOURSELF: Step = Step::new("send-yourself").showing(Shows::WebMail);
pub(super) const OTHER_DEVICE: Step = Step::new("other-device");
pub(super) const NOTES: Step = Step::new("notes").showing(Shows::Notes);
pub(super) const SPACE: Step = Step::new("space").showing(Shows::WebMail);
pub(super) const FREE_SPACE: Step = Step::new("free-space");
pub(super) const SIZE: Step = Step::new("size");
pub(super) const WAIT_LIMIT: Step = Step::new("wait-limit");
pub(super) const NOT_ME: Step = Step::new("not-me").showing(Shows::NewPassword);
pub(super) const CONNECTIONS: Step = Step::new("connections");

// The set-up, and who else can help
pub(super) const ADDRESS: Step = Step::new("address");
pub(super) const GUIDE: Step = Step::new("guide").showing(Shows::Guides);
pub(super) const BY_HAND: Step = Step::new("by-hand").showing(Shows::Servers);
pub(super) const PROFILE: Step = Step::new("profile").showing(Shows::Profile);
pub(super) const WHEN: Step = Step::new("when").showing(Shows::Support);
pub(super) const READY: Step = Step::new("ready");
pub(super) const NEVER_PASSWORD: Step = Step::new("never-password");
