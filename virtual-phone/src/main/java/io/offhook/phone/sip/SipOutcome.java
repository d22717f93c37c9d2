package io.offhook.phone.sip;

import java.time.Duration;

/** What a registrar answered. */
public sealed interface SipOutcome {

    /** @param expires for how long */
    record Registered(Duration expires) implements SipOutcome {}

    /** The status line says why. */
    record Refused(int status, String phrase) implements SipOutcome {}

    /** Nobody answered, or nothing that could be read. */
    record NoAnswer(String message) implements SipOutcome {}
}
