-- Whose hands: passwords that must be changed, the second factor, acting for somebody else, and handing over.

-- A password that an administrator has set; its owner chooses another at the next sign-in.
alter table account add column is_password_temporary boolean not null default false;
alter table account add column signed_in_at text;
-- Secret of the time-based codes (RFC 6238), in base 32; without `since` it is being set up and nobody is asked for a code yet.
alter table account add column second_factor_secret text;
alter table account add column second_factor_since text;
-- The time step of the last code taken; no code is taken twice.
alter table account add column second_factor_step bigint;

-- Whether this browser has given a code, and under which delegation it acts.
alter table session add column has_second_factor boolean not null default false;
alter table session add column delegation_id bigint;
create index session_by_account on session (tenant_id, account_id);

-- Codes for a lost telephone: only their hashes, each good once.
create table recovery_code (
    tenant_id bigint not null,
    account_id bigint not null,
    code_hash text not null,
    used_at text,
    primary key (tenant_id, account_id, code_hash),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);

-- "Ủy quyền": from one day to another the delegate may act with the rights of the delegator.
create table delegation (
    tenant_id bigint not null references tenant,
    id bigint not null,
    delegator_id bigint not null,
    delegate_id bigint not null,
    valid_from text not null,
    valid_to text not null,
    legal_basis text not null,
    created_at text not null,
    created_by text not null,
    ended_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, delegator_id) references account (tenant_id, id),
    foreign key (tenant_id, delegate_id) references account (tenant_id, id)
);
create index delegation_by_delegate on delegation (tenant_id, delegate_id, valid_to);

-- "Bàn giao": what a leaver had open, as it stood, and who took it over.
create table handover (
    tenant_id bigint not null references tenant,
    id bigint not null,
    code text not null,
    leaver_id bigint not null,
    successor_id bigint not null,
    org_unit_id bigint,
    reason text not null,
    made_at text not null,
    made_by text not null,
    -- SHA-256 of the lines, so that what was signed can be told from what is there.
    hash text not null,
    confirmed_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, leaver_id) references account (tenant_id, id),
    foreign key (tenant_id, successor_id) references account (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id),
    unique (tenant_id, code)
);

create table handover_line (
    tenant_id bigint not null,
    handover_id bigint not null,
    seq bigint not null,
    kind text not null,
    code text not null,
    title text not null,
    due_on text,
    primary key (tenant_id, handover_id, seq),
    foreign key (tenant_id, handover_id) references handover (tenant_id, id)
);
