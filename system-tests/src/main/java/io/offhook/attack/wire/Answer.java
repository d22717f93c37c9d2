package io.offhook.attack.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer.
 *
 * @param headers by name in lower case
 * @param body ISO-8859-1, so that no byte is lost
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean closes() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
