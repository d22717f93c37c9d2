-- How many redemptions were refused, by hour and reason. Equal to the fold of the last days' events.
create table refusal_count (
    hour     timestamptz not null,
    reason   text        not null,
    refusals bigint      not null,
    primary key (hour, reason)
);

create index code_view_redeemed on code_view (ended_at) where status = 'REDEEMED';
