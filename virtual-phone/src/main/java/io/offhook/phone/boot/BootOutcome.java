package io.offhook.phone.boot;

import io.offhook.phone.redemption.RedemptionAnswer;

/** The result of a {@link BootAction}. */
public sealed interface BootOutcome {

    record OfFile(FileAnswer answer) implements BootOutcome {}

    record OfRedemption(RedemptionAnswer answer) implements BootOutcome {}
}
