insert into document (tenant_id, id, code, kind, number, title, issuer, issued_on, period, province, signer_name, signer_role,
    file_name, media_type, sha256, original, text, imported_at, imported_by) values
    (1, 1, 'VB-001', 'plan', null, 'Kế hoạch năm 2025', 'Tỉnh ủy', null, '2025', 'Hưng Yên', null, null,
    'ke-hoach.txt', 'text/plain', 'ff', $bytes, 'II- MỤC TIÊU (7) Thu ngân sách 44.923 tỷ đồng', '2025-03-01T00:00:00Z', 'vanphong');
insert into document_section (tenant_id, document_id, seq, parent_seq, path, level, kind, number, separator, title, span_start,
    span_end, extent_start, extent_end) values (1, 1, 0, null, 'II', 1, 'heading', 'II', '-', 'MỤC TIÊU', 0, 12, 0, 45);
insert into draft_item (tenant_id, document_id, seq, code, kind, section_seq, title, span_start, span_end, payload,
    edited_payload, confidence, state, decided_by, decided_at, reason) values
    (1, 1, 0, 'CT07-1', 'indicator', 0, 'Thu ngân sách', 17, 45, '{}', null, 'high', 'accepted', 'vanphong', '2025-03-01T00:00:00Z', null);
insert into draft_item_span (tenant_id, document_id, item_seq, seq, role, span_start, span_end) values (1, 1, 0, 0, 'value', 31, 45);
insert into document_finding (tenant_id, document_id, seq, code, severity, message, span_start, span_end, hint, state) values
    (1, 1, 0, 'LT001', 'held', 'Tổng khớp', 17, 45, null, 'open');
