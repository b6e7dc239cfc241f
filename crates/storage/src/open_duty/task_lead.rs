//! "Chủ trì": the one body that answers for a task. The history of the task says who handed it over to whom.

duty_kind!(
    "task_lead",
    open: "select id as object_id, '' as part, code, title, lead_id as holder_id from task
        where tenant_id = $1 and lead_id is not null and state not in ('hoan_thanh', 'huy')",
    apply: [
        "update task set lead_id = m.to_id, version = task.version + 1 from org_event_move m
            where task.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_lead' and m.object_id = task.id",
        "insert into task_event (tenant_id, task_id, seq, at, happened_on, actor, actor_name, action, from_state, to_state, reason,
            changes) select t.tenant_id, t.id, t.version, e.confirmed_at, e.took_effect_on, e.confirmed_by, e.confirmed_by,
            'hand_over', t.state, t.state, f.name || ' → ' || n.name || '; ' || e.legal_basis, '[]' from org_event_move m
            join org_event e on e.tenant_id = m.tenant_id and e.id = m.event_id
            join task t on t.tenant_id = m.tenant_id and t.id = m.object_id
            join org_unit f on f.tenant_id = m.tenant_id and f.id = m.from_id
            join org_unit n on n.tenant_id = m.tenant_id and n.id = m.to_id
            where m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_lead'",
    ],
    held: "exists (select 1 from task t where t.tenant_id = m.tenant_id and t.id = m.object_id and t.lead_id = m.to_id)",
);
