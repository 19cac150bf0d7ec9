//! The ladder of one server at one address, from the connection to what it offers.

use std::net::SocketAddr;

use tokio::time::timeout;

use super::certificate_steps::certificate_steps;
use super::dialogue::Dialogue;
use super::offer::Offer;
use super::offered;
use super::spoken::{Spoken, spoken};
use super::step::{Rung, Step};
use super::tls_mode;
use super::trouble::Trouble;
use super::way::{Place, Way};
use crate::mail::{Authentication, Server, TlsMode};
use crate::net::{
    Conversation, DialError, Handshake, HandshakeError, Hello, Limits, OldTls, Session, dial, shown,
};
use crate::report::Verdict;

/// How far one address was climbed.
#[derive(Debug)]
pub(super) struct Climb<D> {
    pub(super) steps: Vec<Step>,
    /// The TLS mode that the port speaks, if that came out.
    pub(super) spoken: Option<TlsMode>,
    /// When the certificate ends, in seconds since 1970.
    pub(super) certificate_end: Option<u64>,
    /// The top: an open dialogue behind all rungs.
    pub(super) top: Option<Top<D>>,
}

/// A server that has told all that it tells before somebody signs in.
#[derive(Debug)]
pub(super) struct Top<D> {
    pub(super) dialogue: D,
    pub(super) conversation: Conversation,
    pub(super) offer: Offer,
    place: Place, // held as long as the connection is
}

/// What is left of a climb when the connection is closed.
#[derive(Debug)]
pub(super) struct Climbed {
    pub(super) steps: Vec<Step>,
    pub(super) spoken: Option<TlsMode>,
    pub(super) certificate_end: Option<u64>,
    pub(super) is_at_the_top: bool,
}

/// What is climbed: a server at one of its addresses.
#[derive(Clone, Copy)]
struct Ascent<'a> {
    server: &'a Server,
    address: SocketAddr,
    way: &'a Way,
}

impl<D: Dialogue> Climb<D> {
    /// Climbs as far as it goes. Connecting is the first thing; its error is for the caller, who knows of
    /// the other addresses.
    pub(super) async fn of(server: &Server, address: SocketAddr, way: &Way) -> Result<Self, DialError> {
        let (stream, place) = way.connect(address).await?;
        let (spoken, place) = way.soon(address, place, spoken(stream, address, &server.host, way)).await;
        let mut climb = Self { steps: Vec::new(), spoken: None, certificate_end: None, top: None };
        let ascent = Ascent { server, address, way };
        match spoken {
            Spoken::Implicit(mut conversation, session) => {
                conversation.prolong(Limits::starting_now(way.patience));
                climb.mode(server, TlsMode::Implicit, None);
                climb.tls(&session, server);
                climb.greet(D::default(), conversation, server).await;
            }
            Spoken::Plain(mut conversation) => {
                conversation.prolong(Limits::starting_now(way.patience));
                climb.plain(conversation, ascent).await;
            }
            Spoken::Broken(error) => {
                climb.mode(server, TlsMode::Implicit, None);
                let old = climb.old_tls(&error, ascent).await;
                climb.no_handshake(&error, old, server);
            }
            Spoken::Other(words) => climb.push(Trouble::fail("other-service", words).at(Rung::TlsMode)),
            Spoken::Silent => {
                let evidence = format!("nothing comes within {:?}, with or without TLS", way.patience);
                climb.push(Step::unsure(Rung::TlsMode, "silent", evidence));
            }
            Spoken::Closed => {
                let evidence = "the server closes the connection without a word";
                climb.push(Step::unsure(Rung::TlsMode, "closed-at-once", evidence));
            }
        }
        // The ladder is told in the order of its rungs, not of its packets.
        climb.steps.sort_by_key(|step| step.rung);
        if let Some(top) = &mut climb.top {
            top.place = place;
        }
        Ok(climb)
    }

    /// Says good-bye.
    pub(super) async fn leave(self) -> Climbed {
        let Self { steps, spoken, certificate_end, top } = self;
        let is_at_the_top = top.is_some();
        if let Some(mut top) = top {
            top.dialogue.leave(&mut top.conversation).await;
        }
        Climbed { steps, spoken, certificate_end, is_at_the_top }
    }

    fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    fn mode(&mut self, server: &Server, spoken: TlsMode, why: Option<&str>) {
        self.spoken = Some(spoken);
        self.push(tls_mode::step(server, spoken, why));
    }

    /// A greeting before TLS: what follows hangs on whether TLS is offered.
    async fn plain(&mut self, mut conversation: Conversation, ascent: Ascent<'_>) {
        let server = ascent.server;
        let mut dialogue = D::default();
        match dialogue.greeting(&mut conversation).await {
            Ok(greeting) => self.push(Step::pass(Rung::Greeting, greeting)),
            // Where nobody can ask for TLS, the mode is not known.
            Err(trouble) => return self.push(trouble.at(Rung::Greeting)),
        }
        let offer = match dialogue.capabilities(&mut conversation).await {
            Ok(offer) => offer,
            Err(trouble) => return self.give_up(trouble, Rung::Capabilities, dialogue, conversation).await,
        };
        // A POP3 server without CAPA may still know STLS: asking is the only way to find out.
        if offer.has_start_tls || (!offer.is_known && server.tls == TlsMode::Starttls) {
            self.start_tls(dialogue, conversation, &offer, ascent).await;
        } else {
            self.mode(server, TlsMode::None, Some(&offer.told()));
            if server.tls == TlsMode::None {
                self.offer(dialogue, conversation, offer, server);
            } else {
                // Whatever it offers without TLS is nothing to sign in with.
                self.steps.extend(offered::capabilities(server, &offer));
                dialogue.leave(&mut conversation).await;
            }
        }
    }

    async fn start_tls(
        &mut self,
        mut dialogue: D,
        mut conversation: Conversation,
        before: &Offer,
        ascent: Ascent<'_>,
    ) {
        let Ascent { server, way, .. } = ascent;
        if before.is_known && before.has(Authentication::Password) {
            let ways = before.password_ways(D::PASSWORD_COMMAND);
            let evidence = format!("before TLS the server offers {ways}");
            self.push(Step::advise(Rung::Capabilities, "password-in-clear", evidence));
        }
        let answer = dialogue.start_tls(&mut conversation).await;
        match &answer {
            // Nobody announced it: then there is none.
            Err(trouble) if !before.is_known && trouble.rule == "starttls-refused" => {
                self.mode(server, TlsMode::None, Some(&trouble.evidence));
                return dialogue.leave(&mut conversation).await;
            }
            _ => self.mode(server, TlsMode::Starttls, None),
        }
        if let Err(trouble) = answer {
            return self.give_up(trouble, Rung::Handshake, dialogue, conversation).await;
        }
        let unasked = shown(conversation.unasked());
        if !unasked.is_empty() {
            let evidence = format!("behind its answer to STARTTLS the server sent, before TLS: {unasked}");
            return self.push(Step::fail(Rung::Handshake, "starttls-injection", evidence));
        }
        match (Handshake { host: &server.host, trust: &way.trust }).upgrade(conversation).await {
            Ok((conversation, session)) => {
                self.tls(&session, server);
                self.ask(dialogue, conversation, server).await;
            }
            // It came too late to be seen before the handshake, and means the same.
            Err(HandshakeError::NotTls(words)) => {
                let evidence = format!("instead of TLS the server sent: {words}");
                self.push(Step::fail(Rung::Handshake, "starttls-injection", evidence));
            }
            Err(error) => {
                let old = self.old_tls(&error, ascent).await;
                self.no_handshake(&error, old, server);
            }
        }
    }

    /// A rung that does not hold; a server that answered gets a good-bye.
    async fn give_up(
        &mut self,
        trouble: Trouble,
        rung: Rung,
        mut dialogue: D,
        mut conversation: Conversation,
    ) {
        let is_answered = trouble.is_answered();
        self.push(trouble.at(rung));
        if is_answered {
            dialogue.leave(&mut conversation).await;
        }
    }

    fn tls(&mut self, session: &Session, server: &Server) {
        let evidence = format!("{}, {}", session.version, session.cipher);
        self.push(Step::pass(Rung::Handshake, evidence));
        self.certificate_end =
            session.inspection.certificate.as_ref().map(|certificate| certificate.not_after);
        self.steps.extend(certificate_steps(&session.inspection, &server.host));
    }

    async fn greet(&mut self, mut dialogue: D, mut conversation: Conversation, server: &Server) {
        match dialogue.greeting(&mut conversation).await {
            Ok(greeting) => {
                self.push(Step::pass(Rung::Greeting, greeting));
                self.ask(dialogue, conversation, server).await;
            }
            Err(trouble) => self.push(trouble.at(Rung::Greeting)),
        }
    }

    async fn ask(&mut self, mut dialogue: D, mut conversation: Conversation, server: &Server) {
        match dialogue.capabilities(&mut conversation).await {
            Ok(offer) => self.offer(dialogue, conversation, offer, server),
            Err(trouble) => self.give_up(trouble, Rung::Capabilities, dialogue, conversation).await,
        }
    }

    fn offer(&mut self, dialogue: D, conversation: Conversation, offer: Offer, server: &Server) {
        self.steps.extend(offered::steps(server, &offer, D::PASSWORD_COMMAND));
        self.top = Some(Top { dialogue, conversation, offer, place: None });
    }

    fn no_handshake(&mut self, error: &HandshakeError, old: Option<OldTls>, server: &Server) {
        let (rule, verdict) = match (error, old) {
            // Most mail programs speak them; what this one could say of the certificate is missing.
            (_, Some(OldTls::Ciphers)) => ("old-ciphers", Verdict::Unsure),
            (_, Some(OldTls::Version(_))) | (HandshakeError::OldVersion, _) => ("old-tls", Verdict::Fail),
            (HandshakeError::Alert(_), _) => ("handshake-refused", Verdict::Fail),
            (HandshakeError::Silent, _) => ("handshake-broken", Verdict::Unsure),
            _ => ("handshake-broken", Verdict::Fail),
        };
        let evidence = match old {
            Some(OldTls::Version(version)) => format!("the server speaks nothing newer than {version}"),
            Some(OldTls::Ciphers) => {
                "the server speaks TLS 1.2 by old ciphers alone (CBC, or no ECDHE)".to_owned()
            }
            None => error.to_string(),
        };
        self.push(Step::new(Rung::Handshake, rule, verdict, evidence));
        if let HandshakeError::Certificate { inspection, .. } = error {
            self.steps.extend(certificate_steps(inspection, &server.host));
        }
    }

    /// Whether a refused handshake is about something old that rustls cannot speak.
    async fn old_tls(&self, error: &HandshakeError, ascent: Ascent<'_>) -> Option<OldTls> {
        if !matches!(error, HandshakeError::Alert(_) | HandshakeError::OldVersion | HandshakeError::Closed) {
            return None;
        }
        let asking = async {
            for hello in [Hello::Tls12, Hello::Tls11] {
                let conversation = self.where_tls_begins(ascent).await?;
                if let Some(old) = hello.ask(conversation, &ascent.server.host).await {
                    return Some(old);
                }
            }
            None
        };
        // It only says more exactly what is known: as long as one answer may take, and no longer.
        timeout(ascent.way.patience, asking).await.ok().flatten()
    }

    /// Another connection, up to where TLS is to begin.
    async fn where_tls_begins(&self, Ascent { address, way, .. }: Ascent<'_>) -> Option<Conversation> {
        let stream = dial(address, way.patience).await.ok()?;
        let mut conversation = Conversation::plain(stream, Limits::starting_now(way.patience));
        if self.spoken == Some(TlsMode::Starttls) {
            let mut dialogue = D::default();
            dialogue.greeting(&mut conversation).await.ok()?;
            dialogue.capabilities(&mut conversation).await.ok()?;
            dialogue.start_tls(&mut conversation).await.ok()?;
        }
        Some(conversation)
    }
}
