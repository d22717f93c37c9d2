package io.offhook.console.person.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a user, as self care answers it: what it was about, never what it said.
 *
 * @param kinds what it told
 * @param state {@code PENDING}, {@code SENT}, {@code FAILED} or {@code CANCELLED}; more may come
 * @param nextAttemptAt absent: there is none
 * @param reason why the last attempt failed
 */
record SentMail(
        List<String> kinds,
        String state,
        int attempts,
        Instant madeAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String reason) {

    public String about() {
        return kinds.stream().map(SentMail::about).distinct().collect(Collectors.joining(", "));
    }

    public String colour() {
        return switch (state) {
            case "SENT" -> "green";
            case "FAILED" -> "red";
            case "PENDING" -> "yellow";
            default -> "secondary";
        };
    }

    public String label() {
        return switch (state) {
            case "SENT" -> "Sent";
            case "FAILED" -> "Not sent";
            case "PENDING" -> "Under way";
            case "CANCELLED" -> "Cancelled";
            default -> state;
        };
    }

    private static String about(String kind) {
        return switch (kind) {
            case "WELCOME" -> "Welcome";
            case "CODE_ISSUED" -> "Activation code";
            case "CODE_EXPIRES_SOON" -> "Reminder";
            case "CODE_USED" -> "Code used";
            case "CODE_WITHDRAWN" -> "Code withdrawn";
            case "INVITATION" -> "Link to choose a password";
            default -> kind;
        };
    }
}
