-- The life of a task: what was said when it was assigned, what happened, what proves it, later deadlines, and the periods
-- of a duty that returns.

alter table task add column person text;
alter table task add column overseer text;
alter table task add column product text;
alter table task add column criterion text;
-- The day it was given to its lead; none where only a plan names the lead.
alter table task add column assigned_on text;
-- Whether all six things ("6 rõ") are said.
alter table task add column is_clear boolean not null default false;
-- How often its deadline was moved.
alter table task add column extensions bigint not null default 0;
-- The duty that this one is a period of, and the period; a duty whose periods are open counts through them.
alter table task add column parent_id bigint;
alter table task add column period text;
alter table task add column is_series boolean not null default false;

-- Exactly one body answers for a task that is not waiting for a lead: never none, and one column cannot hold two.
update task set state = 'chua_giao', reported_on = null where lead_id is null and state not in ('chua_giao', 'huy');
update task set lead_id = null where lead_id is not null and state = 'chua_giao';
alter table task add constraint task_one_lead
    check (case when state = 'huy' then true when state = 'chua_giao' then lead_id is null else lead_id is not null end);

-- The order of the register: open before closed, then by last day, those without a day at the end.
alter table task add column rank text collate "C" generated always as
    (case when state in ('hoan_thanh', 'huy', 'tam_dung') then '1' else '0' end || coalesce(due_on, '9999-12-31')) stored;
create index task_by_rank on task (tenant_id, rank, id);
create index task_by_state on task (tenant_id, state, rank, id);
create index task_by_leader on task (tenant_id, lead_id, rank, id);
create index task_by_clarity on task (tenant_id, is_clear, rank, id);
create index task_by_section on task (tenant_id, section_path);
create index task_by_document on task (tenant_id, document_id, item_seq, id);
create index task_by_parent on task (tenant_id, parent_id);
create index task_for_counts on task (tenant_id, is_series, state, due_on, reported_on);

-- What a body that helps has to do, by when, and when it did.
alter table task_body add column part text;
alter table task_body add column due_on text;
alter table task_body add column handed_in_on text;

-- Rows are added, never changed. `seq` is the version of the task that the event made.
create table task_event (
    tenant_id bigint not null,
    task_id bigint not null,
    seq bigint not null,
    at text not null,
    -- The day that the rules took for today.
    happened_on text not null,
    account_id bigint,
    actor text not null,
    actor_name text not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    reason text,
    -- What changed, as JSON: field, before, after.
    changes text not null,
    primary key (tenant_id, task_id, seq),
    foreign key (tenant_id, task_id) references task (tenant_id, id)
);

create table task_evidence (
    tenant_id bigint not null,
    id bigint not null,
    task_id bigint not null,
    -- The report that it belongs to.
    event_seq bigint not null,
    -- A document by its number and date, or a file.
    document_number text,
    document_on text,
    file_name text,
    media_type text,
    size bigint,
    sha256 text,
    content bytea,
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id, event_seq) references task_event (tenant_id, task_id, seq),
    check ((document_number is not null and document_on is not null) or (content is not null and sha256 is not null))
);
create index task_evidence_by_task on task_evidence (tenant_id, task_id, event_seq);

create table task_extension (
    tenant_id bigint not null,
    task_id bigint not null,
    -- The event that asked.
    seq bigint not null,
    asked_on text not null,
    asked_by bigint,
    asked_by_name text not null,
    due_on text not null,
    wanted_on text not null,
    reason text not null,
    document text,
    state text not null,
    decided_on text,
    decided_by_name text,
    decision text,
    primary key (tenant_id, task_id, seq),
    foreign key (tenant_id, task_id, seq) references task_event (tenant_id, task_id, seq)
);
create unique index task_extension_waiting on task_extension (tenant_id, task_id) where state = 'cho_quyet_dinh';
