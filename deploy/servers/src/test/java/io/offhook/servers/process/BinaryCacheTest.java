package io.offhook.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @TempDir
    Path home;

    @Test
    void a_directory_is_filled_once_however_many_ask() {
        var fills = new AtomicInteger();

        var found = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> new BinaryCache(home)
                        .once(
                                "tool-1",
                                directory ->
                                        Files.writeString(directory.resolve("tool"), "v" + fills.incrementAndGet())));

        assertThat(found.distinct()).containsExactly(home.resolve("tool-1"));
        assertThat(home.resolve("tool-1/tool")).hasContent("v1");
    }

    @Test
    void a_directory_that_could_not_be_filled_is_not_there() {
        var cache = new BinaryCache(home);

        assertThatThrownBy(() -> cache.once("tool-1", directory -> {
                    throw new IOException("disk full");
                }))
                .hasRootCauseMessage("disk full");

        assertThat(home.resolve("tool-1")).doesNotExist();
    }
}
