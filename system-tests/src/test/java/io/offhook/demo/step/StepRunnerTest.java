package io.offhook.demo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.stackclient.http.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRunnerTest {

    private final List<FinishedStep> finished = new ArrayList<>();
    private final StepRunner steps = new StepRunner(finished::add);

    @Test
    void a_step_that_passes_is_reported_and_hands_on_its_value() throws Exception {
        assertThat(steps.run("Codes are issued", () -> StepResult.of(4, "4 codes")))
                .isEqualTo(4);
        assertThat(finished).singleElement().satisfies(step -> {
            assertThat(step.passed()).isTrue();
            assertThat(step.summary()).isEqualTo("4 codes");
        });
    }

    @Test
    void an_unexpected_result_stops_the_demo_and_says_what_was_expected_and_what_was_seen() {
        assertThatThrownBy(() -> steps.run("Codes are issued", () -> {
                    throw new UnexpectedResult("4 codes", "3");
                }))
                .isInstanceOf(DemoStopped.class)
                .hasMessageContaining("Codes are issued");
        assertThat(finished).singleElement().satisfies(step -> {
            assertThat(step.passed()).isFalse();
            assertThat(step.summary()).isEqualTo("expected 4 codes, but saw 3");
        });
    }

    @Test
    void a_step_that_fails_without_a_message_is_reported_by_its_exception() {
        assertThatThrownBy(() -> steps.run("x", () -> {
                    throw new NullPointerException();
                }))
                .isInstanceOf(DemoStopped.class);
        assertThat(finished.getFirst().summary()).isEqualTo("java.lang.NullPointerException");
    }

    @Test
    void on_a_terminal_a_step_is_a_tick_or_a_cross_with_its_lines() {
        var text = new StringWriter();
        var output = new TextOutput(new PrintWriter(text));
        output.accept(new FinishedStep("Boot", true, Duration.ofMillis(12), "up", List.of("redeem")));
        output.accept(new FinishedStep("Again", false, Duration.ofMillis(3), "expected a, but saw b", List.of()));
        assertThat(text.toString().lines().map(String::strip))
                .containsExactly(
                        "✔ Boot" + " ".repeat(61) + "    12.0 ms",
                        "redeem",
                        "up",
                        "✘ Again" + " ".repeat(60) + "     3.0 ms",
                        "expected a, but saw b");
    }

    @Test
    void for_programs_it_is_one_document() {
        var boot = new FinishedStep("Boot", true, Duration.ofMillis(12), "up", List.of("redeem"));
        assertThat(Json.compact(DemoReport.of(true, List.of(boot))))
                .isEqualTo("{\"passed\":true,\"steps\":[{\"step\":\"Boot\",\"passed\":true,\"ms\":12.0,"
                        + "\"summary\":\"up\",\"details\":[\"redeem\"]}]}");
    }
}
