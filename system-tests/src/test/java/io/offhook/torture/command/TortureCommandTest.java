package io.offhook.torture.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stack.service.Service;
import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.run.TortureOptions;
import io.offhook.torture.run.TortureReport;
import io.offhook.torture.workload.ActivationTimes.Times;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TortureCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--minutes=0",
                "--minutes=-1",
                "--concurrency=0",
                "--rate=0",
                "--services=some",
                "--brokers=2",
                "--old-jar=nowhere",
                "--minutes=many",
                "--faults=one",
                "--seed=x"
            })
    void wrong_options_exit_2_without_a_stack_trace(String option) {
        assertThat(torture(option)).isEqualTo(2);
        assertThat(err.toString()).endsWith("See ./offhook torture --help\n").doesNotContain("\tat ");
    }

    @Test
    void a_misspelt_option_is_named_with_the_right_one() {
        assertThat(torture("--minuts", "1")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Unknown option: --minuts. Did you mean --minutes?");
    }

    @Test
    void help_names_every_option() {
        assertThat(torture("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--minutes",
                        "--seed",
                        "--faults",
                        "--rate",
                        "--concurrency",
                        "--services",
                        "--brokers",
                        "--old-jar",
                        "--break-judge",
                        "--json");
    }

    @Test
    void a_report_names_faults_by_number_and_refusals_by_reason() {
        assertThat(ReportText.lines(report(List.of(), List.of())))
                .contains("Seed          42", "Faults        5 (1 x 2, 7 x 3)", "  UNKNOWN                  4")
                .contains(
                        "Redemptions   10, 2.5 a second",
                        "Times         9 good phones: median 5 ms, p99 70 ms, longest 2000 ms")
                .contains("Violations    0", "Converged in  1.5 s")
                .noneMatch(line -> line.startsWith("History and logs"));
    }

    @Test
    void a_failed_run_shows_the_first_40_violations_and_where_its_logs_are() {
        var lines = ReportText.lines(report(Collections.nCopies(42, new Violation("R1", "twice")), List.of()));

        assertThat(lines).filteredOn("  R1: twice"::equals).hasSize(40);
        assertThat(lines).contains("Violations    42", "  and 2 more", "History and logs: artifacts");
    }

    @Test
    void a_fault_that_never_fired_is_not_proven() {
        var report = report(List.of(), List.of("fault 3 was armed 2 times and never fired"));

        assertThat(report.isProof()).isFalse();
        assertThat(ReportText.lines(report)).contains("NOT PROVEN    fault 3 was armed 2 times and never fired");
    }

    private static TortureReport report(List<Violation> violations, List<String> neverFired) {
        var options = new TortureOptions(
                Duration.ofMinutes(1),
                42,
                Set.of(),
                false,
                100,
                6,
                1,
                Path.of("build"),
                Optional.empty(),
                Set.of(Service.ACTIVATION),
                Path.of("artifacts"));
        return new TortureReport(
                options,
                new TreeMap<>(Map.of(1, 2, 7, 3)),
                10,
                Duration.ofSeconds(4),
                20,
                new Times(9, Duration.ofMillis(5), Duration.ofMillis(70), Duration.ofSeconds(2)),
                Map.of("UNKNOWN", 4L),
                violations,
                List.of(new DeadLetter("parked by phones", "p1", 2, "Timeout")),
                neverFired,
                List.of(),
                List.of(),
                Duration.ofMillis(1_500));
    }

    private int torture(String... arguments) {
        return OffhookTorture.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
