//! "Phối hợp" and the other parts that bodies have in a task. Who takes over a part that is theirs already keeps one, and the moves
//! say that it was theirs before (from and to are one); who leads the task does not help in it as well.

duty_kind!(
    "task_body",
    open: "select b.task_id as object_id, b.role as part, t.code, t.title, b.org_unit_id as holder_id from task_body b
        join task t on t.tenant_id = b.tenant_id and t.id = b.task_id
        where b.tenant_id = $1 and t.state not in ('hoan_thanh', 'huy')",
    apply: [
        "insert into org_event_move (tenant_id, event_id, duty, object_id, part, from_id, to_id, held_until, took_effect_on)
            select distinct m.tenant_id, m.event_id, m.duty, m.object_id, m.part, m.to_id, m.to_id, m.held_until, m.took_effect_on
            from org_event_move m join task_body b on b.tenant_id = m.tenant_id and b.task_id = m.object_id and b.role = m.part
                and b.org_unit_id = m.to_id
            where m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_body'
            on conflict (tenant_id, event_id, duty, object_id, part, from_id) do nothing",
        "update task_body set due_on = coalesce(task_body.due_on, d.due_on), part = case when task_body.part is null then d.part
                when d.part is null then task_body.part else task_body.part || '; ' || d.part end
            from org_event_move m join task_body d on d.tenant_id = m.tenant_id and d.task_id = m.object_id and d.role = m.part
                and d.org_unit_id = m.from_id
            where task_body.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_body' and m.from_id <> m.to_id
            and m.object_id = task_body.task_id and m.part = task_body.role and m.to_id = task_body.org_unit_id",
        "delete from task_body where tenant_id = $1 and exists (select 1 from org_event_move m
            where m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_body' and m.object_id = task_body.task_id
            and m.part = task_body.role and m.from_id = task_body.org_unit_id and m.from_id <> m.to_id
            and (exists (select 1 from task_body b where b.tenant_id = $1 and b.task_id = m.object_id and b.role = m.part
                    and b.org_unit_id = m.to_id)
                or exists (select 1 from org_event_move e where e.tenant_id = $1 and e.event_id = $2 and e.duty = 'task_body'
                    and e.object_id = m.object_id and e.part = m.part and e.to_id = m.to_id and e.from_id < m.from_id)
                or (m.part in ('coordinating', 'named_lead') and exists (select 1 from task t where t.tenant_id = $1
                    and t.id = m.object_id and t.lead_id = m.to_id))))",
        "update task_body set org_unit_id = m.to_id from org_event_move m
            where task_body.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'task_body'
            and m.object_id = task_body.task_id and m.part = task_body.role and m.from_id = task_body.org_unit_id",
    ],
    held: "(exists (select 1 from task_body b where b.tenant_id = m.tenant_id and b.task_id = m.object_id and b.role = m.part
            and b.org_unit_id = m.to_id)
        or exists (select 1 from task t where t.tenant_id = m.tenant_id and t.id = m.object_id and t.lead_id = m.to_id))",
);
