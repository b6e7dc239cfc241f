-- One index over everything, in folded words: lower case without accents.

create table search_entry (
    tenant_id bigint not null references tenant,
    id bigint not null,
    kind text not null,
    code text not null,
    title text not null,
    body text not null,
    -- Title and body in lower case with accents and one style of tone marks: exact matches come first.
    written text not null,
    folded text not null,
    word tsvector generated always as (to_tsvector('simple', folded)) stored,
    primary key (tenant_id, id),
    unique (tenant_id, kind, code)
);
create index search_entry_by_word on search_entry using gin (word);
