package io.offhook.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--phones=0",
                "--phones=1000001",
                "--concurrency=0",
                "--rounds=0",
                "--model=desk",
                "--tls=other",
                "--measure=P4",
                "--tvs --measure",
                "--seconds=0",
                "--tvs --requests=2 --seconds=1",
                "--measure=BULK --phones=200001",
                "--rate=0",
                "--rate=20001",
                "--bulk=0",
                "--bulk=200001",
                "--scale --phones=0",
                "--scale --cost=no-such-cost=1",
                "--power-cut=0",
                "--power-cut=10 --replicas=3",
                "--power-cut=10 --with-codes=101"
            })
    void options_that_make_no_sense_exit_2_with_a_hint(String options) {
        assertThat(load(options.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("See ./offhook load --help").doesNotContain("\tat ");
    }

    @Test
    void a_misspelt_option_is_named_with_the_one_that_was_meant() {
        assertThat(load("--concurency", "8")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Unknown option: --concurency. Did you mean --concurrency?");
    }

    @Test
    void help_names_the_targets() {
        assertThat(load("--help")).isZero();
        assertThat(out.toString())
                .contains("P1,P2,P3,POST,BULK,IDLE,MEMORY,START", "CURVE", "P8", "PAGES", "BEHIND", "--tls=jdk|native");
    }

    @Test
    void the_scale_is_computed_without_a_stack() {
        assertThat(load("--scale", "--phones=1e6", "--redemptions=100")).isZero();
        assertThat(out.toString()).contains("1,000,000 phones, 100 redemptions", "walls of an installation");
    }

    private int load(String... arguments) {
        var all = Stream.concat(Stream.of("load"), Arrays.stream(arguments)).toList();
        return OffhookBenchmarks.commandLine(all, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
