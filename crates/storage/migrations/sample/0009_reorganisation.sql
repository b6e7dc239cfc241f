insert into org_parent (tenant_id, id, tree, child_id, parent_id, valid_from, valid_to) values (1, 1, 'state', 1, 2, null, '2025-02-28');
insert into org_name (tenant_id, org_unit_id, name, valid_to) values (1, 2, 'Sở Tài chính - Vật giá', '1999-12-31');
insert into org_event (tenant_id, id, code, kind, state, took_effect_on, legal_basis, issued_on, opened_at, opened_by, confirmed_at,
    confirmed_by, duties_before, duties_after) values (1, 1, 'SX-001', 'merge', 'confirmed', '2025-03-01', 'Nghị quyết của HĐND tỉnh',
    '2025-02-20', '2025-02-21T00:00:00Z', 'vanphong', '2025-03-01T00:00:00Z', 'vanphong', 1, 1);
insert into org_event_body (tenant_id, event_id, seq, side, org_unit_id, name, level, kind, is_ending) values
    (1, 1, 1, 'old', 1, 'Sở Kế hoạch và Đầu tư', 'province', 'state', true),
    (1, 1, 2, 'new', 2, 'Sở Tài chính', 'province', 'state', false);
insert into org_event_link (tenant_id, event_id, old_seq, new_seq, scope) values (1, 1, 1, 2, 'all');
insert into org_event_choice (tenant_id, event_id, duty, object_id, part, old_seq, new_seq) values (1, 1, 'task_body', 1, 'coordinating', 1, 2);
insert into org_event_move (tenant_id, event_id, duty, object_id, part, from_id, to_id, held_until,
    took_effect_on) values
    (1, 1, 'task_body', 1, 'coordinating', 1, 2, '2025-02-28', '2025-03-01');
