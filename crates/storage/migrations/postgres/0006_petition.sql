-- Petitions and obstacles: what is asked, who answers, and the days on which the clock stood still. Who asks stands apart.

create table petition (
    tenant_id bigint not null references tenant,
    id bigint not null,
    -- KN-25-00041.
    code text not null,
    -- SHA-256 of what the sender was given to follow it by.
    tracking_hash text not null,
    source text not null,
    subject text not null,
    body text not null,
    proposal text not null,
    obstacle_group text,
    authority text,
    -- task, project, target, or none; with its code.
    link_kind text,
    link_code text,
    state text not null,
    -- The one body that answers.
    handler_id bigint,
    received_on text not null,
    -- The day the sender was told that it is dealt with.
    noticed_on text,
    -- The last day of an answer in time, moved by what was waited for the sender.
    due_on text,
    answered_on text,
    -- The answer, or why there is none.
    answer text,
    is_public boolean not null,
    merged_into_id bigint,
    reopened_times bigint not null,
    version bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, handler_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, merged_into_id) references petition (tenant_id, id),
    unique (tenant_id, code)
);
create index petition_by_state on petition (tenant_id, state, due_on, id);
create index petition_by_handler on petition (tenant_id, handler_id, state, due_on, id);
create index petition_by_link on petition (tenant_id, link_kind, link_code);

-- Personal data: read by the few who deal with the petition, each time with a line in the log; a row can go while the petition stays.
create table petition_sender (
    tenant_id bigint not null,
    petition_id bigint not null,
    name text not null,
    contact text not null,
    primary key (tenant_id, petition_id),
    foreign key (tenant_id, petition_id) references petition (tenant_id, id)
);

create table petition_pause (
    tenant_id bigint not null,
    petition_id bigint not null,
    seq bigint not null,
    question text not null,
    asked_on text not null,
    resumed_on text,
    primary key (tenant_id, petition_id, seq),
    foreign key (tenant_id, petition_id) references petition (tenant_id, id)
);
