package io.offhook.tvs.trustlist.store;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.tvs.trustlist.TrustListRefusal;

/** The result of a command. */
public sealed interface PublicationOutcome {

    record Published(TrustListPublished event) implements PublicationOutcome {}

    /** The list in force says the same. */
    record Unchanged(long version) implements PublicationOutcome {}

    record Refused(TrustListRefusal refusal) implements PublicationOutcome {}
}
