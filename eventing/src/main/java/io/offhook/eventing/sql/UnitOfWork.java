package io.offhook.eventing.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The transaction of a use case. It is repeated once after a version conflict. */
@ApplicationScoped
public class UnitOfWork {

    private static final String COMMIT = Commit.class.getName();

    private final CommitSignal signal;
    private final Vertx vertx;

    UnitOfWork(CommitSignal signal, Vertx vertx) {
        this.signal = signal;
        this.vertx = vertx;
    }

    /**
     * Runs load, decide and append in one transaction.
     *
     * @param work started anew for a second try, so it must begin with loading
     * @return what the work returned, after the commit; fails with {@link VersionConflict} if it lost twice
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        var commit = new Commit();
        return Panache.withTransaction(() -> {
                    commit.clear();
                    ContextLocals.put(COMMIT, commit);
                    return work.get().call(commit::runBefore);
                })
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(1)
                .invoke(commit::runAfter);
    }

    /**
     * Called from within the work: runs as the last thing of its transaction, if the work succeeds. For rows that many transactions
     * change: whoever locks them last waits for nobody while others wait for it.
     */
    public void beforeCommit(Supplier<Uni<Void>> action) {
        commit().before(action);
    }

    /** Called from within the work: runs once it has committed, and never if it does not. For meters and the like. */
    public void afterCommit(Runnable action) {
        commit().after(action);
    }

    /** Called from within the work by what stores something to publish: the commit wakes the relay, and others do not disturb it. */
    public void wakeRelay() {
        afterCommit(signal::raise);
    }

    private static Commit commit() {
        return ContextLocals.<Commit>get(COMMIT)
                .orElseThrow(() -> new IllegalStateException("no unit of work runs here"));
    }

    /** The same for callers that are no request: consumers, sweeps and retries, on whatever thread they come. */
    public <T> Uni<T> runApart(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> run(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
