package io.offhook.torture.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.http.Json;
import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.run.TortureOptions;
import io.offhook.torture.run.TortureReport;
import io.offhook.torture.workload.ActivationTimes.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final Violation VIOLATION = new Violation("R6", "phone p1 never got its code");
    private static final DeadLetter SET_ASIDE = new DeadLetter("parked by activation", "p1", 1, "PoolClosed");

    private static final Times TIMES = new Times(9, Duration.ofMillis(5), Duration.ofMillis(70), Duration.ofSeconds(2));

    @Test
    void a_failed_run_names_its_violations_what_was_set_aside_and_the_artifacts() throws IOException {
        var json = json(List.of(VIOLATION), List.of(SET_ASIDE));

        assertThat(json.at("/violations/0/rule").asText()).isEqualTo("R6");
        assertThat(json.at("/deadLetters/0/streamId").asText()).isEqualTo("p1");
        assertThat(json.at("/deadLetters/0/reason").asText()).isEqualTo("PoolClosed");
        assertThat(json.path("artifacts").asText()).isEqualTo("torture-1");
        assertThat(json.at("/faults/10").asInt()).isEqualTo(2);
        assertThat(json.path("minutes").asDouble()).isEqualTo(0.6);
        assertThat(json.path("redemptionsPerSecond").asDouble()).isEqualTo(4);
        assertThat(json.at("/goodPhones/p99Millis").asInt()).isEqualTo(70);
    }

    @Test
    void a_proof_has_no_artifacts() throws IOException {
        assertThat(json(List.of(), List.of()).path("artifacts").asText()).isEmpty();
    }

    @Test
    void the_text_for_the_user_lists_what_was_set_aside() {
        assertThat(ReportText.lines(report(List.of(VIOLATION), List.of(SET_ASIDE))))
                .anySatisfy(line -> assertThat(line).contains("parked by activation", "p1", "PoolClosed"))
                .anySatisfy(line -> assertThat(line).contains("torture-1"));
    }

    private static JsonNode json(List<Violation> violations, List<DeadLetter> deadLetters) throws IOException {
        return new ObjectMapper().readTree(Json.text(ReportJson.of(report(violations, deadLetters))));
    }

    private static TortureReport report(List<Violation> violations, List<DeadLetter> deadLetters) {
        var options = new TortureOptions(
                Duration.ofSeconds(36),
                1,
                Set.of(),
                false,
                100,
                6,
                1,
                Path.of("build"),
                Optional.empty(),
                Set.of(Service.ACTIVATION),
                Path.of("torture-1"));
        return new TortureReport(
                options,
                Map.of(10, 2),
                12,
                Duration.ofSeconds(3),
                34,
                TIMES,
                Map.of("BUSY", 5L),
                violations,
                deadLetters,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMillis(700));
    }
}
