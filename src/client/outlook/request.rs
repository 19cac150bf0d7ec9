//! What Outlook posts (MS-OXDSCLI 2.2.3).

use quick_xml::escape::escape;

use crate::mail::EmailAddress;
use crate::net::WebBody;

/// The body for an address.
#[must_use]
pub fn autodiscover_request(address: &EmailAddress) -> WebBody {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\">\
         <Request><EMailAddress>{}</EMailAddress><AcceptableResponseSchema>\
         http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\
         </AcceptableResponseSchema></Request></Autodiscover>",
        escape(address.to_string())
    );
    WebBody { content_type: "text/xml", bytes: text.into_bytes() }
}
