package io.offhook.eventing.erasure;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;

/**
 * Keeps erasures and events that may name the person apart: one that erases waits for those that apply or record such events, and they for it. Both
 * lock before anything else. Without it each could wait for rows of the other (they lock rows in different orders), and an event that
 * was being applied could leave the owner on a phone that the erasure did not see yet.
 */
public final class ErasureLock {

    private static final String ERASING = "select pg_advisory_xact_lock(hashtext('offhook erasure'))::text";
    private static final String APPLYING = "select pg_advisory_xact_lock_shared(hashtext('offhook erasure'))::text";

    private ErasureLock() {}

    /** Until the caller's transaction ends nobody else erases, and nobody applies events. */
    static Uni<Void> erasing() {
        return PlainSql.select(ERASING).replaceWithVoid();
    }

    /** Until the caller's transaction ends nobody erases. */
    public static Uni<Void> applying() {
        return PlainSql.select(APPLYING).replaceWithVoid();
    }
}
