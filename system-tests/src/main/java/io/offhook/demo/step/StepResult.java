package io.offhook.demo.step;

import java.util.List;

/**
 * The result of a step that passed.
 *
 * @param value for later steps
 * @param summary one line
 * @param details further lines
 */
public record StepResult<T>(T value, String summary, List<String> details) {

    public static <T> StepResult<T> of(T value, String summary) {
        return new StepResult<>(value, summary, List.of());
    }

    public static StepResult<Boolean> of(String summary) {
        return of(true, summary);
    }
}
