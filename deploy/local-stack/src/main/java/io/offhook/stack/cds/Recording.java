package io.offhook.stack.cds;

import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The list of the classes that a run of a part loads, and the command line of that run. A list that a kill cut short makes a smaller cache,
 * or none.
 *
 * @param cache the cache that is made of it
 */
record Recording(Path cache) {
    private static final String SUFFIX = ".command";
    private static final int LINKS_SINCE = 24;

    static List<Recording> in(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .map(name -> new Recording(Path.of(name.substring(0, name.length() - SUFFIX.length()))))
                    .toList();
        }
    }

    boolean exists() {
        return Files.exists(classList()) && Files.exists(commandFile());
    }

    /** The command that records. */
    ProcessCommand record(ProcessCommand command) {
        try {
            Files.createDirectories(Objects.requireNonNull(cache.getParent()));
            Files.write(commandFile(), command.command());
            return options(command, List.of("-XX:DumpLoadedClassList=" + classList()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + commandFile(), failure);
        }
    }

    /** Whether the build and the JDK are still those that were recorded. */
    boolean isCurrent() throws IOException {
        return cache.toString().endsWith(CacheKey.of(command()) + StartupCaches.SUFFIX);
    }

    /** The command that writes a cache and does not run the program. */
    ProcessCommand creation(Path output) throws IOException {
        var options = new ArrayList<>(
                List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classList(), "-XX:SharedArchiveFile=" + output));
        if (Runtime.version().feature() >= LINKS_SINCE) {
            options.add("-XX:+AOTClassLinking");
        }
        return options(ProcessCommand.of(command()), options);
    }

    void delete() throws IOException {
        Files.deleteIfExists(classList());
        Files.deleteIfExists(commandFile());
    }

    static ProcessCommand options(ProcessCommand command, List<String> options) {
        var all = new ArrayList<>(command.command());
        all.addAll(1, options);
        return new ProcessCommand(all, command.environment());
    }

    private List<String> command() throws IOException {
        return Files.readAllLines(commandFile());
    }

    private Path classList() {
        return cache.resolveSibling(cache.getFileName() + ".classes");
    }

    private Path commandFile() {
        return cache.resolveSibling(cache.getFileName() + SUFFIX);
    }
}
