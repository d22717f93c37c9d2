package io.offhook.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a JSON Schema of an event no longer promises, by JSON pointer. A field may be added as an optional one, and texts for people may
 * change; everything else is broken, stricter or not: consumers generate code from it, and old events stay on the topics.
 */
final class BrokenPromises {

    private static final Set<String> FOR_PEOPLE = Set.of("description", "examples", "$comment");

    private final List<String> broken = new ArrayList<>();

    private BrokenPromises() {}

    static List<String> of(JsonNode released, JsonNode present) {
        var promises = new BrokenPromises();
        promises.compare(released, present, "");
        return promises.broken;
    }

    private void compare(JsonNode released, JsonNode present, String at) {
        if (!released.isObject() || !present.isObject()) {
            require(released.equals(present), at);
            return;
        }
        var keys = names(released);
        keys.addAll(names(present));
        keys.removeAll(FOR_PEOPLE);
        for (var key : keys) {
            switch (key) {
                case "properties" -> properties(released.path(key), present.path(key), at + "/properties");
                case "required" ->
                    require(texts(released.path(key)).equals(texts(present.path(key))), at + "/required");
                default -> compare(released.path(key), present.path(key), at + "/" + key);
            }
        }
    }

    private void properties(JsonNode released, JsonNode present, String at) {
        for (var name : names(released)) {
            compare(released.path(name), present.path(name), at + "/" + name);
        }
    }

    private void require(boolean kept, String at) {
        if (!kept) {
            broken.add(at);
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
