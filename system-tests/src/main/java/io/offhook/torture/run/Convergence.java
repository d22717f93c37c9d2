package io.offhook.torture.run;

import io.offhook.torture.collect.TopicReader;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.CodeSupply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Waits until every stored event is on the topic and every provisioned phone has had a code. */
record Convergence(Installation installation, TopicReader topic, CodeSupply supply) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    /** Returns how long it took; the whole timeout if it did not come true. */
    Duration await() throws InterruptedException {
        var deadline = Deadline.in(TIMEOUT);
        while (!isDone() && !deadline.isOver()) {
            Thread.sleep(POLL_INTERVAL);
        }
        return deadline.elapsed();
    }

    private boolean isDone() {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            var stored = new HashSet<UUID>();
            try (var rows = statement.executeQuery("select (metadata->>'id')::uuid from event")) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            var issued = new HashSet<UUID>();
            try (var rows = statement.executeQuery("select phone_id from code_view")) {
                while (rows.next()) {
                    issued.add(rows.getObject(1, UUID.class));
                }
            }
            Set<UUID> published = topic.read();
            return published.containsAll(stored)
                    && supply.provisioned().stream().allMatch(phone -> issued.contains(phone.phoneId()));
        } catch (SQLException notYet) {
            return false;
        }
    }
}
