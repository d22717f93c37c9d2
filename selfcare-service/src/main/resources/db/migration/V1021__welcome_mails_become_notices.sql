-- When a code was issued is not known: long enough ago to be reminded of.
insert into notice (notice_key, user_id, kind, phone_id, code_id, happened_at, state,
    correlation_id, causation_id, traceparent, actor)
select 'CODE_ISSUED/' || code_id, owner_id, 'CODE_ISSUED', phone_id, code_id, now() - interval '60 days', state,
    correlation_id, causation_id, traceparent, actor
from welcome_mail;

insert into mail_gathering (user_id, first_at, due_at)
select distinct owner_id, now(), now() from welcome_mail where state = 'PENDING';

-- People who are known already are not welcomed now.
insert into notice (notice_key, user_id, kind, happened_at, state, correlation_id)
select 'WELCOME/' || user_id, user_id, 'WELCOME', now(), 'CANCELLED', gen_random_uuid()::text from portal_user;

drop table welcome_mail;
