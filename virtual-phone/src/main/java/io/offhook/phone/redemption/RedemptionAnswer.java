package io.offhook.phone.redemption;

import io.offhook.stackclient.http.Problem;

/** Everything that can come of one attempt to redeem. */
public sealed interface RedemptionAnswer {

    record Redeemed(Redemption redemption) implements RedemptionAnswer {}

    record Refused(Problem problem) implements RedemptionAnswer {}

    /** Nobody answered: the code may or may not be used up by now. Asking again is safe, the answer stays the same. */
    record NoAnswer(String message) implements RedemptionAnswer {}

    /** One side did not accept the other's certificate; nothing was sent. */
    record HandshakeRefused(String message) implements RedemptionAnswer {}
}
