-- The device pools that who submitted a job is limited to; null: everywhere.
alter table phone_job add column device_pools text[];
