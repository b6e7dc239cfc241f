-- Documents as they came in, and what was read from them before anybody has accepted it. Spans count Unicode scalars of `text`.

create table document (
    tenant_id integer not null references tenant,
    id integer not null,
    -- VB-001.
    code text not null,
    kind text,
    number text,
    title text not null,
    issuer text,
    issued_on text,
    period text,
    province text,
    signer_name text,
    signer_role text,
    file_name text not null,
    media_type text not null,
    sha256 text not null,
    original blob not null,
    text text not null,
    imported_at text not null,
    imported_by text not null,
    primary key (tenant_id, id),
    unique (tenant_id, code),
    unique (tenant_id, sha256)
) strict;

create table document_section (
    tenant_id integer not null,
    document_id integer not null,
    seq integer not null,
    parent_seq integer,
    path text not null,
    level integer not null,
    kind text not null,
    number text not null,
    separator text not null,
    title text,
    span_start integer not null,
    span_end integer not null,
    extent_start integer not null,
    extent_end integer not null,
    primary key (tenant_id, document_id, seq),
    foreign key (tenant_id, document_id) references document (tenant_id, id)
) strict;

-- One thing read from a document. `payload` is what the reader found, `edited_payload` what a person made of it.
create table draft_item (
    tenant_id integer not null,
    document_id integer not null,
    seq integer not null,
    -- CT07-1, NV-3-8-01, DA-012; kept by the object that the item becomes.
    code text not null,
    -- indicator, task, project, citation, organisation, footnote, suspicion.
    kind text not null,
    section_seq integer,
    title text not null,
    span_start integer not null,
    span_end integer not null,
    payload text not null,
    edited_payload text,
    confidence text not null,
    -- draft, accepted, edited, rejected.
    state text not null,
    decided_by text,
    decided_at text,
    reason text,
    primary key (tenant_id, document_id, seq),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    unique (tenant_id, code)
) strict;
create index draft_item_by_state on draft_item (tenant_id, document_id, state, seq);

-- Places of an item in the text beyond its own span: further mentions, marks, values.
create table draft_item_span (
    tenant_id integer not null,
    document_id integer not null,
    item_seq integer not null,
    seq integer not null,
    -- mention, value, deadline, lead, coordinating, ...
    role text not null,
    span_start integer not null,
    span_end integer not null,
    primary key (tenant_id, document_id, item_seq, seq),
    foreign key (tenant_id, document_id, item_seq) references draft_item (tenant_id, document_id, seq)
) strict;

create table document_finding (
    tenant_id integer not null,
    document_id integer not null,
    seq integer not null,
    code text not null,
    severity text not null,
    message text not null,
    span_start integer not null,
    span_end integer not null,
    hint text,
    -- open, resolved, waived.
    state text not null,
    settled_by text,
    settled_at text,
    reason text,
    primary key (tenant_id, document_id, seq),
    foreign key (tenant_id, document_id) references document (tenant_id, id)
) strict;
