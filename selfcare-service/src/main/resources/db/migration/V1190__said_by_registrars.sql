-- Whether a registrar has the device now: it stays registered although it fetches its configuration again.
alter table device_progress add column by_registrar boolean not null default false;
