-- How many codes were issued, redeemed, refused and so on in each minute. Kept with the timeline, so that no question counts its rows.
create table rate (
    minute timestamptz not null,
    kind   text        not null,
    reason text        not null, -- why it was refused; empty for other kinds
    count  bigint      not null,
    primary key (minute, kind, reason)
);

-- How long codes took: one row for each that is live or was redeemed. served_at is when its device got a configuration after it.
create table activation_time (
    code_id     uuid primary key,
    issued_at   timestamptz,
    viewed_at   timestamptz,
    redeemed_at timestamptz,
    served_at   timestamptz,
    device_name text
);

create index activation_time_by_redemption on activation_time (redeemed_at) where redeemed_at is not null;
create index activation_time_by_device on activation_time (device_name) where redeemed_at is not null and served_at is null;
