//! What holds for every answer of the server, whatever page it is.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use tower::ServiceExt as _;

async fn answer(request: Request<Body>) -> Response<Body> {
    web::router().oneshot(request).await.unwrap()
}

async fn get(path: &str) -> Response<Body> {
    answer(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn text(answer: Response<Body>) -> String {
    String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

/// The address of a file as the error page links it.
async fn asset(name: &str) -> String {
    let page = text(get("/khong-co").await).await;
    let end = page.find(name).unwrap() + name.len();
    let start = page[..end].rfind('"').unwrap() + 1;
    page[start..end].to_owned()
}

#[tokio::test]
async fn no_page_lets_foreign_or_inline_content_in() {
    for path in ["/khong-co", "/healthz", &asset("app.css").await] {
        let answer = get(path).await;
        let policy = answer.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(!answer.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_and_offers_the_search() {
    let answer = get("/khong-co").await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    let page = text(answer).await;
    assert!(page.contains("Không tìm thấy trang") && page.contains(r#"action="/tim-kiem""#), "{page}");
}

#[tokio::test]
async fn a_wrong_method_is_explained() {
    let answer = answer(Request::post("/healthz").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(text(answer).await.contains("Thao tác này chỉ gửi được từ nút trên trang"));
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let request = Request::post("/healthz").header(header::HOST, "lotrinh").header("sec-fetch-site", "cross-site");
    let answer = answer(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert!(text(answer).await.contains("Biểu mẫu đã hết hạn"));
}

#[tokio::test]
async fn files_are_kept_for_ever_under_the_address_of_their_edition() {
    let style = asset("app.css").await;
    let answer = get(&style).await;
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    let tag = answer.headers()[header::ETAG].clone();
    let again = Request::get("/tinh/0/app.css").header(header::IF_NONE_MATCH, tag);
    let again = web::router().oneshot(again.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(again.headers()[header::CACHE_CONTROL], "no-cache");
}

#[tokio::test]
async fn a_file_outside_the_assets_is_not_served() {
    for path in ["/tinh/0/../Cargo.toml", "/tinh/0/%2e%2e/Cargo.toml", "/tinh/0/khong-co.css"] {
        assert_eq!(get(path).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_style_sheet_travels_compressed_and_within_its_budget() {
    let request = Request::get(asset("app.css").await).header(header::ACCEPT_ENCODING, "gzip");
    let answer = answer(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
    let size = to_bytes(answer.into_body(), usize::MAX).await.unwrap().len();
    assert!(size < 20 * 1024, "{size} bytes");
}
