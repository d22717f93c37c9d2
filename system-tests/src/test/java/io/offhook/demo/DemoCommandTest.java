package io.offhook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_says_what_it_does_and_has_json() {
        assertThat(demo("demo", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: ./offhook demo", "--json", "-h, --help");
    }

    @Test
    void a_misspelt_option_is_named_with_the_right_one() {
        assertThat(demo("demo", "--jsno")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Unknown option: --jsno. Did you mean --json?")
                .endsWith("See ./offhook demo --help\n");
    }

    @Test
    void an_argument_is_refused() {
        assertThat(demo("demo", "again")).isEqualTo(2);
        assertThat(err.toString()).contains("again");
    }

    private int demo(String... arguments) {
        return OffhookDemo.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
