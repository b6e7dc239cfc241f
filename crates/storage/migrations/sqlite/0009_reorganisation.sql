-- Bodies in time: their places in several trees, their former names, and the events that change them. Nothing is deleted.

-- A place in a tree; no parent at the top. One body may stand in several trees.
create table org_parent (
    tenant_id integer not null references tenant,
    id integer not null,
    -- party, state, mass, territory.
    tree text not null,
    child_id integer not null,
    parent_id integer,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    foreign key (tenant_id, child_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, parent_id) references org_unit (tenant_id, id),
    check (child_id <> parent_id)
) strict;
create index org_parent_by_child on org_parent (tenant_id, child_id, tree);
create index org_parent_by_parent on org_parent (tenant_id, parent_id);
-- At most one open place in each tree.
create unique index org_parent_open on org_parent (tenant_id, child_id, tree) where valid_to is null;

-- A name that a body has given up, until its last day; the name of today is in org_unit.
create table org_name (
    tenant_id integer not null,
    org_unit_id integer not null,
    name text not null,
    valid_to text not null,
    primary key (tenant_id, org_unit_id, valid_to),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
) strict;

create table org_event (
    tenant_id integer not null references tenant,
    id integer not null,
    -- SX-001.
    code text not null,
    -- create, rename, merge, split, abolish, transfer.
    kind text not null,
    -- draft, confirmed, dropped.
    state text not null,
    -- The first day of the new order, and the document that sets it.
    took_effect_on text,
    legal_basis text not null,
    issued_on text,
    opened_at text not null,
    opened_by text not null,
    confirmed_at text,
    confirmed_by text,
    -- Open duties of the old bodies, and how many of them a living body holds afterwards.
    duties_before integer,
    duties_after integer,
    primary key (tenant_id, id),
    unique (tenant_id, code),
    check (state <> 'confirmed' or (took_effect_on is not null and duties_before = duties_after))
) strict;

-- Who gives and who takes. A new body has no number until the event is confirmed.
create table org_event_body (
    tenant_id integer not null,
    event_id integer not null,
    seq integer not null,
    -- old, new.
    side text not null,
    org_unit_id integer,
    name text not null,
    level text not null,
    kind text not null,
    -- Whether the event ends it.
    is_ending integer not null,
    primary key (tenant_id, event_id, seq),
    foreign key (tenant_id, event_id) references org_event (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
) strict;
create index org_event_body_by_org_unit on org_event_body (tenant_id, org_unit_id);

-- Which new bodies may take over from which old one, and for what.
create table org_event_link (
    tenant_id integer not null,
    event_id integer not null,
    old_seq integer not null,
    new_seq integer not null,
    -- all, function, territory.
    scope text not null,
    primary key (tenant_id, event_id, old_seq, new_seq),
    foreign key (tenant_id, event_id, old_seq) references org_event_body (tenant_id, event_id, seq),
    foreign key (tenant_id, event_id, new_seq) references org_event_body (tenant_id, event_id, seq)
) strict;

-- Who is to take over one duty, where a person has decided it.
create table org_event_choice (
    tenant_id integer not null,
    event_id integer not null,
    duty text not null,
    object_id integer not null,
    part text not null,
    old_seq integer not null,
    new_seq integer not null,
    primary key (tenant_id, event_id, duty, object_id, part, old_seq),
    foreign key (tenant_id, event_id, old_seq, new_seq) references org_event_link (tenant_id, event_id, old_seq, new_seq)
) strict;

-- What an event has moved: the holder until the day before, and the holder from the day on.
create table org_event_move (
    tenant_id integer not null,
    event_id integer not null,
    duty text not null,
    object_id integer not null,
    part text not null,
    from_id integer not null,
    to_id integer not null,
    held_until text not null,
    took_effect_on text not null,
    primary key (tenant_id, event_id, duty, object_id, part, from_id),
    foreign key (tenant_id, event_id) references org_event (tenant_id, id),
    foreign key (tenant_id, from_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, to_id) references org_unit (tenant_id, id)
) strict;
create index org_event_move_by_object on org_event_move (tenant_id, duty, object_id, took_effect_on);
