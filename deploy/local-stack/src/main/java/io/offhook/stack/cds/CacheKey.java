package io.offhook.stack.cds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cache belongs to: the JDK, the options of the JVM, and path, size and time of every file of the class path. The JVM itself takes a
 * cache although a jar of the application has changed, and then runs the old classes.
 */
final class CacheKey {
    private static final int LENGTH = 16;

    private CacheKey() {}

    /** @param command a command line of {@code java} with {@code -jar} or {@code -cp} */
    static String of(List<String> command) {
        var parts = Stream.of(
                        Stream.of(System.getProperty("java.home"), System.getProperty("java.vm.name")),
                        Stream.of(Runtime.version().toString()),
                        command.stream().filter(argument -> argument.startsWith("-X")),
                        classPath(command).flatMap(CacheKey::files).map(CacheKey::description))
                .flatMap(part -> part);
        return hash(String.join("\n", parts.toList()));
    }

    /** The directory of a jar that is run holds its libraries. */
    private static Stream<Path> classPath(List<String> command) {
        int jar = command.indexOf("-jar");
        if (jar >= 0) {
            return Stream.of(Path.of(command.get(jar + 1)).toAbsolutePath().getParent());
        }
        var entries = command.get(command.indexOf("-cp") + 1).split(System.getProperty("path.separator"));
        return Arrays.stream(entries)
                .map(entry -> entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry)
                .map(Path::of);
    }

    private static Stream<Path> files(Path start) {
        try (var found = Files.walk(start)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + start, failure);
        }
    }

    private static String description(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
