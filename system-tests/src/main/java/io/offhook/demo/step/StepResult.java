package io.offhook.demo.step;

import java.util.List;

/**
 * How a scene went.
 *
 * @param value what later scenes need
 * @param summary one line for the audience
 * @param details more lines, for those who look closely
 */
public record StepResult<T>(T value, String summary, List<String> details) {

    public static <T> StepResult<T> of(T value, String summary) {
        return new StepResult<>(value, summary, List.of());
    }

    public static StepResult<Boolean> of(String summary) {
        return of(true, summary);
    }
}
