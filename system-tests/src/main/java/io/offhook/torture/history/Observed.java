package io.offhook.torture.history;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** The outcome of one attempt, as the phone observed it. */
public sealed interface Observed {

    /** @param answer a digest of the whole answer; the same device must get the same again */
    record Accepted(String phoneId, String deviceName, UUID answer) implements Observed {

        public static Accepted of(String phoneId, String deviceName, String body) {
            return new Accepted(phoneId, deviceName, UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** @param reason the {@code reason} of the problem, or {@code HTTP nnn} without one */
    record Refused(int status, String reason) implements Observed {

        private static final Set<String> TEMPORARY = Set.of("BUSY", "THROTTLED");
        private static final Set<String> NOT_LIVE =
                Set.of("UNKNOWN", "EXPIRED", "RELEASED", "ALREADY_USED", "NOT_ACCEPTED");

        /** A temporary refusal: a later attempt may succeed. It says nothing about the code. */
        public boolean isTemporary() {
            return TEMPORARY.contains(reason) || status >= 500 || status == 429;
        }

        /** The answer says that the code is not live. Other devices get one reason for all these cases. */
        public boolean saysNotLive() {
            return NOT_LIVE.contains(reason);
        }
    }

    /** Sent and not answered: whether the code is redeemed is unknown. */
    record NoAnswer(String cause) implements Observed {}

    /** Not sent: no connection or no handshake. */
    record NotSent(String cause) implements Observed {}

    /** Whether the phone has a final answer. */
    default boolean isFinal() {
        return switch (this) {
            case Accepted ignored -> true;
            case Refused it -> !it.isTemporary();
            case NoAnswer ignored -> false;
            case NotSent ignored -> false;
        };
    }
}
