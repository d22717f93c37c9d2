package io.offhook.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./offhook}, as far as it goes before it builds or starts anything. */
class OffhookScriptTest {
    private static final Path SCRIPT = Path.of("../../offhook");

    @Test
    void without_a_command_it_explains_itself() throws Exception {
        var answer = ask();

        assertThat(answer.exit()).isZero();
        assertThat(answer.said())
                .contains("Usage: ./offhook", "up ", "status ", "down ", "demo ", "phone ", "load ", "test ");
    }

    @Test
    void an_unknown_command_is_an_error_that_shows_the_known_ones() throws Exception {
        var answer = ask("dance");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.said()).contains("no command 'dance'", "Usage: ./offhook");
    }

    @Test
    void it_works_through_a_link_from_another_directory(@TempDir Path elsewhere) throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("offhook"), SCRIPT.toRealPath());

        var answer = ask(new ProcessBuilder(link.toString()).directory(elsewhere.toFile()));

        assertThat(answer.said()).contains("Usage: ./offhook");
        assertThat(answer.exit()).isZero();
    }

    private record Answer(int exit, String said) {}

    private static Answer ask(String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(SCRIPT.toString());
        builder.command().addAll(List.of(arguments));
        return ask(builder);
    }

    private static Answer ask(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
