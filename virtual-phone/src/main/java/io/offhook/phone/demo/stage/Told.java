package io.offhook.phone.demo.stage;

import java.util.List;

/**
 * How a scene went.
 *
 * @param value what later scenes need
 * @param summary one line for the audience
 * @param details more lines, for those who look closely
 */
public record Told<T>(T value, String summary, List<String> details) {

    public static <T> Told<T> of(T value, String summary) {
        return new Told<>(value, summary, List.of());
    }

    public static Told<Boolean> of(String summary) {
        return of(true, summary);
    }
}
