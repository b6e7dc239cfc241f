-- One index over everything, in folded words: lower case without accents.

create table search_entry (
    tenant_id integer not null references tenant,
    id integer not null,
    kind text not null,
    code text not null,
    title text not null,
    body text not null,
    -- Title and body in lower case with accents and one style of tone marks: exact matches come first.
    written text not null,
    folded text not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, code)
) strict;
create virtual table search_word using fts5 (folded, content = '', contentless_delete = 1, tokenize = 'unicode61');
