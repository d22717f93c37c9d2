package io.offhook.demo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRunnerTest {

    private final List<FinishedStep> played = new ArrayList<>();
    private final StepRunner narrator = new StepRunner(played::add);

    @Test
    void a_scene_that_goes_well_is_told_and_hands_on_its_value() throws Exception {
        assertThat(narrator.tell("Codes are issued", () -> StepResult.of(4, "4 codes")))
                .isEqualTo(4);
        assertThat(played).singleElement().satisfies(scene -> {
            assertThat(scene.passed()).isTrue();
            assertThat(scene.summary()).isEqualTo("4 codes");
        });
    }

    @Test
    void a_surprise_stops_the_story_and_says_what_was_expected_and_what_was_seen() {
        assertThatThrownBy(() -> narrator.tell("Codes are issued", () -> {
                    throw new UnexpectedResult("4 codes", "3");
                }))
                .isInstanceOf(DemoStopped.class)
                .hasMessageContaining("Codes are issued");
        assertThat(played).singleElement().satisfies(scene -> {
            assertThat(scene.passed()).isFalse();
            assertThat(scene.summary()).isEqualTo("expected 4 codes, but saw 3");
        });
    }

    @Test
    void even_a_scene_that_breaks_without_words_is_told() {
        assertThatThrownBy(() -> narrator.tell("x", () -> {
                    throw new NullPointerException();
                }))
                .isInstanceOf(DemoStopped.class);
        assertThat(played.getFirst().summary()).isEqualTo("java.lang.NullPointerException");
    }

    @Test
    void on_a_terminal_a_scene_is_a_tick_or_a_cross_with_its_lines() {
        var text = new StringWriter();
        var audience = new TextOutput(new PrintWriter(text));
        audience.accept(new FinishedStep("Boot", true, Duration.ofMillis(12), "up", List.of("redeem")));
        audience.accept(new FinishedStep("Again", false, Duration.ofMillis(3), "expected a, but saw b", List.of()));
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
        var audience = new JsonOutput();
        audience.accept(new FinishedStep("Boot", true, Duration.ofMillis(12), "up", List.of("redeem")));
        assertThat(audience.document(true))
                .hasToString("{\"passed\":true,\"steps\":[{\"step\":\"Boot\",\"passed\":true,\"ms\":12.0,"
                        + "\"summary\":\"up\",\"details\":[\"redeem\"]}]}");
    }
}
