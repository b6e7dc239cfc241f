-- Editions of reports: the facts are frozen when an edition is made, so that it can be made again.

create table report_edition (
    tenant_id integer not null references tenant,
    id integer not null,
    -- BC-2025-Q2-1.
    code text not null,
    kind text not null,
    period text not null,
    as_of text not null,
    made_at text not null,
    made_by text not null,
    facts text not null,
    sha256 text not null,
    primary key (tenant_id, id),
    unique (tenant_id, code)
) strict;
