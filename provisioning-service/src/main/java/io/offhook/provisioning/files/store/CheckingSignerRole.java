package io.offhook.provisioning.files.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compares the signer with the newest list on each replica: after a start, which may be with another signer, and after a list that another
 * replica stored.
 */
@ApplicationScoped
class CheckingSignerRole {

    private final SignerRoleCheck signer;
    private final TrustLists lists;
    private final UnitOfWork units;

    CheckingSignerRole(SignerRoleCheck signer, TrustLists lists, UnitOfWork units) {
        this.signer = signer;
        this.lists = lists;
        this.units = units;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return units.runApart(lists::newest)
                .emitOn(Infrastructure.getDefaultWorkerPool()) // the first time opens the signer
                .invoke(newest -> newest.ifPresent(signer::check))
                .replaceWithVoid();
    }
}
