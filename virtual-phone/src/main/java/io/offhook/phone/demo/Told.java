package io.offhook.phone.demo;

import java.util.List;

/**
 * How a scene went.
 *
 * @param value what later scenes need
 * @param summary one line for the audience
 * @param details more lines, for those who look closely
 */
record Told<T>(T value, String summary, List<String> details) {

    static <T> Told<T> of(T value, String summary) {
        return new Told<>(value, summary, List.of());
    }

    static Told<Boolean> of(String summary) {
        return of(true, summary);
    }
}
