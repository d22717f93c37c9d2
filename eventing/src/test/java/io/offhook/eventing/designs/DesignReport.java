package io.offhook.eventing.designs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** The figures as text and as lines of JSON, appended as soon as they are there. */
final class DesignReport {

    static final Path TEXT = Path.of("target", "design-speed.txt");
    private static final Path JSON = Path.of("target", "design-speed.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    DesignReport() throws IOException {
        Files.deleteIfExists(TEXT);
        Files.deleteIfExists(JSON);
    }

    /** @param rounds of each design; those of the bound are the last */
    void add(Setting setting, Map<Design, List<DesignRound>> rounds) throws IOException {
        var bound = DesignRound.median(List.copyOf(rounds.values()).getLast(), DesignRound::perSecond);
        append(TEXT, DesignLine.heading(setting));
        for (var each : rounds.entrySet()) {
            var line = DesignLine.of(setting, each.getKey(), each.getValue(), bound);
            append(TEXT, line.text());
            append(JSON, MAPPER.writeValueAsString(line));
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
