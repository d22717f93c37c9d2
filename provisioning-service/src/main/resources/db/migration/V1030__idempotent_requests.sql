-- Creating requests that may be repeated are in idempotent_request, which all services have.
drop table idempotency_key;
