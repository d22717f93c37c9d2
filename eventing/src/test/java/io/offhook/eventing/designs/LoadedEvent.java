package io.offhook.eventing.designs;

/** A row as the event store loads it. Decoding its JSON costs every design the same and is left out. */
record LoadedEvent(String streamId, long version, String type, String data, String metadata) {}
