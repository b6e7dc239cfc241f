//! What holds for every answer of the server, whatever page it is.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::role::Role;
use testkit::{Browser, province};

async fn browser() -> Browser {
    Browser::new(&province().await)
}

/// The address of a file as a page links it.
async fn asset(browser: &mut Browser, name: &str) -> String {
    let page = browser.get("/dang-nhap").await.text();
    page.split('"').find(|part| part.starts_with("/tinh/") && part.ends_with(name)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn no_page_lets_foreign_or_inline_content_in() {
    let mut browser = browser().await;
    for path in ["/khong-co", "/healthz", "/dang-nhap", &asset(&mut browser, "app.css").await] {
        let answer = browser.get(path).await;
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(!answer.headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}

#[tokio::test]
async fn the_server_says_that_it_lives_and_can_serve() {
    let mut browser = browser().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_monitor_on_this_machine_reads_requests_times_and_the_length_of_the_log() {
    let app = province().await;
    let mut browser = Browser::signed_in(&app, Role::Office).await;
    browser.get("/chi-tieu/khong-co").await;
    let page = browser.get("/metrics").await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    for line in [
        "lotrinh_requests_total{method=\"GET\",path=\"/chi-tieu/{code}\",status=\"404\"} 1",
        "lotrinh_request_duration_seconds_count{path=\"/dang-nhap\"} 1",
        "lotrinh_store_failures_total 0",
        "lotrinh_audit_events 2",
        "# EOF",
    ] {
        assert!(text.contains(line), "«{line}» is missing in\n{text}");
    }
}

#[tokio::test]
async fn a_store_that_is_gone_is_told_to_whoever_asks_whether_the_server_can_serve() {
    let app = province().await;
    let mut browser = Browser::new(&app);
    app.close().await;
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(browser.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_and_offers_the_search() {
    let answer = browser().await.get("/khong-co").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let page = answer.text();
    assert!(page.contains("Không tìm thấy trang") && page.contains(r#"action="/tim-kiem""#), "{page}");
}

#[tokio::test]
async fn a_wrong_method_is_explained() {
    let answer = browser().await.send("/healthz", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.text().contains("Thao tác này chỉ gửi được từ nút trên trang"));
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let request = Request::post("/dang-nhap").header(header::HOST, "lotrinh").header("sec-fetch-site", "cross-site");
    let answer = browser().await.ask(request, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("Biểu mẫu đã hết hạn"));
}

#[tokio::test]
async fn a_form_that_is_too_long_is_refused_with_the_limit() {
    let answer = browser().await.send("/dang-nhap", &[("login", &"x".repeat(1024 * 1024))]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("tối đa 50 MB"), "{}", answer.text());
}

#[tokio::test]
async fn files_are_kept_for_ever_under_the_address_of_their_edition() {
    let mut browser = browser().await;
    let style = asset(&mut browser, "app.css").await;
    let answer = browser.get(&style).await;
    assert_eq!(answer.headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    let request = Request::get("/tinh/0/app.css").header(header::IF_NONE_MATCH, answer.headers[header::ETAG].clone());
    let again = browser.ask(request, Body::empty()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.headers[header::CACHE_CONTROL], "no-cache");
}

#[tokio::test]
async fn a_file_outside_the_assets_is_not_served() {
    let mut browser = browser().await;
    for path in ["/tinh/0/../Cargo.toml", "/tinh/0/%2e%2e/Cargo.toml", "/tinh/0/khong-co.css"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_style_sheet_travels_compressed_and_within_its_budget() {
    let mut browser = browser().await;
    let request = Request::get(asset(&mut browser, "app.css").await).header(header::ACCEPT_ENCODING, "gzip");
    let answer = browser.ask(request, Body::empty()).await;
    assert_eq!(answer.headers[header::CONTENT_ENCODING], "gzip");
    assert!(answer.bytes.len() < 20 * 1024, "{} bytes", answer.bytes.len());
}
