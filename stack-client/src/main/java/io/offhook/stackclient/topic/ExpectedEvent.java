package io.offhook.stackclient.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** An expected event: its name and the fields that distinguish it from others of that name. */
public record ExpectedEvent(String name, Map<String, String> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ExpectedEvent named(String name) {
        return new ExpectedEvent(name, Map.of());
    }

    boolean matches(SeenEvent event) {
        if (!event.name().equals(name)) {
            return false;
        }
        try {
            var data = JSON.readTree(event.data());
            return fields.entrySet().stream()
                    .allMatch(field -> data.path(field.getKey()).asText().equals(field.getValue()));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return fields.isEmpty() ? name : name + fields;
    }
}
