package io.offhook.stackclient.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script that only writes down how it was called. */
class EphemeralStackTest {

    @TempDir
    Path directory;

    private Path calls;

    @BeforeEach
    void start() {
        calls = directory.resolve("calls");
    }

    @Test
    void it_comes_up_in_a_home_of_its_own_and_is_gone_afterwards() throws Exception {
        var script = script("[ \"$1\" = up ] && echo '{\"accounts\":{}}' > \"$OFFHOOK_HOME/stack.json\"; true");
        try (var stack = EphemeralStack.start(script, Redirect.DISCARD)) {
            assertThat(stack.description().accounts()).isEmpty();
        }
        var said = Files.readAllLines(calls);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("up --ephemeral --detach in ");
        assertThat(said.getLast()).startsWith("down in ");
        var home = Path.of(said.getLast().substring("down in ".length()));
        assertThat(home).doesNotExist();
    }

    @Test
    void one_that_does_not_come_up_is_taken_down_again() throws Exception {
        var script = script("[ \"$1\" = down ]");
        assertThatThrownBy(() -> EphemeralStack.start(script, Redirect.DISCARD)).hasMessageContaining("did not start");
        assertThat(Files.readAllLines(calls)).hasSize(2);
    }

    private String script(String body) throws Exception {
        var script = Files.writeString(
                directory.resolve("offhook"),
                "#!/bin/sh\necho \"$* in $OFFHOOK_HOME\" >> '" + calls + "'\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
