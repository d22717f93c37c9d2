package io.offhook.attack.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.attack.run.AttackOptions;
import io.offhook.attack.run.AttackReport;
import io.offhook.attack.run.AttackResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttackCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--minutes=0", "--minutes=many", "--seed=x", "--attacks=Nothing"})
    void wrong_options_exit_2_without_a_stack_trace(String option) {
        assertThat(attack(option)).isEqualTo(2);
        assertThat(err.toString()).endsWith("See ./offhook attack --help\n").doesNotContain("\tat ");
    }

    @Test
    void an_attack_that_there_is_not_is_answered_with_those_that_there_are() {
        attack("--attacks", "Nothing");

        assertThat(err.toString()).contains("'Nothing'", "SmuggledRequests", "ApiFuzz");
    }

    @Test
    void help_names_every_option() {
        assertThat(attack("--help")).isZero();
        assertThat(out.toString()).contains("--minutes", "--seed", "--attacks", "--json");
    }

    @Test
    void a_violation_of_an_attack_or_of_the_watch_means_that_it_does_not_hold() {
        assertThat(report(List.of(), List.of()).holds()).isTrue();
        assertThat(report(List.of("x"), List.of()).holds()).isFalse();
        assertThat(report(List.of(), List.of("x")).holds()).isFalse();
    }

    @Test
    void the_report_has_figures_and_violations_of_each_attack() {
        var lines = ReportText.lines(report(List.of("port 1: answered 500"), List.of()));

        assertThat(lines)
                .contains("Seed        7", "Half: halves", "  requests 3", "  VIOLATION port 1: answered 500")
                .contains("Violations  1");
        assertThat(ReportJson.of(report(List.of("x"), List.of("y"))).violations())
                .isEqualTo(2);
    }

    private static AttackReport report(List<String> violations, List<String> watched) {
        return new AttackReport(
                new AttackOptions(Duration.ofMinutes(1), 7, Set.of()),
                List.of(new AttackResult("Half", "halves", 1.5, Map.of("requests", 3L), violations)),
                new AttackResult("Watch", "the services", 2, Map.of(), watched));
    }

    private int attack(String... arguments) {
        return OffhookAttack.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
