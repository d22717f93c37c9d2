package io.offhook.torture.run;

import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.collect.TopicReader;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.CodeSupply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Waits until every stored event is on the topic and every provisioned phone has got a code. */
record Convergence(Installation installation, TopicReader topic, CodeSupply supply) {

    private static final Poll POLL = new Poll(Duration.ofSeconds(60), Duration.ofMillis(250));

    /** Returns the elapsed time; at least the timeout if the condition is still false. */
    Duration await() throws InterruptedException {
        var begun = System.nanoTime();
        POLL.until(this::isDone);
        return Duration.ofNanos(System.nanoTime() - begun);
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
