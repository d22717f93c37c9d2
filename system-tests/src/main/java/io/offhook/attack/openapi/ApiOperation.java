package io.offhook.attack.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * An operation of a REST interface.
 *
 * @param path with its parameters in braces
 * @param secured whether it asks for an account
 */
public record ApiOperation(
        String method, String path, List<Parameter> parameters, Optional<Body> body, boolean secured) {

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, JsonNode schema) {}

    /**
     * A request body.
     *
     * @param mediaType the first that is named
     * @param schema with its references resolved
     */
    public record Body(String mediaType, JsonNode schema) {

        public boolean isJson() {
            return mediaType.endsWith("json");
        }
    }

    /** What docs/openapi/redemption.yaml describes: no service serves that document. The device's certificate is the account. */
    public static ApiOperation redemption() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties").putObject("code").put("type", "string").put("example", "1234567890123450");
        return new ApiOperation(
                "POST", "/api/v1/redemptions", List.of(), Optional.of(new Body("application/json", schema)), false);
    }

    public boolean changesState() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
