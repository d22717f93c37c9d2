-- Repeated requests are recognised by idempotent_request. The account that submitted a job is the actor of its events.
alter table reissue_job drop column idempotency_key, drop column request, add column actor text;
