package io.offhook.console.rate.store;

import io.offhook.console.rate.RateWindow;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes counts that no window reaches back to. Several replicas may do it. */
@ApplicationScoped
class ForgettingRates {

    private static final String RATES = """
            delete from rate where (minute, kind, reason) in (
                select minute, kind, reason from rate where minute < statement_timestamp() - $2::text::interval
                limit $1 for update skip locked)""";

    private static final String TIMES = """
            delete from activation_time where code_id in (
                select code_id from activation_time where redeemed_at < statement_timestamp() - $2::text::interval
                limit $1 for update skip locked)""";

    private static final int BATCH = 10_000;

    private final UnitOfWork units;

    ForgettingRates(UnitOfWork units) {
        this.units = units;
    }

    @Scheduled(every = "{offhook.console.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return deleted(RATES).chain(() -> deleted(TIMES));
    }

    /** Batch after batch, until one is not full. */
    private Uni<Void> deleted(String sql) {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> PlainSql.update(sql, BATCH, RateWindow.KEPT.toString())))
                .whilst(deleted -> deleted == BATCH)
                .onItem()
                .ignoreAsUni();
    }
}
