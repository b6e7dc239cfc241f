//! "Chủ trì": the one body that answers for a task.

duty_kind!(
    "task_lead",
    open: "select id as object_id, '' as part, code, title, lead_id as holder_id from task
        where tenant_id = $1 and lead_id is not null and state not in ('hoan_thanh', 'huy', 'chuyen_giao')",
    apply: ["update task set lead_id = m.to_id from org_event_move m
        where task.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_lead' and m.object_id = task.id"],
    held: "exists (select 1 from task t where t.tenant_id = m.tenant_id and t.id = m.object_id and t.lead_id = m.to_id)",
);
