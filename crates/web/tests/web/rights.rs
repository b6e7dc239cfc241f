//! Every address, asked by every role, for its own body and for another one: the answers are those of the table of rights.

use app::delegation::{self, AddDelegation};
use app::task::{self, AssignTask, IncomingEvidence, ReportTask, Seen};
use app::{Actor, App, AppError, Ctx};
use axum::http::{Method, StatusCode};
use domain::id::OrgUnitId;
use domain::role::{Permission, Reach, Role};
use testkit::{Browser, PASSWORD, Page, TODAY, add_account_of, body_named, province};
use web::{Access, Route};

const PLAN: &str = include_str!("../../../../browser/fixtures/ke-hoach-xa.txt");

/// What is put in, so that the plan names projects too.
const PROJECTS: &str = "- Hoàn thành, đưa vào sử dụng dự án đường ĐT.376; khởi công cầu Hải Hưng.\n2. Văn hóa, xã hội";

/// The body that the things asked for belong to, and one that has nothing to do with them.
const OWN: &str = "Phòng Kinh tế";
const OTHER: &str = "Phòng Văn hóa - Xã hội";

/// How an address of the list is asked in this test: a thing that exists, and what its form says.
struct Sample {
    path: &'static str,
    address: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

const fn read(path: &'static str, address: &'static str) -> Sample {
    Sample { path, address, fields: &[] }
}

const fn act(path: &'static str, address: &'static str) -> Sample {
    Sample { path, address, fields: &[("version", "1")] }
}

/// A new address needs its line here: without one the test fails.
const SAMPLES: &[Sample] = &[
    read("/", "/"),
    read("/healthz", "/healthz"),
    read("/readyz", "/readyz"),
    read("/metrics", "/metrics"),
    read("/favicon.ico", "/favicon.ico"),
    read("/tinh/{edition}/{*name}", "/tinh/0/app.css"),
    read("/dang-nhap", "/dang-nhap"),
    read("/dang-nhap/ma", "/dang-nhap/ma"),
    read("/tai-khoan", "/tai-khoan"),
    Sample {
        path: "/tai-khoan/mat-khau",
        address: "/tai-khoan/mat-khau",
        fields: &[("old", PASSWORD), ("password", PASSWORD)],
    },
    read("/tai-khoan/hai-buoc", "/tai-khoan/hai-buoc"),
    Sample { path: "/tai-khoan/hai-buoc/xac-nhan", address: "/tai-khoan/hai-buoc/xac-nhan", fields: &[("code", "0")] },
    read("/tai-khoan/hai-buoc/tat", "/tai-khoan/hai-buoc/tat"),
    Sample {
        path: "/tai-khoan/uy-quyen",
        address: "/tai-khoan/uy-quyen",
        fields: &[("delegate", ""), ("valid_from", "2025-07-01"), ("valid_to", "2025-07-31"), ("legal_basis", "Số 01")],
    },
    read("/tai-khoan/uy-quyen/{id}/lam-thay", "/tai-khoan/uy-quyen/1/lam-thay"),
    read("/tai-khoan/uy-quyen/{id}/ket-thuc", "/tai-khoan/uy-quyen/1/ket-thuc"),
    read("/tai-khoan/thoi-lam-thay", "/tai-khoan/thoi-lam-thay"),
    Sample { path: "/ban-giao", address: "/ban-giao", fields: &[("successor", "khong-co"), ("reason", "Số 01")] },
    read("/ban-giao/{code}", "/ban-giao/bg-001"),
    read("/quan-tri/nhat-ky", "/quan-tri/nhat-ky"),
    Sample {
        path: "/quan-tri/tai-khoan",
        address: "/quan-tri/tai-khoan",
        fields: &[("login", "moi"), ("name", "Mới"), ("role", "leader")],
    },
    Sample {
        path: "/quan-tri/tai-khoan/{login}",
        address: "/quan-tri/tai-khoan/ban-giao",
        fields: &[("name", "Mới"), ("role", "leader")],
    },
    read("/quan-tri/tai-khoan/{login}/mat-khau", "/quan-tri/tai-khoan/ban-giao/mat-khau"),
    read("/quan-tri/tai-khoan/{login}/{action}", "/quan-tri/tai-khoan/ban-giao/dong"),
    read("/tro-giup", "/tro-giup"),
    read("/tong-quan", "/tong-quan"),
    read("/tim-kiem", "/tim-kiem?q=ke+hoach"),
    read("/chi-tieu", "/chi-tieu"),
    read("/chi-tieu/{code}", "/chi-tieu/ct02-1"),
    Sample {
        path: "/chi-tieu/{code}/chon-so",
        address: "/chi-tieu/ct02-1/chon-so",
        fields: &[("so", "1"), ("ly-do", "Khớp báo cáo thống kê")],
    },
    read("/chi-tieu.xlsx", "/chi-tieu.xlsx"),
    read("/chi-tieu.csv", "/chi-tieu.csv?tt=cham"),
    read("/nhiem-vu.xlsx", "/nhiem-vu.xlsx"),
    read("/nhiem-vu.csv", "/nhiem-vu.csv"),
    read("/du-an.xlsx", "/du-an.xlsx"),
    read("/du-an.csv", "/du-an.csv"),
    read("/nhiem-vu", "/nhiem-vu"),
    read("/nhiem-vu/{code}", "/nhiem-vu/nv-2-1-01"),
    read("/nhiem-vu/{code}/minh-chung/{id}", "/nhiem-vu/nv-2-2-01/minh-chung/1"),
    read("/viec-cua-toi", "/viec-cua-toi"),
    read("/nhiem-vu/mo-ky", "/nhiem-vu/mo-ky"),
    // Nothing is filled in, so that each is refused for what it lacks and the task stays as it is.
    act("/nhiem-vu/{code}/giao", "/nhiem-vu/nv-2-1-01/giao"),
    act("/nhiem-vu/{code}/tiep-nhan", "/nhiem-vu/nv-2-1-01/tiep-nhan"),
    act("/nhiem-vu/{code}/tra-noi-giao", "/nhiem-vu/nv-2-1-01/tra-noi-giao"),
    act("/nhiem-vu/{code}/bat-dau", "/nhiem-vu/nv-2-1-01/bat-dau"),
    act("/nhiem-vu/{code}/bao-cao", "/nhiem-vu/nv-2-1-01/bao-cao"),
    act("/nhiem-vu/{code}/phan-phoi-hop", "/nhiem-vu/nv-2-1-01/phan-phoi-hop"),
    act("/nhiem-vu/{code}/xac-minh", "/nhiem-vu/nv-2-1-01/xac-minh"),
    act("/nhiem-vu/{code}/tra-lai", "/nhiem-vu/nv-2-1-01/tra-lai"),
    act("/nhiem-vu/{code}/xin-gia-han", "/nhiem-vu/nv-2-1-01/xin-gia-han"),
    act("/nhiem-vu/{code}/quyet-dinh-gia-han", "/nhiem-vu/nv-2-1-01/quyet-dinh-gia-han"),
    act("/nhiem-vu/{code}/tam-dung", "/nhiem-vu/nv-2-1-01/tam-dung"),
    act("/nhiem-vu/{code}/tiep-tuc", "/nhiem-vu/nv-2-1-01/tiep-tuc"),
    act("/nhiem-vu/{code}/chuyen-giao", "/nhiem-vu/nv-2-1-01/chuyen-giao"),
    act("/nhiem-vu/{code}/huy", "/nhiem-vu/nv-2-1-01/huy"),
    read("/du-an", "/du-an"),
    read("/du-an/{code}", "/du-an/da-001"),
    read("/don-vi", "/don-vi"),
    read("/don-vi/{code}", "/don-vi/dv-001"),
    Sample { path: "/quan-tri/sap-xep", address: "/quan-tri/sap-xep", fields: &[("loai", "merge"), ("cu", "DV-001")] },
    read("/quan-tri/sap-xep/{code}", "/quan-tri/sap-xep/sx-001"),
    Sample {
        path: "/quan-tri/sap-xep/{code}/moi",
        address: "/quan-tri/sap-xep/sx-001/moi",
        fields: &[("moi", "DV-002")],
    },
    read("/quan-tri/sap-xep/{code}/noi", "/quan-tri/sap-xep/sx-001/noi"),
    Sample {
        path: "/quan-tri/sap-xep/{code}/van-ban",
        address: "/quan-tri/sap-xep/sx-001/van-ban",
        fields: &[("ngay", "2025-03-01"), ("van-ban", "Nghị quyết số 10/NQ-HĐND")],
    },
    read("/quan-tri/sap-xep/{code}/chuyen-viec", "/quan-tri/sap-xep/sx-001/chuyen-viec"),
    read("/quan-tri/sap-xep/{code}/xac-nhan", "/quan-tri/sap-xep/sx-001/xac-nhan"),
    read("/quan-tri/sap-xep/{code}/huy", "/quan-tri/sap-xep/sx-001/huy"),
    read("/bao-cao", "/bao-cao"),
    read("/bao-cao/{period}/{layout}", "/bao-cao/2025-q2/dang"),
    read("/bao-cao/{file}", "/bao-cao/2025-Q2-party.docx"),
    read("/van-ban", "/van-ban"),
    read("/van-ban/nhap", "/van-ban/nhap"),
    read("/van-ban/{code}", "/van-ban/vb-001"),
    read("/van-ban/{code}/van-ban-goc", "/van-ban/vb-001/van-ban-goc"),
    Sample {
        path: "/van-ban/{code}/ra-soat",
        address: "/van-ban/vb-001/ra-soat",
        fields: &[("item", "CT02-1"), ("decision", "accept")],
    },
    Sample {
        path: "/van-ban/{code}/canh-bao/{seq}",
        address: "/van-ban/vb-001/canh-bao/1",
        fields: &[("trang-thai", "waived"), ("ly-do", "Đã hỏi cơ quan soạn thảo")],
    },
    read("/kien-nghi", "/kien-nghi"),
    read("/kien-nghi/{code}", "/kien-nghi/kn-25-00001"),
    read("/kien-nghi/{code}/nguoi-gui", "/kien-nghi/kn-25-00001/nguoi-gui"),
    read("/tra-cuu-kien-nghi", "/tra-cuu-kien-nghi?ma=KN-25-00001-AAAAAAAAAA"),
    Sample {
        path: "/gui-kien-nghi",
        address: "/gui-kien-nghi",
        fields: &[("source", "citizen"), ("subject", "Đèn đường")],
    },
    Sample {
        path: "/kien-nghi/{code}/xu-ly",
        address: "/kien-nghi/kn-25-00001/xu-ly",
        fields: &[("step", "answer"), ("answer", "Đã sửa đèn.")],
    },
    Sample {
        path: "/kien-nghi/{code}/dieu-phoi",
        address: "/kien-nghi/kn-25-00001/dieu-phoi",
        fields: &[("step", "reopen"), ("reason", "Đèn lại hỏng")],
    },
    // The last: who has signed out asks nothing more.
    read("/dang-xuat", "/dang-xuat"),
];

/// Who asks, and for which body.
struct Asker {
    role: Role,
    own: Option<OrgUnitId>,
    browser: Browser,
}

#[tokio::test]
async fn every_address_answers_every_role_as_the_table_of_rights_says() {
    let app = plan_in_force().await;
    let owner = body_named(&app, OWN).await;
    let mut askers = askers(&app).await;
    for route in in_order() {
        let sample = sample(&route);
        for asker in &mut askers {
            let answer = ask(&mut asker.browser, &route.method, sample).await;
            let may = match route.access {
                Access::Public | Access::SignedIn => true,
                // What belongs to a person belongs to none of the askers.
                Access::Owner => false,
                Access::OwnerOr(permission) => asker.role.may(permission, asker.own, None),
                Access::To(permission) => asker.role.may(permission, asker.own, owner_of(permission, owner)),
            };
            let who = format!("{} {} by {:?} of {:?}", route.method, sample.address, asker.role, asker.own);
            if may {
                assert!(is_served(&answer), "{who}: {} {}", answer.status, answer.text());
            } else {
                let is_hidden = route.access == Access::Owner && answer.status == StatusCode::NOT_FOUND;
                assert!(
                    is_hidden || answer.status == StatusCode::FORBIDDEN,
                    "{who}: {} {}",
                    answer.status,
                    answer.text()
                );
            }
        }
    }
}

#[tokio::test]
async fn nobody_who_is_not_signed_in_sees_more_than_the_public_addresses() {
    let app = plan_in_force().await;
    for route in in_order() {
        let answer = ask(&mut Browser::new(&app), &route.method, sample(&route)).await;
        let is_sent_to_sign_in = answer.location().starts_with("/dang-nhap");
        let is_public = route.access == Access::Public;
        assert_eq!(is_sent_to_sign_in, !is_public, "{} {}: {}", route.method, route.path, answer.status);
    }
}

#[test]
fn the_samples_name_addresses_that_exist_and_each_once() {
    let routes = web::routes();
    for (at, sample) in SAMPLES.iter().enumerate() {
        assert!(routes.iter().any(|route| route.path == sample.path), "{} is gone", sample.path);
        assert!(SAMPLES[..at].iter().all(|other| other.path != sample.path), "{} stands twice", sample.path);
    }
}

/// What has only a reach of its own belongs to a body; of the rest it does not matter.
fn owner_of(permission: Permission, owner: OrgUnitId) -> Option<OrgUnitId> {
    permission.roles().any(|role| role.reach(permission) == Some(Reach::Own)).then_some(owner)
}

fn in_order() -> Vec<Route> {
    let place = |route: &Route| SAMPLES.iter().position(|sample| sample.path == route.path);
    let mut routes = web::routes();
    routes.sort_by_key(place);
    routes
}

fn sample(route: &Route) -> &'static Sample {
    let found = SAMPLES.iter().find(|sample| sample.path == route.path);
    found.unwrap_or_else(|| panic!("{} {} has no line in SAMPLES", route.method, route.path))
}

async fn ask(browser: &mut Browser, method: &Method, sample: &Sample) -> Page {
    match *method {
        Method::GET => browser.get(sample.address).await,
        _ if sample.address.ends_with("/bao-cao") => {
            browser.upload_form("/tro-giup", sample.address, sample.fields, &[]).await
        }
        _ if sample.address.ends_with("/nhap") => {
            browser.upload("/tro-giup", sample.address, "ke-hoach.txt", PLAN.as_bytes()).await
        }
        _ => browser.post("/tro-giup", sample.address, sample.fields).await,
    }
}

/// A page, a place to go on to, or a reason that lies in the form.
fn is_served(answer: &Page) -> bool {
    let is_home = !answer.location().starts_with("/dang-nhap?tiep");
    let status = answer.status;
    is_home && (status.is_success() || status.is_redirection() || status == StatusCode::UNPROCESSABLE_ENTITY)
}

/// A plan whose items are accepted, so that there is one of each thing.
async fn plan_in_force() -> App {
    let app = province().await;
    let system = Actor::system();
    let text = PLAN.replace("2. Văn hóa, xã hội", PROJECTS);
    let file = app::document::IncomingFile { name: "ke-hoach.txt".to_owned(), bytes: text.into_bytes() };
    let imported = app::document::import(&app, &system, file).await.expect("the plan is read");
    let mut ctx = app.write(&system).await.expect("a use case begins");
    app::review::accept_all(&mut ctx, &imported.code).await.expect("the items are accepted");
    evidence(&mut ctx).await.expect("a task is reported");
    ctx.commit().await.expect("a use case ends");
    petition_for_the_owner(&app).await;
    with_two_others(&app).await;
    app
}

/// A petition that the owner answers.
async fn petition_for_the_owner(app: &App) {
    let sent = app::petition::submit(app, &super::petition::asked()).await.expect("the form is complete");
    let body = testkit::body_code(app, OWN).await;
    let assign = app::petition::PetitionAction::Assign { handler: body, group: None, authority: None };
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("a use case begins");
    app::petition::take(&mut ctx, &sent.code, &assign).await.expect("the body can answer");
    ctx.commit().await.expect("a use case ends");
}

/// Reports a task with a file, so that there is evidence to ask for.
async fn evidence(ctx: &mut Ctx<'_>) -> Result<(), AppError> {
    let seen = |version: i64| Seen { code: "NV-2-2-01", version };
    let said = String::from("Có");
    let assignment = AssignTask {
        leads: vec![OTHER.to_owned()],
        coordinating: Vec::new(),
        person: said.clone(),
        overseer: said.clone(),
        product: said.clone(),
        criterion: said,
        accepter: OWN.to_owned(),
        decider: OWN.to_owned(),
        due_on: String::new(),
    };
    task::assign(ctx, seen(1), &assignment).await?;
    task::accept(ctx, seen(2)).await?;
    let file = IncomingEvidence { name: "ket-qua.pdf".to_owned(), bytes: b"%PDF-1.7".to_vec() };
    task::report(ctx, seen(3), &ReportTask { files: vec![file], ..ReportTask::default() }).await
}

/// Two accounts that ask nothing: one has given its power to the other.
async fn with_two_others(app: &App) {
    for login in ["ban-giao", "thay-the"] {
        add_account_of(app, login, Role::Leader, None).await;
    }
    let delegation = AddDelegation {
        delegator: "ban-giao",
        delegate: "thay-the",
        valid_from: TODAY,
        valid_to: TODAY,
        legal_basis: "Giấy ủy quyền số 01",
    };
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("a use case begins");
    delegation::add(&mut ctx, &delegation).await.expect("the delegation is new");
    app::handover::make(&mut ctx, "ban-giao", "thay-the", "Số 01").await.expect("the list is made");
    ctx.commit().await.expect("a use case ends");
}

/// Each role once; a role that works inside a body also from another body. Those who get least ask first.
async fn askers(app: &App) -> Vec<Asker> {
    let mut askers = Vec::new();
    for role in Role::ALL {
        let bodies: &[Option<&str>] = if role.is_within_a_body() { &[Some(OTHER), Some(OWN)] } else { &[None] };
        for body in bodies {
            let login = format!("{}.{}", role.code(), askers.len());
            add_account_of(app, &login, role, *body).await;
            let own = match body {
                Some(name) => Some(body_named(app, name).await),
                None => None,
            };
            askers.push(Asker { role, own, browser: Browser::signed_in_as(app, &login).await });
        }
    }
    let permissions = |role: Role| Permission::ALL.iter().filter(|one| role.reach(**one).is_some()).count();
    askers.sort_by_key(|asker| permissions(asker.role));
    askers
}
