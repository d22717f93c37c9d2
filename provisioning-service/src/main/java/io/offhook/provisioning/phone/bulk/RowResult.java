package io.offhook.provisioning.phone.bulk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row of a job.
 *
 * @param reason why it failed
 */
public record RowResult(int line, Outcome outcome, @Nullable String reason) {

    public enum Outcome {
        INSERTED,
        UPDATED,
        DELETED,
        /** Everything was as the row says before. */
        ALREADY_THERE,
        FAILED
    }

    public static RowResult failed(int line, @Nullable String reason) {
        return new RowResult(line, Outcome.FAILED, Objects.requireNonNullElse(reason, "The row cannot be used."));
    }

    static RowResult done(int line, Outcome outcome) {
        return new RowResult(line, outcome, null);
    }

    static RowResult of(RowReport it) {
        return switch (it.status()) {
            case INSERTED, VALID -> done(it.line(), Outcome.INSERTED);
            case ALREADY_INSERTED -> done(it.line(), Outcome.ALREADY_THERE);
            case FAILED -> failed(it.line(), it.message());
        };
    }
}
