package io.offhook.console.timeline;

import java.util.Optional;

/**
 * What only administrators may see: who may act at which site. Timelines, streams and pages of events, which operators see too, say of it
 * that it was saved, and nothing else.
 */
public final class WithheldStates {

    private static final String TYPE = "SiteOperator.v1";
    private static final String KEYS = "site-operator/";

    private WithheldStates() {}

    /** @param type without prefix */
    public static boolean isType(String type) {
        return type.equals(TYPE);
    }

    /** @param key on the setting topic */
    public static boolean isKey(String key) {
        return key.startsWith(KEYS);
    }

    /** The key has the name of an account too. */
    public static TimelineEntry without(TimelineEntry entry) {
        return new TimelineEntry(
                entry.place(),
                entry.eventId(),
                entry.topic(),
                KEYS,
                entry.version(),
                entry.type(),
                entry.at(),
                entry.actor(),
                entry.channel(),
                entry.correlationId(),
                entry.causationId(),
                entry.handles(),
                Optional.empty(),
                "{}");
    }
}
