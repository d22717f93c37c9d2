package io.offhook.tvs.trustlist.store;

import io.offhook.tvs.trustlist.TrustListRefusal;

/** A step of a rollover that was approved is not possible any more. */
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TrustListRefusal refusal;

    StepRefused(TrustListRefusal refusal) {
        super("a step of a rollover is refused: " + refusal);
        this.refusal = refusal;
    }

    public TrustListRefusal refusal() {
        return refusal;
    }
}
