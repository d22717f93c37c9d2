package io.offhook.attack.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String DOCUMENT = """
            {"components": {"schemas": {
                "Phone": {"type": "object", "properties": {
                    "model": {"$ref": "#/components/schemas/Model"},
                    "next": {"$ref": "#/components/schemas/Phone"}}},
                "Model": {"type": "string", "enum": ["8845"]}}},
             "paths": {"/phones/{id}": {
                "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}}],
                "get": {},
                "put": {"security": [{"basic": []}],
                    "parameters": [{"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
                    "requestBody": {"content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Phone"}}}}}}}}
            """;

    @Test
    void an_operation_has_the_parameters_of_its_path_and_its_own() throws Exception {
        var put = operations().getLast();

        assertThat(put).hasToString("PUT /phones/{id}");
        assertThat(put.parameters()).extracting(ApiOperation.Parameter::name).containsExactly("id", "dry");
        assertThat(put.secured()).isTrue();
        assertThat(operations().getFirst().secured()).isFalse();
    }

    @Test
    void references_are_followed_and_those_in_a_circle_end() throws Exception {
        var schema = operations().getLast().body().orElseThrow().schema();

        assertThat(schema.at("/properties/model/enum/0").asText()).isEqualTo("8845");
        assertThat(schema.at("/properties/next/properties/model/enum/0").asText())
                .isEqualTo("8845");
    }

    private static List<ApiOperation> operations() throws Exception {
        return ApiDocument.operations(new ObjectMapper().readTree(DOCUMENT));
    }
}
