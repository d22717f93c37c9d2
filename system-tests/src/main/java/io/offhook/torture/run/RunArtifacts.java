package io.offhook.torture.run;

import io.offhook.torture.collect.DeadLetters;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.history.History;
import io.offhook.torture.history.HistoryFile;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Saves the history, the dead letters and all logs of a failed run. */
final class RunArtifacts {

    private RunArtifacts() {}

    static void save(Path directory, Installation installation, History history) {
        try {
            Files.createDirectories(directory);
            HistoryFile.write(directory.resolve("history.jsonl"), history.attempts());
            Files.write(directory.resolve("dead-letters.txt"), deadLetters(installation));
            for (var replica : installation.allReplicas()) {
                copy(replica.log(), directory.resolve("replica-" + replica.name() + ".log"));
            }
            copy(installation.postgres().log(), directory.resolve("postgresql.log"));
            for (var broker : installation.kafka().brokers()) {
                copy(broker.log(), directory.resolve("kafka-%d.log".formatted(broker.port())));
            }
            copy(installation.redis().log(), directory.resolve("redis.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot save the history in " + directory, failure);
        }
    }

    /** The servers may be down when the harness itself failed. */
    private static List<String> deadLetters(Installation installation) {
        try (var connection = installation.database()) {
            return DeadLetters.read(connection, installation.kafka().bootstrap()).stream()
                    .map(DeadLetter::toString)
                    .toList();
        } catch (SQLException | KafkaException unavailable) {
            return List.of("not readable: " + unavailable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
