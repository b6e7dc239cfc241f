-- What is measured, what documents ask of it, and what happened. Values are whole steps of the unit (10^-decimals of its base).

create table indicator (
    tenant_id bigint not null references tenant,
    id bigint not null,
    key text not null,
    name text not null,
    -- Code of the base unit and the printed words of the unit.
    unit_code text not null,
    unit_text text not null,
    kind text not null,
    measure text not null,
    direction text not null,
    aggregation text not null,
    frequency text not null,
    chapter text not null,
    owner_id bigint,
    parent_id bigint,
    relation text,
    version bigint not null,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, parent_id) references indicator (tenant_id, id),
    unique (tenant_id, key, version)
);

create table target (
    tenant_id bigint not null references tenant,
    id bigint not null,
    -- CT07-1.
    code text not null,
    indicator_id bigint not null,
    -- The document that sets it and the item it was read as; targets from files of figures have none.
    document_id bigint,
    item_seq bigint,
    name text not null,
    issuer text not null,
    area_code text not null,
    period text not null,
    period_first text not null,
    period_last text not null,
    comparator text not null,
    low_steps bigint,
    high_steps bigint,
    unit_text text not null,
    -- Factor from the printed figure to the base unit.
    unit_scale text not null,
    -- Words of a target that is a class or a state.
    wanted text,
    is_aim boolean not null,
    is_maintained boolean not null,
    is_increment boolean not null,
    -- Number of the plan's own group: 7 for "(7)".
    plan_group bigint,
    -- Code of the target that this one is a part of; it may be accepted later.
    parent_code text,
    relation text,
    lead_id bigint,
    source_address text,
    version bigint not null,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    foreign key (tenant_id, indicator_id) references indicator (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, lead_id) references org_unit (tenant_id, id),
    unique (tenant_id, code, version)
);
create index target_by_indicator on target (tenant_id, indicator_id);

create table figures_import (
    tenant_id bigint not null references tenant,
    id bigint not null,
    file_name text not null,
    sha256 text not null,
    original bytea not null,
    imported_at text not null,
    imported_by text not null,
    row_count bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, sha256)
);

create table observation (
    tenant_id bigint not null references tenant,
    id bigint not null,
    indicator_id bigint not null,
    -- What it is about where one indicator serves many; '' where it is about the area as a whole.
    subject text not null,
    area_code text not null,
    period text not null,
    period_first text not null,
    period_last text not null,
    basis text not null,
    -- Nothing where the value is a day or a word; `value_text` is what the source prints.
    value_steps bigint,
    value_text text not null,
    -- exact, over, nearly, about.
    precision text not null,
    -- The last day it tells of.
    as_of text not null,
    unit_text text not null,
    source_address text not null,
    quote text not null,
    -- What the file says beside period and unit.
    note text,
    state text not null,
    version bigint not null,
    -- When the value was known here; a later version ends it, nothing erases it.
    known_from text not null,
    known_to text,
    entered_by text not null,
    verified_by text,
    import_id bigint,
    row_number bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, indicator_id) references indicator (tenant_id, id),
    foreign key (tenant_id, import_id) references figures_import (tenant_id, id),
    unique (tenant_id, indicator_id, subject, area_code, period, basis, source_address, version)
);
create index observation_by_series on observation (tenant_id, indicator_id, as_of);
