package io.offhook.eventing;

import io.offhook.contracts.Event;

/**
 * An event in its stream.
 *
 * @param version place in the stream, from 1 and without a gap
 */
public record Recorded<E extends Event>(String streamId, long version, E event, Metadata metadata) {}
