//! A body that stands under another in a tree; those that end in the same event are not moved. The place until the day before
//! stays, a new one begins.

duty_kind!(
    "place_below",
    open: "select p.child_id as object_id, p.tree as part, u.code, u.name as title, p.parent_id as holder_id from org_parent p
        join org_unit u on u.tenant_id = p.tenant_id and u.id = p.child_id
        where p.tenant_id = $1 and p.parent_id is not null and p.valid_to is null and not exists (select 1 from org_event_body e
            where e.tenant_id = $1 and e.event_id = $2 and e.is_ending and e.org_unit_id = p.child_id)",
    apply: [
        "update org_parent set valid_to = m.held_until from org_event_move m
            where org_parent.tenant_id = $1 and m.tenant_id = $1 and m.event_id = $2 and m.duty = 'place_below'
            and m.object_id = org_parent.child_id and m.part = org_parent.tree and m.from_id = org_parent.parent_id
            and org_parent.valid_to is null",
        "insert into org_parent (tenant_id, id, tree, child_id, parent_id, valid_from)
            select $1, (select max(id) from org_parent where tenant_id = $1) + row_number() over (order by m.part, m.object_id),
            m.part, m.object_id, m.to_id, m.took_effect_on from org_event_move m
            where m.tenant_id = $1 and m.event_id = $2 and m.duty = 'place_below'",
    ],
    held: "exists (select 1 from org_parent p where p.tenant_id = m.tenant_id and p.child_id = m.object_id and p.tree = m.part
        and p.parent_id = m.to_id and p.valid_to is null)",
);
