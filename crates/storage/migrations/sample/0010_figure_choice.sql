insert into figure_choice (tenant_id, id, observation_id, reason, chosen_at, chosen_by, ended_at) values
    (1, 1, 1, 'Khớp báo cáo của Sở Tài chính', '2025-07-05T01:00:00Z', 'vanphong', null);
