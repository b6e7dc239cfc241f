//! Bodies go by many names.

use super::province;
use domain::org_unit::{OrgKind, OrgLevel, Place, Tree};
use domain::validity::Validity;
use jiff::civil::date;
use storage::org_unit::{self, NewOrgUnit};
use storage::{Tx, testing};

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
async fn a_body_had_another_name_before_it_was_renamed_and_is_found_by_both() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let unit = org_unit::insert(&mut tx, tenant, &department("Ban Dân vận")).await.unwrap();
        let new_name = "Ban Tuyên giáo và Dân vận";
        org_unit::rename(&mut tx, tenant, &unit, (new_name, date(2025, 1, 31))).await.unwrap();
        let mut names = Vec::new();
        for day in [date(2025, 1, 31), date(2025, 2, 1)] {
            names.extend(org_unit::list_on(&mut tx, tenant, day).await.unwrap().into_iter().map(|unit| unit.name));
        }
        assert_eq!(names, ["Ban Dân vận", new_name]);
        for name in ["Ban Dân vận", new_name] {
            assert_eq!(org_unit::find_by_name(&mut tx, tenant, name).await.unwrap().unwrap().id, unit.id);
        }
    }
}

#[tokio::test]
async fn a_body_has_one_open_place_in_a_tree_and_may_stand_in_several_trees() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let committee = org_unit::insert(&mut tx, tenant, &department("UBND tỉnh")).await.unwrap().id;
        let office = org_unit::insert(&mut tx, tenant, &department("Văn phòng UBND tỉnh")).await.unwrap().id;
        let place = |tree, valid| Place { tree, child: office, parent: Some(committee), valid };
        let always = Validity::default();
        org_unit::insert_place(&mut tx, tenant, &place(Tree::State, always)).await.unwrap();
        org_unit::insert_place(&mut tx, tenant, &place(Tree::Party, always)).await.unwrap();
        org_unit::end_place(&mut tx, tenant, (office, Tree::State), date(2025, 6, 30)).await.unwrap();
        let on = async |tx: &mut Tx, tree, day| org_unit::list_places_on(tx, tenant, (tree, day)).await.unwrap().len();
        assert_eq!(on(&mut tx, Tree::State, date(2025, 6, 30)).await, 1);
        assert_eq!(on(&mut tx, Tree::State, date(2025, 7, 1)).await, 0);
        assert_eq!(on(&mut tx, Tree::Party, date(2025, 7, 1)).await, 1);
        assert!(
            org_unit::insert_place(&mut tx, tenant, &place(Tree::Party, always)).await.is_err(),
            "one open place a tree"
        );
    }
}
