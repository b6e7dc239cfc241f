insert into account (tenant_id, id, login, display_name, password_hash, role, org_unit_id, is_active, failed_attempts,
    locked_until, created_at, is_password_temporary, signed_in_at, second_factor_secret, second_factor_since,
    second_factor_step) values
    (1, 8, 'quantri', 'Quản trị hệ thống', '$argon2id$…', 'administrator', null, true, 0, null, '2025-03-01T00:00:00Z',
    true, '2025-03-02T00:00:00Z', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', '2025-03-01T00:00:00Z', 58000000);
insert into recovery_code (tenant_id, account_id, code_hash, used_at) values (1, 8, 'ef', null);
insert into delegation (tenant_id, id, delegator_id, delegate_id, valid_from, valid_to, legal_basis, created_at, created_by,
    ended_at) values
    (1, 1, 1, 8, '2025-03-01', '2025-03-31', 'Giấy ủy quyền số 01', '2025-03-01T00:00:00Z', 'chuyenvien.stc', null);
insert into handover (tenant_id, id, code, leaver_id, successor_id, org_unit_id, reason, made_at, made_by, hash,
    confirmed_at) values
    (1, 1, 'BG-001', 1, 8, 2, 'Chuyển công tác', '2025-03-01T00:00:00Z', 'quantri', 'ab', null);
insert into handover_line (tenant_id, handover_id, seq, kind, code, title, due_on) values
    (1, 1, 1, 'task', 'NV-1-1-01', 'Rà soát thủ tục', '2025-06-30');
