package io.offhook.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages of {@code docs/runbooks}. */
final class Runbooks {

    private static final Path DIRECTORY = Path.of("../../docs/runbooks");

    private Runbooks() {}

    static List<String> names() {
        try (var files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(String name) {
        return ServiceDefaults.text("docs/runbooks/" + name);
    }
}
