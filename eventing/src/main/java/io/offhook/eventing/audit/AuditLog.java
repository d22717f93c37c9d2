package io.offhook.eventing.audit;

import io.offhook.contracts.topic.EventType;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Records who did what. An entry is part of the transaction of what it records, wherever there is one. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    private final AuditChain chain;
    private final UnitOfWork units;

    AuditLog(AuditChain chain, UnitOfWork units) {
        this.chain = chain;
        this.units = units;
    }

    /** Whether the chain has an entry for an event of this type with this metadata. */
    public static boolean isAudited(EventType type, Metadata metadata) {
        return type.isAudited() && metadata.wasRequested();
    }

    /** Called from within a unit of work: the entries are written at the end of its transaction. */
    public void add(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            units.beforeCommit(() -> append(entries));
        }
    }

    private Uni<Void> append(List<AuditEntry> entries) {
        units.wakeRelay();
        return chain.append(entries);
    }

    /** Soon, on whatever thread the caller is. For what has happened already: it cannot be undone if the database is away. */
    public void recordLater(AuditEntry entry) {
        units.runApart(() -> append(List.of(entry)))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.errorf(
                                "Audit entry lost: action=%s id=%s failure=%s",
                                entry.action(),
                                entry.metadata().id(),
                                failure.getClass().getName()));
    }
}
