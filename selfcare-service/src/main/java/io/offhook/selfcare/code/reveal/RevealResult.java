package io.offhook.selfcare.code.reveal;

import io.offhook.pages.code.CodeDigits;
import java.time.Instant;

/** The answer of the activation service. */
public sealed interface RevealResult {

    record Revealed(CodeDigits digits, Instant expiresAt) implements RevealResult {}

    /** The code is no longer live: redeemed, released or expired. */
    record NotLive() implements RevealResult {}

    /** The service did not answer, or not with a code. Try again later. */
    record Unavailable() implements RevealResult {}
}
