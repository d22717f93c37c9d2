package io.offhook.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.topic.Topic;
import io.offhook.stackclient.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record is an entry that the service of its chain wrote.
 *
 * @param keys absent: signatures are not looked at
 */
record RecordCheck(Optional<SignatureKeys> keys) {

    private static final String TYPE = Topic.AUDIT.types().getFirst().name();
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @param previous empty if the record does not say */
    record Read(String previous, Optional<String> flaw) {}

    Read read(Map<String, String> headers, byte @Nullable [] key, byte @Nullable [] value) {
        var previous = previous(value);
        return new Read(
                previous.orElse(""),
                previous.isEmpty()
                        ? Optional.of(noEntry(value))
                        : flaw(headers, key == null ? new byte[0] : key, value));
    }

    private Optional<String> flaw(Map<String, String> headers, byte[] key, byte @Nullable [] value) {
        var chain = headers.getOrDefault("ce_subject", "");
        if (!TYPE.equals(headers.get("ce_type"))) {
            return Optional.of("the record is of another type");
        }
        if (!chain.equals(new String(key, UTF_8)) || !("/offhook/" + chain).equals(headers.get("ce_source"))) {
            return Optional.of("the record's key or source is not the service whose chain it is in");
        }
        return keys.flatMap(it -> it.flaw(chain, headers, value));
    }

    private static Optional<String> previous(byte @Nullable [] value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.ofNullable(Json.parse(new String(value, UTF_8), AuditRecorded.class))
                            .map(AuditRecorded::previous);
        } catch (JsonProcessingException noEntry) {
            return Optional.empty();
        }
    }

    private static String noEntry(byte @Nullable [] value) {
        return value == null ? "the record has no value: an operator set it aside" : "the record is no audit entry";
    }

    /** A record holds what its sender chose, and a terminal obeys control characters. */
    static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
