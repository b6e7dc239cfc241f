-- Tasks with the one body that answers, projects with their milestones, and the documents a plan cites.

create table task (
    tenant_id bigint not null references tenant,
    id bigint not null,
    -- NV-3-8-01.
    code text not null,
    document_id bigint not null,
    item_seq bigint not null,
    -- Path of the section: "III.8".
    section_path text not null,
    title text not null,
    -- The one body that answers; none while nobody has been named.
    lead_id bigint,
    -- How the lead came to be: document, heading, decision.
    lead_basis text,
    state text not null,
    deadline_kind text,
    deadline_text text,
    -- The day the plan prints, and the last day in time.
    printed_on text,
    due_on text,
    original_due_on text,
    frequency text,
    -- The day the product was handed in, and the day it was confirmed.
    reported_on text,
    confirmed_on text,
    version bigint not null,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, lead_id) references org_unit (tenant_id, id),
    unique (tenant_id, code)
);
create index task_by_due on task (tenant_id, due_on, id);
create index task_by_lead on task (tenant_id, lead_id, due_on, id);

create table task_body (
    tenant_id bigint not null,
    task_id bigint not null,
    org_unit_id bigint not null,
    -- coordinating, implementing, submit_to, directed_by, named_lead.
    role text not null,
    primary key (tenant_id, task_id, org_unit_id, role),
    foreign key (tenant_id, task_id) references task (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
);
create index task_body_by_org_unit on task_body (tenant_id, org_unit_id);

create table project (
    tenant_id bigint not null references tenant,
    id bigint not null,
    -- DA-012.
    code text not null,
    document_id bigint not null,
    item_seq bigint not null,
    name text not null,
    sort text not null,
    funding text not null,
    phase text not null,
    owner_id bigint,
    version bigint not null,
    valid_from text,
    valid_to text,
    primary key (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, owner_id) references org_unit (tenant_id, id),
    unique (tenant_id, code)
);

create table project_alias (
    tenant_id bigint not null,
    project_id bigint not null,
    name_key text not null,
    name text not null,
    primary key (tenant_id, project_id, name_key),
    foreign key (tenant_id, project_id) references project (tenant_id, id)
);

create table milestone (
    tenant_id bigint not null,
    project_id bigint not null,
    seq bigint not null,
    event text not null,
    deadline_kind text not null,
    deadline_text text not null,
    printed_on text,
    due_on text,
    reached_on text,
    span_start bigint not null,
    span_end bigint not null,
    -- Where it is known from that it was reached.
    source_address text,
    primary key (tenant_id, project_id, seq),
    foreign key (tenant_id, project_id) references project (tenant_id, id)
);

create table citation (
    tenant_id bigint not null references tenant,
    id bigint not null,
    -- CC-001; the number of the cited document is `number_code`: 123-KL/TW.
    code text not null,
    document_id bigint not null,
    item_seq bigint not null,
    type_word text not null,
    number_code text,
    issued_on text,
    issuer text,
    title text,
    primary key (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    unique (tenant_id, code)
);

-- What is named inside the sentence of a task, or what a task moves: indicators, projects, cited documents by their code.
create table task_link (
    tenant_id bigint not null,
    task_id bigint not null,
    kind text not null,
    code text not null,
    primary key (tenant_id, task_id, kind, code),
    foreign key (tenant_id, task_id) references task (tenant_id, id)
);
create index task_link_by_code on task_link (tenant_id, kind, code);
