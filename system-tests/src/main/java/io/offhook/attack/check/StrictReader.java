package io.offhook.attack.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may come back for bytes that a strict reader of RFC 9112 takes for one request, or for none. */
public final class StrictReader {

    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2}) [^\\r\\n]*\\r\\n", Pattern.MULTILINE);
    private static final int FIRST_FINAL = 200;
    private static final int REFUSED = 400;

    private StrictReader() {}

    /** What the bytes are to a strict reader. */
    public enum Request {
        /** It must be refused or closed. */
        NONE,
        /** RFC 9112 allows to refuse it, and to serve it. */
        ONE
    }

    public static Optional<String> violation(Request request, byte[] received) {
        var statuses = statuses(received);
        if (statuses.size() > 1) {
            return Optional.of("answered " + statuses.size() + " times: " + statuses);
        }
        if (request == Request.NONE && !statuses.isEmpty() && statuses.getFirst() < REFUSED) {
            return Optional.of("answered " + statuses.getFirst());
        }
        return Optional.empty();
    }

    static List<Integer> statuses(byte[] received) {
        return STATUS_LINE
                .matcher(new String(received, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .filter(status -> status >= FIRST_FINAL)
                .toList();
    }
}
