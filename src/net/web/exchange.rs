//! One request and its answer, over a connection that may carry it.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HOST, HeaderName, LOCATION, USER_AGENT};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body as _, Incoming};
use hyper::client::conn::http1::Builder;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, timeout_at};

use super::answer::WebAnswer;
use super::error::WebError;
use super::request::WebRequest;
use crate::net::first_bytes::{FirstBytes, Remembering};
use crate::net::handshake::of_rustls;
use crate::net::shown;

/// The most octets of the status line and the headers, and the most headers: nginx and Apache take no more
/// from their clients, and no page about mail has a tenth of it.
const HEAD_OCTETS: usize = 64 * 1024;
const HEADERS: usize = 100;

/// How an answer begins (RFC 9112 section 2.3).
const HTTP: &[u8] = b"HTTP/";

/// Who asks: somebody who reads the log of the server may want to know.
const AGENT: &str = concat!("mailsetup/", env!("CARGO_PKG_VERSION"));

/// Sends the request and reads the answer to its end.
pub(super) async fn exchange<Wire>(
    wire: Wire,
    request: &WebRequest,
    until: Instant,
    patience: Duration,
) -> Result<WebAnswer, WebError>
where
    Wire: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let first = FirstBytes::default();
    let wire = Remembering { stream: wire, first: first.clone() };
    let result = match timeout_at(until, converse(wire, message(request)?)).await {
        Ok(result) => result,
        Err(_) => Err(WebError::TimedOut(patience)),
    };
    // Whoever begins otherwise speaks something else, whatever came of it.
    result.map_err(|error| match first.get() {
        beginning if is_other_than_http(&beginning) => WebError::NotHttp(shown(&beginning)),
        beginning => match error {
            WebError::NotHttp(reason) if reason.is_empty() => WebError::NotHttp(shown(&beginning)),
            error => error,
        },
    })
}

fn is_other_than_http(beginning: &[u8]) -> bool {
    !beginning.iter().zip(HTTP).all(|(came, expected)| came == expected)
}

/// The request as it is sent. What HTTP demands is set, what the program sends, and who asks.
fn message(request: &WebRequest) -> Result<Request<Full<Bytes>>, WebError> {
    let WebRequest { url, body, accept } = request;
    let mut builder = Request::builder()
        .method(request.method())
        .uri(url.path_and_query())
        .header(HOST, url.authority())
        .header(USER_AGENT, AGENT);
    if let Some(accept) = accept {
        builder = builder.header(ACCEPT, *accept);
    }
    if let Some(body) = body {
        builder = builder.header(CONTENT_TYPE, body.content_type);
    }
    let bytes = body.as_ref().map(|body| Bytes::copy_from_slice(&body.bytes)).unwrap_or_default();
    builder.body(Full::new(bytes)).map_err(|_| WebError::Unaskable(url.clone()))
}

async fn converse<Wire>(wire: Wire, message: Request<Full<Bytes>>) -> Result<WebAnswer, WebError>
where
    Wire: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let mut builder = Builder::new();
    builder.max_buf_size(HEAD_OCTETS).max_header_size(HEAD_OCTETS).max_headers(HEADERS);
    let (mut sender, connection) = builder.handshake(TokioIo::new(wire)).await.map_err(|e| explain(&e))?;
    let asking = async {
        let response = sender.send_request(message).await.map_err(|error| explain(&error))?;
        answer(response).await
    };
    let driving = async {
        // Why it ended is told to whoever waits for the answer.
        let _ = connection.await;
        std::future::pending().await
    };
    tokio::select! {
        answer = asking => answer,
        answer = driving => answer,
    }
}

async fn answer(response: Response<Incoming>) -> Result<WebAnswer, WebError> {
    let header = |name: HeaderName| response.headers().get(name).map(http::HeaderValue::as_bytes);
    let content_type = header(CONTENT_TYPE).map(shown);
    let location = header(LOCATION).map(|value| String::from_utf8_lossy(value).into_owned());
    let status = response.status().as_u16();
    let body = read(response.into_body()).await?;
    Ok(WebAnswer { status, content_type, location, body })
}

/// The body, as far as it may go; one that says that it is longer is not read.
async fn read(mut body: Incoming) -> Result<Vec<u8>, WebError> {
    let is_said_to_be_large =
        usize::try_from(body.size_hint().lower()).map_or(true, |length| length > WebAnswer::MOST_OCTETS);
    if is_said_to_be_large {
        return Err(WebError::TooLarge);
    }
    let mut octets = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| explain(&error))?;
        // Trailers say nothing that is asked for.
        let Some(piece) = frame.data_ref() else { continue };
        if octets.len() + piece.len() > WebAnswer::MOST_OCTETS {
            return Err(WebError::TooLarge);
        }
        octets.extend_from_slice(piece);
    }
    Ok(octets)
}

fn explain(error: &hyper::Error) -> WebError {
    if error.is_parse_too_large() {
        return WebError::TooLarge;
    }
    if error.is_parse() {
        return WebError::NotHttp(String::new());
    }
    let source = error.source().and_then(|source| source.downcast_ref::<io::Error>());
    let inside_tls =
        source.and_then(io::Error::get_ref).and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match (inside_tls, source.map(io::Error::kind)) {
        // A server that wants a certificate of the client says so behind the handshake (RFC 8446 section 4.4.2).
        (Some(error), _) => of_rustls(error).into(),
        // Chunks that are none.
        (None, Some(ErrorKind::InvalidData | ErrorKind::InvalidInput)) => {
            WebError::NotHttp(source.map(|error| shown(error.to_string().as_bytes())).unwrap_or_default())
        }
        (None, _) => WebError::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::{HOST, WebRequest, message};

    #[test]
    fn the_fragment_stays_here_and_the_usual_port_is_not_told() {
        for (url, host, target) in [
            ("https://post.example", "post.example", "/"),
            ("https://post.example:443/a?b=c#d", "post.example", "/a?b=c"),
            ("https://post.example:80/?b=%7C|`{}^\"", "post.example:80", "/?b=%7C|`{}^%22"),
            ("http://post.example:8080/a", "post.example:8080", "/a"),
            ("http://b\u{fc}cher.example/\u{fc}?\u{fc}", "xn--bcher-kva.example", "/%C3%BC?%C3%BC"),
        ] {
            let sent = message(&WebRequest::get(url.parse().unwrap())).unwrap();
            assert_eq!(
                (&sent.headers()[HOST], sent.uri().to_string()),
                (&host.parse().unwrap(), target.to_owned())
            );
        }
    }
}
