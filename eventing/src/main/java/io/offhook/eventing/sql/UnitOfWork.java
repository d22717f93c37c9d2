package io.offhook.eventing.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The transaction of a use case. It is repeated once after a version conflict, and wakes the relay after its commit. */
@ApplicationScoped
public class UnitOfWork {

    private static final String AFTER_COMMIT = UnitOfWork.class.getName() + ".afterCommit";

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
        var afterCommit = new ArrayList<Runnable>();
        return Panache.withTransaction(() -> {
                    afterCommit.clear();
                    ContextLocals.put(AFTER_COMMIT, afterCommit);
                    return work.get();
                })
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(1)
                .invoke(() -> afterCommit.forEach(Runnable::run))
                .invoke(signal::raise);
    }

    /** Called from within the work: runs once it has committed, and never if it does not. For meters and the like. */
    public void afterCommit(Runnable action) {
        ContextLocals.<List<Runnable>>get(AFTER_COMMIT)
                .orElseThrow(() -> new IllegalStateException("no unit of work runs here"))
                .add(action);
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
