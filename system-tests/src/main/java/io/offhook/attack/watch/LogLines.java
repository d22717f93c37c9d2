package io.offhook.attack.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines that a log gets from now on. */
final class LogLines {

    private final Path file;
    private final long begun;

    LogLines(Path file) {
        this.file = file;
        try {
            this.begun = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> read() throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(begun);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
