package io.offhook.console.history;

import java.time.Instant;

/** When. */
public sealed interface Moment {

    /** The latest that is known. */
    Moment NOW = new At(Instant.MAX);

    /** What happened at this very instant has happened. */
    record At(Instant instant) implements Moment {}

    /** Right after an event of the stream of the phone, the setting or the document. */
    record AfterVersion(long version) implements Moment {}
}
