package io.offhook.stackclient.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects dead letters. Empty fields match all.
 *
 * @param kind {@code UNDECODABLE}, {@code REFUSED} or {@code HANDLER}
 * @param reason the whole reason
 */
public record DeadLetterFilter(
        Optional<String> consumer, Optional<String> stream, Optional<String> kind, Optional<String> reason) {

    /** Empty, or {@code consumer=...&stream=...} */
    String query() {
        return Stream.of(
                        parameter("consumer", consumer),
                        parameter("stream", stream),
                        parameter("kind", kind),
                        parameter("reason", reason))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> parameter(String name, Optional<String> value) {
        return value.map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
