package io.offhook.torture.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A Byteman rule out of {@code /rules/<name>.btm}. All that is known here of the service's classes is in those files. Each says
 * {@code offhook-torture: <name>} into the service's log when it strikes, which is how the harness knows.
 */
public record BytemanRule(String name, String text) {

    /** @param values what stands for each {@code ${...}} in the file */
    public static BytemanRule of(String name, Map<String, String> values) {
        var text = read("/rules/" + name + ".btm");
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalArgumentException("rule " + name + " wants more values than " + values.keySet());
        }
        return new BytemanRule(name, text);
    }

    /** What the service's log says when it strikes. */
    String mark() {
        return "offhook-torture: " + name;
    }

    private static String read(String resource) {
        try (var in = BytemanRule.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
