package io.offhook.contracts.topic;

import io.offhook.contracts.Event;

/**
 * The name of an event on the wire.
 *
 * @param name the CloudEvents type, for example {@code io.offhook.PhoneProvisioned.v1}; never derived from a class name
 * @param isAudited whether the audit chain has an entry for each that an account asked for
 */
public record EventType(String name, Class<? extends Event> shape, boolean isAudited) {

    private static final String PREFIX = "io.offhook.";

    /** What an account may ask for, and must answer for. */
    static EventType audited(String shortName, Class<? extends Event> shape) {
        return new EventType(PREFIX + shortName, shape, true);
    }

    /** What devices and time do, and what follows by itself from what an account asked for. */
    static EventType unaudited(String shortName, Class<? extends Event> shape) {
        return new EventType(PREFIX + shortName, shape, false);
    }

    /** {@code PhoneProvisioned.v1}: the stem of the schema's and the golden sample's file name. */
    public String shortName() {
        return name.substring(PREFIX.length());
    }

    /** The JSON Schema's file name, also of its resource below {@code schemas/}. */
    public String schemaFile() {
        return shortName() + ".json";
    }
}
