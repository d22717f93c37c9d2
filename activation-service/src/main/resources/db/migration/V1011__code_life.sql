-- Whether a phone outside the premises may redeem it, and whether its end was announced.
alter table code_view add column mra_allowed boolean not null default false;
alter table code_view add column warned boolean not null default false;

create index code_view_unwarned on code_view (expires_at) include (issued_at) where status = 'LIVE' and not warned;
create index code_view_expired on code_view (code_id) where status = 'EXPIRED';
