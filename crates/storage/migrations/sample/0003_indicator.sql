insert into indicator (tenant_id, id, key, name, unit_code, unit_text, kind, measure, direction, aggregation, frequency, chapter,
    owner_id, parent_id, relation, version, valid_from, valid_to) values
    (1, 1, 'budget_revenue', 'Thu ngân sách', 'VND', 'tỷ đồng', 'cumulative', 'level', 'up', 'sum', 'monthly', 'economy', 2, null, null, 1, null, null);
insert into target (tenant_id, id, code, indicator_id, document_id, item_seq, name, issuer, area_code, period, period_first, period_last,
    comparator, low_steps, high_steps, unit_text, unit_scale, wanted, is_aim, is_maintained, is_increment, plan_group, parent_code, relation, lead_id,
    source_address, version, valid_from, valid_to) values
    (1, 1, 'CT07-1', 1, 1, 0, 'Thu ngân sách', 'Tỉnh ủy', 'old_hung_yen', '2025', '2025-01-01', '2025-12-31', 'eq', 44923000000000,
    44923000000000, 'tỷ đồng', '1000000000', null, false, false, false, 7, null, null, 2, null, 1, null, null);
insert into figures_import (tenant_id, id, file_name, sha256, original, imported_at, imported_by, row_count) values
    (1, 1, 'so-lieu.csv', 'ee', $bytes, '2025-07-05T00:00:00Z', 'vanphong', 1);
insert into observation (tenant_id, id, indicator_id, subject, area_code, period, period_first, period_last, basis, value_steps,
    value_text, precision, as_of, unit_text, source_address, quote, note, state, version, known_from, known_to, entered_by, verified_by, import_id, row_number) values
    (1, 1, 1, '', 'old_hung_yen', '2025-H1', '2025-01-01', '2025-06-30', 'estimated', 44963000000000, '44963', 'exact', '2025-06-30',
    'tỷ đồng', 'https://example.org/', 'H1 2025', null, 'da_xac_minh', 1, '2025-07-05T00:00:00Z', null, 'vanphong', 'vanphong', 1, 1);
