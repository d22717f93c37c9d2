package io.offhook.console.whatif;

import io.offhook.pki.mic.MicRejection;
import java.util.Optional;

/** How one certificate fares. An absent reason means that it is accepted. */
public sealed interface Judgement {

    /** The same now and then. */
    record Unchanged() implements Judgement {}

    record Changed(Optional<MicRejection> now, Optional<MicRejection> then) implements Judgement {}

    /**
     * No anchor signed it now. Its device presented the CA between them, which is kept nowhere, or the anchor is gone.
     *
     * @param issuer RFC 2253 text
     */
    record UnknownIssuer(String issuer) implements Judgement {}

    /** What is stored is no certificate. */
    record Unreadable() implements Judgement {}
}
