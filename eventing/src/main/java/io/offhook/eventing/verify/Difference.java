package io.offhook.eventing.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the events have it. It says where, and never what is there.
 *
 * @param place a table, a topic, or another store
 * @param key of the row or record
 * @param detail the columns that differ, or what is wrong
 */
public record Difference(
        Kind kind, String place, String key, @Nullable String detail) {

    public enum Kind {
        MISSING,
        UNEXPECTED,
        DIFFERENT
    }
}
