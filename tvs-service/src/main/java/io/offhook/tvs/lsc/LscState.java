package io.offhook.tvs.lsc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known of one phone's LSC: what it holds, and what it is to do. */
public record LscState(Optional<Held> held, Optional<LscOperation> pending) {

    public static final LscState NOTHING = new LscState(Optional.empty(), Optional.empty());

    /**
     * The certificate on record.
     *
     * @param announced whether its end was announced
     */
    public record Held(String fingerprint, Instant notBefore, Instant notAfter, boolean announced) {}

    LscState holding(Held other) {
        return new LscState(Optional.of(other), pending);
    }

    LscState holdingNothing() {
        return new LscState(Optional.empty(), pending);
    }

    LscState waitingFor(LscOperation operation) {
        return new LscState(held, Optional.of(operation));
    }

    /** An operation that is not pending leaves the one that is. */
    LscState without(UUID operationId) {
        return new LscState(held, pending.filter(it -> !it.id().equals(operationId)));
    }

    /** The pending operation, if it is this one. */
    Optional<LscOperation> pending(UUID operationId) {
        return pending.filter(it -> it.id().equals(operationId));
    }
}
