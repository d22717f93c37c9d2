package io.offhook.phone.redemption;

import io.offhook.stackclient.http.Problem;

/** The result of one redemption request. */
public sealed interface RedemptionAnswer {

    record Redeemed(Redemption redemption) implements RedemptionAnswer {}

    record Refused(Problem problem) implements RedemptionAnswer {}

    /** No answer arrived. The code may be redeemed or not. Repeating the request is safe: the answer is the same. */
    record NoAnswer(String message) implements RedemptionAnswer {}

    /** One side refused the other's certificate; no request was sent. */
    record HandshakeRefused(String message) implements RedemptionAnswer {}
}
