//! Reads files again when they change, and when somebody asks for it by SIGHUP.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use sd_notify::NotifyState;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::spawn_blocking;
use tokio::time::{Interval, MissedTickBehavior, interval};

use super::answerer::Answerer;
use super::counters::Reloaded;
use super::limits;
use super::service::Service;
use super::tls::Tls;
use super::watch::Watch;

/// Who reads what, and when.
#[derive(Debug)]
pub(super) struct Reloading<A> {
    service: Arc<Service<A>>,
    tls: Option<Arc<Tls>>,
    hangup: Signal,
    settings: Watch,
    certificate: Watch,
    /// The first day begins at once.
    day: Interval,
}

impl<A: Answerer> Reloading<A> {
    pub(super) fn new(service: Arc<Service<A>>, tls: Option<Arc<Tls>>) -> io::Result<Self> {
        let settings = Watch::new(&service.answerer.files());
        let certificate = Watch::new(&tls.as_ref().map_or_else(Vec::new, |tls| pair(tls)));
        let mut day = interval(limits::DAY);
        // A machine that slept for a week has one day behind it.
        day.set_missed_tick_behavior(MissedTickBehavior::Skip);
        Ok(Self { service, tls, hangup: signal(SignalKind::hangup())?, settings, certificate, day })
    }

    /// For as long as the server runs. One thing after the other: no two reloads meet.
    pub(super) async fn go_on(mut self) {
        loop {
            tokio::select! {
                _ = self.hangup.recv() => self.everything().await,
                () = self.settings.changed() => self.settings().await,
                () = self.certificate.changed() => self.certificate().await,
                _ = self.day.tick() => self.concerns().await,
            }
        }
    }

    /// As systemd wants to be told of it (`sd_notify(3)`, `Type=notify-reload`).
    async fn everything(&mut self) {
        let clock = NotifyState::monotonic_usec_now().ok();
        tell(&[Some(NotifyState::Reloading), clock].into_iter().flatten().collect::<Vec<_>>());
        self.certificate().await;
        self.settings().await;
        tell(&[NotifyState::Ready]);
    }

    async fn settings(&mut self) {
        let answerer = Arc::clone(&self.service.answerer);
        // It may take seconds, and requests are answered meanwhile.
        let result = spawn_blocking(move || (answerer.reload(), answerer.files())).await;
        let result = match result {
            Ok((result, files)) => {
                self.settings.follow(files).await;
                result.map_err(|error| error.to_string())
            }
            Err(error) => Err(error.to_string()),
        };
        self.service.counters.reloaded(Reloaded::Settings, result.is_ok());
        match result {
            Ok(what) => {
                tracing::info!("read again: {what}");
                self.concerns().await;
            }
            Err(reason) => tracing::warn!("not read again, the settings before stay: {reason}"),
        }
    }

    /// What the owner should know today.
    async fn concerns(&self) {
        let answerer = Arc::clone(&self.service.answerer);
        // Whom this machine trusts is read from its disk.
        let concerns = spawn_blocking(move || answerer.concerns()).await;
        for concern in concerns.unwrap_or_default() {
            tracing::warn!("{concern}");
        }
    }

    async fn certificate(&self) {
        let Some(tls) = self.tls.clone() else { return };
        let result = spawn_blocking(move || tls.reload().map_err(|error| error.to_string())).await;
        let result = result.unwrap_or_else(|error| Err(error.to_string()));
        self.service.counters.reloaded(Reloaded::Certificate, result.is_ok());
        match result {
            Ok(()) => tracing::info!("read again: the certificate"),
            Err(reason) => tracing::warn!("not read again, the certificate before stays: {reason}"),
        }
    }
}

fn pair(tls: &Tls) -> Vec<PathBuf> {
    vec![tls.files().certificate.clone(), tls.files().key.clone()]
}

/// Tells systemd, if it listens.
pub(super) fn tell(state: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::debug!("systemd could not be told: {error}");
    }
}
