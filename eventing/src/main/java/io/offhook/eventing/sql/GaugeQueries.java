package io.offhook.eventing.sql;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * What gauges ask the database. Metrics must be read while the database hangs, or its alerts never fire: an answer that takes longer is not a
 * number, and until it has come or failed, nothing else is asked.
 */
@ApplicationScoped
public class GaugeQueries {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final DataSource source;
    private final Executor aside;
    private final Duration longestWait;
    private volatile Future<Double> asked = CompletableFuture.completedFuture(Double.NaN);

    @Inject
    GaugeQueries(DataSource source) {
        this(source, Infrastructure.getDefaultWorkerPool(), LONGEST_WAIT);
    }

    GaugeQueries(DataSource source, Executor aside, Duration longestWait) {
        this.source = source;
        this.aside = aside;
        this.longestWait = longestWait;
    }

    /** The first column of the first row; 0 for none, not a number if the database does not answer. */
    public synchronized double number(String query) {
        if (!asked.isDone()) {
            return Double.NaN;
        }
        asked = CompletableFuture.supplyAsync(() -> answer(query), aside);
        try {
            return asked.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unknown) {
            return Double.NaN; // unknown is not zero
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    private double answer(String query) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) Math.max(1, longestWait.toSeconds()));
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getDouble(1);
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
