package io.offhook.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.plan.StackDescriptions;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSummaryTest {

    @TempDir
    Path root;

    @Test
    void stack_json_keeps_its_names() throws IOException {
        var json = json(plan(false));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "provisioning",
                        "activation",
                        "tvs",
                        "selfcare",
                        "console",
                        "management",
                        "phoneFiles",
                        "phoneSide",
                        "redemption",
                        "verification",
                        "kafka",
                        "redis",
                        "postgres",
                        "databases",
                        "mail",
                        "accounts",
                        "phoneSideCertificate",
                        "manufacturerCa",
                        "phonePki",
                        "startSeconds");
        assertThat(json.get("accounts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("admin", "operator", "alice", "bob", "selfcare", "console", "registrar");
        assertThat(json.get("databases").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("postgres", "provisioning", "activation", "tvs", "selfcare", "console");
        assertThat(json.get("console").asText()).isEqualTo("http://127.0.0.1:8085");
        assertThat(json.get("redemption").asText()).isEqualTo("https://127.0.0.1:8443");
        assertThat(json.get("manufacturerCa").asText())
                .isEqualTo(root.resolve("pki/demo-manufacturer").toString());
    }

    @Test
    void phones_are_told_of_every_port_that_was_moved() throws IOException {
        var phoneSide = json(plan(1000, false)).get("phoneSide");

        assertThat(phoneSide.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("files", "https", "tftp", "tvs", "capf");
        assertThat(phoneSide.get("files").asText()).isEqualTo("http://127.0.0.1:7970");
        assertThat(phoneSide.get("https").asText()).isEqualTo("https://127.0.0.1:7971");
        assertThat(phoneSide.get("tftp").asText()).isEqualTo("127.0.0.1:7969");
        assertThat(phoneSide.get("tvs").asText()).isEqualTo("127.0.0.1:3445");
        assertThat(phoneSide.get("capf").asText()).isEqualTo("127.0.0.1:4804");
        assertThat(StackSummary.forPeople(plan(1000, false)))
                .contains("http://127.0.0.1:7970/XMLDefault.cnf.xml   https://127.0.0.1:7971   tftp://127.0.0.1:7969");
        assertThat(StackSummary.forPhones(new Addresses(1000)))
                .isEqualTo("http://127.0.0.1:7970  https://127.0.0.1:7971  tftp://127.0.0.1:7969  tls://127.0.0.1:3445"
                        + "  https://127.0.0.1:9443");
    }

    @Test
    void operators_are_told_where_health_and_metrics_are() throws IOException {
        var management = json(plan(1000, false)).get("management");

        assertThat(management.get("provisioning").asText()).isEqualTo("http://127.0.0.1:10081");
        assertThat(management.get("activation").asText()).isEqualTo("http://127.0.0.1:10082");
        assertThat(management.get("tvs").asText()).isEqualTo("http://127.0.0.1:10083");
        assertThat(management.get("selfcare").asText()).isEqualTo("http://127.0.0.1:10084");
        assertThat(management.get("console").asText()).isEqualTo("http://127.0.0.1:10085");
        assertThat(StackSummary.forPeople(plan(1000, false)))
                .contains(
                        "http://127.0.0.1:10081/q/metrics, /q/openapi, /q/health, and the same at 10082, 10083, 10084, 10085");
    }

    @Test
    void keycloak_is_named_where_there_is_one() throws IOException {
        assertThat(json(plan(true)).get("keycloak").asText()).isEqualTo("http://127.0.0.1:8180");
        assertThat(json(plan(true)).get("openIdConnect").toString())
                .isEqualTo("{\"issuer\":\"http://127.0.0.1:8180/realms/offhook\",\"tokenEndpoint\":"
                        + "\"http://127.0.0.1:8180/realms/offhook/protocol/openid-connect/token\","
                        + "\"clientId\":\"offhook-cli\"}");
        assertThat(StackSummary.forPeople(plan(true))).contains("Keycloak       http://127.0.0.1:8180");
    }

    @Test
    void people_are_told_where_to_sign_in_and_with_what() {
        var plan = plan(false);

        assertThat(StackSummary.forPeople(plan))
                .contains("Self care      http://127.0.0.1:8084   alice / "
                        + plan.passwords().account("alice"))
                .contains("Admin Console  http://127.0.0.1:8085   admin / "
                        + plan.passwords().account("admin") + "   operator / "
                        + plan.passwords().account("operator"))
                .contains("admin / " + plan.passwords().account("admin"))
                .doesNotContain("Keycloak");
    }

    private static JsonNode json(StackPlan plan) throws IOException {
        return new ObjectMapper().readTree(Json.text(StackDescriptions.of(plan, Duration.ofSeconds(20))));
    }

    private StackPlan plan(boolean keycloak) {
        return plan(0, keycloak);
    }

    private StackPlan plan(int offset, boolean keycloak) {
        var layout = StackLayout.in(root);
        return new StackPlan(root, layout, new Addresses(offset), Passwords.in(layout.passwords()), keycloak);
    }
}
