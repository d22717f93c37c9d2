package io.offhook.phone.boot;

import io.offhook.stackclient.http.Problem;

/** Why a phone stays without a configuration. */
public sealed interface StopReason {

    /** What a person at the phone could read. */
    String message();

    record Refused(Problem problem) implements StopReason {
        @Override
        public String message() {
            return problem.toString();
        }
    }

    /** The phone needs a code and nobody typed one. */
    record CodeMissing(String message) implements StopReason {}

    record CodeNotAsked(String message) implements StopReason {}

    record FileUnusable(String message) implements StopReason {}

    /** A file came that the phone does not trust, and it had none before. */
    record FileRefused(String message) implements StopReason {}

    record NoAnswer(String message) implements StopReason {}

    record HandshakeRefused(String message) implements StopReason {}
}
