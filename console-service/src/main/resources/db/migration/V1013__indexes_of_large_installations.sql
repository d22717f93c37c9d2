-- Phones that were removed are looked for by name and by owner too. No index had them, so every phone was read.
drop index phone_by_name;
create index phone_by_name on phone (device_name);
drop index phone_by_owner;
create index phone_by_owner on phone (owner_id, device_name);

-- A file of phones is one request with hundreds of thousands of entries, of which the latest are read.
drop index timeline_by_correlation;
create index timeline_by_correlation on timeline (correlation_id, at, position);
