package io.offhook.demo.step;

import java.util.List;

/**
 * What came of a step that passed.
 *
 * @param value what later steps need
 * @param summary one line
 * @param details more lines
 */
public record StepResult<T>(T value, String summary, List<String> details) {

    public static <T> StepResult<T> of(T value, String summary) {
        return new StepResult<>(value, summary, List.of());
    }

    public static StepResult<Boolean> of(String summary) {
        return of(true, summary);
    }
}
