//! "Chủ đầu tư": the body that builds.

duty_kind!(
    "project_owner",
    open: "select id as object_id, '' as part, code, name as title, owner_id as holder_id from project
        where tenant_id = $1 and owner_id is not null and valid_to is null",
    apply: ["update project set owner_id = m.to_id from org_event_move m
        where project.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'project_owner' and m.object_id = project.id"],
    held: "exists (select 1 from project p where p.tenant_id = m.tenant_id and p.id = m.object_id and p.owner_id = m.to_id)",
);
