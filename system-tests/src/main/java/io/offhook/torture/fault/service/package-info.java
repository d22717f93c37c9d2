/** Faults of any service: a replica killed, a replica stopped, all replicas upgraded one after the other. */
@NullMarked
package io.offhook.torture.fault.service;

import org.jspecify.annotations.NullMarked;
