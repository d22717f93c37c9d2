package io.offhook.torture.collect;

import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the evidence when the run is over. */
public final class EvidenceCollector {

    private EvidenceCollector() {}

    /** @param digits of every code that was revealed; used for the search only */
    public static Evidence of(
            Installation installation,
            TopicReader topic,
            List<Attempt> attempts,
            List<ProvisionedPhone> phones,
            Set<String> digits,
            Duration convergence)
            throws SQLException, IOException {
        var search = new DigitSearch(digits);
        topic.read();
        try (var connection = installation.database();
                var redis = installation.redisClient()) {
            var stored = EventTable.read(connection);
            var keys = new RedisKeys(redis, search);
            var leaks = new ArrayList<>(keys.leaks());
            leaks.addAll(inEvents(stored, search));
            leaks.addAll(inLogs(installation, search));
            return new Evidence(
                    attempts,
                    stored,
                    topic.events(),
                    ReadModelTables.read(connection),
                    phones,
                    keys.gate(),
                    DeadLetters.read(connection, installation.kafka().bootstrap()),
                    AuditTopic.read(connection, installation.kafka().bootstrap()),
                    leaks,
                    convergence);
        }
    }

    private static List<String> inEvents(List<StoredEvent> stored, DigitSearch search) {
        return stored.stream()
                .filter(event -> search.finds(event.data().toString()))
                .map(event -> "event " + event.position() + ", a " + event.type())
                .toList();
    }

    private static List<String> inLogs(Installation installation, DigitSearch search) throws IOException {
        var leaks = new ArrayList<String>();
        for (var replica : installation.replicas()) {
            // A crash may leave half a character; this charset reads any byte.
            try (var lines = Files.lines(replica.log(), StandardCharsets.ISO_8859_1)) {
                long found = lines.filter(search::finds).count();
                if (found > 0) {
                    leaks.add("the log of replica %s, %d lines".formatted(replica.name(), found));
                }
            }
        }
        return leaks;
    }
}
