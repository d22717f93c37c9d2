package io.offhook.benchmarks.phone;

import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.stackclient.api.ImportReport;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A CSV file of new phones, uploaded over REST as an administrator would do it, until all of their codes are on the topic. */
public record ImportedFile(RestConnections provisioning, TopicSignals topic, Fleet fleet, int phones, String csv) {

    private static final Duration ANSWER = Duration.ofMinutes(15);
    private static final Duration CODES = Duration.ofMinutes(10);

    public static ImportedFile of(RestConnections provisioning, TopicSignals topic, Fleet fleet, int phones) {
        return new ImportedFile(provisioning, topic, fleet, phones, fleet.csv(phones));
    }

    /** @throws IOException if a row is not inserted */
    public void untilPublished() throws Exception {
        var path = "/api/v1/phones/import?model=" + fleet.model().name() + "&requiresActivationCode=true";
        var report = Json.parse(provisioning.post(path, "text/csv", csv, ANSWER).text(), ImportReport.class);
        var inserted = report.inserted();
        if (inserted.size() != phones) {
            throw new IOException((phones - inserted.size()) + " rows were not inserted");
        }
        var codes = inserted.stream()
                .map(row -> topic.code(Objects.requireNonNull(row.phoneId())))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(codes).get(CODES.toMillis(), TimeUnit.MILLISECONDS);
    }
}
