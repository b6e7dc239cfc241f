//! Every statement is understood by both engines.

use storage::testing;

#[tokio::test]
async fn every_statement_can_be_prepared_on_both_engines() {
    let statements = storage::all_statements();
    assert!(statements.len() > 40, "{} statements", statements.len());
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        for (name, sql) in &statements {
            tx.prepare(sql).await.unwrap_or_else(|error| panic!("{name}: {error:?}\n{sql}"));
        }
    }
}
