//! Facts of a quarter as a province has them: some figures, some missing, some rivals, tasks of every kind.

use analytics::achievement::Achievement;
use domain::indicator::IndicatorGroup;
use domain::observation::Basis;
use domain::project::Funding;
use domain::report_layout::{self, DocumentSystem, ReportLayout};
use domain::status::Status;
use domain::target::{Bounds, Comparator, Measure, Verdict};
use domain::{Date, Decimal};
use jiff::civil::date;
use reports::quarterly::facts::*;

/// The layout in force on the day of the sample.
pub fn layout(system: DocumentSystem) -> &'static ReportLayout {
    report_layout::in_force(&catalogue::load().report_layouts, system, as_of()).expect("the catalogue has both layouts")
}

/// The day of the sample.
pub fn as_of() -> Date {
    date(2025, 7, 5)
}

/// A second quarter, not yet signed.
pub fn facts() -> QuarterlyFacts {
    QuarterlyFacts {
        period: "2025-Q2".parse().expect("a quarter"),
        as_of: as_of(),
        province: Province { name: "Hưng Yên".to_owned(), is_city: false },
        plan: PlanFacts { name: "Kế hoạch thực hiện Kết luận số 123-KL/TW".to_owned(), year: 2025 },
        issue: Issue::default(),
        indicators: indicators(),
        growth: growth(),
        breakthroughs: vec![
            Breakthrough {
                title: "Đẩy nhanh sắp xếp tổ chức bộ máy".to_owned(),
                tasks: Some(TaskCounts { done_on_time: 2, open_on_time: 1, ..TaskCounts::default() }),
            },
            Breakthrough { title: "Cắt giảm thủ tục hành chính".to_owned(), tasks: None },
        ],
        tasks: tasks(),
        public_investment: None,
        projects: projects(),
        documents: None,
        petitions: vec!["Xem xét hỗ trợ vốn cho dự án Vành đai 4".to_owned()],
        sources: sources(),
    }
}

/// The same with this many tasks.
pub fn facts_with_tasks(count: usize) -> QuarterlyFacts {
    let kinds = tasks();
    let task = |at: usize| TaskFacts {
        number: (at + 1).to_string(),
        group: format!("Nhóm nhiệm vụ {}", at / 30 + 1),
        ..kinds[at % kinds.len()].clone()
    };
    QuarterlyFacts { tasks: (0..count).map(task).collect(), ..facts() }
}

/// A figure to the end of June from the first source.
pub fn figure(value: &str, source: usize) -> SourcedFigure {
    SourcedFigure {
        value: value.parse().expect("a figure"),
        basis: Basis::Estimated,
        as_of: date(2025, 6, 30),
        is_verified: true,
        source: SourceIndex(source),
    }
}

/// An indicator without figures.
pub fn indicator(number: &str, name: &str, unit: &str, bounds: Bounds) -> IndicatorFacts {
    IndicatorFacts {
        number: number.to_owned(),
        name: name.to_owned(),
        depth: 0,
        group: IndicatorGroup::Economy,
        unit: unit.to_owned(),
        measure: Measure::Level,
        bounds,
        target_words: None,
        same_period_last_year: None,
        quarter: None,
        year_to_date: None,
        rivals: Vec::new(),
        change: None,
        achievement: None,
        verdict: None,
        status: Status::NoData,
        note: None,
    }
}

fn eq(figure: &str) -> Bounds {
    Bounds::figure(Comparator::Eq, figure.parse().expect("a figure"))
}

fn dec(figure: &str) -> Decimal {
    figure.parse().expect("a figure")
}

fn band(low: &str, high: &str) -> Bounds {
    Bounds::range(dec(low), dec(high)).expect("a band")
}

fn indicators() -> Vec<IndicatorFacts> {
    vec![
        IndicatorFacts {
            measure: Measure::GrowthRate,
            year_to_date: Some(figure("9", 0)),
            same_period_last_year: Some(SourcedFigure {
                basis: Basis::Final,
                as_of: date(2024, 6, 30),
                ..figure("6.41", 1)
            }),
            change: Change::between(Measure::GrowthRate, dec("6.41"), dec("9")),
            achievement: Some(Achievement::Points(dec("-1"))),
            verdict: Some(Verdict::Missed),
            status: Status::AtRisk,
            note: Some("số liệu tính theo địa giới tỉnh trước ngày 01/7/2025".to_owned()),
            ..indicator("1", "Tốc độ tăng GRDP", "%", band("10", "10.5"))
        },
        IndicatorFacts {
            year_to_date: Some(SourcedFigure { as_of: date(2025, 6, 29), ..figure("44963", 0) }),
            rivals: vec![SourcedFigure { as_of: date(2025, 6, 29), is_verified: false, ..figure("49963", 2) }],
            achievement: Some(Achievement::Percent(dec("100.089041"))),
            verdict: Some(Verdict::Exceeded),
            status: Status::Met,
            ..indicator("7", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", eq("44923"))
        },
        IndicatorFacts { depth: 1, ..indicator("", "Thu nội địa", "tỷ đồng", eq("40623")) },
        IndicatorFacts {
            year_to_date: Some(figure("4200", 0)),
            change: Some(Change::Percent(dec("29.23"))),
            achievement: Some(Achievement::Percent(dec("48.554913"))),
            verdict: Some(Verdict::Missed),
            status: Status::OnTrack,
            ..indicator("5", "Kim ngạch xuất khẩu", "triệu USD", eq("8650"))
        },
        IndicatorFacts {
            group: IndicatorGroup::Society,
            ..indicator("12", "Tỷ lệ bao phủ bảo hiểm y tế", "%", eq("96"))
        },
        IndicatorFacts {
            group: IndicatorGroup::Society,
            status: Status::NotDue,
            ..indicator("10", "Tuổi thọ trung bình", "tuổi", Bounds::figure(Comparator::Greater, dec("75")))
        },
        IndicatorFacts {
            group: IndicatorGroup::Environment,
            measure: Measure::Qualitative,
            target_words: Some("Loại II".to_owned()),
            ..indicator("20", "Thành phố Hưng Yên", "", Bounds { comparator: Comparator::Eq, low: None, high: None })
        },
    ]
}

fn growth() -> GrowthFacts {
    let sector = |name: &str, target: Bounds, first: &str, share: &str| SectorGrowth {
        name: name.to_owned(),
        target: Some(target),
        quarters: [
            QuarterGrowth {
                planned: None,
                actual: Some(SourcedFigure { as_of: date(2025, 3, 31), ..figure(first, 1) }),
            },
            QuarterGrowth::default(),
            QuarterGrowth::default(),
            QuarterGrowth::default(),
        ],
        year_to_date: Some(figure(first, 0)),
        contribution: Some(Contribution::Modelled(dec(first) * dec(share))),
        required_rest: None,
    };
    let total = SectorGrowth {
        contribution: None,
        required_rest: Some(RequiredRest { low: dec("10.95"), high: Some(dec("11.87")) }),
        year_to_date: Some(figure("9", 0)),
        ..sector("GRDP", band("10", "10.5"), "8.96", "1")
    };
    GrowthFacts {
        total: Some(total),
        sectors: vec![
            sector("Công nghiệp - xây dựng", eq("13.3"), "9.57", "0.642"),
            sector("Thương mại - dịch vụ", band("5", "6.5"), "9.97", "0.241"),
            SectorGrowth {
                year_to_date: None,
                contribution: None,
                ..sector("Nông nghiệp, thủy sản", eq("5.5"), "2.06", "0.06")
            },
        ],
        note: None,
    }
}

fn tasks() -> Vec<TaskFacts> {
    let task = |number: &str, text: &str, due_on: Option<Date>, progress: TaskProgress| TaskFacts {
        number: number.to_owned(),
        group: "Nâng cao hiệu lực, hiệu quả công tác quản lý nhà nước".to_owned(),
        text: text.to_owned(),
        lead: Some("Sở Tài chính".to_owned()),
        coordinating: vec!["Sở Xây dựng".to_owned(), "Ban Quản lý các khu công nghiệp tỉnh".to_owned()],
        due_on,
        due_words: None,
        deliverable: Some("Báo cáo".to_owned()),
        progress,
        days_late: 0,
        cause: None,
    };
    vec![
        task(
            "1",
            "Hoàn thành việc sắp xếp các cơ quan, tổ chức, bộ máy của hệ thống chính trị",
            Some(date(2025, 3, 31)),
            TaskProgress::DoneOnTime,
        ),
        TaskFacts {
            days_late: 5,
            ..task("2", "Rà soát các cơ chế, chính sách của tỉnh", Some(date(2025, 6, 30)), TaskProgress::OpenLate)
        },
        TaskFacts {
            lead: None,
            coordinating: Vec::new(),
            deliverable: None,
            due_words: Some("thường xuyên".to_owned()),
            ..task("3", "Đẩy mạnh chuyển đổi số", None, TaskProgress::Unassigned)
        },
        task("4", "Hoàn thành xóa nhà tạm, nhà dột nát", Some(date(2025, 9, 29)), TaskProgress::Open),
    ]
}

fn projects() -> Vec<ProjectFacts> {
    vec![
        ProjectFacts {
            name: "Đường Vành đai 4 - Vùng Thủ đô".to_owned(),
            funding: Funding::Public,
            owner: None,
            milestone: Some("Thông xe kỹ thuật".to_owned()),
            due_on: Some(date(2025, 9, 29)),
            reached_on: None,
            disbursed: None,
            capital_plan: None,
            status: Status::AtRisk,
            note: None,
        },
        ProjectFacts {
            name: "Đường kết nối di sản văn hóa dọc sông Hồng".to_owned(),
            funding: Funding::Public,
            owner: Some("Sở Xây dựng".to_owned()),
            milestone: Some("Khởi công".to_owned()),
            due_on: Some(date(2025, 3, 31)),
            reached_on: None,
            disbursed: Some(figure("652", 1)),
            capital_plan: Some(figure("1000", 1)),
            status: Status::Late,
            note: Some("vướng mặt bằng".to_owned()),
        },
    ]
}

fn sources() -> Vec<Source> {
    let source = |title: &str, address: &str| Source {
        title: title.to_owned(),
        address: Some(address.to_owned()),
        quote: None,
        published_on: None,
    };
    vec![
        Source {
            quote: Some("kim ngạch xuất khẩu ước 4.200 triệu USD, tăng 29,23%".to_owned()),
            published_on: Some(date(2025, 7, 2)),
            ..source("CafeF", "https://cafef.vn/moi-6-thang-da-thu-vuot-du-toan.chn")
        },
        source("Cục Thống kê tỉnh", "https://cucthongke.hungyen.gov.vn/"),
        source("Báo Lao Động, bản tiếng Pháp", "https://fr.laodong.vn/hung-yen.ldo"),
    ]
}
