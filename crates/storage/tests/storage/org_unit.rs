//! Bodies go by many names.

use super::province;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::validity::Validity;
use jiff::civil::date;
use storage::org_unit::{self, NewOrgUnit, Succession};
use storage::testing;

pub(crate) fn department(name: &str) -> NewOrgUnit<'_> {
    NewOrgUnit { name, level: OrgLevel::Province, kind: OrgKind::State, is_generic: false, valid: Validity::default() }
}

#[tokio::test]
async fn a_body_is_found_by_any_spelling_of_any_of_its_names() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let unit = org_unit::insert(&mut tx, tenant, &department("Sở Văn hóa, Thể thao và Du lịch")).await.unwrap();
        org_unit::insert_alias(&mut tx, tenant, unit.id, "Sở VHTT&DL").await.unwrap();
        for name in ["Sở Văn hoá, Thể thao và Du lịch", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở VHTT&DL"]
        {
            let found = org_unit::find_by_name(&mut tx, tenant, name).await.unwrap();
            assert_eq!(found.as_ref().map(|found| found.id), Some(unit.id), "{name}");
        }
        assert_eq!(org_unit::find_by_name(&mut tx, tenant, "Sở Y tế").await.unwrap(), None);
        assert_eq!(unit.code, "DV-001");
    }
}

#[tokio::test]
async fn a_merger_ends_one_body_and_names_the_next() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let old = org_unit::insert(&mut tx, tenant, &department("Sở Kế hoạch và Đầu tư")).await.unwrap();
        let new = org_unit::insert(&mut tx, tenant, &department("Sở Tài chính")).await.unwrap();
        let event = Succession {
            predecessor: old.id,
            successor: new.id,
            took_over_on: date(2025, 3, 1),
            scope: "all".to_owned(),
            legal_basis: "Nghị quyết".to_owned(),
        };
        for _ in 0..2 {
            org_unit::insert_succession(&mut tx, tenant, &event).await.unwrap();
        }
        let until = Validity { from: None, to: Some(date(2025, 2, 28)) };
        org_unit::set_validity(&mut tx, tenant, old.id, until).await.unwrap();
        assert_eq!(org_unit::list_successions(&mut tx, tenant).await.unwrap(), [event]);
        let ended = org_unit::find_by_code(&mut tx, tenant, &old.code).await.unwrap().unwrap();
        assert!(ended.valid.holds_on(date(2025, 2, 28)) && !ended.valid.holds_on(date(2025, 3, 1)));
    }
}
