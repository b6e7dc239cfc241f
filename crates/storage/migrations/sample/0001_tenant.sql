insert into tenant (id, code, name, place_code) values (1, 'hung-yen', 'Tỉnh Hưng Yên', 'hung-yen-until-2025');
insert into counter (tenant_id, name, value) values (1, 'org_unit', 2);
insert into org_unit (tenant_id, id, code, name, name_key, level, kind, is_generic, valid_from, valid_to) values
    (1, 1, 'DV-001', 'Sở Kế hoạch và Đầu tư', 'so ke hoach va dau tu', 'province', 'state', false, null, '2025-02-28'),
    (1, 2, 'DV-002', 'Sở Tài chính', 'so tai chinh', 'province', 'state', false, '2025-03-01', null);
insert into org_alias (tenant_id, name_key, org_unit_id, name) values
    (1, 'so ke hoach va dau tu', 1, 'Sở Kế hoạch và Đầu tư'), (1, 'so tai chinh', 2, 'Sở Tài chính');
insert into org_succession (tenant_id, id, predecessor_id, successor_id, took_over_on, scope, legal_basis) values
    (1, 1, 1, 2, '2025-03-01', 'all', 'Nghị quyết của HĐND tỉnh');
insert into account (tenant_id, id, login, display_name, password_hash, role, org_unit_id, is_active, failed_attempts,
    locked_until, created_at) values
    (1, 1, 'chuyenvien.stc', 'Chuyên viên Sở Tài chính', '$argon2id$…', 'specialist', 2, true, 0, null, '2025-03-01T00:00:00Z');
insert into session (tenant_id, token_hash, account_id, csrf_token, created_at, expires_at) values
    (1, 'ab', 1, 'cd', '2025-03-01T00:00:00Z', '2025-03-01T08:00:00Z');
insert into audit_event (tenant_id, seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash) values
    (1, 1, '2025-03-01T00:00:00Z', 'system', 'account.added', 'account', 'chuyenvien.stc', '{}', '00', '11');
