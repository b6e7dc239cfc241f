insert into petition (tenant_id, id, code, tracking_hash, source, subject, body, proposal, obstacle_group, authority, link_kind, link_code,
    state, handler_id, received_on, noticed_on, due_on, answered_on, answer, is_public, merged_into_id, reopened_times, version) values
    (1, 1, 'KN-25-00001', 'aa', 'enterprise', 'Chậm đấu nối điện', 'Chưa có điện', '', 'infrastructure', 'province', 'project', 'DA-001',
    'cho_bo_sung', 1, '2025-06-02', '2025-06-03', '2025-06-23', null, null, false, null, 0, 2);
insert into petition_sender (tenant_id, petition_id, name, contact) values (1, 1, 'Doanh nghiệp', '');
insert into petition_pause (tenant_id, petition_id, seq, question, asked_on, resumed_on) values
    (1, 1, 1, 'Gửi công suất cần đấu nối', '2025-06-04', null);
