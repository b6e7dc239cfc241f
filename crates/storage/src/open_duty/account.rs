//! An account that acts for a body.

duty_kind!(
    "account",
    open: "select id as object_id, '' as part, login as code, display_name as title, org_unit_id as holder_id from account
        where tenant_id = $1 and org_unit_id is not null and is_active",
    apply: ["update account set org_unit_id = m.to_id from org_event_move m
        where account.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'account' and m.object_id = account.id"],
    held: "exists (select 1 from account a where a.tenant_id = m.tenant_id and a.id = m.object_id and a.org_unit_id = m.to_id)",
);
