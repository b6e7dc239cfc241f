-- A province, its bodies in time, its accounts, and the log of what was done.

create table tenant (
    id integer primary key,
    code text not null unique,
    name text not null,
    -- Code in the catalogue of places.
    place_code text not null
) strict;

-- Last number minted for each kind of code; a number is never given twice.
create table counter (
    tenant_id integer not null references tenant,
    name text not null,
    value integer not null,
    primary key (tenant_id, name)
) strict;

create table org_unit (
    tenant_id integer not null references tenant,
    id integer not null,
    -- DV-017.
    code text not null,
    name text not null,
    name_key text not null,
    level text not null,
    kind text not null,
    is_generic integer not null,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    unique (tenant_id, code)
) strict;
create index org_unit_by_name on org_unit (tenant_id, name_key);

create table org_alias (
    tenant_id integer not null,
    name_key text not null,
    org_unit_id integer not null,
    name text not null,
    primary key (tenant_id, name_key, org_unit_id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
) strict;

create table org_succession (
    tenant_id integer not null,
    id integer not null,
    predecessor_id integer not null,
    successor_id integer not null,
    took_over_on text not null,
    -- all, function, territory.
    scope text not null,
    legal_basis text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, predecessor_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, successor_id) references org_unit (tenant_id, id),
    unique (tenant_id, predecessor_id, successor_id, took_over_on)
) strict;

create table account (
    tenant_id integer not null references tenant,
    id integer not null,
    login text not null,
    display_name text not null,
    password_hash text not null,
    role text not null,
    org_unit_id integer,
    is_active integer not null,
    failed_attempts integer not null,
    locked_until text,
    created_at text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id),
    unique (tenant_id, login)
) strict;

-- The cookie holds the token, the table only its hash.
create table session (
    tenant_id integer not null,
    token_hash text not null,
    account_id integer not null,
    csrf_token text not null,
    created_at text not null,
    expires_at text not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
) strict;

create table audit_event (
    tenant_id integer not null references tenant,
    seq integer not null,
    at text not null,
    actor text not null,
    action text not null,
    object_kind text not null,
    object_code text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null,
    primary key (tenant_id, seq)
) strict;
create index audit_event_by_object on audit_event (tenant_id, object_kind, object_code, seq);
