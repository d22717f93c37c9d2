package io.offhook.torture.collect;

import io.offhook.stack.service.Service;
import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.OtherServices;
import io.offhook.torture.evidence.ProvisionedPhone;
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

    /**
     * @param deniedDevices MACs whose denial the TVS service acknowledged
     * @param digits of every code that was revealed; used for the search only
     */
    public static Evidence of(
            Installation installation,
            ServiceTopics topics,
            List<Attempt> attempts,
            List<ProvisionedPhone> phones,
            List<String> deniedDevices,
            Set<String> digits,
            Duration convergence)
            throws SQLException, IOException {
        var search = new DigitSearch(digits);
        try (var connection = installation.database();
                var redis = installation.redisClient()) {
            var keys = new RedisKeys(redis, search);
            var leaks = new ArrayList<>(keys.leaks());
            var stored = EventTable.read(connection, search, leaks);
            leaks.addAll(inLogs(installation, search));
            var reader = new OtherServicesReader(installation, search, leaks);
            var others =
                    installation.services().size() == 1 ? OtherServices.none() : reader.read(topics, deniedDevices);
            var deadLetters = new ArrayList<>(
                    DeadLetters.read(connection, installation.kafka().bootstrap()));
            deadLetters.addAll(reader.parked());
            return new Evidence(
                    attempts,
                    stored,
                    topics.finish(Service.ACTIVATION),
                    ReadModelTables.read(connection),
                    phones,
                    keys.gate(),
                    deadLetters,
                    AuditTopic.read(connection, installation.kafka().bootstrap(), Service.ACTIVATION.lowerName()),
                    leaks,
                    convergence,
                    others);
        }
    }

    private static List<String> inLogs(Installation installation, DigitSearch search) throws IOException {
        var leaks = new ArrayList<String>();
        for (var replica : installation.allReplicas()) {
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
