-- What the suspicion of a copied key leads to: ALARM or LOCK.
alter table activation_setting add column copied_keys text not null default 'ALARM';

-- Devices that are locked, or of which certificates are refused. Fingerprints are separated by blanks. Equal to the fold of the events.
create table locked_device (
    mac          text primary key,
    device_name  text        not null,
    kind         text        not null,
    certificates text        not null,
    refused      text        not null default '',
    locked       boolean     not null,
    locked_at    timestamptz not null
);
