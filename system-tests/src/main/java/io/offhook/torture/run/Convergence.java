package io.offhook.torture.run;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.collect.ServiceTopics;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.CodeSupply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;

/**
 * Waits until as many events are on the topics as are stored, every provisioned phone has got a code, and the read models of all services
 * have followed.
 */
record Convergence(Installation installation, ServiceTopics topics, CodeSupply supply) {

    private static final Poll POLL = new Poll(Duration.ofSeconds(60), Duration.ofMillis(250));

    /** Returns the elapsed time; at least the timeout if the condition is still false. */
    Duration await() throws InterruptedException {
        var begun = System.nanoTime();
        POLL.until(this::isDone);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isDone() {
        try {
            for (var service : installation.services()) {
                if (topics.different(service) < stored(service)) {
                    return false;
                }
            }
            return hasIssued()
                    && (installation.services().size() == 1
                            || new SettledReadModels(installation).areSettled(topics.different()));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private long stored(Service service) throws SQLException {
        try (var connection = installation.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean hasIssued() throws SQLException {
        var issued = new HashSet<UUID>();
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select phone_id from code_view")) {
            while (rows.next()) {
                issued.add(rows.getObject(1, UUID.class));
            }
        }
        return supply.provisioned().stream().map(ProvisionedPhone::phoneId).allMatch(issued::contains);
    }
}
