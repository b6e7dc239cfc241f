//! Lists as files: what a list shows, for Excel or as CSV.

use super::{project, target, task};
use crate::address::ListQuery;
use crate::caller::Caller;
use crate::error::WebError;
use crate::route::Routes;
use app::sheet::{SheetFile, SheetFormat};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::role::Permission;

pub(super) fn routes() -> Routes {
    use SheetFormat::{Csv, Xlsx};
    Routes::new()
        .get("/chi-tieu.xlsx", Permission::Read, |caller: Caller, query: ListQuery| targets(caller, query, Xlsx))
        .get("/chi-tieu.csv", Permission::Read, |caller: Caller, query: ListQuery| targets(caller, query, Csv))
        .get("/nhiem-vu.xlsx", Permission::Read, |caller: Caller, query: ListQuery| tasks(caller, query, Xlsx))
        .get("/nhiem-vu.csv", Permission::Read, |caller: Caller, query: ListQuery| tasks(caller, query, Csv))
        .get("/du-an.xlsx", Permission::Read, |caller: Caller, query: ListQuery| projects(caller, query, Xlsx))
        .get("/du-an.csv", Permission::Read, |caller: Caller, query: ListQuery| projects(caller, query, Csv))
}

async fn targets(caller: Caller, query: ListQuery, format: SheetFormat) -> Result<Response, WebError> {
    let mut ctx = caller.write().await?;
    let file = app::target::export(&mut ctx, &target::filter(&query), format).await?;
    ctx.commit().await?;
    Ok(attached(file))
}

async fn tasks(caller: Caller, query: ListQuery, format: SheetFormat) -> Result<Response, WebError> {
    let mut ctx = caller.write().await?;
    let file = app::task::export(&mut ctx, &task::filter(&query), format).await?;
    ctx.commit().await?;
    Ok(attached(file))
}

async fn projects(caller: Caller, query: ListQuery, format: SheetFormat) -> Result<Response, WebError> {
    let mut ctx = caller.write().await?;
    let file = app::project::export(&mut ctx, &project::filter(&query), format).await?;
    ctx.commit().await?;
    Ok(attached(file))
}

fn attached(file: SheetFile) -> Response {
    let name = format!("attachment; filename=\"{}\"", file.name);
    let headers = [(header::CONTENT_TYPE, file.media_type.to_owned()), (header::CONTENT_DISPOSITION, name)];
    (headers, file.bytes).into_response()
}
