package io.offhook.torture.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The data of an event in little memory: a digest, by which two copies are compared, and the texts that rules read. An hour of a run has
 * millions of events.
 */
public final class EventData {

    private static final List<String> READ_BY_RULES =
            List.of("codeId", "phoneId", "certificateFingerprint", "deviceName", "model", "mac", "expiresAt");

    private final UUID digest;
    private final Map<String, String> texts;

    private EventData(UUID digest, Map<String, String> texts) {
        this.digest = digest;
        this.texts = texts;
    }

    public static EventData of(JsonNode data) {
        var texts = new HashMap<String, String>();
        for (var field : READ_BY_RULES) {
            var text = data.path(field).textValue();
            if (text != null) {
                texts.put(field, text);
            }
        }
        return new EventData(digest(data), Map.copyOf(texts));
    }

    /** The same for two documents with the same values, whatever the order of their fields. */
    public static UUID digest(JsonNode data) {
        var canonical = new StringBuilder();
        write(data, canonical);
        return UUID.nameUUIDFromBytes(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    public UUID digest() {
        return digest;
    }

    /** The text of a field; empty if it is absent. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private static void write(JsonNode node, StringBuilder into) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            into.append('{');
            fields.forEach((name, value) -> {
                into.append(name).append('=');
                write(value, into);
            });
            into.append('}');
        } else if (node.isArray()) {
            into.append('[');
            node.forEach(each -> write(each, into));
            into.append(']');
        } else {
            into.append(node.getNodeType()).append(':').append(node.asText()).append(';');
        }
    }
}
