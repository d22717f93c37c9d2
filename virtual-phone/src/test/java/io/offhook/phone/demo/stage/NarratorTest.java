package io.offhook.phone.demo.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final List<PlayedScene> played = new ArrayList<>();
    private final Narrator narrator = new Narrator(played::add);

    @Test
    void a_scene_that_goes_well_is_told_and_hands_on_its_value() throws Exception {
        assertThat(narrator.tell("Codes are issued", () -> Told.of(4, "4 codes")))
                .isEqualTo(4);
        assertThat(played).singleElement().satisfies(scene -> {
            assertThat(scene.passed()).isTrue();
            assertThat(scene.summary()).isEqualTo("4 codes");
        });
    }

    @Test
    void a_surprise_stops_the_story_and_says_what_was_expected_and_what_was_seen() {
        assertThatThrownBy(() -> narrator.tell("Codes are issued", () -> {
                    throw new Surprise("4 codes", "3");
                }))
                .isInstanceOf(StoryStopped.class)
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
                .isInstanceOf(StoryStopped.class);
        assertThat(played.getFirst().summary()).isEqualTo("java.lang.NullPointerException");
    }

    @Test
    void on_a_terminal_a_scene_is_a_tick_or_a_cross_with_its_lines() {
        var text = new StringWriter();
        var audience = new TerminalAudience(new PrintWriter(text));
        audience.accept(new PlayedScene("Boot", true, Duration.ofMillis(12), "up", List.of("redeem")));
        audience.accept(new PlayedScene("Again", false, Duration.ofMillis(3), "expected a, but saw b", List.of()));
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
        var audience = new JsonAudience();
        audience.accept(new PlayedScene("Boot", true, Duration.ofMillis(12), "up", List.of("redeem")));
        assertThat(audience.document(true))
                .hasToString("{\"passed\":true,\"steps\":[{\"step\":\"Boot\",\"passed\":true,\"ms\":12.0,"
                        + "\"summary\":\"up\",\"details\":[\"redeem\"]}]}");
    }
}
