package io.offhook.selfcare.code.showing;

import io.offhook.selfcare.code.CodeDigits;
import java.time.Instant;

/** What the activation service answered. */
public sealed interface Reveal {

    record Shown(CodeDigits digits, Instant expiresAt) implements Reveal {}

    /** The code can be used no longer: redeemed, released or expired in the meantime. */
    record Gone() implements Reveal {}

    /** It did not answer, or not sensibly: worth another try. */
    record Away() implements Reveal {}
}
