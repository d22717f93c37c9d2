-- What registrars told last of each line: it ends by itself at expires_at. Not a read model, since refreshes are no events.
create table registration (
    phone_id    uuid        not null,
    line        int         not null,
    live        boolean     not null,
    device_name text        not null,
    code_id     uuid,
    address     text        not null,
    user_agent  text,
    registrar   text,
    contact     text,
    reported_at timestamptz not null,
    expires_at  timestamptz not null,
    primary key (phone_id, line)
);

create index registration_by_end on registration (expires_at);

-- The users of digest authentication, without a secret: a fold of the events of phones. A user that is removed stays, so that
-- whoever asks for changes hears of it. changed_by is the transaction: those that others may still commit before are not told yet.
create table registrar_user (
    username         text collate "C" primary key,
    phone_id         uuid    not null,
    device_name      text    not null,
    line             int     not null,
    directory_number text    not null,
    code_id          uuid    not null,
    removed          boolean not null default false,
    changed_by       xid8    not null default pg_current_xact_id()
);

create index registrar_user_by_phone on registrar_user (phone_id);
create index registrar_user_by_change on registrar_user (changed_by, username);

insert into registrar_user (username, phone_id, device_name, line, directory_number, code_id)
select v.device_name || '-' || l.line_index, v.id, v.device_name, l.line_index, replace(l.directory_number, '\+', '+'), v.redeemed_code
from phone_view v join phone_line l on l.phone_id = v.id
where v.redeemed_code is not null and v.status = 'ACTIVATED';

-- What registrars check passwords with, where offhook.registrar.store-credentials asks for it. Whoever has an HA1 can register with it.
create table registrar_credential (
    username text collate "C" primary key,
    code_id  uuid not null,
    made_by  text not null,
    realm    text not null,
    ha1      text not null
);

-- For auth_db of Kamailio and OpenSIPS.
create view registrar_subscriber as
select u.username, c.realm as domain, c.ha1, u.directory_number, u.device_name
from registrar_user u join registrar_credential c on c.username = u.username and c.code_id = u.code_id
where not u.removed;
