/**
 * The shared kernel: events are appended to a service's own PostgreSQL ({@link io.offhook.eventing.EventStore}), relayed
 * to its topic ({@link io.offhook.eventing.relay}), and taken in by others at least once in and effectively once out
 * ({@link io.offhook.eventing.inbox}).
 *
 * <pre>
 *  use case --append--> event table --closed epochs, in order--> Kafka --> inbox: mark + change in one transaction
 * </pre>
 */
@NullMarked
package io.offhook.eventing;

import org.jspecify.annotations.NullMarked;
