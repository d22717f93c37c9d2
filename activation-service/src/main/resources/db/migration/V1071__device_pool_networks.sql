-- Address ranges of device pools, from the setting topic.
create table device_pool_network (
    device_pool text not null,
    network     cidr not null,
    primary key (device_pool, network)
);
