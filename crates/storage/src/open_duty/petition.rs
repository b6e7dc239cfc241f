//! A petition that a body has to answer.

duty_kind!(
    "petition",
    open: "select id as object_id, '' as part, code, subject as title, handler_id as holder_id from petition
        where tenant_id = $1 and handler_id is not null and state in ('moi', 'dang_xu_ly', 'cho_bo_sung')",
    apply: ["update petition set handler_id = m.to_id, version = petition.version + 1 from org_event_move m
        where petition.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'petition'
        and m.object_id = petition.id"],
    held: "exists (select 1 from petition p where p.tenant_id = m.tenant_id and p.id = m.object_id and p.handler_id = m.to_id)",
);
