package io.offhook.eventing;

import io.offhook.contracts.Event;

/**
 * An event in its stream.
 *
 * @param version place in the stream, from 1 and without a gap
 */
public record Recorded<E extends Event>(String streamId, long version, E event, Metadata metadata) {

    /** The same event for what follows from it below this span. */
    public Recorded<E> under(String span) {
        return new Recorded<>(streamId, version, event, metadata.under(span));
    }

    /** For those who know what kind it is. */
    public <F extends Event> Recorded<F> as(Class<F> kind) {
        return new Recorded<>(streamId, version, kind.cast(event), metadata);
    }
}
