package io.offhook.attack.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.openapi.ApiOperation.Body;
import io.offhook.attack.openapi.ApiOperation.Parameter;
import io.offhook.attack.wire.HttpText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every hostile request to an operation: each parameter, each field of the body and the whole body, with each value. */
final class FuzzCases {

    private static final String HERE = "@@hostile@@";

    private final ApiOperation operation;
    private final List<FuzzCase> cases = new ArrayList<>();

    private FuzzCases(ApiOperation operation) {
        this.operation = operation;
    }

    static List<FuzzCase> of(ApiOperation operation) {
        var all = new FuzzCases(operation);
        all.add("nothing", UnaryOperator.identity());
        operation.parameters().forEach(all::parameter);
        operation.body().ifPresent(all::body);
        if (operation.body().isEmpty()) {
            all.add("a body that is not asked for", request -> request.body("application/json", utf8("{\"a\":1}")));
        }
        return List.copyOf(all.cases);
    }

    private void add(String what, UnaryOperator<HttpText> change) {
        cases.add(new FuzzCase(operation, what, () -> change.apply(sample())));
    }

    private void parameter(Parameter parameter) {
        if (parameter.in().equals("header")) {
            HostileValues.header()
                    .forEach((name, value) ->
                            add(parameter.name() + ": " + name, request -> request.header(parameter.name(), value)));
            return;
        }
        HostileValues.address()
                .forEach((name, value) -> add(
                        parameter.name() + "=" + name,
                        request -> request.at(address(operation, Optional.of(parameter), value))));
    }

    private void body(Body body) {
        HostileValues.bodies()
                .forEach((name, bytes) -> add("body: " + name, request -> request.body(body.mediaType(), bytes)));
        add("another media type", request -> request.body("image/png", utf8("x")));
        add("no media type", request -> request.header("Content-Length", "0"));
        if (body.isJson()) {
            var sample = SampleValues.of(body.schema());
            HostileValues.json()
                    .forEach((name, json) ->
                            add("body: " + name, request -> request.body(body.mediaType(), utf8(json))));
            places(sample, "").forEach(place -> field(body, sample, place));
        }
    }

    private void field(Body body, JsonNode sample, String place) {
        var before = replaced(sample, place).toString();
        add(
                place + ": missing",
                request -> request.body(
                        body.mediaType(),
                        utf8(before.replaceAll("\"[^\"]*\":\"" + HERE + "\",?", "")
                                .replace(",}", "}"))));
        HostileValues.json()
                .forEach((name, json) -> add(
                        place + ": " + name,
                        request -> request.body(body.mediaType(), utf8(before.replace("\"" + HERE + "\"", json)))));
    }

    /** JSON pointers to each field and element. */
    private static List<String> places(JsonNode node, String above) {
        var places = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(each -> {
                places.add(above + "/" + each.getKey());
                places.addAll(places(each.getValue(), above + "/" + each.getKey()));
            });
        }
        if (node.isArray() && !node.isEmpty()) {
            places.add(above + "/0");
            places.addAll(places(node.get(0), above + "/0"));
        }
        return places;
    }

    private static JsonNode replaced(JsonNode sample, String place) {
        var copy = sample.deepCopy();
        var last = place.lastIndexOf('/');
        switch (copy.at(place.substring(0, last))) {
            case ObjectNode object -> object.put(place.substring(last + 1), HERE);
            case ArrayNode array -> array.set(0, HERE);
            default -> throw new IllegalArgumentException(place);
        }
        return copy;
    }

    private HttpText sample() {
        var request = HttpText.of(operation.method(), address(operation, Optional.empty(), ""));
        return operation
                .body()
                .map(body -> request.body(
                        body.mediaType(), utf8(SampleValues.of(body.schema()).toString())))
                .orElse(request);
    }

    /** With this value for one parameter, and harmless ones for those in the path. */
    private static String address(ApiOperation operation, Optional<Parameter> hostile, String value) {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            var text = hostile.filter(parameter::equals).isPresent()
                    ? value
                    : SampleValues.of(parameter.schema()).asText();
            path = path.replace("{" + parameter.name() + "}", text);
        }
        return hostile.filter(each -> each.in().equals("query"))
                .map(each -> "?" + each.name() + "=" + value)
                .map(path::concat)
                .orElse(path);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
