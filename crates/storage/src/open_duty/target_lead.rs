//! The body that answers for a target.

duty_kind!(
    "target_lead",
    open: "select id as object_id, '' as part, code, name as title, lead_id as holder_id from target
        where tenant_id = $1 and lead_id is not null and valid_to is null",
    apply: ["update target set lead_id = m.to_id from org_event_move m
        where target.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'target_lead' and m.object_id = target.id"],
    held: "exists (select 1 from target t where t.tenant_id = m.tenant_id and t.id = m.object_id and t.lead_id = m.to_id)",
);
