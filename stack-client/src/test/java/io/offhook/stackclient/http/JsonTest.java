package io.offhook.stackclient.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    record Part(String name, Path log, Instant startedAt, Optional<String> url) {}

    private static final Part PART =
            new Part("tvs", Path.of("/var/log/tvs.log"), Instant.parse("2026-01-01T10:00:00Z"), Optional.empty());

    @TempDir
    Path directory;

    @Test
    void paths_and_instants_are_text_and_what_is_absent_is_left_out() {
        assertThat(Json.compact(PART))
                .isEqualTo("{\"name\":\"tvs\",\"log\":\"/var/log/tvs.log\",\"startedAt\":\"2026-01-01T10:00:00Z\"}");
    }

    @Test
    void what_was_written_is_read_again() throws Exception {
        assertThat(Json.parse(Json.text(PART), Part.class)).isEqualTo(PART);
    }

    @Test
    void fields_that_were_added_later_are_ignored() throws Exception {
        assertThat(Json.parse("{\"name\":\"tvs\",\"colour\":\"red\"}", Part.class)
                        .name())
                .isEqualTo("tvs");
    }

    @Test
    void a_file_that_is_damaged_or_missing_is_named() throws Exception {
        var damaged = Files.writeString(directory.resolve("tvs.json"), "{\"name\":");

        assertThatThrownBy(() -> Json.read(damaged, Part.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tvs.json is malformed; delete it");
        assertThatThrownBy(() -> Json.read(directory.resolve("gone.json"), Part.class))
                .hasMessageContaining("gone.json");
    }
}
