-- What is over is looked for by its end, and deleted some time after it.
create index welcome_mail_over on welcome_mail (expires_at) where state <> 'PENDING';
