package io.offhook.console.editing.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A line of a phone in a form. Blank fields are absent. */
record LineFields(
        String index,
        String directoryNumber,
        String partition,
        String callingSearchSpace,
        String display,
        String label) {

    static LineFields blank(int index) {
        return new LineFields(String.valueOf(index), "", "", "", "", "");
    }

    static LineFields of(JsonNode line) {
        return new LineFields(
                line.path("index").asText(""),
                line.path("directoryNumber").asText(""),
                line.path("partition").asText(""),
                line.path("callingSearchSpace").asText(""),
                line.path("display").asText(""),
                line.path("label").asText(""));
    }

    /** Without a number there is no line. */
    boolean isGiven() {
        return !directoryNumber.isBlank();
    }

    Optional<Integer> button() {
        try {
            return Optional.of(Integer.valueOf(index.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("index", button().<Object>map(it -> it).orElse(index));
        put(body, "directoryNumber", directoryNumber);
        put(body, "partition", partition);
        put(body, "callingSearchSpace", callingSearchSpace);
        put(body, "display", display);
        put(body, "label", label);
        return body;
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
