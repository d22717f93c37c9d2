package io.offhook.torture.run;

import io.offhook.torture.history.History;
import io.offhook.torture.history.HistoryFile;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts aside what helps to find out why: the history, and all logs. */
final class RunArtifacts {

    private RunArtifacts() {}

    static void keep(Path directory, Installation installation, History history) {
        try {
            Files.createDirectories(directory);
            HistoryFile.write(directory.resolve("history.jsonl"), history.attempts());
            for (var replica : installation.replicas()) {
                copy(replica.log(), directory.resolve("replica-" + replica.name() + ".log"));
            }
            copy(installation.postgres().log(), directory.resolve("postgresql.log"));
            copy(installation.kafka().log(), directory.resolve("kafka.log"));
            copy(installation.redis().log(), directory.resolve("redis.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the history in " + directory, failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
