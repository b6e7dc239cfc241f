-- What people chose where sources disagree. All figures stay; a later choice ends the one before.

create table figure_choice (
    tenant_id integer not null references tenant,
    id integer not null,
    -- The figure that pages and statuses use.
    observation_id integer not null,
    reason text not null,
    chosen_at text not null,
    chosen_by text not null,
    -- When another figure was chosen instead.
    ended_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, observation_id) references observation (tenant_id, id)
) strict;
create index figure_choice_by_observation on figure_choice (tenant_id, observation_id);
