package io.offhook.stackclient.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class OutputOptionsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "./offhook")
    static final class Root {
        @Mixin
        HelpOption help = new HelpOption();
    }

    @Command(name = "group")
    static final class Group {}

    @Command(name = "count", description = "Counts.")
    static final class Count implements Callable<Integer> {
        @Option(names = "--to", defaultValue = "2")
        int to;

        @Mixin
        OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            if (to < 1) {
                throw output.usageError("--to is at least 1");
            }
            output.err().println("counting");
            output.print(Map.of("to", to), () -> List.of("one", "two"));
            return 0;
        }
    }

    @Test
    void without_json_the_lines_are_printed() {
        assertThat(run("count")).isZero();
        assertThat(out.toString().lines()).containsExactly("one", "two");
        assertThat(err.toString().lines()).containsExactly("counting");
    }

    @Test
    void with_json_one_document_is_printed() {
        assertThat(run("count", "--json")).isZero();
        assertThat(out.toString().replaceAll("\\s", "")).isEqualTo("{\"to\":2}");
    }

    @Test
    void a_usage_error_exits_2_and_names_the_command() {
        assertThat(run("count", "--to", "0")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("--to is at least 1", "See ./offhook count --help");
    }

    @Test
    void help_of_the_root_is_help_of_each_command() {
        assertThat(run("count", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: ./offhook count", "Counts.", "--json", "-h, --help");
    }

    @Test
    void help_of_the_root_is_help_of_a_command_in_a_group() {
        var group = new CommandLine(new Group()).addSubcommand(new Count());
        var line = new CommandLine(new Root()).addSubcommand(group).setOut(new PrintWriter(out, true));

        assertThat(line.execute("group", "count", "-h")).isZero();
        assertThat(out.toString()).contains("Usage: ./offhook group count", "Counts.");
    }

    private int run(String... arguments) {
        var line = new CommandLine(new Root())
                .addSubcommand(new Count())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return CommandErrors.handle(line).execute(arguments);
    }
}
