//! What an IMAP server says, by the grammar of `imap-codec`.

use imap_codec::decode::{Decoder as _, GreetingDecodeError, ResponseDecodeError};
use imap_codec::imap_types::IntoStatic as _;
use imap_codec::imap_types::response::{Capability, Data, Greeting, Response, Status, StatusBody, Tagged};
use imap_codec::{GreetingCodec, ResponseCodec};

use super::offer::{Mechanism, Offer};
use super::trouble::Trouble;
use crate::net::{Conversation, LineError, shown};

/// An answer of the server: what came by the way, and how it ended.
#[derive(Debug)]
pub(super) struct Answer {
    /// Data lines and untagged status lines, in their order.
    pub(super) data: Vec<Response<'static>>,
    pub(super) end: StatusBody<'static>,
    /// The last line as it came.
    line: Vec<u8>,
    /// The first line that the grammar does not have.
    odd: Option<Vec<u8>>,
    /// A CAPABILITY line among those.
    capability: Option<Vec<u8>>,
}

impl Answer {
    pub(super) fn shown(&self) -> String {
        shown(&self.line)
    }

    /// Reads the answer to a command to its end.
    pub(super) async fn read(
        conversation: &mut Conversation,
        tag: &str,
        command: &str,
    ) -> Result<Self, Trouble> {
        let mut data = Vec::new();
        let (mut odd, mut capability) = (None, None);
        loop {
            let (response, line) = read_response(conversation).await?;
            match response {
                Some(Response::Status(Status::Tagged(Tagged { tag: of, body }))) if of.as_ref() == tag => {
                    return Ok(Self { data, end: body, line, odd, capability });
                }
                // The answer to somebody else's command.
                Some(Response::Status(Status::Tagged(_))) => {
                    return Err(Trouble::unexpected(&format!("the answer {tag} to {command}"), &line));
                }
                // BYE belongs to LOGOUT; anywhere else it is the end.
                Some(Response::Status(Status::Bye(_))) if command != "LOGOUT" => {
                    return Err(Trouble::unsure("greeting-refused", shown(&line)));
                }
                Some(response) => data.push(response),
                // Mail programs pass over what they do not know.
                None if line.starts_with(b"* ") => {
                    if is_capability(&line) {
                        capability = Some(line.clone());
                    }
                    odd.get_or_insert(line);
                }
                None => return Err(Trouble::unexpected(&format!("an answer to {command}"), &line)),
            }
        }
    }
}

/// One response, and the line as it came; nothing if the grammar has no such response.
pub(super) async fn read_response(
    conversation: &mut Conversation,
) -> Result<(Option<Response<'static>>, Vec<u8>), LineError> {
    let mut bytes = Vec::new();
    for _ in 0..=MOST_LITERALS {
        bytes.extend(conversation.line().await?);
        bytes.extend(b"\r\n");
        match ResponseCodec::default().decode(&bytes) {
            Ok((_, response)) => {
                let response = Some(response.into_static());
                return Ok((response, bytes));
            }
            Err(ResponseDecodeError::LiteralFound { length }) => {
                let literal = conversation.octets(length as usize).await?;
                bytes.extend(literal);
            }
            Err(ResponseDecodeError::Incomplete | ResponseDecodeError::Failed) => {
                return Ok((read_leniently(&bytes), bytes));
            }
        }
    }
    Err(LineError::TooMuch)
}

/// The most literals of one response; the name of a mailbox is one.
const MOST_LITERALS: usize = 4;

/// The response in the words of servers that are a little off the grammar.
fn read_leniently(line: &[u8]) -> Option<Response<'static>> {
    lenient(line).iter().find_map(|reading| {
        let (_, response) = ResponseCodec::default().decode(reading).ok()?;
        // Only the text of a status is free; data must be as it should be.
        matches!(response, Response::Status(_)).then(|| response.into_static())
    })
}

/// A line without letters beyond ASCII, which many texts have and the grammar does not; and with a text, which
/// `m1 OK` alone leaves out.
fn lenient(line: &[u8]) -> [Vec<u8>; 2] {
    let ascii = line.trim_ascii_end().iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' });
    let ascii: Vec<u8> = ascii.collect();
    [[ascii.as_slice(), b"\r\n"].concat(), [ascii.as_slice(), b" -\r\n"].concat()]
}

/// What stands behind `* OK` and the response code.
pub(super) fn text_of(line: &[u8]) -> &[u8] {
    let text = line.get(4..).unwrap_or_default().trim_ascii();
    let end_of_code = text.iter().position(|byte| *byte == b']').filter(|_| text.starts_with(b"["));
    end_of_code.map_or(text, |end| text[end + 1..].trim_ascii())
}

pub(super) fn read_greeting(line: &[u8]) -> Option<Greeting<'static>> {
    let readings = [vec![[line, b"\r\n"].concat()], lenient(line).to_vec()].concat();
    readings.iter().find_map(|reading| match GreetingCodec::default().decode(reading) {
        Ok((_, greeting)) => Some(greeting.into_static()),
        Err(GreetingDecodeError::Incomplete | GreetingDecodeError::Failed) => None,
    })
}

/// What the capabilities of an answer offer.
pub(super) fn offer_of(answer: &Answer) -> Offer {
    let mut offer = Offer { is_known: true, has_password_command: true, ..Offer::default() };
    for response in &answer.data {
        if let Response::Data(Data::Capability(capabilities)) = response {
            for capability in capabilities.as_ref() {
                add(&mut offer, capability);
            }
        }
    }
    offer.oddity = answer.odd.as_ref().map(|line| format!("the grammar has no such line: {}", shown(line)));
    if let Some(line) = &answer.capability {
        for word in String::from_utf8_lossy(line).split_ascii_whitespace().skip(2) {
            match Capability::try_from(word) {
                Ok(capability) => add(&mut offer, &capability),
                Err(_) => offer.keywords.push(word.to_owned()),
            }
        }
    }
    offer
}

fn add(offer: &mut Offer, capability: &Capability<'_>) {
    match capability {
        Capability::StartTls => offer.has_start_tls = true,
        Capability::LoginDisabled => offer.has_password_command = false,
        Capability::Auth(mechanism) => offer.mechanisms.push(Mechanism::named(mechanism.as_ref())),
        _ => {}
    }
    // As its RFC writes it.
    let keyword =
        if *capability == Capability::Imap4Rev1 { "IMAP4rev1".to_owned() } else { capability.to_string() };
    offer.keywords.push(keyword);
}

fn is_capability(line: &[u8]) -> bool {
    let beginning = b"* CAPABILITY ";
    line.len() > beginning.len() && line[..beginning.len()].eq_ignore_ascii_case(beginning)
}
