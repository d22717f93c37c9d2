package io.offhook.attack.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Fetches the document of a service from its management port. */
public final class StackDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private StackDocuments() {}

    public static List<ApiOperation> of(TargetStack stack, String service) throws IOException {
        var management = stack.one(service, Kind.MANAGEMENT);
        try (var connection = Connection.open(management)) {
            var answer = connection
                    .send(HttpText.of("GET", "/q/openapi?format=json")
                            .header("Connection", "close")
                            .toBytes())
                    .answer(DEADLINE)
                    .orElseThrow(() -> new IOException("no OpenAPI document at " + management));
            var operations = ApiDocument.operations(JSON.readTree(answer.body()));
            if (operations.isEmpty()) {
                throw new IOException("the OpenAPI document at " + management + " has no operation");
            }
            return operations;
        }
    }
}
