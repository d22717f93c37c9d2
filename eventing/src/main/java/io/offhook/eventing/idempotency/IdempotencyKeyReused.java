package io.offhook.eventing.idempotency;

/** The key of a request came with another request before. */
public final class IdempotencyKeyReused extends RuntimeException {

    public IdempotencyKeyReused() {
        super("an idempotency key came with another request before", null, false, false);
    }
}
