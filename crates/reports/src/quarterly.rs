//! The quarterly report ("báo cáo quý") on a plan: facts in, a document out. The same facts give the same document.

mod annex;
pub mod facts;
mod figure;
mod issuer;
mod narrative;
mod notes;
mod wording;

use crate::{closing, layout, letterhead};
use domain::report_layout::ReportLayout;
use facts::QuarterlyFacts;
use figure::Figures;
use formats::block::{Block, Document, Paragraph, Role, Run, Section};
use issuer::Issuer;
use notes::Notes;

/// What every part of the report needs.
struct Context<'a> {
    facts: &'a QuarterlyFacts,
    layout: &'a ReportLayout,
    issuer: Issuer,
    figures: Figures<'a>,
}

/// The report under a layout. A report that is not signed is marked as a draft on every page.
pub fn report(facts: &QuarterlyFacts, layout: &ReportLayout) -> Document {
    let notes = Notes::of(facts);
    let issuer = Issuer::of(layout.system, &facts.province);
    let ctx = Context { facts, layout, issuer, figures: Figures { notes: &notes } };
    let mark = facts.issue.is_draft().then(|| crate::wording::DRAFT.to_owned());
    let mut sections = vec![Section { page: layout::portrait(layout), blocks: body(&ctx, mark.as_deref()) }];
    sections.extend(annex::sections(&ctx, &notes));
    Document {
        title: wording::title(facts),
        author: ctx.issuer.name,
        made_on: facts.as_of,
        looks: layout::looks(layout),
        mark,
        sections,
    }
}

fn body(ctx: &Context<'_>, mark: Option<&str>) -> Vec<Block> {
    let mut blocks = vec![head(ctx, mark)];
    blocks.push(Paragraph::new(Role::Title, wording::KIND).into());
    blocks.push(Paragraph::new(Role::Subject, wording::subject(ctx.facts)).into());
    blocks.push(addressee(ctx));
    blocks.extend(narrative::blocks(ctx));
    blocks.push(end(ctx));
    blocks
}

fn head(ctx: &Context<'_>, mark: Option<&str>) -> Block {
    let issue = &ctx.facts.issue;
    let head = letterhead::Letterhead {
        parent: ctx.issuer.parent.as_deref(),
        body: &ctx.issuer.body,
        symbol: ctx.issuer.symbol,
        number: issue.number,
        place: issue.place.as_deref().unwrap_or(&ctx.facts.province.name),
        signed_on: issue.signed_on,
        year: ctx.facts.as_of.year(),
        mark,
    };
    letterhead::block(&head, ctx.layout)
}

fn addressee(ctx: &Context<'_>) -> Block {
    let runs = vec![Run::italic("Kính gửi: "), Run::bold(ctx.issuer.addressee.as_str())];
    Paragraph::of(Role::Letterhead, runs).into()
}

fn end(ctx: &Context<'_>) -> Block {
    let signer = ctx.facts.issue.signer.as_ref();
    let post = signer.map_or_else(|| ctx.issuer.post.to_owned(), |signer| signer.post.to_uppercase());
    let closing = closing::Closing {
        authority: ctx.issuer.authority,
        post: &post,
        name: signer.map(|signer| signer.name.as_str()),
        recipients: ctx.issuer.recipients.clone(),
    };
    closing::block(&closing, ctx.layout.system)
}
