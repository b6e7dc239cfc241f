insert into task (tenant_id, id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state, deadline_kind,
    deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on, version, valid_from, valid_to) values
    (1, 1, 'NV-3-8-01', 1, 0, 'III.8', 'Xây dựng kế hoạch từng dự án', 2, 'document', 'assigned', 'within_month',
    'trong tháng 3/2025', '2025-03-31', '2025-03-31', '2025-03-31', null, null, null, 1, null, null);
insert into task_body (tenant_id, task_id, org_unit_id, role) values (1, 1, 1, 'coordinating');
insert into task_link (tenant_id, task_id, kind, code) values (1, 1, 'indicator', 'CT07-1');
insert into project (tenant_id, id, code, document_id, item_seq, name, sort, funding, phase, owner_id, version, valid_from, valid_to)
    values (1, 1, 'DA-001', 1, 0, 'Đường Vành đai 4', 'transport', 'public', 'transition', null, 1, null, null);
insert into project_alias (tenant_id, project_id, name_key, name) values (1, 1, 'duong vanh dai 4', 'Đường Vành đai 4');
insert into milestone (tenant_id, project_id, seq, event, deadline_kind, deadline_text, printed_on, due_on, reached_on, span_start,
    span_end, source_address) values (1, 1, 0, 'thông xe kỹ thuật', 'before_date', 'trước ngày 30/9/2025', '2025-09-30', '2025-09-29',
    null, 0, 10, null);
insert into citation (tenant_id, id, code, document_id, item_seq, type_word, number_code, issued_on, issuer, title) values
    (1, 1, 'CC-001', 1, 0, 'Kết luận', '123-KL/TW', '2025-01-24', 'Ban Chấp hành Trung ương Đảng', null);
