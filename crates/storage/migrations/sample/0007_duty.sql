insert into task (tenant_id, id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state, deadline_kind,
    deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on, version, valid_from, valid_to,
    person, overseer, product, criterion, assigned_on, is_clear, extensions, parent_id, period, is_series) values
    (1, 2, 'NV-4-5', 1, 0, 'IV.5', 'Báo cáo hằng quý', 2, 'decision', 'da_giao', 'recurring', 'định kỳ hàng quý', null, null,
    null, 'quarterly', null, null, 1, null, null, 'Trưởng phòng Tổng hợp', 'Phó Bí thư Thường trực', 'Báo cáo', 'Đủ phụ lục',
    '2025-03-01', true, 0, null, null, true),
    (1, 3, 'NV-4-5-2025Q1', 1, 0, 'IV.5', 'Báo cáo hằng quý', 2, 'decision', 'cho_xac_minh', 'recurring', 'định kỳ hàng quý',
    null, '2025-03-31', '2025-03-25', 'quarterly', '2025-03-24', null, 3, null, null, 'Trưởng phòng Tổng hợp',
    'Phó Bí thư Thường trực', 'Báo cáo', 'Đủ phụ lục', '2025-03-01', true, 1, 2, '2025-Q1', false);
insert into task_body (tenant_id, task_id, org_unit_id, role, part, due_on, handed_in_on) values
    (1, 3, 1, 'coordinating', 'Cung cấp số liệu', '2025-03-20', '2025-03-19');
insert into task_event (tenant_id, task_id, seq, at, happened_on, account_id, actor, actor_name, action, from_state, to_state,
    reason, changes) values
    (1, 3, 2, '2025-03-10T02:00:00Z', '2025-03-10', 1, 'chuyenvien.stc', 'Chuyên viên Sở Tài chính', 'ask_extension',
    'dang_lam', 'dang_lam', 'Chờ số liệu thống kê', '[]'),
    (1, 3, 3, '2025-03-24T02:00:00Z', '2025-03-24', 1, 'chuyenvien.stc', 'Chuyên viên Sở Tài chính', 'report', 'dang_lam',
    'cho_xac_minh', null, '[]');
insert into task_evidence (tenant_id, id, task_id, event_seq, document_number, document_on, file_name, media_type, size, sha256,
    content) values
    (1, 1, 3, 3, '45/BC-STC', '2025-03-24', null, null, null, null, null),
    (1, 2, 3, 3, null, null, 'bao-cao.pdf', 'application/pdf', 1, 'ab', $bytes);
insert into task_extension (tenant_id, task_id, seq, asked_on, asked_by, asked_by_name, due_on, wanted_on, reason, document, state,
    decided_on, decided_by_name, decision) values
    (1, 3, 2, '2025-03-10', 1, 'Chuyên viên Sở Tài chính', '2025-03-25', '2025-03-31', 'Chờ số liệu thống kê', null, 'dong_y',
    '2025-03-11', 'Văn phòng Tỉnh ủy', null);
