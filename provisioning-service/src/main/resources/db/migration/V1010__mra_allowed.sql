-- Whether the phone may be outside the premises.
alter table phone_view add column mra_allowed boolean not null default false;
