package io.offhook.tvs.trustlist.publishing;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.tvs.trustlist.Refusal;

/** What became of a command. */
public sealed interface Outcome {

    record Published(TrustListPublished event) implements Outcome {}

    /** The list in force says just that. */
    record AlreadySo(long version) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
