-- How long before their end people are reminded of codes (ISO-8601); null: as configured.
alter table portal_setting add column reminders text[];
