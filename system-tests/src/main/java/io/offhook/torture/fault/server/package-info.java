/** Faults of PostgreSQL, Kafka and Redis: outages, full disks, lost and rolled-back data. */
@NullMarked
package io.offhook.torture.fault.server;

import org.jspecify.annotations.NullMarked;
