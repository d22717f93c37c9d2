package io.offhook.attack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.openapi.ApiOperation.Body;
import io.offhook.attack.openapi.ApiOperation.Parameter;
import io.offhook.attack.wire.HttpText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FuzzCasesTest {

    private static final ApiOperation OPERATION = operation();

    @Test
    void each_field_of_the_body_gets_each_value_and_the_others_keep_theirs() {
        assertThat(body("/settings/life: -1")).isEqualTo("{\"model\":\"8845\",\"settings\":{\"life\":-1}}");
        assertThat(body("/model: null")).isEqualTo("{\"model\":null,\"settings\":{\"life\":1}}");
        assertThat(body("/model: missing")).isEqualTo("{\"settings\":{\"life\":1}}");
        assertThat(body("/settings/life: missing")).isEqualTo("{\"model\":\"8845\",\"settings\":{}}");
    }

    @Test
    void each_parameter_gets_each_value_at_its_place() {
        assertThat(request("id=U+0000").target()).isEqualTo("/phones/%00");
        assertThat(request("q=bad UTF-8").target()).isEqualTo("/phones/fuzz?q=%ff%fe");
        assertThat(request("Idempotency-Key: a word").headers()).containsEntry("Idempotency-Key", "x");
    }

    @Test
    void the_whole_body_is_hostile_too() {
        assertThat(request("body: nothing").body()).isEmpty();
        assertThat(request("another media type").headers()).containsEntry("Content-Type", "image/png");
    }

    @Test
    void some_requests_meet_ids_that_exist() {
        var seen = new SeenIds();
        seen.learn("{\"id\":\"0a0b0c0d-2222-4333-8444-555555555555\"}");

        assertThat(seen.use("/phones/fuzz/code", new SplittableRandom(1)))
                .isEqualTo("/phones/0a0b0c0d-2222-4333-8444-555555555555/code");
        assertThat(seen.use("/phones/%00", new SplittableRandom(1))).isEqualTo("/phones/%00");
    }

    private static String body(String what) {
        return new String(request(what).body(), StandardCharsets.UTF_8);
    }

    private static HttpText request(String what) {
        return FuzzCases.of(OPERATION).stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow()
                .request()
                .get();
    }

    private static ApiOperation operation() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("model").put("type", "string").put("example", "8845");
        properties
                .putObject("settings")
                .put("type", "object")
                .putObject("properties")
                .putObject("life")
                .put("type", "integer");
        var text = JsonNodeFactory.instance.objectNode().put("type", "string");
        return new ApiOperation(
                "PUT",
                "/phones/{id}",
                List.of(
                        new Parameter("id", "path", text),
                        new Parameter("q", "query", text),
                        new Parameter("Idempotency-Key", "header", text)),
                Optional.of(new Body("application/json", schema)),
                true);
    }
}
