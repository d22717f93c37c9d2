-- Operators who are limited to sites, from the setting topic. A right that is over stays here until its document goes.
create table site_operator (
    account      text   primary key,
    device_pools text[] not null,
    valid_until  timestamptz
);

-- An operator of a site sees the codes of its phones.
create index phone_info_by_pool on phone_info (lower(device_pool), phone_id);
