//! The quarterly report, read as its readers read it.

#[path = "quarterly/sample.rs"]
mod sample;

use domain::Decimal;
use domain::report_layout::DocumentSystem;
use formats::block::{Block, Document, Orientation, Row};
use jiff::civil::date;
use proptest::prelude::*;
use reports::quarterly::{facts::*, report};
use sample::{facts, figure, layout};

/// The words of a document, a line for each paragraph and row; what is raised stands in its brackets.
fn plain(document: &Document) -> String {
    let mut lines = Vec::new();
    for section in &document.sections {
        lines.push(format!("== {:?}", section.page.orientation));
        lines.extend(section.blocks.iter().flat_map(block));
    }
    lines.join("\n")
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph.text().replace('\n', " / ")],
        Block::Table(table) => table.head.iter().chain(&table.rows).map(row).collect(),
        Block::Columns(columns) => {
            let side = |side: &[formats::block::Paragraph]| {
                side.iter().map(|line| line.text().replace('\n', " / ")).collect::<Vec<_>>().join(" | ")
            };
            vec![format!("< {}", side(&columns.left)), format!("> {}", side(&columns.right))]
        }
    }
}

fn row(row: &Row) -> String {
    row.cells.iter().map(|cell| cell.text().replace('\n', " / ")).collect::<Vec<_>>().join(" | ")
}

fn read(facts: &QuarterlyFacts, system: DocumentSystem) -> String {
    plain(&report(facts, layout(system)))
}

/// The row of Biểu 01 that begins so.
fn line(text: &str, start: &str) -> String {
    text.lines().find(|line| line.starts_with(start)).expect("a row of that name").to_owned()
}

#[test]
fn the_report_of_the_party() {
    insta::assert_snapshot!(read(&facts(), DocumentSystem::Party));
}

#[test]
fn the_report_of_the_state_opens_and_closes_in_its_own_form() {
    let text = read(&facts(), DocumentSystem::State);
    let first: Vec<&str> = text.lines().take(12).collect();
    insta::assert_snapshot!(first.join("\n"));
    assert!(text.contains("TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH"));
    assert!(!text.contains("ĐẢNG CỘNG SẢN VIỆT NAM"));
}

#[test]
fn figures_are_those_of_the_facts_with_the_number_of_their_note() {
    let text = read(&facts(), DocumentSystem::Party);
    let revenue = line(&text, "7 | Thu ngân sách");
    assert!(
        revenue.contains("| 44.923 | Chưa có số liệu | Chưa có số liệu | 44.963[3] | 100,1% | – | Đạt"),
        "{revenue}"
    );
    assert!(text.contains("Thu ngân sách nhà nước trên địa bàn: nguồn khác công bố 49.963* tỷ đồng[4]"));
    assert!(line(&text, "[3]").contains("Ước thực hiện | 29/06/2025 | CafeF, ngày 02/07/2025"));
}

#[test]
fn a_figure_without_data_says_so_and_is_never_zero_or_blank() {
    let text = read(&facts(), DocumentSystem::Party);
    let health = line(&text, "12 | Tỷ lệ bao phủ bảo hiểm y tế");
    assert_eq!(
        health,
        "12 | Tỷ lệ bao phủ bảo hiểm y tế | % | 96 | Chưa có số liệu | Chưa có số liệu | Chưa có số liệu | – | – | \
         Chưa có số liệu"
    );
    assert!(text.contains("Giải ngân kế hoạch vốn năm 2025: chưa có số liệu."));
}

#[test]
fn an_unsigned_report_is_a_draft_and_a_signed_one_is_not() {
    let draft = report(&facts(), layout(DocumentSystem::Party));
    assert_eq!(draft.mark.as_deref(), Some("DỰ THẢO"));
    assert!(plain(&draft).contains("DỰ THẢO"));
    let signer = Signer { post: "Phó Bí thư".to_owned(), name: "Nguyễn Văn A".to_owned() };
    let issue = Issue { number: Some(7), place: None, signed_on: Some(date(2025, 7, 8)), signer: Some(signer) };
    let signed = report(&QuarterlyFacts { issue, ..facts() }, layout(DocumentSystem::Party));
    assert_eq!(signed.mark, None);
    let text = plain(&signed);
    assert!(text.contains("| Số 07-BC/ĐU") && text.contains("Hưng Yên, ngày 08 tháng 7 năm 2025"));
    assert!(text.contains("PHÓ BÍ THƯ |  |  |  |  | Nguyễn Văn A") && !text.contains("DỰ THẢO"));
}

#[test]
fn a_city_reports_to_its_own_committee() {
    let province = Province { name: "Hải Phòng".to_owned(), is_city: true };
    let text = read(&QuarterlyFacts { province, ..facts() }, DocumentSystem::Party);
    assert!(text.contains("THÀNH ỦY HẢI PHÒNG") && text.contains("Ban Thường vụ Thành ủy"));
}

#[test]
fn the_counts_of_tasks_add_up() {
    let counts = TaskCounts::of(&facts().tasks);
    assert_eq!((counts.all(), counts.done(), counts.open()), (4, 1, 3));
    assert_eq!((counts.done_on_time, counts.open_on_time, counts.open_late), (1, 2, 1));
}

#[test]
fn a_long_list_of_next_tasks_is_cut_and_says_so() {
    let text = read(&sample::facts_with_tasks(600), DocumentSystem::Party);
    assert!(text.contains("150 nhiệm vụ đến hạn trong quý III/2025:") && text.contains("Và 138 nhiệm vụ khác"));
    assert!(
        text.contains("600 nhiệm vụ: hoàn thành đúng hạn 150; hoàn thành quá hạn 0; đang thực hiện trong hạn 300;")
    );
}

#[test]
fn a_sector_that_shrinks_is_said_to_fall() {
    let mut facts = facts();
    facts.growth.sectors[0].year_to_date = Some(figure("-0.5", 0));
    assert!(read(&facts, DocumentSystem::Party).contains("- Công nghiệp - xây dựng giảm 0,5%[1]"));
}

#[test]
fn public_investment_is_given_of_both_plans() {
    let investment = PublicInvestment {
        assigned: Some(figure("40443.6", 1)),
        total: Some(figure("45000", 1)),
        disbursed: Some(figure("26365.6", 1)),
    };
    let text = read(&QuarterlyFacts { public_investment: Some(investment), ..facts() }, DocumentSystem::State);
    assert!(text.contains("bằng 65,2% kế hoạch Thủ tướng Chính phủ giao; bằng 58,6% tổng kế hoạch."));
}

#[test]
fn wide_tables_lie_on_turned_pages() {
    let document = report(&facts(), layout(DocumentSystem::State));
    let turned = document.sections.iter().filter(|section| section.page.orientation == Orientation::Landscape).count();
    assert_eq!(turned, 4);
    for section in &document.sections {
        for block in &section.blocks {
            let Block::Table(table) = block else { continue };
            let width: u32 = table.columns.iter().map(|column| column.width.twips()).sum();
            assert!(width <= section.page.text_width().twips() + 5, "{width} of {:?}", section.page.text_width());
        }
    }
}

#[test]
fn an_empty_quarter_still_makes_a_report() {
    let empty = QuarterlyFacts {
        indicators: Vec::new(),
        growth: GrowthFacts::default(),
        breakthroughs: Vec::new(),
        tasks: Vec::new(),
        projects: Vec::new(),
        documents: Some(Vec::new()),
        petitions: Vec::new(),
        sources: Vec::new(),
        ..facts()
    };
    let text = read(&empty, DocumentSystem::State);
    assert!(text.contains("Trong kỳ chưa ban hành văn bản nào"));
    assert!(text.contains("Kỳ báo cáo chưa có số liệu nào được nhập."));
}

/// Any figure: of any source, also one that does not exist, verified or not.
fn any_figure() -> impl Strategy<Value = Option<SourcedFigure>> {
    let figure =
        (any::<i64>(), 0_u32..20, 0_usize..5, any::<bool>()).prop_map(|(mantissa, scale, source, is_verified)| {
            SourcedFigure { value: Decimal::new(mantissa, scale), is_verified, ..figure("0", source) }
        });
    prop::option::of(figure)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_facts_make_a_report_without_blank_figures(
        figures in prop::collection::vec((any_figure(), any_figure(), any_figure()), 0..8),
        names in prop::collection::vec(".{0,40}", 0..8),
        days_late in prop::collection::vec(any::<i32>(), 0..8),
    ) {
        let sample = facts();
        let indicators = figures.iter().zip(names.iter().cycle()).map(|((before, quarter, now), name)| IndicatorFacts {
            name: name.clone(),
            same_period_last_year: *before,
            quarter: *quarter,
            year_to_date: *now,
            change: before.zip(*now).and_then(|(before, now)| {
                Change::between(domain::target::Measure::Level, before.value, now.value)
            }),
            ..sample.indicators[1].clone()
        });
        let task = |days_late: &i32| TaskFacts { days_late: *days_late, ..sample.tasks[1].clone() };
        let facts = QuarterlyFacts {
            indicators: indicators.collect(),
            tasks: days_late.iter().map(task).collect(),
            petitions: names.clone(),
            ..sample.clone()
        };
        for system in DocumentSystem::ALL {
            let document = report(&facts, layout(system));
            prop_assert_eq!(&document, &report(&facts, layout(system)));
            let blocks = document.sections[1].blocks.iter();
            for table in blocks.filter_map(|block| match block { Block::Table(table) => Some(table), _ => None }) {
                let rows = table.rows.iter().filter(|row| row.cells.len() > 1);
                prop_assert!(rows.flat_map(|row| &row.cells[3..]).all(|cell| !cell.text().is_empty()));
            }
        }
    }
}
