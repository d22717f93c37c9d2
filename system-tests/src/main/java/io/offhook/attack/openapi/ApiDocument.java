package io.offhook.attack.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an OpenAPI 3.1 document. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String REFERENCE = "$ref";

    /** Schemas may contain themselves. */
    private static final int DEEPEST = 8;

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static List<ApiOperation> operations(JsonNode root) {
        return new ApiDocument(root).operations();
    }

    private List<ApiOperation> operations() {
        var operations = new ArrayList<ApiOperation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()) && !isStream(each.getValue()))
                        .forEach(each -> operations.add(
                                operation(each.getKey(), path.getKey(), path.getValue(), each.getValue()))));
        return List.copyOf(operations);
    }

    /** An answer without an end is no finding. */
    private static boolean isStream(JsonNode operation) {
        return operation.path("responses").path("200").path("content").has("text/event-stream");
    }

    private ApiOperation operation(String method, String path, JsonNode shared, JsonNode operation) {
        var parameters = new ArrayList<ApiOperation.Parameter>();
        for (var list : List.of(shared.path("parameters"), operation.path("parameters"))) {
            list.forEach(each -> parameters.add(parameter(resolve(each, DEEPEST))));
        }
        var security = operation.has("security") ? operation.path("security") : root.path("security");
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body(operation.path("requestBody")),
                !security.isEmpty());
    }

    private static ApiOperation.Parameter parameter(JsonNode node) {
        return new ApiOperation.Parameter(
                node.path("name").asText(), node.path("in").asText(), node.path("schema"));
    }

    private Optional<ApiOperation.Body> body(JsonNode requestBody) {
        return resolve(requestBody, DEEPEST).path("content").properties().stream()
                .findFirst()
                .map(each ->
                        new ApiOperation.Body(each.getKey(), each.getValue().path("schema")));
    }

    /** A copy with every reference replaced by what it names. */
    private JsonNode resolve(JsonNode node, int depth) {
        if (depth == 0 || !node.isContainerNode()) {
            return depth == 0 && node.has(REFERENCE) ? node.deepCopy() : node;
        }
        if (node.has(REFERENCE)) {
            return resolve(root.at(node.path(REFERENCE).asText().substring(1)), depth - 1);
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(each -> copy.add(resolve(each, depth)));
            return copy;
        }
        var copy = ((ObjectNode) node).objectNode();
        node.properties().forEach(each -> copy.set(each.getKey(), resolve(each.getValue(), depth)));
        return copy;
    }
}
