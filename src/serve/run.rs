//! The server, from its start to its end.

use std::future::pending;
use std::io;
use std::sync::Arc;

use futures_util::future::join_all;
use hyper_util::server::graceful::GracefulShutdown;
use listenfd::ListenFd;
use sd_notify::NotifyState;
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{interval, timeout};

use super::answerer::Answerer;
use super::connection::Connection;
use super::error::ServeError;
use super::gate::Gate;
use super::limits;
use super::listen_address::ListenAddress;
use super::listener::{Listener, Speaks};
use super::metrics::Monitor;
use super::open_files;
use super::options::Options;
use super::places::Places;
use super::rate::Rate;
use super::reloading::{Reloading, tell};
use super::service::{Service, Visitor};
use super::tls::Tls;

/// From here on SIGHUP does not end the program: it may come while a long list is read for the first time, before
/// there is anybody to read it again. (Tokio never takes a handler back, whatever becomes of the runtime.)
///
/// # Errors
/// What the system says.
pub fn survive_hangups() -> io::Result<()> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let _inside = runtime.enter();
    signal(SignalKind::hangup()).map(drop)
}

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
/// Why it cannot start; once it runs, it has a log.
pub fn run(options: &Options, answerer: Arc<impl Answerer>) -> Result<(), ServeError> {
    options.log.begin();
    // Before there are threads: it takes its variables out of the environment.
    let given = ListenFd::from_env();
    let runtime = runtime::Builder::new_multi_thread().enable_all().build()?;
    // A task is run by a worker, as the connections are, and hands them over without waking another thread.
    let served = runtime.block_on(async {
        let options = options.clone();
        tokio::spawn(async move { serve(&options, answerer, given).await }).await
    });
    // A reload that still reads a long file is not waited for.
    runtime.shutdown_background();
    served.map_err(|error| ServeError::System(error.into()))?
}

async fn serve(options: &Options, answerer: Arc<impl Answerer>, given: ListenFd) -> Result<(), ServeError> {
    let tls = options.tls.as_ref().map(Tls::load).transpose()?.map(Arc::new);
    let listeners = listeners(options, given)?;
    let metrics = options.metrics.as_ref().map(metrics_gate).transpose()?;
    let room = open_files::make_room(options.max_connections);
    let gates = gates(listeners, tls.as_deref(), room)?;
    tracing::info!("serving {}", answerer.summary());
    let service = Arc::new(Service::new(options, answerer, room));
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let reloading = Reloading::new(Arc::clone(&service), tls)?;
    let stopping = GracefulShutdown::new();
    announce(&gates, metrics.as_ref())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
        () = reloading.go_on() => {}
        () = forget(service.rate.as_ref()) => {}
        () = watch(metrics.as_ref(), &service, &stopping) => {}
        _ = join_all(gates.iter().map(|gate| {
            gate.admit(&stopping, |address| Visitor::admit(&service, address))
        })) => {}
    }
    tracing::info!("stopping");
    tell(&[NotifyState::Stopping]);
    drop((gates, metrics)); // nobody is let in any more
    if timeout(limits::STOP, stopping.shutdown()).await.is_err() {
        tracing::warn!("stopped before all requests were answered");
    } else {
        tracing::info!("stopped");
    }
    Ok(())
}

/// Everything that listens for mail programs.
fn listeners(options: &Options, given: ListenFd) -> Result<Vec<Listener>, ServeError> {
    let speaks = if options.tls.is_some() { Speaks::Tls } else { Speaks::Plain };
    let mut listeners = Listener::of_systemd(given, speaks)?;
    for address in &options.listen {
        listeners.push(Listener::bind(address, speaks)?);
    }
    for address in &options.listen_plain {
        listeners.push(Listener::bind(address, Speaks::Plain)?);
    }
    if listeners.is_empty() {
        listeners.push(Listener::bind(&ListenAddress::DEFAULT, speaks)?);
    }
    Ok(listeners)
}

/// With room for so many connections in all.
fn gates(listeners: Vec<Listener>, tls: Option<&Tls>, room: u32) -> Result<Vec<Gate>, ServeError> {
    let configuration = tls.map(Tls::configuration).transpose()?;
    let places = Places::new(room);
    let gate = |listener: Listener| {
        let configuration = configuration.clone().filter(|_| listener.speaks == Speaks::Tls);
        Gate { listener, connection: Connection::new(configuration), places: places.clone() }
    };
    Ok(listeners.into_iter().map(gate).collect())
}

fn metrics_gate(address: &ListenAddress) -> Result<Gate, ServeError> {
    let listener = Listener::bind(address, Speaks::Plain)?;
    let places = Places::new(limits::METRICS_CONNECTIONS);
    Ok(Gate { listener, connection: Connection::new(None), places })
}

/// Who waits for the server can count on it from here on: the sockets listen.
fn announce(gates: &[Gate], metrics: Option<&Gate>) -> Result<(), ServeError> {
    for Gate { listener, .. } in gates {
        let how = if listener.speaks == Speaks::Tls { " with TLS" } else { "" };
        tracing::info!("listening on {}{how}", listener.address()?);
    }
    if let Some(Gate { listener, .. }) = metrics {
        tracing::info!("metrics on {}", listener.address()?);
    }
    tell(&[NotifyState::Ready]);
    Ok(())
}

async fn watch<A: Answerer>(metrics: Option<&Gate>, service: &Arc<Service<A>>, stopping: &GracefulShutdown) {
    match metrics {
        Some(gate) => gate.admit(stopping, |_| Some(Monitor(Arc::clone(service)))).await,
        None => pending().await,
    }
}

async fn forget(rate: Option<&Rate>) {
    let Some(rate) = rate else { return pending().await };
    let mut pause = interval(limits::FORGET);
    loop {
        pause.tick().await;
        rate.forget();
    }
}
