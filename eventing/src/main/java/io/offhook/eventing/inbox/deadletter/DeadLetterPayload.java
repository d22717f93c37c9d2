package io.offhook.eventing.inbox.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds, for an administrator to look at.
 *
 * @param headers CloudEvents attributes and content type
 * @param bytes length of the value
 * @param value the value if it is JSON; on a topic with personal data every text and number in it is masked
 */
public record DeadLetterPayload(
        Map<String, String> headers, int bytes, @Nullable JsonNode value) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TextNode MASK = TextNode.valueOf("***");

    static DeadLetterPayload of(Topic topic, Map<String, String> headers, byte @Nullable [] value) {
        var shown = new TreeMap<String, String>();
        headers.forEach((name, text) -> {
            if (name.startsWith("ce_") || name.equals("content-type")) {
                shown.put(name, text);
            }
        });
        return value == null
                ? new DeadLetterPayload(shown, 0, null)
                : new DeadLetterPayload(shown, value.length, json(topic, value));
    }

    private static @Nullable JsonNode json(Topic topic, byte[] value) {
        try {
            var json = JSON.readTree(value);
            return topic.hasPersonalData() ? masked(json) : json;
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonNode masked(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                var masked = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> masked.set(field.getKey(), masked(field.getValue())));
                yield masked;
            }
            case ArrayNode array -> {
                var masked = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> masked.add(masked(each)));
                yield masked;
            }
            default -> MASK;
        };
    }
}
