package io.offhook.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ProcessIdentity;
import io.offhook.servers.process.ServerFailed;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.servers.redis.RedisProgram;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessIT {

    @TempDir
    Path directory;

    @Test
    void a_port_in_use_is_named_with_who_wanted_it() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program = new RedisProgram(BinaryCache.ofThisUser(), directory, other.getLocalPort());

            assertThatThrownBy(() -> ServerProcess.start(program, directory.resolve("log")))
                    .isInstanceOf(PortInUse.class)
                    .hasMessage("Port %d is in use, and Redis needs it", other.getLocalPort());
        }
    }

    @Test
    void a_server_that_ends_at_once_is_reported_with_its_last_words() {
        var program = new Saying("my configuration is missing");

        assertThatThrownBy(() -> ServerProcess.start(program, directory.resolve("log")))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("Failing server ended before it was ready")
                .hasMessageContaining("my configuration is missing");
    }

    @Test
    void closing_a_server_removes_its_passing_directory() {
        var passing = TemporaryDirectories.directory("test");
        var program = new RedisProgram(BinaryCache.ofThisUser(), passing.resolve("data"), Ports.free());

        ServerProcess.start(program, passing.resolve("log")).close();

        assertThat(passing).doesNotExist();
    }

    @Test
    void what_a_killed_owner_left_behind_is_stopped_and_removed() throws Exception {
        var passing = TemporaryDirectories.directory("test");
        var forgotten = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                passing.resolve("process"),
                ProcessIdentity.of(forgotten.toHandle()).toString());
        Files.writeString(passing.resolve("owner"), deadProcess().toString());

        TemporaryDirectories.directory("next");

        assertThat(forgotten.isAlive()).isFalse();
        assertThat(passing).doesNotExist();
    }

    private static ProcessIdentity deadProcess() throws Exception {
        var process = new ProcessBuilder("true").start();
        var mark = ProcessIdentity.of(process.toHandle());
        process.waitFor();
        return mark;
    }

    private record Saying(String words) implements ServerProgram {
        @Override
        public String name() {
            return "Failing server";
        }

        @Override
        public int port() {
            return Ports.free();
        }

        @Override
        public ProcessCommand prepare() {
            return ProcessCommand.of(List.of("sh", "-c", "echo " + words + "; exit 1"));
        }

        @Override
        public boolean answers() {
            return false;
        }
    }
}
