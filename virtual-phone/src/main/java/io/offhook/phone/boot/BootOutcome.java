package io.offhook.phone.boot;

import io.offhook.phone.redemption.RedemptionAnswer;

/** What came of a {@link BootAction}. */
public sealed interface BootOutcome {

    record OfFile(FileAnswer answer) implements BootOutcome {}

    record OfRedemption(RedemptionAnswer answer) implements BootOutcome {}
}
