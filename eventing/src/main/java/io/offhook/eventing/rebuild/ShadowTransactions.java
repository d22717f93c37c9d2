package io.offhook.eventing.rebuild;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Transactions whose statements find the tables of a shadow, and no others. */
@ApplicationScoped
class ShadowTransactions {

    /**
     * A crash loses the shadow in any case. Who waits for a lock may wait for somebody who waits for the live tables. And a plan that was made
     * while a table was empty serves no longer. Rows are found by their keys, and were written a moment ago.
     */
    private static final String SETTINGS = """
            select set_config('search_path', $1, true), set_config('synchronous_commit', 'off', true),
                set_config('lock_timeout', '1000', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                set_config('random_page_cost', '1.1', true)""";

    private final UnitOfWork units;

    ShadowTransactions(UnitOfWork units) {
        this.units = units;
    }

    <T> CompletableFuture<T> begin(ShadowSchema shadow, Supplier<Uni<T>> work) {
        return units.runApart(() -> PlainSql.select(SETTINGS, shadow.name()).flatMap(set -> work.get()))
                .subscribeAsCompletionStage();
    }

    <T> T run(ShadowSchema shadow, Supplier<Uni<T>> work) throws InterruptedException {
        return await(begin(shadow, work));
    }

    static <T> T await(CompletableFuture<T> transaction) throws InterruptedException {
        try {
            return transaction.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
