package io.offhook.stackclient.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandErrorsTest {

    @Command(name = "boot")
    static final class Boot implements Callable<Integer> {

        @Option(names = "--model", required = true)
        String model = "";

        @Option(names = "--mac", required = true)
        String mac = "";

        @Nullable
        Exception failure;

        @Override
        public Integer call() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return 0;
        }
    }

    private final StringWriter err = new StringWriter();
    private final Boot boot = new Boot();

    @Test
    void a_misspelt_option_is_named_before_the_one_that_is_missing_because_of_it() {
        assertThat(run("--modle", "8845", "--mac", "2C3124C9F8E1")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("Unknown option: --modle. Did you mean --model?", "See boot --help");
    }

    @Test
    void a_misspelt_option_with_its_value_attached_is_recognised_too() {
        assertThat(run("--modle=8845", "--mac=2C3124C9F8E1")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Unknown option: --modle. Did you mean --model?");
    }

    @Test
    void an_option_like_no_other_is_unknown_without_a_suggestion() {
        assertThat(run("--model=8845", "--mac=2C3124C9F8E1", "--xyzzy")).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo("Unknown option: --xyzzy");
    }

    @Test
    void a_missing_option_is_named_when_nothing_is_misspelt() {
        assertThat(run("--model=8845")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required option: '--mac=");
    }

    @Test
    void a_failure_is_one_line_without_a_stack_trace() {
        boot.failure = new NoSuchFileException("phones.csv");
        assertThat(run("--model=8845", "--mac=2C3124C9F8E1")).isEqualTo(1);
        boot.failure = new UncheckedIOException("Cannot read stack.json", new IOException("is a directory"));
        assertThat(run("--model=8845", "--mac=2C3124C9F8E1")).isEqualTo(1);
        boot.failure = new IllegalStateException();
        assertThat(run("--model=8845", "--mac=2C3124C9F8E1")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "there is no file phones.csv",
                        "Cannot read stack.json: java.io.IOException: is a directory",
                        "java.lang.IllegalStateException");
    }

    private int run(String... arguments) {
        return CommandErrors.handle(new CommandLine(boot))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
