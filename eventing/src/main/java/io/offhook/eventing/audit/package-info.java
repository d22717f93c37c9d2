/**
 * The audit chain of a service: who did what, in order, each entry with the hash of the one before it. Events that an account asked for
 * get their entries from the event store; what is no event is recorded by whoever does it. {@code docs/audit.md} says how to verify it.
 */
@NullMarked
package io.offhook.eventing.audit;

import org.jspecify.annotations.NullMarked;
