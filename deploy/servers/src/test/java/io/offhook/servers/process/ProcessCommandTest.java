package io.offhook.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCommandTest {

    @TempDir
    Path directory;

    @Test
    void what_a_command_says_is_handed_back() {
        assertThat(ProcessCommand.of(List.of("echo", "ready")).run()).isEqualTo("ready\n");
    }

    @Test
    void a_command_that_fails_is_quoted() {
        assertThatThrownBy(() -> ProcessCommand.of(List.of("sh", "-c", "echo no disk; exit 3"))
                        .run())
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("no disk");
    }

    @Test
    void a_command_goes_through_another() {
        assertThat(ProcessCommand.of(List.of("echo", "hello"))
                        .through("env", "-i")
                        .run())
                .isEqualTo("hello\n");
    }

    @Test
    void the_environment_reaches_the_process_and_is_not_printed() throws Exception {
        var command = new ProcessCommand(List.of("sh", "-c", "echo $PASSWORD"), Map.of("PASSWORD", "hidden"));
        var log = directory.resolve("logs/server.log");

        command.start(log).waitFor();

        assertThat(log).hasContent("hidden");
        assertThat(command.toString()).doesNotContain("hidden");
    }

    @Test
    void a_log_is_appended_to_and_its_last_lines_are_for_messages() throws Exception {
        var log = Files.writeString(directory.resolve("server.log"), "earlier\n");

        ProcessCommand.of(List.of("seq", "1", "30")).start(log).waitFor();

        assertThat(Files.readAllLines(log)).hasSize(31).startsWith("earlier");
        assertThat(LogTail.of(log).lines()).hasSize(25).startsWith("6").endsWith("30");
        assertThat(LogTail.of(directory.resolve("none"))).startsWith("(no log at ");
    }
}
