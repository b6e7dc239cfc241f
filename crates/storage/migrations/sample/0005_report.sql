insert into report_edition (tenant_id, id, code, kind, period, as_of, made_at, made_by, facts, sha256) values
    (1, 1, 'BC-2025-Q2-1', 'quarterly', '2025-Q2', '2025-07-05', '2025-07-05T00:00:00Z', 'vanphong', '{}', 'dd');
