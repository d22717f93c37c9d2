package io.offhook.console.owning;

import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import java.util.Optional;

/**
 * Why a command was not done, for the page that shows the same form again.
 *
 * @param status of the page
 * @param field of the form that is wrong; empty: none in particular
 */
public record Failure(int status, String sentence, String field) {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;
    private static final String UNKNOWN =
            "The service does not answer, so nobody knows whether this was done. Look whether it was, and try again.";

    /** Empty: it was done. */
    public static Optional<Failure> in(Answer answer) {
        return switch (answer) {
            case Done ignored -> Optional.empty();
            case Refused it -> Optional.of(of(it));
            case Unavailable it -> Optional.of(of(it));
        };
    }

    private static Failure of(Refused refused) {
        return new Failure(refused.status(), refused.detail(), refused.field().orElse(""));
    }

    private static Failure of(Unavailable ignored) {
        return new Failure(SERVICE_UNAVAILABLE, UNKNOWN, "");
    }

    /** Of a value that was not sent to any service. */
    public static Failure field(String field, String sentence) {
        return new Failure(BAD_REQUEST, sentence, field);
    }
}
