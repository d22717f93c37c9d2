-- What becomes of a genuine device that is on no list of expected ones: OFF, ALARM or REFUSE.
alter table activation_setting add column expected_devices text not null default 'OFF';

-- The devices that the supplier delivers. Equal to the fold of the events.
create table expected_device (
    -- the MAC, or the serial number of an entry without one
    key           text collate "C" primary key,
    mac           text,
    serial_number text,
    model         text
);

create index expected_device_serial_number on expected_device (serial_number) where serial_number is not null;
