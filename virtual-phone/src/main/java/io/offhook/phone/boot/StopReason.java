package io.offhook.phone.boot;

import io.offhook.stackclient.http.Problem;

/** Why a boot ends without a configuration. */
public sealed interface StopReason {

    /** Text for the user. */
    String message();

    record Refused(Problem problem) implements StopReason {
        @Override
        public String message() {
            return problem.toString();
        }
    }

    /** The phone needs a code, and the user gave none. */
    record CodeMissing(String message) implements StopReason {}

    record CodeNotAsked(String message) implements StopReason {}

    record FileUnusable(String message) implements StopReason {}

    /** The phone does not trust the file and has no earlier one. */
    record FileRefused(String message) implements StopReason {}

    record NoAnswer(String message) implements StopReason {}

    record HandshakeRefused(String message) implements StopReason {}
}
