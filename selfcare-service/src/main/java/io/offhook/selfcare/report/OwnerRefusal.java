package io.offhook.selfcare.report;

import java.time.Instant;

/** Why a report is not taken. */
public sealed interface OwnerRefusal {

    /** The code was used, withdrawn or replaced meanwhile, or has expired. */
    record NotLive() implements OwnerRefusal {}

    /** @param until when the next report is taken */
    record TooMany(Instant until) implements OwnerRefusal {}
}
