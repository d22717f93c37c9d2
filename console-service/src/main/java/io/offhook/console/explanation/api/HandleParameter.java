package io.offhook.console.explanation.api;

import io.offhook.console.handle.Handle;
import io.offhook.console.handle.HandleReading;
import io.offhook.rest.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code handle}. */
final class HandleParameter {

    private static final String NAME = "handle";

    private HandleParameter() {}

    /** Throws an {@code invalid-request} that quotes nothing of what is no handle. */
    static Handle parse(@Nullable String text) {
        if (text == null) {
            throw CommonProblem.invalid(NAME, "handle is missing.");
        }
        return switch (Handle.parse(text)) {
            case HandleReading.Names it -> it.handle();
            case HandleReading.Refused it ->
                throw CommonProblem.invalid(NAME, it.reason().text());
        };
    }
}
