package io.offhook.tvs.revocation.store;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.tvs.revocation.RevocationCommand;
import io.offhook.tvs.revocation.RevocationCommand.Import;
import io.offhook.tvs.revocation.RevocationCommand.Remove;
import io.offhook.tvs.revocation.RevocationDecider;
import io.offhook.tvs.revocation.RevocationListStream;
import io.offhook.tvs.revocation.RevocationRefusal;
import io.offhook.tvs.revocation.RevocationState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Imports revocation lists and removes them. */
@ApplicationScoped
public class ChangingRevocationLists {

    private final UnitOfWork units;
    private final CommandHandler<RevocationCommand, RevocationState, RevocationEvent, RevocationRefusal> lists;

    ChangingRevocationLists(UnitOfWork units, EventStore store, RevocationProjection projection) {
        this.units = units;
        this.lists = new CommandHandler<>(store, new RevocationDecider(), RevocationEvent.class, projection::applyAll);
    }

    public Uni<Decision<RevocationEvent, RevocationRefusal>> take(RevocationList list, Cause cause) {
        return change(list.issuerKey(), new Import(list), cause);
    }

    public Uni<Decision<RevocationEvent, RevocationRefusal>> remove(String issuerKey, Cause cause) {
        return change(issuerKey, new Remove(issuerKey), cause);
    }

    private Uni<Decision<RevocationEvent, RevocationRefusal>> change(
            String issuerKey, RevocationCommand command, Cause cause) {
        return units.run(() -> lists.handle(RevocationListStream.id(issuerKey), command, cause));
    }
}
