package io.offhook.tvs.trustlist;

import java.time.Instant;

/** The list to come: its version, its two SASTs, and the phase in which it is signed. */
public record Plan(long version, String sast, String recovery, Phase phase, Instant since) {

    /** Fingerprint of the SAST that signs it. */
    public String signer() {
        return switch (phase) {
            case STEADY, RENEWED -> sast;
            case BRIDGED -> recovery;
        };
    }
}
