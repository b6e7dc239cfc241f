insert into search_entry (tenant_id, id, kind, code, title, body, written, folded) values
    (1, 1, 'indicator', 'CT07-1', 'Thu ngân sách', '', 'thu ngân sách', 'thu ngan sach');
