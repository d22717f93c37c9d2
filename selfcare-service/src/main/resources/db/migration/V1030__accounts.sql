-- Local accounts. No read model: nobody else knows this. Erasing a person deletes their rows.
create table account_password (
    user_id      text primary key,
    -- bcrypt, modular crypt format
    hash         text        not null,
    set_at       timestamptz not null,
    -- to the hour
    signed_in_at timestamptz
);

-- What a person may choose a password with: at most one link of each purpose.
create table account_link (
    user_id    text        not null,
    purpose    text        not null check (purpose in ('INVITATION', 'FORGOTTEN')),
    ordered_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (user_id, purpose)
);

-- The secrets of a link, one for each time that its mail was made. The token itself is in the mail alone.
create table account_token (
    -- SHA-256, hexadecimal
    token_hash text primary key,
    user_id    text not null,
    purpose    text not null,
    foreign key (user_id, purpose) references account_link on delete cascade
);

create index account_token_link on account_token (user_id, purpose);

-- Who said lately that a password is forgotten.
create table account_forgotten (
    user_id  text        not null,
    asked_at timestamptz not null
);

create index account_forgotten_user on account_forgotten (user_id, asked_at);
create index browser_session_account on browser_session (account);
create index portal_user_mail on portal_user (lower(mail));
