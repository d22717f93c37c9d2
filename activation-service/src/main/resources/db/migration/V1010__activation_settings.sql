-- What administrators chose for all; without a row all is as configured. Durations are ISO-8601 texts.
create table activation_setting (
    only_row       boolean primary key default true check (only_row),
    code_life      text    not null,
    expiry_warning text    not null,
    mra_enabled    boolean not null,
    mra_domain     text
);

-- What differs for a model.
create table model_activation_setting (
    model              text primary key,
    code_life          text,
    accept_expired_mic boolean not null
);
