//! The command, from its arguments to its exit code.

use std::sync::Arc;

use bytes::Bytes;
use clap::Args;
use http::request::Parts;
use http::{Response, StatusCode};

use super::transport::TransportOptions;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::serve::{Answer, Answerer, Client, Told, run};

/// Answer mail programs over HTTP, each with the settings that it asks for
///
/// Stops at SIGTERM or SIGINT when the requests that it has are answered, and reads its files again at SIGHUP or
/// when they change. Without --tls-cert it belongs behind a web server that speaks TLS.
#[derive(Debug, Args)]
pub(in crate::cli) struct Serve {
    #[command(flatten)]
    transport: TransportOptions,
}

impl Serve {
    pub(in crate::cli) fn run(&self, _: &Context) -> anyhow::Result<Exit> {
        run(&self.transport.options(), Arc::new(Nothing))?;
        Ok(Exit::Done)
    }
}

/// Has no page.
#[derive(Debug)]
struct Nothing;

impl Answerer for Nothing {
    fn answer(&self, _: &Parts, _: &Bytes, _: &Client) -> Answer {
        let mut response = Response::new(Bytes::from_static(b"not found\n"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        Answer { response, told: Told::new("-", "not-found") }
    }
}
