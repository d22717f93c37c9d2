package io.offhook.stackclient.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@link Problem} from any failed answer, also from the error page of a proxy. */
public final class ProblemReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final int LONGEST = 500;

    private ProblemReader() {}

    public static Problem read(HttpAnswer answer) {
        var json = json(answer.text());
        return new Problem(
                answer.status(),
                text(json, "title", "HTTP " + answer.status()),
                text(json, "detail", ""),
                text(json, "reason", ""),
                retryAfter(answer));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** For a terminal: replaces control characters and limits the length. */
    private static String text(JsonNode json, String field, String otherwise) {
        var text = json.path(field).asText("").replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<Duration> retryAfter(HttpAnswer answer) {
        return answer.retryAfter()
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
