package io.offhook.eventing.designs;

/**
 * One request that appends an event to a stream that has one. It comes once, so the stream serves as its idempotency key too.
 *
 * @param streamId a UUID
 */
record Operation(String streamId) {}
