-- Persons whose data were erased here: up to which tombstone of the user topic, and when. Nothing is left of them but the id.
create table erased_person (
    user_id   text primary key,
    version   bigint      not null,
    erased_at timestamptz not null
);
