//! Documents of strangers, as mail programs read them.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use mailsetup::client::{CLIENTS, DnsAnswer, DnsQuestion, Network, search};
use mailsetup::net::{WebAnswer, WebError, WebRequest};

use crate::promises::is_one_line;

/// The document at every place that there is; the first octet says under which type.
struct Everywhere<'b>(&'b [u8]);

impl Network for Everywhere<'_> {
    fn fetch<'n>(&'n self, _: &'n WebRequest) -> BoxFuture<'n, Result<WebAnswer, WebError>> {
        let (kind, body) = self.0.split_first().unwrap_or((&0, &[]));
        let content_type = match kind % 4 {
            0 => "application/json",
            1 => "application/x-apple-aspen-config",
            _ => "text/xml; charset=utf-8",
        };
        let answer = WebAnswer {
            status: 200,
            content_type: Some(content_type.to_owned()),
            location: None,
            body: body.to_vec(),
        };
        async move { Ok(answer) }.boxed()
    }

    fn look_up<'n>(&'n self, question: &'n DnsQuestion) -> BoxFuture<'n, DnsAnswer> {
        let answer = match question {
            DnsQuestion::Mx(_) => DnsAnswer::Mx(Ok(Vec::new())),
            DnsQuestion::Srv(services, _) => {
                DnsAnswer::Srv(services.iter().map(|_| Ok(Vec::new())).collect())
            }
            DnsQuestion::Txt(..) => DnsAnswer::Txt(Ok(Vec::new())),
        };
        async move { answer }.boxed()
    }
}

/// Lets every program look. Each comes to an end, the same one each time.
pub fn clients(bytes: &[u8]) {
    let address = "ann+1@post.example".parse().expect("an address");
    for client in CLIENTS {
        let journey = || search((client.look)(&address), &Everywhere(bytes)).now_or_never().expect("an end");
        let (first, second) = (journey(), journey());
        assert_eq!(first.outcome, second.outcome, "{}", client.name);
        if let Err(refusal) = &first.outcome {
            is_one_line(&refusal.to_string());
        }
        first
            .steps
            .iter()
            .filter_map(|step| step.refusal.as_ref())
            .for_each(|why| is_one_line(&why.to_string()));
        assert!(first.steps.len() < 200, "{}: {} steps", client.name, first.steps.len());
    }
}
