package io.offhook.contracts.chain;

/**
 * Something that a chain must not have.
 *
 * @param place of the first record that it is about
 * @param detail a sentence
 */
public record Finding(long place, Kind kind, String detail) {

    public enum Kind {
        /** A place has no record, and a later one has. */
        MISSING,
        /** A record does not name the hash of the one before it. */
        BROKEN,
        /** Two different records have one place. */
        CONFLICTING,
        /** A record is wrong by itself. */
        FLAWED,
        /** The chain ends before a head that was noted. */
        TRUNCATED,
        /** The chain has another record where a head was noted. */
        REWRITTEN
    }
}
