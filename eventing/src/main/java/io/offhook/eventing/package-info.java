/**
 * The shared kernel. A use case appends events to the PostgreSQL database of its service ({@link io.offhook.eventing.store.EventStore}), the
 * relay publishes them to Kafka ({@code relay}), and other services apply them at least once in, effectively once out ({@code inbox}).
 *
 * <pre>
 *  use case --append--> event table --closed epochs, in order--> Kafka --> inbox: position + change in one transaction
 * </pre>
 */
@NullMarked
package io.offhook.eventing;

import org.jspecify.annotations.NullMarked;
