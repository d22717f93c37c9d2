-- As the label of a device has it, and the certificate that redeemed the code. Of phones that redeemed before, a rebuild of the read model fills it.
alter table phone add column serial_number text;

create index phone_by_serial_number on phone (serial_number) where serial_number is not null;
