//! What the document says of itself.

use super::{NamedView, Page, SpanView, each, id};
use plan_parser::draft::{Head, Recipient, Signer};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct DocumentView<'p> {
    kind: Option<KindView<'p>>,
    number: Option<NamedView<'p>>,
    place: Option<NamedView<'p>>,
    date: Option<DateView<'p>>,
    title: Option<NamedView<'p>>,
    period: Option<&'p str>,
    province: Option<ProvinceView<'p>>,
    issuer: Option<IssuerView<'p>>,
    signer: Option<SignerView<'p>>,
    legal_basis: Vec<String>,
    recipients: Vec<RecipientView<'p>>,
}

#[derive(Debug, Serialize)]
struct KindView<'p> {
    code: &'p str,
    text: SpanView<'p>,
}

#[derive(Debug, Serialize)]
struct DateView<'p> {
    value: String,
    span: SpanView<'p>,
}

#[derive(Debug, Serialize)]
struct ProvinceView<'p> {
    name: &'p str,
    span: SpanView<'p>,
}

#[derive(Debug, Serialize)]
struct IssuerView<'p> {
    name: &'p str,
    spans: Vec<SpanView<'p>>,
}

#[derive(Debug, Serialize)]
struct SignerView<'p> {
    name: Option<&'p str>,
    name_span: Option<SpanView<'p>>,
    role: Option<&'p str>,
    role_span: Option<SpanView<'p>>,
    on_behalf_of: Option<&'p str>,
    on_behalf_span: Option<SpanView<'p>>,
}

#[derive(Debug, Serialize)]
struct RecipientView<'p> {
    id: String,
    name: &'p str,
    purpose: Option<&'p str>,
    purpose_text: Option<&'p str>,
    span: SpanView<'p>,
    name_span: SpanView<'p>,
}

impl<'p> DocumentView<'p> {
    pub(super) fn new(head: &'p Head, page: &Page<'p>) -> Self {
        Self {
            kind: head.kind.as_ref().map(|(code, span)| KindView { code, text: page.span(*span) }),
            number: page.named(head.number.as_ref()),
            place: page.named(head.place.as_ref()),
            date: head.date.as_ref().map(|(date, span)| DateView { value: date.to_string(), span: page.span(*span) }),
            title: page.named(head.title.as_ref()),
            period: head.period.as_deref(),
            province: head.province.as_ref().map(|(name, span)| ProvinceView { name, span: page.span(*span) }),
            issuer: head.issuer.as_ref().map(|(name, spans)| IssuerView { name, spans: page.spans(spans) }),
            signer: head.signer.as_ref().map(|signer| SignerView::new(signer, page)),
            legal_basis: head.legal_basis.iter().map(|citation| id("cit", citation.0)).collect(),
            recipients: each(&head.recipients, |at, one| RecipientView::new(at, one, page)),
        }
    }
}

impl<'p> SignerView<'p> {
    fn new(signer: &'p Signer, page: &Page<'p>) -> Self {
        let words = |named: Option<NamedView<'p>>| match named {
            Some(NamedView { value, span }) => (Some(value), Some(span)),
            None => (None, None),
        };
        let (name, name_span) = words(page.named(signer.name.as_ref()));
        let (role, role_span) = words(page.named(signer.role.as_ref()));
        let (on_behalf_of, on_behalf_span) = words(page.named(signer.on_behalf_of.as_ref()));
        Self { name, name_span, role, role_span, on_behalf_of, on_behalf_span }
    }
}

impl<'p> RecipientView<'p> {
    fn new(at: usize, recipient: &'p Recipient, page: &Page<'p>) -> Self {
        Self {
            id: id("rcp", at),
            name: &recipient.name,
            purpose: recipient.purpose.as_deref(),
            purpose_text: recipient.purpose_text.as_deref(),
            span: page.span(recipient.span),
            name_span: page.span(recipient.name_span),
        }
    }
}
