package io.offhook.torture.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A Byteman rule from {@code /rules/<name>.btm}. Only those files name classes of the service. A rule that fires writes
 * {@code offhook-torture: <name>} into the log of the service; the harness looks for that line.
 */
public record BytemanRule(String name, String text) {

    /** @param values the value of each {@code ${...}} in the file */
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

    /** The line in the log of the service when the rule fires. */
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
