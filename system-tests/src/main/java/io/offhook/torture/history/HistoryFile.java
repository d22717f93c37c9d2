package io.offhook.torture.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the history as JSON lines, to analyse violations. It has code ids and no digits. */
public final class HistoryFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryFile() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String sentAt,
            String endedAt,
            @Nullable UUID code,
            String certificate,
            String mac,
            String model,
            boolean genuine,
            String replica,
            boolean closing,
            String observed,
            String detail) {

        static Line of(Attempt attempt) {
            var caller = attempt.caller();
            return new Line(
                    attempt.sentAt().toString(),
                    attempt.endedAt().toString(),
                    attempt.codeId(),
                    caller.certificate(),
                    caller.mac(),
                    caller.model(),
                    caller.genuine(),
                    attempt.replica(),
                    attempt.closing(),
                    History.word(attempt.observed()),
                    HistoryFile.detail(attempt.observed()));
        }
    }

    public static void write(Path file, List<Attempt> attempts) throws IOException {
        Files.write(file, attempts.stream().map(HistoryFile::line).toList());
    }

    private static String line(Attempt attempt) {
        try {
            return JSON.writeValueAsString(Line.of(attempt));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String detail(Observed observed) {
        return switch (observed) {
            case Observed.Accepted it -> it.phoneId();
            case Observed.Refused it -> String.valueOf(it.status());
            case Observed.NoAnswer it -> it.cause();
            case Observed.NotSent it -> it.cause();
        };
    }
}
