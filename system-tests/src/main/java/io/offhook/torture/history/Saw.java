package io.offhook.torture.history;

import java.util.Set;

/** What came of one try, as the phone saw it. */
public sealed interface Saw {

    /** @param body the whole answer: the same device asking again must get the very same */
    record Accepted(String phoneId, String deviceName, String body) implements Saw {}

    /** @param reason the word of the problem's {@code reason}, or {@code HTTP nnn} where it had none */
    record Refused(int status, String reason) implements Saw {

        private static final Set<String> PASSING = Set.of("BUSY", "THROTTLED");
        private static final Set<String> OVER =
                Set.of("UNKNOWN", "EXPIRED", "RELEASED", "ALREADY_USED", "NOT_ACCEPTED");

        /** Asking again later may help, and says nothing of the code. */
        public boolean passes() {
            return PASSING.contains(reason) || status >= 500 || status == 429;
        }

        /** The code is said to be over, or never to have been. To strangers all of that is one word. */
        public boolean saysOver() {
            return OVER.contains(reason);
        }
    }

    /** Sent, and no answer: the code may or may not be used up by now. */
    record Silence(String what) implements Saw {}

    /** Never sent: no connection, or no handshake. */
    record NotSent(String what) implements Saw {}

    /** Whether the phone has been told something that will not pass. */
    default boolean isFinal() {
        return switch (this) {
            case Accepted ignored -> true;
            case Refused it -> !it.passes();
            case Silence ignored -> false;
            case NotSent ignored -> false;
        };
    }
}
