package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class TracesIT {

    @Inject
    RecordedSpans spans;

    @Test
    void the_request_of_a_phone_for_its_file_is_linked_to_the_trace_of_its_record() {
        var record = newTrace();
        var request = newTrace();
        var mac = newMac();
        Admin.as("admin")
                .header("traceparent", sampled(record))
                .contentType("application/json")
                .body(Map.of("mac", mac, "model", "8845", "requiresActivationCode", false))
                .post("/api/v1/phones")
                .then()
                .statusCode(201);

        given().baseUri("http://127.0.0.1")
                .port(PhoneSideClient.port("offhook.listener.files-http.port"))
                .header("traceparent", sampled(request))
                .get("/SEP" + mac + ".cnf.xml")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(spans.of(request))
                .singleElement()
                .satisfies(span -> assertThat(span.getLinks())
                        .singleElement()
                        .satisfies(link ->
                                assertThat(link.getSpanContext().getTraceId()).isEqualTo(record))));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String sampled(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }
}
