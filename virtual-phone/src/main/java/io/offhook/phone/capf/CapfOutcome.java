package io.offhook.phone.capf;

import io.offhook.testpki.Identity;

/** What came of a session with CAPF. */
public sealed interface CapfOutcome {

    /** @param lsc the certificate, and the key that the phone made for it */
    record Installed(Identity lsc) implements CapfOutcome {}

    record Shown() implements CapfOutcome {}

    record Deleted() implements CapfOutcome {}

    /** The server ended the session before it asked for anything, or after the phone had done it: see the protocol for the reason. */
    record Ended(int reason) implements CapfOutcome {}

    record NoAnswer(String message) implements CapfOutcome {}
}
