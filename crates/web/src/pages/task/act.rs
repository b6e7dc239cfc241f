//! What is done to a task: one address an action, each with its permission; the page comes back with what was done or with
//! what is wrong.

use super::form::{Refused, typed_parts};
use super::show_refused;
use crate::address;
use crate::caller::Caller;
use crate::cookie;
use crate::error::WebError;
use crate::form::{Fields, Posted};
use crate::frame::Banner;
use crate::guard;
use crate::route::Routes;
use crate::upload::UploadForm;
use crate::wording::task as words;
use app::task::{self, AskExtension, AssignTask, HandOverTask, IncomingEvidence, ReportTask, Seen};
use app::{AppError, Ctx};
use axum::extract::{DefaultBodyLimit, Path};
use axum::response::{IntoResponse, Redirect, Response};
use domain::role::Permission;
use domain::task::{ExtensionState, TaskAction};
use std::time::Duration;

/// A slow line needs time for a file.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(300);

/// The address of each action. A report carries files and is asked for separately.
const ADDRESSES: &[(TaskAction, &str)] = &[
    (TaskAction::Assign, "/nhiem-vu/{code}/giao"),
    (TaskAction::Accept, "/nhiem-vu/{code}/tiep-nhan"),
    (TaskAction::Decline, "/nhiem-vu/{code}/tra-noi-giao"),
    (TaskAction::Start, "/nhiem-vu/{code}/bat-dau"),
    (TaskAction::HandInPart, "/nhiem-vu/{code}/phan-phoi-hop"),
    (TaskAction::Verify, "/nhiem-vu/{code}/xac-minh"),
    (TaskAction::Return, "/nhiem-vu/{code}/tra-lai"),
    (TaskAction::AskExtension, "/nhiem-vu/{code}/xin-gia-han"),
    (TaskAction::DecideExtension, "/nhiem-vu/{code}/quyet-dinh-gia-han"),
    (TaskAction::Suspend, "/nhiem-vu/{code}/tam-dung"),
    (TaskAction::Resume, "/nhiem-vu/{code}/tiep-tuc"),
    (TaskAction::HandOver, "/nhiem-vu/{code}/chuyen-giao"),
    (TaskAction::Cancel, "/nhiem-vu/{code}/huy"),
];

/// The last part of the address of an action, and the anchor of its form.
pub(super) fn verb(action: TaskAction) -> &'static str {
    let found = ADDRESSES.iter().find(|(listed, _)| *listed == action);
    found.and_then(|(_, path)| path.rsplit('/').next()).unwrap_or("bao-cao")
}

pub(super) fn routes() -> Routes {
    let open = Routes::new().post("/nhiem-vu/mo-ky", Permission::AssignTask, open_periods);
    ADDRESSES.iter().fold(open, |routes, (action, path)| {
        let action = *action;
        let handler =
            move |caller: Caller, Path(part): Path<String>, posted: Posted<Fields>| act(caller, part, action, posted);
        routes.post(path, action.permission(), handler)
    })
}

/// Routes that take files.
pub(super) fn uploads() -> Routes {
    Routes::new()
        .post("/nhiem-vu/{code}/bao-cao", Permission::ReportTask, report)
        .within(|upload| guard::slow(upload.layer(DefaultBodyLimit::disable()), UPLOAD_TIMEOUT))
}

/// `POST /nhiem-vu/{code}-{slug}/{verb}`
async fn act(caller: Caller, part: String, action: TaskAction, posted: Posted<Fields>) -> Result<Response, WebError> {
    let fields = caller.fields(posted)?;
    carry_out(&caller, &part, action, fields, Vec::new()).await
}

/// `POST /nhiem-vu/{code}-{slug}/bao-cao`
async fn report(caller: Caller, Path(part): Path<String>, form: UploadForm) -> Result<Response, WebError> {
    caller.check(&form.csrf)?;
    let files = form.files.into_iter().map(|(name, bytes)| IncomingEvidence { name, bytes }).collect();
    carry_out(&caller, &part, TaskAction::Report, form.fields, files).await
}

/// `POST /nhiem-vu/mo-ky`: opens the periods of every duty that returns.
async fn open_periods(caller: Caller, posted: Posted<Fields>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let mut ctx = caller.write().await?;
    let opened = task::open_periods(&mut ctx).await?;
    ctx.commit().await?;
    let banner = Banner { kind: "success", text: words::periods_opened(opened.periods) };
    Ok((cookie::carry(&banner), Redirect::to("/nhiem-vu")).into_response())
}

async fn carry_out(
    caller: &Caller,
    part: &str,
    action: TaskAction,
    fields: Fields,
    files: Vec<IncomingEvidence>,
) -> Result<Response, WebError> {
    let code = address::code_of(part);
    let mut ctx = caller.write().await?;
    match perform(&mut ctx, &code, action, &fields, files).await {
        Ok(banner) => {
            ctx.commit().await?;
            Ok((cookie::carry(&banner), Redirect::to(&format!("/nhiem-vu/{part}"))).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            drop(ctx);
            show_refused(caller, &code, Refused { action, fields, errors }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn perform(
    ctx: &mut Ctx<'_>,
    code: &str,
    action: TaskAction,
    fields: &Fields,
    files: Vec<IncomingEvidence>,
) -> Result<Banner, AppError> {
    let seen = Seen { code, version: fields.get("version").parse().unwrap_or(0) };
    let reason = fields.get("reason");
    match action {
        TaskAction::Assign => task::assign(ctx, seen, &assignment(fields)).await?,
        TaskAction::Accept => task::accept(ctx, seen).await?,
        TaskAction::Decline => task::decline(ctx, seen, reason).await?,
        TaskAction::Start => task::start(ctx, seen).await?,
        TaskAction::Report => task::report(ctx, seen, &reported(fields, files)).await?,
        TaskAction::HandInPart => task::hand_in_part(ctx, seen, fields.get("result")).await?,
        TaskAction::Verify => task::verify(ctx, seen, reason).await?,
        TaskAction::Return => task::send_back(ctx, seen, reason).await?,
        TaskAction::AskExtension => {
            if task::ask_extension(ctx, seen, &asked(fields)).await? == ExtensionState::Late {
                return Ok(Banner { kind: "warn", text: words::ASKED_LATE.to_owned() });
            }
        }
        TaskAction::DecideExtension => {
            let decision = fields.get("decision");
            let is_granted = ["grant", "refuse"].contains(&decision).then_some(decision == "grant");
            task::decide_extension(ctx, seen, is_granted, reason).await?;
        }
        TaskAction::Suspend => task::suspend(ctx, seen, reason).await?,
        TaskAction::Resume => task::resume(ctx, seen, reason).await?,
        TaskAction::HandOver => task::hand_over(ctx, seen, &handed_over(fields)).await?,
        TaskAction::Cancel => task::cancel(ctx, seen, reason).await?,
    }
    Ok(said(action))
}

fn said(action: TaskAction) -> Banner {
    Banner { kind: "success", text: words::done(action).to_owned() }
}

fn assignment(fields: &Fields) -> AssignTask {
    let of = |name: &str| fields.get(name).to_owned();
    AssignTask {
        // Whoever types two bodies into the one field is told so.
        leads: fields.all("lead").flat_map(|typed| typed.split(';')).map(str::to_owned).collect(),
        coordinating: typed_parts(fields),
        person: of("person"),
        overseer: of("overseer"),
        product: of("product"),
        criterion: of("criterion"),
        accepter: of("accepter"),
        decider: of("decider"),
        due_on: of("due_on"),
    }
}

fn reported(fields: &Fields, files: Vec<IncomingEvidence>) -> ReportTask {
    let of = |name: &str| fields.get(name).to_owned();
    ReportTask { result: of("result"), document_number: of("document_number"), document_on: of("document_on"), files }
}

fn asked(fields: &Fields) -> AskExtension {
    let of = |name: &str| fields.get(name).to_owned();
    AskExtension { wanted_on: of("wanted_on"), reason: of("reason"), document: of("document") }
}

fn handed_over(fields: &Fields) -> HandOverTask {
    let of = |name: &str| fields.get(name).to_owned();
    HandOverTask { to: of("to"), person: of("person"), reason: of("reason") }
}
