package io.offhook.torture.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final Instant SENT = Instant.parse("2026-11-25T08:00:00.123456Z");
    private static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");

    @TempDir
    Path directory;

    @Test
    void an_attempt_is_a_line_of_json() throws IOException {
        var line = written(CODE, new Observed.Refused(409, "ALREADY_USED"));

        assertThat(line.path("sentAt").asText()).isEqualTo(SENT.toString());
        assertThat(line.path("code").asText()).isEqualTo(CODE.toString());
        assertThat(line.path("mac").asText()).isEqualTo("2C3124C9F8E1");
        assertThat(line.path("observed").asText()).isEqualTo("ALREADY_USED");
        assertThat(line.path("detail").asText()).isEqualTo("409");
    }

    @Test
    void a_guess_has_no_code() throws IOException {
        assertThat(written(null, new Observed.NoAnswer("timed out")).has("code"))
                .isFalse();
    }

    private JsonNode written(@Nullable UUID code, Observed observed) throws IOException {
        var file = directory.resolve("history.jsonl");
        var caller = new Caller("f1", "2C3124C9F8E1", "8845", true);
        HistoryFile.write(file, List.of(new Attempt(code, caller, "a", SENT, SENT.plusSeconds(1), observed, false)));
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        return new ObjectMapper().readTree(lines.getFirst());
    }
}
