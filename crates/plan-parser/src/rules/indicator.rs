//! Indicators ("chỉ tiêu"): every measurable value a plan sets, with its name, bounds, unit, year, parts and conflicts.

mod claim;
mod header;
mod link;
mod marks;
mod measure;
mod name;
mod place;
mod states;
mod table;
mod values;

use crate::draft::{IndicatorDraft, IndicatorIx};
use crate::layout::{Block, BlockKind, Layout};
use crate::passage::Passage;
use crate::rules::quantity::UnitWords;
use claim::Claim;
use domain::Decimal;
use domain::target::Measure;
use domain::unit::Unit;
use place::Places;
use std::collections::HashMap;
use std::ops::Range;
use table::{Family, Table};

/// Reads the indicators of all blocks, in the order of the text.
pub(crate) fn read(text: &str, layout: &Layout, units: &UnitWords) -> Vec<IndicatorDraft> {
    let places = Places::new(text, layout);
    let mut found: Vec<IndicatorDraft> = Vec::new();
    let mut rows = (Table::default(), Family::default());
    let mut wholes: HashMap<usize, IndicatorIx> = HashMap::new();
    for (at, block) in layout.blocks.iter().enumerate().filter(|(_, block)| !places.looks_back(block.section)) {
        if block.kind == BlockKind::Row {
            let first = found.len();
            found.extend(row(&mut rows, first, block, &places, units));
        } else if block.kind == BlockKind::Heading && block.section.is_some() {
            rows = (Table::default(), Family::default());
        } else if block.kind != BlockKind::Heading {
            rows = (Table::below(block.passage.text(), units), Family::default());
            let whole = block.parent.and_then(|parent| wholes.get(&parent).copied());
            let (drafts, opened) = paragraph(found.len(), block, whole, &places, units);
            found.extend(drafts);
            wholes.extend(opened.or(whole).map(|whole| (at, whole)));
        }
    }
    link::relations(&mut found);
    link::repetitions(&mut found);
    found
}

/// The claims of a paragraph, and the one that "trong đó:" at its end opens for the bullets below.
fn paragraph(
    first: usize,
    block: &Block,
    whole: Option<IndicatorIx>,
    places: &Places<'_>,
    units: &UnitWords,
) -> (Vec<IndicatorDraft>, Option<IndicatorIx>) {
    let text = block.passage.text();
    let mut claims = claim::read(text, units);
    places.drop_past(&mut claims, text);
    let opened = marks::ends_in_parts(text).then(|| claims.len().checked_sub(1)).flatten();
    let drafts = claims.into_iter().map(|claim| {
        let found = draft(claim, first, &block.passage, block, places, units);
        IndicatorDraft { parent: found.parent.or(whole), ..found }
    });
    (drafts.collect(), opened.map(|last| IndicatorIx(first + last)))
}

/// The targets of a row; the row is where they stand, the cell what they quote.
fn row(
    (table, family): &mut (Table, Family),
    first: usize,
    block: &Block,
    places: &Places<'_>,
    units: &UnitWords,
) -> Vec<IndicatorDraft> {
    let mut drafts = Vec::new();
    for cell in table.row(block, units).into_iter().filter(|cell| !places.is_past(cell.period.as_deref())) {
        let Some(passage) = block.cells.get(cell.column) else { continue };
        let found = draft(cell.claim, 0, passage, block, places, units);
        let span = if cell.is_sentence { found.span } else { block.span };
        let parent = family.place(cell.depth, cell.column, first + drafts.len()).map(IndicatorIx);
        drafts.push(IndicatorDraft { span, parent, period: cell.period.or(found.period), ..found });
    }
    family.close(table);
    drafts
}

/// A claim in its place: section, group, year, area.
fn draft(
    claim: Claim,
    first: usize,
    passage: &Passage,
    block: &Block,
    places: &Places<'_>,
    units: &UnitWords,
) -> IndicatorDraft {
    let words = |range: &Range<usize>| passage.text().get(range.clone()).unwrap_or_default();
    let behind = place::clause_after(passage.text(), claim.value.end);
    let period = places.period(block, &format!("{} {behind}", words(&claim.range)), words(&claim.sentence));
    let unit = claim.unit.clone().map(|unit| measure::complete(unit, &claim.name, units));
    let measure = match &unit {
        Some(unit) => measure::of(unit, &claim.name, claim.is_growth),
        None => Measure::Qualitative,
    };
    IndicatorDraft {
        group: places.group(block.section),
        section: block.section,
        scope: places.scope(block, &claim.name, words(&claim.sentence)),
        name: claim.name,
        bounds: claim.bounds,
        unit: unit.unwrap_or(Unit { code: "none".to_owned(), scale: Decimal::ONE, text: String::new() }),
        measure,
        period,
        parent: claim.parent.map(|parent| IndicatorIx(first + parent)),
        relation: None,
        target: claim.target,
        is_aim: claim.is_aim,
        is_maintained: claim.is_maintained,
        is_increment: claim.is_increment,
        span: passage.span(claim.range),
        value_span: passage.span(claim.value),
        head_span: claim.head.map(|head| passage.span(head)),
        same_as: Vec::new(),
        conflicts_with: Vec::new(),
        confidence: claim.confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::claim::{self, Claim};
    use crate::rules::quantity::units_for_tests;

    fn show(claim: &Claim) -> String {
        let figure = match (claim.bounds.low, claim.bounds.high) {
            (Some(low), Some(high)) if low != high => format!("{low}..{high}"),
            (low, high) => low.or(high).map(|figure| figure.to_string()).unwrap_or_default(),
        };
        let unit = claim.unit.as_ref().map(|unit| unit.text.clone()).unwrap_or_default();
        let target = claim.target.clone().unwrap_or_default();
        let parent = claim.parent.map(|parent| format!(" <{parent}")).unwrap_or_default();
        format!("{}: {} {figure}{target} {unit}{parent}", claim.name, claim.bounds.comparator.code())
            .trim_end()
            .to_owned()
    }

    fn read(text: &str) -> Vec<String> {
        claim::read(text, &units_for_tests()).iter().map(show).collect()
    }

    #[test]
    fn a_name_stands_without_verb_comparator_year_and_value() {
        assert_eq!(read("Tỷ lệ che phủ rừng đến năm 2030 đạt trên 42%."), ["Tỷ lệ che phủ rừng: greater 42 %"]);
        assert_eq!(
            read("Phấn đấu kim ngạch nhập khẩu còn dưới 1.200 triệu USD."),
            ["Kim ngạch nhập khẩu: less 1200 triệu USD"]
        );
        assert_eq!(
            read("Tăng trưởng kinh tế (GRDP) phấn đấu đạt 9%-9,5%."),
            ["Tăng trưởng kinh tế (GRDP): range 9..9.5 %"]
        );
    }

    #[test]
    fn a_head_before_a_colon_is_shared_by_the_list() {
        assert_eq!(
            read("Cơ cấu lao động: nông nghiệp 20%; công nghiệp 45%; dịch vụ 35%."),
            [
                "Cơ cấu lao động: nông nghiệp: eq 20 %",
                "Cơ cấu lao động: công nghiệp: eq 45 %",
                "Cơ cấu lao động: dịch vụ: eq 35 %"
            ]
        );
        assert_eq!(
            read(
                "Giá trị tăng thêm: Công nghiệp tăng 9% (trong đó khai khoáng tăng 2%; chế biến tăng 11%); dịch vụ tăng 7-8%."
            ),
            [
                "Giá trị tăng thêm Công nghiệp: eq 9 %",
                "Giá trị tăng thêm khai khoáng: eq 2 % <0",
                "Giá trị tăng thêm chế biến: eq 11 % <0",
                "Giá trị tăng thêm dịch vụ: range 7..8 %"
            ]
        );
        assert_eq!(read("Tại địa bàn miền núi: 90% thôn có nhà văn hóa."), ["Thôn có nhà văn hóa: eq 90 %"]);
    }

    #[test]
    fn the_words_before_a_colon_name_the_value_behind_it() {
        assert_eq!(
            read("Diện tích ngô: 1.250 ha; năng suất 62 tạ/ha; tổng đàn dê: 2.300 con."),
            ["Diện tích ngô: eq 1250 ha", "Năng suất: eq 62 tạ/ha", "Tổng đàn dê: eq 2300 con"]
        );
        assert_eq!(read("Tỷ lệ hộ được bảo vệ ở mức cơ bản đạt 80%."), ["Tỷ lệ hộ được bảo vệ: eq 80 %"]);
        assert_eq!(read("Tuyển quân: đạt 100% chỉ tiêu."), ["Tuyển quân: eq 100 %"]);
        assert_eq!(read("Trẻ em: 95% được uống vắc-xin."), ["Trẻ em được uống vắc-xin: eq 95 %"]);
    }

    #[test]
    fn what_is_cut_and_values_in_turn_are_named_without_their_verbs() {
        assert_eq!(read("Rà soát, cắt giảm ít nhất 25% chi phí logistics."), ["Chi phí logistics: at_least 25 %"]);
        assert_eq!(
            read("Tỷ lệ lợn, gà nuôi tập trung đạt tương ứng 70% và 50%.").first().map(String::as_str),
            Some("Tỷ lệ lợn, gà nuôi tập trung: eq 70 %")
        );
    }

    #[test]
    fn parts_follow_their_whole() {
        assert_eq!(
            read(
                "Tổng thu đạt 30 tỷ đồng, trong đó: Thu thuế 20 tỷ đồng (trong đó thu phí 2 tỷ đồng); thu khác 10 tỷ đồng."
            ),
            [
                "Tổng thu: eq 30 tỷ đồng",
                "Thu thuế: eq 20 tỷ đồng <0",
                "Thu phí: eq 2 tỷ đồng <1",
                "Thu khác: eq 10 tỷ đồng <0"
            ]
        );
    }

    #[test]
    fn parts_may_open_a_sentence_of_their_own() {
        assert_eq!(
            read("Giá trị xuất khẩu đạt 400 triệu USD, tăng 10%. Trong đó: Giá trị nông sản đạt 300 triệu USD."),
            [
                "Giá trị xuất khẩu: eq 400 triệu USD",
                "Giá trị xuất khẩu: eq 10 %",
                "Giá trị nông sản: eq 300 triệu USD <0"
            ]
        );
    }

    #[test]
    fn a_shorter_name_borrows_the_beginning_of_the_one_before() {
        assert_eq!(
            read("Sĩ số bình quân một lớp cấp mầm non đạt 28 học sinh, cấp tiểu học đạt 32 học sinh."),
            [
                "Sĩ số bình quân một lớp cấp mầm non: eq 28 học sinh",
                "Sĩ số bình quân một lớp cấp tiểu học: eq 32 học sinh"
            ]
        );
        assert_eq!(
            read("Tỷ lệ hộ có nước sạch khu vực đô thị đạt 98%, nông thôn đạt 80%."),
            ["Tỷ lệ hộ có nước sạch khu vực đô thị: eq 98 %", "Tỷ lệ hộ có nước sạch nông thôn: eq 80 %"]
        );
    }

    #[test]
    fn a_value_may_come_before_its_name() {
        assert_eq!(read("95% hồ sơ được giải quyết đúng hạn."), ["Hồ sơ được giải quyết đúng hạn: eq 95 %"]);
        assert_eq!(read("Phấn đấu giải ngân 98% kế hoạch vốn."), ["Giải ngân kế hoạch vốn: eq 98 %"]);
        assert_eq!(read("Tạo việc làm cho 1,2 vạn lao động."), ["Tạo việc làm: eq 1.2 vạn lao động"]);
        assert_eq!(
            read("có thêm 03 khu công nghiệp được thành lập."),
            ["Khu công nghiệp được thành lập: eq 3 khu công nghiệp"]
        );
        assert_eq!(read("phấn đấu xã không còn hộ nghèo."), ["Hộ nghèo: eq 0 hộ nghèo"]);
        assert_eq!(read("Không còn lớp dưới 9 học sinh."), ["Lớp dưới 9 học sinh: eq 0 lớp"]);
        assert_eq!(read("có 41/53 xã có nhà văn hóa."), ["Xã có nhà văn hóa: eq 41 xã"]);
        assert_eq!(
            read("có 12 bác sĩ và 35 giường bệnh/vạn dân."),
            ["Bác sĩ/vạn dân: eq 12 bác sĩ/vạn dân", "Giường bệnh/vạn dân: eq 35 giường bệnh/vạn dân"]
        );
        assert_eq!(
            read("100% thôn có nhà văn hóa và trên 80% hộ được dùng nước sạch."),
            ["Thôn có nhà văn hóa: eq 100 %", "Hộ được dùng nước sạch: greater 80 %"]
        );
    }

    #[test]
    fn a_class_or_a_state_is_a_target_without_figure() {
        assert_eq!(
            read(
                "Thị xã An Khê đạt đô thị loại III và cơ bản đạt tiêu chí thành phố; huyện Đak Pơ, huyện Kbang đạt tiêu chí đô thị loại V."
            ),
            [
                "Thị xã An Khê: eq đô thị loại III",
                "Thị xã An Khê: approx tiêu chí thành phố",
                "Huyện Đak Pơ: eq đô thị loại V",
                "Huyện Kbang: eq đô thị loại V"
            ]
        );
        assert_eq!(
            read("Tỷ lệ đô thị hóa đạt 30%; thị xã Ba Đồn đạt đô thị loại III."),
            ["Tỷ lệ đô thị hóa: eq 30 %", "Thị xã Ba Đồn: eq đô thị loại III"],
            "in the order of the text"
        );
        assert_eq!(
            read("Trung tâm các huyện Ia Pa, Chư Sê đạt đô thị loại IV."),
            Vec::<String>::new(),
            "only a place reaches a class"
        );
    }

    #[test]
    fn growth_said_after_a_value_is_growth_of_the_same() {
        assert_eq!(
            read("Doanh thu bưu chính đạt 300 tỷ đồng, tăng 12% so với năm trước."),
            ["Doanh thu bưu chính: eq 300 tỷ đồng", "Doanh thu bưu chính: eq 12 %"]
        );
        assert_eq!(
            read("Nâng tỷ lệ đô thị hóa lên 35% vào năm 2027 và 45% vào năm 2030."),
            ["Tỷ lệ đô thị hóa: eq 35 %", "Tỷ lệ đô thị hóa: eq 45 %"]
        );
        assert_eq!(
            read("Tổng mức bán lẻ tăng 12 - 13%, đạt khoảng 78.000 tỷ đồng."),
            ["Tổng mức bán lẻ: range 12..13 %", "Tổng mức bán lẻ: approx 78000 tỷ đồng"]
        );
        assert_eq!(read("Tốc độ tăng bình quân 7 - 8%/năm."), ["Tốc độ tăng bình quân: range 7..8 %/năm"]);
    }

    #[test]
    fn a_goal_in_a_long_sentence_names_only_its_own_words() {
        assert_eq!(
            read("Triển khai đồng bộ các giải pháp giảm nghèo, đưa tỷ lệ hộ cận nghèo còn 2%."),
            ["Tỷ lệ hộ cận nghèo: eq 2 %"]
        );
        assert_eq!(
            read("Đẩy mạnh tuyên truyền, bảo đảm ít nhất 90% hộ dân (gồm cả hộ tạm trú) phân loại rác."),
            ["Hộ dân phân loại rác: at_least 90 %"]
        );
        assert_eq!(
            read("Tiếp tục thực hiện Đề án “Xây dựng 1.000 phòng học”."),
            Vec::<String>::new(),
            "a figure in a title is no target"
        );
        assert_eq!(
            read("Sở Du lịch chủ trì xây dựng 02 sản phẩm mới, hoàn thành trước 30/6/2026."),
            ["Xây dựng sản phẩm mới: eq 2 sản phẩm"]
        );
        assert_eq!(read("Số hóa 100% hồ sơ lưu trữ."), ["Số hóa hồ sơ lưu trữ: eq 100 %"]);
        assert_eq!(read("Xóa 500 nhà tạm trước ngày 31/12/2026."), ["Xóa nhà tạm: eq 500 nhà tạm"]);
        assert_eq!(
            read("Mỗi xã có ít nhất 02 sản phẩm đạt 3 sao trở lên."),
            ["Mỗi xã sản phẩm đạt 3 sao trở lên: at_least 2 sản phẩm"]
        );
    }

    #[test]
    fn any_text_is_read_without_fault() {
        let odd = [
            "",
            "(",
            "):;",
            "“5%",
            "5%-",
            "trong đó: (trong đó",
            "từ đến 5",
            "\u{301}%",
            "9999999999999999999 %",
            "1.000.000.000.000.000.000.000.000.000.000 đồng",
            "İ 5% ǅ",
            "năm 20",
            "đạt chuẩn",
            "không còn",
            "các ",
            "* * ** 5%**",
        ];
        for one in odd {
            for two in odd {
                let _ = read(&format!("{one} {two}{one}"));
            }
        }
    }

    #[test]
    fn figures_that_describe_or_look_back_are_no_targets() {
        assert_eq!(
            read("Giá trị sản phẩm trên 1ha đất trồng trọt đạt 120 triệu đồng."),
            ["Giá trị sản phẩm trên 1ha đất trồng trọt: eq 120 triệu đồng"]
        );
        assert_eq!(
            read("Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản ngân hàng đạt 95%."),
            ["Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản ngân hàng: eq 95 %"]
        );
        for text in [
            "Khởi công đường vành đai 3,5 trong tháng 6/2025.",
            "Năm 2024 GRDP ước đạt 7,5%.",
            "Quốc lộ 38B đoạn Km19+640.",
            "Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050 đồng bộ với quy hoạch ngành.",
            "Giai đoạn 2 của Đề án 06.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
