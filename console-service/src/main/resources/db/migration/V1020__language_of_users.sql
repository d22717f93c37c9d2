-- Of pages and mails, as the user topic says; absent: that of self care's installation.
alter table person add column language text;
