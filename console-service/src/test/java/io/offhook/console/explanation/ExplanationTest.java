package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.handle.Named;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each way to be told why: what happened, which answer, and the whole sentence. */
class ExplanationTest {

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void phones(Rule rule, Story story, String sentence) {
        var explanation = story.ofPhone(PHONE);

        assertThat(explanation.finding().sentence().text()).isEqualTo(sentence);
        assertThat(explanation.rule()).isEqualTo(rule);
    }

    static Stream<Arguments> phones() {
        return Stream.of(
                        RecordCases.rows(),
                        TrustCases.rows(),
                        RefusedCases.rows(),
                        WaitingCases.rows(),
                        FileCases.rows())
                .flatMap(Function.identity());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("io.offhook.console.explanation.DeviceCases#rows")
    void devices_without_a_record(Rule rule, Story story, String sentence) {
        var explanation = story.of(new Named.Device(DEVICE));

        assertThat(explanation.finding().sentence().text()).isEqualTo(sentence);
        assertThat(explanation.rule()).isEqualTo(rule);
    }

    @Test
    void a_person_without_a_phone_is_told_so() {
        assertThat(new Story().of(new Named.Person("anna")).finding().sentence().text())
                .isEqualTo("No phone belongs to anna.");
    }

    @Test
    void every_answer_has_a_row() {
        var told = EnumSet.of(Rule.NO_PHONE);
        Stream.concat(phones(), DeviceCases.rows())
                .map(row -> (Rule) row.get()[0])
                .forEach(told::add);

        assertThat(told).containsExactlyInAnyOrder(Rule.values());
    }
}
