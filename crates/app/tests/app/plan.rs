//! A small plan whose items are accepted, for tests of what comes after review.

use app::review::payload::IndicatorPayload;
use app::{Actor, App};
use domain::id::DocumentId;
use domain::review::{ItemKind, ReviewState};
use domain::target::{Comparator, Measure, Relation};
use storage::document::{self, Document, NewDocument};
use storage::draft_item::{self, DraftItem};

/// One line of the plan.
pub struct Line {
    pub code: &'static str,
    pub payload: IndicatorPayload,
}

/// A target of so much in a unit.
pub fn line(code: &'static str, name: &str, comparator: Comparator, figures: [&str; 2], unit: &str) -> Line {
    let catalogue = catalogue::load();
    let figure = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let unit_code = catalogue.unit_code(unit);
    let measure = catalogue.find_indicator(name, &unit_code).map_or(Measure::Level, |entry| entry.measure);
    let payload = IndicatorPayload {
        name: name.to_owned(),
        comparator,
        low: figure(figures[0]),
        high: figure(figures[1]),
        unit_scale: catalogue.scale(unit).factor.to_string(),
        unit_code,
        unit_text: unit.to_owned(),
        measure,
        period: None,
        scope: None,
        wanted: None,
        is_aim: false,
        is_maintained: false,
        is_increment: false,
        group: code.get(2..4).and_then(|group| group.parse().ok()),
        parent: None,
        relation: None,
        same_as: Vec::new(),
        conflicts_with: Vec::new(),
    };
    Line { code, payload }
}

/// The same as a part of another.
pub fn part_of(parent: &str, relation: Relation, line: Line) -> Line {
    let payload = IndicatorPayload { parent: Some(parent.to_owned()), relation: Some(relation), ..line.payload };
    Line { payload, ..line }
}

/// The plan of 2025 of a province, with its text.
pub fn head() -> Document {
    Document {
        id: DocumentId(0),
        code: String::new(),
        kind: Some("plan".to_owned()),
        number: None,
        title: "Kế hoạch năm 2025".to_owned(),
        issuer: Some("Ban Thường vụ Tỉnh ủy".to_owned()),
        issued_on: None,
        period: Some("2025".to_owned()),
        province: Some("tỉnh Hưng Yên".to_owned()),
        signer_name: None,
        signer_role: None,
        file_name: "ke-hoach.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        sha256: "ab".to_owned(),
        imported_at: "2025-07-05T00:00:00Z".to_owned(),
        imported_by: "vanphong".to_owned(),
    }
}

/// Brings a document in with its lines as items, nothing accepted.
pub async fn bring_in(app: &App, head: &Document, lines: &[Line]) -> (Document, Vec<DraftItem>) {
    let text: String = lines.iter().map(|line| format!("{}\n", line.payload.name)).collect();
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("a transaction begins");
    let new = NewDocument { head, original: text.as_bytes(), text: &text };
    let document = document::insert(&mut ctx.tx, app.tenant, &new).await.expect("a document can be added");
    let mut start = 0;
    let mut items = Vec::new();
    for (seq, line) in (0..).zip(lines) {
        let letters = i64::try_from(line.payload.name.chars().count()).expect("a short name");
        items.push(DraftItem {
            seq,
            code: line.code.to_owned(),
            kind: ItemKind::Indicator,
            section: None,
            title: line.payload.name.clone(),
            span: (start, start + letters),
            payload: serde_json::to_string(&line.payload).expect("a payload can be written"),
            edited_payload: None,
            confidence: "high".to_owned(),
            state: ReviewState::Accepted,
            decided_by: None,
            decided_at: None,
            reason: None,
        });
        start += letters + 1;
    }
    draft_item::insert_all(&mut ctx.tx, app.tenant, document.id, &items, &[]).await.expect("items can be added");
    ctx.commit().await.expect("a transaction ends");
    (document, items)
}

/// Brings a plan in and accepts all of it.
pub async fn accept(app: &App, lines: &[Line]) {
    let (document, items) = bring_in(app, &head(), lines).await;
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("a transaction begins");
    for (item, line) in items.iter().zip(lines) {
        app::target::adopt(&mut ctx, &document, item, &line.payload).await.expect("a target can be adopted");
    }
    ctx.commit().await.expect("a transaction ends");
}

/// The targets that the tests speak of, as the plan of Hưng Yên for 2025 sets them.
pub fn hung_yen() -> Vec<Line> {
    use Comparator::{Eq, Greater, Less, Range};
    let share = |code, name, figure| line(code, name, Eq, [figure, figure], "%");
    vec![
        line("CT01-1", "Tốc độ tăng trưởng kinh tế (GRDP)", Range, ["10", "10.5"], "%"),
        line("CT02-6", "Giá trị sản xuất nông nghiệp, thủy sản", Eq, ["5.5", "5.5"], "%"),
        share("CT03-1", "Cơ cấu kinh tế: công nghiệp, xây dựng", "64.2"),
        share("CT03-2", "Cơ cấu kinh tế: thương mại, dịch vụ", "24.1"),
        share("CT03-3", "Cơ cấu kinh tế: nông nghiệp, thủy sản", "6"),
        share("CT03-4", "Cơ cấu kinh tế: thuế sản phẩm trừ trợ cấp sản phẩm", "5.7"),
        line("CT04-1", "GRDP bình quân đầu người", Eq, ["134.5", "134.5"], "triệu đồng/người"),
        line("CT05-2", "Kim ngạch xuất khẩu", Eq, ["8650", "8650"], "triệu USD"),
        line("CT06-1", "Tổng vốn đầu tư phát triển toàn xã hội", Eq, ["87500", "87500"], "tỷ đồng"),
        line("CT07-1", "Thu ngân sách trên địa bàn", Eq, ["44923", "44923"], "tỷ đồng"),
        part_of("CT07-1", Relation::Sum, line("CT07-2", "Thu nội địa", Eq, ["40623", "40623"], "tỷ đồng")),
        part_of("CT07-2", Relation::Part, line("CT07-3", "Thu tiền sử dụng đất", Eq, ["27500", "27500"], "tỷ đồng")),
        part_of("CT07-2", Relation::Part, line("CT07-4", "Thu từ xổ số kiến thiết", Eq, ["23", "23"], "tỷ đồng")),
        part_of(
            "CT07-1",
            Relation::Sum,
            line("CT07-5", "Thu từ hoạt động xuất nhập khẩu", Eq, ["4300", "4300"], "tỷ đồng"),
        ),
        line("CT10-1", "Tỷ lệ phát triển dân số tự nhiên", Less, ["", "1"], "%"),
        line("CT10-2", "Tuổi thọ trung bình", Greater, ["75", ""], "tuổi"),
        line("CT14-1", "Tỷ lệ hộ nghèo", Eq, ["0.35", "0.35"], "%"),
        line("CT14-2", "Tỷ lệ hộ nghèo", Eq, ["0", "0"], "%"),
    ]
}
