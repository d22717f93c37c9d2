package io.offhook.eventing.rebuild;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** What an operator may ask of read models. */
@ApplicationScoped
public class RebuildControl {

    private final ReadModelRebuild rebuild;
    private final AuditLog audit;
    private final UnitOfWork units;

    RebuildControl(ReadModelRebuild rebuild, AuditLog audit, UnitOfWork units) {
        this.rebuild = rebuild;
        this.audit = audit;
        this.units = units;
    }

    /**
     * Begins a rebuild and returns at once.
     *
     * @param name of a read model, or {@link ReadModelRebuild#ALL}
     * @return fails with {@link NoSuchReadModel}, or with {@link RebuildRunning}
     */
    public Uni<Void> start(String name, Cause cause) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> begin(name))
                .chain(() -> units.runApart(() -> Uni.createFrom()
                        .voidItem()
                        .invoke(() -> audit.add(List.of(AuditEntry.of(Action.READ_MODELS_REBUILT, name, cause))))));
    }

    private void begin(String name) {
        try {
            rebuild.start(name);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuild does not begin", e);
        }
    }

    /** The last rebuild of each read model. */
    public Uni<List<RebuildStatus>> statuses() {
        return rebuild.statuses();
    }
}
