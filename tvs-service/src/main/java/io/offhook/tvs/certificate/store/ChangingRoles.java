package io.offhook.tvs.certificate.store;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.tvs.certificate.CertificateCommand;
import io.offhook.tvs.certificate.CertificateDecider;
import io.offhook.tvs.certificate.CertificateRefusal;
import io.offhook.tvs.certificate.CertificateState;
import io.offhook.tvs.certificate.CertificateStream;
import io.offhook.tvs.certificate.TrustListUsage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Registers certificates, grants and withdraws roles. This replica answers phones by the change at once, others soon after. */
@ApplicationScoped
public class ChangingRoles {

    private final UnitOfWork units;
    private final CommandHandler<CertificateCommand, CertificateState, CertificateEvent, CertificateRefusal>
            certificates;
    private final CurrentRegistry registry;

    ChangingRoles(UnitOfWork units, EventStore store, CertificateProjection projection, CurrentRegistry registry) {
        this.units = units;
        this.certificates =
                new CommandHandler<>(store, new CertificateDecider(), CertificateEvent.class, projection::applyAll);
        this.registry = registry;
    }

    /** @param command made from what trust lists hold already; until the change is done, others wait */
    public Uni<Decision<CertificateEvent, CertificateRefusal>> change(
            String fingerprint, Function<TrustListUsage, CertificateCommand> command, Cause cause) {
        var streamId = CertificateStream.id(fingerprint);
        return units.run(() -> LockedTrustListUsage.locked()
                        .flatMap(usage -> certificates.handle(streamId, command.apply(usage), cause)))
                .call(registry::refresh);
    }
}
