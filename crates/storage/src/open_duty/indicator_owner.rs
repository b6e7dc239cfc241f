//! Who gathers the figures of an indicator.

duty_kind!(
    "indicator_owner",
    open: "select id as object_id, '' as part, key as code, name as title, owner_id as holder_id from indicator
        where tenant_id = $1 and owner_id is not null and valid_to is null",
    apply: ["update indicator set owner_id = m.to_id from org_event_move m
        where indicator.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'indicator_owner'
        and m.object_id = indicator.id"],
    held: "exists (select 1 from indicator i where i.tenant_id = m.tenant_id and i.id = m.object_id and i.owner_id = m.to_id)",
);
